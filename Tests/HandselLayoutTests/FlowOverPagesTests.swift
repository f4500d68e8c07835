import HandselGraphics
import HandselLayout
import Testing

/// Where an invoice's pages end: what must stand together, and what each page says about itself.
@Suite("The end of a page")
struct FlowOverPagesTests {
    /// A table of rows of 20 points with totals of 20 and a payment block of 30 that belong together.
    private func invoice(_ rows: Int, blockBefore: Double = 0) throws -> [Frame] {
        let together = KeepTogether([
            Node(Block(1, 20), name: "totals"), Node(Block(1, 30), name: "payment"),
        ])
        return try pages(height: 160, context(countedItems(rows))) {
            [Node(Block(1, blockBefore)), Node(countedTable(foot: [Node(together)]), name: "lineItems")]
        }
    }

    @Test("never comes between totals and the way to pay, nor between them and the last rows", arguments: 1...40)
    func together(rows: Int) throws {
        for before in stride(from: 0.0, through: 140, by: 20) {
            let pages = try invoice(rows, blockBefore: before)
            let totals = pages.indices.filter { !pages[$0].rects(named: "totals").isEmpty }
            let payment = pages.indices.filter { !pages[$0].rects(named: "payment").isEmpty }
            #expect(totals == [pages.count - 1])
            #expect(payment == totals)
            let last = pages[pages.count - 1].lines.filter { $0.hasPrefix("item") }
            #expect(last.count >= min(2, rows), "\(rows) rows below \(before) points")
            let all = pages.flatMap(\.lines).filter { $0.hasPrefix("item") }
            #expect(all == (1...rows).map { "item\($0)" })
        }
    }

    @Test("carries the sum of all rows so far to the next page", arguments: [9, 20, 33])
    func carried(rows: Int) throws {
        let pages = try invoice(rows)
        var sum = 0
        for (index, page) in pages.enumerated() {
            if index > 0 { #expect(page.lines.contains("\(sum)")) }
            sum += page.lines.filter { $0.hasPrefix("item") }.compactMap { Int($0.dropFirst(4)) }.reduce(0, +)
            let carried = page.lines.contains("carried")
            #expect(carried == (index < pages.count - 1))
        }
        #expect(sum == rows * (rows + 1) / 2)
    }

    @Test("leaves no row in two pieces", arguments: 1...30)
    func whole(rows: Int) throws {
        for page in try invoice(rows, blockBefore: 33) {
            #expect(page.rects(named: "tableRow").allSatisfy { abs($0.size.height - 20) < 0.01 && $0.maxY <= 160.01 })
        }
    }

    @Test("is followed by a short header with number and customer, and each page says which of how many it is")
    func headers() throws {
        let yaml = page(
            """
              - header: { text: Letterhead }
                on: first
              - header: { text: "{invoice.number} {customer.name}" }
                on: later
              - footer: { text: "Page {page.number} of {page.count}" }
              - table: lineItems
                as: item
                columns: [{ cell: "{item.name}" }]
            """)
        let fields = Fields(["invoice.number": "2026-7", "customer.name": "Amelia Chen"]).with(
            "lineItems", (1...12).map { ["name": "item\($0)"] })
        let pages = try layout(yaml).pages(context(fields))
        #expect(pages.count == 4)
        #expect(pages.map { $0.lines[0] } == ["Letterhead"] + Array(repeating: "2026-7 Amelia Chen", count: 3))
        #expect(pages.map { $0.lines.last } == (1...4).map { "Page \($0) of 4" })
    }

    @Test("never comes within a note", arguments: [10.0, 40, 80, 95])
    func note(before: Double) throws {
        let fields = Fields(["personal.note": "Thank you for the roses, they were a joy all week long."])
        let pages = try pages(height: 120, context(fields, hand: sam())) {
            [Node(Block(1, before)), Node(Note("{personal.note}", maxHeight: 100), name: "note")]
        }
        #expect(pages.flatMap { $0.rects(named: "note") }.count == 1)
        #expect(pages.flatMap { $0.rects(named: "note") }.allSatisfy { $0.maxY <= 120.01 })
    }
}
