extension Invoice {
    /// BR-02 to BR-07, BR-16, BR-53 and the currency codes.
    func checkHeader(_ report: inout Report) {
        if number.isEmpty { report.error("BR-02", "number", found: "no number", wanted: "give the invoice its number") }
        if issueDate == nil {
            report.error("BR-03", "issueDate", found: "no date", wanted: "write the day of issue, such as 2026-03-01")
        }
        if let currency {
            if !currency.isListed {
                report.error(
                    "BR-CL-04", "currency", found: "the unknown currency \(currency)",
                    wanted: "write a code of ISO 4217, such as EUR")
            }
        } else {
            report.error(
                "BR-05", "currency", found: "no currency",
                wanted: "write its ISO 4217 code, such as EUR, or set one for all invoices")
        }
        if supplier?.name.isEmpty ?? true {
            report.error(
                "BR-06", "supplier.name", found: "no supplier", wanted: "name the supplier in the invoice or the brand")
        }
        if customer.name.isEmpty {
            report.error("BR-07", "customer.name", found: "no customer", wanted: "name the customer")
        }
        if lineItems.isEmpty {
            report.error("BR-16", "lineItems", found: "no line items", wanted: "bill at least one thing")
        }
        if let taxCurrency {
            if !taxCurrency.isListed {
                report.warning(
                    "BR-CL-05", "taxCurrency", found: "the unknown currency \(taxCurrency)",
                    wanted: "write a code of ISO 4217")
            }
            if taxCurrency == currency {
                report.warning(
                    "PEPPOL-EN16931-R005", "taxCurrency", found: "the document currency once more",
                    wanted: "leave it out, or name the other currency")
            }
            if taxInTaxCurrency == nil {
                report.warning(
                    "BR-53", "taxInTaxCurrency", found: "no tax in \(taxCurrency)",
                    wanted: "state the total tax in that currency")
            }
        }
        if typeCode.isCreditNote || typeCode == .correctedInvoice, precedingInvoices.isEmpty {
            report.warning(
                "BR-DE-26", "precedingInvoices", found: "no invoice that this document corrects",
                wanted: "name its number and date")
        }
    }

    /// Control characters cannot be printed and can turn a text around.
    func checkTexts(_ report: inout Report) {
        func check(_ text: String?, _ path: String) {
            guard let text, let scalar = text.unicodeScalars.first(where: \.isControlThatMisleads) else { return }
            report.error(
                "HANDSEL-CONTROL-CHARACTER", path, found: "the control character \(scalar.codePoint)",
                wanted: "take it out")
        }
        check(number, "number")
        check(paymentTerms, "paymentTerms")
        check(personal.note, "note")
        for (path, party) in parties {
            check(party.name, "\(path).name")
            check(party.tradingName, "\(path).tradingName")
            check(party.contact?.name, "\(path).contact.name")
            check(party.contact?.givenName, "\(path).contact.givenName")
            for (index, line) in (party.address?.lines ?? []).enumerated() {
                check(line, "\(path).address.lines[\(index)]")
            }
            check(party.address?.city, "\(path).address.city")
        }
        for (index, note) in notes.enumerated() { check(note.text, "notes[\(index)].text") }
        for (index, line) in lineItems.enumerated() {
            check(line.name, "lineItems[\(index)].name")
            check(line.description, "lineItems[\(index)].description")
        }
    }

    /// Supplier and customer with their paths.
    var parties: [(path: String, party: Party)] {
        (supplier.map { [("supplier", $0)] } ?? []) + [("customer", customer)]
    }
}

extension Unicode.Scalar {
    /// C0 and C1 controls except tab and line feed, the separators of lines and paragraphs, and the marks that override
    /// the direction of letters (U+202D, U+202E).
    public var isControlThatMisleads: Bool {
        switch value {
        case 0x09, 0x0a: false
        case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0x202d, 0x202e: true
        default: false
        }
    }

    /// As Unicode writes it: "U+0007".
    public var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
