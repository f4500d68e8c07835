import HandselPDF
import HandselTestSupport
import Testing

@Suite("Finishing a PDF")
struct FinishingTests {
    let finishing = Finishing(producer: "Handsel 0.1", language: "de-DE")

    /// One page with a tagged table and a figure, without an object stream; lengths and offsets are right.
    static let tagged = pdf([
        "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [9 0 R] >>",
        "<< /Type /StructTreeRoot /K [5 0 R] >>",
        "<< /Type /StructElem /S /Document /P 4 0 R /K [6 0 R 7 0 R 8 0 R] >>",
        "<< /Type /StructElem /S /TH /P 5 0 R /K 0 /Pg 3 0 R >>",
        "<< /Type /StructElem /S /TH /P 5 0 R /K [1 2] /Pg 3 0 R >>",
        "<< /Type /StructElem /S /Figure /P 5 0 R /K 3 /Pg 3 0 R >>",
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com) >> >>",
        "<< /Producer (cairo) /Title (A title) /CreationDate (D:20261123083000+01'00) >>",
    ])

    /// A file of these objects, numbered from 1, the last of which is the document information.
    static func pdf(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.5\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
        return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
    }

    /// The objects without packing, to be read as text.
    private func plain(_ pdf: [UInt8], _ finishing: Finishing) throws -> String {
        var finishing = finishing
        finishing.usesObjectStreams = false
        return String(decoding: try finish(pdf, with: finishing), as: UTF8.self)
    }

    @Test("names its maker, language and title bar, and keeps title and date")
    func catalog() throws {
        let text = try plain(Self.tagged, finishing)
        #expect(text.contains("/Producer (Handsel 0.1)"))
        #expect(!text.contains("cairo"))
        #expect(text.contains("/Title (A title)"))
        #expect(text.contains("/CreationDate (D:20261123083000+01'00)"))
        #expect(text.contains("/Lang (de-DE)"))
        #expect(text.contains("/DisplayDocTitle true"))
        #expect(text.contains("/Marked true"))
        #expect(text.contains("/ID ["))
    }

    @Test("makes links print and say where they lead")
    func links() throws {
        let text = try plain(Self.tagged, finishing)
        #expect(text.contains("/F 4"))
        #expect(text.contains("/Contents (https://example.com)"))
    }

    @Test("tells what figures show and what heading cells name")
    func structure() throws {
        var finishing = finishing
        finishing.elements = [
            .init(index: 1, type: "TH", namesColumn: true), .init(index: 2, type: "TH", namesColumn: false),
            .init(index: 3, type: "Figure", alternative: "Żółw (a turtle)", language: "pl"),
        ]
        let text = try plain(Self.tagged, finishing)
        #expect(text.contains("/A << /O /Table /Scope /Column >> /K 0"))
        #expect(text.contains("/A << /O /Table /Scope /Row >> /K [ 1 2 ]"))
        // UTF-16 with its byte order mark, for Ż, ó, ł, w, a space and the rest.
        #expect(text.contains("/Alt <feff017b00f30142007700200028006100200074007500720074006c00650029>"))
        #expect(text.contains("/Lang (pl)"))
    }

    @Test("notices that the structure is not the one that was drawn")
    func otherElement() {
        var finishing = finishing
        finishing.elements = [.init(index: 1, type: "Figure", alternative: "a cat")]
        #expect(throws: PDFError.otherElement(found: "TH", expected: "Figure", index: 1)) {
            try finish(Self.tagged, with: finishing)
        }
        finishing.elements = [.init(index: 9, type: "Figure", alternative: "a cat")]
        #expect(throws: PDFError.otherElement(found: nil, expected: "Figure", index: 9)) {
            try finish(Self.tagged, with: finishing)
        }
    }

    @Test("gives the same bytes every time, sound for qpdf and mupdf", arguments: [true, false])
    func isReproducible(objectStreams: Bool) throws {
        var finishing = finishing
        finishing.usesObjectStreams = objectStreams
        let once = try finish(Self.tagged, with: finishing)
        #expect(try finish(Self.tagged, with: finishing) == once)
        #expect(try Tool.qpdf.text(["--check", "FILE"], file: once).contains("No syntax or stream encoding errors"))
        #expect(try Tool.mutool.text(["info", "FILE"], file: once).contains("Pages: 1"))
    }

    @Test("gives documents that differ different identifiers")
    func identifiers() throws {
        let other = String(decoding: Self.tagged, as: UTF8.self).replacing("A title", with: "B title")
        let identifier = /\/ID \[<([0-9a-f]{32})>/
        let first = try #require(try plain(Self.tagged, finishing).firstMatch(of: identifier)).output.1
        let second = try #require(try plain(Array(other.utf8), finishing).firstMatch(of: identifier)).output.1
        #expect(first != second)
    }

    @Test("refuses what is no sound PDF", arguments: ["", "not a PDF", "%PDF-1.5\n%%EOF\n"])
    func broken(text: String) {
        #expect(throws: PDFError.self) { try finish(Array(text.utf8), with: finishing) }
    }

    @Test("refuses a PDF that was cut off")
    func cutOff() {
        #expect(throws: PDFError.self) { try finish(Array(Self.tagged.dropLast(300)), with: finishing) }
    }

    @Test("adds document information where there is none")
    func noInformation() throws {
        let text = String(decoding: Self.tagged, as: UTF8.self).replacing("/Info 10 0 R", with: "            ")
        #expect(try plain(Array(text.utf8), finishing).contains("/Producer (Handsel 0.1)"))
    }
}
