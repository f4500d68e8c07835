import HandselGraphics
import HandselHand
import HandselLayout
import HandselType
import Testing

/// The runs of all text on a frame, in the order of reading.
private func runs(_ frame: Frame) -> [GlyphRun] {
    frame.flattened().flatMap { entry -> [GlyphRun] in
        guard case .text(let lines) = entry.frame.content else { return [] }
        return lines.flatMap { placed in placed.line.readingOrder.map { placed.line.runs[$0].glyphs } }
    }
}

private func lines(_ frame: Frame) -> [Frame.PlacedLine] {
    frame.flattened().flatMap { entry -> [Frame.PlacedLine] in
        if case .text(let lines) = entry.frame.content { lines } else { [] }
    }
}

private let arabic = "عزيزتي نورة، حين رأيت أول طفل يجلس في ركن القراءة عرفت أن الضوء في مكانه الصحيح. شكرا لثقتك بنا."

@Suite("A note in a script that is set in type")
struct NoteInTypeTests {
    private func note(
        _ words: String, language: String = "en", seed: Seed = Seed(1), style: String? = nil,
        direction: TextDirection = .leftToRight
    ) throws -> Frame {
        let context = try context(
            Fields(["note": words]), direction: direction, language: language, hand: sam(), seed: seed)
        return try frame(of: Note("{note}", style: style), context)
    }

    @Test(
        "takes the font that looks most like the pen, in the ink's colour, and needs no remark",
        arguments: [
            (arabic, "Amiri-Regular.ttf", "ar"), ("海の色に染めた布が、文庫の棚によく合うと聞きました。", "KleeOne-Regular.ttf", "ja"),
            ("ขอบคุณมากครับ", "NotoSerifThai-Regular.ttf", "th"),
            ("आपके भरोसे के लिए धन्यवाद। फिर मिलेंगे!", "NotoSansDevanagari-Regular.ttf", "hi"),
            ("תודה רבה לך נועה", "NotoSansHebrew-Regular.ttf", "he"),
        ])
    func fonts(words: String, file: String, language: String) throws {
        let frame = try note(words)
        #expect(Set(runs(frame).map { $0.font.path.split(separator: "/").last.map(String.init) }) == [file])
        #expect(runs(frame).allSatisfy { $0.color == Theme().color(.role(.pen)) })
        #expect(runs(frame).map(\.text).joined() == words)
        #expect(frame.allRemarks.isEmpty)
        #expect(frame.language == language)
        // In a document of the same language there is nothing to say.
        #expect(try note(words, language: language).language == nil)
    }

    @Test("is the same for the same seed and another for another")
    func seeds() throws {
        let sheets = try [1, 1, 2].map { runs(try note(arabic, seed: Seed($0))) }
        #expect(sheets[0] == sheets[1])
        #expect(sheets[0] != sheets[2])
    }

    @Test("varies from word to word, and never inside a word")
    func words() throws {
        let moved = runs(try note(arabic))
        #expect(moved.count == arabic.split(separator: " ").count)
        #expect(Set(moved.map(\.size)).count > moved.count / 2)
        for run in moved {
            // Each is the word as it is shaped alone, larger or smaller as a whole.
            var style = TextStyle(families: ["Amiri"], size: run.size, isFine: false)
            style.color = run.color
            let alone = try fontLibrary().lines(
                of: [TextSpan(run.text, style: style)], width: .infinity, style: ParagraphStyle())[0].runs[0].glyphs
            #expect(alone.glyphs.map(\.id) == run.glyphs.map(\.id))
            let lift = run.glyphs[0].origin.y - alone.glyphs[0].origin.y
            let shift = run.glyphs[run.glyphs.count - 1].origin.x - alone.glyphs[run.glyphs.count - 1].origin.x
            let spaces = run.text.hasSuffix(" ") ? 1 : 0
            for (own, other) in zip(run.glyphs, alone.glyphs).dropFirst(spaces) {
                expectNear(own.origin.x - other.origin.x, shift)
                expectNear(own.origin.y - other.origin.y, lift)
            }
        }
        let sizes = moved.map(\.size)
        let mean = sizes.reduce(0, +) / Double(sizes.count)
        #expect(sizes.allSatisfy { abs($0 / mean - 1) < 0.06 })
    }

