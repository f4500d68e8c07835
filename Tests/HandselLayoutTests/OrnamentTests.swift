import HandselGraphics
import HandselLayout
import HandselOrnament
import HandselType
import Testing

private let kinds = OrnamentCatalog.kinds.map(\.name)
private let a4 = Paper.a4

/// A page full of traps: text in all corners and along the edges, panels, rules, pictures and a table, strewn by a seed.
private func adversary(_ seed: UInt64) -> [Node] {
    let seed = Seed(seed)
    var nodes: [Node] = [Node(Text("Invoice {invoice.number}"))]
    for index in 0..<14 {
        let own = seed.keyed(UInt64(index))
        let left = own.keyed("x").unit * 500
        let top = own.keyed("y").unit * 780
        let inside: [Node] =
            switch index % 4 {
            case 0: [Node(Text("Amount due 1,989.09 EUR"))]
            case 1: [Node(Box([Node(Text("Panel"))], padding: Insets(all: 4), fill: .role(.tint)))]
            case 2: [Node(Picture("logo", maxWidth: 40))]
            default: [Node(Rule(thickness: 1)), Node(Text("Reference"))]
            }
        nodes.append(
            Node(
                Pinned(inside, edges: Pinned.Edges(left: left, top: top), width: min(90, 595 - left)),
                name: "trap\(index)"))
    }
    return nodes
}

private func page(_ nodes: [Node], seed: UInt64 = 1, isStrict: Bool = false) throws -> Frame {
    var context = try context(
        Fields(["invoice.number": "2026-014"]), images: ["logo": Size(width: 40, height: 20)],
        drawing: Seed(seed))
    context.isStrict = isStrict
    let layout = Layout(name: "test", paper: a4, margins: Insets(all: 70), styles: plainStyles, parts: nodes)
    return try #require(try layout.pages(context).first)
}

@Suite("An ornament around a page")
struct OrnamentTests {
    @Test("touches nothing, whatever stands on the page", arguments: kinds, OrnamentPlace.allCases)
    func clear(kind: String, place: OrnamentPlace) throws {
        let template = try #require(Template(kind))
        var grown = 0
        for seed in 1...2 as ClosedRange<UInt64> {
            let ornament = Node(Ornament(template, place: place, depth: 110, clear: 6))
            let page = try page(adversary(seed) + [ornament], seed: seed)
            #expect(page.ornamentTouches(clear: 5.5).isEmpty)
            grown += page.rects(named: "ornament").count
            for (frame, rect) in page.flattened() where frame.ornament == .around {
                #expect(Rect(origin: .zero, size: a4.size).contains(rect, tolerance: 0.2))
            }
        }
        #expect(grown > 0, "nothing of it found room on any page")
    }

    @Test(
        "grows at single corners and edges, mirrored where reading begins on the right",
        arguments: [
            (Ornament.Spot.topTrailing, false, true), (.topLeading, true, true), (.bottomLeading, true, false),
            (.bottomTrailing, false, false),
        ])
    func spots(spot: Ornament.Spot, isLeft: Bool, isTop: Bool) throws {
        for kind in kinds {
            for direction in [TextDirection.leftToRight, .rightToLeft] {
                var ornament = Ornament(try #require(Template(kind)), depth: 90)
                ornament.spots = [spot]
                let layout = Layout(name: "test", paper: a4, styles: plainStyles, parts: [Node(ornament)])
                let page = try #require(try layout.pages(try context(direction: direction)).first)
                let grown = try #require(page.children.last?.frame, "\(kind)")
                #expect(!grown.children.isEmpty)
                for child in grown.children {
                    let middle = child.origin + Point(x: child.frame.size.width / 2, y: child.frame.size.height / 2)
                    let isOnLeft = middle.x < a4.size.width / 2
                    #expect(isOnLeft == (isLeft == (direction == .leftToRight)), "\(kind)")
                    #expect((middle.y < a4.size.height / 2) == isTop, "\(kind)")
                }
            }
        }
    }

    @Test("is read with a word for several places, a place, or a list of them")
    func places() throws {
        func read(_ places: String) throws -> Ornament {
            let layout = try layout("page:\n  - ornament: sprig\n    where: \(places)")
            return try #require(layout.parts.first?.element as? Ornament)
        }
        #expect(try read("corners").place == .corners && read("corners").spots.isEmpty)
        #expect(try read("topTrailing").spots == [.topTrailing])
        #expect(try read("[topTrailing, bottom]").spots == [.topTrailing, .bottom])
        #expect(throws: LayoutError.self) { try read("[corners]") }
        #expect(throws: LayoutError.self) { try read("[]") }
        let error = #expect(throws: LayoutError.self) { try read("topTrailling") }
        #expect("\(try #require(error))".contains("did you mean 'topTrailing'?"))
    }

    @Test("grows on a page where there is room, from the paper's edge inward", arguments: kinds)
    func grows(kind: String) throws {
        let template = try #require(Template(kind))
        let page = try page([Node(Text("Hello")), Node(Ornament(template, depth: 60, edge: 12))])
        let grown = try #require(page.children.last?.frame)
        #expect(grown.role == .artifact)
        let inner = Rect(x: 12, y: 12, width: a4.size.width - 24, height: a4.size.height - 24)
        #expect(!grown.children.isEmpty)
        for child in grown.children {
            #expect(inner.contains(Rect(origin: child.origin, size: child.frame.size), tolerance: 0.2))
        }
    }

    @Test("finds no room on a page that is full, and that is no error")
    func full() throws {
        let whole = Node(
            Pinned(
                [Node(Box([Node(Text("x"))], fill: .role(.tint), minHeight: 700))],
                edges: Pinned.Edges(left: 10, right: 10, top: 10)))
        let columns = (0..<6).map { index in
            Node(
                Pinned(
                    [Node(Box([Node(Text("x"))], fill: .role(.tint), minHeight: 820))],
                    edges: Pinned.Edges(left: Double(index) * 100, top: 10), width: 98))
        }
        #expect(
            try page([Node(Text("x")), whole] + columns + [Node(Ornament("confetti", clear: 8))]).rects(
                named: "ornament"
            ).isEmpty)
    }

