import HandselGraphics

/// The entries of a list in rows under a repeated head, with sums carried from page to page and totals at the end.
public struct Table: Element {
    public static let keyword = "table"

    /// A row at the foot or the head of a page with the sum so far. Its fields are those of the last entry before it.
    public struct Carry: Hashable, Sendable {
        public var label: Template
        public var sum: Template
        public var style: String?

        public init(label: Template, sum: Template, style: String? = nil) {
            self.label = label
            self.sum = sum
            self.style = style
        }
    }

    /// The list's path, such as "lineItems".
    public var list: String
    /// The name for the entry of a row, such as "item".
    public var name: String
    public var columns: [ColumnDefinition]
    public var headStyle: String?
    public var headFill: ColorReference?
    public var headRule: Box.Border?
    public var rowRule: Box.Border?
    /// The ground of every second row.
    public var zebra: ColorReference?
    /// Above and below the cells of a row, in points.
    public var rowPadding = 4.0
    /// Between two columns, in points.
    public var columnGap = 10.0
    /// Left and right of the cells, in points, so that a ground is not flush with the text on it.
    public var inset = 0.0
    public var carriedForward: Carry?
    public var broughtForward: Carry?
    /// The totals: kept on one page with the last rows.
    public var foot: [Node] = []
    /// How many rows at least stand on the page of the totals.
    public var keepLast = 2

    /// The first entry that is still to come.
    var start = 0
    var metrics: Metrics?
    /// What the last page left of the row before `start`: one node for each column.
    var pending: [Node]?

    public init(_ list: String, as name: String, columns: [ColumnDefinition]) {
        self.list = list
        self.name = name
        self.columns = columns
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        guard case .list(let entries) = context.scope.value(at: list), entries.count > 0 else {
            return try Column(foot).place(in: region, context)
        }
        let metrics: Metrics
        if let known = self.metrics {
            metrics = known
        } else {
            metrics = try measured(entries, in: region, context)
        }
        var region = region
        if region.fit == .hug {
            let gaps = columnGap * Double(max(0, metrics.widths.count - 1))
            region.width = min(region.width, metrics.widths.reduce(0, +) + gaps + 2 * inset)
            region.fit = .fill
        }
        var page = try opened(before: start, entries, metrics, in: region, context)
        if let pending {
            let carry = try carryRow(carriedForward, after: start - 1, of: entries, metrics, in: page.room, context)
            let placement = try withRoom(for: carry, below: page.room, isLast: start == entries.count) {
                room throws(LayoutError) in
                try restRow(pending, before: start, metrics, in: room, context)
            }
            switch placement {
            case .whole(let frame): page.append(frame, isRow: true)
            case .part(let frame, let rest):
                page.append(frame, isRow: true)
                if let carry { page.append(carry, isRow: false) }
                return .part(page.frame, rest: self.rest(from: start, metrics, pending: rest))
            case .nothing(let misfit): return .nothing(misfit)
            }
        }
        return try rows(entries, metrics, onto: page, context)
    }

