import HandselLayout
import Testing

@Suite("A part that layouts share")
struct PartTests {
    private func lines(_ yaml: String, parts: [String: String]) throws -> [String] {
        try layout(page(yaml), parts: parts).pages(context()).flatMap(\.lines)
    }

    @Test("stands where it is named as if it were written there")
    func spliced() throws {
        let shown = try lines(
            "  - text: first\n  - part: two\n  - text: last", parts: ["two": "page: [{ text: a }, { text: b }]"])
        #expect(shown == ["first", "a", "b", "last"])
        let nodes = try layout(page("  - part: two"), parts: ["two": "page: [{ text: a }, { text: b }]"]).parts
        #expect(nodes.count == 2)
    }

    @Test("is one element where it has a name or a width of its own")
    func wrapped() throws {
        let page = try #require(
            try layout(
                page("  - row:\n      - part: two\n        width: 50pt\n        name: pair\n      - text: x"),
                parts: ["two": "page: [{ text: a }, { text: b }]"]
            ).pages(context()).first)
        #expect(page.rects(named: "pair").map(\.size.width) == [50])
        #expect(page.rects(named: "pair").map(\.size.height) == [24])
    }

    @Test("of one box is as high as the row that it stands in")
    func stretched() throws {
        let page = try #require(
            try layout(
                page(
                    "  - row:\n      - part: one\n        width: 50pt\n      - text: x\n        style: large\n    align: stretch"
                ),
                parts: ["one": "page: [{ box: { text: a }, fill: tint, name: panel }]"]
            ).pages(context()).first)
        // The box's own line is 12 points high, the other 24.
        #expect(page.rects(named: "panel").map(\.size.height) == [24])
        #expect(page.rects(named: "ground").map(\.size.height) == [24])
    }

    @Test("may bring headers directly under 'page', with the page's number")
    func header() throws {
        let shown = try lines(
            "  - part: head\n  - text: x", parts: ["head": "page: [{ header: { text: 'Page {page.number}' } }]"])
        #expect(shown == ["Page 1", "x"])
    }

    @Test("names the fields that its place knows")
    func fields() throws {
        let yaml = page("  - each: lineItems\n    as: item\n    show: { part: line }")
        let layout = try layout(yaml, parts: ["line": "page: [{ text: '{item.name}' }]"])
        let fields = Fields().with("lineItems", [["name": "Roses"], ["name": "Tulips"]])
        #expect(try layout.pages(context(fields)).flatMap(\.lines) == ["Roses", "Tulips"])
    }

    @Test("has styles of its own, like those of the layout, which win")
    func styles() throws {
        let part = """
            styles:
              strong: { size: 40pt }
              tall: { like: large, lineHeight: 2 }
            page: [{ text: a, style: strong, name: strong }, { text: b, style: tall, name: tall }]
            """
        let first = try #require(try layout(page("  - part: p"), parts: ["p": part]).pages(context()).first)
        // The layout's strong is 10 points on lines of 12; tall is as large as the layout's large.
        #expect(first.rects(named: "strong").map(\.size.height) == [12])
        #expect(first.rects(named: "tall").map(\.size.height) == [40])
    }

    @Test("keeps its styles to itself")
    func hidden() {
        let parts = ["p": "styles: { own: { size: 8pt } }\npage: [{ text: a, style: own }]"]
        let error = #expect(throws: LayoutError.self) {
            try layout("page:\n  - part: p\n  - text: x\n    style: own", parts: parts)
        }
        #expect(error.map { "\($0)" }?.hasPrefix("test.yaml:4:12: ") == true)
    }

    /// What is wrong, the parts, where it must be found, and what must be named.
    private static let mistakes: [(layout: String, parts: [String: String], place: String, named: String)] = [
        ("page:\n  - part: welcom", ["welcome": "page: []"], "test.yaml:2:11", "did you mean 'welcome'?"),
        ("page:\n  - part: welcome", [:], "test.yaml:2:11", "there are none"),
        ("page:\n  - part: ../secret", [:], "test.yaml:2:11", "letters, digits and hyphens"),
        ("page:\n  - part", [:], "test.yaml:2:5", "welcome-page"),
        ("page:\n  - part: a", ["a": "page:\n  - part: b", "b": "page:\n  - part: a"], "parts/b.yaml:2:11", "inside"),
        ("page:\n  - part: a", ["a": "page:\n  - part: a"], "parts/a.yaml:2:11", "a, then a"),
        ("page:\n  - part: a", ["a": "page:\n  - tetx: x"], "parts/a.yaml:2:5", "did you mean 'text'?"),
        ("page:\n  - part: a", ["a": "pages: []"], "parts/a.yaml:1:1", "'page'"),
        ("page:\n  - part: a", ["a": "summary: x"], "parts/a.yaml:1:1", "'page:'"),
        ("page:\n  - part: a", ["a": "[]"], "parts/a.yaml:1:1", "begin a part"),
        ("page:\n  - part: a", ["a": "page: [{ text: x, style: none }]"], "parts/a.yaml:1:26", "'none'"),
        (
            "page:\n  - column: { part: a }", ["a": "page:\n  - header: { text: x }"], "parts/a.yaml:2:5",
            "directly under 'page'"
        ),
        (
            "page:\n  - part: a\n    name: wrapped", ["a": "page:\n  - header: { text: x }"], "parts/a.yaml:2:5",
            "directly under 'page'"
        ),
        (
            "page:\n  - part: a\n  - part: b",
            ["a": "styles: { s: { size: 8pt } }\npage: []", "b": "styles: { s: { size: 9pt } }\npage: []"],
            "parts/b.yaml:1:11", "the part 'a'"
        ),
        ("page:\n  - part: a", ["a": "styles: { s: { siz: 8pt } }\npage: []"], "parts/a.yaml:1:16", "'size'?"),
        ("page:\n  - part: a", ["a": "page: [{ text: '{page.number}' }]"], "parts/a.yaml:1:16", "'page.number'"),
    ]

    @Test("with a mistake says in which file and where", arguments: mistakes)
    func mistake(layout text: String, parts: [String: String], place: String, named: String) {
        let error = #expect(throws: LayoutError.self) { try layout(text, parts: parts) }
        guard let message = error.map({ "\($0)" }) else { return }
        #expect(message.hasPrefix("\(place): "), "\(message)")
        #expect(message.contains(named), "\(message)")
    }

    @Test("that is not YAML or too large is refused")
    func unreadable() {
        #expect(throws: LayoutError.self) { try layout("page: [{ part: a }]", parts: ["a": "page: [ {"]) }
        let large = String(repeating: "# nothing\n", count: 30_000)
        #expect(throws: LayoutError.self) { try layout("page: [{ part: a }]", parts: ["a": large + "page: []"]) }
    }

    @Test("is not taken in without end, in depth or in number")
    func limits() {
        var chain = ["p9": "page: []"]
        for index in 1..<9 { chain["p\(index)"] = "page: [{ part: p\(index + 1) }]" }
        let deep = #expect(throws: LayoutError.self) { try layout("page: [{ part: p1 }]", parts: chain) }
        #expect(deep.map { "\($0)" }?.contains("more than 8 deep") == true)
        // Each takes in the next one four times: 4, 16, 64, 256.
        var doubling = ["p5": "page: []"]
        for index in 1..<5 {
            let next = "{ part: p\(index + 1) }"
            doubling["p\(index)"] = "page: [\(next), \(next), \(next), \(next)]"
        }
        let many = #expect(throws: LayoutError.self) { try layout("page: [{ part: p1 }]", parts: doubling) }
        #expect(many.map { "\($0)" }?.contains("more parts") == true)
    }
}
