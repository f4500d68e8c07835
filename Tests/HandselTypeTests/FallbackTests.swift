import HandselType
import Testing

@Suite("A character that a family lacks")
struct FallbackTests {
    let library: FontLibrary

    init() throws { library = try TextFonts.library() }

    @Test("comes from another font of the library: Latin, Japanese, Latin are three runs")
    func threeRuns() throws {
        let line = try library.line("Total 日本 mix")
        #expect(line.runs.map(\.glyphs.text) == ["Total ", "日本", " mix"])
        #expect(line.fonts == ["Inter-Regular.otf", "NotoSansCJK-Regular.ttc", "Inter-Regular.otf"])
        #expect(line.readingOrder == [0, 1, 2])
    }

    @Test("comes in the same weight")
    func weight() throws {
        #expect(try library.line("日", weight: 700).fonts == ["NotoSansCJK-Bold.ttc"])
        #expect(try library.line("פ", weight: 700).fonts == ["NotoSansHebrew-Bold.ttf"])
    }

    @Test("comes from the next of the style's families first")
    func order() throws {
        let style = TextStyle(families: ["Inter", "Noto Naskh Arabic"], size: 10)
        let line = try library.lines(of: [TextSpan("فاتورة", style: style)], width: .infinity, style: ParagraphStyle())[
            0]
        #expect(line.fonts == ["NotoNaskhArabic-Regular.ttf"])
        #expect(try library.line("فاتورة").fonts == ["NotoSansArabic-Regular.ttf"])
    }

    @Test(
        "takes the forms of Chinese characters from the language, or else from the text",
        arguments: [
            ("直", "ja", 0), ("直", "ko-KR", 1), ("直", "zh-CN", 2), ("直", "zh-TW", 3), ("直", "zh-Hant-HK", 4),
            ("直", nil, 2),
            ("直の", nil, 0), ("直한", nil, 1),
        ] as [(String, String?, Int)])
    func hanForms(text: String, language: String?, face: Int) throws {
        let line = try library.line(text, style: ParagraphStyle(language: language))
        #expect(line.runs[0].glyphs.font.index == face)
    }

    @Test("keeps its marks in the same font")
    func marks() throws {
        // Inter has the letter q and not the mark; Noto Sans has both.
        let line = try library.line("q\u{31F}")
        #expect(line.runs.count == 1)
        #expect(line.fonts == ["NotoSans-Regular.ttf"])
    }

    @Test("keeps the spaces between words of another script in their font")
    func spaces() throws {
        #expect(try library.line("فاتورة رقم").fonts == ["NotoSansArabic-Regular.ttf"])
        #expect(try library.line("a б\u{301} γ").runs.count == 1)
        // Not so punctuation beside a sign: the exclamation mark stays Inter's.
        #expect(try library.line("\u{2709}!").fonts == ["NotoSansSymbols2-Regular.ttf", "Inter-Regular.otf"])
    }

    @Test("does not move the baseline of its line")
    func baseline() throws {
        let line = try library.line("日本")
        let latin = try library.line("Total")
        #expect(line.baseline == latin.baseline && line.height == latin.height)
    }

    @Test("that no font has is an error that names it")
    func missing() throws {
        let error = #expect(throws: TypeError.self) { try library.line("Thank you 🎉 very much") }
        #expect(error == .missingGlyph("🎉", in: "Thank you 🎉 very much"))
        #expect(
            error?.description
                == "No font has the character '🎉' (U+1F389) in 'Thank you 🎉 very much'; add a font that has it, or leave it out"
        )
    }

    @Test("that no font has is named as a whole")
    func missingSequence() throws {
        let error = #expect(throws: TypeError.self) { try library.line("a👩‍🚀b") }
        #expect(error?.description.contains("(U+1F469 U+200D U+1F680)") == true)
    }

    @Test("that no font has shows as U+FFFD and is written down where the library is told to go on")
    func warned() throws {
        library.missingGlyphs = .warn
        let line = try library.line("Hi 👩‍🚀!")
        line.expectWholeClusters()
        #expect(line.text == "Hi 👩‍🚀!")
        let replacement = try library.line("\u{FFFD}")
        let run = try #require(line.runs.first { $0.glyphs.text.contains("👩‍🚀") })
        #expect(run.glyphs.glyphs.contains { $0.id == replacement.runs[0].glyphs.glyphs[0].id })
        #expect(
            isNear(
                line.width, try library.line("Hi ").runs[0].glyphs.width + replacement.width + library.line("!").width))
        _ = try library.line("Hi 👩‍🚀!")
        #expect(library.missing == [MissingGlyph(character: "👩‍🚀", text: "Hi 👩‍🚀!")])
        #expect(library.takeMissing().count == 1)
        #expect(library.missing.isEmpty)
    }

    @Test(
        "is not missing when it shows nothing",
        arguments: [
            "a\u{200D}b", "a\u{200C}b", "a\u{AD}b", "\u{FEFF}ab", "a\u{200E}b", "a\u{200F}b", "a\u{FE0F}b",
            "a\u{E0100}b",
            "a\u{0}b", "a\u{7}b", "a\u{9F}b", "a\u{2060}b",
        ])
    func invisible(text: String) throws {
        let line = try library.line(text)
        #expect(line.text == text)
        line.expectWholeClusters()
        #expect(isNear(line.width, try library.line("ab").width) || line.runs.count > 1)
    }

    @Test("is missing when it is a private one or none at all", arguments: ["\u{F0000}", "\u{FFFF}", "\u{10FFFF}"])
    func noCharacter(text: String) throws {
        #expect(throws: TypeError.missingGlyph(Character(text), in: text)) { try library.lines(text, width: 10) }
        library.missingGlyphs = .warn
        #expect(try library.lines(text + " b", width: 10).map(\.text) == [text + " ", "b"])
    }
}
