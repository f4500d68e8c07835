import HandselPDF
import HandselTestSupport
import Testing

@Suite("A letterhead")
struct LetterheadTests {
    private func finished(
        _ document: [UInt8], over given: [UInt8]? = nil, pages: [Int?] = [1], appending terms: [UInt8]? = nil
    ) throws -> [UInt8] {
        var finishing = Finishing(producer: "Handsel", language: "en")
        finishing.usesObjectStreams = false
        return try finish(
            document, with: finishing, over: given.map { Letterhead(try GivenPDF(reading: $0), pages: pages) },
            appending: terms.map { try GivenPDF(reading: $0) })
    }

    /// The colour of a pixel, from page pictures of 72 dpi.
    private func pixel(_ pdf: [UInt8], page: Int = 1, x: Int, y: Int) throws -> [UInt8] {
        let picture = try Tool.pdftoppm.bytes(
            ["-r", "72", "-f", "\(page)", "-l", "\(page)", "-x", "\(x)", "-y", "\(y)", "-W", "1", "-H", "1", "FILE"],
            file: pdf)
        return Array(picture.suffix(3))
    }

    private let blue: [UInt8] = [0, 0, 255]
    private let white: [UInt8] = [255, 255, 255]

    @Test("is seen on the pages of its rule, and on no others")
    func rule() throws {
        let given = GivenFiles.pdf(pages: 2)
        let pdf = try finished(GivenFiles.document(pages: 3), over: given, pages: [1, nil, 2])
        #expect(try pixel(pdf, page: 1, x: 300, y: 10) == blue)
        #expect(try pixel(pdf, page: 2, x: 300, y: 10) == white)
        #expect(try pixel(pdf, page: 3, x: 300, y: 10) == blue)
        #expect(try pixel(pdf, page: 1, x: 300, y: 60) == white)
        #expect(try Tool.qpdf.text(["--check", "FILE"], file: pdf).contains("No syntax or stream encoding errors"))
    }

    @Test("lies under what the page draws, as an artifact")
    func under() throws {
        let red = GivenFiles.pdf(drawing: "1 0 0 rg 0 831 595 11 re f")
        let pdf = try finished(red, over: GivenFiles.pdf())
        #expect(try pixel(pdf, x: 300, y: 5) == [255, 0, 0])
        #expect(try pixel(pdf, x: 300, y: 16) == blue)
        let plain = String(
            decoding: try Tool.qpdf.bytes(["--qdf", "--object-streams=disable", "FILE", "-"], file: pdf), as: UTF8.self)
        #expect(plain.contains("/Artifact BMC\nq\n/Letterhead"))
    }

    @Test(
        "that is turned, moved, scaled or has a bleed lies upright",
        arguments: [
            // What is drawn at the top of the page that is seen, each time.
            ("[0 0 841.89 595.28]", "/Rotate 90", "0 0 1 rg 0 0 22 595 re f"),
            ("[0 0 595.28 841.89]", "/Rotate 180", "0 0 1 rg 0 0 595 22 re f"),
            ("[0 0 841.89 595.28]", "/Rotate -90", "0 0 1 rg 819 0 23 595 re f"),
            ("[100 50 695.28 891.89]", "", "0 0 1 rg 100 870 595 22 re f"),
            ("[0 0 297.64 420.945]", "/UserUnit 2", "0 0 1 rg 0 410 298 11 re f"),
            ("[0 0 612.28 858.89]", "/TrimBox [8.5 8.5 603.78 850.39]", "0 0 1 rg 0 828 612 31 re f"),
            ("[0 0 700 900]", "/CropBox [10 10 605.28 851.89]", "0 0 1 rg 0 830 700 70 re f"),
        ])
    func upright(box: String, entries: String, drawing: String) throws {
        let pdf = try finished(
            GivenFiles.document(pages: 1), over: GivenFiles.pdf(box: box, entries, drawing: drawing))
        #expect(try pixel(pdf, x: 5, y: 10) == blue)
        #expect(try pixel(pdf, x: 590, y: 10) == blue)
        #expect(try pixel(pdf, x: 5, y: 100) == white)
        #expect(try pixel(pdf, x: 300, y: 830) == white)
    }

    @Test("may be drawn by several streams, packed or not")
    func parts() throws {
        let given = FinishingTests.pdf([
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents [4 0 R 5 0 R] >>",
            "<< /Length 11 >> stream\n0 0 1 rg 0 \nendstream",
            "<< /Length 33 /Filter /ASCIIHexDecode >> stream\n\("820 595 22 re f".utf8.map { hex($0) }.joined())>  \nendstream",
            "<< /Title (Given) >>",
        ])
        #expect(try pixel(try finished(GivenFiles.document(pages: 1), over: given), x: 300, y: 10) == blue)
    }

    private func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    @Test("gives the same bytes for the same input")
    func same() throws {
        let given = GivenFiles.pdf(pages: 2)
        let first = try finished(GivenFiles.document(pages: 3), over: given, pages: [1, 2, 2], appending: given)
        let again = try finished(GivenFiles.document(pages: 3), over: given, pages: [1, 2, 2], appending: given)
        #expect(first == again)
        #expect(
            first != (try finished(GivenFiles.document(pages: 3), over: given, pages: [2, 2, 2], appending: given)))
    }

    @Test("brings no scripts, forms, links or actions along")
    func harmless() throws {
        let given = GivenFiles.pdf(
            "/Annots [5 0 R] /AA << /O 6 0 R >>", catalog: "/OpenAction 6 0 R /AcroForm << /Fields [5 0 R] >>",
            more: [
                "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [0 0 9 9] /AA << /K 6 0 R >> >>",
                "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
            ])
        for pdf in [
            try finished(GivenFiles.document(pages: 1), over: given),
            try finished(GivenFiles.document(pages: 1), appending: given),
        ] {
            let said = String(decoding: pdf, as: UTF8.self)
            for word in ["JavaScript", "/JS", "/AA", "/OpenAction", "/AcroForm", "/Widget", "/Annots"] {
                #expect(!said.contains(word), "\(word)")
            }
        }
    }

    @Test("of another size than the page is refused with both sizes, unless they differ by 2 mm at most")
    func size() throws {
        let letter = GivenFiles.pdf(box: "[0 0 612 792]")
        let error = #expect(throws: PDFError.self) { try finished(GivenFiles.document(pages: 1), over: letter) }
        #expect(
            error.map { "\($0)" }
                == "page 1 measures 215.9 x 279.4 mm and the document's page 210 x 297 mm; they may differ by 2 mm")
        // 1.9 mm and 2.2 mm are 5.4 and 6.2 points.
        _ = try finished(GivenFiles.document(pages: 1), over: GivenFiles.pdf(box: "[0 0 600.6 841.89]"))
        #expect(throws: PDFError.self) {
            try finished(GivenFiles.document(pages: 1), over: GivenFiles.pdf(box: "[0 0 601.5 841.89]"))
        }
    }

    @Test("has no other pages than it has")
    func missingPage() throws {
        #expect(throws: PDFError.noSuchPage(2, count: 1)) {
            try finished(GivenFiles.document(pages: 1), over: GivenFiles.pdf(), pages: [2])
        }
    }
}
