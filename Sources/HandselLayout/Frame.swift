public import HandselGraphics
public import HandselHand
public import HandselSource
public import HandselType

/// What was placed, with its size. A page is a frame of the paper's size.
public struct Frame: Sendable {
    /// A frame inside another.
    public struct Child: Sendable {
        /// Its top-left corner, from the top-left corner of the frame around it, in points.
        public var origin: Point
        public var frame: Frame

        public init(at origin: Point, _ frame: Frame) {
            self.origin = origin
            self.frame = frame
        }
    }

    /// The element's keyword, such as "text", or the name given to the node.
    public var name: String
    public var size: Size
    /// Drawn before the children.
    public var content: Content
    /// The part of a picture that shows; `nil` for all of it.
    public var crop: Crop?
    /// In the order of reading, which is also the order of drawing.
    public var children: [Child]
    /// What the frame is to somebody who hears the page.
    public var role: Role?
    /// BCP 47, where the words are in another language than the document's.
    public var language: String?
    /// Where its node stands in the layout file.
    public var position: SourcePosition?
    /// The page ends below it because a page break asked for it, not because there was no more room.
    var endsPage = false
    /// The edges of the paper that its ground reaches to.
    var bleed: Set<Box.Edge> = []
    /// What a person should know of how it was placed.
    public var remarks: [LayoutRemark] = []
    /// How it adorns the page, with all that is in it; `nil` for content, which ornament may not touch.
    public var ornament: Ornament.Way?

    public init(
        name: String, size: Size, content: Content = .nothing, children: [Child] = [], role: Role? = nil,
        language: String? = nil, position: SourcePosition? = nil
    ) {
        self.name = name
        self.size = size
        self.content = content
        self.children = children
        self.role = role
        self.language = language
        self.position = position
    }
}

extension Frame {
    /// What a frame shows of its own.
    public enum Content: Sendable {
        case nothing
        /// An outline from the frame's top-left, filled, then drawn along.
        case shape(Path, fill: Color?, line: Line?)
        /// Lines of text with the left end of each baseline.
        case text([PlacedLine])
        /// Stretched to the frame's size.
        case image(Image)
        /// Handwriting, its top-left at the frame's. `typeset` has one for each letter of the ink that stands for a word
        /// in type, in their order.
        case ink(Ink, typeset: [WordInType])

        /// Handwriting without a word in type.
        public static func ink(_ ink: Ink) -> Content { .ink(ink, typeset: []) }
    }

    /// What shows of a picture, from the frame's top-left, in points.
    public struct Crop: Hashable, Sendable {
        /// Where the whole picture would stand.
        public var whole: Rect
        /// Inside of it the picture shows.
        public var outline: Path

        public init(whole: Rect, outline: Path) {
            self.whole = whole
            self.outline = outline
        }
    }

    /// How an outline is drawn along.
    public struct Line: Hashable, Sendable {
        public var color: Color
        /// In points.
        public var width: Double
        /// Lengths drawn and left out in turn, in points; empty for a whole line.
        public var dashes: [Double]
        /// Whether its ends and corners are round, as those of a pen.
        public var isRound: Bool

        public init(color: Color, width: Double, dashes: [Double] = [], isRound: Bool = false) {
            self.color = color
            self.width = width
            self.dashes = dashes
            self.isRound = isRound
        }
    }

    /// A word of a note that the hand cannot write.
    public struct WordInType: Sendable {
        /// Its baseline begins at the origin of the letter that stands for it.
        public var line: TextLine
        /// BCP 47, where it differs from the note's.
        public var language: String?

        public init(_ line: TextLine, language: String? = nil) {
            self.line = line
            self.language = language
        }
    }

    public struct PlacedLine: Sendable {
        /// The left end of the baseline, from the frame's top-left, in points.
        public var baseline: Point
        public var line: TextLine

        public init(baseline: Point, line: TextLine) {
            self.baseline = baseline
            self.line = line
        }
    }

    /// What a frame is in the tagged structure of the PDF (ISO 32000-1, 14.8.4).
    public enum Role: Hashable, Sendable {
        case section
        case paragraph
        /// From 1 (the document's title) to 6.
        case heading(Int)
        case table
        case tableRow
        /// A heading cell; `isColumn` when it stands above what it names.
        case tableHeading(isColumn: Bool)
        case tableCell
        /// A picture and what it shows, in words.
        case figure(alternative: String)
        /// Ornament: not read aloud, and nothing in it is.
        case artifact
    }
}
