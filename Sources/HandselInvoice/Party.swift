/// BG-4 supplier or BG-7 customer.
public struct Party: Hashable, Sendable {
    /// BT-27, BT-44 name; empty when none was given.
    public var name: String
    /// BT-28, BT-45 name that it is known by, where it differs.
    public var tradingName: String?
    /// BT-29, BT-46 identifiers, such as a customer number.
    public var identifiers: [Identifier]
    /// BT-30, BT-47 legal registration.
    public var legalId: Identifier?
    /// BT-31, BT-48 VAT identifier with its country prefix.
    public var vatId: String?
    /// BT-32 number at the local tax office (suppliers only).
    public var taxNumber: String?
    /// BT-33 further legal information, such as court, managing director, share capital (suppliers only).
    public var legalInfo: String?
    /// BT-34, BT-49 electronic address.
    public var endpoint: Identifier?
    /// BG-5, BG-8 postal address.
    public var address: PostalAddress?
    /// BG-6, BG-9 the person to turn to.
    public var contact: Contact?

    public init(
        name: String = "", tradingName: String? = nil, identifiers: [Identifier] = [], legalId: Identifier? = nil,
        vatId: String? = nil, taxNumber: String? = nil, legalInfo: String? = nil, endpoint: Identifier? = nil,
        address: PostalAddress? = nil, contact: Contact? = nil
    ) {
        self.name = name
        self.tradingName = tradingName
        self.identifiers = identifiers
        self.legalId = legalId
        self.vatId = vatId
        self.taxNumber = taxNumber
        self.legalInfo = legalInfo
        self.endpoint = endpoint
        self.address = address
        self.contact = contact
    }
}

/// BG-6, BG-9: a person or department to turn to.
public struct Contact: Hashable, Sendable {
    /// BT-41, BT-56 the whole name as written, such as "Amelia Chen"; also a department.
    public var name: String?
    /// The name that this person is called by.
    public var givenName: String?
    public var familyName: String?
    /// What stands before the name, such as "Dr.".
    public var title: String?
    /// What the person does, such as "Garden designer".
    public var role: String?
    /// BT-42, BT-57.
    public var phone: String?
    /// BT-43, BT-58.
    public var email: String?

    public init(
        name: String? = nil, givenName: String? = nil, familyName: String? = nil, title: String? = nil,
        role: String? = nil, phone: String? = nil, email: String? = nil
    ) {
        self.name = name
        self.givenName = givenName
        self.familyName = familyName
        self.title = title
        self.role = role
        self.phone = phone
        self.email = email
    }

    /// The name to print: as written, or put together from given and family name; `nil` when there is neither.
    public var displayName: String? {
        if let name { return name }
        let parts = [title, givenName, familyName].compactMap { $0 }
        return givenName == nil && familyName == nil ? nil : parts.joined(separator: " ")
    }
}

/// An identifier with the scheme that gives it, such as a GLN (scheme "0088").
public struct Identifier: Hashable, Sendable {
    public var value: String
    /// ISO 6523 ICD for identifiers, EAS for electronic addresses, UNTDID 7143 for item classifications.
    public var scheme: String?

    public init(_ value: String, scheme: String? = nil) {
        self.value = value
        self.scheme = scheme
    }
}

/// BG-10: who is paid, where it is not the supplier.
public struct Payee: Hashable, Sendable {
    /// BT-59.
    public var name: String
    /// BT-60.
    public var id: Identifier?
    /// BT-61.
    public var legalId: Identifier?

    public init(name: String = "", id: Identifier? = nil, legalId: Identifier? = nil) {
        self.name = name
        self.id = id
        self.legalId = legalId
    }
}

/// BG-11, BG-12: who stands in for the supplier at the tax office.
public struct TaxRepresentative: Hashable, Sendable {
    /// BT-62.
    public var name: String
    /// BT-63.
    public var vatId: String?
    /// BG-12 (BT-64 to BT-69).
    public var address: PostalAddress?

    public init(name: String = "", vatId: String? = nil, address: PostalAddress? = nil) {
        self.name = name
        self.vatId = vatId
        self.address = address
    }
}
