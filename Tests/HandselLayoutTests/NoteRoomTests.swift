import HandselGraphics
import HandselHand
import HandselLayout
import HandselType
import Testing

/// What a note can be written in, and a text for it.
enum NoteScript: String, CaseIterable, Sendable {
    case hand, mixed, arabic, thai, clear, nobody

    var words: String {
        switch self {
        case .hand, .clear, .nobody:
            "It was a joy to plant the roses with you. Please water them well in their first summer."
        case .mixed: "It was a joy to plant roses with 緑川さん and you. Please water them well in their first summer."
        case .arabic: "عزيزتي نورة، حين رأيت أول طفل يجلس في ركن القراءة عرفت أن الضوء في مكانه الصحيح. شكرا لثقتك بنا."
        case .thai: "ขอบคุณมากครับ สำหรับความไว้วางใจ ในงานออกแบบสวนของคุณ หวังว่าดอกกุหลาบ จะบานในฤดูใบไม้ผลินี้"
        }
    }

    func context(_ words: String) throws -> LayoutContext {
        var context = try HandselLayoutTests.context(
            Fields(["note": words]), hand: self == .nobody ? nil : sam())
        context.printsClearly = self == .clear
        return context
    }
}

@Suite("The room of a note")
struct NoteRoomTests {
    /// How many characters an error wants cut.
    private func over(_ error: LayoutError?) -> Int? {
        switch error {
        case .hand(.doesNotFit(let over, _), _), .noteTooLong(let over, _, _): over
        default: nil
        }
    }

    @Test("is kept, or it is said how many characters are too many", arguments: NoteScript.allCases)
    func kept(script: NoteScript) throws {
        let context = try script.context(script.words)
        let note = Note("{note}", xHeight: 3...6.6)
        for (width, height) in [(60.0, 40.0), (100, 30), (140, 60), (200, 30), (200, 80), (400, 25), (500, 700)] {
            let region = Region(width: width, height: height, isFresh: true)
            let placement: Placement
            do throws(LayoutError) {
                placement = try note.place(in: region, context)
            } catch {
                let over = try #require(self.over(error), "\(error)")
                #expect(over > 0 && over <= script.words.count)
                #expect("\(error)".contains("too long for its room by \(over) characters"))
                let rest = String(script.words.dropLast(over))
                guard case .whole(let frame) = try note.place(in: region, script.context(rest)) else {
                    Issue.record("\(script) cut by \(over) does not fit")
                    continue
                }
                #expect(frame.size.height <= height + 0.02)
                continue
            }
            guard case .whole(let frame) = placement else {
                Issue.record("\(script) in \(width) x \(height) is neither there nor refused")
                continue
            }
            #expect(frame.size.width <= width + 0.02 && frame.size.height <= height + 0.02, "\(script)")
            for entry in frame.flattened() {
                guard case .text(let lines) = entry.frame.content else { continue }
                for placed in lines {
                    let left = entry.rect.minX + placed.baseline.x
                    #expect(left >= -0.02 && left + placed.line.width <= width + 0.02)
                }
            }
        }
    }

    @Test("is no higher than allowed, also where the page has more", arguments: NoteScript.allCases)
    func maxHeight(script: NoteScript) throws {
        let words = script.words
        let free = try frame(of: Note("{note}", xHeight: 5...6.6), script.context(words)).size.height
        let less = try frame(of: Note("{note}", xHeight: 3...6.6, maxHeight: free * 0.8), script.context(words))
        #expect(less.size.height <= free * 0.8 + 0.02)
        let error = #expect(throws: LayoutError.self) {
            try frame(of: Note("{note}", maxHeight: 12), script.context(words))
        }
        #expect(over(error) != nil)
    }

    @Test("on the next page is waited for", arguments: NoteScript.allCases)
    func nextPage(script: NoteScript) throws {
        let pages = try pages(height: 300, script.context(script.words)) {
            Block(1, 291)
            Note("{note}", xHeight: 5...5, style: "body")
        }
        #expect(pages.map { $0.rects(named: "note").isEmpty } == [true, false])
    }

    @Test("is not even looked at for a note that nobody would write", arguments: NoteScript.allCases)
    func longest(script: NoteScript) throws {
        let words = String(repeating: script.words + " ", count: 20_001 / script.words.count + 1)
        let error = #expect(throws: LayoutError.self) { try frame(of: Note("{note}"), script.context(words)) }
        guard case .hand(.noteTooLong(_, limit: 20_000), nil) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("without a width has none of it", arguments: NoteScript.allCases)
    func noWidth(script: NoteScript) throws {
        let error = #expect(throws: LayoutError.self) {
            try frame(of: Note("{note}"), width: 0, script.context(script.words))
        }
        #expect(over(error) == script.words.count)
    }

    @Test("is where the type is as large as it may be and no smaller than it must")
    func sizes() throws {
        let script = NoteScript.arabic
        func sizes(_ height: Double) throws -> [Double] {
            let frame = try frame(of: Note("{note}", xHeight: 4...6), height: height, script.context(script.words))
            return frame.flattened().flatMap { entry -> [Double] in
                guard case .text(let lines) = entry.frame.content else { return [] }
                return lines.flatMap { $0.line.runs.map(\.glyphs.size) }
            }
        }
        // Two ems to the x-height, and each word 1.2 % larger or smaller.
        let large = try sizes(400)
        #expect(large.allSatisfy { abs($0 - 12) < 12 * 0.03 })
        let small = try sizes(48)
        #expect(small.allSatisfy { $0 > 8 * 0.97 && $0 < 12 })
    }
}

@Suite("A note printed clearly")
struct ClearNoteTests {
    private func clear(_ words: String, style: String? = nil, width: Double = 200) throws -> Frame {
        var context = try context(Fields(["note": words]), hand: sam())
        context.printsClearly = true
        return try frame(of: Note("{note}", style: style), width: width, context)
    }

    private func runs(_ frame: Frame) -> [GlyphRun] {
        frame.flattened().flatMap { entry -> [GlyphRun] in
            guard case .text(let lines) = entry.frame.content else { return [] }
            return lines.flatMap { $0.line.runs.map(\.glyphs) }
        }
    }

    @Test("has the same words in the body font and the colour of text, without a remark")
    func words() throws {
        let frame = try clear("It was a __joy__, Amelia.\nSee you in May: 雨 or shine.")
        #expect(frame.lines == ["It was a joy, Amelia.", "See you in May: 雨 or shine."])
        #expect(frame.allRemarks.isEmpty)
        #expect(runs(frame).allSatisfy { $0.color == Theme().color(.role(.ink)) && $0.size == 10 })
        #expect(runs(frame).filter { $0.text.contains("joy") }.allSatisfy { $0.font.path.contains("Inter") })
        #expect(frame.flattened().count { $0.frame.role == .paragraph } == 2)
    }

    @Test("has lines of at most 34 ems, which are read with ease")
    func measure() throws {
        let words = Array(repeating: "It was a joy to plant the roses with you.", count: 6).joined(separator: " ")
        let frame = try clear(words, width: 500)
        for entry in frame.flattened() {
            guard case .text(let lines) = entry.frame.content else { continue }
            #expect(lines.allSatisfy { $0.line.width <= 340 })
            #expect(lines.contains { $0.line.width > 280 })
        }
    }
}
