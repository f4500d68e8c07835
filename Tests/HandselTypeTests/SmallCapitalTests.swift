import HandselType
import Testing

@Suite("Small capitals and lining figures")
struct SmallCapitalTests {
    let library: FontLibrary

    init() throws { library = try TextFonts.library() }

    private func run(_ text: String, _ family: String, language: String? = nil) throws -> GlyphRun {
        var style = TextStyle(families: [family], size: 10)
        style.isSmallCapitals = true
        let lines = try library.lines(
            of: [TextSpan(text, style: style)], width: .infinity, style: ParagraphStyle(language: language))
        let line = try #require(lines.first)
        line.expectWholeClusters()
        try #require(line.runs.count == 1)
        return line.runs[0].glyphs
    }

    @Test("are the font's own where it has some", arguments: ["EB Garamond", "Vollkorn"])
    func own(family: String) throws {
        let small = try run("ab", family)
        #expect(small.size == 10)
        #expect(small.text == "ab")
        // Capitals are set as small ones too, so that a name is even.
        let plain = try ["ab", "AB"].map { try library.line($0, family: family).runs[0].glyphs.glyphs.map(\.id) }
        #expect(!plain.contains(small.glyphs.map(\.id)))
        #expect(!plain.contains(try run("AB", family).glyphs.map(\.id)))
        #expect(isNear(try run("A", family).width, try run("a", family).width))
    }

    @Test("are capitals of four fifths where the font has none, and the text stays as it was written")
    func standIn() throws {
        let small = try run("Haßia", "Inter")
        #expect(small.size == 8)
        #expect(small.text == "Haßia")
        let capitals = try library.line("HA\u{1E9E}IA").runs[0].glyphs
        #expect(small.glyphs.map(\.id) == capitals.glyphs.map(\.id))
        #expect(isNear(small.width, capitals.width * 0.8))
        // Turkish keeps the dot.
        let dotted = try library.line("İ").runs[0].glyphs
        #expect(try run("i", "Inter", language: "tr").glyphs.map(\.id) == dotted.glyphs.map(\.id))
    }

    @Test(
        "leave scripts alone that have none", arguments: [("Noto Sans Arabic", "مرحبا"), ("Noto Sans CJK JP", "請求書")])
    func uncased(family: String, text: String) throws {
        let small = try run(text, family)
        #expect(small.size == 10)
        #expect(small.glyphs == (try library.line(text, family: family).runs[0].glyphs.glyphs))
    }

    @Test("break and end in lines as wide as they are drawn")
    func breaking() throws {
        var style = TextStyle(families: ["Inter"], size: 10)
        style.isSmallCapitals = true
        let spans = [TextSpan("eins zwei drei", style: style)]
        let whole = try #require(try library.lines(of: spans, width: .infinity, style: ParagraphStyle()).first)
        let lines = try library.lines(of: spans, width: whole.width - 1, style: ParagraphStyle())
        #expect(lines.map(\.text) == ["eins zwei ", "drei"])
        #expect(isNear(lines[1].width, try library.line("DREI").width * 0.8))
        // What does not fit on one line is cut at the same widths.
        let cut = try library.lines(of: spans, width: whole.width - 1, style: ParagraphStyle(maxLines: 1))
        #expect(cut.count == 1 && cut[0].width <= whole.width - 1)
    }

    @Test("stand beside digits as high as capitals, each with a width of its own")
    func lining() throws {
        let widths = try "10".map { try library.line(String($0), family: "EB Garamond", figures: .lining).width }
        #expect(widths[0] < widths[1])
        let ids = try [TextStyle.Figures.standard, .lining, .tabular].map {
            try library.line("1", family: "EB Garamond", figures: $0).runs[0].glyphs.glyphs[0].id
        }
        #expect(Set(ids).count == 3)
    }
}
