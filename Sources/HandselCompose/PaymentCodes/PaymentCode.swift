/// One way to put a payment into a code that a banking app reads. A new one is a file and a line in `PaymentCodeCatalog`.
protocol PaymentCodeScheme: Sendable {
    /// What it is called among those who use it, such as "EPC069-12".
    static var name: String { get }
    /// What stands beside the code on the page.
    static var label: Label { get }
    /// Which details of the invoice it pays by.
    static var account: PaymentAccount { get }

    /// The code's text for a payment, or why there is none.
    static func answer(for request: PaymentRequest) -> PaymentCodeAnswer
}

/// What a payment goes to.
enum PaymentAccount: Hashable, Sendable {
    /// BG-17, the first of them.
    case transfer
    case upi
    case pix
    case link
}

enum PaymentCodeAnswer: Hashable, Sendable {
    /// The text for the code, byte for byte as the scheme wants it.
    case payload(String)
    /// It is not meant for such a payment, as a phrase: another country, another currency, no account.
    case unsuited(String)
    /// It would be meant for it, but a detail does not allow it: what was found and what would be right.
    case refused(String)
}

/// Every scheme, in the order in which they are preferred for one account.
enum PaymentCodeCatalog {
    static let schemes: [any PaymentCodeScheme.Type] = [
        SwissQRBill.self, ShortPaymentDescriptor.self, EPCCode.self, PixCode.self, UPICode.self, WebLink.self,
    ]
}

/// A detail that a scheme does not allow, on its way to `PaymentCodeAnswer.refused`.
struct PaymentRefusal: Error {
    /// What was found and what would be right.
    var reason: String
}

extension PaymentCodeAnswer {
    /// The text that `payload` makes, or its reason.
    init(_ payload: () throws(PaymentRefusal) -> String) {
        do throws(PaymentRefusal) {
            self = .payload(try payload())
        } catch {
            self = .refused(error.reason)
        }
    }
}
