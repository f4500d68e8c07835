import HandselType
import Testing

@Suite("Lines of text")
struct LineBreakingTests {
    let library: FontLibrary

    init() throws { library = try TextFonts.library() }

    private func texts(_ text: String, width: Double, style: ParagraphStyle = ParagraphStyle()) throws -> [String] {
        try library.lines(text, width: width, style: style).map(\.text)
    }

    @Test("break at spaces, which hang beyond the end")
    func spaces() throws {
        let lines = try library.lines("Amount due today", width: 60)
        #expect(lines.map(\.text) == ["Amount due ", "today"])
        #expect(isNear(lines[0].width, try library.line("Amount due").width))
        // The space is in the run all the same, behind the width.
        #expect(lines[0].runs.reduce(0) { $0 + $1.glyphs.width } > lines[0].width)
        // The width fits exactly: the space needs no room.
        #expect(try texts("Amount due today", width: library.line("Amount due").width) == ["Amount due ", "today"])
    }

    @Test("end at line breaks of any kind")
    func mandatory() throws {
        #expect(try texts("a\nb\r\nc\u{2028}d\u{85}e", width: .infinity) == ["a", "b", "c", "d", "e"])
        #expect(try texts("a\n\nb", width: 100) == ["a", "", "b"])
        #expect(try texts("a\n", width: 100) == ["a", ""])
        #expect(try library.lines("a\n\nb", width: 100).allSatisfy { isNear($0.height, 14) })
    }

    @Test("do not break at no-break spaces")
    func noBreakSpace() throws {
        let width = try library.line("Total 1,234.50").width
        #expect(try texts("Total 1,234.50\u{A0}€", width: width) == ["Total ", "1,234.50\u{A0}€"])
        #expect(try texts("Total 1,234.50 €", width: width) == ["Total 1,234.50 ", "€"])
    }

