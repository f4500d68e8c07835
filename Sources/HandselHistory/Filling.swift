public import HandselInvoice

/// An invoice with details from the history.
public struct FilledInvoice: Hashable, Sendable {
    public var invoice: Invoice
    public var filled: [FilledDetail]
    public var conflicts: [DetailConflict]
}

extension Invoice {
    /// The invoice with the contact details that it leaves out. What it states holds, and where something else was known
    /// that is a conflict.
    ///
    /// Details of the contact person are filled in only where they are that person's, an address only where there is none
    /// at all. VAT id and electronic address decide about tax and delivery: they are compared and never filled in.
    public func filled(with details: KnownDetails) -> FilledInvoice {
        var filling = Filling(result: FilledInvoice(invoice: self, filled: [], conflicts: []))
        filling.fill(with: details)
        return filling.result
    }
}

private struct Filling {
    var result: FilledInvoice

    mutating func fill(with details: KnownDetails) {
        fillAddress(details.address)
        fillContact(details)
        compare(
            result.invoice.customer.vatId, details.vatId, "customer.vatId", by: foldedVATId)
        if let stated = result.invoice.customer.endpoint, let known = details.endpoint, stated != known.value {
            conflict("customer.endpoint", stated.value, known.value.value, known)
        }
        if trimmed(result.invoice.personal.language) == nil, let known = details.language {
            result.invoice.personal.language = known.value
            filled("language", known.value, known)
        } else {
            compare(result.invoice.personal.language, details.language, "language") { $0.lowercased() }
        }
    }

    private mutating func fillAddress(_ known: KnownDetails.Known<PostalAddress>?) {
        guard let known else { return }
        guard let stated = result.invoice.customer.address, !stated.isEmpty else {
            result.invoice.customer.address = known.value
            filled("customer.address", known.value.line, known)
            return
        }
        if !stated.agrees(with: known.value) {
            conflict("customer.address", stated.line, known.value.line, known)
        }
    }

    private mutating func fillContact(_ details: KnownDetails) {
        let stated = result.invoice.customer.contact ?? Contact()
        let person = Person(details)
        let isSame = Person(stated).agrees(with: person)
        guard isSame else {
            if let known = details.contactName ?? details.familyName ?? details.givenName, let name = stated.displayName
            {
                conflict("customer.contact.name", name, person.contact.displayName ?? known.value, known)
            }
            return
        }
        var contact = stated
        func settle(
            _ path: WritableKeyPath<Contact, String?>, _ known: KnownDetails.Known<String>?, _ name: String,
            by fold: (String) -> String, _ filling: inout Filling
        ) {
            guard let known else { return }
            if let value = trimmed(contact[keyPath: path]) {
                filling.compare(value, known, "customer.contact.\(name)", by: fold)
            } else {
                contact[keyPath: path] = known.value
                filling.filled("customer.contact.\(name)", known.value, known)
            }
        }
        settle(\.name, details.contactName, "name", by: folded, &self)
        settle(\.givenName, details.givenName, "givenName", by: folded, &self)
        settle(\.familyName, details.familyName, "familyName", by: folded, &self)
        settle(\.title, details.title, "title", by: folded, &self)
        settle(\.role, details.role, "role", by: folded, &self)
        settle(\.phone, details.phone, "phone", by: foldedPhone, &self)
        settle(\.email, details.email, "email", by: foldedEmail, &self)
        if contact != stated { result.invoice.customer.contact = contact }
    }

    private mutating func compare(
        _ stated: String?, _ known: KnownDetails.Known<String>?, _ path: String, by fold: (String) -> String
    ) {
        guard let stated = trimmed(stated), let known, fold(stated) != fold(known.value) else { return }
        conflict(path, stated, known.value, known)
    }

    private mutating func filled<Value>(_ path: String, _ value: String, _ known: KnownDetails.Known<Value>) {
        result.filled.append(FilledDetail(path: path, value: value, number: known.number, day: known.day))
    }

    private mutating func conflict<Value>(
        _ path: String, _ value: String, _ old: String, _ known: KnownDetails.Known<Value>
    ) {
        result.conflicts.append(
            DetailConflict(path: path, value: value, known: old, number: known.number, day: known.day))
    }
}

/// Who a contact is, as far as names tell.
struct Person {
    var contact: Contact

    init(_ contact: Contact) { self.contact = contact }

    init(_ details: KnownDetails) {
        contact = Contact(
            name: details.contactName?.value, givenName: details.givenName?.value,
            familyName: details.familyName?.value)
    }

    var isNamed: Bool { !names.allSatisfy { $0 == nil } }

    private var names: [String?] { [contact.name, contact.givenName, contact.familyName].map { $0.flatMap(trimmed) } }

    /// Whether nothing says that they are two people: no name on one side, or each name that both have is the same. With
    /// no name that both have, the whole names are looked at.
    func agrees(with other: Person) -> Bool {
        guard isNamed, other.isNamed else { return true }
        let both = zip(names, other.names).compactMap { one, two in one.flatMap { one in two.map { (one, $0) } } }
        if !both.isEmpty { return both.allSatisfy { folded($0) == folded($1) } }
        let words = { (contact: Contact) in
            Set(
                folded([contact.name, contact.givenName, contact.familyName].compactMap { $0 }.joined(separator: " "))
                    .split(separator: " "))
        }
        let (own, others) = (words(contact), words(other.contact))
        return own.isSubset(of: others) || others.isSubset(of: own)
    }
}

/// The digits of a telephone number, with 00 for a plus sign.
private func foldedPhone(_ phone: String) -> String {
    phone.replacing("(0)", with: "").replacing("+", with: "00").filter(\.isWholeNumber)
}

extension PostalAddress {
    /// All of it on one line.
    var line: String {
        let place = [postCode, city].compactMap { $0 }.joined(separator: " ")
        return (lines + [place, subdivision ?? "", country ?? ""]).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Whether both say the same where both say something; an address of lines only is compared as a whole.
    func agrees(with other: PostalAddress) -> Bool {
        for (one, two) in [(country, other.country), (subdivision, other.subdivision)] {
            if let one, let two, folded(one) != folded(two) { return false }
        }
        let words = { (address: PostalAddress) in
            folded((address.lines + [address.postCode ?? "", address.city ?? ""]).joined(separator: " "))
                .split(separator: " ").sorted()
        }
        return words(self) == words(other)
    }
}
