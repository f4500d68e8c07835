public import HandselGraphics

/// How a piece of text looks.
public struct TextStyle: Hashable, Sendable {
    /// Which digits a font is asked for.
    public enum Figures: String, Hashable, Sendable, CaseIterable {
        /// What the font has as its default.
        case standard
        /// All digits equally wide (OpenType `tnum` and `lnum`), so that amounts stand in columns.
        case tabular
        /// Digits as high as capitals, each as wide as it is (`lnum` and `pnum`), for titles and amounts that stand alone.
        case lining
        /// Digits with ascenders and descenders (`onum`), for running text.
        case oldStyle
    }

    /// Font families in the order of preference; the library's fallback list follows.
    public var families: [String]
    /// From 100 (thin) to 900 (black); 400 is regular.
    public var weight: Int
    public var isItalic: Bool
    /// The em in points.
    public var size: Double
    public var color: Color
    /// Added after each cluster, in points.
    public var letterSpacing: Double
    public var figures: Figures
    /// Whether letters take finer forms and distances by what stands beside them (OpenType `calt` and `kern`). Letters join
    /// all the same. Without it, Arabic comes back from a PDF letter by letter, with no gap that looks like a space.
    public var isFine: Bool
    /// Whether letters are set as small capitals: the font's own (OpenType `smcp` and `c2sc`), else capitals in a smaller
    /// size. The text stays as it was written.
    public var isSmallCapitals = false

    public init(
        families: [String], weight: Int = 400, isItalic: Bool = false, size: Double = 9.5, color: Color = .black,
        letterSpacing: Double = 0, figures: Figures = .standard, isFine: Bool = true
    ) {
        self.families = families
        self.weight = weight
        self.isItalic = isItalic
        self.size = size
        self.color = color
        self.letterSpacing = letterSpacing
        self.figures = figures
        self.isFine = isFine
    }
}

/// A piece of a paragraph in one style.
public struct TextSpan: Hashable, Sendable {
    public var text: String
    public var style: TextStyle
    /// Where a click leads, as an absolute URL.
    public var link: String?

    public init(_ text: String, style: TextStyle, link: String? = nil) {
        self.text = text
        self.style = style
        self.link = link
    }
}

/// The way lines of text run.
public enum TextDirection: String, Hashable, Sendable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}

/// How the spans of a paragraph are set.
public struct ParagraphStyle: Hashable, Sendable {
    /// Where a line stands in its width. `start` is left in left-to-right text and right in right-to-left text.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        case start, center, end, left, right
    }

    public var alignment: Alignment
    /// The distance of two baselines, in ems of the largest size on the line.
    public var lineHeight: Double
    /// The paragraph's base direction; `nil` takes it from the first strong character (UAX 9, P2 and P3).
    public var direction: TextDirection?
    /// Further lines are cut and the last one ends in an ellipsis; `nil` for as many as it takes.
    public var maxLines: Int?
    /// BCP 47, such as "de-AT": chooses language forms of glyphs and line-breaking rules.
    public var language: String?

    public init(
        alignment: Alignment = .start, lineHeight: Double = 1.4, direction: TextDirection? = nil, maxLines: Int? = nil,
        language: String? = nil
    ) {
        self.alignment = alignment
        self.lineHeight = lineHeight
        self.direction = direction
        self.maxLines = maxLines
        self.language = language
    }
}
