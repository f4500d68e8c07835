import HandselGraphics
import HandselLayout
import Testing

@Suite("A table")
struct TableTests {
    private let fields = Fields(["customer.vatId": "DE1"]).with(
        "items",
        [["name": "Roses", "net": "19.00"], ["name": "Soil", "net": "4.50"], ["name": "Work", "net": "340.00"]])

    private func table(_ columns: [Table.ColumnDefinition] = []) -> Table {
        let usual: [Table.ColumnDefinition] = [
            .init(width: .fraction(1), head: "Item", cell: .text("{item.name}")),
            .init(width: .fixed(60), head: "Net", cell: .text("{item.net}"), align: .end),
        ]
        var table = Table("items", as: "item", columns: columns.isEmpty ? usual : columns)
        table.rowPadding = 4
        table.columnGap = 10
        return table
    }

    @Test("has a head and a row for each entry, as high as a line and the padding")
    func rows() throws {
        let frame = try frame(of: table(), context(fields))
        #expect(frame.lines == ["Item", "Net", "Roses", "19.00", "Soil", "4.50", "Work", "340.00"])
        #expect(frame.rects(named: "tableRow").map(\.minY) == [0, 20, 40, 60])
        #expect(frame.size == Size(width: 200, height: 80))
        let cells = frame.rects(named: "cell")
        expectNear(cells[2], Rect(x: 0, y: 24, width: 130, height: 12))
        expectNear(cells[3], Rect(x: 140, y: 24, width: 60, height: 12))
    }

    @Test("says of each cell what it is")
    func roles() throws {
        let frame = try frame(of: table(), context(fields))
        #expect(frame.role == .table)
        let rows = frame.children.map(\.frame)
        #expect(rows.map(\.role) == Array(repeating: .tableRow, count: 4))
        #expect(rows[0].children.map(\.frame.role) == Array(repeating: .tableHeading(isColumn: true), count: 2))
        #expect(rows[1].children.map(\.frame.role) == Array(repeating: .tableCell, count: 2))
    }

    @Test("has no head where no column has a heading")
    func noHead() throws {
        let frame = try frame(of: table([.init(cell: .text("{item.name}"))]), context(fields))
        #expect(frame.lines == ["Roses", "Soil", "Work"])
    }

    @Test("keeps the inset left and right of its cells")
    func inset() throws {
        var inset = table()
        inset.inset = 5
        let cells = try frame(of: inset, context(fields)).rects(named: "cell")
        expectNear(cells[2], Rect(x: 5, y: 24, width: 120, height: 12))
        expectNear(cells[3], Rect(x: 135, y: 24, width: 60, height: 12))
    }

    @Test("gives every second row a ground, and draws rules below head and rows")
    func zebra() throws {
        var striped = table()
        striped.zebra = .fixed(.black)
        striped.headRule = Box.Border(color: .fixed(.black), width: 2)
        striped.rowRule = Box.Border(color: .fixed(.black), width: 1)
        let frame = try frame(of: striped, context(fields))
        expectNear(frame.rects(named: "ground")[0], Rect(x: 0, y: 40, width: 200, height: 20))
        #expect(frame.rects(named: "ground").count == 1)
        // The middle of a line of 2 points is 1 above the head's end, that of one of 1 point a half.
        #expect(frame.rects(named: "rule").map(\.minY) == [19, 39.5, 59.5, 79.5])
    }

    @Test("has a column only where its condition holds")
    func conditions() throws {
        func shown(_ condition: String) throws -> [String] {
            let column = Table.ColumnDefinition(
                head: "Rate", cell: .text("{item.name}"), condition: When.Condition(condition))
            return try frame(of: table([.init(head: "Net", cell: .text("{item.net}")), column]), context(fields)).lines
        }
        #expect(try shown("customer.vatId").prefix(2) == ["Net", "Rate"])
        #expect(try shown("not customer.vatId") == ["Net", "19.00", "4.50", "340.00"])
    }

    @Test("makes a content column as wide as its widest cell or heading")
    func contentWidth() throws {
        let columns: [Table.ColumnDefinition] = [
            .init(width: .fraction(1), head: "Item", cell: .text("{item.name}")),
            .init(head: "N", cell: .text("{item.net}"), align: .end),
        ]
        let context = try context(fields)
        let cells = try frame(of: table(columns), context).rects(named: "cell")
        let widest = try frame(of: Text("340.00"), fit: .hug, context).size.width
        expectNear(cells[1].size.width, widest, within: 0.03)
        expectNear(cells[1].maxX, 200)
        expectNear(cells[0].size.width, 190 - widest, within: 0.03)
    }

    @Test("never reaches beyond its region: content columns that want too much break their cells")
    func tooWide() throws {
        let long = Fields().with("items", [["name": Array(repeating: "word", count: 60).joined(separator: " ")]])
        let columns: [Table.ColumnDefinition] = [
            .init(cell: .text("{item.name}")), .init(cell: .text("{item.name}")),
            .init(width: .fixed(50), cell: .text("fixed")),
        ]
        let frame = try frame(of: table(columns), context(long))
        #expect(frame.rects(named: "cell").map(\.maxX).max() ?? 0 <= 200.01)
        #expect(frame.text.components(separatedBy: "word").count == 121)
        let lines = frame.flattened().flatMap { entry -> [Double] in
            guard case .text(let lines) = entry.frame.content else { return [] }
            return lines.map { entry.rect.minX + $0.baseline.x + $0.line.width }
        }
        #expect(lines.max() ?? 0 <= 200.01)
    }

    @Test("is only as wide as its columns where it hugs")
    func hugging() throws {
        let columns: [Table.ColumnDefinition] = [
            .init(width: .fixed(30), cell: .text("{item.name}")), .init(width: .fixed(40), cell: .text("{item.net}")),
        ]
        var hugging = table(columns)
        hugging.inset = 3
        #expect(try frame(of: hugging, fit: .hug, context(fields)).size.width == 86)
        // A share of what is left is as wide as its content.
        let shares = table([.init(width: .fraction(1), cell: .text("{item.name}"))])
        let context = try context(fields)
        let widest = try frame(of: Text("Roses"), fit: .hug, context).size.width
        expectNear(try frame(of: shares, fit: .hug, context).size.width, widest, within: 0.05)
    }

    @Test("sets the cells of a row on one baseline")
    func baseline() throws {
        let columns: [Table.ColumnDefinition] = [
            .init(width: .fraction(1), cell: .text("{item.name}"), style: "large"),
            .init(width: .fraction(1), cell: .nodes([Node(Text("{item.net}")), Node(Block(1, 30))])),
        ]
        let frame = try frame(of: table(columns), context(fields))
        let baselines = frame.flattened().compactMap { entry -> Double? in
            guard case .text(let lines) = entry.frame.content else { return nil }
            return entry.rect.minY + (lines.first?.baseline.y ?? 0)
        }
        expectNear(baselines[0], baselines[1])
    }

    @Test("of an empty list is its foot alone")
    func empty() throws {
        var empty = table()
        empty.foot = [Node(Text("Total"))]
        #expect(try frame(of: empty, context(Fields().with("items", []))).lines == ["Total"])
        #expect(try frame(of: empty, context(Fields())).lines == ["Total"])
    }

    @Test("shows what cells bring in as it is, whatever braces it has")
    func literal() throws {
        let odd = Fields(["customer.vatId": "secret"]).with("items", [["name": "{customer.vatId}", "net": "{{"]])
        #expect(try frame(of: table(), context(odd)).lines == ["Item", "Net", "{customer.vatId}", "{{"])
    }
}
