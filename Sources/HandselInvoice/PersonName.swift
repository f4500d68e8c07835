/// A person's name, taken apart as far as that is sure: order and script are the name's own.
struct PersonName {
    private var given: String?
    private var surnames: String?
    private var family: String?
    private var whole: String?
    private var title: String?
    private var isTitled = false
    private var isJapanese = false
    private var isGivenStated = false

    /// - Parameters:
    ///   - language: of the customer or document, BCP 47.
    ///   - country: of the customer, ISO 3166-1 alpha-2.
    init(_ contact: Contact, language: String?, country: String?) {
        let name = contact.name.flatMap(trimmed)
        let stated = [contact.familyName, contact.givenName].compactMap { $0 }.joined()
        let isEastAsian = hasEastAsianScript(stated.isEmpty ? name ?? "" : stated)
        if isEastAsian {
            readEastAsian(contact, isJapaneseHere: isJapaneseContext(language: language, country: country))
            return
        }
        readTitle(contact.title)
        var parts = name.map { words($0[...]) } ?? []
        readTitles(from: &parts)
        let isReadable = !parts.contains { departmentWords.contains(plain($0)) || $0.contains(where: \.isNumber) }
        if isReadable, !parts.isEmpty, !parts.contains(where: { $0.hasSuffix(",") }) {
            whole = parts.joined(separator: " ")
        }
        if isReadable { readOrder(of: parts, language: language, country: country) }
        if let givenName = contact.givenName.flatMap(trimmed) {
            given = givenName
            isGivenStated = true
        }
        if let familyName = contact.familyName.flatMap(trimmed) { family = familyName }
        if contact.givenName.flatMap(trimmed) != nil || contact.familyName.flatMap(trimmed) != nil {
            surnames = contact.familyName.flatMap(trimmed)
            whole = whole ?? [given, surnames].compactMap { $0 }.joined(separator: " ")
        }
    }

    func greetingNames(in language: String, address: FormOfAddress?) -> GreetingNames {
        var names = GreetingNames()
        names.isPerson = true
        names.politeName = whole
        if isJapanese {
            names.callName = whole.map { $0 + "様" }
            return names
        }
        let isFamiliar = address == .familiar
        names.given = given
        names.surnames = surnames
        names.family = family
        names.isCalledByTitle = isTitled
        if !isFamiliar { names.title = title }
        let isOnFirstNames: Bool =
            switch address {
            case .familiar: true
            case .formal: !isFormal(language)
            case nil: isGivenStated || !isFormal(language)
            }
        if isOnFirstNames, !isTitled { names.callName = given }
        return names
    }

    // MARK: - Reading

    /// Family name first, without a space or with one; a Japanese 様 behind it is a courtesy, not a part of it.
    private mutating func readEastAsian(_ contact: Contact, isJapaneseHere: Bool) {
        let name = contact.name.flatMap(trimmed).map(withoutCourtesy)
        let stated = [contact.familyName, contact.givenName].compactMap { $0.flatMap(trimmed) }
        let text = stated.isEmpty ? name ?? "" : stated.joined()
        isJapanese = isJapaneseHere || text.unicodeScalars.contains { (0x3040...0x30ff).contains($0.value) }
        isJapanese = isJapanese && !text.unicodeScalars.contains { (0xac00...0xd7af).contains($0.value) }
        let parts = name.map { words($0[...]) } ?? []
        // A name in two scripts does not tell which part is the family's.
        let isMixed = parts.contains { !hasEastAsianScript($0) }
        if let family = contact.familyName.flatMap(trimmed) ?? (parts.count == 2 && !isMixed ? parts.first : nil) {
            // 王様 is "king", so that name is said whole.
            let full = [family, contact.givenName.flatMap(trimmed)].compactMap { $0 }.joined()
            whole = family == "王" ? (stated.isEmpty ? parts.joined() : full) : withoutCourtesy(family)
        } else {
            whole = contact.givenName.flatMap(trimmed) ?? name
        }
        if isMixed, stated.isEmpty { isJapanese = false }
    }

    private mutating func readTitle(_ text: String?) {
        guard let text = text.flatMap(trimmed) else { return }
        var parts = words(text[...])
        readTitles(from: &parts)
        // What else a title may be, it cannot be left out and is not for a greeting.
        if !parts.isEmpty { (title, isTitled) = (nil, true) }
    }

