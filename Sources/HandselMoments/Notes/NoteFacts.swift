/// What is known of a document that a note may name or rely on.
public struct NoteFacts: Hashable, Sendable {
    /// As they are to be read in the note; a fact without a value is not known.
    public private(set) var values: [NoteFact: String]
    /// What is so.
    public var conditions: Set<NoteCondition>

    /// How long a value may be: a note has to fit a small box.
    public static let longestValue = 40

    /// Keeps the values that a note can name; see `isNameable`.
    public init(_ values: [NoteFact: String] = [:], conditions: Set<NoteCondition> = []) {
        self.values = [:]
        self.conditions = conditions
        for (fact, value) in values { self[fact] = value }
    }

    /// The value of a fact. One that cannot stand in a note is not kept.
    public subscript(fact: NoteFact) -> String? {
        get { values[fact] }
        set {
            let text = newValue.map { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ") }
            values[fact] = text.flatMap { NoteFacts.isNameable($0) ? $0 : nil }
        }
    }

    /// The known facts in the order of `NoteFact`.
    public var known: [(fact: NoteFact, value: String)] {
        NoteFact.allCases.compactMap { fact in values[fact].map { (fact, $0) } }
    }

    /// Whether a text from a document can be named in a note: one line of at most `longestValue` characters with a letter or
    /// digit, without what looks like markup or a placeholder.
    public static func isNameable(_ text: String) -> Bool {
        guard text.count <= longestValue, text.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
        if ["__", "~~", "{", "}", "<", ">", "[", "]", "\\", "&amp;", "&#", "|", "http:", "https:"]
            .contains(where: text.contains)
        {
            return false
        }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        }
    }

    /// The facts without values that are read from right to left, which would turn a note around them.
    var leftToRight: NoteFacts {
        var facts = self
        facts.values = values.filter { !isReadFromRightToLeft($0.value) }
        return facts
    }
}

/// Whether a text has letters of Hebrew, Arabic and their neighbours.
func isReadFromRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
        (0x590...0x8ff).contains(scalar.value) || (0xfb1d...0xfdff).contains(scalar.value)
            || (0xfe70...0xfeff).contains(scalar.value)
    }
}
