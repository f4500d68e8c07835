public import HandselGraphics
import HandselType

/// Nodes with room around them, on a ground, in a border.
public struct Box: Element {
    public static let keyword = "box"

    /// A line along edges of the box.
    public struct Border: Hashable, Sendable {
        public var color: ColorReference
        /// In points.
        public var width: Double

        public init(color: ColorReference = .role(.rule), width: Double = 0.5) {
            self.color = color
            self.width = width
        }
    }

    /// An edge of the paper that a ground may reach to.
    public enum Edge: String, Hashable, Sendable, CaseIterable {
        case top, bottom, leading, trailing
    }

    /// What the frame of a ground is called.
    static let ground = "ground"

    public var content: Column
    public var padding: Insets
    public var fill: ColorReference?
    public var border: Border?
    /// A frame drawn around it twice by hand.
    public var sketch: Border?
    /// A bar along the edge where reading begins.
    public var leadingBar: Border?
    /// Of the corners, in points.
    public var radius: Double
    /// At least this high, in points.
    public var minHeight: Double
    /// The edges of the paper that the ground reaches to, past the margins; its corners are sharp then.
    public var bleed: Set<Edge> = []
    /// Whether it takes what the nodes around it leave of the height.
    public var grow = false

    public init(
        _ children: [Node], gap: Double = 0, padding: Insets = .zero, fill: ColorReference? = nil,
        border: Border? = nil, leadingBar: Border? = nil, radius: Double = 0, minHeight: Double = 0
    ) {
        content = Column(children, gap: gap)
        self.padding = padding
        self.fill = fill
        self.border = border
        self.leadingBar = leadingBar
        self.radius = radius
        self.minHeight = minHeight
    }

    public init(
        gap: Double = 0, padding: Insets = .zero, fill: ColorReference? = nil, border: Border? = nil,
        leadingBar: Border? = nil, radius: Double = 0, minHeight: Double = 0, @NodeBuilder content: () -> [Node]
    ) {
        self.init(
            content(), gap: gap, padding: padding, fill: fill, border: border, leadingBar: leadingBar, radius: radius,
            minHeight: minHeight)
    }

    public func grows(in context: LayoutContext) -> Bool { grow || content.grows(in: context) }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        guard region.height + 0.01 >= minHeight else {
            return .nothing(
                Misfit(
                    element: Box.keyword, position: nil, neededHeight: minHeight, availableHeight: region.height))
        }
        let inner = Region(
            width: max(0, region.width - padding.horizontal), height: region.height - padding.vertical, fit: region.fit,
            isFresh: region.isFresh, minHeight: max(minHeight, region.minHeight) - padding.vertical)
        switch try content.place(in: inner, context) {
        case .whole(let frame):
            return .whole(frame.isEmpty ? frame : framed(frame, in: region, context))
        case .part(let frame, let rest):
            var box = self
            box.content = Column([rest], gap: content.gap, align: content.align)
            // A page break may stand first: then nothing of the box is on this page.
            return .part(frame.isEmpty ? frame : framed(frame, in: region, context), rest: Node(box))
        case .nothing(let misfit):
            return .nothing(misfit)
        }
    }

    private func framed(_ inner: Frame, in region: Region, _ context: LayoutContext) -> Frame {
        let width = region.fit == .fill ? region.width : min(region.width, inner.size.width + padding.horizontal)
        let size = Size(width: width, height: max(minHeight, region.minHeight, inner.size.height + padding.vertical))
        let left = context.direction == .leftToRight ? padding.leading : padding.trailing
        var children: [Frame.Child] = []
        if fill != nil || border != nil {
            // The border's outer edge is the box's.
            let inset = (border?.width ?? 0) / 2
            let rect = Rect(x: inset, y: inset, width: size.width - 2 * inset, height: size.height - 2 * inset)
            children.append(
                Frame.Child(
                    at: .zero,
                    ornament(
                        Path(rect: rect, radius: bleed.isEmpty ? radius : 0), size: size,
                        fill: fill.map(context.theme.color),
                        line: border.map { Frame.Line(color: context.theme.color($0.color), width: $0.width) })))
        }
        if let sketch { children.append(Frame.Child(at: .zero, sketched(sketch, size: size, context))) }
        if let leadingBar {
            let x = context.direction == .leftToRight ? 0 : size.width - leadingBar.width
            let bar = Size(width: leadingBar.width, height: size.height)
            children.append(
                Frame.Child(
                    at: Point(x: x, y: 0),
                    ornament(
                        Path(rect: Rect(origin: .zero, size: bar)), size: bar,
                        fill: context.theme.color(leadingBar.color),
                        line: nil)))
        }
        children.append(Frame.Child(at: Point(x: left, y: padding.top), inner))
        var frame = Frame(name: Box.keyword, size: size, children: children)
        frame.endsPage = inner.endsPage
        frame.bleed = fill == nil ? [] : bleed
        return frame
    }

    private func ornament(_ path: Path, size: Size, fill: Color?, line: Frame.Line?) -> Frame {
        Frame(name: Box.ground, size: size, content: .shape(path, fill: fill, line: line), role: .artifact)
    }
}

extension Box: FileElement {
    public static let form = ElementForm(
        "Elements with room around them, on a ground, in a border.", content: .nodes,
        properties: [
            .init("gap", .length, "Between two elements in it."),
            .init("padding", .insets, "Between the edge and what is in it."),
            .init("fill", .color, "The ground."),
            .init("border", .border, "A line around it, such as '0.5pt rule'."),
            .init("sketch", .border, "A frame drawn by hand, such as '0.9pt pen'."),
            .init("leadingBar", .border, "A bar along the edge where reading begins."),
            .init("radius", .length, "Of the corners."),
            .init("minHeight", .length, "At least this high."),
            .init(
                "align", .choice(Column.Alignment.allCases.map(\.rawValue)),
                "Where its elements stand when it is higher than they are."),
            .init("grow", .flag, "Whether it takes what the elements above and below it leave of the height."),
            .init(
                "bleed", .edges,
                "The edges of the paper that the ground reaches to, past the margins, such as 'leading trailing top'."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init(
            try node.nodes(Box.keyword), gap: try node.length("gap") ?? 0,
            padding: try node.insets("padding") ?? .zero, fill: try node.color("fill"),
            border: try node.border("border"), leadingBar: try node.border("leadingBar"),
            radius: try node.length("radius") ?? 0, minHeight: try node.height("minHeight") ?? 0)
        sketch = try node.border("sketch")
        if let value = node.value("padding"), padding.vertical >= node.scope.roomHeight {
            throw node.scope.invalid(value, wanted: "leave room for what stands in the box")
        }
        content.align = try node.choice("align", of: Column.Alignment.self) ?? .top
        grow = try node.flag("grow") ?? false
        guard let value = node.value("bleed") else { return }
        guard fill != nil else { throw node.missing("fill", "the ground that reaches to the paper's edges") }
        bleed = try node.scope.edges(value)
    }
}
