/// Looks over the words of a note before a customer does.
public struct NoteLint: Hashable, Sendable {
    /// The most characters that a note should have.
    public var limit: Int
    /// Phrases that say nothing, in the note's language.
    public var genericPhrases: [String]

    /// What is good to write by hand into the box of a layout.
    public static let usualLimit = 280

    public init(limit: Int = NoteLint.usualLimit, genericPhrases: [String] = []) {
        self.limit = limit
        self.genericPhrases = genericPhrases
    }

    /// All that is wrong with a finished text.
    ///
    /// - Parameters:
    ///   - hand: the hand's name; `nil` where no hand writes it.
    ///   - missing: which characters of a text the hand has no strokes for.
    public func flaws(
        in text: String, hand: String? = nil, missing: (String) -> [Character] = { _ in [] }
    ) -> [NoteFlaw] {
        var flaws = leftOver(in: text).map(NoteFlaw.placeholderLeft)
        flaws += genericPhrases(in: text).map(NoteFlaw.genericPhrase)
        if text.count > limit { flaws.append(.tooLong(text.count, limit: limit)) }
        if let hand {
            let unwritten = missing(text)
            // A note in a script that the hand does not write is set in type as a whole.
            let letters = Set(text.filter(\.isLetter))
            let isOtherScript = letters.count(where: unwritten.contains) * 2 > letters.count
            if !unwritten.isEmpty, !isOtherScript { flaws.append(.unwritable(unwritten, hand: hand)) }
        }
        return flaws
    }

    /// The phrases that stand in a text, whatever their capitals and apostrophes; whole words only.
    public func genericPhrases(in text: String) -> [String] {
        let said = folded(text)
        return genericPhrases.filter { said.contains(folded($0)) }
    }

    /// Lower case words with one space between them and around them; without punctuation. Scripts without spaces are taken
    /// as they are.
    private func folded(_ text: String) -> String {
        let words = text.lowercased().replacing("’", with: "'").split { character in
            !character.isLetter && !character.isNumber && character != "'" && character != "-"
        }
        let joined = words.joined(separator: " ")
        let hasSpaces = !joined.unicodeScalars.contains { (0x3040...0x9fff).contains($0.value) }
        return hasSpaces ? " \(joined) " : joined
    }
}

/// What of a text looks like a place that nobody filled in, each once.
func leftOver(in text: String) -> [String] {
    var found: [String] = []
    func add(_ match: Substring) {
        let word = String(match).split(separator: "\n").joined(separator: " ")
        if !word.isEmpty, !found.contains(word) { found.append(word) }
    }
    for pattern in leftOverPatterns { for match in text.matches(of: pattern.regex) { add(match.output) } }
    return found
}

/// A pattern that is only read.
private struct LeftOverPattern: @unchecked Sendable {
    let regex: Regex<Substring>
}

private let leftOverPatterns: [LeftOverPattern] = [
    // {name}, {{ name }}, ${name}, %{name}
    LeftOverPattern(regex: /[$%#]?\{+[^{}\n]{0,60}\}+/),
    // [Name], <Name>, «Name» is a quotation and none of them.
    LeftOverPattern(regex: /\[[^\[\]\n]{0,40}\p{L}[^\[\]\n]{0,40}\]/),
    LeftOverPattern(regex: /<\/?\p{L}[^<>\n]{0,60}>/),
    // %s, %1$s, %NAME%, %%name%%
    LeftOverPattern(regex: /%(?:[0-9]+\$)?[sd@]\b|%{1,2}[A-Za-z_]{2,30}%{1,2}/),
    LeftOverPattern(regex: /\bX{3,}\b|_{3,}/),
    LeftOverPattern(regex: /\b(?:TODO|TBD|FIXME|NaN|undefined|#N\/A|FIRSTNAME|LASTNAME|FIRST_NAME|VORNAME|NACHNAME)\b/),
    LeftOverPattern(regex: /\b(?:null|nil)\b(?=\s*[,.!])/),
    LeftOverPattern(regex: /(?i)\blorem\s+ipsum\b/),
    // "Dear ,", "Hallo !": nothing between greeting and comma. French sets a space before "!", but not before a comma.
    LeftOverPattern(
        regex:
            /(?i)^\s*(?:dear|liebe[rs]?|sehr geehrte[rs]?|chère?|querid[oa]|estimad[oa]|gentile|car[oa]|beste|geachte|prezad[oa]|drog[ia]|szanown[yea]|kära?|bästa)\s*[,:!.]/
    ),
    LeftOverPattern(regex: /^\s*\p{L}+(?:\s\p{L}+)?\s+,/),
    // "Dear Ltd,": a legal form where the name should be.
    LeftOverPattern(
        regex: /(?i)^\s*(?:dear|hello|hi|hallo|liebe[rs]?|bonjour|cher|hola|ciao)\s+(?:ltd|inc|llc|gmbh|ag|kg)\b\.?/),
    // 様 without a name before it.
    LeftOverPattern(regex: /^\s*様/),
]
