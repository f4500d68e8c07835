import HandselInvoice

/// What a customer is known by, folded so that two writings of one thing are equal.
struct CustomerKeys: Hashable {
    /// In the order in which they count: what stands first is believed before what follows.
    enum Kind: String, CaseIterable {
        /// The first identifier (BT-46) with its scheme: the supplier's own number for the customer.
        case id
        /// BT-48.
        case vatId = "vat"
        /// BT-58, the contact's.
        case email
        /// Name (BT-44) and post code (BT-53) together.
        case place
        /// The name alone; nobody is matched by it, and it makes others doubtful.
        case name
        /// The post code alone, which tells customers apart.
        case postCode = "post-code"

        /// Those that customers are matched by.
        static let rules: [Kind] = [.id, .vatId, .email, .place]

        /// In words, for messages.
        var words: String {
            switch self {
            case .id: "customer number"
            case .vatId: "VAT id"
            case .email: "e-mail address"
            case .place: "name and post code"
            case .name: "name"
            case .postCode: "post code"
            }
        }
    }

    var values: [Kind: String] = [:]

    subscript(kind: Kind) -> String? { values[kind] }

    init(of customer: Party) {
        if let id = customer.identifiers.first, let value = trimmed(id.value) {
            values[.id] = "\(id.scheme ?? "")|\(value)"
        }
        values[.vatId] = customer.vatId.map(foldedVATId).flatMap(trimmed)
        values[.email] = customer.contact?.email.map(foldedEmail).flatMap(trimmed)
        let postCode = customer.address?.postCode.map(foldedPostCode).flatMap(trimmed)
        values[.postCode] = postCode
        if let name = trimmed(foldedName(customer.name)) {
            values[.name] = name
            values[.place] = "\(name)|\(postCode ?? "")"
        }
    }

    init(_ values: [Kind: String]) { self.values = values }

    /// Whether somebody can be matched by them at all.
    var isEmpty: Bool { CustomerKeys.Kind.rules.allSatisfy { values[$0] == nil } }
}

/// The text without white space around it; `nil` when nothing is left.
func trimmed(_ text: String?) -> String? {
    guard let text else { return nil }
    var rest = text[...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
}
