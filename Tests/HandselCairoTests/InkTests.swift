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
