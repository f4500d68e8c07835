import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("A document on a brand's letter paper")
struct StationeryTests {
    private let keller = repositoryRoot.appending(path: "examples/brands/keller-und-soehne").path

    /// An invoice of the brand itself.
    private func invoice(_ kind: String = "") throws -> [UInt8] {
        let text = String(decoding: Rendering.invoice(), as: UTF8.self)
        let start = try #require(text.range(of: "  \"supplier\"")).lowerBound
        let end = try #require(text.range(of: "  \"customer\"")).lowerBound
        return [UInt8](text.replacingCharacters(in: start..<end, with: kind).utf8)
    }

    private func render(
        _ bytes: [UInt8], brand: String, _ change: (inout RenderSettings) -> Void = { _ in }
    ) throws -> RenderedDocument {
        try Rendering.document(
            bytes,
            settings: Rendering.settings {
                $0.brand = brand
                change(&$0)
            })
    }

    @Test("has its letterhead under the page and its terms behind it")
    func both() throws {
        let document = try render(invoice(), brand: keller + "/brand.yaml")
        let pages = try document.pages()
        #expect(document.pageCount == pages.count)
        #expect(pages.first?.contains("Schrauben · Beschläge · Werkzeug") == true)
        #expect(pages.last?.contains("Lieferungs- und Zahlungsbedingungen") == true)
        #expect(try Tool.qpdf.text(["--check", "FILE"], file: document.files[0]).contains("No syntax"))
        #expect(try render(invoice(), brand: keller + "/brand.yaml").files == document.files)
    }

    @Test("has no terms where the brand wants none")
    func credit() throws {
        let credit = try invoice(
            "  \"typeCode\": \"creditNote\", \"precedingInvoices\": [{ \"number\": \"2026-6\" }],\n")
        let document = try render(credit, brand: keller + "/brand.yaml")
        #expect(try !document.words().contains("Zahlungsbedingungen"))
        #expect(try document.words().contains("Schrauben · Beschläge · Werkzeug"))
    }

    @Test("of another firm has neither")
    func stranger() throws {
        let document = try render(Rendering.invoice(), brand: keller + "/brand.yaml")
        #expect(try !document.words().contains("Schrauben"))
        #expect(try !document.words().contains("Zahlungsbedingungen"))
    }

    @Test("as pictures goes without, and says so")
    func pictures() throws {
        let document = try render(invoice(), brand: keller + "/brand.yaml") {
            $0.format = .png
            $0.dotsPerInch = 30
        }
        #expect(document.files.count == document.pageCount)
        for what in ["a PNG goes without the brand's letterhead", "a PNG goes without the brand's terms"] {
            #expect(document.messages.contains { $0.severity == .warning && $0.text.hasPrefix(what) })
        }
    }

    @Test("of another size is refused with both sizes")
    func size() throws {
        let said = try errors(
            rendering: invoice(), ["--brand", "brand/brand.yaml", "--paper", "letter"], status: 78
        ) { try FileManager.default.copyItem(atPath: keller, toPath: $0 + "/brand") }
        #expect(
            said.contains(
                "brand/brand.yaml, letterhead: page 1 measures 210 x 297 mm and the document's page 215.9 x 279.4 mm"))
    }

    @Test(
        "goes without it on a card and on a roll, shows who it is from all the same, and says so",
        arguments: ["card", "till"])
    func otherPaper(layout: String) throws {
        let document = try render(
            invoice("  \"milestone\": \"Our tenth invoice together\",\n"), brand: keller + "/brand.yaml"
        ) {
            $0.layout = layout
            $0.moment = "milestone"
        }
        let paper = layout == "card" ? "A6" : "80mm x auto"
        let text =
            "the letterhead measures 210 x 297 mm and the paper of the layout '\(layout)' is \(paper); the document goes "
            + "without it"
        #expect(document.messages.filter { $0.text == text && $0.severity == .warning }.count == 1)
        #expect(try document.words().contains("Keller & Söhne"))
        let objects = try Tool.qpdf.text(["--qdf", "--object-streams=disable", "FILE", "-"], file: document.files[0])
        #expect(!objects.contains("/Letterhead"))
    }

    @Test(
        "that cannot be used is told with the brand's file",
        arguments: [
            ("letterhead: none.pdf", "brand.yaml, letterhead: 'none.pdf' is not there"),
            (
                "letterhead: ../letterhead.pdf",
                "brand.yaml, letterhead: '../letterhead.pdf' lies outside the brand's folder"
            ),
            ("letterhead: brand.yaml", "brand.yaml, letterhead: 'brand.yaml': the PDF cannot be read"),
            ("terms: logo.svg", "brand.yaml, terms: 'logo.svg': the PDF cannot be read"),
            ("letterhead: {file: letterhead.pdf, first: 3}", "brand.yaml:1:13: there is no page 3 in 'letterhead.pdf'"),
        ])
    func unusable(text: String, message: String) throws {
        let said = try fault(ofBrand: text) { folder in
            try FileManager.default.copyItem(atPath: keller + "/letterhead.pdf", toPath: folder + "/letterhead.pdf")
        }
        #expect(said?.hasPrefix(message) == true, "\(said ?? "nothing")")
    }

    @Test("is checked against the brand's paper before the first document")
    func checked() throws {
        try withTemporaryFolder { folder in
            try FileManager.default.copyItem(atPath: keller + "/letterhead.pdf", toPath: folder + "/letterhead.pdf")
            try write("{paper: letter, letterhead: letterhead.pdf}", to: folder + "/brand.yaml")
            let findings = try Renderer.report(onBrand: folder + "/brand.yaml", in: Rendering.installation).findings
            let text = "page 1 of 'letterhead.pdf' measures 210 x 297 mm and the paper is Letter, 215.9 x 279.4 mm"
            #expect(findings.contains { $0.severity == .error && $0.text.hasPrefix(text) && $0.line == 1 })
        }
    }
}

@Suite("Who signs for a brand")
struct PersonSigningTests {
    private func document(signedBy name: String) throws -> RenderedDocument {
        try withTemporaryFolder { folder in
            try write(
                """
                hand: sam
                people:
                  - { name: Rosa Fern, hand: nora, signature: written }
                  - { name: Theo Moss }
                """, to: folder + "/brand.yaml")
            let text = String(decoding: Rendering.invoice(), as: UTF8.self)
            let bytes = [UInt8](text.replacing("\"note\":", with: "\"signedBy\": \"\(name)\", \"note\":").utf8)
            return try Rendering.document(bytes, settings: Rendering.settings { $0.brand = folder + "/brand.yaml" })
        }
    }

    private func tree(_ document: RenderedDocument) throws -> String {
        try Tool.pdfinfo.text(["-struct-text", "FILE"], file: document.files[0]).foldingSpaces
    }

    @Test("writes in the own hand and signs in the own way")
    func own() throws {
        let rosas = try document(signedBy: "Rosa")
        #expect(rosas.hand == "Nora")
        #expect(try tree(rosas).contains("P (block) \"Rosa\""))
        let theos = try document(signedBy: "Theo")
        #expect(theos.hand == "Sam")
        #expect(try !tree(theos).contains("P (block) \"Theo\""))
        #expect(rosas.seed != theos.seed)
    }
}
