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
    ]

    private var paymentRows: [LabelledValue] {
        guard isPayable, let payment = invoice.payment, payment.directDebit == nil else { return [] }
        let online = payment.link.flatMap { link in
            LabelledValue(
                label(.payOnline), writtenAddress(link), link: link)
        }
        guard let transfer = payment.creditTransfers.first else { return [online].compactMap { $0 } }
        return [
            LabelledValue(label(.accountHolder), transfer.accountName ?? invoice.payee?.name ?? invoice.supplier?.name),
            LabelledValue(label(.iban), transfer.iban.map(inGroupsOfFour)),
            LabelledValue(label(.accountNumber), transfer.accountNumber),
            LabelledValue(label(.bankCode), transfer.bankCode),
            LabelledValue(label(.bic), transfer.bic),
            LabelledValue(label(.bank), transfer.bankName),
            LabelledValue(label(.paymentReference), payment.remittance ?? invoice.number), online,
        ].compactMap { $0 }
    }

    private var paymentNotice: String? {
        guard let payment = invoice.payment else { return nil }
        if let card = payment.card { return language.text(.paidByCard, ["card": String(card.number.suffix(4))]) }
        return payment.meansText
    }

    /// As ISO 13616 has IBANs printed. The spaces do not break, and neither does the number.
    private func inGroupsOfFour(_ iban: String) -> String {
        var groups: [String] = []
        var rest = iban.filter { !$0.isWhitespace }[...]
        while !rest.isEmpty {
            groups.append(String(rest.prefix(4)))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: "\u{a0}")
    }
}
