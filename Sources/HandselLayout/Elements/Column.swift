import HandselGraphics

/// Nodes below each other. What finds no room any more goes to the next page.
public struct Column: Element {
    public static let keyword = "column"

    /// Where its nodes stand when it is higher than they are.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        case top, center, bottom
    }

    public var children: [Node]
    /// Between two nodes that show something, in points.
    public var gap: Double
    public var align: Alignment
    /// Whether it takes what the nodes around it leave of the height.
    public var grow: Bool

    public init(_ children: [Node], gap: Double = 0, align: Alignment = .top, grow: Bool = false) {
        self.children = children
        self.gap = gap
        self.align = align
        self.grow = grow
    }

    public init(
        gap: Double = 0, align: Alignment = .top, grow: Bool = false, @NodeBuilder content: () -> [Node]
    ) {
        self.init(content(), gap: gap, align: align, grow: grow)
    }

    public func grows(in context: LayoutContext) -> Bool {
        grow || children.contains { $0.element.grows(in: context) }
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        guard region.fit == .hug else { return try stacked(in: region, context) }
        // As wide as the widest child; then each child takes that width, so that rules and alignments show.
        let hugging = try stacked(in: region, context)
        guard case .whole(let natural) = hugging, children.count > 1 else { return hugging }
        var filled = region
        filled.width = min(region.width, natural.size.width)
        filled.fit = .fill
        return try stacked(in: filled, context)
    }

    /// The children that a region holds, and what is left for the next one.
    private struct Stacked {
        var placed: [(node: Node, room: Region, frame: Frame)] = []
        var rest: [Node] = []
        var endsPage = false
    }

    private func stacked(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        var result = Stacked()
        var stack = FrameStack(region: region, gap: gap)
        for (index, child) in children.enumerated() {
            let later = children[(index + 1)...]
            let room = stack.room
            switch try child.place(in: room, context) {
            case .whole(let frame):
                stack.append(frame)
                result.placed.append((child, room, frame))
                continue
            case .part(let frame, let rest):
                stack.append(frame)
                result.placed.append((child, room, frame))
                result.rest = [rest] + later
                result.endsPage = frame.endsPage
            case .nothing(let misfit):
                guard !stack.isEmpty else { return .nothing(misfit) }
                result.rest = [child] + later
            }
            break
        }
        let isBroken = !result.rest.isEmpty
        var frame = stack.frame(named: Column.keyword)
        if region.minHeight > stack.height, !isBroken || result.endsPage {
            frame = try grown(result, in: region, context)
        }
        frame.endsPage = result.endsPage
        guard isBroken else { return .whole(frame) }
        return .part(frame, rest: Node(Column(result.rest, gap: gap, align: align, grow: grow)))
    }

    /// The frames again at the region's least height: what grows takes what is left, else the alignment shows.
    private func grown(
        _ stacked: Stacked, in region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> Frame {
        let growing = stacked.placed.indices.filter { stacked.placed[$0].node.element.grows(in: context) }
        // Something that grows from nothing has a gap beside it from then on.
        let shown = stacked.placed.indices.filter { !stacked.placed[$0].frame.isEmpty || growing.contains($0) }
        let natural =
            shown.reduce(0) { $0 + stacked.placed[$1].frame.size.height } + gap * Double(max(0, shown.count - 1))
        let left = region.minHeight - natural
        var stack = FrameStack(region: region, gap: gap)
        for (index, entry) in stacked.placed.enumerated() {
            var frame = entry.frame
            if left > 0, growing.contains(index) {
                var room = entry.room
                room.minHeight = frame.size.height + left / Double(growing.count)
                switch try entry.node.place(in: room, context) {
                case .whole(let higher), .part(let higher, _): frame = higher
                case .nothing: break
                }
            }
            stack.append(frame)
        }
        var frame = stack.frame(named: Column.keyword)
        let over = max(0, region.minHeight - stack.height)
        let shift =
            switch align {
            case .top: 0.0
            case .center: over / 2
            case .bottom: over
            }
        for index in frame.children.indices { frame.children[index].origin.y += shift }
        frame.size.height = max(frame.size.height, region.minHeight)
        return frame
    }
}

/// Frames that are being set below each other.
struct FrameStack {
    private let region: Region
    private let gap: Double
    private(set) var children: [Frame.Child] = []
    private(set) var height = 0.0
    private var width = 0.0

    init(region: Region, gap: Double = 0) {
        self.region = region
        self.gap = gap
    }

    var isEmpty: Bool { children.isEmpty }

    /// The room for the next frame.
    var room: Region { region.remaining(below: isEmpty ? height : height + gap) }

    /// Adds a frame below the others; an empty one leaves no trace.
    mutating func append(_ frame: Frame) {
        guard !frame.isEmpty else { return }
        let y = isEmpty ? height : height + gap
        children.append(Frame.Child(at: Point(x: 0, y: y), frame))
        height = y + frame.size.height
        width = max(width, frame.size.width)
    }

    /// All of them in one frame, as wide as the region or, where it hugs, as the widest.
    func frame(named name: String, role: Frame.Role? = nil) -> Frame {
        let size = Size(width: region.fit == .fill ? region.width : width, height: height)
        return Frame(name: name, size: size, children: children, role: role)
    }
}

extension Column: FileElement {
    public static let form = ElementForm(
        "Elements below each other.", content: .nodes,
        properties: [
            .init("gap", .length, "Between two elements that show something."),
            .init(
                "align", .choice(Alignment.allCases.map(\.rawValue)),
                "Where they stand when it is higher than they are."),
            .init("grow", .flag, "Whether it takes what the elements above and below it leave of the height."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init(
            try node.nodes(Column.keyword), gap: try node.length("gap") ?? 0,
            align: try node.choice("align", of: Alignment.self) ?? .top, grow: try node.flag("grow") ?? false)
    }
}
