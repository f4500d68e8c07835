import HandselGraphics
import HandselLayout
import Testing

/// The least that may be written for an element, as an entry of a page.
struct ElementExample: CustomTestStringConvertible, Sendable {
    var keyword: String
    var yaml: String
    /// What a page shows of it, with the fields of `exampleFields`; a part of its outline.
    var shown: String

    init(_ keyword: String, _ yaml: String, shows shown: String) {
        self.keyword = keyword
        self.yaml = yaml
        self.shown = shown
    }

    var testDescription: String { keyword }
}

/// One for each element of the catalog.
let elementExamples: [ElementExample] = [
    .init("column", "  - column: [{ text: a }, { text: b }]", shows: "\"b\""),
    .init("row", "  - row: [{ text: a }, { text: b }]", shows: "\"b\""),
    .init("box", "  - box: { text: a }", shows: "\"a\""),
    .init("text", "  - text: a", shows: "\"a\""),
    .init("rule", "  - rule", shows: "rule 0.00 0.00 200.00 0.50"),
    .init("spacer", "  - column: [{ rule: 1pt }, { spacer: 4pt }]", shows: "spacer 0.00 1.00 0.00 4.00"),
    .init("image", "  - image: '{brand.logo}'", shows: "image logo"),
    .init(
        "illustration", "  - illustration: bouquet\n    maxHeight: 80pt", shows: "illustration 0.00 0.00 200.00 80.00"),
    .init("table", "  - table: lineItems\n    as: item\n    columns: [{ cell: '{item.name}' }]", shows: "\"Roses\""),
    .init("each", "  - each: lineItems\n    as: item\n    show: { text: '{item.name}' }", shows: "\"Roses\""),
    .init(
        "timeline", "  - timeline: lineItems\n    as: item\n    show: { text: '{item.name}' }",
        shows: "timelineMark 4.13 0.00 0.00 0.00 fill"),
    .init("when", "  - when: isPaid\n    show: { text: paid }", shows: "\"paid\""),
    .init("unless", "  - unless: isPaid\n    show: { text: a }\n    otherwise: { text: paid }", shows: "\"paid\""),
    .init("note", "  - note: '{personal.note}'", shows: "ink \"Thanks!\""),
    .init("signature", "  - signature: '{personal.note}'", shows: "signature 0.00 0.00 200.00"),
    .init("keepTogether", "  - keepTogether: { text: a }", shows: "\"a\""),
    .init("pinned", "  - pinned: { text: a }\n    top: 0\n    left: 0", shows: "pinned 0.00 0.00 200.00 12.00"),
    .init("window", "  - window: none\n    address: '{brand.logo}'", shows: "page 0.00 0.00 200.00 100.00"),
    .init("header", "  - header: { text: a }", shows: "header 0.00 0.00 200.00 12.00"),
    .init("footer", "  - footer: { text: a }", shows: "footer 0.00 88.00 200.00 12.00"),
    .init("part", "  - part: greeting", shows: "\"Good day\""),
    .init("code", "  - code: HANDSEL\n    size: 58pt\n    alternative: x", shows: "code 0.00 0.00 58.00 58.00"),
    .init("swissSlip", "  - swissSlip", shows: "page 0.00 0.00 200.00 100.00"),
    .init("ornament", "  - ornament: confetti", shows: "ornament 0.00 0.00 200.00 100.00"),
    .init("pageBreak", "  - pageBreak", shows: "page 0.00 0.00 200.00 100.00"),
]

@Suite("The catalog of elements")
struct ElementCatalogTests {
    @Test("has an example of each element, and nothing else has one")
    func complete() {
        #expect(elementExamples.map(\.keyword).sorted() == ElementCatalog.elements.map { $0.keyword }.sorted())
    }

    @Test("can read and place each element", arguments: elementExamples)
    func placed(example: ElementExample) throws {
        let fields = Fields(["brand.logo": "logo", "personal.note": "Thanks!"]).with("isPaid", true)
            .with("lineItems", [["name": "Roses"]])
        var context = try context(fields, images: ["logo": Size(width: 20, height: 10)], hand: sam())
        context.signing = try written(by: sam())
        let pages = try layout(page(example.yaml)).pages(context)
        #expect(pages.count == 1)
        #expect(pages[0].outline.contains(example.shown), "\(pages[0].outline)")
    }

    @Test("has no property that is an element's name, so that a node's element is never in doubt")
    func names() {
        let keywords = Set(ElementCatalog.elements.map { $0.keyword })
        for element in ElementCatalog.elements {
            let names = element.form.properties.map(\.name)
            #expect(keywords.intersection(names).isEmpty, "\(element.keyword)")
            #expect(Set(names).count == names.count)
            #expect(!names.contains("name"), "'name' names the node")
        }
    }
}
