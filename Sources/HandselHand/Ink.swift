public import HandselGraphics

/// The strokes of one note, ready to be drawn: a font made for this note alone, and where each of its letters stands.
///
/// Every written letter is a glyph of its own, so that no two are alike and the text can still be copied and searched.
public struct Ink: Hashable, Sendable {
    /// One written letter, pair of letters or space, or a word in type.
    public struct Letter: Hashable, Sendable {
        /// Its glyph in `font`.
        public var glyph: UInt32
        /// Where its origin stands on the page, from the top-left of the ink, in points; y grows down.
        public var origin: Point
        /// How many bytes of the line's text it stands for: those of a character, or of several that are written as one.
        public var bytes: Int
        /// How much lighter its ink is than `color`, as a share; negative for darker. The same for all of a word.
        public var shade: Double
        /// Whether this is a whole word that the hand cannot write, to be set in type from here on; there is no glyph.
        public var isTypeset: Bool

        public init(glyph: UInt32, origin: Point, bytes: Int, shade: Double = 0, isTypeset: Bool = false) {
            self.glyph = glyph
            self.origin = origin
            self.bytes = bytes
            self.shade = shade
            self.isTypeset = isTypeset
        }
    }

    /// One line of writing.
    public struct Line: Hashable, Sendable {
        /// NFC. Ends with a space where the next line goes on with the same paragraph.
        public var text: String
        public var letters: [Letter]
        /// Which paragraph of the note it belongs to, from 0.
        public var paragraph: Int

        public init(text: String, letters: [Letter], paragraph: Int) {
            self.text = text
            self.letters = letters
            self.paragraph = paragraph
        }
    }

    public var lines: [Line]
    /// A TrueType font.
    public var font: [UInt8]
    /// The em at which `font` is shown, in points.
    public var fontSize: Double
    public var color: Color
    /// What the ink takes up, from its top-left, in points. No stroke reaches outside.
    public var size: Size

    /// The height of a small x, in points.
    public var xHeight: Double { fontSize * Outline.unitsPerXHeight / Double(TrueTypeFont.unitsPerEm) }

    public init(lines: [Line], font: [UInt8], fontSize: Double, color: Color, size: Size) {
        self.lines = lines
        self.font = font
        self.fontSize = fontSize
        self.color = color
        self.size = size
    }
}
