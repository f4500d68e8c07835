public import HandselInvoice

/// What a customer told before: each detail as the last document that stated it has it.
///
/// What belongs to the contact person is all of one person, the one that was named last.
public struct KnownDetails: Hashable, Sendable {
    /// A detail with the document that it came from.
    public struct Known<Value: Hashable & Sendable>: Hashable, Sendable {
        public var value: Value
        /// BT-1 of the document.
        public var number: String
        /// BT-2 of the document.
        public var day: CalendarDate

        public init(_ value: Value, number: String, day: CalendarDate) {
            self.value = value
            self.number = number
            self.day = day
        }
    }

    /// BT-44.
    public var name: Known<String>?
    /// BG-8, always whole.
    public var address: Known<PostalAddress>?
    /// BT-56.
    public var contactName: Known<String>?
    public var givenName: Known<String>?
    public var familyName: Known<String>?
    public var title: Known<String>?
    public var role: Known<String>?
    /// BT-57.
    public var phone: Known<String>?
    /// BT-58.
    public var email: Known<String>?
    /// BT-48.
    public var vatId: Known<String>?
    /// BT-49.
    public var endpoint: Known<Identifier>?
    /// The customer's language as a BCP 47 tag.
    public var language: Known<String>?

    public init() {}

    /// All of them that are known as texts, by their paths in invoice files.
    public var listed: [FilledDetail] {
        func detail<Value>(
            _ path: String, _ known: Known<Value>?, _ text: (Value) -> String
        ) -> FilledDetail? {
            known.map { FilledDetail(path: path, value: text($0.value), number: $0.number, day: $0.day) }
        }
        func detail(_ path: String, _ known: Known<String>?) -> FilledDetail? { detail(path, known) { $0 } }
        return [
            detail("customer.name", name), detail("customer.address", address, \.line),
            detail("customer.contact.name", contactName), detail("customer.contact.givenName", givenName),
            detail("customer.contact.familyName", familyName), detail("customer.contact.title", title),
            detail("customer.contact.role", role), detail("customer.contact.phone", phone),
            detail("customer.contact.email", email), detail("customer.vatId", vatId),
            detail("customer.endpoint", endpoint, \.value), detail("language", language),
        ].compactMap { $0 }
    }
}

/// A detail that was filled in, and where it came from.
public struct FilledDetail: Hashable, Sendable {
    /// In the words of an invoice file, such as "customer.contact.phone".
    public var path: String
    /// As text; the lines of an address with commas between them.
    public var value: String
    /// The document that stated it.
    public var number: String
    public var day: CalendarDate

    public init(path: String, value: String, number: String, day: CalendarDate) {
        self.path = path
        self.value = value
        self.number = number
        self.day = day
    }
}

extension FilledDetail: CustomStringConvertible {
    public var description: String { "\(path): filled in with '\(value)', which document \(number) of \(day) had" }
}

/// A detail that the invoice states otherwise than an earlier document did. The invoice's holds.
public struct DetailConflict: Hashable, Sendable {
    /// In the words of an invoice file, such as "customer.contact.phone".
    public var path: String
    /// What the invoice says.
    public var value: String
    /// What was known.
    public var known: String
    /// The document that stated what was known.
    public var number: String
    public var day: CalendarDate

    public init(path: String, value: String, known: String, number: String, day: CalendarDate) {
        self.path = path
        self.value = value
        self.known = known
        self.number = number
        self.day = day
    }
}

extension DetailConflict: CustomStringConvertible {
    public var description: String {
        "\(path): found '\(value)', and document \(number) of \(day) had '\(known)'; the invoice's is used"
    }
}
