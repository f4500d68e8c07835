import HandselInvoice

/// The Swiss QR code of the QR-bill (SIX, Implementation Guidelines 2.3, in force since November 2025): francs or euros to an
/// account in Switzerland or Liechtenstein. It stands on the payment slip and nowhere else.
enum SwissQRBill: PaymentCodeScheme {
    static let name = "Swiss QR-bill"
    static let label = Label.paySwissSlip
    static let account = PaymentAccount.transfer

    static func answer(for request: PaymentRequest) -> PaymentCodeAnswer {
        if let reason = unsuited(request) { return .unsuited(reason) }
        return PaymentCodeAnswer { () throws(PaymentRefusal) in try SwissBill(request).payload }
    }

    static func unsuited(_ request: PaymentRequest) -> String? {
        guard let currency = request.currency, ["CHF", "EUR"].contains(currency.code) else {
            return "the currency is \(request.currency?.code ?? "not known") and not CHF or EUR"
        }
        guard let iban = request.iban else { return "there is no IBAN" }
        return ["CH", "LI"].contains(iban.country) ? nil : "the account is in \(iban.country) and not in CH or LI"
    }
}

/// What a Swiss QR-bill says, in its code and in words.
struct SwissBill: Hashable, Sendable {
    /// A structured address (type S).
    struct Address: Hashable, Sendable {
        var name: String
        var street: String
        var houseNumber: String
        var postCode: String
        var town: String
        var country: String

        /// The seven lines of the code.
        var codeLines: [String] { ["S", name, street, houseNumber, postCode, town, country] }

        /// As it is printed; the country stands before the post code where it is not Switzerland.
        var printedLines: [String] {
            let street = [street, houseNumber].filter { !$0.isEmpty }.joined(separator: " ")
            let place = (country == "CH" ? "" : country + "-") + postCode + " " + town
            return [name, street, place].filter { !$0.isEmpty }
        }
    }

    enum Reference: Hashable, Sendable {
        case none
        case structured(StructuredReference)

        var type: String {
            switch self {
            case .none: "NON"
            case .structured(.creditor): "SCOR"
            case .structured(.swiss): "QRR"
            }
        }
    }

    var iban: IBAN
    var creditor: Address
    /// With a point and two decimals.
    var amount: String
    var currency: String
    /// `nil` leaves a box to be filled in by hand.
    var debtor: Address?
    /// Why the customer is not named, where that is so.
    var debtorRemark: String?
    var reference: Reference
    /// At most 140 code points; empty where the reference says everything.
    var message: String

    /// - Throws: a detail that the guidelines do not allow. A customer who cannot be named is left out, which they do.
    init(_ request: PaymentRequest) throws(PaymentRefusal) {
        guard let iban = request.iban, let currency = request.currency?.code else {
            throw PaymentRefusal(reason: "there is no account")
        }
        self.iban = iban
        self.currency = currency
        amount = try PaymentText.amount(request.amount, below: 1_000_000_000)
        creditor = try SwissBill.address(
            request.supplier.address, name: request.accountHolder, whose: "the account holder")
        do throws(PaymentRefusal) {
            let customer = request.customer
            debtor = try SwissBill.address(
                customer.address, name: customer.name.isEmpty ? customer.contact?.displayName ?? "" : customer.name,
                whose: "the customer")
        } catch {
            debtorRemark = error.reason
        }
        reference = try SwissBill.reference(request, iban: iban)
        let isFound = request.structuredReference != nil
        // A reference in words goes into the message; beside a structured one the invoice's number helps people.
        let text = isFound ? request.number : request.freeReference
        message =
            PaymentText.line(text).isEmpty
            ? "" : try PaymentText.checked(text, "the reference", most: 140, allowed: SwissBill.allows)
    }