    @Test("rises along each line and drifts inwards at the side where reading begins", arguments: [true, false])
    func slope(isArabic: Bool) throws {
        let words = isArabic ? arabic : "आपके भरोसे के लिए बहुत बहुत धन्यवाद और फिर मिलेंगे जब फूल खिलेंगे"
        let frame = try note(words + " " + words + " " + words)
        let lines = lines(frame)
        #expect(lines.count > 4)
        // The last word of a line stands higher than the first, by 0.8 % of what lies between; y grows down.
        let rises = lines.filter { $0.line.runs.count > 3 }.map { placed in
            let ends = [placed.line.runs[0], placed.line.runs[placed.line.runs.count - 1]].map { run in
                run.glyphs.glyphs.map(\.origin.y).reduce(0, +) / Double(run.glyphs.glyphs.count)
            }
            return isArabic ? ends[1] - ends[0] : ends[0] - ends[1]
        }
        let mean = rises.reduce(0, +) / Double(rises.count)
        #expect(mean > 0.4 && mean < 2.5, "\(rises)")
        let starts = lines.map { isArabic ? 200 - $0.baseline.x - $0.line.width : $0.baseline.x }
        #expect(starts.allSatisfy { $0 >= 0 })
        #expect(Set(starts.map { ($0 * 100).rounded() }).count == starts.count)
        #expect(starts.suffix(2).reduce(0, +) > starts.prefix(2).reduce(0, +))
        for placed in lines { #expect(placed.baseline.x >= -0.01 && placed.baseline.x + placed.line.width <= 200.01) }
    }

    @Test("has spaces of differing width, none of them lost")
    func spaces() throws {
        let placed = try #require(lines(try note("धन्यवाद और फिर मिलेंगे जब फूल")).first)
        let gaps = zip(placed.line.runs, placed.line.runs.dropFirst()).map { left, right in
            (right.x - left.x - left.glyphs.glyphs.dropLast().reduce(0) { $0 + $1.advance }) / left.glyphs.size
        }
        // Noto Sans Devanagari's space is 0.26 em; σ is a tenth of it.
        #expect(gaps.allSatisfy { $0 > 0.19 && $0 < 0.33 }, "\(gaps)")
        #expect(Set(gaps.map { ($0 * 1000).rounded() }).count > 1)
    }

    @Test("keeps each paragraph's own direction and language")
    func paragraphs() throws {
        let frame = try note("شكرا لك يا نورة\n\nありがとう\nתודה")
        let paragraphs = frame.flattened().map(\.frame).filter { $0.role == .paragraph }
        #expect(paragraphs.map(\.language) == ["ar", "ja", "he"])
        #expect(lines(frame).map(\.line.direction) == [.rightToLeft, .leftToRight, .rightToLeft])
        #expect(frame.name == "note")
        #expect(frame.lines == ["شكرا لك يا نورة", "ありがとう", "תודה"])
    }

    @Test("that type only makes up for has a remark with the characters")
    func makeshift() throws {
        let frame = try note("감사합니다")
        #expect(frame.lines == ["감사합니다"])
        #expect(
            frame.allRemarks == [
                LayoutRemark("the hand Sam cannot write '감', '사', '합', '니', '다'; the note is set in type instead")
            ])
    }

    @Test("never shows a box: what no font has is an error, or U+FFFD where that is wanted")
    func missing() throws {
        var context = try context(Fields(["note": "شكرا 🎈"]), hand: sam())
        let error = #expect(throws: LayoutError.self) { try frame(of: Note("{note}"), context) }
        guard case .text(.missingGlyph("🎈", _), nil) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        context.fonts = try fontLibrary()
        context.fonts.missingGlyphs = .warn
        let shown = try frame(of: Note("{note}"), context)
        #expect(shown.lines == ["شكرا 🎈"])
        #expect(context.fonts.takeMissing().map(\.character) == ["🎈"])
    }
}

@Suite("A note of which the hand leaves some words to type")
struct MixedNoteTests {
    private func mixed(_ frame: Frame) throws -> (ink: Ink, words: [Frame.WordInType]) {
        let found = frame.flattened().compactMap { entry in
            if case .ink(let ink, let words) = entry.frame.content { (ink, words) } else { nil }
        }
        return try #require(found.first)
    }

    @Test("has them in their places, and a remark for those that no fitting font has")
    func words() throws {
        let words = "Dear 緑川さん, greet 민준 and عمر from us, and thank you for the tea!"
        let frame = try frame(of: Note("{note}"), context(Fields(["note": words]), hand: sam()))
        let note = try mixed(frame)
        #expect(note.ink.lines.map(\.text).joined() == words)
        #expect(note.words.map(\.line.text) == ["緑川さん,", "민준", "عمر"])
        #expect(note.words.map(\.language) == ["ja", "ko", "ar"])
        #expect(note.words.map(\.line.direction) == [.leftToRight, .leftToRight, .rightToLeft])
        let letters = note.ink.lines.flatMap(\.letters).filter(\.isTypeset)
        #expect(letters.count == 3)
        // A word in type ends before the next letter begins.
        for (line, all) in note.ink.lines.map({ ($0, $0.letters) }) {
            for (letter, next) in zip(all, all.dropFirst()) where letter.isTypeset {
                let index = try #require(letters.firstIndex(of: letter), "\(line.text)")
                #expect(letter.origin.x + note.words[index].line.width <= next.origin.x + 0.01)
            }
        }
        #expect(
            frame.allRemarks == [
                LayoutRemark("the hand Sam cannot write '민', '준'; words with them are set in type")
            ])
    }

    @Test("stays inside its room, however high it may be", arguments: [60.0, 100, 160])
    func room(height: Double) throws {
        let words = "Dear 緑川さん, greet สมชาย and عمر from us, and thank you for the tea!"
        let note = Note("{note}", xHeight: 3...6.6, maxHeight: height)
        let frame = try frame(of: note, context(Fields(["note": words]), hand: sam()))
        let mixed = try mixed(frame)
        #expect(frame.size.height <= height && frame.size.width <= 200)
        var rest = mixed.words[...]
        for letter in mixed.ink.lines.flatMap(\.letters) where letter.isTypeset {
            let word = rest.popFirst()
            let line = try #require(word).line
            #expect(letter.origin.x >= -0.01 && letter.origin.x + line.width <= frame.size.width + 0.01)
            #expect(
                letter.origin.y - line.ascent >= -0.01 && letter.origin.y + line.descent <= frame.size.height + 0.01)
        }
    }

    @Test("is left to type whole where most of it is, or where it runs from right to left")
    func whole() throws {
        for words in ["緑川さんへ、ありがとうございます。 Ann", "شكرا dear Amelia and everybody else"] {
            let frame = try frame(of: Note("{note}"), context(Fields(["note": words]), hand: sam()))
            #expect(frame.flattened().allSatisfy { if case .ink = $0.frame.content { false } else { true } })
            #expect(frame.lines.joined().filter { $0 != " " } == words.filter { $0 != " " })
        }
    }
}
