import HandselCairo
import HandselGraphics
import HandselHand
import HandselLayout
import HandselTestSupport
import HandselType
import Testing

@Suite("Ink on a page")
struct InkTests {
    let paper: Paper

    init() throws { paper = try Paper() }

    private func frame(_ ink: Ink) -> Frame {
        Frame(name: "note", size: ink.size, content: .ink(ink), role: .paragraph)
    }

    @Test("can be copied and searched, line by line")
    func text() throws {
        let text = "Dear Zoë, it was a joy to pack your tulips for 12,50 € this spring."
        let ink = try note(text, measure: 150)
        #expect(ink.lines.count > 1)
        let pdf = try paper.document([paper.page(paper.column([frame(ink)]))])
        #expect(try words(of: pdf).split(whereSeparator: \.isWhitespace).joined(separator: " ") == text)
    }

    /// A note in which the hand leaves the words with other letters to type.
    private func mixed(_ text: String, language: String? = nil) throws -> Frame {
        let file = repositoryRoot.appending(path: "fonts/hands/sam.hand")
        let hand = try Hand(reading: String(contentsOf: file, encoding: .utf8), file: "sam.hand") { name in
            try? String(contentsOf: repositoryRoot.appending(path: "fonts/hands/\(name)"), encoding: .utf8)
        }
        var lines: [TextLine] = []
        func line(_ word: String, size: Double) throws(TypeError) -> TextLine {
            let style = TextStyle(families: ["Inter"], size: size)
            return try paper.fonts.lines(of: [TextSpan(word, style: style)], width: .infinity, style: .init())[0]
        }
        let ink = try hand.ink(
            for: text, in: Size(width: 160, height: 400), xHeights: 6...6, color: .black, seed: Seed(7)
        ) { word in
            guard let line = try? line(word, size: 2) else { return nil }
            return TypesetWord(width: line.width, ascent: line.ascent, descent: line.descent)
        }
        for inkLine in ink.lines {
            var rest = Array(inkLine.text.utf8)[...]
            for letter in inkLine.letters {
                let own = String(decoding: rest.prefix(letter.bytes), as: UTF8.self)
                rest = rest.dropFirst(letter.bytes)
                if letter.isTypeset { lines.append(try line(own, size: 12)) }
            }
        }
        return Frame(
            name: "note", size: ink.size,
            content: .ink(ink, typeset: lines.map { Frame.WordInType($0, language: language) }), role: .paragraph)
    }

    @Test("has its words in type where they are read", arguments: [nil, "ja"])
    func mixedText(language: String?) throws {
        let text = "Dear 緑川さん, it was a joy to meet 沙織 and you."
        let frame = try mixed(text, language: language)
        let pdf = try paper.document([paper.page(paper.column([frame]))])
        #expect(try words(of: pdf).split(whereSeparator: \.isWhitespace).joined(separator: " ") == text)
        let tree = try Tool.pdfinfo.text(["-struct-text", "FILE"], file: pdf)
        #expect(tree.components(separatedBy: "P (block)").count == 2, "\(tree)")
        // Words in another language are elements of their own, with what is between them.
        #expect(tree.components(separatedBy: "Span (inline)").count == (language == nil ? 1 : 6), "\(tree)")
        #expect(try objects(of: pdf).components(separatedBy: "/Lang (ja)").count == (language == nil ? 1 : 3))
    }

    @Test("has an element for each of its paragraphs, whatever language their words are in")
    func mixedParagraphs() throws {
        let frame = try mixed("Dear 緑川さん,\nthank you.\nYours, 沙織", language: "ja")
        let pdf = try paper.document([paper.page(paper.column([frame]))])
        let tree = try Tool.pdfinfo.text(["-struct-text", "FILE"], file: pdf)
        let lines = tree.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            $0 != "Span (inline)"
        }
        #expect(
            lines.suffix(8) == [
                "P (block)", "\"Dear \"", "\"緑川さん,\"", "P (block)", "\"thank you.\"", "P (block)", "\"Yours, \"",
                "\"沙織\"",
            ], "\(tree)")
    }

    @Test("is refused when words in type are missing or too many")
    func wordsInType() throws {
        let frame = try mixed("Dear 緑川さん")
        guard case .ink(let ink, let words) = frame.content else { return }
        for wrong in [[], words + words] {
            var frame = frame
            frame.content = .ink(ink, typeset: wrong)
            #expect(throws: CairoError.self) { try paper.pdf([paper.page(paper.column([frame]))]) }
        }
    }

    @Test("is lighter or darker by word, each word in one colour")
    func shades() throws {
        var ink = try note("aa bb cc")
        ink.color = Color(red: 0.2, green: 0.4, blue: 0.6)
        for (index, shade) in zip([0, 1, 3, 4, 6, 7], [0.05, 0.05, 0, 0, -0.5, -0.5]) {
            ink.lines[0].letters[index].shade = shade
        }
        let page = try objects(of: paper.document([paper.page(paper.column([frame(ink)]))]))
        // 5 % of the way to white, the colour itself, half of the way to black.
        #expect(page.contains("0.24 0.43 0.62 rg"))
        #expect(page.contains("0.2 0.4 0.6 rg"))
        #expect(page.contains("0.1 0.2 0.3 rg"))
        #expect(page.components(separatedBy: " rg").count == 4)
    }

    @Test("of many notes keeps each one's own letters")
    func manyNotes() throws {
        // Cairo knows fonts by their place in memory: were a note's font freed too early, the next would show its letters.
        var known: [String: [UInt8]] = [:]
        for round in 0..<3 {
            for index in 0..<40 {
                let text = "Note \(index)"
                let page = paper.page(paper.column([frame(try note(text))]))
                let pdf = try paper.pdf([page])
                if round == 0 { known[text] = pdf } else { #expect(known[text] == pdf) }
            }
        }
        let all = Set(known.values)
        #expect(all.count == 40)
    }

    @Test("has the same bytes on several threads at once")
    func threads() async throws {
        let texts = (0..<12).map { "Note \($0)" }
        let draw: @Sendable (String) throws -> [UInt8] = { text in
            let paper = try Paper()
            let ink = try note(text)
            let frame = Frame(name: "note", size: ink.size, content: .ink(ink), role: .paragraph)
            return try paper.document([paper.page(paper.column([frame, try paper.text(text)]))])
        }
        let alone = try texts.map(draw)
        let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, text) in texts.enumerated() { group.addTask { (index, try draw(text)) } }
            var documents = [[UInt8]](repeating: [], count: texts.count)
            for try await (index, document) in group { documents[index] = document }
            return documents
        }
        #expect(together == alone)
    }

    @Test("is refused when its font is none")
    func brokenFont() throws {
        var ink = try note("Hello")
        for font in [[], [1, 2, 3], Array(ink.font.prefix(100))] as [[UInt8]] {
            ink.font = font
            #expect(throws: CairoError.self) { try paper.pdf([paper.page(paper.column([frame(ink)]))]) }
        }
    }

    @Test("is refused when its letters do not add up to its text")
    func brokenLine() throws {
        var ink = try note("Hello")
        ink.lines[0].letters[0].bytes = 2
        #expect(throws: CairoError.brokenRun(text: "Hello")) { try paper.pdf([paper.page(paper.column([frame(ink)]))]) }
    }
}