    @Test("break an account's number between its groups, and a date nowhere")
    func groups() throws {
        let iban = "DE89 3704 0044 0532 0130 00"
        #expect(
            try texts(iban, width: library.line("0044 0532 0").width) == ["DE89 3704 ", "0044 0532 ", "0130 00"])
        let width = try library.line("zahlbar bis 18.").width
        #expect(
            try texts("zahlbar bis 18.\u{a0}Juli\u{a0}2026", width: width) == [
                "zahlbar bis ", "18.\u{a0}Juli\u{a0}2026",
            ])
    }

    @Test("break a word that is too long between letters")
    func longWord() throws {
        let word = "Donaudampfschifffahrtsgesellschaft"
        let lines = try library.lines(word, width: 50)
        #expect(lines.count > 2)
        #expect(lines.allSatisfy { $0.width <= 50.001 })
        #expect(lines.map(\.text).joined() == word)
        // Each line but the last is full: its successor's first letter has no room.
        for (line, next) in zip(lines, lines.dropFirst()) {
            #expect(try library.line(line.text + String(next.text.prefix(1))).width > 50)
        }
    }

    @Test("keep a letter together with its marks even where nothing fits")
    func tooNarrow() throws {
        #expect(try texts("e\u{301}yx", width: 1) == ["e\u{301}", "y", "x"])
        #expect(try texts("कि", width: 0) == ["कि"])
        #expect(try texts("ab", width: -5) == ["a", "b"])
        #expect(try texts("ab", width: .nan) == ["ab"])
    }

    @Test("break Japanese between characters, but not before a full stop")
    func japanese() throws {
        // Each character is one em wide: four on a line of 45 points, and the full stop takes its neighbour along.
        #expect(try texts("東京都千代田区", width: 45) == ["東京都千", "代田区"])
        #expect(try texts("東京都千。代田", width: 45, style: ParagraphStyle(language: "ja")) == ["東京都", "千。代田"])
    }

    @Test("show a soft hyphen where they end with it, and only there")
    func softHyphen() throws {
        let text = "Rechnungs\u{AD}betrag"
        let whole = try library.line(text)
        #expect(isNear(whole.width, try library.line("Rechnungsbetrag").width))
        let lines = try library.lines(text, width: try library.line("Rechnungs-").width + 1)
        #expect(lines.map(\.text) == ["Rechnungs\u{AD}", "betrag"])
        let hyphen = try library.line("\u{2010}").width
        #expect(lines[0].width > (try library.line("Rechnungs").width) + hyphen / 2)
        lines[0].expectWholeClusters()
        // Where the hyphen has no room the word breaks earlier.
        let narrow = try library.lines(text, width: try library.line("Rechnungs").width + 0.5)
        #expect(narrow.allSatisfy { $0.width <= narrow[0].width || $0.text == "betrag" })
        #expect(narrow.map(\.text).joined() == text)
    }

    @Test("are cut after the last that is wanted, with an ellipsis where there is room for it")
    func ellipsis() throws {
        let style = ParagraphStyle(maxLines: 1)
        let line = try library.lines("Consulting services in March", width: 80, style: style)
        #expect(line.count == 1)
        #expect(line[0].text.hasSuffix("…") && line[0].text.hasPrefix("Consulting"))
        #expect(line[0].width <= 80)
        // One letter more would not have had room.
        let kept = line[0].text.dropLast()
        let more = "Consulting services in March".prefix(kept.count + 1) + "…"
        #expect(try library.line(String(more)).width > 80)
        line[0].expectWholeClusters()
        #expect(try texts("a\nb\nc", width: .infinity, style: ParagraphStyle(maxLines: 2)) == ["a", "b…"])
        #expect(try texts("a\nb", width: .infinity, style: ParagraphStyle(maxLines: 2)) == ["a", "b"])
        #expect(try texts("ab cd", width: 1, style: style) == ["…"])
        #expect(try texts("ab", width: 100, style: ParagraphStyle(maxLines: 0)) == [])
        // No space before it.
        #expect(try texts("a b\nc", width: 100, style: style) == ["a b…"])
        #expect(try texts("ab \nc", width: 100, style: style) == ["ab…"])
    }

    @Test("are cut on the left in right-to-left text")
    func ellipsisRightToLeft() throws {
        let line = try library.lines("חשבונית לתשלום עד סוף החודש", width: 70, style: ParagraphStyle(maxLines: 1))[0]
        #expect(line.text.hasSuffix("…"))
        #expect(line.direction == .rightToLeft)
        #expect(line.runs.first?.glyphs.text.hasSuffix("…") == true)
        #expect(line.width <= 70)
    }

    @Test("are one empty line with a height for empty text, and none for no spans")
    func empty() throws {
        let lines = try library.lines("", width: 100)
        #expect(lines.count == 1)
        #expect(lines[0].runs.isEmpty && lines[0].text == "" && lines[0].width == 0)
        #expect(isNear(lines[0].height, 14))
        #expect(isNear(lines[0].ascent, 10 * 2728 / 2816))
        #expect(try library.lines(of: [], width: 100, style: ParagraphStyle()).isEmpty)
    }

    @Test("are as high as their largest size, and only where it stands")
    func heights() throws {
        let small = TextStyle(families: ["Inter"], size: 10)
        let large = TextStyle(families: ["Inter"], size: 20)
        let lines = try library.lines(
            of: [TextSpan("Total\n", style: small), TextSpan("due ", style: small), TextSpan("now", style: large)],
            width: 500, style: ParagraphStyle(lineHeight: 1.5))
        #expect(lines.map(\.height) == [15, 30])
    }

    @Test("keep style and link of each span")
    func spans() throws {
        let style = TextStyle(families: ["Inter"], size: 10)
        let lines = try library.lines(
            of: [
                TextSpan("Pay ", style: style), TextSpan("here", style: style, link: "https://pay.example/7"),
                TextSpan(" now", style: style),
            ], width: 500, style: ParagraphStyle())
        #expect(lines[0].runs.map(\.glyphs.text) == ["Pay ", "here", " now"])
        #expect(lines[0].runs.map(\.glyphs.link) == [nil, "https://pay.example/7", nil])
        // The runs stand side by side.
        for (run, next) in zip(lines[0].runs, lines[0].runs.dropFirst()) {
            #expect(isNear(run.x + run.glyphs.width, next.x))
        }
    }

    @Test("say where a decimal separator stands")
    func decimalPlace() throws {
        let line = try library.line("1,234.50", figures: .tabular)
        // Inter's tabular digits are 1824 units wide and its comma and point 776; the point is the sixth byte.
        let before = try #require(line.x(beforeByte: 5))
        #expect(isNear(before, try library.line("1,234", figures: .tabular).width))
        #expect(isNear(before, 10 * (4 * 1824 + 776) / 2816))
        #expect(line.x(beforeByte: 0) == 0)
        #expect(isNear(try #require(line.x(beforeByte: 8)), line.width))
        #expect(line.x(beforeByte: 9) == nil && line.x(beforeByte: -1) == nil)
    }

    @Test("share a ligature out among its letters")
    func placesInLigature() throws {
        let line = try library.line("fi", family: "Vollkorn")
        #expect(isNear(try #require(line.x(beforeByte: 1)), 6.27 / 2))
    }

    @Test("count places from the right in right-to-left text")
    func placesRightToLeft() throws {
        let line = try library.line("שלום")
        // Noto Sans Hebrew: 730, 522, 291 and 684 units; each letter has two bytes.
        #expect(isNear(try #require(line.x(beforeByte: 0)), line.width))
        #expect(isNear(try #require(line.x(beforeByte: 2)), line.width - 7.30))
        #expect(isNear(try #require(line.x(beforeByte: 8)), 0))
    }

    @Test("of a megabyte are all set")
    func longText() throws {
        let sentence = "Consulting in March, 12 hours at 95.00 — thank you for your order. "
        let text = String(repeating: sentence, count: 1_000_000 / 69)
        let lines = try library.lines(text, width: 400)
        #expect(lines.reduce(0) { $0 + $1.text.count } == text.count)
    }
}
