import HandselType
import Testing

@Suite("Text in two directions")
struct DirectionTests {
    let library: FontLibrary

    init() throws { library = try TextFonts.library() }

    @Test("has an Arabic word on the right of English and is read from left to right")
    func mixed() throws {
        let line = try library.line("Invoice 123 فاتورة")
        #expect(line.runs.map(\.glyphs.text) == ["Invoice 123 ", "فاتورة"])
        #expect(line.runs.map(\.glyphs.isRightToLeft) == [false, true])
        #expect(line.readingOrder == [0, 1])
        #expect(line.direction == .leftToRight)
        #expect(line.text == "Invoice 123 فاتورة")
        line.expectWholeClusters()
    }

    @Test("has numbers on the left of the Hebrew word before them and is read from right to left")
    func hebrew() throws {
        let line = try library.line("חשבונית 123 לתשלום")
        #expect(line.direction == .rightToLeft)
        #expect(line.readingOrder.count == line.runs.count)
        #expect(line.text == "חשבונית 123 לתשלום")
        let number = try #require(line.runs.firstIndex { $0.glyphs.text.contains("123") })
        let first = try #require(line.runs.firstIndex { $0.glyphs.text.contains("חשבונית") })
        let last = try #require(line.runs.firstIndex { $0.glyphs.text.contains("לתשלום") })
        #expect(last < number && number < first)
        #expect(!line.runs[number].glyphs.isRightToLeft)
        line.expectWholeClusters()
    }

    @Test("reads runs in logical order though they stand otherwise")
    func readingOrder() throws {
        // Right-to-left paragraph: the Latin word between two Arabic ones.
        let line = try library.line("فاتورة Invoice رقم")
        #expect(line.direction == .rightToLeft)
        #expect(line.readingOrder == Array(line.readingOrder.sorted().reversed()))
        let texts = line.readingOrder.map { line.runs[$0].glyphs.text }
        #expect(texts.joined() == "فاتورة Invoice رقم")
        #expect(texts.contains { $0.contains("Invoice") })
    }

    @Test("mirrors brackets in right-to-left text")
    func mirrored() throws {
        let style = TextStyle(families: ["Noto Sans Hebrew"], size: 10)
        let lines = try library.lines(of: [TextSpan("(א)", style: style)], width: .infinity, style: ParagraphStyle())
        let brackets = try library.lines(of: [TextSpan("()", style: style)], width: .infinity, style: ParagraphStyle())
        let shown = lines[0].runs.flatMap { $0.glyphs.glyphs.map(\.id) }
        let plain = brackets[0].runs.flatMap { $0.glyphs.glyphs.map(\.id) }
        // On the left still stands an opening bracket: the one that closes the text.
        #expect(shown.first == plain.first && shown.last == plain.last)
        #expect(lines[0].text == "(א)")
    }

    @Test("takes its direction from the paragraph where it is given")
    func given() throws {
        let line = try library.line("Invoice.", style: ParagraphStyle(direction: .rightToLeft))
        #expect(line.direction == .rightToLeft)
        // The full stop takes the paragraph's direction and stands on the left.
        #expect(line.runs.map(\.glyphs.text) == [".", "Invoice"])
        #expect(line.readingOrder == [1, 0])
        #expect(line.text == "Invoice.")
    }

    @Test("has spaces at the end of a right-to-left line left of its left end")
    func hangingSpaces() throws {
        let plain = try library.line("שלום")
        let line = try library.line("שלום  ")
        #expect(isNear(line.width, plain.width))
        #expect(line.runs[0].x < 0)
        let right = line.runs.map { $0.x + $0.glyphs.width }.max()
        #expect(isNear(right ?? 0, line.width))
        #expect(line.text == "שלום  ")
    }

    @Test("has the space at the end of a line on the paragraph's side (rule L1)")
    func trailingSpaceLevel() throws {
        // The Hebrew word ends the first line of an English paragraph: its space hangs on the right.
        let width = try library.line("abc שלום").width + 1
        let line = try library.lines("abc שלום def", width: width)[0]
        #expect(line.text == "abc שלום ")
        #expect(line.runs.map(\.glyphs.text) == ["abc ", "שלום", " "])
        #expect(isNear(line.width, width - 1))
    }

    @Test("keeps marks of direction, which show nothing")
    func marks() throws {
        let line = try library.line("A\u{200F}B\u{2066}C\u{2069}")
        #expect(line.text == "A\u{200F}B\u{2066}C\u{2069}")
        line.expectWholeClusters()
        #expect(isNear(line.runs.reduce(0) { $0 + $1.glyphs.width }, line.width))
    }

    @Test(
        "keeps the order of telephone numbers and addresses in right-to-left lines",
        arguments: [
            "+49 30 901820", "+966 (11) 555-0134", "(030) 901-820 44", "030 901820", "920 000 000", "555-010-2000",
            "mara@fernandfield.example", "1a@b-c.example", "https://example.com/a/", "fernandfield.example/1/2",
            "www.example.com",
        ])
    func addresses(text: String) throws {
        for (before, after) in [("اتصل ", ""), ("هاتف: ", "، شكرا"), ("", " שלום")] {
            let words = before + text + after
            let line = try library.line(words, style: ParagraphStyle(direction: .rightToLeft))
            #expect(line.text == words)
            // From left to right as they are read: the runs of the address stand beside each other in its own order.
            let shown = line.runs.map(\.glyphs).filter { !$0.isRightToLeft }.map(\.text).joined()
            #expect(shown == text, "\(shown)")
        }
    }

    @Test(
        "takes no other numbers for telephone numbers",
        arguments: ["2026 1234567", "0815 2026-11-23", "12 15 18", "1234567", "0,50 1200", "5 10 15 20 25"])
    func numbers(text: String) throws {
        let line = try library.line("מספר " + text, style: ParagraphStyle(direction: .rightToLeft))
        let groups = text.split(separator: " ").map(String.init)
        let shown = line.runs.map(\.glyphs).filter { !$0.isRightToLeft }.map { $0.text.filter { $0 != " " } }
        #expect(shown.filter { !$0.isEmpty } == groups.reversed(), "\(shown)")
    }

    @Test("has a direction of its own in each paragraph")
    func paragraphs() throws {
        let lines = try library.lines("Invoice\nفاتورة")
        #expect(lines.map(\.direction) == [.leftToRight, .rightToLeft])
    }
}
