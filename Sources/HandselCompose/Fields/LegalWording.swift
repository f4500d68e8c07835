import HandselInvoice

extension Document {
    /// What the law wants said where no tax is charged (EN 16931 BT-120), and what the invoice says besides.
    var noteRows: [LabelledValue] {
        var texts: [String] = []
        if [.selfBilledInvoice, .selfBilledCreditNote].contains(invoice.typeCode) {
            // Directive 2006/112/EC, article 226 (10a).
            texts.append(label(.selfBilling))
        }
        for subtotal in sums.taxBreakdown {
            let category = subtotal.category
            let stated = category.exemptionReason ?? category.exemptionCode.flatMap(wording(ofCode:))
            if let text = stated ?? wording(of: category.code), !texts.contains(text) { texts.append(text) }
        }
        texts += invoice.notes.map(\.text)
        return texts.compactMap { LabelledValue("", $0) }
    }

    private func wording(of code: TaxCategory.Code) -> String? {
        switch code {
        case .reverseCharge: label(.reverseCharge)
        case .intraCommunity: label(.intraCommunity)
        case .export: label(.export)
        case .outsideScope: label(.outsideScope)
        case .exempt: label(.exempt)
        case .standard, .zeroRated, .canaryIslands, .ceutaMelilla, .splitPayment: nil
        }
    }

    /// The words for a VATEX code (the CEF code list behind EN 16931 BT-121), by the wordings of Directive 2006/112/EC,
    /// article 226.
    private func wording(ofCode code: String) -> String? {
        let code = code.uppercased()
        switch code {
        case "VATEX-EU-AE": return label(.reverseCharge)
        case "VATEX-EU-IC": return label(.intraCommunity)
        case "VATEX-EU-G": return label(.export)
        case "VATEX-EU-O": return label(.outsideScope)
        case "VATEX-EU-D": return label(.marginTravel)
        case "VATEX-EU-F": return label(.marginSecondHand)
        case "VATEX-EU-I": return label(.marginArt)
        case "VATEX-EU-J": return label(.marginAntiques)
        default: return article(ofCode: code).map { language.text(.exemptUnder, ["article": $0]) }
        }
    }

    /// "Art. 132 (1) (i)" for "VATEX-EU-132-1I"; `nil` for codes of national laws, whose text must be stated.
    private func article(ofCode code: String) -> String? {
        guard let match = code.wholeMatch(of: /VATEX-EU-([0-9]{1,3})(?:-([0-9]))?(?:-?([A-Z]))?/) else { return nil }
        var article = "Art.\u{a0}\(match.1)"
        if let paragraph = match.2 { article += "\u{a0}(\(paragraph))" }
        if let point = match.3 { article += "\u{a0}(\(point.lowercased()))" }
        return article
    }
}

/// One row of the tax breakdown.
struct ListedTax: Sendable {
    var document: Document
    var subtotal: TaxSubtotal

    static let fields = FieldTable<ListedTax>([
        .text("name", "What the tax is called, with its rate, such as 'VAT 19%'.") { row in
            "\(row.document.taxName) \(row.document.formats.percent(row.subtotal.category.rate ?? 0))"
        },
        .text("rate", "BT-119, such as '19%'.") { $0.document.formats.percent($0.subtotal.category.rate ?? 0) },
        .text("base", "BT-116, the sum that is taxed, without the currency.") { row in
            row.document.formats.amount(row.subtotal.base)
        },
        .text("amount", "BT-117, the tax on it, without the currency.") { row in
            row.document.formats.amount(row.subtotal.amount)
        },
        .text("gross", "Both together, without the currency.") { row in
            row.document.formats.amount(row.subtotal.base + row.subtotal.amount)
        },
    ])
}
