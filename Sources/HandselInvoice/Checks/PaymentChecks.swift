import Foundation

extension PaymentInstructions {
    /// BT-81 as stated, else the code (UNTDID 4461) that the accounts, card, debit or link speak for; `nil` without any.
    public var impliedMeansCode: String? {
        if let meansCode { return meansCode }
        if let transfer = creditTransfers.first { return transfer.iban == nil ? "30" : "58" }
        if directDebit != nil { return "59" }
        if card != nil { return "48" }
        return (link ?? upi ?? pix?.key) == nil ? nil : "68"
    }
}

extension Invoice {
    /// BR-49 to BR-51, BR-61, BR-CO-25, IBANs, BICs and links.
    func checkPayment(_ report: inout Report) {
        if dueDate == nil, paymentTerms == nil, !typeCode.isCreditNote, totals.due > 0 {
            report.warning(
                "BR-CO-25", "dueDate", found: "no due date and no payment terms", wanted: "say when to pay")
        }
        guard let payment else { return }
        guard let code = payment.impliedMeansCode else {
            report.warning(
                "BR-49", "payment.meansCode", found: "no means of payment", wanted: "write its code, such as 58")
            return
        }
        if ["30", "58"].contains(code), payment.creditTransfers.isEmpty {
            report.warning(
                "BR-61", "payment.creditTransfers", found: "a credit transfer without an account",
                wanted: "name the account to pay into")
        }
        for (index, transfer) in payment.creditTransfers.enumerated() {
            check(transfer, "payment.creditTransfers[\(index)]", &report)
        }
        if let number = payment.card?.number, number.count(where: \.isWholeNumber) > 10 {
            report.error(
                "BR-51", "payment.card.number", found: "more than 10 digits of a card number",
                wanted: "write its last four only")
        }
        if let debit = payment.directDebit {
            if debit.mandate == nil {
                report.warning(
                    "PEPPOL-EN16931-R061", "payment.directDebit.mandate", found: "no mandate",
                    wanted: "state its reference")
            }
            if let account = debit.account { checkIBAN(account, "payment.directDebit.account", &report) }
        }
        if let link = payment.link { check(link, "payment.link", &report) }
        checkSchemes(of: payment, &report)
    }

    /// What only some countries have: a mistake in it sends money nowhere, or to nobody known.
    private func checkSchemes(of payment: PaymentInstructions, _ report: inout Report) {
        if let reference = payment.structuredReference, StructuredReference(reference) == nil {
            report.error(
                "HANDSEL-REFERENCE", "payment.structuredReference",
                found: "'\(reference)', which is no reference of ISO 11649 or Switzerland, or has wrong check digits",
                wanted: "copy it again, or write a free text as 'remittance'")
        }
        if let address = payment.upi, UPIAddress(address) == nil {
            report.error(
                "HANDSEL-UPI", "payment.upi", found: "'\(address)'", wanted: "write an address such as firm@bank")
        }
        if let key = payment.pix?.key, PixKey(key) == nil {
            report.error(
                "HANDSEL-PIX", "payment.pix.key", found: "'\(key)', which is no key or has wrong check digits",
                wanted: "write a CPF, a CNPJ, a telephone with +55, an e-mail address or the bank's random key")
        }
        let symbols = [
            ("variableSymbol", payment.czechSymbols.variable), ("constantSymbol", payment.czechSymbols.constant),
            ("specificSymbol", payment.czechSymbols.specific),
        ]
        for case (let name, let symbol?) in symbols where symbol.wholeMatch(of: /[0-9]{1,10}/) == nil {
            report.error(
                "HANDSEL-SYMBOL", "payment.\(name)", found: "'\(symbol)'", wanted: "write up to ten digits")
        }
    }

    private func check(_ transfer: CreditTransfer, _ path: String, _ report: inout Report) {
        if transfer.iban == nil, transfer.accountNumber == nil {
            report.error("BR-50", path, found: "no account", wanted: "write an IBAN or an account number")
        }
        if let iban = transfer.iban { checkIBAN(iban, "\(path).iban", &report) }
        if let bic = transfer.bic, !isBIC(bic) {
            report.warning(
                "HANDSEL-BIC", "\(path).bic", found: "'\(bic)'", wanted: "write 8 or 11 letters and digits (ISO 9362)")
        }
    }

    private func checkIBAN(_ text: String, _ path: String, _ report: inout Report) {
        guard IBAN(text) == nil else { return }
        report.error(
            "HANDSEL-IBAN", path, found: "'\(text)', whose check digits are wrong",
            wanted: "look it up again: no money would arrive")
    }

    private func isBIC(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?/) != nil
    }

    private func check(_ link: String, _ path: String, _ report: inout Report) {
        guard !isWebAddress(link) else { return }
        report.error(
            "HANDSEL-PAYMENT-LINK", path, found: "'\(link)'", wanted: "write a whole address that begins with https://")
    }
}

/// Whether a browser opens it, and a code may hold it: a whole address that begins with https.
func isWebAddress(_ link: String) -> Bool {
    let isAbsolute = link.hasPrefix("https://") && link.utf8.count > 8 && URL(string: link)?.host != nil
    return isAbsolute && !link.unicodeScalars.contains { $0.properties.isWhitespace }
}
