import HandselGraphics
import HandselType

/// One cell on its way into a row: what it shows and where that stands in the cell.
private struct Cell {
    var frame: Frame
    /// From the cell's left, in points.
    var x: Double
}

extension Table {
    /// What became of a row: its cells with room above and below them.
    enum RowPlacement {
        case whole(Frame)
        /// What fitted of a row that no page could hold whole, and what is left of each of its cells.
        case part(Frame, rest: [Node])
        case nothing(Misfit)
    }

    /// The head: each column's heading.
    func headRow(_ metrics: Metrics, in region: Region, _ context: LayoutContext) throws(LayoutError) -> Frame? {
        var cells: [Cell] = []
        for (index, column) in metrics.columns.enumerated() {
            let lines = try Text(column.head, style: headStyle).lines(width: metrics.widths[index], context)
            let align: ColumnDefinition.Alignment = column.align == .decimal ? .end : column.align
            cells.append(textCell(lines, index, align, metrics, context))
        }
        guard cells.contains(where: { !$0.frame.isEmpty }) else { return nil }
        return row(
            cells, metrics, in: region, context, fill: headFill, rule: headRule, role: .tableHeading(isColumn: true))
    }

    /// The row of one entry.
    func entryRow(
        _ index: Int, of entries: FieldList, _ metrics: Metrics, in region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> RowPlacement {
        let inner = context.with(entries.scope(index), as: name)
        return try entryRow(index, metrics, in: region, context) { number, room throws(LayoutError) in
            let column = metrics.columns[number]
            switch column.cell {
            case .text(let template):
                let text = Text(template, style: column.style, link: column.link)
                let lines = try text.lines(width: room.width, inner)
                return textPlacement(lines, number, column.align, metrics, in: room, inner)
            case .nodes(let nodes):
                let placement = try Column(nodes).place(in: room, inner)
                guard case .part(let frame, let rest) = placement else { return (placement, 0) }
                return (.part(frame, rest: Node(InEntry(list: list, index: index, name: name, node: rest))), 0)
            }
        }
    }

    /// What a page before left of the row before the entry at `index`.
    func restRow(
        _ rest: [Node], before index: Int, _ metrics: Metrics, in region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> RowPlacement {
        try entryRow(index - 1, metrics, in: region, context) { number, room throws(LayoutError) in
            (try rest[number].place(in: room, context), 0)
        }
    }

    /// - Parameter place: places the cell of a column, and says how far from the column's left it stands.
    private func entryRow(
        _ index: Int, _ metrics: Metrics, in region: Region, _ context: LayoutContext,
        place: (Int, Region) throws(LayoutError) -> (Placement, x: Double)
    ) throws(LayoutError) -> RowPlacement {
        var cells: [Cell] = []
        var rests: [Node] = []
        var isBroken = false
        for number in metrics.columns.indices {
            let room = Region(
                width: metrics.widths[number], height: region.height - 2 * rowPadding, isFresh: region.isFresh)
            let (placement, x) = try place(number, room)
            switch placement {
            case .whole(let frame):
                cells.append(Cell(frame: frame, x: x))
                rests.append(.empty)
            case .part(let frame, let rest):
                // A row is broken only where no page could hold it whole.
                guard region.isFresh else {
                    return .nothing(
                        Misfit(
                            element: "tableRow", position: nil, neededHeight: .infinity, availableHeight: region.height)
                    )
                }
                cells.append(Cell(frame: frame, x: x))
                rests.append(rest)
                isBroken = true
            case .nothing(let misfit): return .nothing(misfit)
            }
        }
        let fill = index % 2 == 1 ? zebra : nil
        let frame = row(
            cells, metrics, in: region, context, fill: fill, rule: isBroken ? nil : rowRule, role: .tableCell)
        return isBroken ? .part(frame, rest: rests) : .whole(frame)
    }

    /// A row with a label over all columns but the last and a sum in the last, as at the foot of a page.
    func carryRow(
        _ carry: Carry?, after index: Int, of entries: FieldList, _ metrics: Metrics, in region: Region,
        _ context: LayoutContext
    ) throws(LayoutError) -> Frame? {
        guard let carry, index >= 0, let last = metrics.widths.indices.last, last > 0 else { return nil }
        let inner = context.with(entries.scope(index), as: name)
        var wide = metrics
        // The sum may be wider than any amount in its column; the label gives way.
        let sum = try Text(carry.sum, style: carry.style).lines(width: .infinity, inner)
        let sumWidth = max(metrics.widths[last], (sum.map(\.width).max() ?? 0) + 0.01)
        let labelWidth = metrics.widths.reduce(0, +) + columnGap * Double(last - 1) - sumWidth
        guard labelWidth > 0 else { return nil }
        wide.columns = [metrics.columns[0], metrics.columns[last]]
        wide.widths = [labelWidth, sumWidth]
        wide.decimals = [(0, 0), metrics.decimals[last]]
        let label = try Text(carry.label, style: carry.style).lines(width: labelWidth, inner)
        let cells = [
            textCell(label, 0, .start, wide, inner), textCell(sum, 1, metrics.columns[last].align, wide, inner),
        ]
        return row(cells, wide, in: region, inner, fill: nil, rule: rowRule, role: .tableCell)
    }

    /// A cell of a row that is as high as it needs to be.
    private func textCell(
        _ lines: [TextLine], _ index: Int, _ align: ColumnDefinition.Alignment, _ metrics: Metrics,
        _ context: LayoutContext
    ) -> Cell {
        let room = Region(width: metrics.widths[index], height: .infinity)
        let (placement, x) = textPlacement(lines, index, align, metrics, in: room, context)
        guard case .whole(let frame) = placement else {
            preconditionFailure("a text found no room in an endless cell")
        }
        return Cell(frame: frame, x: x)
    }

    private func textPlacement(
        _ lines: [TextLine], _ index: Int, _ align: ColumnDefinition.Alignment, _ metrics: Metrics, in room: Region,
        _ context: LayoutContext
    ) -> (Placement, x: Double) {
        let paragraph: ParagraphStyle.Alignment =
            switch align {
            case .start: .start
            case .center: .center
            case .end, .decimal: .end
            }
        let set = SetLines(lines: lines, align: paragraph, role: .paragraph)
        guard align == .decimal, lines.count == 1, let line = lines.first else {
            return (set.placement(in: room, direction: context.direction), 0)
        }
        var hugging = room
        hugging.fit = .hug
        let (before, after) = metrics.decimals[index]
        let groupStart = context.direction == .leftToRight ? room.width - before - after : 0
        let x = groupStart + before - line.decimalPosition(separator: context.decimalSeparator)
        // A column may be narrower than its amounts are together: then each stays inside it.
        return (
            set.placement(in: hugging, direction: context.direction), max(0, min(x, room.width - line.width))
        )
    }

    private func row(
        _ cells: [Cell], _ metrics: Metrics, in region: Region, _ context: LayoutContext, fill: ColorReference?,
        rule: Box.Border?, role: Frame.Role
    ) -> Frame {
        let baseline = cells.compactMap(\.frame.firstBaseline).max() ?? 0
        let tops = cells.map { cell in cell.frame.firstBaseline.map { baseline - $0 } ?? 0 }
        let inner = zip(tops, cells).map { $0 + $1.frame.size.height }.max() ?? 0
        let size = Size(width: region.width, height: inner + 2 * rowPadding)
        var children: [Frame.Child] = []
        if let fill {
            let path = Path(rect: Rect(origin: .zero, size: size))
            children.append(
                Frame.Child(
                    at: .zero,
                    Frame(
                        name: "ground", size: size, content: .shape(path, fill: context.theme.color(fill), line: nil),
                        role: .artifact)))
        }
        var x = inset
        for (index, cell) in cells.enumerated() {
            let width = metrics.widths[index]
            let left = context.direction == .leftToRight ? x : region.width - x - width
            let box = Frame(
                name: "cell", size: Size(width: width, height: cell.frame.size.height),
                children: cell.frame.isEmpty ? [] : [Frame.Child(at: Point(x: cell.x, y: 0), cell.frame)],
                role: role)
            children.append(Frame.Child(at: Point(x: left, y: rowPadding + tops[index]), box))
            x += width + columnGap
        }
        if let rule {
            let line = Frame.Line(color: context.theme.color(rule.color), width: rule.width)
            let path = Path([.move(.zero), .line(Point(x: region.width, y: 0))])
            children.append(
                Frame.Child(
                    at: Point(x: 0, y: size.height - rule.width / 2),
                    Frame(
                        name: Rule.keyword, size: Size(width: region.width, height: 0),
                        content: .shape(path, fill: nil, line: line), role: .artifact)))
        }
        return Frame(name: "tableRow", size: size, children: children, role: .tableRow)
    }
}
