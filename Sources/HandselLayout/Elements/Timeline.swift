import HandselGraphics
import HandselOrnament

/// The entries of a list along a drawn line, with a mark beside each; the first and the last have larger ones.
public struct Timeline: Element {
    public static let keyword = "timeline"

    /// The list's path, such as "lookBack".
    public var list: String
    /// The name for the entry, such as "event".
    public var name: String
    public var content: Column
    /// Between two entries, in points.
    public var gap: Double
    /// From the edge where reading begins to the entries, in points.
    public var indent = 5.5.mm
    /// `nil` for 1.2 points of the accent, or of the pen's ink where it is drawn by hand.
    public var line: Box.Border?
    /// How wide a mark is, in points; the first and the last are half as wide again.
    public var mark = 5.5
    /// Where line and marks are drawn by hand, in the note's ink.
    public var sketch: When.Condition?
    /// The first entry that is still to come.
    var start = 0
    /// What is left of the entry before it, which no page could hold.
    var broken: Node?

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
        guard case .list(let entries) = context.scope.value(at: list), start < entries.count || broken != nil else {
            return .whole(Frame(name: Timeline.keyword, size: .zero))
        }
        var inner = region.remaining(below: 0)
        inner.width = max(0, region.width - indent)
        var stack = FrameStack(region: inner, gap: gap)
        var drawing = TimelineDrawing(
            self, isSketched: sketch?.holds(in: context.scope) ?? false, hasEarlier: start > 0, context)
        var rest: Timeline?
        if let broken {
            switch try broken.place(in: stack.room, context) {
            case .whole(let frame): stack.append(frame)
            case .part(let frame, let left):
                stack.append(frame)
                rest = self
                rest?.broken = left
            case .nothing(let misfit): return .nothing(misfit)
            }
        }
        var index = start
        while index < entries.count, rest == nil {
            var later = self
            (later.start, later.broken) = (index + 1, nil)
            let entry = Node(KeepTogether([Node(InEntry(list: list, index: index, name: name, node: Node(content)))]))
            switch try entry.place(in: stack.room, context) {
            case .whole(let frame):
                stack.append(frame)
                drawing.add(frame, at: stack, index: index, of: entries.count)
            case .part(let frame, let left):
                stack.append(frame)
                drawing.add(frame, at: stack, index: index, of: entries.count)
                later.broken = left
                rest = later
            case .nothing(let misfit):
                guard !stack.isEmpty else { return .nothing(misfit) }
                later.start = index
                rest = later
            }
            index += 1
        }
        let frame = framed(stack.frame(named: "entries"), drawing, goesOn: rest != nil, in: region, context)
        return rest.map { .part(frame, rest: Node($0)) } ?? .whole(frame)
    }

    private func framed(
        _ entries: Frame, _ drawing: TimelineDrawing, goesOn: Bool, in region: Region, _ context: LayoutContext
    ) -> Frame {
        guard !entries.isEmpty else { return Frame(name: Timeline.keyword, size: .zero) }
        let width = region.fit == .fill ? region.width : min(region.width, entries.size.width + indent)
        let isForward = context.direction == .leftToRight
        var frame = Frame(name: Timeline.keyword, size: Size(width: width, height: entries.size.height))
        let middle = isForward ? drawing.reach : width - drawing.reach
        frame.children = drawing.frames(x: middle, height: entries.size.height, goesOn: goesOn)
        frame.children.append(Frame.Child(at: Point(x: isForward ? indent : 0, y: 0), entries))
        return frame
    }
}

extension Timeline: FileElement {
    public static let form = ElementForm(
        "The entries of a list, such as 'lookBack', along a drawn line with a mark beside each.", content: .list,
        properties: [
            .init("as", .name, "The name for the entry; its fields stand behind it, as in '{event.label}'."),
            .init("show", .nodes, "What is shown for each entry."),
            .init("gap", .length, "Between two entries."),
            .init("indent", .length, "From the edge where reading begins to the entries; 5.5 mm is usual."),
            .init("line", .border, "Thickness and colour of line and marks, such as '1.2pt accent'."),
            .init("mark", .length, "How wide a mark is; the first and the last are half as wide again."),
            .init(
                "sketch", .condition,
                "Where line and marks are drawn by hand, in the note's ink where no 'line' is given."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let list = try node.list(Timeline.keyword)
        guard let name = try node.name("as") else { throw node.missing("as", "a name for the entry, such as event") }
        var inner = node
        inner.scope.vocabulary = node.scope.vocabulary.adding(list.entries, under: name)
        self.init(list.path, as: name, gap: try node.length("gap") ?? 0, try inner.nodes("show"))
        indent = try node.length("indent") ?? indent
        mark = try node.length("mark") ?? mark
        sketch = try node.condition("sketch")
        line = try node.border("line")
        let room = mark * TimelineDrawing.largest
        if let value = node.value("indent") ?? node.value("mark"), indent < room {
            throw node.scope.invalid(
                value, wanted: "leave the marks room: write an indent of at least \(millimetres(room))")
        }
    }
}
