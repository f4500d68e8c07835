import HandselSource
import Testing

@Suite("A JSON file")
struct JSONValueTests {
    @Test("tells the line and column of each of its values and names")
    func positions() throws {
        let invoice = try json(
            """
            {
              "number": "7",
              "items": [{"price": 38.50}, true,
                null]
            }
            """)
        #expect(invoice.position == place(1, 1))
        let number = try #require(invoice["number"])
        #expect(number == SourceValue(.text("7"), at: place(2, 13)))
        guard case .record(let members) = invoice.content else {
            Issue.record("not a record")
            return
        }
        #expect(members.map(\.keyPosition) == [place(2, 3), place(3, 3)])
        let items = try #require(invoice["items"])
        #expect(items.position == place(3, 12))
        guard case .list(let values) = items.content else {
            Issue.record("not a list")
            return
        }
        #expect(values.map(\.position) == [place(3, 13), place(3, 31), place(4, 5)])
        #expect(values[0]["price"] == SourceValue(.number("38.50"), at: place(3, 23)))
    }

    @Test(
        "keeps each number as it was written",
        arguments: [
            "0", "-0", "1234.50", "-12.500", "1e3", "1E+3", "12.5e-07", "123456789012345678901234567890.10", "1e999",
        ])
    func numbers(text: String) throws {
        #expect(try json(text).content == .number(text))
        #expect(try json("[ \(text) ]").words == "[\(text)]")
    }

    @Test(
        "says what its escapes stand for",
        arguments: [
            (#""\" \\ \/ \b \f \n \r \t""#, "\" \\ / \u{8} \u{c} \n \r \t"),
            (#""\u0041\u00e9\u20AC\uFFFF""#, "Aé€\u{ffff}"),
            (#""\ud83d\ude00 and \uD834\uDD1E""#, "\u{1f600} and \u{1d11e}"),
            (#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10ffff}"),
            (#""\u0000""#, "\u{0}"),
            (#""日本 {x} [y] 'z' # ~""#, "日本 {x} [y] 'z' # ~"),
            (#""""#, ""),
        ])
    func escapes(text: String, expected: String) throws {
        #expect(try json(text).content == .text(expected))
    }

    @Test("may begin with a byte order mark, which takes up no column")
    func byteOrderMark() throws {
        let value = try SourceValue(reading: [0xef, 0xbb, 0xbf] + Array("[1]".utf8), file: "a.json")
        #expect(value == SourceValue(.list([SourceValue(.number("1"), at: place(1, 2))]), at: place(1, 1)))
    }

    @Test("may end its lines with carriage return and line feed, and hold tabs between values")
    func lineEnds() throws {
        let value = try json("{\r\n\t\"a\":\t1,\r\n\t\"b\": 2\r\n}\r\n")
        #expect(value["a"]?.position == place(2, 7))
        #expect(value["b"]?.position == place(3, 7))
    }

    @Test("counts a letter as one column, however many bytes it has")
    func columns() throws {
        // { " ü € 😀 " : space [ is nine scalars before the 1, which stands in the tenth column.
        let value = try json(#"{"ü€😀": [1, 2]}"#)
        guard case .list(let values) = value["ü€😀"]?.content else {
            Issue.record("not a list")
            return
        }
        #expect(values.map(\.position) == [place(1, 10), place(1, 13)])
    }

    @Test("keeps its members in their order, empty ones too")
    func order() throws {
        #expect(try json(#"{"b": {}, "a": [], "": [[], {}]}"#).words == "{b: {}, a: [], : [[], {}]}")
    }

    @Test("keeps a text of a megabyte and finds what comes after it")
    func longText() throws {
        let long = String(repeating: "äb", count: 500_000)
        let value = try json(#"{"note": "\#(long)", "next": 1}"#)
        #expect(value["note"]?.content == .text(long))
        // {"note": " is ten columns, the text a million; then ", "next": is eleven more.
        #expect(value["next"]?.position == place(1, 1_000_022))
    }

    @Test(
        "is JSON by its name, else by how it begins",
        arguments: [
            ("a.json", "a: 1", SourceValue.Language.json), ("A.JSON", "x", .json), ("a.yaml", "{}", .yaml),
            ("a.YML", "[]", .yaml), ("invoice", " \n{}", .json), ("-", "\u{feff}[1]", .json), ("-", "number: 7", .yaml),
            ("-", "", .yaml),
        ])
    func language(file: String, text: String, expected: SourceValue.Language) {
        #expect(SourceValue.Language(file: file, bytes: text.utf8) == expected)
    }

    @Test("says what kind each value is")
    func kinds() throws {
        let kinds = [
            "null": "null", "true": "true or false", "1": "a number", "\"\"": "a text", "[1, 2]": "a list of 2",
            "{}": "a record",
        ]
        for (text, kind) in kinds { #expect(try json(text).kind == kind) }
        #expect(try json("[1]")["a"] == nil)
    }
}
