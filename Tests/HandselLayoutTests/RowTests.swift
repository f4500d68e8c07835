import HandselGraphics
import HandselLayout
import Testing

@Suite("A row")
struct RowTests {
    @Test("divides what fixed and content widths leave by shares")
    func widths() throws {
        let row = try frame(
            of: Row(gap: 10) {
                Block(1, 5).width(.fixed(30))
                Block(20, 5).width(.content)
                Block(1, 5).width(.fraction(1))
                Block(1, 5).width(.fraction(3))
            })
        // 200 - 3 gaps of 10 - 30 - 20 = 120, a quarter and three quarters of it
        let rects = row.rects(named: "block")
        #expect(rects.map(\.size.width) == [30, 20, 30, 90])
        #expect(rects.map(\.minX) == [0, 40, 70, 110])
        #expect(row.size == Size(width: 200, height: 5))
    }

    @Test("is as wide as its nodes and gaps where it hugs")
    func hugging() throws {
        let row = try frame(
            of: Row(gap: 10) {
                Block(30, 5)
                Block(20, 5).width(.fixed(40))
            }, fit: .hug)
        #expect(row.size == Size(width: 80, height: 5))
    }

    @Test("shares a lack of width among its content columns")
    func shrinking() throws {
        let row = try frame(
            of: Row {
                Block(1, 5).width(.fixed(50))
                Block(100, 5).width(.content)
                Block(200, 5).width(.content)
            })
        // 150 are left for 300: each gets half of what it wants.
        #expect(row.rects(named: "block").map(\.size.width) == [50, 50, 100])
    }

    @Test("keeps wide content from pressing flat what shares the rest")
    func pressed() throws {
        let row = try frame(
            of: Row {
                Block(60, 5).width(.fraction(1))
                Block(180, 5).width(.content)
            })
        // 20 are left for the first; it holds 60, less than half of 200, and gets them from the second.
        #expect(row.rects(named: "block").map(\.minX) == [0, 60])
        let wider = try frame(
            of: Row {
                Block(150, 5).width(.fraction(1))
                Block(180, 5).width(.content)
            })
        // Half of 200 is all that it may claim.
        #expect(wider.rects(named: "block").map(\.minX) == [0, 100])
    }

    @Test("never reaches beyond its region, even where lengths add up to more")
    func tooWide() throws {
        let row = try frame(
            of: Row(gap: 10) {
                Block(1, 5).width(.fixed(150))
                Block(1, 5).width(.fixed(230))
            })
        let rects = row.rects(named: "block")
        // 190 of 380
        #expect(rects.map(\.size.width) == [75, 115])
        expectNear(rects[1].maxX, 200)
    }

    @Test("loses the gap of content that shows nothing")
    func emptyContent() throws {
        let row = try frame(
            of: Row(gap: 10) {
                Text("{nobody.name}").width(.content)
                Block(1, 5)
            })
        expectNear(row.rects(named: "block")[0], Rect(x: 0, y: 0, width: 200, height: 5))
    }

    @Test(
        "stands its nodes at the top, in the middle or at the bottom",
        arguments: [(Row.Alignment.top, 0.0), (.center, 15), (.bottom, 30)])
    func alignment(align: Row.Alignment, y: Double) throws {
        let row = try frame(
            of: Row(align: align) {
                Block(1, 40)
                Block(1, 10)
            })
        #expect(row.rects(named: "block").map(\.minY) == [0, y])
        #expect(row.size.height == 40)
    }

    @Test("sets first lines on one baseline")
    func baseline() throws {
        let row = try frame(
            of: Row(align: .baseline) {
                Text("small")
                Text("large", style: "large")
            })
        let baselines = row.flattened().compactMap { entry -> Double? in
            guard case .text(let lines) = entry.frame.content else { return nil }
            return entry.rect.minY + (lines.first?.baseline.y ?? 0)
        }
        try #require(baselines.count == 2)
        expectNear(baselines[0], baselines[1])
        // The large line of 24 points stands at the top.
        expectNear(row.rects(named: "text")[1].minY, 0)
        expectNear(row.size.height, 24)
    }

    @Test("has lines between its columns, in the middle of each gap and as high as the row")
    func dividers() throws {
        var row = Row(gap: 10) {
            Block(40, 10).width(.fixed(40))
            Block(1, 30).width(.fixed(50))
            Text("").width(.content)
            Block(1, 20)
        }
        row.divider = Box.Border(color: .role(.ink), width: 2)
        // The text shows nothing and has no column of its own.
        #expect(
            try frame(of: row).rects(named: "divider") == [
                Rect(x: 44, y: 0, width: 2, height: 30), Rect(x: 104, y: 0, width: 2, height: 30),
            ])
        #expect(
            try frame(of: row, context(direction: .rightToLeft)).rects(named: "divider").map(\.minX) == [154, 94])
        let read = try layout("page:\n  - row: [{ text: a }, { text: b }]\n    divider: 0.4pt rule").parts.first
        #expect((read?.element as? Row)?.divider == Box.Border(color: .role(.rule), width: 0.4))
    }

    @Test("higher than half a page begins where it stands, where a sixth of a page or more fits")
    func beginsHere() throws {
        func blocks(above: Double, _ count: Int) throws -> [Int] {
            try pages(height: 120) {
                Block(10, above)
                Row {
                    Column { for _ in 0..<count { Block(1, 10) } }
                    Block(1, 5)
                }
            }.map { $0.rects(named: "block").count }
        }
        // 70 points are more than half of 120; 20 are a sixth.
        #expect(try blocks(above: 100, 7) == [4, 5])
        #expect(try blocks(above: 105, 7) == [1, 8])
        // Half a page is kept whole.
        #expect(try blocks(above: 100, 6) == [1, 7])
    }

    @Test("goes to the next page whole where it can")
    func keptWhole() throws {
        let pages = try pages {
            Block(10, 70)
            Row {
                Column {
                    Block(1, 20)
                    Block(1, 20)
                }
                Block(1, 10)
            }
        }
        #expect(pages.map { $0.rects(named: "block").count } == [1, 3])
    }

    @Test("that is higher than a page is broken, and its columns keep their places")
    func broken() throws {
        let pages = try pages {
            Row(gap: 10) {
                Block(40, 10).width(.content)
                Column {
                    for _ in 0..<5 { Block(1, 30) }
                }
            }
        }
        #expect(pages.map { $0.rects(named: "block").count } == [4, 2])
        #expect(pages.map { $0.rects(named: "block").last?.minX } == [50, 50])
        #expect(pages.map { $0.rects(named: "block").last?.size.width } == [150, 150])
    }
}
