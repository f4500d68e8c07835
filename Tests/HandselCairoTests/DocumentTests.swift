import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import HandselType
import Testing

@Suite("A drawn document")
struct DocumentTests {
    let paper: Paper

    init() throws { paper = try Paper() }

    private func full() throws -> [Frame] {
        let link = TextSpan("our page", style: Paper.sans, link: "https://example.com/a")
        let cell = { (text: String, role: Frame.Role) in try paper.text(text, role: role) }
        let row = { (role: Frame.Role, texts: [String]) in
            Frame(
                name: "row", size: Size(width: 400, height: 14),
                children: try texts.enumerated().map {
                    Frame.Child(at: Point(x: Double($0.offset) * 100, y: 0), try cell($0.element, role))
                }, role: .tableRow)
        }
        let table = Frame(
            name: "table", size: Size(width: 400, height: 40),
            content: .shape(
                Path(rect: Rect(x: 0, y: 0, width: 400, height: 40), radius: 4), fill: Color(hex: "#eeeeee80"),
                line: Frame.Line(color: .black, width: 0.5, dashes: [2, 1])),
            children: [
                Frame.Child(
                    at: .zero, try row(.tableHeading(isColumn: true), ["Item", "Amount"])),
                Frame.Child(at: Point(x: 0, y: 16), try row(.tableCell, ["Tulips", "12.50"])),
            ], role: .table)
        let ink = try note("Thank you, Zoë!\nSee you in spring.")
        let note = Frame(name: "note", size: ink.size, content: .ink(ink), role: .paragraph, language: "en-GB")
        let first = paper.page(
            paper.column([
                try paper.text("Rechnung", role: .heading(1)),
                try paper.text([TextSpan("See ", style: Paper.sans), link, TextSpan(" soon.", style: Paper.sans)]),
                table, note,
            ]))
        let second = paper.page(paper.column([try paper.text("Page two", role: .paragraph)]))
        return [first, second]
    }

    @Test("passes qpdf and mupdf without a word")
    func isSound() throws {
        for pdf in [try paper.pdf(full()), try paper.document(full())] {
            #expect(try Tool.qpdf.text(["--check", "FILE"], file: pdf).contains("No syntax or stream encoding errors"))
            #expect(try Tool.mutool.text(["info", "FILE"], file: pdf).contains("Pages: 2"))
            _ = try Tool.mutool.text(["draw", "-q", "-N", "-F", "txt", "FILE", "1-2"], file: pdf)
        }
    }

    @Test("gives back its words in the order of reading")
    func words() throws {
        let expected = [
            "Rechnung", "See our page soon.", "Item Amount", "Tulips 12.50", "Thank you, Zoë!", "See you in spring.",
            "\u{c}Page two",
        ].joined(separator: "\n")
        #expect(try HandselCairoTests.words(of: paper.document(full())) == expected)
    }

    @Test("has the same bytes every time")
    func isReproducible() throws {
        #expect(try paper.document(full()) == Paper().document(full()))
    }

    @Test("says what it is and when it was made, whatever the clock says")
    func information() throws {
        let text = try Tool.pdfinfo.text(["-isodates", "FILE"], file: paper.document(full()))
        for line in [
            "Title: Rechnung 2026-0042", "Author: Gärtnerei Łódź", "Subject: Invoice", "Keywords: invoice, 42",
            "Creator: Handsel", "Producer: Handsel 0.1", "CreationDate: 2026-11-23T08:30:00+01",
            "ModDate: 2026-11-23T08:30:00+01", "Tagged: yes", "Pages: 2",
        ] {
            let parts = line.split(separator: ":", maxSplits: 1)
            let found = text.split(separator: "\n").first { $0.hasPrefix(parts[0] + ":") }?
                .dropFirst(parts[0].count + 1).trimmingCharacters(in: .whitespaces)
            #expect(found == parts[1].trimmingCharacters(in: .whitespaces), "\(parts[0])")
        }
    }

