import HandselGraphics

/// Nodes below each other. What finds no room any more goes to the next page.
public struct Column: Element {
    public static let keyword = "column"

    public var children: [Node]
    /// Between two nodes that show something, in points.
    public var gap: Double

    public init(_ children: [Node], gap: Double = 0) {
        self.children = children
        self.gap = gap
    }

    public init(gap: Double = 0, @NodeBuilder content: () -> [Node]) {
        self.init(content(), gap: gap)
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

    private func stacked(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        var stack = FrameStack(region: region, gap: gap)
        for (index, child) in children.enumerated() {
            let later = children[(index + 1)...]
            switch try child.place(in: stack.room, context) {
            case .whole(let frame):
                stack.append(frame)
            case .part(let frame, let rest):
                stack.append(frame)
                return .part(stack.frame(named: Column.keyword), rest: Node(Column([rest] + later, gap: gap)))
            case .nothing(let misfit):
                guard !stack.isEmpty else { return .nothing(misfit) }
                return .part(stack.frame(named: Column.keyword), rest: Node(Column([child] + later, gap: gap)))
            }
        }
        return .whole(stack.frame(named: Column.keyword))
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
        properties: [.init("gap", .length, "Between two elements that show something.")])

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init(try node.nodes(Column.keyword), gap: try node.length("gap") ?? 0)
    }
}
