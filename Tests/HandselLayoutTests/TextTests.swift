import HandselGraphics
import HandselLayout
import HandselType
import Testing

@Suite("A text")
struct TextTests {
    private func line(_ frame: Frame) throws -> Frame.PlacedLine {
        let lines = frame.flattened().compactMap { entry -> Frame.PlacedLine? in
            if case .text(let lines) = entry.frame.content { lines.first } else { nil }
        }
        return try #require(lines.first)
    }

    @Test("takes the height of its lines and the width of its region")
    func size() throws {
        let text = try frame(of: Text("one\ntwo\nthree"))
        #expect(text.lines == ["one", "two", "three"])
        #expect(text.size == Size(width: 200, height: 36))
        #expect(text.role == .paragraph)
    }

    @Test("breaks into lines that are no wider than its region")
    func breaking() throws {
        let words = (1...40).map { "word\($0)" }
        let text = try frame(of: Text(Template(words.joined(separator: " ")) ?? ""), width: 90)
        guard case .text(let lines) = text.content else { throw NotWhole() }
        #expect(lines.count > 5)
        #expect(lines.allSatisfy { $0.line.width <= 90 })
        #expect(text.lines.joined(separator: " ").split(separator: " ").map(String.init) == words)
        expectNear(text.size.height, Double(lines.count) * 12)
    }

    @Test("is only as wide as its words where it hugs")
    func hugging() throws {
        let text = try frame(of: Text("word"), fit: .hug)
        let width = try line(text).line.width
        #expect(width > 10 && width < 40)
        expectNear(text.size.width, width, within: 0.02)
    }

    @Test("stands at the start, in the middle or at the end")
    func alignment() throws {
        let places: [(ParagraphStyle.Alignment, (Double) -> Double)] = [
            (.start, { _ in 0 }), (.center, { (200 - $0) / 2 }), (.end, { 200 - $0 }), (.left, { _ in 0 }),
            (.right, { 200 - $0 }),
        ]
        for (align, x) in places {
            let line = try line(try frame(of: Text("word", align: align)))
            expectNear(line.baseline.x, x(line.line.width))
        }
    }

    @Test(
        "leans only in languages that have such letters",
        arguments: [("de", true), ("en-US", true), ("ja", false), ("ar-AE", false), ("he", false), ("zh-Hans", false)])
    func italics(language: String, leans: Bool) throws {
        var context = try context(language: language)
        context.styles["lead"] = TextAttributes(size: 10, isItalic: true)
        let set = try line(try frame(of: Text("42 km", style: "lead"), context)).line
        #expect(set.runs[0].glyphs.font.path.contains("Italic") == leans)
    }

    @Test("in small capitals keeps its words")
    func smallCapitals() throws {
        var context = try context()
        context.styles["name"] = TextAttributes(size: 10)
        context.styles["name"]?.letterCase = .small
        let text = try frame(of: Text("Rosa Fern", style: "name"), context)
        #expect(text.lines == ["Rosa Fern"])
        #expect(try line(text).line.runs[0].glyphs.size == 8)
    }

    @Test("is cut after its lines with an ellipsis")
    func maxLines() throws {
        let text = try frame(of: Text("one two three four five six", maxLines: 2), width: 50)
        #expect(text.size.height == 24)
        #expect(text.lines.last?.hasSuffix("…") == true)
    }

    @Test("is set smaller so that it fits on one line, down to its limit")
    func shrinking() throws {
        var text = Text("Thank you, Amelia", style: "large")
        let natural = try line(try frame(of: text, width: 10_000)).line.width
        text.shrinkTo = 10
        // Three quarters of the room make three quarters of 20 points, and a line of 1.2 of that.
        let shrunk = try frame(of: text, width: natural * 0.75)
        #expect(shrunk.lines.count == 1)
        expectNear(shrunk.size.height, 18, within: 0.1)
        let least = try frame(of: text, width: natural * 0.3)
        #expect(least.lines.count > 1)
        #expect(try line(least).line.runs.first?.glyphs.size == 10)
    }

    @Test("keeps its size where one line is enough, and never grows")
    func notGrowing() throws {
        var text = Text("one two three four five six", style: "large")
        text.shrinkTo = 40
        let size = try line(try frame(of: text, width: 100)).line.runs.first?.glyphs.size
        #expect(size == 20)
        text.shrinkTo = 5
        #expect(try line(try frame(of: text, width: 10_000)).line.runs.first?.glyphs.size == 20)
    }

    @Test("has spans in styles of their own, with links")
    func spans() throws {
        let text = Text(spans: [
            Text.Span("plain "), Text.Span("strong", style: "red", link: "https://example.com/{path}"),
        ])
        let runs = try line(try frame(of: text, context(Fields(["path": "a"])))).line.runs.map(\.glyphs)
        #expect(runs.map(\.text) == ["plain ", "strong"])
        #expect(runs.map(\.link) == [nil, "https://example.com/a"])
        #expect(runs.map(\.color.hex).last == "#ff0000")
    }

    @Test("has no link where the link's field has nothing")
    func emptyLink() throws {
        let text = try frame(of: Text("call", link: "tel:{phone}"))
        #expect(try line(text).line.runs.first?.glyphs.link == nil)
    }

    @Test("is a heading where it says so")
    func heading() throws {
        #expect(try frame(of: Text("Invoice", heading: 1)).role == .heading(1))
    }

    @Test("of a style that the layout does not have is an error")
    func unknownStyle() throws {
        #expect(throws: LayoutError.unknownStyle("grand", nil)) { try frame(of: Text("word", style: "grand")) }
    }

    @Test("with a character that no font has names it")
    func missingGlyph() throws {
        let error = #expect(throws: LayoutError.self) { try frame(of: Text("a\u{10FFFD}b")) }
        #expect(error.map { "\($0)".contains("U+10FFFD") } == true)
    }
}

@Suite("A paragraph at a page's end")
struct ParagraphBreakTests {
    private func linesPerPage(_ count: Int, above: Double) throws -> [Int] {
        let words = (1...count).map { "line\($0)" }
        let pages = try pages {
            Block(1, above)
            Text(Template(words.joined(separator: "\n")) ?? "")
        }
        #expect(pages.flatMap(\.lines) == words)
        return pages.map(\.lines.count)
    }

    @Test("leaves at least two lines on each page where that can be had")
    func widowsAndOrphans() throws {
        // 100 - 60 holds three lines of 12.
        #expect(try linesPerPage(5, above: 60) == [3, 2])
        #expect(try linesPerPage(4, above: 60) == [2, 2])
        #expect(try linesPerPage(6, above: 60) == [3, 3])
        // One line alone at the foot goes over as well.
        #expect(try linesPerPage(4, above: 85) == [0, 4])
    }

    @Test("that is longer than pages fills them")
    func long() throws {
        // Eight lines on a page of 100; the last page gets two.
        #expect(try linesPerPage(17, above: 0.5) == [8, 7, 2])
    }
}
