import HandselGraphics
import HandselLayout
import Testing

@Suite("A roll of paper")
struct RollTests {
    private let roll = Paper(name: "80mm x auto", size: Size(width: 200, height: 14_173), isRoll: true)

    private func page(_ parts: [Node]) throws -> Frame {
        let layout = Layout(
            name: "till", paper: roll, margins: Insets(top: 5, leading: 6, bottom: 7, trailing: 8), styles: plainStyles,
            parts: parts)
        let pages = try layout.pages(context())
        try #require(pages.count == 1)
        return pages[0]
    }

    @Test("is read from a width and 'auto'")
    func read() throws {
        let paper = try #require(Paper("80mm x auto"))
        #expect(paper.isRoll)
        #expect(abs(paper.size.width - 226.77) < 0.01)
        #expect(paper.size.height == 5_000.mm)
        #expect(Paper("auto x 80mm") == nil)
        #expect(Paper("auto") == nil)
        #expect(Paper("80mm x auto x auto") == nil)
    }

    @Test("is cut where the page ends, below header, content, footer and margin")
    func cut() throws {
        let page = try page([
            Node(Header([Node(Text("head"))])), Node(Text("a")), Node(Text("b")), Node(Footer([Node(Text("foot"))])),
        ])
        #expect(page.size == Size(width: 200, height: 5 + 4 * 12 + 7))
        #expect(page.rects(named: "footer").map(\.maxY) == [53])
    }

    @Test("takes hundreds of lines on its one page, and no page break")
    func long() throws {
        let lines = (1...300).map { _ in Node(Text("line")) }
        let page = try page(lines + [Node(PageBreak()), Node(Spacer.fill), Node(Text("end"), name: "end")])
        #expect(page.size.height == 5 + 301 * 12 + 7)
        #expect(page.rects(named: "end").map(\.minY) == [3_605])
    }

    @Test("has a part that is pinned to its foot where it is cut")
    func pinned() throws {
        let page = try page([
            Node(Pinned([Node(Text("x"))], edges: .init(left: 0, bottom: 0), width: 50)), Node(Text("a")),
        ])
        #expect(page.rects(named: "pinned").map(\.maxY) == [24])
    }

    @Test("is not endless")
    func limit() throws {
        #expect(throws: LayoutError.rollTooLong(limit: 14_173)) {
            _ = try page((1...1_300).map { _ in Node(Text("line")) })
        }
    }
}

@Suite("The properties of a layout file")
struct LayoutPropertyTests {
    private func read(_ yaml: String) throws(LayoutError) -> Layout {
        try Layout(
            reading: Array(yaml.utf8), file: "test.yaml", name: "test", vocabulary: plainVocabulary,
            moments: ["celebration", "final-mile"])
    }

    @Test("may say which moments it serves")
    func moments() throws {
        #expect(try read("page: []").moments == nil)
        #expect(try read("page: []").serves("reminder"))
        let card = try read("moments: [celebration, final-mile]\npage: []")
        #expect(card.moments == ["celebration", "final-mile"])
        #expect(card.serves("final-mile") && !card.serves("reminder"))
    }

    @Test("have a sentence and a paragraph on it")
    func words() throws {
        let layout = try read("summary: A grid.\ndescription: Long and wide.\npage: []")
        #expect(layout.summary == "A grid.")
        #expect(layout.description == "Long and wide.")
    }

    @Test("may give each paper its margins, its own paper's being the usual ones")
    func margins() throws {
        let layout = try read("margins: { A4: 20pt, letter: 10pt 30pt, 80mm x auto: 5pt }\npage: []")
        #expect(layout.margins == Insets(all: 20))
        #expect(layout.margins(on: .a4) == Insets(all: 20))
        #expect(layout.margins(on: .letter) == Insets(top: 10, leading: 30, bottom: 10, trailing: 30))
        #expect(layout.margins(on: .a5) == Insets(all: 20))
        let first = try #require(
            try read("margins: { A4: 20pt, letter: 10pt 30pt }\npage: [{ text: a }]").pages(on: .letter, context())
                .first)
        #expect(first.rects(named: "text").map(\.origin) == [Point(x: 30, y: 10)])
    }

    @Test("know A6")
    func paper() throws {
        #expect(abs(try read("paper: A6\npage: []").paper.size.width - 297.64) < 0.01)
    }

    @Test(
        "with a mistake say where it is",
        arguments: [
            ("moments: [celebraton]\npage: []", "1:11", "did you mean 'celebration'?"),
            ("moments: celebration\npage: []", "1:10", "a list of moments"),
            ("moments: []\npage: []", "1:10", "a list of moments"),
            ("margins: { letter: 20pt }\npage: []", "1:10", "A4"),
            ("margins: { A4: 20pt, A77: 1pt }\npage: []", "1:22", "'A77'"),
            ("margins: { A4: wide }\npage: []", "1:16", "4mm"),
            ("paper: auto\npage: []", "1:8", "80mm x auto"), ("description: [x]\npage: []", "1:14", "a text"),
        ])
    func mistake(yaml: String, place: String, named: String) {
        let error = #expect(throws: LayoutError.self) { try read(yaml) }
        guard let message = error.map({ "\($0)" }) else { return }
        #expect(message.hasPrefix("test.yaml:\(place): "), "\(message)")
        #expect(message.contains(named), "\(message)")
    }
}
