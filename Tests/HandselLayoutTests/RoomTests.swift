import HandselGraphics
import HandselLayout
import Testing

@Suite("Room that is left over")
struct RoomTests {
    @Test("is taken by a spacer that fills, so that what follows stands at the foot of the page")
    func foot() throws {
        let page = try #require(
            try pages { [Node(Text("a")), Node(Spacer.fill), Node(Text("b"), name: "last")] }.first)
        #expect(page.rects(named: "last").map(\.minY) == [88])
        #expect(page.rects(named: "last").map(\.maxY) == [100])
    }

    @Test("is shared by several, and gaps stand beside them too")
    func shared() throws {
        let page = try #require(
            try pages(gap: 4) {
                [Node(Spacer.fill), Node(Text("a"), name: "a"), Node(Spacer.fill), Node(Text("b"), name: "b")]
            }.first)
        // 100 - 2 lines of 12 - 3 gaps of 4 = 64: 32 for each.
        #expect(page.rects(named: "a").map(\.minY) == [36])
        #expect(page.rects(named: "b").map(\.maxY) == [100])
    }

    @Test("reaches into choices, and stops at a page break")
    func inside() throws {
        let fields = Fields().with("isFirst", true)
        let pages = try pages(context(fields)) {
            [
                Node(
                    When(
                        .field("isFirst"),
                        show: [
                            Node(Text("a")), Node(Spacer.fill), Node(Text("b"), name: "foot"), Node(PageBreak()),
                        ])), Node(Text("c"), name: "next"),
            ]
        }
        #expect(pages.count == 2)
        #expect(pages[0].rects(named: "foot").map(\.maxY) == [100])
        #expect(pages[1].rects(named: "next").map(\.minY) == [0])
    }

    @Test("is nothing where the page ends for lack of room")
    func overflow() throws {
        let pages = try pages {
            [Node(Text("a")), Node(Spacer.fill), Node(Block(10, 60), name: "b"), Node(Block(10, 60), name: "c")]
        }
        #expect(pages[0].rects(named: "b").map(\.minY) == [12])
        #expect(pages[1].rects(named: "c").map(\.minY) == [0])
    }

    @Test("is taken by a box that grows, and its elements stand where they are asked to")
    func box() throws {
        var box = Box([Node(Text("low"), name: "low")], padding: Insets(all: 5), fill: .role(.tint))
        box.grow = true
        box.content.align = .bottom
        let page = try #require(try pages { [Node(Text("a")), Node(box, name: "box"), Node(Text("b"))] }.first)
        #expect(page.rects(named: "box") == [Rect(x: 0, y: 12, width: 200, height: 76)])
        #expect(page.rects(named: "ground") == [Rect(x: 0, y: 12, width: 200, height: 76)])
        #expect(page.rects(named: "low").map(\.maxY) == [83])
    }

    @Test("in a box of a least height is where its elements may be pushed to")
    func leastHeight() throws {
        let box = Box([Node(Text("a")), Node(Spacer.fill), Node(Text("b"), name: "b")], minHeight: 60)
        #expect(try frame(of: box).rects(named: "b").map(\.maxY) == [60])
        var centered = Box([Node(Text("a"), name: "a")], minHeight: 60)
        centered.content.align = .center
        #expect(try frame(of: centered).rects(named: "a").map(\.minY) == [24])
    }

    @Test("beside a higher neighbour is taken where a row stretches")
    func stretched() throws {
        func row(_ align: Row.Alignment) -> Row {
            Row(
                [
                    Node(Box([Node(Text("a"))], fill: .role(.tint)), name: "left"),
                    Node(Box([Node(Text("b")), Node(Text("c"))], fill: .role(.tint)), name: "right"),
                ], align: align)
        }
        let page = try frame(of: row(.stretch))
        #expect(page.rects(named: "left").map(\.size.height) == [24])
        #expect(page.rects(named: "right").map(\.size.height) == [24])
        let plain = try frame(of: row(.top))
        #expect(plain.rects(named: "left").map(\.size.height) == [12])
    }
}

@Suite("A ground that bleeds")
struct BleedTests {
    @Test(
        "reaches to the edges of the paper it is asked to",
        arguments: [
            (Set<Box.Edge>([.leading, .trailing, .top]), Rect(x: 0, y: 0, width: 200, height: 32)),
            (Set<Box.Edge>([.leading]), Rect(x: 0, y: 20, width: 180, height: 12)),
            (Set<Box.Edge>(), Rect(x: 10, y: 20, width: 170, height: 12)),
            (Set<Box.Edge>([.bottom]), Rect(x: 10, y: 20, width: 170, height: 80)),
        ])
    func reaches(edges: Set<Box.Edge>, expected: Rect) throws {
        var box = Box([Node(Text("a"), name: "a")], fill: .role(.tint), radius: 3)
        box.bleed = edges
        let layout = Layout(
            name: "test", paper: Paper(name: "test", size: Size(width: 200, height: 100)),
            margins: Insets(top: 20, leading: 10, bottom: 15, trailing: 20), styles: plainStyles,
            parts: [Node(box)])
        let page = try #require(try layout.pages(context()).first)
        #expect(page.rects(named: "ground") == [expected])
        #expect(page.rects(named: "a") == [Rect(x: 10, y: 20, width: 170, height: 12)])
    }

    @Test("turns around with the direction of reading")
    func mirrored() throws {
        var box = Box([Node(Text("a"))], fill: .role(.tint))
        box.bleed = [.leading]
        let layout = Layout(
            name: "test", paper: Paper(name: "test", size: Size(width: 200, height: 100)), margins: Insets(all: 10),
            styles: plainStyles, parts: [Node(box)])
        let page = try #require(try layout.pages(context(direction: .rightToLeft)).first)
        #expect(page.rects(named: "ground") == [Rect(x: 10, y: 10, width: 190, height: 12)])
    }
}