    /// The text of the code: 31 lines.
    var payload: String {
        let nobody = [String](repeating: "", count: 7)
        var lines = ["SPC", "0200", "1", iban.compact] + creditor.codeLines + nobody
        lines += [amount, currency] + (debtor?.codeLines ?? nobody)
        lines.append(reference.type)
        if case .structured(let reference) = reference { lines.append(reference.compact) } else { lines.append("") }
        return (lines + [message, "EPD"]).joined(separator: "\n")
    }

    private static func reference(_ request: PaymentRequest, iban: IBAN) throws(PaymentRefusal) -> Reference {
        switch request.structuredReference {
        case .swiss(let digits):
            guard iban.isSwissQR else {
                throw PaymentRefusal(
                    reason: "a QR reference goes with a QR-IBAN (30000 to 31999 after the check digits), and "
                        + "\(iban.grouped) is none; write a creditor reference (RF…) or the QR-IBAN")
            }
            return .structured(.swiss(digits))
        case .creditor(let text):
            guard !iban.isSwissQR else { throw missingReference(iban) }
            return .structured(.creditor(text))
        case nil:
            guard !iban.isSwissQR else { throw missingReference(iban) }
            return .none
        }
    }

    private static func missingReference(_ iban: IBAN) -> PaymentRefusal {
        PaymentRefusal(
            reason:
                "\(iban.grouped) is a QR-IBAN, which takes payments with a QR reference of 27 digits only; write it as "
                + "'structuredReference' or name the ordinary IBAN")
    }

    private static func address(
        _ address: PostalAddress?, name: String, whose: String
    ) throws(PaymentRefusal) -> Address {
        func checked(_ text: String?, _ what: String, most: Int) throws(PaymentRefusal) -> String {
            try PaymentText.checked(text ?? "", "\(what) of \(whose)", most: most, allowed: SwissBill.allows)
        }
        let name = try PaymentText.checked(name, whose, most: 70, allowed: SwissBill.allows)
        let street = StreetAddress(address?.lines ?? [])
        let country = try checked(address?.country, "the country", most: 2)
        guard country.wholeMatch(of: /[A-Z]{2}/) != nil else {
            throw PaymentRefusal(reason: "the country '\(country)' of \(whose) is no code such as CH")
        }
        return Address(
            name: name, street: street.street.isEmpty ? "" : try checked(street.street, "the street", most: 70),
            houseNumber: street.number.isEmpty ? "" : try checked(street.number, "the house number", most: 16),
            postCode: try checked(address?.postCode, "the post code", most: 16),
            town: try checked(address?.city, "the town", most: 35), country: country)
    }

    /// Basic Latin, Latin-1 and Latin Extended-A letters and signs, the four letters of Romanian with a comma, the euro.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7e, 0xa0...0x17f, 0x218...0x21b, 0x20ac: scalar.value != 0xad
        default: false
        }
    }
}

/// A street and its house number, apart.
struct StreetAddress: Hashable, Sendable {
    var street: String
    /// Empty where there is none, as in post office boxes and villages.
    var number: String

    /// The first of the lines that has a house number at its end, or at its beginning; else the first line as a street.
    /// Other lines, such as a building or a department, have no place in a structured address.
    init(_ lines: [String]) {
        let lines = lines.map(PaymentText.line)
        for line in lines {
            // "Bahnhofstrasse 12 a", "Rue du Lac 3bis", "Am Markt 4-6".
            if let match = line.wholeMatch(of: /(.*\p{L}.*?),? ([0-9]+(?: ?[-\/] ?[0-9]+)?(?: ?\p{L}{1,3})?)/) {
                self.init(street: String(match.1), number: String(match.2))
                return
            }
        }
        for line in lines {
            // "12 Harbour Lane", "3bis, rue du Lac".
            if let match = line.wholeMatch(of: /([0-9]+(?:[-\/][0-9]+)?\p{L}{0,3}),? (.*\p{L}.*)/) {
                self.init(street: String(match.2), number: String(match.1))
                return
            }
        }
        self.init(street: lines.first ?? "", number: "")
    }

    private init(street: String, number: String) {
        self.street = street
        self.number = number
    }
}
