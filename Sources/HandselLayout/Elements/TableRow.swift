import HandselGraphics
import HandselType

/// One cell on its way into a row: what it shows and where that stands in the cell.
private struct Cell {
    var frame: Frame
    var rest: Node?
    /// From the cell's left, in points.
    var x: Double
}

extension Table {
    /// One line of a table below each other: its cells with room above and below them.
    struct RowResult {
        var frame: Frame
        /// What is left of a row that no page could hold whole.
        var rest: Node?
    }

    /// The head: each column's heading.
    func headRow(_ metrics: Metrics, in region: Region, _ context: LayoutContext) throws(LayoutError) -> Frame? {
        var cells: [Cell] = []
        for (index, column) in metrics.columns.enumerated() {
            let lines = try Text(column.head, style: headStyle).lines(width: metrics.widths[index], context)
            let align: ColumnDefinition.Alignment = column.align == .decimal ? .end : column.align
            guard let cell = textCell(lines, index, align, metrics, in: .infinity, isFresh: false, context) else { return nil }
            cells.append(cell)
        }
        guard cells.contains(where: { !$0.frame.isEmpty }) else { return nil }
        return row(
            cells, metrics, in: region, context, fill: headFill, rule: headRule,
            role: { _ in .tableHeading(isColumn: true) }
        ).frame
    }

    /// The row of one entry; `nil` when `region` has not the height.
    func entryRow(
        _ index: Int, of entries: FieldList, _ metrics: Metrics, in region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> RowResult? {
        let inner = context.with(entries.scope(index), as: name)
        let height = region.height - 2 * rowPadding
        var cells: [Cell] = []
        for (number, column) in metrics.columns.enumerated() {
            switch column.cell {
            case .text(let template):
                let text = Text(template, style: column.style, link: column.link)
                let lines = try text.lines(width: metrics.widths[number], inner)
                guard let cell = textCell(
                    lines, number, column.align, metrics, in: height, isFresh: region.isFresh, inner)
                else { return nil }
                cells.append(cell)
            case .nodes(let nodes):
                let room = Region(width: metrics.widths[number], height: height, isFresh: region.isFresh)
                switch try Column(nodes).place(in: room, inner) {
                case .whole(let frame): cells.append(Cell(frame: frame, x: 0))
                case .part(let frame, let rest):
                    guard region.isFresh else { return nil }
                    let entry = InEntry(list: list, index: index, name: name, node: rest)
                    cells.append(Cell(frame: frame, rest: Node(entry), x: 0))
                case .nothing: return nil
                }
            }
        }
        let fill = index % 2 == 1 ? zebra : nil
        return row(cells, metrics, in: region, context, fill: fill, rule: rowRule, role: { _ in .tableCell })
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
        guard let labelCell = textCell(label, 0, .start, wide, in: .infinity, isFresh: false, inner),
            let sumCell = textCell(sum, 1, metrics.columns[last].align, wide, in: .infinity, isFresh: false, inner)
        else { return nil }
        return row(
            [labelCell, sumCell], wide, in: region, inner, fill: nil, rule: rowRule, role: { _ in .tableCell }
        ).frame
    }

    private func textCell(
        _ lines: [TextLine], _ index: Int, _ align: ColumnDefinition.Alignment, _ metrics: Metrics, in height: Double,
        isFresh: Bool, _ context: LayoutContext
    ) -> Cell? {
        let width = metrics.widths[index]
        let paragraph: ParagraphStyle.Alignment =
            switch align {
            case .start: .start
            case .center: .center
            case .end, .decimal: .end
            }
        let set = SetLines(lines: lines, align: paragraph, role: .paragraph)
        let isDecimal = align == .decimal && lines.count == 1
        let room = Region(width: width, height: height, fit: isDecimal ? .hug : .fill, isFresh: isFresh)
        switch set.placement(in: room, direction: context.direction) {
        case .whole(let frame):
            guard isDecimal, let line = lines.first else { return Cell(frame: frame, x: 0) }
            let (before, after) = metrics.decimals[index]
            let groupStart = context.direction == .leftToRight ? width - before - after : 0
            return Cell(frame: frame, x: groupStart + before - line.decimalPosition(separator: context.decimalSeparator))
        case .part(let frame, let rest): return isFresh ? Cell(frame: frame, rest: rest, x: 0) : nil
        case .nothing: return nil
        }
    }

    private func row(
        _ cells: [Cell], _ metrics: Metrics, in region: Region, _ context: LayoutContext, fill: ColorReference?,
        rule: Box.Border?, role: (Int) -> Frame.Role
    ) -> RowResult {
        let baseline = cells.compactMap(\.frame.firstBaseline).max() ?? 0
        let tops = cells.map { cell in cell.frame.firstBaseline.map { baseline - $0 } ?? 0 }
        let inner = zip(tops, cells).map { $0 + $1.frame.size.height }.max() ?? 0
        let size = Size(width: region.width, height: inner + 2 * rowPadding)
        var children: [Frame.Child] = []
        if let fill {
            let path = Path(rect: Rect(origin: .zero, size: size))
            children.append(Frame.Child(at: .zero, Frame(
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
                role: role(index))
            children.append(Frame.Child(at: Point(x: left, y: rowPadding + tops[index]), box))
            x += width + columnGap
        }
        if let rule {
            let line = Frame.Line(color: context.theme.color(rule.color), width: rule.width)
            let path = Path([.move(.zero), .line(Point(x: region.width, y: 0))])
            children.append(Frame.Child(at: Point(x: 0, y: size.height - rule.width / 2), Frame(
                name: Rule.keyword, size: Size(width: region.width, height: 0),
                content: .shape(path, fill: nil, line: line), role: .artifact)))
        }
        let frame = Frame(name: "tableRow", size: size, children: children, role: .tableRow)
        guard cells.contains(where: { $0.rest != nil }) else { return RowResult(frame: frame) }
        let rests = cells.enumerated().map { index, cell in
            Node((cell.rest ?? .empty).element, width: .fixed(metrics.widths[index]))
        }
        return RowResult(frame: frame, rest: Node(Row(rests, gap: columnGap)))
    }
}
