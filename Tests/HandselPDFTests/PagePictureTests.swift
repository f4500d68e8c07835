import HandselPDF
import HandselTestSupport
import Testing

@Suite("A scan in a PDF")
struct PagePictureTests {
    /// A PDF of one page with an image of 600 by 500 pixels, or other objects under the names of its resources.
    private func pdf(
        _ entries: String = "", filter: String = "/ASCIIHexDecode /RunLengthDecode", data: String = white,
        resources: String = "/Scan 5 0 R", more: [String] = []
    ) -> [UInt8] {
        FinishingTests.pdf(
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                // Resources are the pages', for the page to inherit.
                "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /XObject << \(resources) >> >> >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                "<< /Length 0 >> stream\n\nendstream",
                image(entries, filter: filter, data: data),
            ] + more + ["<< /Title (A scan) >>"])
    }

    private func image(_ entries: String, filter: String, data: String, size: String = "/Width 600 /Height 500")
        -> String
    {
        let usual = entries.isEmpty ? "/ColorSpace /DeviceGray /BitsPerComponent 8" : entries
        return "<< /Type /XObject /Subtype /Image \(size) \(usual) /Filter [\(filter)] /Length \(data.utf8.count) >> "
            + "stream\n\(data)\nendstream"
    }

    /// 300,000 bytes: 128 times the byte 200, as often as it takes, and 96 of it; in run lengths, in hexadecimal.
    private static let white = String(repeating: "81C8", count: 2_343) + "A1C880>"

    private func pictures(_ pdf: [UInt8], pixels: Int = 1_000_000) throws(PDFError) -> [PagePicture] {
        try pagePictures(of: pdf, pixelLimit: pixels, pageLimit: 4)
    }

    @Test("is taken out in grey")
    func grey() throws {
        let found = try pictures(pdf())
        #expect(found.count == 1)
        #expect(found.first?.page == 1)
        #expect(found.first?.width == 600)
        #expect(found.first?.height == 500)
        #expect(found.first?.content == .levels(Array(repeating: 200, count: 300_000), isColor: false))
    }

    @Test("is taken out in colour")
    func color() throws {
        let data = String(repeating: "81C8", count: 7_031) + "E1C880>"
        let found = try pictures(pdf("/ColorSpace /DeviceRGB /BitsPerComponent 8", data: data))
        #expect(found.first?.content == .levels(Array(repeating: 200, count: 900_000), isColor: true))
    }

    @Test("is handed on as it is when it is a JPEG")
    func jpeg() throws {
        let found = try pictures(pdf(filter: "/DCTDecode", data: "not looked into"))
        #expect(found.first?.content == .jpeg(Array("not looked into".utf8)))
    }

    @Test("is found inside of a form, and little pictures beside it are passed over")
    func inForm() throws {
        let form =
            "<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /A 5 0 R >> >> /Length 0 >> "
            + "stream\n\nendstream"
        let logo = image("", filter: "/DCTDecode", data: "x", size: "/Width 90 /Height 90")
        let found = try pictures(pdf(resources: "/Form 6 0 R /Logo 7 0 R", more: [form, logo]))
        #expect(found.map(\.width) == [600])
    }

    @Test(
        "that is stored in another way is refused with advice",
        arguments: [
            ("/ColorSpace /DeviceGray /BitsPerComponent 1", "/JBIG2Decode", "in black and white (JBIG2)"),
            ("/ColorSpace /DeviceGray /BitsPerComponent 1", "/CCITTFaxDecode", "in black and white (fax)"),
            ("/ColorSpace /DeviceRGB", "/JPXDecode", "as JPEG 2000"),
            ("/ColorSpace /DeviceGray /BitsPerComponent 1", "/ASCIIHexDecode", "in black and white"),
            ("/ColorSpace /DeviceGray /BitsPerComponent 16", "/ASCIIHexDecode", "with 16 bits per colour"),
            (
                "/ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>] /BitsPerComponent 8", "/ASCIIHexDecode",
                "with the colours 'Indexed'"
            ),
            ("/ColorSpace /DeviceGray /BitsPerComponent 8", "/ASCIIHexDecode", "with 2 bytes for 600 x 500 pixels"),
        ])
    func undecoded(entries: String, filter: String, reason: String) {
        #expect(throws: PDFError.undecodedPicture(page: 1, reason: reason)) {
            try pictures(pdf(entries, filter: filter, data: "FFFF>"))
        }
        #expect("\(PDFError.undecodedPicture(page: 1, reason: reason))".contains("PNG or JPEG"))
    }

    @Test("is missing, cut up, too large or on too many pages")
    func others() {
        #expect(throws: PDFError.noPagePicture(page: 1)) { try pictures(pdf(resources: "")) }
        let second = image("", filter: "/DCTDecode", data: "x", size: "/Width 600 /Height 400")
        #expect(throws: PDFError.severalPictures(2, page: 1)) {
            try pictures(pdf(resources: "/A 5 0 R /B 6 0 R", more: [second]))
        }
        #expect(throws: PDFError.tooManyPixels(width: 600, height: 500, limit: 299_999, page: 1)) {
            try pictures(pdf(), pixels: 299_999)
        }
        #expect(throws: PDFError.tooManyPages(1, limit: 0)) {
            try pagePictures(of: pdf(), pixelLimit: 1_000_000, pageLimit: 0)
        }
        let huge = image("", filter: "/DCTDecode", data: "x", size: "/Width 999999 /Height 999999")
        #expect(throws: PDFError.self) { try pictures(pdf(resources: "/A 6 0 R", more: [huge])) }
    }

    @Test("in a damaged file is refused or read, and nothing worse", arguments: 0..<60)
    func damaged(round: Int) {
        var bytes = pdf()
        // A simple generator of other bytes in other places.
        var state = UInt64(round) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        if round % 3 == 0 { bytes.removeLast(next(bytes.count)) }
        for _ in 0..<(round % 7) where !bytes.isEmpty { bytes[next(min(bytes.count, 1_200))] = UInt8(next(256)) }
        do throws(PDFError) {
            _ = try pictures(bytes)
        } catch {
            #expect(!"\(error)".isEmpty)
        }
    }
}
