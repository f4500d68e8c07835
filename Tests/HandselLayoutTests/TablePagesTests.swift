import HandselGraphics
import HandselLayout
import Testing

/// Amounts from 1 on, with the running sum 1, 3, 6, 10 and so on in each entry.
func countedItems(_ count: Int) -> Fields {
    var fields = Fields()
    fields.values["items"] = .list(
        FieldList(count: count) { index in
            Fields(["name": "item\(index + 1)", "net": "\(index + 1)", "sum": "\((index + 1) * (index + 2) / 2)"])
        })
    return fields
}

/// Rows of 20 points each: a head, rows and sums carried over.
func countedTable(foot: [Node] = [], keepLast: Int = 2) -> Table {
    var table = Table(
        "items", as: "item",
        columns: [
            .init(width: .fraction(1), head: "Item", cell: .text("{item.name}")),
            .init(width: .fixed(60), head: "Net", cell: .text("{item.net}"), align: .end),
        ])
    table.rowPadding = 4
    table.carriedForward = Table.Carry(label: "carried", sum: "{item.sum}")
    table.broughtForward = Table.Carry(label: "brought", sum: "{item.sum}")
    table.foot = foot
    table.keepLast = keepLast
    return table
}

@Suite("A table over pages")
struct TablePagesTests {
    /// The first words of each row, page by page.
    private func rows(_ pages: [Frame]) -> [[String]] {
        pages.map { page in
            page.lines.filter { line in ["Item", "item", "carried", "brought", "Total"].contains { line.hasPrefix($0) }
            }
        }
    }

