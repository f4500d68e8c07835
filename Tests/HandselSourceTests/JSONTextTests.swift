import HandselSource
import Testing

@Suite("JSON that is written")
struct JSONTextTests {
    @Test("keeps the order of its members and indents by two")
    func layout() {
        let text = JSONText.record([
            .init("b", .list([.number("1234.50"), .flag(true), .null])), .init("a", .record([])),
            .init("c", .list([])), .init("d", .record([.init("e", .text("f")), .init("g", .flag(false))])),
        ])
        let expected = """
            {
              "b": [
                1234.50,
                true,
                null
              ],
              "a": {},
              "c": [],
              "d": {
                "e": "f",
                "g": false
              }
            }

            """
        #expect(text.written == expected)
        #expect(text.written == text.written)
    }

    @Test(
        "escapes what a text may not hold",
        arguments: [
            ("say \"a\\b\"", #""say \"a\\b\"""#), ("a\nb\tc\r", #""a\nb\tc\r""#), ("a\r\nb", #""a\r\nb""#),
            ("\u{0}\u{1f}\u{8}", #""\u0000\u001f\u0008""#), ("é/😀\u{7f}", "\"é/😀\u{7f}\""), ("", #""""#),
        ])
    func escapes(text: String, expected: String) {
        #expect(JSONText.text(text).written == expected + "\n")
        #expect(JSONText.record([.init(text, .null)]).written == "{\n  \(expected): null\n}\n")
    }

    @Test("is read back as what was written")
    func readBack() throws {
        let texts = ["a\u{0}b", "\"\\\"", "\u{10ffff}\u{2028}", "e\u{301}\r\n"]
        let value = try json(JSONText.list(texts.map { .text($0) }).written)
        guard case .list(let values) = value.content else {
            Issue.record("not a list")
            return
        }
        #expect(values.map(\.content) == texts.map { .text($0) })
    }
}

@Suite("The nearest name")
struct NearestTests {
    private let names = ["number", "issueDate", "dueDate", "customer", "currency", "lineItems", "tax", "note", "notes"]

    @Test(
        "is the one that was most likely meant",
        arguments: [
            ("numbr", "number"), ("nubmer", "number"), ("NUMBER", "number"), ("costumer", "customer"),
            ("custmer", "customer"), ("lineItem", "lineItems"), ("lineitems", "lineItems"), ("duedate", "dueDate"),
            ("curency", "currency"), ("tx", "tax"), ("noted", "note"), ("cust", "customer"), ("taxRate", "tax"),
        ])
    func near(written: String, meant: String) {
        #expect(nearest(to: written, among: names) == meant)
    }

    @Test("is none when no name is near", arguments: ["colour", "x", "", "internalComment", "zzz", "日本"])
    func far(written: String) {
        #expect(nearest(to: written, among: names) == nil)
    }

    @Test("is the first of two that are equally near, and none among none")
    func ties() {
        #expect(nearest(to: "nota", among: ["note", "noty"]) == "note")
        #expect(nearest(to: "nota", among: ["noty", "note"]) == "noty")
        #expect(nearest(to: "note", among: []) == nil)
    }
}
