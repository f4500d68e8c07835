import HandselSource
import Testing

func json(_ text: String, limits: SourceLimits = SourceLimits()) throws(SourceError) -> SourceValue {
    try SourceValue(reading: Array(text.utf8), file: "a.json", limits: limits)
}

@Suite("A JSON source")
struct JSONSourceTests {
    @Test(
        "keeps numbers as they are written",
        arguments: ["0", "-0", "1234.50", "1e400", "-12.0E-3", "123456789012345678901"])
    func numbers(text: String) throws {
        #expect(try json(text).content == .number(text))
    }

    @Test(
        "refuses what RFC 8259 does not know",
        arguments: [
            "", " ", "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "1e", "[1,]", "{\"a\":1,}", "{a:1}", "'a'",
            "\"a", "\"\\x\"", "\"a\tb\"", "[1 2]", "{\"a\" 1}", "{\"a\":1", "[1", "tru", "1 2", "\u{0}", "// a\n1",
        ])
    func malformed(text: String) {
        #expect {
            try json(text)
        } throws: { error in
            guard case .malformed? = error as? SourceError else { return false }
            return true
        }
    }

    @Test("knows the line and column of each value, counting letters and not bytes")
    func positions() throws {
        let value = try json("{\n  \"größe\": [1,\r\n\t\"ü\", true]}")
        #expect(value.position == SourcePosition(file: "a.json", line: 1, column: 1))
        let list = try #require(value["größe"])
        #expect(list.position == SourcePosition(file: "a.json", line: 2, column: 12))
        guard case .list(let elements) = list.content, elements.count == 3 else {
            Issue.record("three elements were written")
            return
        }
        #expect(elements[0].position.column == 13)
        #expect(elements[1].position == SourcePosition(file: "a.json", line: 3, column: 2))
        #expect(elements[2].position == SourcePosition(file: "a.json", line: 3, column: 7))
    }

    @Test("reads both halves of a surrogate pair as one letter")
    func surrogatePair() throws {
        #expect(try json(#""\uD83C\uDF3F \u00fc\n""#).content == .text("🌿 ü\n"))
    }

    @Test(
        "refuses half a surrogate pair, with its place",
        arguments: [#"["\ud83c"]"#, #"["\udf3f"]"#, #"["\ud83cx"]"#, #"["\ud83c\u0041"]"#])
    func loneSurrogate(text: String) {
        #expect {
            try json(text)
        } throws: { error in
            guard case .malformed(let position, _, _)? = error as? SourceError else { return false }
            return position.line == 1 && position.column == 3
        }
    }

    @Test("refuses a key that stands twice and says where it stood first")
    func duplicateKey() {
        #expect(
            throws: SourceError.duplicateKey(
                "net", SourcePosition(file: "a.json", line: 2, column: 2),
                first: SourcePosition(file: "a.json", line: 1, column: 2))
        ) { try json("{\"net\": 1,\n \"net\": 2}") }
    }

    @Test("may be 64 levels deep and not 65")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        _ = try json(nested(64))
        #expect(throws: SourceError.tooDeep(SourcePosition(file: "a.json", line: 1, column: 65), limit: 64)) {
            try json(nested(65))
        }
        #expect(throws: SourceError.tooDeep(SourcePosition(file: "a.json", line: 1, column: 513), limit: 512)) {
            try json(nested(1_000_000), limits: SourceLimits(depth: 1_000_000))
        }
    }

    @Test("may be as large as the limit and not larger")
    func size() throws {
        _ = try json("[1,2]", limits: SourceLimits(size: 5))
        #expect(throws: SourceError.tooLarge(file: "a.json", size: 6, limit: 5)) {
            try json("[1,23]", limits: SourceLimits(size: 5))
        }
    }

    @Test("may begin with a byte order mark and end its lines with CRLF")
    func byteOrderMark() throws {
        let value = try SourceValue(reading: [0xef, 0xbb, 0xbf] + Array("{\r\n\"a\": 1\r\n}\r\n".utf8), file: "a.json")
        #expect(value["a"]?.content == .number("1"))
        #expect(value["a"]?.position.line == 2)
    }

    @Test("must be UTF-8: Latin-1 and UTF-16 are refused")
    func encoding() {
        let latin1 = Array("\"M".utf8) + [0xfc] + Array("ller\"".utf8)
        #expect(throws: SourceError.notUTF8(file: "a.json", offset: 2)) {
            try SourceValue(reading: latin1, file: "a.json")
        }
        let utf16: [UInt8] = [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]
        #expect(throws: SourceError.notUTF8(file: "a.json", offset: 0)) {
            try SourceValue(reading: utf16, file: "a.json")
        }
        #expect(throws: SourceError.self) { try SourceValue(reading: Array(utf16.dropFirst(2)), file: "a.json") }
        // Both surrogates in three bytes each are not UTF-8 either.
        let cesu = Array("\"".utf8) + [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80] + Array("\"".utf8)
        #expect(throws: SourceError.notUTF8(file: "a.json", offset: 1)) {
            try SourceValue(reading: cesu, file: "a.json")
        }
    }

    @Test("of one long line is read in linear time")
    func longLine() throws {
        let text = "[" + Array(repeating: "{\"a\":1}", count: 60_000).joined(separator: ",") + "]"
        let start = ContinuousClock.now
        let value = try json(text)
        #expect(ContinuousClock.now - start < .seconds(20))
        guard case .list(let elements) = value.content else {
            Issue.record("a list was written")
            return
        }
        #expect(elements.count == 60_000)
        #expect(elements.last?.position.column == 1 + 59_999 * 8 + 1)
    }

    @Test("may hold one value on each line")
    func lines() throws {
        let values = try SourceValue.lines(reading: Array("{\"n\":1}\n\n {\"n\":2}\r\n".utf8), file: "a.jsonl")
        #expect(values.map { $0["n"]?.content } == [.number("1"), .number("2")])
        #expect(values.map(\.position.line) == [1, 3])
        #expect(throws: SourceError.self) { try SourceValue.lines(reading: Array("1 2".utf8), file: "a.jsonl") }
        #expect(try SourceValue.lines(reading: [], file: "a.jsonl").isEmpty)
    }
}

@Suite("JSON text")
struct JSONTextTests {
    @Test("keeps the order of its members and escapes what it must")
    func written() {
        let value = JSONText.record([
            .init("b", .list([.number("1.50"), .flag(true), .null])), .init("a\"", .text("x\\\n\u{1}é")),
            .init("c", .record([])), .init("d", .list([])),
        ])
        #expect(
            value.written == """
                {
                  "b": [
                    1.50,
                    true,
                    null
                  ],
                  "a\\"": "x\\\\\\n\\u0001é",
                  "c": {},
                  "d": []
                }

                """)
    }
}
