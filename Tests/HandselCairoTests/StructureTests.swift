import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import HandselType
import Testing

@Suite("The structure of a document")
struct StructureTests {
    let paper: Paper

    init() throws { paper = try Paper() }

    /// The tree as pdfinfo shows it, one element or text a line, without indentation.
    private func tree(_ frames: [Frame]) throws -> [String] {
        let pdf = try paper.document([paper.page(paper.column(frames))])
        return try Tool.pdfinfo.text(["-struct-text", "FILE"], file: pdf).split(separator: "\n")
            .map {
                $0.trimmingCharacters(in: .whitespaces).replacing(" (block)", with: "").replacing(" (inline)", with: "")
            }
    }

    private func group(_ name: String, _ role: Frame.Role?, _ frames: [Frame]) -> Frame {
        Frame(
            name: name, size: Size(width: 400, height: 60),
            children: frames.enumerated().map { Frame.Child(at: Point(x: 0, y: Double($0.offset) * 20), $0.element) },
            role: role)
    }

    @Test("has the roles of the frames, in their order")
    func roles() throws {
        let found = try tree([
            try paper.text("Invoice", role: .heading(1)), try paper.text("Small", role: .heading(6)),
            group("section", .section, [try paper.text("Words", role: .paragraph)]),
        ])
        #expect(
            found == ["Document", "H1", "\"Invoice\"", "H6", "\"Small\"", "Sect", "P", "\"Words\""])
    }

    @Test("makes a paragraph of text that has no role")
    func withoutRole() throws {
        #expect(try tree([try paper.text("Words", role: nil)]) == ["Document", "P", "\"Words\""])
        #expect(
            try tree([group("section", .section, [try paper.text("Words", role: nil)])])
                == ["Document", "Sect", "P", "\"Words\""])
    }

    @Test("keeps text in a cell beside text with a role")
    func mixedCell() throws {
        let cell = group("cell", .tableCell, [try paper.text("One", role: nil), try paper.text("Two")])
        #expect(
            try tree([group("table", .table, [group("row", .tableRow, [cell])])])
                == ["Document", "Table", "TR", "TD", "P", "\"One\"", "P", "\"Two\""])
    }

    @Test("leaves ornament out, and what is in it")
    func artifact() throws {
        let found = try tree([
            group("footer", .artifact, [try paper.text("Page 1", role: .paragraph)]), try paper.text("Words"),
        ])
        #expect(found == ["Document", "P", "\"Words\""])
    }

    @Test("says what figures show and in which language")
    func figure() throws {
        let svg = Image(
            name: "a.svg", format: .svg,
            bytes: Array(
                #"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>"#.utf8),
            naturalSize: Size(width: 6, height: 6))
        let figure = Frame(
            name: "image", size: Size(width: 20, height: 20), content: .image(svg),
            role: .figure(alternative: "Ein Dreieck (schwarz), „spitz“"), language: "de")
        let pdf = try paper.document([paper.page(paper.column([figure, try paper.text("Hi", language: "en")]))])
        let text = try objects(of: pdf)
        #expect(text.contains("/S /Figure") && text.contains("/Alt"))
        #expect(text.contains("/Lang (de)") && text.contains("/Lang (en)") && text.contains("/Lang (de-DE)"))
        let objects = try Tool.qpdf.text(["--json=2", "--json-key=qpdf", "FILE"], file: pdf)
        #expect(objects.contains(#""/Alt": "u:Ein Dreieck (schwarz), „spitz“""#))
    }

    @Test("tells headings of columns from headings of rows")
    func headings() throws {
        let row = group(
            "row", .tableRow,
            [
                try paper.text("Item", role: .tableHeading(isColumn: true)),
                try paper.text("Total", role: .tableHeading(isColumn: false)),
            ])
        let found = try tree([group("table", .table, [row])])
        #expect(
            found == [
                "Document", "Table", "TR", "TH:", "/Scope /Column", "\"Item\"", "TH:", "/Scope /Row", "\"Total\"",
            ])
    }

    @Test("stays in step over hundreds of pages", .timeLimit(.minutes(1)))
    func long() throws {
        let cell = try paper.text("12.50", role: .tableCell)
        let rows = (0..<50).map { _ in group("row", .tableRow, [cell, cell, cell]) }
        let page = paper.page(paper.column([group("table", .table, rows)]))
        let pdf = try paper.document(Array(repeating: page, count: 40))
        #expect(try objects(of: pdf).components(separatedBy: "/S /TD").count == 40 * 50 * 3 + 1)
    }
}
