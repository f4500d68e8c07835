/// What a customer can be called in a greeting, each part only where it is known for sure.
public struct GreetingNames: Hashable, Sendable {
    /// What the customer is called where people are on first-name terms: the given name, for Japanese names the family name
    /// with 様; `nil` where that would be a guess or too familiar.
    public var callName: String?
    /// The given name, for greetings by the whole name.
    public var given: String?
    /// All that follows the given name, for greetings by the whole name.
    public var surnames: String?
    /// The family name, for greetings by title.
    public var family: String?
    /// What stands before a Japanese 様: the family name of a Japanese name, the whole of another.
    public var politeName: String?
    /// As stated, such as "Dr." or "Frau".
    public var title: String?
    /// Whether the title is one that nobody leaves out, such as "Dr."; the given name alone is then wrong.
    public var isCalledByTitle = false
    /// The customer's company without its legal form.
    public var company: String?
    /// Whether it is known that the document goes to a person, even where the name cannot be used.
    public var isPerson = false

    public init() {}

    /// The company to be greeted as a team: one without a person to turn to.
    public var team: String? { isPerson ? nil : company }
}

extension Invoice {
    /// What the customer can be called in the notes of a document.
    ///
    /// The person is the contact; else the customer, where its name is a person's for sure.
    ///
    /// - Parameters:
    ///   - language: of the document, BCP 47.
    ///   - address: how customers are addressed; `nil` leaves it to the language.
    public func greetingNames(in language: String, address: FormOfAddress?) -> GreetingNames {
        var names = GreetingNames()
        let country = customer.address?.country
        if let contact = customer.contact, contact.isPerson {
            names = PersonName(contact, language: personal.language ?? language, country: country)
                .greetingNames(in: personal.language ?? language, address: address)
        } else if customer.isPerson {
            names = PersonName(
                Contact(name: customer.name), language: personal.language ?? language, country: country
            ).greetingNames(in: personal.language ?? language, address: address)
        }
        names.company = customer.companyName
        return names
    }
}

extension Contact {
    /// Whether it is a person rather than a department or nobody.
    var isPerson: Bool {
        if [givenName, familyName].contains(where: { $0.flatMap(trimmed) != nil }) { return true }
        guard let name = name.flatMap(trimmed), name.contains(where: \.isLetter), !name.contains("@") else {
            return false
        }
        return !isDepartment(name)
    }
}

extension Party {
    /// Whether the name is a person's for sure: a well-known given name and one more word, and nothing of a company.
    var isPerson: Bool {
        guard vatId == nil, legalId == nil, tradingName == nil, let name = trimmed(name) else { return false }
        return looksLikePerson(name)
    }

    /// The company's name without its legal form; `nil` for persons and where it could be one.
    public var companyName: String? {
        guard let full = trimmed(name) else { return nil }
        let short = withoutLegalForm(full)
        guard let short, short.count <= 40, !looksLikePerson(short) || short != full else { return nil }
        let contactName = contact?.displayName.flatMap(trimmed)
        let hasContact = contact?.isPerson == true && contactName != full
        let hasDepartment = contactName != nil && contact?.isPerson == false
        let isCompany =
            short != full || vatId != nil || legalId != nil || hasContact || hasDepartment || hasCompanyWord(full)
        return isCompany ? short : nil
    }
}

/// Two or three words, the first a well-known given name, none of them one of a company.
private func looksLikePerson(_ name: String) -> Bool {
    let parts = words(name[...])
    guard (2...3).contains(parts.count), withoutLegalForm(name) == name, !hasCompanyWord(name),
        let first = parts.first, let last = parts.last, knownGivenNames.contains(plain(first)),
        isGivenName(first), isGivenName(last), last.first?.isUppercase == true
    else { return false }
    // Between them at most an initial or a particle.
    return parts.count == 2 || parts[1].count <= 2 || halves.contains(plain(parts[1]))
}
