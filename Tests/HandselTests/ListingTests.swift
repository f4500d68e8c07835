import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("The fields of layouts")
struct FieldListTests {
    @Test("are all in docs/FIELDS.md")
    func documentation() throws {
        let rows = Renderer.fields().map { field in
            "| `\(field.path)` | \(field.kind.rawValue) | \(field.summary.replacing("|", with: "\\|")) |"
        }
        let text = """
            # Fields that a layout may name

            This is what `handsel layouts --fields` prints; a test keeps it so. In a layout file a field stands in braces,
            such as `{customer.name}`. A *flag* is for `when`; a *list* is for `each` and `table`, and `list[].name` stands
            for the field `name` of its entries. A field that the invoice has nothing for is left out with the text it
            stands in. BT and BG are term numbers of EN 16931. In `header`, `footer` and `pinned` there are `{page.number}`
            and `{page.count}` too. `page.hasWindow` is a flag everywhere: the address stands in an envelope's window.

            | field | kind | what it is |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            """
        try compare(text, withGolden: "docs/FIELDS.md")
    }

    @Test("are each listed once, with a sentence and those of a list's entries behind it")
    func complete() throws {
        let fields = Renderer.fields()
        #expect(Set(fields.map(\.path)).count == fields.count)
        #expect(fields.allSatisfy { !$0.summary.isEmpty })
        let list = try #require(fields.firstIndex { $0.path == "lineItems" })
        #expect(fields[list].kind == .list)
        #expect(fields[list + 1].path.hasPrefix("lineItems[]."))
        #expect(fields.contains { $0.path == "lineItems[].name" && $0.kind == .text })
        #expect(fields.contains { $0.path == "invoice.isCreditNote" && $0.kind == .flag })
    }

    @Test("are printed in columns, or as JSON lines")
    func printed() throws {
        let run = try handsel(["layouts", "--fields"])
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == Renderer.fields().count)
        #expect(run.output.contains("\nlineItems[].name "))
        let objects = try handsel(["layouts", "--fields", "--json"]).objects()
        #expect(objects.compactMap { $0["path"] as? String } == Renderer.fields().map(\.path))
    }
}

@Suite("The list of fonts")
struct FontListTests {
    @Test("tells family, style, file, licence and scripts")
    func fonts() throws {
        let run = try handsel(["fonts", "--json"], environment: fontCache)
        #expect(run.status == 0)
        let fonts = try run.objects()
        let arabic = try #require(
            fonts.first { ($0["file"] as? String)?.hasSuffix("/NotoSansArabic-Bold.ttf") == true })
        #expect(arabic["kind"] as? String == "text")
        #expect(arabic["family"] as? String == "Noto Sans Arabic")
        #expect(arabic["style"] as? String == "Bold")
        #expect(arabic["licence"] as? String == "OFL-1.1")
        #expect((arabic["scripts"] as? [String])?.contains("Arab") == true)
        let hand = try #require(fonts.first { $0["family"] as? String == "sam" })
        #expect(hand["kind"] as? String == "hand")
        #expect(hand["licence"] as? String == "CC0-1.0")
        let text = try handsel(["fonts"], environment: fontCache).output.split(separator: "\n")
        #expect(text.count == fonts.count)
        let line = try #require(text.first { $0.hasSuffix("/NotoSansArabic-Bold.ttf") })
        #expect(String(line).foldingSpaces.hasPrefix("text Noto Sans Arabic Bold OFL-1.1 Arab"))
    }
}
