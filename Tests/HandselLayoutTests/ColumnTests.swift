import HandselGraphics
import HandselLayout
import Testing

@Suite("A column")
struct ColumnTests {
    @Test("sets its nodes below each other with the gap between two")
    func gap() throws {
        let column = try frame(
            of: Column(gap: 5) {
                Block(10, 20)
                Block(10, 30)
                Block(10, 40)
            })
        // 20 + 5 + 30 + 5 + 40
        expectNear(column.size.height, 100)
        #expect(column.rects(named: "block").map(\.minY) == [0, 25, 60])
        expectNear(column.size.width, 200)
    }

    @Test("loses what shows nothing together with its gap")
    func emptyParts() throws {
        let column = try frame(
            of: Column(gap: 5) {
                Text("{nobody.name}")
                Block(10, 20)
                Text("{nobody.name}")
                Column { Text("") }
                When("nobody.name") { Block(10, 50) }
                Each("nobody.list", as: "entry") { Block(10, 50) }
                Picture("{nobody.logo}")
                Note("{nobody.note}")
                Box(padding: Insets(all: 9), fill: .role(.accent)) { Text("{nobody.name}") }
                Row { Text("{nobody.name}") }
                Table("nobody.list", as: "entry", columns: [.init(head: "Head", cell: .text("{entry.name}"))])
                Block(10, 30)
            })
        expectNear(column.size.height, 55)
        #expect(column.children.count == 2)
    }

    @Test("is as wide as its widest node where it hugs, and each node takes that width")
    func hugging() throws {
        let column = try frame(
            of: Column {
                Block(40, 10)
                Block(70, 10)
                Rule(thickness: 1)
            }, fit: .hug)
        expectNear(column.size.width, 70)
        #expect(column.rects(named: "block").map(\.size.width) == [70, 70])
        #expect(column.rects(named: "rule").map(\.size.width) == [70])
    }

    @Test("goes on with what found no room on the next page")
    func breaking() throws {
        let pages = try pages {
            Column(gap: 10) {
                for _ in 0..<5 { Block(10, 40) }
            }
        }
        // Two of 40 with a gap of 10 are 90 of 100 points.
        #expect(pages.map { $0.rects(named: "block").map(\.minY) } == [[0, 50], [0, 50], [0]])
    }

    @Test("is placed in a time that does not double with each column around it", .timeLimit(.minutes(1)))
    func nesting() throws {
        var node = Node(Text("word"))
        for _ in 0..<40 { node = Node(Column([node])) }
        let row = try frame(of: Row([node.width(.content)]))
        expectNear(row.size.height, 12)
    }
}

@Suite("A spacer")
struct SpacerTests {
    @Test("is as high as it says")
    func height() throws {
        let column = try frame(
            of: Column {
                Block(10, 20)
                Spacer(7)
                Block(10, 20)
            })
        #expect(column.rects(named: "block").map(\.minY) == [0, 27])
    }

    @Test("vanishes at a page's head")
    func head() throws {
        let pages = try pages {
            Spacer(30)
            Block(10, 80)
            Spacer(30)
            Block(10, 80)
        }
        #expect(pages.map { $0.rects(named: "block").map(\.minY) } == [[0], [0]])
    }

    @Test("that no page begins with what follows it takes only what is left at the foot")
    func foot() throws {
        let pages = try pages {
            Block(10, 90)
            Spacer(30)
        }
        #expect(pages.count == 1)
        #expect(pages[0].rects(named: "spacer").map(\.size.height) == [10])
    }
}

@Suite("A rule")
struct RuleTests {
    @Test("runs across the region, in its middle of the thickness")
    func across() throws {
        let rule = try frame(of: Rule(thickness: 2, color: .fixed(.black), dashes: [1, 3]))
        #expect(rule.size == Size(width: 200, height: 2))
        guard case .shape(let path, nil, let line) = rule.content else {
            Issue.record("no line")
            return
        }
        #expect(path == Path([.move(Point(x: 0, y: 1)), .line(Point(x: 200, y: 1))]))
        #expect(line == Frame.Line(color: .black, width: 2, dashes: [1, 3]))
        #expect(rule.role == .artifact)
    }
}
