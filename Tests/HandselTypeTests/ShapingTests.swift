import HandselType
import Testing

@Suite("Shaped text")
struct ShapingTests {
    let library: FontLibrary

    init() throws { library = try TextFonts.library() }

    @Test("is kerned: Inter sets AV 192 of 2816 units closer than A and V")
    func kerning() throws {
        // Advances of Inter: A 1904, V 1904; A before V 1712.
        #expect(isNear(try library.line("A").width, 10 * 1904 / 2816))
        #expect(isNear(try library.line("AV").width, 10 * (1712 + 1904) / 2816))
    }

    @Test("has ligatures: one glyph for fi in Vollkorn, 627 units wide")
    func ligature() throws {
        let run = try library.line("fi", family: "Vollkorn").runs[0].glyphs
        #expect(run.glyphs.count == 1)
        #expect(isNear(run.width, 6.27))
        #expect(run.clusters == [GlyphRun.Cluster(bytes: 2, glyphs: 1)])
    }

    @Test("joins fi in EB Garamond by two glyphs that no other text has")
    func joinedLetters() throws {
        let run = try library.line("fi", family: "EB Garamond").runs[0].glyphs
        #expect(isNear(run.width, 2.73 + 2.45))
        #expect(run.glyphs[1].id != (try library.line("i", family: "EB Garamond").runs[0].glyphs.glyphs[0].id))
    }

    @Test("has no ligatures where letters are spaced, and its width ends with the last letter")
    func letterSpacing() throws {
        let line = try library.line("fi", family: "Vollkorn", letterSpacing: 1)
        #expect(line.runs[0].glyphs.glyphs.count == 2)
        // f before i is 359 units wide, i 301; a point between them, another behind.
        #expect(isNear(line.runs[0].glyphs.width, 3.59 + 1 + 3.01 + 1))
        #expect(isNear(line.width, 3.59 + 1 + 3.01))
    }

    @Test(
        "has digits of one width where they are tabular", arguments: ["Inter", "Vollkorn", "EB Garamond", "Noto Sans"])
    func tabular(family: String) throws {
        let widths = try "0123456789".map { try library.line(String($0), family: family, figures: .tabular).width }
        #expect(widths.allSatisfy { isNear($0, widths[0]) })
        let amounts = try ["1,111.11", "8,000.00"].map { try library.line($0, family: family, figures: .tabular).width }
        #expect(isNear(amounts[0], amounts[1]))
    }

    @Test("has tabular digits of 480 units in EB Garamond, where the standard one is 289 wide")
    func figures() throws {
        #expect(isNear(try library.line("1", family: "EB Garamond", figures: .tabular).width, 4.8))
        #expect(isNear(try library.line("1", family: "EB Garamond").width, 2.89))
        let lining = try library.line("3", family: "Noto Sans").runs[0].glyphs.glyphs[0].id
        let oldStyle = try library.line("3", family: "Noto Sans", figures: .oldStyle).runs[0].glyphs.glyphs[0].id
        #expect(lining != oldStyle)
    }

    @Test("joins Arabic letters")
    func arabic() throws {
        let word = try library.line("فاتورة").runs[0].glyphs
        let alone = try "فاتورة".map { try library.line(String($0)).runs[0].glyphs.glyphs[0].id }
        // From left to right: teh marbuta, reh, waw, teh, alef, feh. Reh and teh marbuta follow letters that do not join.
        #expect(word.glyphs.count == 6)
        let joined = Array(word.glyphs.map(\.id).reversed())
        #expect(joined[0] != alone[0] && joined[1] != alone[1] && joined[2] != alone[2] && joined[3] != alone[3])
        #expect(joined[4] == alone[4] && joined[5] == alone[5])
        // Noto Sans Arabic: 365 + 367 + 472 + 299 + 291 + 447 units of 1000.
        #expect(isNear(word.width, 22.41))
    }

    @Test("joins Arabic letters over the border of two colours")
    func arabicSpans() throws {
        var style = TextStyle(families: ["Inter"], size: 10)
        let whole = try library.lines(of: [TextSpan("بب", style: style)], width: .infinity, style: ParagraphStyle())[0]
        let first = TextSpan("ب", style: style)
        style.color = .white
        let parts = try library.lines(
            of: [first, TextSpan("ب", style: style)], width: .infinity, style: ParagraphStyle())[0]
        #expect(parts.runs.count == 2)
        #expect(parts.runs.flatMap { $0.glyphs.glyphs.map(\.id) } == whole.runs[0].glyphs.glyphs.map(\.id))
    }

    @Test("puts the Devanagari vowel sign i before its consonant and keeps the two in one cluster")
    func devanagari() throws {
        let run = try library.line("कि").runs[0].glyphs
        // The sign is 259 units wide and stands first; the consonant is 762 wide.
        #expect(run.glyphs.map { ($0.advance * 100).rounded() } == [259, 762])
        #expect(run.clusters == [GlyphRun.Cluster(bytes: 6, glyphs: 2)])
    }

    @Test("uses the composed letter where a text has the mark apart")
    func composition() throws {
        let apart = try library.line("e\u{301}")
        #expect(apart.runs[0].glyphs.glyphs.map(\.id) == (try library.line("\u{E9}").runs[0].glyphs.glyphs.map(\.id)))
        #expect(apart.runs[0].glyphs.clusters == [GlyphRun.Cluster(bytes: 3, glyphs: 1)])
    }

    @Test(
        "has clusters that cover all of a text",
        arguments: [
            "Total 1,234.50", "fi ffl Åse", "فاتورة رقم 12", "कि क्ष्म", "日本のカフェ", "ﬁn\u{200D}al\u{AD}ly\tx", "שָׁלוֹם", "กำลัง",
            "e\u{301}\u{301}",
        ])
    func clusters(text: String) throws {
        let line = try library.line(text)
        line.expectWholeClusters()
        #expect(line.text == text)
    }

    @Test("gives the same runs each time and in any size")
    func sizes() throws {
        let small = try library.line("Amount due")
        #expect(try library.line("Amount due") == small)
        let style = TextStyle(families: ["Inter"], size: 20)
        let large = try library.lines(
            of: [TextSpan("Amount due", style: style)], width: .infinity, style: ParagraphStyle())[0]
        #expect(isNear(large.width, 2 * small.width))
    }

    @Test("has heights from the font: Inter's x is 1536 of 2816 units, its capitals 2048")
    func heights() throws {
        let style = TextStyle(families: ["Inter"], size: 10)
        #expect(isNear(try library.xHeight(of: style), 10 * 1536 / 2816))
        #expect(isNear(try library.capHeight(of: style), 10 * 2048 / 2816))
        let line = try library.line("x")
        #expect(isNear(line.ascent, 10 * 2728 / 2816))
        #expect(isNear(line.descent, 10 * 680 / 2816))
        #expect(isNear(line.height, 14))
        // Half of the leading stands above: (14 − 12.102) / 2 + 9.6875.
        let leading = 14 - 10 * 3408.0 / 2816
        #expect(isNear(line.baseline, leading / 2 + 9.6875))
    }
}
