/// Its nodes once for each entry of a list, with the entry's fields under a name.
public struct Each: Element {
    public static let keyword = "each"

    /// The list's path, such as "lineItems".
    public var list: String
    /// The name for the entry, such as "item".
    public var name: String
    public var content: Column
    /// Between two entries, or two rows of them, in points.
    public var gap: Double
    /// How many entries stand beside each other, in columns of one width; a row of them is kept whole.
    public var across = 1
    /// Between two columns, in points; `nil` for as much as between rows.
    public var columnGap: Double?
    /// The first entry that is still to come.
    var start = 0

    public init(_ list: String, as name: String, gap: Double = 0, _ children: [Node]) {
        self.list = list
        self.name = name
        self.gap = gap
        content = Column(children)
    }

    public init(_ list: String, as name: String, gap: Double = 0, @NodeBuilder content: () -> [Node]) {
        self.init(list, as: name, gap: gap, content())
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        guard case .list(let entries) = context.scope.value(at: list) else {
            return .whole(Frame(name: Each.keyword, size: .zero))
        }
        var stack = FrameStack(region: region, gap: gap)
        for index in stride(from: start, to: entries.count, by: across) {
            let entry = across > 1 ? row(from: index, of: entries.count, in: region) : self.entry(index)
            var later = self
            later.start = index + across
            switch try entry.place(in: stack.room, context) {
            case .whole(let frame):
                stack.append(frame)
            case .part(let frame, let rest):
                stack.append(frame)
                return .part(stack.frame(named: Each.keyword), rest: Node(Column([rest, Node(later)], gap: gap)))
            case .nothing(let misfit):
                guard !stack.isEmpty else { return .nothing(misfit) }
                later.start = index
                return .part(stack.frame(named: Each.keyword), rest: Node(later))
            }
        }
        return .whole(stack.frame(named: Each.keyword))
    }

    private func entry(_ index: Int) -> Node {
        Node(InEntry(list: list, index: index, name: name, node: Node(content)))
    }

    /// The entries from `index` on beside each other, each in its column; the last row may have empty ones.
    private func row(from index: Int, of count: Int, in region: Region) -> Node {
        let between = columnGap ?? gap
        let width = RowWidth.fixed(max(0, region.width - between * Double(across - 1)) / Double(across))
        let cells = (index..<(index + across)).map { place in
            var cell = place < count ? entry(place) : Node.empty
            cell.width = width
            return cell
        }
        return Node(KeepTogether([Node(Row(cells, gap: between))]))
    }
}

/// A node among the fields of one entry of a list.
struct InEntry: Element {
    static let keyword = Each.keyword

    var list: String
    var index: Int
    var name: String
    var node: Node

    func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        guard case .list(let entries) = context.scope.value(at: list), index < entries.count else {
            return .whole(Frame(name: InEntry.keyword, size: .zero))
        }
        let placement = try node.place(in: region, context.with(entries.scope(index), as: name))
        guard case .part(let frame, let rest) = placement else { return placement }
        return .part(frame, rest: Node(InEntry(list: list, index: index, name: name, node: rest)))
    }
}

/// Nodes that are not torn apart by the end of a page, unless no page could hold them.
public struct KeepTogether: Element {
    public static let keyword = "keepTogether"

    public var content: Column

    public init(_ children: [Node], gap: Double = 0) {
        content = Column(children, gap: gap)
    }

    public init(gap: Double = 0, @NodeBuilder content: () -> [Node]) {
        self.init(content(), gap: gap)
    }

    public func grows(in context: LayoutContext) -> Bool { content.grows(in: context) }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let placement = try content.place(in: region, context)
        guard case .part(let frame, _) = placement, !region.isFresh else { return placement }
        return .nothing(
            Misfit(
                element: KeepTogether.keyword, position: nil, neededHeight: frame.size.height,
                availableHeight: region.height))
    }
}

extension Each: FileElement {
    public static let form = ElementForm(
        "Elements once for each entry of a list, such as 'lineItems'.", content: .list,
        properties: [
            .init("as", .name, "The name for the entry; its fields stand behind it, as in '{item.name}'."),
            .init("show", .nodes, "What is shown for each entry."),
            .init("gap", .length, "Between two entries, or two rows of them."),
            .init("across", .integer, "From 1 to 12: how many stand beside each other, in columns of one width."),
            .init("columnGap", .length, "Between two columns; else as 'gap'."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let list = try node.list(Each.keyword)
        guard let name = try node.name("as") else { throw node.missing("as", "a name for the entry, such as item") }
        var inner = node
        inner.scope.vocabulary = node.scope.vocabulary.adding(list.entries, under: name)
        self.init(list.path, as: name, gap: try node.length("gap") ?? 0, try inner.nodes("show"))
        across = try node.integer("across", in: 1...12) ?? 1
        columnGap = try node.length("columnGap")
    }
}

extension KeepTogether: FileElement {
    public static let form = ElementForm(
        "Elements that the end of a page does not tear apart.", content: .nodes,
        properties: [.init("gap", .length, "Between two elements.")])

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init(try node.nodes(KeepTogether.keyword), gap: try node.length("gap") ?? 0)
    }
}