    /// Takes what stands before a name off it.
    private mutating func readTitles(from parts: inout [String]) {
        var taken: [String] = []
        while let first = parts.first, titles.contains(plain(first)) || honorifics.contains(plain(first)) {
            taken.append(first)
            parts.removeFirst()
        }
        guard !taken.isEmpty else { return }
        isTitled = isTitled || taken.contains { titles.contains(plain($0)) }
        title = taken.allSatisfy { greetingTitles.contains(plain($0)) } ? taken.joined(separator: " ") : nil
    }

    /// Given and family name by their order, where the order is known.
    private mutating func readOrder(of parts: [String], language: String?, country: String?) {
        let text = parts.joined(separator: " ")
        if let comma = text.firstIndex(of: ",") {
            // "Chen, Amelia"
            let before = words(text[..<comma])
            let after = words(text[text.index(after: comma)...])
            guard before.count == 1, (1...2).contains(after.count), let first = after.first, isGivenName(first),
                !(before + after).contains(where: { standsBesideNames(plain($0)) })
            else { return }
            (given, family, surnames) = (first, before[0], before[0])
            whole = (after + before).joined(separator: " ")
            return
        }
        if parts.contains(where: { $0.contains(",") }) { return }
        if parts.count == 1, title != nil || isTitled {
            // "Dr. Weber"
            if isName(parts[0]) { family = parts[0] }
            return
        }
        if isHungarian(language: language, country: country) {
            readHungarian(parts)
            return
        }
        guard !mayPutFamilyNameFirst(text, language: language, country: country), (2...5).contains(parts.count),
            let last = parts.last, isName(last)
        else { return }
        let first: String
        var rest = Array(parts.dropFirst())
        if joiningHalves.contains(plain(parts[0])), parts.count >= 3, isName(parts[1]) {
            // "Abdul Rahman Haddad": the first two are one name.
            first = parts[0] + " " + rest.removeFirst()
        } else {
            guard isGivenName(parts[0]) else {
                // "Dr. A. Weber" is still Dr. Weber.
                if isInitial(parts[0]), parts.count == 2 { family = last }
                return
            }
            first = parts[0]
        }
        (given, surnames) = (first, rest.joined(separator: " "))
        let names = rest.filter { !isInitial($0) }
        if names.count == 1 {
            family = names[0]
        } else if let particle = names.first, halves.contains(plain(particle)) || particles.contains(plain(particle)) {
            family = names.joined(separator: " ")
        }
    }

    /// Two words of which one alone is a Hungarian given name.
    private mutating func readHungarian(_ parts: [String]) {
        guard parts.count == 2 else { return }
        let isGiven = parts.map { hungarianGivenNames.contains(plain($0)) }
        guard isGiven[0] != isGiven[1] else { return }
        let index = isGiven[0] ? 0 : 1
        guard isGivenName(parts[index]), isName(parts[1 - index]) else { return }
        (given, family, surnames) = (parts[index], parts[1 - index], parts[1 - index])
    }
}

/// A word of letters that begins with a capital where its script has them, and is no initial.
private func isName(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    guard letters.count >= 2, !word.contains("."), word.allSatisfy({ $0.isLetter || "-'’".contains($0) }) else {
        return false
    }
    return !standsBesideNames(plain(word)) && (word.first?.isLowercase != true || word.contains { "'’".contains($0) })
}

private func isInitial(_ word: String) -> Bool { word.filter(\.isLetter).count == 1 }

/// The name without 様, さん, 殿 or 님 behind it.
private func withoutCourtesy(_ name: String) -> String {
    for courtesy in ["様", "さま", "さん", "殿", "先生", "님"] where name.hasSuffix(courtesy) && name.count > courtesy.count {
        return trimmed(String(name.dropLast(courtesy.count))) ?? name
    }
    return name
}

private func isJapaneseContext(language: String?, country: String?) -> Bool {
    primaryLanguage(language) == "ja" || country?.uppercased() == "JP"
}

private func isHungarian(language: String?, country: String?) -> Bool {
    primaryLanguage(language) == "hu" || country?.uppercased() == "HU"
}
