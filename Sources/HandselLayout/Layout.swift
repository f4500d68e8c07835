public import HandselGraphics

/// How documents look: the tree that is filled, the styles in it, and the paper it is made for.
public struct Layout: Sendable {
    public var name: String
    /// What it is and for whom, in a sentence.
    public var summary: String
    /// A paragraph on what it is like and what it is best for.
    public var description = ""
    /// The names of the moments that it serves; `nil` for all.
    public var moments: [String]?
    /// The paper where nobody asks for another.
    public var paper: Paper
    public var margins: Insets
    /// Other margins on some papers, by the paper's name in small letters.
    public var marginsByPaper: [String: Insets] = [:]
    public var styles: [String: TextAttributes]
    /// What is set in where a brand names no font for a role, in the order of preference for each.
    public var fonts: [LayoutFont] = []
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

    /// The margins on a paper.
    public func margins(on paper: Paper) -> Insets { marginsByPaper[paper.name.lowercased()] ?? margins }

    /// Whether it is made for documents of a moment.
    public func serves(_ moment: String) -> Bool { moments?.contains(moment) ?? true }
}
