import HandselGraphics
import HandselLayout
import Testing

@Suite("Header and footer")
struct HeaderTests {
    @Test("take their room on the pages that they stand on")
    func room() throws {
        let pages = try pages {
            Header(on: .first) { Block(1, 40) }
            Header(on: .later) { Block(1, 10) }
            for _ in 0..<8 { Block(1, 20).named("item") }
            Footer { Block(1, 15).named("foot") }
        }
        // 45 of the first page and 75 of each later one are left: 2, 3 and 3 of 20 points.
        #expect(pages.map { $0.rects(named: "item").map(\.minY) } == [[40, 60], [10, 30, 50], [10, 30, 50]])
        #expect(pages.map { $0.rects(named: "foot").map(\.minY) } == [[85], [85], [85]])
    }

    @Test("know the number of their page and how many there are")
    func numbers() throws {
        let pages = try pages {
            for _ in 0..<3 { Block(1, 80) }
            Footer { Text("{page.number} / {page.count}") }
        }
        #expect(pages.map(\.lines) == [["1 / 3"], ["2 / 3"], ["3 / 3"]])
    }

    @Test("know whether there are several pages", arguments: [(1, "one"), (2, "several")])
    func several(blocks: Int, expected: String) throws {
        let pages = try pages {
            for _ in 0..<blocks { Block(1, 80) }
            Footer { When("page.isSeveral", show: { Text("several") }, otherwise: { Text("one") }) }
        }
        #expect(pages.map(\.lines) == Array(repeating: [expected], count: blocks))
    }

    @Test("never cover what flows, even where they are higher on a single page")
    func higherOnOnePage() throws {
        let pages = try pages {
            Header { When("not page.isSeveral") { Block(1, 30).named("head") } }
            Block(1, 60).named("body")
        }
        let page = try #require(pages.first)
        #expect(pages.count == 1)
        expectNear(page.rects(named: "head")[0].maxY, 30)
        expectNear(page.rects(named: "body")[0].minY, 30)
    }

    @Test("stand in the order of the file around what flows, for those who hear the page")
    func order() throws {
        let pages = try pages {
            Header { Text("head") }
            Text("body")
            Footer { Text("foot") }
        }
        #expect(pages.map(\.lines) == [["head", "body", "foot"]])
    }

    @Test("that are higher than the page are an error that names the part")
    func tooHigh() throws {
        let head = #expect(throws: LayoutError.self) {
            try pages {
                Header { Block(1, 120) }
                Block(1, 1)
            }
        }
        #expect(head == .doesNotFit(Misfit(element: "block", position: nil, neededHeight: 120, availableHeight: 100)))
        let foot = #expect(throws: LayoutError.self) {
            try pages {
                Block(1, 1)
                Footer { for _ in 0..<11 { Block(1, 10) } }
            }
        }
        guard case .doesNotFit(let misfit) = foot else { return }
        #expect(misfit.element == "footer")
    }

    @Test("that leave no room between them are an error")
    func noRoom() throws {
        let error = #expect(throws: LayoutError.self) {
            try pages {
                Header { Block(1, 60) }
                Footer { Block(1, 60) }
                Block(1, 1)
            }
        }
        #expect(error == .noRoom(page: 1, bodyHeight: -20))
    }
}

@Suite("A pinned part")
struct PinnedTests {
    private func pinned(_ edges: Pinned.Edges, width: Double? = 50) throws -> Rect {
        let pages = try pages { Pinned(edges: edges, width: width) { Block(50, 20) } }
        return try #require(pages.first?.rects(named: "block").first)
    }

    @Test("keeps its distance from the paper's edges")
    func edges() throws {
        expectNear(try pinned(.init(left: 7, top: 9)), Rect(x: 7, y: 9, width: 50, height: 20))
        expectNear(try pinned(.init(right: 7, bottom: 9)), Rect(x: 143, y: 71, width: 50, height: 20))
        expectNear(try pinned(.init(left: 7, right: 13, top: 9), width: nil), Rect(x: 7, y: 9, width: 180, height: 20))
    }

    @Test("stays on its side of the paper whatever way is read")
    func rightToLeft() throws {
        let pages = try pages(context(direction: .rightToLeft)) {
            Pinned(edges: .init(left: 7, top: 9), width: 50) { Block(50, 20) }
        }
        expectNear(try #require(pages.first?.rects(named: "block").first).minX, 7)
    }

    @Test("takes no room from what flows, and stands on the pages asked for")
    func choice() throws {
        let pages = try pages {
            for _ in 0..<3 { Block(1, 100).named("item") }
            for choice in [PageChoice.every, .first, .later, .last] {
                Pinned([Node(Text(Template("\(choice)") ?? ""))], edges: .init(left: 0, top: 0), on: choice)
            }
        }
        #expect(pages.map(\.lines) == [["every", "first"], ["every", "later"], ["every", "later", "last"]])
        #expect(pages.map { $0.rects(named: "item").count } == [1, 1, 1])
    }

    @Test("that is higher than the paper is an error")
    func tooHigh() throws {
        let error = #expect(throws: LayoutError.self) {
            try pages { Pinned(edges: .init(left: 0, top: 50)) { Block(1, 60) } }
        }
        #expect(error == .doesNotFit(Misfit(element: "block", position: nil, neededHeight: 60, availableHeight: 50)))
    }
}

@Suite("A page break")
struct PageBreakTests {
    @Test("begins a new page, and never an empty one")
    func breaks() throws {
        let pages = try pages {
            PageBreak()
            Text("one")
            PageBreak()
            PageBreak()
            Column {
                Text("two")
                PageBreak()
            }
            Text("three")
            PageBreak()
        }
        #expect(pages.map(\.lines) == [["one"], ["two"], ["three"]])
    }

    @Test("alone is one page")
    func alone() throws {
        #expect(try pages { PageBreak() }.count == 1)
        #expect(try pages {}.count == 1)
    }
}