    @Test("embeds its fonts with their letters' meaning")
    func fonts() throws {
        let lines = try Tool.pdffonts.text(["FILE"], file: paper.document(full())).split(separator: "\n").dropFirst(2)
        #expect(!lines.isEmpty)
        for line in lines { #expect(line.contains(" yes yes yes ") || line.contains(" yes yes  yes")) }
    }

    @Test("has pages of the sizes of their frames")
    func sizes() throws {
        let letter = Frame(name: "page", size: Size(width: 612, height: 792))
        let text = try Tool.pdfinfo.text(
            ["-f", "1", "-l", "2", "FILE"], file: paper.document([paper.page([]), letter]))
        #expect(text.contains("Page    1 size:  595 x 842 pts"))
        #expect(text.contains("Page    2 size:  612 x 792 pts"))
    }

    @Test("needs a page")
    func noPages() {
        #expect(throws: CairoError.noPages) { try paper.pdf([]) }
    }

    @Test("refuses paper without width", arguments: [0.0, -1, .nan, .infinity, 14_401])
    func paperSize(width: Double) {
        #expect(throws: CairoError.self) { try paper.pdf([Frame(name: "page", size: Size(width: width, height: 10))]) }
    }

    @Test("refuses a date that is none", arguments: ["", "2026-11-23", "2026-13-01T00:00:00Z", "yesterday"])
    func dates(date: String) {
        var information = Paper.information
        information.date = date
        #expect(throws: CairoError.notADate(date)) {
            try HandselCairo.pdf(of: [paper.page([])], information: information, fonts: paper.fonts)
        }
    }

    @Test("names the frame that stands nowhere")
    func notFinite() {
        let lost = Frame.Child(at: Point(x: .nan, y: 0), Frame(name: "stamp", size: .zero))
        #expect(throws: CairoError.notFinite(frame: "stamp")) { try paper.pdf([paper.page([lost])]) }
    }

    @Test("refuses glyphs that do not add up to their text")
    func brokenRun() throws {
        var frame = try paper.text("abc")
        guard case .text(var lines) = frame.content else { return }
        lines[0].line.runs[0].glyphs.clusters.removeLast()
        frame.content = .text(lines)
        #expect(throws: CairoError.brokenRun(text: "abc")) { try paper.pdf([paper.page(paper.column([frame]))]) }
    }

    @Test("shows each font library's own letters, though libraries come and go")
    func libraries() throws {
        var known: [String: [UInt8]] = [:]
        for round in 0..<4 {
            for (folder, family) in [
                ("fonts-inter", "Inter"), ("fonts-noto-core", "Noto Sans"), ("fonts-ebgaramond", "EB Garamond"),
            ] {
                let fonts = try FontLibrary(folders: ["\(Paper.fontFolder)/\(folder)"])
                let line = try #require(
                    try fonts.lines(
                        of: [TextSpan("Tulips 42", style: TextStyle(families: [family], size: 10))], width: .infinity,
                        style: ParagraphStyle()
                    ).first)
                let frame = Frame(
                    name: "text", size: Size(width: 100, height: 20),
                    content: .text([Frame.PlacedLine(baseline: Point(x: 0, y: 15), line: line)]), role: .paragraph)
                let pdf = try HandselCairo.pdf(
                    of: [paper.page([Frame.Child(at: Point(x: 9, y: 9), frame)])], information: Paper.information,
                    fonts: fonts)
                if round == 0 { known[family] = pdf } else { #expect(known[family] == pdf) }
            }
        }
        #expect(Set(known.values).count == 3)
    }

    @Test("gives back small capitals as they were written", arguments: ["Inter", "EB Garamond"])
    func smallCapitals(family: String) throws {
        var style = TextStyle(families: [family], size: 12)
        let plain = TextSpan("ROSA fern, ", style: style)
        style.isSmallCapitals = true
        let spans = [plain, TextSpan("Rosa Fern & aAbB Söhne 1924", style: style)]
        let pdf = try paper.document([paper.page(paper.column([try paper.text(spans)]))])
        let found = try Tool.pdftotext.text(["-raw", "FILE", "-"], file: pdf)
        #expect(found.trimmingCharacters(in: .whitespacesAndNewlines) == "ROSA fern, Rosa Fern & aAbB Söhne 1924")
    }

    @Test("gives back Hebrew and Arabic in the order they are read")
    func rightToLeft() throws {
        let style = TextStyle(families: ["Noto Sans Hebrew", "Noto Sans Arabic"], size: 12)
        for text in ["שלום עולם", "مرحبا بالعالم"] {
            let pdf = try paper.document([paper.page(paper.column([try paper.text([TextSpan(text, style: style)])]))])
            let marks = CharacterSet(charactersIn: "\u{202A}\u{202B}\u{202C}")
            // Without -raw: only so does poppler put letters from right to left together again.
            let found = try Tool.pdftotext.text(["FILE", "-"], file: pdf)
                .trimmingCharacters(in: .whitespacesAndNewlines).components(separatedBy: marks).joined()
            #expect(found == text)
            // Fonts of more than Latin-1 are numbered by glyph, and say so (ISO 19005-3, 6.2.11.3.2).
            #expect(try objects(of: pdf).contains("/CIDToGIDMap /Identity"))
        }
    }
}
