import HandselLayout
import Testing

@Suite("Each entry of a list")
struct EachTests {
    private let fields = Fields(["customer.name": "Amelia"]).with(
        "items", (1...6).map { ["name": "item\($0)", "empty": ""] })

    @Test("is shown once with its own fields and those around it")
    func shown() throws {
        let each = Each("items", as: "item", gap: 3) { Text("{item.name} for {customer.name}") }
        let frame = try frame(of: each, context(fields))
        #expect(frame.lines == (1...6).map { "item\($0) for Amelia" })
        // Six lines of 12 and five gaps.
        expectNear(frame.size.height, 87)
    }

    @Test("goes on over pages without losing or repeating one")
    func pagesOfEntries() throws {
        let each = Each("items", as: "item", gap: 4) {
            Text("{item.name}")
            Block(1, 20)
        }
        // 32 and a gap: two entries and the name of a third would be split; a block of 20 no longer fits at 72 + 12.
        let pages = try pages(context(fields)) { each }
        #expect(pages.flatMap(\.lines) == (1...6).map { "item\($0)" })
        #expect(pages.allSatisfy { page in page.flattened().allSatisfy { page.flattened()[0].rect.contains($0.rect) } })
    }

    @Test("stands beside others in columns of one width, in rows that are kept whole")
    func across() throws {
        var each = Each("items", as: "item", gap: 4) {
            Text("{item.name}")
            Block(1, 20)
        }
        each.across = 4
        each.columnGap = 8
        // Four columns of (200 - 3 * 8) / 4 points; six entries are two rows of 32 points.
        let placed = try frame(of: each, context(fields))
        #expect(placed.rects(named: "block").map(\.minX) == [0, 52, 104, 156, 0, 52])
        #expect(placed.rects(named: "block").map(\.size.width) == [Double](repeating: 44, count: 6))
        #expect(placed.rects(named: "block").map(\.minY) == [12, 12, 12, 12, 48, 48])
        expectNear(placed.size.height, 68)
        var mirrored = try context(fields, direction: .rightToLeft)
        mirrored.language = "ar"
        #expect(try frame(of: each, mirrored).rects(named: "block").map(\.minX) == [156, 104, 52, 0, 156, 104])
        let pages = try pages(height: 60, context(fields)) { each }
        #expect(pages.map { $0.rects(named: "block").count } == [4, 2])
        #expect(pages.flatMap(\.lines) == (1...6).map { "item\($0)" })
    }

    @Test("is nothing where there is no list")
    func none() throws {
        let each = Each("nothing", as: "item") { Text("never") }
        #expect(try frame(of: each, context(fields)).isEmpty)
        let text = Each("customer.name", as: "item") { Text("never") }
        #expect(try frame(of: text, context(fields)).isEmpty)
    }

    @Test("keeps its own fields in lists within lists")
    func nested() throws {
        var outer = Fields()
        outer.values["rows"] = .list(
            FieldList(count: 2) { row in
                Fields(["name": "row\(row)"]).with("cells", (0..<2).map { ["name": "cell\(row)\($0)"] })
            })
        let each = Each("rows", as: "row") {
            Each("row.cells", as: "cell") { Text("{row.name} {cell.name}") }
        }
        let lines = ["row0 cell00", "row0 cell01", "row1 cell10", "row1 cell11"]
        #expect(try frame(of: each, context(outer)).lines == lines)
    }
}

@Suite("A choice")
struct WhenTests {
    private let fields = Fields(["given": "here", "blank": ""]).with("yes", true).with("no", false)
        .with("full", [["name": "a"]]).with("none", [])

    private func shows(_ condition: String) throws -> [String] {
        try frame(
            of: When(condition, show: { Text("shown") }, otherwise: { Text("otherwise") }), context(fields)
        ).lines
    }

    @Test(
        "shows its nodes where the field has something",
        arguments: ["given", "yes", "full", "not blank", "not missing"])
    func holds(condition: String) throws {
        #expect(try shows(condition) == ["shown"])
    }

    @Test("shows the others where it has not", arguments: ["blank", "missing", "no", "none", "not given", "not full"])
    func fails(condition: String) throws {
        #expect(try shows(condition) == ["otherwise"])
    }
}

@Suite("Nodes kept together")
struct KeepTogetherTests {
    @Test("go to the next page as a whole")
    func together() throws {
        let pages = try pages {
            Block(1, 50)
            KeepTogether(gap: 10) {
                Block(1, 20)
                Block(1, 25)
            }
        }
        #expect(pages.map { $0.rects(named: "block").map(\.minY) } == [[0], [0, 30]])
    }

    @Test("are broken only where no page could hold them")
    func tooHigh() throws {
        let pages = try pages {
            Block(1, 10)
            KeepTogether { for _ in 0..<3 { Block(1, 40) } }
        }
        #expect(pages.map { $0.rects(named: "block").count } == [1, 2, 1])
    }
}

@Suite("A template")
struct TemplateTests {
    private let fields = Fields(["name": "Amelia", "odd": "{invoice.number} }{ {{", "label.vat": "VAT ID"])

    @Test(
        "fills in fields",
        arguments: [
            ("Dear {name},", "Dear Amelia,"), ("{ name }", "Amelia"), ("{{name}}", "{name}"), ("a }} b {{", "a } b {"),
            ("{odd}", "{invoice.number} }{ {{"), ("VAT {vatId}", ""), ("{label.vat} {vatId}", ""),
            ("{label.vat}", "VAT ID"),
            ("{vatId}{name}", "Amelia"), ("plain", "plain"),
        ])
    func filled(text: String, expected: String) throws {
        #expect(try #require(Template(text)).text(in: fields) == expected)
    }

    @Test("with a brace left alone is none", arguments: ["{name", "name}", "{}", "{ }", "a { b", "{{name}"])
    func alone(text: String) {
        #expect(Template(text) == nil)
    }
}
