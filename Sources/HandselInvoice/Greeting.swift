/// How customers are spoken to, in languages that have two ways.
public enum FormOfAddress: String, Hashable, Sendable, CaseIterable {
    /// As "Sie" or "vous".
    case formal
    /// As "du" or "tu".
    case familiar
}

extension Party {
    /// What to call this customer after "Dear": the given name of the contact person; `nil` where it is not known for sure.
    public var greetingName: String? { contact?.greetingName(language: nil, country: address?.country) }
}

extension Invoice {
    /// `Party.greetingName` of the customer, also heeding the customer's language.
    public var greetingName: String? {
        customer.contact?.greetingName(language: personal.language, country: customer.address?.country)
    }

    /// The name to greet the customer with by those who address customers so; `nil` for `address` leaves it to the language.
    ///
    /// Familiarly, the first name is used in every language; formally, in no language that has a polite form.
    ///
    /// - Parameter language: of the document, BCP 47, for customers whose own is not known.
    public func greetingName(in language: String, address: FormOfAddress?) -> String? {
        guard let address else { return greetingName }
        let language = personal.language ?? language
        if address == .formal, isFormal(language) { return nil }
        return customer.contact?.greetingName(
            language: language, country: customer.address?.country, isFamiliar: address == .familiar)
    }
}

extension Contact {
    /// The given name as stated, or the first word of a whole name where the given name stands first.
    ///
    /// A greeting is right or it is not made: `nil` for departments, single words, initials, people with a title, for
    /// languages and countries that write the family name first, and, unless the given name is stated as such, for
    /// languages in which strangers at work are not on first-name terms.
    fileprivate func greetingName(language: String?, country: String?, isFamiliar: Bool = false) -> String? {
        guard title.flatMap(trimmed) == nil else { return nil }
        if let givenName = givenName.flatMap(trimmed) { return givenName }
        guard let name = name.flatMap(trimmed), !mayPutFamilyNameFirst(name, language: language, country: country),
            isFamiliar || !isFormal(language)
        else { return nil }
        if let comma = name.firstIndex(of: ",") {
            // "Chen, Amelia": the given name follows, unless it is a degree.
            let parts = words(name[name.index(after: comma)...])
            let family = words(name[..<comma])
            guard family.count == 1, parts.count <= 2, let given = parts.first, isGivenName(given),
                !(family + parts).contains(where: { standsBesideNames(plain($0)) })
            else { return nil }
            return given
        }
        var parts = words(name[...])
        if let first = parts.first, titles.contains(plain(first)) { return nil }
        while let first = parts.first, honorifics.contains(plain(first)) { parts.removeFirst() }
        if let first = parts.first, titles.contains(plain(first)) { return nil }
        guard parts.count >= 2, parts.count <= 5, let given = parts.first, isGivenName(given),
            !parts.contains(where: { departmentWords.contains(plain($0)) || $0.contains(where: \.isNumber) })
        else { return nil }
        return given
    }
}

/// Languages that have a polite form of address, in which somebody is a first name only to those who know them.
package func isFormal(_ language: String?) -> Bool {
    guard let primary = language?.split(separator: "-").first.map({ $0.lowercased() }) else { return false }
    return ["de", "fr", "it", "es", "pt", "pl", "cs", "sk", "hr", "sr", "bg", "ro", "ru", "uk", "el", "tr", "hi"]
        .contains(primary)
}
