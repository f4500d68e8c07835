public import HandselInvoice

extension Brand {
    /// Somebody that a customer may turn to.
    public struct Person: Hashable, Sendable {
        public var name: String
        /// What those call this person who know the name.
        public var givenName: String?
        /// Such as "Garden designer".
        public var role: String?
        public var phone: String?
        public var email: String?
        /// When this person is there, such as "Monday to Thursday, 9 to 16".
        public var hours: String?
        /// A picture's path, relative to the brand's folder.
        public var picture: String?
        /// The hand that writes this person's notes, by name; `nil` for the brand's.
        public var hand: String?
        /// How this person signs; `nil` for how the brand does.
        public var signature: Signature?

        public init(
            name: String, givenName: String? = nil, role: String? = nil, phone: String? = nil, email: String? = nil,
            hours: String? = nil, picture: String? = nil, hand: String? = nil, signature: Signature? = nil
        ) {
            self.name = name
            self.givenName = givenName
            self.role = role
            self.phone = phone
            self.email = email
            self.hours = hours
            self.picture = picture
            self.hand = hand
            self.signature = signature
        }

        /// Whether `name` is this person's: the whole name, the given name, or some of its words and no others.
        func isCalled(_ name: String) -> Bool {
            let own = nameWords(self.name).union(givenName.map(nameWords) ?? [])
            let other = nameWords(name)
            return !other.isEmpty && own.isSuperset(of: other)
        }
    }

    /// Who writes and signs what is written by hand on this invoice: who it says, else its contact, else the first person.
    ///
    /// `nil` where that is nobody of the brand's people, or could be several of them.
    public func signer(of invoice: Invoice) -> Person? {
        if let name = invoice.personal.signedBy {
            if let exact = people.first(where: { $0.name == name }) { return exact }
            let candidates = people.filter { $0.isCalled(name) }
            return candidates.count == 1 ? candidates.first : nil
        }
        guard let name = invoice.supplier?.contact?.displayName else { return people.first }
        return people.first { $0.name == name }
    }
}

extension Brand {
    /// Who looks after this customer: the invoice's contact, else the brand's first person.
    public func caretaker(of invoice: Invoice) -> Person? {
        guard let contact = invoice.supplier?.contact, let name = contact.displayName else { return people.first }
        var person = people.first { $0.name == name } ?? Person(name: name)
        person.givenName = contact.givenName ?? person.givenName
        person.role = contact.role ?? person.role
        person.phone = contact.phone ?? person.phone
        person.email = contact.email ?? person.email
        return person
    }
}

private func nameWords(_ text: String) -> Set<String> {
    Set(text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init))
}
