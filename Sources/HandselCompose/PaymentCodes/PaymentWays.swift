import HandselInvoice
import HandselType

/// One way to pay an invoice: the code for it, if there is one, and the same in words.
struct PaymentWay: Sendable {
    /// A code's scheme and its text.
    struct Code: Sendable {
        var scheme: any PaymentCodeScheme.Type
        var payload: String
    }

    var account: PaymentAccount
    var code: Code?
    /// Payee, account and reference, but not the amount.
    var rows: [LabelledValue]
    /// All in one row, where it stands beside another way.
    var row: LabelledValue
}

/// The ways that an invoice names, the best first, and what is to be said about them.
struct PaymentWays: Sendable {
    /// One primary way and two others is all that a page shows: more makes nobody pay sooner.
    static let most = 3

    /// Those that are printed.
    var printed: [PaymentWay] = []
    /// What somebody should know: codes that are refused, and ways that are not printed.
    var remarks: [String] = []

    /// The one that catches the eye: the first with a code, else the first.
    var primary: PaymentWay? { printed.first }
    /// At most two.
    var others: [PaymentWay] { Array(printed.dropFirst()) }

    /// What is printed on a payment slip of its own, where the primary way is a Swiss account.
    var swissBill: SwissBill?
}

extension PaymentWays {
    /// - Parameters:
    ///   - request: `nil` where nothing is to be paid.
    ///   - direction: of the document.
    ///   - label: the words of the document's language.
    init(_ request: PaymentRequest?, direction: TextDirection, label: (Label) -> String) {
        self.init()
        guard let request else { return }
        var all: [PaymentWay] = []
        for (index, transfer) in request.instructions.creditTransfers.enumerated() {
            guard
                let way = request.way(
                    transfer, isFirst: index == 0, direction: direction, remarks: &remarks, label: label)
            else {
                continue
            }
            all.append(way)
        }
        // The preferred account first, then what is no account, then further accounts.
        let local = request.localWays(remarks: &remarks, label: label)
        all.insert(contentsOf: local, at: min(1, all.count))
        if let index = all.firstIndex(where: { $0.code != nil }) {
            all.insert(all.remove(at: index), at: 0)
        }
        printed = Array(all.prefix(PaymentWays.most))
        let left = all.dropFirst(PaymentWays.most).map { "\($0.row.label) \($0.row.value)" }
        if !left.isEmpty {
            remarks.append(
                "the invoice names \(all.count) ways to pay and a page shows \(PaymentWays.most); not printed: "
                    + left.joined(separator: ", "))
        }
        if primary?.code?.scheme.name == SwissQRBill.name {
            // A refusal would be among the remarks already, and the account would have no such code.
            let bill = Result { () throws(PaymentRefusal) in try SwissBill(request) }
            if case .success(let bill) = bill { swissBill = bill }
            if let remark = swissBill?.debtorRemark {
                remarks.append("the payment slip leaves a box for the customer's name and address: \(remark)")
            }
        }
    }
}

extension PaymentRequest {
    /// The code of the first scheme that has one for this account.
    fileprivate func code(for account: PaymentAccount, remarks: inout [String]) -> PaymentWay.Code? {
        var refusals: [String] = []
        for scheme in PaymentCodeCatalog.schemes where scheme.account == account {
            switch scheme.answer(for: self) {
            case .payload(let payload): return PaymentWay.Code(scheme: scheme, payload: payload)
            case .refused(let reason): refusals.append("there is no \(scheme.name) code: \(reason)")
            case .unsuited: break
            }
        }
        remarks += refusals
        return nil
    }

    fileprivate func way(
        _ transfer: CreditTransfer, isFirst: Bool, direction: TextDirection, remarks: inout [String],
        label: (Label) -> String
    ) -> PaymentWay? {
        let holder = transfer.accountName ?? payee ?? supplier.name
        let iban = transfer.iban.map(inGroupsOfFour)
        let rows = [
            LabelledValue(label(.accountHolder), holder),
            LabelledValue(label(.iban), iban),
            LabelledValue(label(.accountNumber), transfer.accountNumber),
            LabelledValue(label(.bankCode), transfer.bankCode),
            LabelledValue(label(.bic), transfer.bic),
            LabelledValue(label(.bank), transfer.bankName),
        ]
        let bankCode = transfer.bankCode.map { " · \(label(.bankCode)) \($0)" } ?? ""
        let row =
            LabelledValue(label(.iban), iban)
            ?? LabelledValue(label(.accountNumber), transfer.accountNumber.map { $0 + bankCode })
        guard let row else { return nil }
        let code = isFirst ? code(for: .transfer, remarks: &remarks) : nil
        let references = referenceRows(
            isCzech: code?.scheme.name == ShortPaymentDescriptor.name, direction: direction, label: label)
        return PaymentWay(account: .transfer, code: code, rows: rows.compactMap { $0 } + references, row: row)
    }

    private func referenceRows(
        isCzech: Bool, direction: TextDirection, label: (Label) -> String
    ) -> [LabelledValue] {
        // Digits alone keep their order from right to left only where the spaces between them are separators of numbers,
        // as U+00A0 is (UAX 9, rule W4).
        let grouped = structuredReference.map { reference in
            guard direction == .rightToLeft, case .swiss = reference else { return reference.grouped }
            return reference.grouped.replacing(" ", with: "\u{a0}")
        }
        var rows = [LabelledValue(label(.paymentReference), grouped ?? freeReference)]
        if isCzech {
            let symbols = instructions.czechSymbols
            rows.append(LabelledValue(label(.variableSymbol), variableSymbol))
            rows.append(LabelledValue(label(.constantSymbol), symbols.constant))
            rows.append(LabelledValue(label(.specificSymbol), symbols.specific))
        }
        return rows.compactMap { $0 }
    }

    /// Pix, UPI and the link.
    fileprivate func localWays(remarks: inout [String], label: (Label) -> String) -> [PaymentWay] {
        var ways: [PaymentWay] = []
        if let pix = instructions.pix, let row = LabelledValue(label(.pixKey), pix.key) {
            let code = code(for: .pix, remarks: &remarks)
            let reference = code == nil || pixTransaction == "***" ? nil : pixTransaction
            let rows = [
                LabelledValue(label(.payTo), pix.name ?? payeeName), row,
                LabelledValue(label(.paymentReference), reference ?? freeReference),
            ]
            ways.append(PaymentWay(account: .pix, code: code, rows: rows.compactMap { $0 }, row: row))
        }
        if let upi = instructions.upi, let row = LabelledValue(label(.upiAddress), upi) {
            let rows = [
                LabelledValue(label(.payTo), payeeName), row, LabelledValue(label(.paymentReference), freeReference),
            ]
            let code = code(for: .upi, remarks: &remarks)
            ways.append(PaymentWay(account: .upi, code: code, rows: rows.compactMap { $0 }, row: row))
        }
        if let link = instructions.link,
            let row = LabelledValue(
                label(.payOnline), writtenAddress(link), link: link)
        {
            let code = code(for: .link, remarks: &remarks)
            ways.append(PaymentWay(account: .link, code: code, rows: [row], row: row))
        }
        return ways
    }
}

/// As ISO 13616 has IBANs printed. A line may end between two groups and nowhere else.
func inGroupsOfFour(_ iban: String) -> String {
    var groups: [String] = []
    var rest = iban.filter { !$0.isWhitespace }[...]
    while !rest.isEmpty {
        groups.append(String(rest.prefix(4)))
        rest = rest.dropFirst(4)
    }
    return groups.joined(separator: " ")
}
