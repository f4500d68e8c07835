import HandselGraphics
import HandselType

extension Table {
    /// One column of a table: how wide it is, what stands above it and what stands in its cells.
    public struct ColumnDefinition: Sendable {
        /// How a cell's text stands in its column.
        public enum Alignment: String, Hashable, Sendable, CaseIterable {
            case start, center, end
            /// Decimal separators below each other, at the end of the column.
            case decimal
        }

        /// What a cell holds.
        public enum Cell: Sendable {
            case text(Template)
            case nodes([Node])
        }

        public var width: RowWidth
        public var head: Template
        public var cell: Cell
        public var align: Alignment
        /// Of the cells; `nil` for "body".
        public var style: String?
        /// Where a click on the cell's text leads.
        public var link: Template?
        /// The column is only there where this holds; asked once for the whole table.
        public var condition: When.Condition?

        public init(
            width: RowWidth = .content, head: Template = "", cell: Cell, align: Alignment = .start,
            style: String? = nil, link: Template? = nil, condition: When.Condition? = nil
        ) {
            self.width = width
            self.head = head
            self.cell = cell
            self.align = align
            self.style = style
            self.link = link
            self.condition = condition
        }
    }

    /// The columns that are there, and how wide they came out. Measured once for all pages.
    struct Metrics: Sendable {
        var columns: [ColumnDefinition]
        /// In points, one for each column.
        var widths: [Double]
        /// The widest text before and after a decimal separator, one pair for each column, in points.
        var decimals: [(before: Double, after: Double)]
    }

    /// Sets every cell of the columns that are as wide as their content.
    ///
    /// Where the table hugs its content, columns that share what is left are as wide as their content too.
    func measured(_ entries: FieldList, in region: Region, _ context: LayoutContext) throws(LayoutError) -> Metrics {
        var columns = columns.filter { $0.condition?.holds(in: context.scope) ?? true }
        if region.fit == .hug {
            for index in columns.indices {
                if case .fraction = columns[index].width, case .text = columns[index].cell {
                    columns[index].width = .content
                }
            }
        }
        var natural = columns.map { _ in 0.0 }
        var decimals = columns.map { _ in (before: 0.0, after: 0.0) }
        for (index, column) in columns.enumerated() where column.width == .content {
            natural[index] =
                try Text(column.head, style: headStyle).lines(width: .infinity, context).map(\.width).max() ?? 0
        }
        let measuredColumns = columns.indices.filter { columns[$0].width == .content || columns[$0].align == .decimal }
        for entry in 0..<(measuredColumns.isEmpty ? 0 : entries.count) {
            let inner = context.with(entries.scope(entry), as: name)
            for index in measuredColumns {
                guard case .text(let template) = columns[index].cell else { continue }
                let lines = try Text(template, style: columns[index].style).lines(width: .infinity, inner)
                natural[index] = max(natural[index], lines.map(\.width).max() ?? 0)
                guard columns[index].align == .decimal, lines.count == 1, let line = lines.first else { continue }
                let before = line.decimalPosition(separator: context.decimalSeparator)
                decimals[index].before = max(decimals[index].before, before)
                decimals[index].after = max(decimals[index].after, line.width - before)
            }
        }
        for index in measuredColumns where columns[index].align == .decimal {
            natural[index] = max(natural[index], decimals[index].before + decimals[index].after)
        }
        // A hair wider than the text, so that rounding never breaks it anew.
        let widths = RowWidth.resolve(
            columns.map(\.width), available: region.width - 2 * inset - columnGap * Double(max(0, columns.count - 1))
        ) { natural[$0] + 0.01 }
        return Metrics(columns: columns, widths: widths, decimals: decimals)
    }
}

extension TextLine {
    /// How far from the line's left end its decimal separator stands, or the right edge of its last digit where it has none.
    func decimalPosition(separator: Character) -> Double {
        let text = text
        var lastDigit: String.Index?
        var index = text.endIndex
        while index > text.startIndex {
            let next = index
            index = text.index(before: index)
            if text[index].isDigit {
                lastDigit = lastDigit ?? index
            } else if text[index] == separator, next < text.endIndex, text[next].isDigit, index > text.startIndex,
                text[text.index(before: index)].isDigit
            {
                return x(beforeByte: text.utf8.distance(from: text.startIndex, to: index)) ?? width
            }
        }
        return lastDigit.map { rightEdge(ofDigitAt: $0, in: text) } ?? width
    }

    /// Numbers run from left to right even in right-to-left text, where the letter after a digit may stand on its left.
    private func rightEdge(ofDigitAt index: String.Index, in text: String) -> Double {
        let end = text.utf8.distance(from: text.startIndex, to: text.index(after: index))
        var start = 0
        for place in readingOrder {
            let run = runs[place]
            start += run.glyphs.text.utf8.count
            if end == start { return run.x + run.glyphs.width }
            if end < start { return x(beforeByte: end) ?? width }
        }
        return width
    }
}

extension Character {
    /// A digit of a number, in whatever script; the small 2 of m² is none.
    fileprivate var isDigit: Bool { unicodeScalars.first?.properties.numericType == .decimal }
}
