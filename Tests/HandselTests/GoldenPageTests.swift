import Handsel
import HandselTestSupport
import Testing

@Suite("What the pages of an example say")
struct GoldenPageTests {
    @Test(
        "is what was read and agreed on",
        arguments: [
            ("first-invoice", true), ("german", false), ("arabic", false), ("sixty-items", false),
            ("credit-note", false),
        ])
    func words(example: String, hasBrand: Bool) throws {
        let document = try Rendering.document(
            try Rendering.bytes(ofExample: example + ".json"), named: example + ".json",
            settings: Rendering.settings(withBrand: hasBrand))
        // In the file's own order; only without it does poppler put letters from right to left together again.
        let order = example == "arabic" ? [] : ["-raw"]
        let pages = try Tool.pdftotext.text(order + ["FILE", "-"], file: document.files[0])
            .split(separator: "\u{c}", omittingEmptySubsequences: true).map { page in
                page.split(separator: "\n").map { String($0).foldingSpaces }.filter { !$0.isEmpty }
                    .joined(separator: "\n")
            }.filter { !$0.isEmpty }
        #expect(pages.count == document.pageCount)
        let text = pages.enumerated().map { "== page \($0 + 1)\n\($1)\n" }.joined(separator: "\n")
        try compare(text, withGolden: "Tests/HandselTests/Goldens/\(example).txt")
    }
}