    /// A page with the head and the sum brought forward, before the entry at `index`.
    private func opened(
        before index: Int, _ entries: FieldList, _ metrics: Metrics, in region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> PageOfTable {
        var page = PageOfTable(region: region)
        if let head = try headRow(metrics, in: region, context) { page.append(head, isRow: false) }
        if let brought = try carryRow(broughtForward, after: index - 1, of: entries, metrics, in: region, context) {
            page.append(brought, isRow: false)
        }
        return page
    }

    private func rows(
        _ entries: FieldList, _ metrics: Metrics, onto page: PageOfTable, _ context: LayoutContext
    ) throws(LayoutError) -> Placement {
        var page = page
        let lastGroup = max(start, entries.count - max(1, keepLast))
        for index in start..<max(start, entries.count) {
            if index >= lastGroup {
                if let whole = try ending(from: index, entries, metrics, on: page, context) { return .whole(whole) }
                // The totals want these rows beside them: the page is left before, where another has the room.
                var hasRoomLater = index == lastGroup
                if !hasRoomLater {
                    hasRoomLater = try endsOnEmptyPage(from: index, entries, metrics, page.region, context)
                }
                if hasRoomLater, page.hasRows || !page.region.isFresh {
                    return try broken(before: index, entries, metrics, page, nil, context)
                }
            }
            let carry = try carryRow(carriedForward, after: index, of: entries, metrics, in: page.room, context)
            let row = try withRoom(for: carry, below: page.room, isLast: index == entries.count - 1) {
                room throws(LayoutError) in
                try entryRow(index, of: entries, metrics, in: room, context)
            }
            switch row {
            case .whole(let frame): page.append(frame, isRow: true)
            case .part(let frame, let rest):
                page.append(frame, isRow: true)
                if let carry { page.append(carry, isRow: false) }
                return .part(page.frame, rest: self.rest(from: index + 1, metrics, pending: rest))
            case .nothing(let misfit): return try broken(before: index, entries, metrics, page, misfit, context)
            }
        }
        return try footAlone(below: page, context)
    }

    /// A row with room left below it for the sum carried forward, which the last row needs only where it is split.
    private func withRoom(
        for carry: Frame?, below room: Region, isLast: Bool, row: (Region) throws(LayoutError) -> RowPlacement
    ) throws(LayoutError) -> RowPlacement {
        if isLast {
            let last = try row(room)
            if case .whole = last { return last }
        }
        var room = room
        room.height -= carry?.size.height ?? 0
        return try row(room)
    }

    /// The rows from `first` on with the totals, where all of them fit on `page`.
    private func ending(
        from first: Int, _ entries: FieldList, _ metrics: Metrics, on page: PageOfTable, _ context: LayoutContext
    ) throws(LayoutError) -> Frame? {
        var page = page
        for index in first..<entries.count {
            var room = page.room
            room.isFresh = false
            guard case .whole(let row) = try entryRow(index, of: entries, metrics, in: room, context) else {
                return nil
            }
            page.append(row, isRow: true)
        }
        var room = page.room
        room.isFresh = false
        guard case .whole(let totals) = try Column(foot).place(in: room, context) else { return nil }
        return page.frame(with: totals)
    }

    private func endsOnEmptyPage(
        from index: Int, _ entries: FieldList, _ metrics: Metrics, _ region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> Bool {
        let page = try opened(before: index, entries, metrics, in: region, context)
        return try ending(from: index, entries, metrics, on: page, context) != nil
    }

    /// What the page shows, and the entries from `index` on for the next one; nothing where it shows no row yet.
    private func broken(
        before index: Int, _ entries: FieldList, _ metrics: Metrics, _ page: PageOfTable, _ misfit: Misfit?,
        _ context: LayoutContext
    ) throws(LayoutError) -> Placement {
        var page = page
        guard page.hasRows else {
            return .nothing(
                misfit
                    ?? Misfit(
                        element: Table.keyword, position: nil, neededHeight: .infinity,
                        availableHeight: page.room.height))
        }
        if let carried = try carryRow(carriedForward, after: index - 1, of: entries, metrics, in: page.room, context) {
            page.append(carried, isRow: false)
        }
        return .part(page.frame, rest: rest(from: index, metrics, pending: nil))
    }

    /// All rows are set and the totals find no room beside any of them.
    private func footAlone(below page: PageOfTable, _ context: LayoutContext) throws(LayoutError) -> Placement {
        switch try Column(foot).place(in: page.room, context) {
        case .whole(let totals): return .whole(page.frame(with: totals))
        case .part(let totals, let rest): return .part(page.frame(with: totals), rest: rest)
        case .nothing: return .part(page.frame, rest: Node(Column(foot)))
        }
    }

    private func rest(from index: Int, _ metrics: Metrics, pending: [Node]?) -> Node {
        var table = self
        table.start = index
        table.metrics = metrics
        table.pending = pending
        return Node(table)
    }
}

/// What a page shows of a table while it is filled.
private struct PageOfTable {
    let region: Region
    private var stack: FrameStack
    private(set) var hasRows = false

    init(region: Region) {
        self.region = region
        stack = FrameStack(region: region)
    }

    /// The room for the next row. It is fresh when the page has no row yet: no later page would have more.
    var room: Region {
        Region(width: region.width, height: stack.room.height, isFresh: region.isFresh && !hasRows)
    }

    mutating func append(_ frame: Frame, isRow: Bool) {
        stack.append(frame)
        hasRows = hasRows || isRow
    }

    var frame: Frame { stack.frame(named: Table.keyword, role: .table) }

    /// The rows as the table, and the totals below it.
    func frame(with totals: Frame) -> Frame {
        guard !totals.isEmpty else { return frame }
        var both = FrameStack(region: region)
        both.append(frame)
        both.append(totals)
        return both.frame(named: Table.keyword)
    }
}