    @Test("gives way in strict placing too, which then finds nothing touched")
    func strict() throws {
        let nodes = [
            Node(
                Pinned([Node(Text("Amount due"))], edges: Pinned.Edges(left: 20, top: 20), width: 500),
                name: "amountDue"),
            Node(Ornament("confetti", place: .top, depth: 120)),
        ]
        #expect(try page(nodes, isStrict: true).ornamentTouches().isEmpty)
    }

    @Test("is an error in strict placing where text lies on a drawing, which names what touches what")
    func strictDrawing() throws {
        let nodes = [
            Node(SpotIllustration("bouquet", maxHeight: 200)),
            Node(
                Pinned([Node(Text("Amount due"))], edges: Pinned.Edges(left: 80, top: 130), width: 300),
                name: "amountDue"),
        ]
        let error = #expect(throws: LayoutError.self) { try page(nodes, isStrict: true) }
        guard case .ornamentTouches("illustration", _, "amountDue", 1, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("that stays in the margins is no error in strict placing")
    func strictAndFree() throws {
        let page = try page([Node(Text("Hello")), Node(Ornament("leaves", depth: 55))], isStrict: true)
        #expect(page.rects(named: "ornament").count == 1)
    }

    @Test("is the same for the same seed, and another for another seed and page")
    func seeds() throws {
        let nodes = [Node(Text("a")), Node(PageBreak()), Node(Text("b")), Node(Ornament("leaves", on: .every))]
        let layout = Layout(name: "test", paper: a4, styles: plainStyles, parts: nodes)
        let pages = try layout.pages(try context(drawing: Seed(5)))
        #expect(pages.map(\.outline) == (try layout.pages(try context(drawing: Seed(5)))).map(\.outline))
        #expect(pages[0].children.last?.frame.outline != pages[1].children.last?.frame.outline)
        let other = try layout.pages(try context(drawing: Seed(6)))
        #expect(pages[0].outline != other[0].outline)
    }

    @Test("stands on the pages that it is asked for")
    func pageChoice() throws {
        for (choice, wanted) in [(PageChoice.first, [1, 0]), (.last, [0, 1]), (.every, [1, 1]), (.later, [0, 1])] {
            let nodes = [Node(Text("a")), Node(PageBreak()), Node(Text("b")), Node(Ornament("leaves", on: choice))]
            let layout = Layout(name: "test", paper: a4, styles: plainStyles, parts: nodes)
            #expect(try layout.pages(try context()).map { $0.rects(named: "ornament").count } == wanted)
        }
    }

    @Test("does not stand on another one")
    func two() throws {
        // Both would have each leaf at the same place.
        let page = try page([Node(Text("x")), Node(Ornament("leaves")), Node(Ornament("leaves"), name: "second")])
        let first = try #require(page.children.first { $0.frame.name == "ornament" }?.frame)
        let second = try #require(page.children.first { $0.frame.name == "second" }?.frame)
        // Where each outline begins, to a tenth of a point.
        func beginnings(_ frame: Frame) -> Set<[Int]> {
            Set(
                frame.children.flatMap { child -> [[Int]] in
                    guard case .shape(let path, _, _) = child.frame.content else { return [] }
                    return path.elements.compactMap { element in
                        guard case .move(let p) = element else { return nil }
                        return [Int((p.x + child.origin.x) * 10), Int((p.y + child.origin.y) * 10)]
                    }
                })
        }
        #expect(beginnings(second).count > 20)
        #expect(beginnings(first).isDisjoint(with: beginnings(second)))
    }

    @Test(
        "with a mistake in the layout file is told with its place and what would be right",
        arguments: [
            (
                "  - ornament: confeti",
                "8:15: found the ornament 'confeti', which nobody knows; did you mean 'confetti'?"
            ),
            (
                "  - ornament: confetti\n    where: middle",
                "9:12: found the place 'middle', which nobody knows; known are: around, top, bottom, sides, corners, "
                    + "topLeading, topTrailing, bottomLeading, bottomTrailing, leading, trailing"
            ),
            (
                "  - column: [{ ornament: confetti }]",
                "found 'ornament' inside another element; write it directly under 'page'"
            ),
            ("  - ornament:", "8:5: found 'ornament' without 'ornament'; add 'ornament': a text"),
        ])
    func mistakes(parts: String, message: String) throws {
        let error = #expect(throws: LayoutError.self) { try layout(HandselLayoutTests.page(parts)) }
        let text = "\(try #require(error))"
        #expect(text.hasSuffix(message), "\(text)")
    }
}
