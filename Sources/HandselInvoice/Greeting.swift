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

private func trimmed(_ text: String) -> String? {
    let words = words(text[...])
    return words.isEmpty ? nil : words.joined(separator: " ")
}

private func words(_ text: Substring) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
}

private func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != "." }
}

/// At least two letters, no digits, no initial such as "A.", not all capitals, and no first half of a longer name.
private func isGivenName(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    guard letters.count >= 2, !word.contains("."), !halves.contains(plain(word)) else { return false }
    guard word.allSatisfy({ $0.isLetter || "-'’".contains($0) }) else { return false }
    return !(letters.allSatisfy(\.isUppercase) && letters.contains(where: \.isCased))
}

/// Whether the word stands before, after or instead of a person's name and is no part of it.
private func standsBesideNames(_ word: String) -> Bool {
    titles.contains(word) || honorifics.contains(word) || suffixes.contains(word) || departmentWords.contains(word)
}

private func mayPutFamilyNameFirst(_ name: String, language: String?, country: String?) -> Bool {
    let primary = language?.split(separator: "-").first.map { $0.lowercased() }
    if let primary, ["ja", "zh", "ko", "hu", "vi", "km", "mn", "yue"].contains(primary) { return true }
    if let country, ["JP", "CN", "TW", "HK", "MO", "KR", "KP", "HU", "VN", "KH", "MN"].contains(country.uppercased()) {
        return true
    }
    // Kana, Han and Hangul.
    return name.unicodeScalars.contains { (0x2e80...0x9fff).contains($0.value) || (0xac00...0xd7af).contains($0.value) }
}

/// Languages that have a polite form of address, in which somebody is a first name only to those who know them.
package func isFormal(_ language: String?) -> Bool {
    guard let primary = language?.split(separator: "-").first.map({ $0.lowercased() }) else { return false }
    return ["de", "fr", "it", "es", "pt", "pl", "cs", "sk", "hr", "sr", "bg", "ro", "ru", "uk", "el", "tr", "hi"]
        .contains(primary)
}

/// Whoever is called by these is not called by a first name.
private let titles: Set<String> = [
    "dr", "prof", "professor", "sir", "dame", "rev", "dipl-ing", "ing", "mag", "dott", "dottssa", "د", "الدكتور",
    "الدكتورة",
]

private let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "hr", "fr", "m", "mme", "mlle", "monsieur", "madame", "sr", "sra",
    "señor", "señora", "don", "doña", "sig", "sigra", "signor", "signora", "dhr", "mevr", "pan", "pani", "السيد",
    "السيدة", "الأستاذ", "الأستاذة", "m/s",
]

/// What follows a name after a comma: generations, degrees and legal forms.
private let suffixes: Set<String> = [
    "jr", "sr", "esq", "phd", "dphil", "md", "dds", "mba", "ba", "bsc", "ma", "msc", "llm", "cpa", "corp", "co", "llp",
    "plc", "pty", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ohg", "ug", "eg", "ev",
]

/// Words that begin a name of two parts, so that the first alone would be wrong.
private let halves: Set<String> = [
    "عبد", "أبو", "ابو", "أم", "ام", "بن", "ابن", "بنت", "abd", "abdul", "abdel", "abu", "bin", "ibn", "al", "el",
    "van",
    "von", "de", "da", "la", "le", "st",
]

private let departmentWords: Set<String> = [
    "accounts", "accounting", "payable", "department", "dept", "office", "team", "billing", "finance", "purchasing",
    "purchase", "reception", "support", "service", "sales", "board", "committee", "management", "administration",
    "admin",
    "family", "estate", "buchhaltung", "abteilung", "einkauf", "rechnungswesen", "verwaltung", "büro", "familie",
    "vorstand",
    "comptabilité", "achats", "direction", "famille", "contabilidad", "departamento", "compras",
    "contabilità",
    "ufficio", "acquisti", "the", "and", "und", "et", "y", "&", "+", "ltd", "gmbh", "inc", "llc", "ag", "kg", "قسم",
    "إدارة",
]
