import HandselInvoice

extension Document {
    static let paymentFields: [FieldTable<Document>.Entry] = [
        .list(
            "payment.details", "Where and how to pay, as rows of label and value, some with a link.",
            of: LabelledValue.fields
        ) {
            $0.paymentRows
        },
        .text("payment.terms", "BT-20, the terms of payment in words.") { $0.invoice.paymentTerms },
        .text("payment.notice", "That it was paid by card, or will be collected.") { $0.paymentNotice },
        .flag("payment.isDirectDebit", "Whether the supplier collects the amount.") {
            $0.invoice.payment?.directDebit != nil
        },
        .text(
            "payment.code",
            "The text of the code that pays, for the element 'code'; none on a Swiss payment slip, which has its own."
        ) {
            $0.printedCode?.payload
        },
        .text("payment.codeLabel", "What to do with the code, or that there is a payment slip.") { document in
            document.paymentWays.primary?.code.map { document.label($0.scheme.label) }
        },
        .text("payment.codeAlternative", "What the code does, in words, for those who do not see it.") {
            $0.codeAlternative
        },
        .text("payment.codeScheme", "What the code is called, such as 'EPC069-12'.") {
            $0.paymentWays.primary?.code?.scheme.name
        },
        .list(
            "payment.primary", "The way to pay that the code is for, with its amount, as rows: what the code says.",
            of: LabelledValue.fields
        ) {
            $0.primaryRows
        },
        .list(
            "payment.others", "At most two other ways to pay, as rows of label, value and link.",
            of: LabelledValue.fields
        ) {
            $0.paymentWays.others.map(\.row)
        },
    ]

    /// The rows of the first way that is more than a link, and a row for each other way.
    private var paymentRows: [LabelledValue] {
        let printed = paymentWays.printed
        let first = printed.first { $0.account != .link } ?? printed.first
        guard let first else { return [] }
        return first.rows + printed.filter { $0.account != first.account || $0.row != first.row }.map(\.row)
    }

    private var primaryRows: [LabelledValue] {
        guard let primary = paymentWays.primary else { return [] }
        let amount = LabelledValue(label(.amountDue), formats.money(sums.totals.due))
        return primary.rows + [amount].compactMap { $0 }
    }

    private var printedCode: PaymentWay.Code? { paymentWays.swissBill == nil ? paymentWays.primary?.code : nil }

    private var codeAlternative: String? {
        guard let primary = paymentWays.primary, primary.code != nil else { return nil }
        if primary.account == .link { return language.text(.codeOpens, ["address": primary.row.value]) }
        let payee = primary.rows.first?.value ?? ""
        return language.text(.codePays, ["amount": formats.money(sums.totals.due), "payee": payee])
    }

    private var paymentNotice: String? {
        guard let payment = invoice.payment else { return nil }
        if let card = payment.card { return language.text(.paidByCard, ["card": String(card.number.suffix(4))]) }
        return payment.meansText
    }
}
