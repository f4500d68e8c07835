import HandselInvoice

/// A UPI linking address (NPCI, UPI Linking Specifications 1.6): rupees to an address in India.
enum UPICode: PaymentCodeScheme {
    static let name = "UPI"
    static let label = Label.scanWithUPIApp
    static let account = PaymentAccount.upi

    static func answer(for request: PaymentRequest) -> PaymentCodeAnswer {
        guard let stated = request.instructions.upi else { return .unsuited("there is no UPI address") }
        guard request.currency?.code == "INR" else {
            return .refused(
                "UPI pays in rupees and the invoice is in \(request.currency?.code ?? "no known currency")")
        }
        return PaymentCodeAnswer { () throws(PaymentRefusal) in
            guard let address = UPIAddress(stated) else {
                throw PaymentRefusal(reason: "'\(stated)' is no UPI address; write one such as firm@bank")
            }
            let name = try PaymentText.checked(
                request.payeeName, "the payee", most: 99, allowed: { !isControl($0) })
            let note = try PaymentText.checked(
                request.freeReference, "the reference", most: 80, allowed: { !isControl($0) })
            var parameters = [
                ("pa", PaymentText.percentEncoded(address.text, keeping: "@")),
                ("pn", PaymentText.percentEncoded(name)),
                ("am", try PaymentText.amount(request.amount, below: 1_000_000_000)), ("cu", "INR"),
            ]
            // The order's number goes in as it is or not at all: apps and banks take letters and digits only.
            if request.number.wholeMatch(of: /[A-Za-z0-9.\-]{1,35}/) != nil {
                parameters.append(("tr", request.number))
            }
            parameters.append(("tn", PaymentText.percentEncoded(note)))
            return "upi://pay?" + parameters.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        [.control, .format, .privateUse, .surrogate, .unassigned].contains(scalar.properties.generalCategory)
    }
}

extension PaymentRequest {
    /// BT-59, else BT-27: who is paid, where no account has a holder of its own.
    var payeeName: String { payee ?? supplier.name }
}
