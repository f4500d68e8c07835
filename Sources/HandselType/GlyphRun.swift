public import HandselGraphics

/// Names one face of one font file, so that a glyph run stays a plain value.
public struct FontID: Hashable, Sendable {
    /// An absolute path.
    public var path: String
    /// Which face of a collection, from 0.
    public var index: Int

    public init(path: String, index: Int = 0) {
        self.path = path
        self.index = index
    }
}

/// One glyph of a run. Distances are in points.
public struct Glyph: Hashable, Sendable {
    /// The font's own number of the glyph.
    public var id: UInt32
    /// Where its origin stands, from the left end of the run on the baseline; y grows down.
    public var origin: Point
    public var advance: Double

    public init(id: UInt32, origin: Point, advance: Double) {
        self.id = id
        self.origin = origin
        self.advance = advance
    }
}

/// Shaped text in one font, size, colour and direction that still knows its letters.
public struct GlyphRun: Hashable, Sendable {
    /// Glyphs and the bytes of text that they stand for, as `cairo_show_text_glyphs` wants them: in the order of `text`.
    public struct Cluster: Hashable, Sendable {
        /// How many bytes of UTF-8.
        public var bytes: Int
        /// How many glyphs. In right-to-left runs they are counted from the end of `glyphs`.
        public var glyphs: Int

        public init(bytes: Int, glyphs: Int) {
            self.bytes = bytes
            self.glyphs = glyphs
        }
    }

    public var font: FontID
    /// The em in points.
    public var size: Double
    public var color: Color
    /// In visual order, from left to right.
    public var glyphs: [Glyph]
    /// The text in logical order.
    public var text: String
    public var clusters: [Cluster]
    public var isRightToLeft: Bool
    /// In points.
    public var width: Double
    public var link: String?

    public init(
        font: FontID, size: Double, color: Color, glyphs: [Glyph], text: String, clusters: [Cluster],
        isRightToLeft: Bool, width: Double, link: String? = nil
    ) {
        self.font = font
        self.size = size
        self.color = color
        self.glyphs = glyphs
        self.text = text
        self.clusters = clusters
        self.isRightToLeft = isRightToLeft
        self.width = width
        self.link = link
    }
}

/// A line of text: its runs from left to right, with their places.
public struct TextLine: Hashable, Sendable {
    public struct Run: Hashable, Sendable {
        /// From the line's left end, in points.
        public var x: Double
        public var glyphs: GlyphRun

        public init(x: Double, glyphs: GlyphRun) {
            self.x = x
            self.glyphs = glyphs
        }
    }

    /// From left to right.
    public var runs: [Run]
    /// The indexes into `runs` in the order of reading, which differs from left to right where directions mix.
    public var readingOrder: [Int]
    /// In points, without trailing spaces.
    public var width: Double
    /// From the baseline up to the highest ascender of the styles' first fonts, in points. A character from a fallback font
    /// does not count, so that the baselines of a paragraph stay at equal distances.
    public var ascent: Double
    /// From the baseline down, in points, positive.
    public var descent: Double
    /// The line's share of the paragraph's height, in points.
    public var height: Double
    /// The paragraph's base direction, which says where its lines start.
    public var direction: TextDirection

    public init(
        runs: [Run], readingOrder: [Int], width: Double, ascent: Double, descent: Double, height: Double,
        direction: TextDirection = .leftToRight
    ) {
        self.runs = runs
        self.readingOrder = readingOrder
        self.width = width
        self.ascent = ascent
        self.descent = descent
        self.height = height
        self.direction = direction
    }

    /// The baseline, from the top of the line's share of the height: the leading is halved above and below.
    public var baseline: Double { (height - ascent - descent) / 2 + ascent }
}