    @Test("repeats its head and carries the sum from page to page")
    func carried() throws {
        let pages = try pages(context(countedItems(7))) { countedTable(foot: [Node(Text("Total"))]) }
        // Five rows of 20 fit on 100: head, rows and sums.
        #expect(
            rows(pages) == [
                ["Item", "item1", "item2", "item3", "carried"], ["Item", "brought", "item4", "item5", "carried"],
                ["Item", "brought", "item6", "item7", "Total"],
            ])
        #expect(
            pages.map(\.lines) == [
                ["Item", "Net", "item1", "1", "item2", "2", "item3", "3", "carried", "6"],
                ["Item", "Net", "brought", "6", "item4", "4", "item5", "5", "carried", "15"],
                ["Item", "Net", "brought", "15", "item6", "6", "item7", "7", "Total"],
            ])
        #expect(pages.map { $0.rects(named: "tableRow").map(\.maxY).max() } == [100, 100, 80])
    }

    @Test(
        "keeps rows beside its totals",
        arguments: [
            // rows, keepLast, height of the foot, rows on each page
            (2, 2, 30.0, [0, 2]), (1, 2, 50, [0, 1]), (3, 2, 20, [1, 2]), (3, 3, 30, [0, 2, 1]),
        ])
    func totals(count: Int, keepLast: Int, foot: Double, expected: [Int]) throws {
        let pages = try pages(context(countedItems(count))) {
            Block(1, 20)
            countedTable(foot: [Node(Block(1, foot)).named("totals")], keepLast: keepLast)
        }
        #expect(rows(pages).map { $0.filter { $0.hasPrefix("item") }.count } == expected)
        #expect(pages.map { $0.rects(named: "totals").count } == Array(repeating: 0, count: expected.count - 1) + [1])
    }

    @Test("has its totals alone on a page only where no row fits beside them")
    func highFoot() throws {
        let pages = try pages(context(countedItems(2))) {
            countedTable(foot: [Node(Block(1, 90)).named("totals")])
        }
        #expect(rows(pages) == [["Item", "item1", "item2"], []])
        #expect(pages.map { $0.rects(named: "totals").count } == [0, 1])
    }

    @Test("breaks totals that are higher than a page")
    func endlessFoot() throws {
        let pages = try pages(context(countedItems(2))) {
            countedTable(foot: (0..<6).map { Node(Block(1, 40)).named("total\($0)") })
        }
        let totals = pages.map { page in (0..<6).filter { !page.rects(named: "total\($0)").isEmpty } }
        #expect(totals.flatMap { $0 } == Array(0..<6))
        #expect(rows(pages).flatMap { $0 } == ["Item", "item1", "item2"])
    }

    @Test("with totals that no page could hold is an error")
    func impossibleFoot() throws {
        let error = #expect(throws: LayoutError.self) {
            try pages(context(countedItems(2))) { countedTable(foot: [Node(Block(1, 101))]) }
        }
        #expect(error == .doesNotFit(Misfit(element: "block", position: nil, neededHeight: 101, availableHeight: 100)))
    }

    @Test("begins on the next page where not even one row fits, without a head left behind")
    func headAlone() throws {
        let pages = try pages(context(countedItems(4))) {
            Block(1, 65)
            countedTable()
        }
        #expect(rows(pages)[0].isEmpty)
        #expect(rows(pages)[1].prefix(2) == ["Item", "item1"])
    }

    @Test("keeps its rows whole")
    func wholeRows() throws {
        var fields = Fields()
        fields.values["items"] = .list(
            FieldList(count: 4) { index in Fields(["name": "a\(index)\nb\(index)\nc\(index)"]) })
        let table = Table("items", as: "item", columns: [.init(cell: .text("{item.name}"))])
        // Three lines of 12 and twice 4 are 44: two rows to a page of 100.
        let pages = try pages(context(fields)) { table }
        #expect(
            pages.map(\.lines) == [
                ["a0", "b0", "c0", "a1", "b1", "c1"], ["a2", "b2", "c2", "a3", "b3", "c3"],
            ])
    }

    @Test("splits a row that is higher than a page, and nothing is lost or out of its column")
    func splitRow() throws {
        let long = (1...30).map { "line\($0)" }
        var fields = Fields()
        let texts = ["first", long.joined(separator: "\n"), "last"]
        fields.values["items"] = .list(
            FieldList(count: 3) { index in
                Fields(["name": texts[index], "net": "\(index)", "sum": "sum\(index)"])
            })
        var table = countedTable(foot: [Node(Text("Total"))])
        table.inset = 5
        let pages = try pages(context(fields)) { table }
        #expect(pages.flatMap(\.lines).filter { $0.hasPrefix("line") } == long)
        #expect(
            pages.flatMap(\.lines).filter { ["first", "last", "Total"].contains($0) } == ["first", "last", "Total"])
        let page = Rect(x: 0, y: 0, width: 200, height: 100)
        for frame in pages {
            #expect(frame.flattened().allSatisfy { page.contains($0.rect, tolerance: 0.01) })
            // Every line of the first column begins at the inset.
            let cells = frame.rects(named: "cell").filter { $0.minX < 100 }
            #expect(cells.allSatisfy { abs($0.minX - 5) < 0.01 })
            #expect(frame.flattened().filter { $0.frame.name == "tableRow" }.allSatisfy { $0.frame.role == .tableRow })
        }
        // A page that brings a sum forward follows one that carries it.
        for (before, after) in zip(pages, pages.dropFirst()) {
            #expect(before.lines.contains("carried") == after.lines.contains("brought"))
        }
    }

    @Test("with a cell that no page could hold is an error that names what is in it")
    func impossibleRow() throws {
        let table = Table(
            "items", as: "item",
            columns: [
                .init(width: .fraction(1), cell: .nodes([Node(Text("{item.name}")), Node(Block(1, 200))]))
            ])
        let error = #expect(throws: LayoutError.self) { try pages(context(countedItems(2))) { table } }
        guard case .doesNotFit(let misfit) = error else { return }
        #expect(misfit.element == "block")
        #expect(misfit.neededHeight == 200)
    }

    @Test("of thousands of rows takes pages in proportion, each sum carried right", arguments: [1_000, 10_000])
    func manyRows(count: Int) throws {
        let pages = try pages(height: 1_000, context(countedItems(count))) { countedTable() }
        // A page of 1,000 points has 50 rows of 20: without head and sums 48 on the first, 47 on each that follows.
        #expect(pages.count == 1 + Int((Double(count - 48) / 47).rounded(.up)))
        var last = 0
        for (number, page) in pages.enumerated() {
            let lines = page.lines
            if number > 0 {
                #expect(lines[2...3] == ["brought", "\(last * (last + 1) / 2)"])
            }
            last = Int(lines.last { $0.hasPrefix("item") }?.dropFirst(4) ?? "") ?? 0
            if number < pages.count - 1 {
                #expect(lines.suffix(2) == ["carried", "\(last * (last + 1) / 2)"])
            }
        }
        #expect(last == count)
    }
}
