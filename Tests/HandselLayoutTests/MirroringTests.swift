import HandselGraphics
import HandselLayout
import HandselType
import Testing

@Suite("A page read from right to left")
struct MirroringTests {
    private func placed(_ element: some Element, images: [String: Size] = [:], _ fields: Fields = Fields()) throws
        -> Frame
    {
        try frame(of: element, context(fields, direction: .rightToLeft, images: images, language: "ar"))
    }

    @Test("has the first node of a row on the right")
    func row() throws {
        let row = try placed(
            Row(gap: 10) {
                Block(1, 5).width(.fixed(30))
                Block(1, 5).width(.fixed(60))
                Block(1, 5)
            })
        // 200 - 30 = 170, then 10 and 60 further, and what is left up to the left edge.
        #expect(row.rects(named: "block").map(\.minX) == [170, 100, 0])
    }

    @Test("has the first column of a table on the right, and insets swapped")
    func table() throws {
        var table = Table(
            "items", as: "item",
            columns: [
                .init(width: .fixed(50), head: "a", cell: .text("{item.name}")),
                .init(width: .fraction(1), head: "b", cell: .text("{item.name}"), align: .end),
            ])
        table.inset = 7
        let frame = try placed(table, Fields().with("items", [["name": "x"]]))
        let cells = frame.rects(named: "cell")
        #expect(cells.map(\.minX) == [143, 7, 143, 7])
        // Start is the right edge of its cell, end the left one.
        let texts = frame.flattened().compactMap { entry -> (Double, Double)? in
            guard case .text(let lines) = entry.frame.content, let line = lines.first else { return nil }
            return (entry.rect.minX + line.baseline.x, line.line.width)
        }
        expectNear(texts[2].0 + texts[2].1, 193)
        expectNear(texts[3].0, 7)
    }

    @Test("has a box's leading padding on the right")
    func padding() throws {
        let box = try placed(Box(padding: Insets(leading: 20, trailing: 5)) { Block(1, 10) })
        expectNear(box.rects(named: "block")[0], Rect(x: 5, y: 0, width: 175, height: 10))
    }

    @Test("has text and pictures at the right by default, and at the left where they end")
    func text() throws {
        func x(_ align: ParagraphStyle.Alignment) throws -> Double {
            guard case .text(let lines) = try placed(Text("word", align: align)).content else { throw NotWhole() }
            return try #require(lines.first).baseline.x
        }
        #expect(try x(.start) > 150)
        #expect(try x(.end) == 0)
        #expect(try x(.left) == 0)
        #expect(try x(.right) > 150)
        let logo = ["logo": Size(width: 50, height: 10)]
        #expect(try placed(Picture("logo"), images: logo).children.map(\.origin.x) == [150])
        #expect(try placed(Picture("logo", align: .end), images: logo).children.map(\.origin.x) == [0])
    }

    @Test("has its leading margin on the right")
    func margins() throws {
        let layout = Layout(
            name: "test", paper: Paper(name: "test", size: Size(width: 200, height: 100)),
            margins: Insets(top: 1, leading: 30, bottom: 2, trailing: 10), styles: plainStyles
        ) {
            Header { Block(1, 5) }
            Block(1, 5)
            Footer { Block(1, 5) }
        }
        let page = try #require(try layout.pages(context(direction: .rightToLeft)).first)
        #expect(page.rects(named: "block").map(\.minX) == [10, 10, 10])
        #expect(page.rects(named: "block").map(\.size.width) == [160, 160, 160])
        #expect(page.rects(named: "block").map(\.minY) == [1, 6, 93])
    }
}
