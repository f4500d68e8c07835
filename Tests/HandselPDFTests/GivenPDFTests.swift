import Foundation
import HandselPDF
import HandselTestSupport
import Testing

@Suite("A PDF that somebody gives")
struct GivenPDFTests {
    @Test("tells its pages as they are seen")
    func pages() throws {
        let given = try GivenPDF(reading: GivenFiles.pdf(pages: 2, box: "[0 0 842 595]", "/Rotate 90"))
        #expect(given.pages.map(\.size.width) == [595, 595])
        #expect(given.pages.map(\.size.height) == [842, 842])
        #expect(given.missingFonts == [])
    }

    @Test("tells the fonts that are not in it, also those of forms in it")
    func fonts() throws {
        let given = GivenFiles.pdf(
            resources: "<< /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >>",
            more: [
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 /Resources "
                    + "<< /Font << /G << /Subtype /TrueType /BaseFont /Arial >> >> >> >> stream\n\nendstream",
            ])
        #expect(try GivenPDF(reading: given).missingFonts == ["Arial", "Helvetica"])
    }

    @Test("is refused when it is encrypted, whatever may be done with it")
    func encrypted() throws {
        for password in ["", "secret"] {
            let locked = try Tool.qpdf.bytes(
                ["--encrypt", password, "owner", "256", "--", "FILE", "-"], file: GivenFiles.pdf())
            #expect(throws: PDFError.encrypted) { try GivenPDF(reading: locked) }
        }
    }

    @Test("is refused when it is damaged, empty or something else")
    func damaged() throws {
        let whole = GivenFiles.pdf()
        let mistakes: [[UInt8]] = [
            [], Array("hello".utf8), Array(whole.prefix(whole.count / 2)), Array("%PDF-1.7\n%%EOF".utf8),
            GivenFiles.pdf(pages: 0),
            Array(String(decoding: whole, as: UTF8.self).replacing("/Kids [3 0 R]", with: "/Kids [9 0 R]").utf8),
        ]
        for bytes in mistakes {
            let error = #expect(throws: PDFError.self) { try GivenPDF(reading: bytes) }
            #expect(
                ["the PDF ", "page 1 has no size"].contains { said in error.map { "\($0)".hasPrefix(said) } == true },
                "\(String(describing: error))")
        }
    }

    @Test("is refused when it is larger than is read")
    func limits() throws {
        let pdf = GivenFiles.pdf(pages: 3)
        #expect(throws: PDFError.tooLong(pages: 3, limit: 2)) { try GivenPDF(reading: pdf, limits: .init(pages: 2)) }
        #expect(throws: PDFError.tooLarge(size: pdf.count, limit: 100)) {
            try GivenPDF(reading: pdf, limits: .init(fileSize: 100))
        }
    }

    @Test(
        "is refused when it is not what it seems",
        arguments: [
            (
                GivenFiles.pdf(
                    catalog: "/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>", more: ["<< /Type /OCG >>"]),
                "the PDF has layers that are switched off"
            ),
            (GivenFiles.pdf("/Rotate 45"), "page 1 has no size, or is turned"),
            (GivenFiles.pdf(box: "[0 0 0 0]"), "page 1 has no size"),
            (GivenFiles.pdf(box: "[(a) 0 9 9]"), "page 1 has no"),
            (GivenFiles.pdf(stream: "/F (other.txt)"), "page 1 keeps a part of itself in another file"),
        ])
    func odd(pdf: [UInt8], reason: String) throws {
        let error = #expect(throws: PDFError.self) { try GivenPDF(reading: pdf) }
        #expect(error.map { "\($0)".hasPrefix(reason) } == true, "\(String(describing: error))")
    }

    @Test("is refused when it hangs together so that copying would never end")
    func chain() throws {
        // Each object holds the next, and the resources hold all of them, so that the shortest ways are short.
        let count = 2_000
        let links = (0..<count).map { "<< /Next \(6 + $0) 0 R >>" } + ["<< >>"]
        let all = (0..<count).map { "\(5 + $0) 0 R" }.joined(separator: " ")
        let pdf = GivenFiles.pdf(resources: "<< /Properties << /A [\(all)] >> >>", more: links)
        #expect(throws: PDFError.tooIntricate(page: 1)) { try GivenPDF(reading: pdf) }
        let circle = GivenFiles.pdf(resources: "<< /Properties << /A 5 0 R >> >>", more: ["<< /Self 5 0 R >>"])
        _ = try GivenPDF(reading: circle)
    }

    @Test("never crashes when bytes of it are changed")
    func changed() throws {
        let whole = GivenFiles.pdf(pages: 2, resources: "<< /XObject << >> /Font << /F << /BaseFont /A >> >> >>")
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        for _ in 0..<150 {
            var bytes = whole
            for _ in 0...random(4) { bytes[random(bytes.count)] = UInt8(random(256)) }
            do throws(PDFError) {
                let given = try GivenPDF(reading: bytes)
                let finishing = Finishing(producer: "Handsel", language: "en")
                _ = try finish(
                    GivenFiles.document(pages: 1), with: finishing, over: Letterhead(given, pages: [1]),
                    appending: given)
            } catch {
                #expect(!"\(error)".isEmpty)
            }
        }
    }
}

@Suite("Terms behind a document")
struct AppendingTests {
    private func appended(_ terms: [UInt8]) throws -> [UInt8] {
        var finishing = Finishing(producer: "Handsel", language: "en")
        finishing.usesObjectStreams = false
        return try finish(
            GivenFiles.document(pages: 2), with: finishing, appending: try GivenPDF(reading: terms))
    }

    @Test("are its last pages, in their own size")
    func pages() throws {
        let pdf = try appended(GivenFiles.pdf(pages: 3, box: "[0 0 612 792]"))
        let said = try Tool.pdfinfo.text(["-l", "5", "FILE"], file: pdf)
        #expect(said.contains("Pages:           5"))
        #expect(said.contains("Page    2 size:  595.28 x 841.89 pts"))
        #expect(said.contains("Page    3 size:  612 x 792 pts"))
        #expect(said.contains("Page    5 size:  612 x 792 pts"))
    }

    @Test("keep links to https and nothing else that can be clicked")
    func links() throws {
        func link(_ address: String) -> String {
            "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /AP << >> /A << /S /URI /URI (\(address)) >> >>"
        }
        let pdf = try appended(
            GivenFiles.pdf(
                "/Annots [5 0 R 6 0 R 7 0 R 8 0 R] /StructParents 0",
                more: [
                    link("https://a.example/terms"), link("http://b.example"), link("javascript:alert"),
                    "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (note) >>",
                ]))
        let said = String(decoding: pdf, as: UTF8.self)
        #expect(said.components(separatedBy: "/Subtype /Link").count == 2)
        #expect(said.contains("/URI (https://a.example/terms)"))
        for word in ["b.example", "javascript", "(note)", "/AP", "/StructParents"] { #expect(!said.contains(word)) }
    }
}
