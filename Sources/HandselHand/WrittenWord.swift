import HandselGraphics

/// A word in ink: its letters with their glyphs, from the left end of the word's baseline, in x-heights, y up.
///
/// Nothing in it depends on where the word will stand or how large it will be shown.
struct WrittenWord {
    struct Letter {
        /// The character, or those that are written as one, or the whole of a word in type.
        var text: String
        /// Which character of the text it comes from, from 0; −1 for the space between words.
        var source: Int
        /// Its glyph in the note's font.
        var glyph: UInt32
        /// Where its origin stands.
        var x: Double
        /// What its ink covers, from its origin; `nil` for a space.
        var bounds: Bounds?
        /// Letters of one run are joined, so they are moved together.
        var run: Int
        /// How much lighter the ink is, as a share; negative for darker.
        var shade = 0.0
        /// Whether this is a whole word in type, for which there is no glyph.
        var isTypeset = false
    }

    var letters: [Letter]
    /// Where the next space begins.
    var width: Double
    /// The space after it.
    var space: Double

    /// The leftmost and rightmost ink of some of its letters, seen from the word's left end.
    func reach(of part: Range<Int>) -> (left: Double, right: Double) {
        var reach = (left: Double.infinity, right: -Double.infinity)
        for letter in letters[part] {
            guard let bounds = letter.bounds else { continue }
            reach.left = min(reach.left, letter.x + bounds.low.x)
            reach.right = max(reach.right, letter.x + bounds.high.x)
        }
        return reach.left <= reach.right ? reach : (0, 0)
    }
}
