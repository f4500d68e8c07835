import HandselLayout
import Testing

@Suite("A condition")
struct ConditionTests {
    private let fields = Fields(["customer.name": "Amelia"]).with("isPaid", true)

    @Test(
        "may combine several fields",
        arguments: [
            ("[isPaid, customer.name]", true), ("[isPaid, customer.vatId]", false),
            ("[isPaid, not customer.vatId]", true), ("{ any: [customer.vatId, isPaid] }", true),
            ("{ any: [customer.vatId, not isPaid] }", false), ("{ all: [isPaid, { any: [customer.name] }] }", true),
            ("{ not: [isPaid, customer.vatId] }", true), ("{ not: isPaid }", false),
            ("[{ not: { any: [customer.vatId, invoice.number] } }, isPaid]", true),
        ])
    func combined(condition: String, holds: Bool) throws {
        let yaml = page(
            "  - when: \(condition)\n    show: { text: shown }\n  - unless: \(condition)\n    show: { text: else }")
        #expect(try layout(yaml).pages(context(fields)).flatMap(\.lines) == [holds ? "shown" : "else"])
    }

    @Test("of a table's column may be combined too")
    func column() throws {
        let yaml = page(
            """
              - table: lineItems
                as: item
                columns:
                  - { cell: "{item.name}" }
                  - { cell: "net", when: [isPaid, customer.vatId] }
            """)
        let fields = fields.with("lineItems", [["name": "Roses"]])
        #expect(try layout(yaml).pages(context(fields)).flatMap(\.lines) == ["Roses"])
    }

    @Test(
        "with a mistake says where it is",
        arguments: [
            ("[isPaid, custmer.name]", "2:20", "'customer.name'?"), ("[]", "2:11", "a list of fields"),
            ("{ any: isPaid }", "2:18", "a list of fields"), ("{ some: [isPaid] }", "2:11", "any"),
            ("{ any: [isPaid], all: [isPaid] }", "2:11", "{ any: [...] }"),
        ])
    func mistake(condition: String, place: String, named: String) {
        let error = #expect(throws: LayoutError.self) { try layout("page:\n  - when: \(condition)\n    show: []") }
        guard let message = error.map({ "\($0)" }) else { return }
        #expect(message.hasPrefix("test.yaml:\(place): "), "\(message)")
        #expect(message.contains(named), "\(message)")
    }
}

@Suite("A style in capitals")
struct CapitalsTests {
    @Test(
        "follows the rules of the document's language",
        arguments: [
            ("en", "istanbul", "ISTANBUL"), ("tr", "istanbul", "İSTANBUL"), ("de", "Straße", "STRASSE"),
            ("el", "Άνθρωπος", "ΑΝΘΡΩΠΟΣ"),
        ])
    func language(language: String, text: String, expected: String) throws {
        var context = try context(language: language)
        context.styles["head"] = {
            var head = TextAttributes(size: 10)
            head.letterCase = .upper
            return head
        }()
        #expect(try frame(of: Text(Template(stringLiteral: text), style: "head"), context).lines == [expected])
    }

    @Test("is read from a layout file")
    func read() throws {
        let layout = try layout("styles: { head: { case: upper }, name: { case: small, figures: lining } }\npage: []")
        #expect(layout.styles["head"]?.letterCase == .upper)
        #expect(layout.styles["name"]?.letterCase == .small)
        #expect(layout.styles["name"]?.figures == .lining)
    }
}
