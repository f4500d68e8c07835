import HandselInvoice

/// What stands on a Swiss payment slip, in the words and groups that its guidelines want.
struct SwissSlipText: Sendable {
    var bill: SwissBill
    var words: SwissSlipWords

    var account: String { lines(bill.creditor.printedLines) }
    /// Without the streets, which the receipt may leave out where its room is short.
    var shortAccount: String { lines([bill.creditor.name, bill.creditor.printedLines.last ?? ""]) }
    var payableBy: String? { bill.debtor.map { $0.printedLines.joined(separator: "\n") } }
    var shortPayableBy: String? {
        bill.debtor.map { [$0.name, $0.printedLines.last ?? ""].joined(separator: "\n") }
    }

    var reference: String? {
        guard case .structured(let reference) = bill.reference else { return nil }
        return reference.grouped.replacing(" ", with: "\u{a0}")
    }

    /// With a space between thousands, as "1 949.75".
    var amount: String {
        let parts = bill.amount.split(separator: ".")
        var groups: [Substring] = []
        var rest = parts[0]
        while !rest.isEmpty {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return groups.joined(separator: "\u{a0}") + "." + parts[1]
    }

    private func lines(_ address: [String]) -> String {
        ([bill.iban.grouped.replacing(" ", with: "\u{a0}")] + address).joined(separator: "\n")
    }
}

extension Document {
    static let swissSlipFields: [FieldTable<Document>.Entry] = [
        .flag("payment.hasSwissSlip", "Whether the invoice is paid with a Swiss payment slip (element 'swissSlip').") {
            $0.paymentWays.swissBill != nil
        },
        .text("payment.swiss.code", "The text of the Swiss QR code, which stands on the payment slip only.") {
            $0.paymentWays.swissBill?.payload
        },
        slip("language", "The slip's language: de, fr, it or en.") { $0.words.language },
        slip("receipt", "The title of the receipt.") { $0.words.receipt },
        slip("paymentPart", "The title of the payment part.") { $0.words.paymentPart },
        slip("accountLabel", "What stands above account and creditor.") { $0.words.account },
        slip("account", "The IBAN and the creditor's name and address, one line below the other.") { $0.account },
        slip("accountShort", "The same without the street, for a receipt that is short of room.") { $0.shortAccount },
        slip("referenceLabel", "What stands above the reference.") { $0.words.reference },
        slip("reference", "The QR or creditor reference in its groups.") { $0.reference },
        slip("informationLabel", "What stands above the message.") { $0.words.information },
        slip("information", "The message to the creditor.") { $0.bill.message },
        slip("payableByLabel", "What stands above the debtor, or above the box for one.") { text in
            text.bill.debtor == nil ? text.words.payableByBlank : text.words.payableBy
        },
        slip("payableBy", "The debtor's name and address; none where they are to be written by hand.") {
            $0.payableBy
        },
        slip("payableByShort", "The same without the street.") { $0.shortPayableBy },
        slip("currencyLabel", "What stands above the currency.") { $0.words.currency },
        slip("currency", "CHF or EUR.") { $0.bill.currency },
        slip("amountLabel", "What stands above the amount.") { $0.words.amount },
        slip("amount", "The amount with a space between thousands.") { $0.amount },
        slip("acceptancePoint", "What stands at the foot of the receipt.") { $0.words.acceptancePoint },
    ]

    private static func slip(
        _ name: String, _ summary: String, _ read: @escaping @Sendable (SwissSlipText) -> String?
    ) -> FieldTable<Document>.Entry {
        .text("payment.swiss.\(name)", "On a Swiss payment slip: " + summary) { document in
            document.paymentWays.swissBill.flatMap { bill in
                read(SwissSlipText(bill: bill, words: .inLanguage(document.language.tag)))
            }
        }
    }
}
