import Foundation
import Handsel
import HandselTestSupport

/// What the rendering tests share: this checkout, its examples and the brand of its README.
enum Rendering {
    static let installation = Installation(
        folder: repositoryRoot.path,
        cacheFolder: FileManager.default.temporaryDirectory.appending(path: "handsel-tests-fonts").path)
    static let brand = repositoryRoot.appending(path: "examples/brands/fern-and-field/brand.yaml").path

    /// The examples' names, sorted, such as "minimal.json".
    static let examples: [String] = {
        let folder = repositoryRoot.appending(path: "examples").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted()
    }()

    static func bytes(ofExample name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: repositoryRoot.appending(path: "examples/\(name)")))
    }

    static func settings(withBrand: Bool = true, _ change: (inout RenderSettings) -> Void = { _ in }) -> RenderSettings
    {
        var settings = RenderSettings()
        if withBrand { settings.brand = brand }
        change(&settings)
        return settings
    }

    /// The one document of a source.
    static func document(
        _ bytes: [UInt8], named name: String = "invoice.json", settings: RenderSettings = settings()
    ) throws -> RenderedDocument {
        let results = try Renderer(installation: installation, settings: settings).documents(inFile: name, bytes: bytes)
        guard let first = results.first, results.count == 1 else { throw NotOne(count: results.count) }
        return try first.get()
    }

    struct NotOne: Error {
        var count: Int
    }

    /// An invoice that needs nothing else, with some of its JSON text replaced.
    static func invoice(replacing text: String = "", with other: String = "") -> [UInt8] {
        let invoice = """
            {
              "number": "2026-7",
              "issueDate": "2026-11-23",
              "dueDate": "2026-12-07",
              "currency": "EUR",
              "supplier": { "name": "Wren Street Piano", "vatId": "DE123456789",
                "address": { "lines": ["Wrenstr. 4"], "city": "Berlin", "postCode": "10115", "country": "DE" } },
              "customer": { "name": "Oskar Nowak",
                "address": { "lines": ["Mühlweg 8"], "city": "Potsdam", "postCode": "14467", "country": "DE" } },
              "vat": 19,
              "lineItems": [{ "name": "Piano lesson", "quantity": 4, "unit": "hour", "price": "38.00" }],
              "note": "Your left hand found the swing this month, Oskar."
            }
            """
        return [UInt8]((text.isEmpty ? invoice : invoice.replacing(text, with: other)).utf8)
    }
}

extension RenderedDocument {
    /// Its words as pdftotext gives them back in the order of the file, white space folded.
    func words() throws -> String {
        try Tool.pdftotext.text(["-raw", "FILE", "-"], file: files[0]).foldingSpaces
    }

    /// The words of each page.
    func pages() throws -> [String] {
        try Tool.pdftotext.text(["-raw", "FILE", "-"], file: files[0]).split(separator: "\u{c}").map {
            String($0).foldingSpaces
        }
    }
}

extension String {
    /// Every run of white space, no-break spaces too, as one space.
    var foldingSpaces: String {
        split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    }
}
