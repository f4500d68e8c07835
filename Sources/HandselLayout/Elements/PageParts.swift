import HandselGraphics
import HandselType

/// On which pages a part of the page stands.
public enum PageChoice: String, Hashable, Sendable, CaseIterable {
    case every, first, later, last

    func includes(page: Int, of count: Int) -> Bool {
        switch self {
        case .every: true
        case .first: page == 1
        case .later: page > 1
        case .last: page == count
        }
    }
}

/// What belongs to pages as such and does not flow: it stands directly under 'page' in a layout file.
public protocol PagePart: Element {}

/// Nodes at one end of pages, which takes room from what flows.
public protocol PageEdge: FileElement, PagePart {
    var content: Column { get }
    /// Never only the last: which page that is, is known when all have given their room.
    var pages: PageChoice { get }

    init(_ children: [Node], on pages: PageChoice, gap: Double)
}

extension PageEdge {
    public init(on pages: PageChoice = .every, gap: Double = 0, @NodeBuilder content: () -> [Node]) {
        self.init(content(), on: pages, gap: gap)
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        try content.place(in: region, context)
    }
}

/// Nodes at the head of pages; what flows begins below them.
public struct Header: PageEdge {
    public static let keyword = "header"

    public var content: Column
    public var pages: PageChoice

    public init(_ children: [Node], on pages: PageChoice = .every, gap: Double = 0) {
        content = Column(children, gap: gap)
        self.pages = pages
    }
}

/// Nodes at the foot of pages; what flows ends above them.
public struct Footer: PageEdge {
    public static let keyword = "footer"

    public var content: Column
    public var pages: PageChoice

    public init(_ children: [Node], on pages: PageChoice = .every, gap: Double = 0) {
        content = Column(children, gap: gap)
        self.pages = pages
    }
}

/// Nodes at a fixed distance from the edges of the paper, whatever flows around them.
public struct Pinned: PagePart {
    public static let keyword = "pinned"

    /// Distances from the paper's edges in points; `left` or `right` may be missing, and `top` or `bottom`.
    public struct Edges: Hashable, Sendable {
        public var left: Double?
        public var right: Double?
        public var top: Double?
        public var bottom: Double?

        public init(left: Double? = nil, right: Double? = nil, top: Double? = nil, bottom: Double? = nil) {
            self.left = left
            self.right = right
            self.top = top
            self.bottom = bottom
        }
    }

    public var content: Column
    public var edges: Edges
    /// In points; `nil` reaches from `left` to `right`.
    public var width: Double?
    public var pages: PageChoice

    public init(_ children: [Node], edges: Edges, width: Double? = nil, on pages: PageChoice = .every, gap: Double = 0)
    {
        content = Column(children, gap: gap)
        self.edges = edges
        self.width = width
        self.pages = pages
    }

    public init(
        edges: Edges, width: Double? = nil, on pages: PageChoice = .every, gap: Double = 0,
        @NodeBuilder content: () -> [Node]
    ) {
        self.init(content(), edges: edges, width: width, on: pages, gap: gap)
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        try content.place(in: region, context)
    }

    /// The nodes on a paper of this size. What is higher than the paper is an error.
    func placed(on paper: Size, _ context: LayoutContext) throws(LayoutError) -> Frame.Child {
        let width = width ?? paper.width - (edges.left ?? 0) - (edges.right ?? 0)
        let height = paper.height - (edges.top ?? 0) - (edges.bottom ?? 0)
        let region = Region(width: max(0, width), height: height, isFresh: true)
        switch try content.place(in: region, context) {
        case .whole(let frame):
            let x = edges.left ?? edges.right.map { paper.width - $0 - region.width } ?? 0
            let y = edges.top ?? edges.bottom.map { paper.height - $0 - frame.size.height } ?? 0
            return Frame.Child(at: Point(x: x, y: y), frame)
        case .part(let frame, _):
            throw .doesNotFit(
                Misfit(
                    element: Pinned.keyword, position: nil, neededHeight: frame.size.height + 1, availableHeight: height
                ))
        case .nothing(let misfit):
            throw .doesNotFit(misfit)
        }
    }
}

extension PageEdge {
    /// What may be written for an element at the end of pages that `place` names, such as "head".
    fileprivate static func edgeForm(at place: String) -> ElementForm {
        ElementForm(
            "Elements at the \(place) of pages.", content: .nodes,
            properties: [
                .init("on", .choice(["every", "first", "later"]), "On which pages: every, first or later."),
                .init("gap", .length, "Between two elements."),
            ])
    }

    public init(reading node: NodeReader) throws(LayoutError) {
        let pages = try node.choice("on", of: PageChoice.self) ?? .every
        if pages == .last, let value = node.value("on") {
            throw node.scope.invalid(value, wanted: "write every, first or later; for the last page use 'pinned'")
        }
        self.init(try node.nodes(Self.keyword), on: pages, gap: try node.length("gap") ?? 0)
    }
}

extension Header {
    public static let form = edgeForm(at: "head")
}

extension Footer {
    public static let form = edgeForm(at: "foot")
}

extension Pinned: FileElement {
    public static let form = ElementForm(
        "Elements at a fixed distance from the edges of the paper.", content: .nodes,
        properties: [
            .init("left", .length, "From the paper's left edge."),
            .init("right", .length, "From the paper's right edge."),
            .init("top", .length, "From the paper's top edge."),
            .init("bottom", .length, "From the paper's bottom edge."),
            .init("width", .length, "How wide; else from left to right."),
            .init("on", .choice(PageChoice.allCases.map(\.rawValue)), "On which pages."),
            .init("gap", .length, "Between two elements."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let edges = Edges(
            left: try node.length("left"), right: try node.length("right"), top: try node.length("top"),
            bottom: try node.length("bottom"))
        guard edges.top != nil || edges.bottom != nil else {
            throw node.missing("top", "or 'bottom', a distance such as 10mm")
        }
        guard edges.left != nil || edges.right != nil else {
            throw node.missing("left", "or 'right', a distance such as 10mm")
        }
        self.init(
            try node.nodes(Pinned.keyword), edges: edges, width: try node.length("width"),
            on: try node.choice("on", of: PageChoice.self) ?? .every, gap: try node.length("gap") ?? 0)
    }
}
