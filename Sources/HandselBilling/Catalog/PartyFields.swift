import HandselInvoice
import HandselSource

/// A party as people write it: with the person's names, phone and e-mail beside its own fields.
struct PartyInFile: Sendable {
    var party = Party()
    var person = Contact()
}

extension Kind where Value == Party {
    /// A record, or a text with the name on the first line and the address on the others.
    static let party: Kind<Party> = Kind(.any([.text, FieldCatalog.party.kind.schema])) { source, path, reading in
        guard case .record = source.content else {
            return Kind<String>.text.read(source, path, &reading).map(partyAndAddress(in:))
        }
        guard let file = FieldCatalog.party.kind.read(source, path, &reading) else { return nil }
        var party = file.party
        if file.person != Contact() {
            let person = file.person
            var contact = party.contact ?? Contact()
            contact.givenName = contact.givenName ?? person.givenName
            contact.familyName = contact.familyName ?? person.familyName
            contact.title = contact.title ?? person.title
            contact.phone = contact.phone ?? person.phone
            contact.email = contact.email ?? person.email
            party.contact = contact
        }
        // A private person has no other name than the person's.
        if party.name.isEmpty, let name = party.contact?.displayName { party.name = name }
        return party
    }
}

extension Kind where Value == Contact {
    /// A record, or the name alone.
    static let contact: Kind<Contact> = Kind(.any([.text, FieldCatalog.contact.kind.schema])) { source, path, reading in
        if case .record = source.content { return FieldCatalog.contact.kind.read(source, path, &reading) }
        return Kind<String>.line.read(source, path, &reading).map { Contact(name: $0) }
    }
}

extension Kind where Value == PostalAddress {
    /// A record, or the lines of the address; a country's code may stand alone on the last of them.
    static let address: Kind<PostalAddress> = Kind(.any([.text, FieldCatalog.address.kind.schema])) {
        source, path, reading in
        switch source.content {
        case .record: FieldCatalog.address.kind.read(source, path, &reading)
        default: Kind<[String]>.lines.read(source, path, &reading).map { postalAddress(on: addressLines($0)) }
        }
    }
}

private func partyAndAddress(in text: String) -> Party {
    let all = lines(of: text)
    guard all.count == 1 else { return Party(name: all[0], address: postalAddress(on: Array(all.dropFirst()))) }
    // "Amelia Chen, 12 Harbour Lane, Bristol", but not "Fern & Field, Inc.": an address has a number somewhere.
    var parts = all[0].split(separator: ",").compactMap { trimmed(String($0)) }
    guard parts.count > 1, parts.dropFirst().contains(where: { $0.contains(where: \.isNumber) }) else {
        return Party(name: all[0])
    }
    var name = parts.removeFirst()
    while let next = parts.first, legalForms.contains(next.lowercased().filter(\.isLetter)) {
        name += ", \(parts.removeFirst())"
    }
    return Party(name: name, address: postalAddress(on: parts))
}

/// A single line with commas is an address written on one line.
private func addressLines(_ lines: [String]) -> [String] {
    guard lines.count == 1 else { return lines }
    return lines[0].split(separator: ",").compactMap { trimmed(String($0)) }
}

private func postalAddress(on lines: [String]) -> PostalAddress {
    var address = PostalAddress(lines: lines)
    if let last = lines.last, last.wholeMatch(of: /[A-Z]{2}/) != nil {
        address.country = last
        address.lines.removeLast()
    }
    return address
}

private let legalForms: Set<String> = [
    "inc", "ltd", "llc", "llp", "plc", "corp", "co", "gmbh", "ag", "kg", "sa", "sas", "sarl", "srl", "spa", "bv", "nv",
    "pty",
    "jr", "sr", "esq", "phd", "md",
]

extension FieldCatalog {
    static let party = RecordFields("party", blank: PartyInFile()) {
        Field("name", "BT-27, BT-44", "Name of the company or person", .line, \.party.name)
        Field(
            "tradingName", "BT-28, BT-45", "Name that it is known by, where it differs", .line, \.party.tradingName)
        Field(
            "identifiers", "BT-29, BT-46", "Identifiers, such as a customer number",
            Kind.identifier.list(orOne: true),
            \.party.identifiers, aliases: ["id"])
        Field("legalId", "BT-30, BT-47", "Legal registration", .identifier, \.party.legalId)
        Field(
            "vatId", "BT-31, BT-48", "VAT identifier with its country prefix", .line, \.party.vatId,
            aliases: ["vatNumber"])
        Field("taxNumber", "BT-32", "Number at the local tax office", .line, \.party.taxNumber)
        Field("legalInfo", "BT-33", "Court, managing director, share capital", .text, \.party.legalInfo)
        Field("endpoint", "BT-34, BT-49", "Electronic address with its EAS scheme", .identifier, \.party.endpoint)
        Field("address", "BG-5, BG-8", "Postal address, or its lines as a text", .address, \.party.address)
        Field("contact", "BG-6, BG-9", "The person to turn to, or just the name", .contact, \.party.contact)
        Field(
            "givenName", "", "Given name, where the party is a person", .line, \.person.givenName,
            aliases: ["firstName"])
        Field(
            "familyName", "", "Family name, where the party is a person", .line, \.person.familyName,
            aliases: ["lastName"])
        Field("title", "", "What stands before the name, such as \"Dr.\"", .line, \.person.title)
        Field("phone", "BT-42, BT-57", "Telephone", .line, \.person.phone)
        Field("email", "BT-43, BT-58", "E-mail address", .line, \.person.email)
    }

    static let contact = RecordFields("contact", blank: Contact()) {
        Field("name", "BT-41, BT-56", "Whole name, or a department", .line, \.name)
        Field("givenName", "", "Name that this person is called by", .line, \.givenName, aliases: ["firstName"])
        Field("familyName", "", "Family name", .line, \.familyName, aliases: ["lastName"])
        Field("title", "", "What stands before the name, such as \"Dr.\"", .line, \.title)
        Field("role", "", "What the person does", .line, \.role)
        Field("phone", "BT-42, BT-57", "Telephone", .line, \.phone)
        Field("email", "BT-43, BT-58", "E-mail address", .line, \.email)
    }

    static let address = RecordFields("address", blank: PostalAddress()) {
        Field(
            "lines", "BT-35, BT-36, BT-162", "Street, building and box, on one line or several", .lines, \.lines,
            aliases: ["street"])
        Field("city", "BT-37, BT-52", "City", .line, \.city, aliases: ["town"])
        Field(
            "postCode", "BT-38, BT-53", "Post code", .line, \.postCode, aliases: ["postcode", "postalCode", "zip"])
        Field(
            "subdivision", "BT-39, BT-54", "State, county or canton", .line, \.subdivision,
            aliases: ["state", "county"])
        Field("country", "BT-40, BT-55", "Country by its ISO 3166-1 code, such as DE", .line, \.country)
    }

    static let payee = RecordFields("payee", blank: Payee()) {
        Field("name", "BT-59", "Who is paid", .line, \.name, isRequired: true)
        Field("id", "BT-60", "Identifier", .identifier, \.id)
        Field("legalId", "BT-61", "Legal registration", .identifier, \.legalId)
    }

    static let taxRepresentative = RecordFields("taxRepresentative", blank: TaxRepresentative()) {
        Field("name", "BT-62", "Name", .line, \.name)
        Field("vatId", "BT-63", "VAT identifier", .line, \.vatId)
        Field("address", "BG-12", "Postal address", .address, \.address)
    }
}
