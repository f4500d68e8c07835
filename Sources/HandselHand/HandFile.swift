import HandselGraphics

/// What a hand file says.
struct HandFile: Hashable, Sendable {
    var name = ""
    var style = Style()
    var pen = Pen.named[0].pen
    var ink = Color.black
    /// The ways of writing each character, its alternates.
    var forms: [Character: [LetterForm]] = [:]
    /// The diacritics by the name of their combining character's mark, with the origin in the middle of the letter.
    var marks: [Mark: [PenPath]] = [:]
    /// Characters that are another one with strokes over it.
    var overs: [Character: Over] = [:]

    struct Over: Hashable, Sendable {
        var base: Character
        var strokes: [PenPath]
    }

    static let mostBytes = 1 << 18
    static let mostStrokes = 16
    static let mostPoints = 64
    static let mostForms = 32
    /// How far from a letter's origin its points may lie, in x-heights.
    static let farthest = 10.0
}
