import HandselGraphics
import HandselType

/// Nodes beside each other, in the direction of reading.
public struct Row: Element {
    public static let keyword = "row"

    /// How nodes of different heights stand to each other.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        case top, center, bottom, baseline
        /// All are as high as the highest.
        case stretch
    }

    public var children: [Node]
    /// Between two nodes, in points.
    public var gap: Double
    public var align: Alignment
    /// A line between two columns, in the middle of their gap and as high as the row.
    public var divider: Box.Border?

    public init(_ children: [Node], gap: Double = 0, align: Alignment = .top) {
        self.children = children
        self.gap = gap
        self.align = align
    }

    public init(gap: Double = 0, align: Alignment = .top, @NodeBuilder content: () -> [Node]) {
        self.init(content(), gap: gap, align: align)
    }

    public func grows(in context: LayoutContext) -> Bool {
        children.contains { $0.element.grows(in: context) }
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        // Content as wide as it wants comes first: what shows nothing gives up its gap too.
        var cells: [(node: Node, natural: Frame?)] = []
        for child in children {
            guard child.width == .content || region.fit == .hug, !isFixed(child.width) else {
                cells.append((child, nil))
                continue
            }
            var measuring = region
            measuring.fit = .hug
            switch try child.place(in: measuring, context) {
            case .whole(let frame):
                if !frame.isEmpty { cells.append((child, frame)) }
            case .part(let frame, _):
                cells.append((child, frame))
            case .nothing(let misfit):
                return .nothing(misfit)
            }
        }
        let available = max(0, region.width - gap * Double(max(0, cells.count - 1)))
        let requested = cells.map { $0.natural == nil ? $0.node.width : .content }
        var widths = RowWidth.resolve(requested, available: available) { cells[$0].natural?.size.width ?? 0 }
        try relieve(&widths, requested, of: cells.map(\.node), in: region, available: available, context)
        return try placed(cells.map(\.node), widths: widths, in: region, context)
    }

    /// Keeps wide content from pressing its neighbours flat: who shares what is left gets what it holds, up to an equal
    /// part of the row, from the content that is wider than such a part.
    private func relieve(
        _ widths: inout [Double], _ requested: [RowWidth], of nodes: [Node], in region: Region, available: Double,
        _ context: LayoutContext
    ) throws(LayoutError) {
        let part = available / Double(max(1, widths.count))
        let surplus = zip(widths, requested).map { $1 == .content ? max(0, $0 - part) : 0 }
        let spare = surplus.reduce(0, +)
        guard spare > 0.01 else { return }
        var given = 0.0
        for index in widths.indices {
            guard case .fraction = requested[index], widths[index] < part else { continue }
            var measuring = region
            measuring.fit = .hug
            switch try nodes[index].place(in: measuring, context) {
            case .whole(let frame), .part(let frame, _):
                let need = min(part, frame.size.width, widths[index] + spare - given)
                guard need > widths[index] else { continue }
                given += need - widths[index]
                widths[index] = need
            case .nothing: continue
            }
        }
        for index in widths.indices { widths[index] -= given * surplus[index] / spare }
    }

    private func isFixed(_ width: RowWidth) -> Bool {
        if case .fixed = width { return true }
        return false
    }

    private func placed(
        _ nodes: [Node], widths: [Double], in region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> Placement {
        var frames: [Frame] = []
        var rests: [Node] = []
        var isBroken = false
        for (node, width) in zip(nodes, widths) {
            let cell = Region(width: width, height: region.height, fit: .fill, isFresh: region.isFresh)
            switch try node.place(in: cell, context) {
            case .whole(let frame):
                frames.append(frame)
                rests.append(Node(Column([]), width: .fixed(width)))
            case .part(let frame, var rest):
                // The columns keep their places on the next page, whatever is left in them.
                rest.width = .fixed(width)
                frames.append(frame)
                rests.append(rest)
                isBroken = true
            case .nothing(let misfit):
                return .nothing(misfit)
            }
        }
        if isBroken, !region.isFresh, !(try beginsHere(frames, of: nodes, widths: widths, in: region, context)) {
            return .nothing(
                Misfit(element: Row.keyword, position: nil, neededHeight: .infinity, availableHeight: region.height))
        }
        if !isBroken { try stretch(&frames, of: nodes, widths: widths, in: region, context) }
        let frame = aligned(frames, widths: widths, in: region, context)
        guard isBroken else { return .whole(frame) }
        var rest = Row(rests, gap: gap, align: align)
        rest.divider = divider
        return .part(frame, rest: Node(rest))
    }

    /// Whether a row that is too high for what is left of the page is broken where it stands, and does not move to the next
    /// page first: only one higher than half a page, of which a sixth of a page or more fits. Smaller ones are kept whole, and
    /// what stands above a long one is not left alone.
    private func beginsHere(
        _ frames: [Frame], of nodes: [Node], widths: [Double], in region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> Bool {
        let page = context.bodyHeight
        guard page.isFinite, (frames.map(\.size.height).max() ?? 0) >= page / 6 else { return false }
        for (node, width) in zip(nodes, widths) {
            let endless = Region(width: width, height: 1_000_000, isFresh: region.isFresh)
            if case .whole(let frame) = try node.place(in: endless, context), frame.size.height <= page / 2 { continue }
            return true
        }
        return false
    }

    /// Places again, at the row's height, what is to have it.
    private func stretch(
        _ frames: inout [Frame], of nodes: [Node], widths: [Double], in region: Region, _ context: LayoutContext
    ) throws(LayoutError) {
        let height = max(region.minHeight, frames.map(\.size.height).max() ?? 0)
        for index in frames.indices where frames[index].size.height < height {
            guard align == .stretch || nodes[index].element.grows(in: context) else { continue }
            let cell = Region(
                width: widths[index], height: region.height, isFresh: region.isFresh, minHeight: height)
            if case .whole(let frame) = try nodes[index].place(in: cell, context) { frames[index] = frame }
        }
    }

    private func aligned(_ frames: [Frame], widths: [Double], in region: Region, _ context: LayoutContext) -> Frame {
        let baseline = frames.compactMap(\.firstBaseline).max() ?? 0
        var tops = frames.map { frame in align == .baseline ? frame.firstBaseline.map { baseline - $0 } ?? 0 : 0 }
        let height = max(region.minHeight, zip(tops, frames).map { $0 + $1.size.height }.max() ?? 0)
        for (index, frame) in frames.enumerated() {
            if align == .center { tops[index] = (height - frame.size.height) / 2 }
            if align == .bottom { tops[index] = height - frame.size.height }
        }
        let used = widths.reduce(0, +) + gap * Double(max(0, widths.count - 1))
        let total = region.fit == .fill ? region.width : used
        var x = 0.0
        var children: [Frame.Child] = []
        for (index, frame) in frames.enumerated() {
            let left = context.direction == .leftToRight ? x : total - x - widths[index]
            if let divider, !frame.isEmpty, !children.isEmpty {
                let middle = context.direction == .leftToRight ? left - gap / 2 : left + widths[index] + gap / 2
                children.append(self.line(divider, at: middle, height: height, context))
            }
            if !frame.isEmpty { children.append(Frame.Child(at: Point(x: left, y: tops[index]), frame)) }
            x += widths[index] + gap
        }
        return Frame(name: Row.keyword, size: Size(width: total, height: height), children: children)
    }
}

extension Row {
    private func line(_ divider: Box.Border, at x: Double, height: Double, _ context: LayoutContext) -> Frame.Child {
        let path = Path([.move(Point(x: divider.width / 2, y: 0)), .line(Point(x: divider.width / 2, y: height))])
        let line = Frame.Line(color: context.theme.color(divider.color), width: divider.width)
        let frame = Frame(
            name: "divider", size: Size(width: divider.width, height: height),
            content: .shape(path, fill: nil, line: line), role: .artifact)
        return Frame.Child(at: Point(x: x - divider.width / 2, y: 0), frame)
    }
}

extension Row: FileElement {
    public static let form = ElementForm(
        "Elements beside each other, in the direction of reading.", content: .nodes,
        properties: [
            .init("gap", .length, "Between two elements."),
            .init("align", .choice(Alignment.allCases.map(\.rawValue)), "How elements of different heights stand."),
            .init("divider", .border, "A line between two columns, such as '0.4pt rule'."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init(
            try node.nodes(Row.keyword), gap: try node.length("gap") ?? 0,
            align: try node.choice("align", of: Alignment.self) ?? .top)
        divider = try node.border("divider")
    }
}
