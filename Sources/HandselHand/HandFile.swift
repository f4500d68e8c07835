import HandselGraphics

/// What a hand file says, together with the sets of forms that it takes letters from.
struct HandFile: Hashable, Sendable {
    var name = ""
    /// What kind of writing this is, in a few words.
    var about = ""
    var style = Style() {
        // Forms are made ready in the proportions of the style.
        didSet { shelf = FormShelf() }
    }
    private(set) var shelf = FormShelf()
    var pen = Pen.named[0].pen
    var ink = Color.black
    /// The ways of writing each character, its alternates.
    var forms: [Character: [LetterForm]] = [:]
    /// The characters that are written otherwise in one language, by its tag in small letters, such as "sr".
    var localForms: [String: [Character: [LetterForm]]] = [:]
    /// Two or three characters that are written as one thing, such as "tt" under one bar.
    var pairs: [String: [LetterForm]] = [:]
    /// Strokes across a word, from 0 to 1 along it.
    var lines: [WordLine: [PenPath]] = [:]
    /// The diacritics by the name of their combining character's mark, with the origin in the middle of the letter.
    var marks: [Mark: [PenPath]] = [:]
    /// Characters that are another one with strokes over it.
    var overs: [Character: Over] = [:]

    struct Over: Hashable, Sendable {
        var base: Character
        var strokes: [PenPath]
    }

    /// A stroke along a whole word.
    enum WordLine: String, Hashable, Sendable, CaseIterable {
        case underline = "_underline"
        case strike = "_strike"
        /// What a signature ends with.
        case flourish = "_flourish"
    }

    static let mostBytes = 1 << 18
    static let mostStrokes = 16
    static let mostPoints = 64
    static let mostForms = 32
    /// How many characters may be drawn as one thing.
    static let longestPair = 3
    /// How many files may lead from one to the next.
    static let deepestChain = 4
    /// How far from a letter's origin its points may lie, in x-heights.
    static let farthest = 10.0

    /// Takes over what is not drawn here yet.
    mutating func complete(from other: HandFile) {
        let drawn = Set(forms.keys).union(overs.keys)
        for (character, forms) in other.forms where !drawn.contains(character) { self.forms[character] = forms }
        for (character, over) in other.overs where !drawn.contains(character) { overs[character] = over }
        for (language, forms) in other.localForms {
            localForms[language, default: [:]].merge(forms.filter { !drawn.contains($0.key) }) { mine, _ in mine }
        }
        // A pair belongs to its letters: it is of no use where one of them is drawn otherwise.
        for (pair, forms) in other.pairs where pairs[pair] == nil && drawn.isDisjoint(with: pair) {
            pairs[pair] = forms
        }
        lines.merge(other.lines) { mine, _ in mine }
        marks.merge(other.marks) { mine, _ in mine }
    }
}
