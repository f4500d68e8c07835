public import HandselGraphics

/// A sheet that pages are printed on.
public struct Paper: Hashable, Sendable {
    /// Such as "A4"; a free size has its measures as its name.
    public var name: String
    /// In points.
    public var size: Size

    public init(name: String, size: Size) {
        self.name = name
        self.size = size
    }

    public static let a4 = Paper(name: "A4", size: Size(width: 210.mm, height: 297.mm))
    public static let a5 = Paper(name: "A5", size: Size(width: 148.mm, height: 210.mm))
    public static let letter = Paper(name: "Letter", size: Size(width: 612, height: 792))
    public static let named = [a4, letter, a5]

    /// Reads "A4", "letter" or a free size such as "100mm x 150mm"; `nil` when it is none of these.
    public init?(_ text: String) {
        if let known = Paper.named.first(where: { $0.name.lowercased() == text.lowercased() }) {
            self = known
            return
        }
        // Cairo and viewers end at 200 inches.
        let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Length(String($0))?.points ?? 0 }
        guard sides.count == 2, sides.allSatisfy({ (20...14_400).contains($0) }) else { return nil }
        self.init(name: text, size: Size(width: sides[0], height: sides[1]))
    }
}

/// How documents look: the tree that is filled, the styles in it, and the paper it is made for.
public struct Layout: Sendable {
    public var name: String
    /// What it is and for whom, in a sentence or two.
    public var summary: String
    /// The paper where nobody asks for another.
    public var paper: Paper
    public var margins: Insets
    public var styles: [String: TextAttributes]
    /// Headers, footers and pinned parts, and between them what flows from page to page.
    public var parts: [Node]
    /// Between two nodes that flow, in points.
    public var gap: Double
    /// The pictures that its file names itself, so that it can be said early that one is missing.
    public var pictures: [NamedPicture] = []

    public init(
        name: String, summary: String = "", paper: Paper = .a4, margins: Insets = Insets(all: 56.7),
        styles: [String: TextAttributes] = [:], gap: Double = 0, parts: [Node]
    ) {
        self.name = name
        self.summary = summary
        self.paper = paper
        self.margins = margins
        self.styles = styles
        self.parts = parts
        self.gap = gap
    }

    public init(
        name: String, summary: String = "", paper: Paper = .a4, margins: Insets = Insets(all: 56.7),
        styles: [String: TextAttributes] = [:], gap: Double = 0, @NodeBuilder content: () -> [Node]
    ) {
        self.init(
            name: name, summary: summary, paper: paper, margins: margins, styles: styles, gap: gap, parts: content())
    }
}
