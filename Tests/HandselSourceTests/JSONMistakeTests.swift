import HandselSource
import Testing

private let value = "write a value here: a text in quotes, a number, true, false, null, [ or {"
private let name = "write a name in double quotes here"
private let control = "write control characters as \\n, \\t or \\u00XX, or end the text with a double quote"

@Suite("A mistake in a JSON file")
struct JSONMistakeTests {
    @Test(
        "is told where the file ends too early",
        arguments: [
            ("", 1, 1, "write a value here"),
            (" \n\t ", 2, 3, "write a value here"),
            ("{", 1, 2, name),
            (#"{"a""#, 1, 5, #"write ':' after the name "a""#),
            (#"{"a":"#, 1, 6, "write a value here"),
            (#"{"a": 1"#, 1, 8, "write ',' or '}' here"),
            (#"{"a": 1,"#, 1, 9, name),
            ("[", 1, 2, "write a value here"),
            ("[1,\n2", 2, 2, "write ',' or ']' here"),
            (#"["a"#, 1, 4, "close the text that begins at line 1, column 2"),
            (#"["a\"#, 1, 5, #"after a backslash write one of " \ / b f n r t u"#),
            (#"["\u12"#, 1, 7, "write four hexadecimal digits after \\u"),
            ("[-", 1, 3, "write a digit here"),
            ("[1.", 1, 4, "write a digit after the point"),
            ("[1e-", 1, 5, "write the exponent's digits here"),
        ])
    func truncated(text: String, line: Int, column: Int, wanted: String) {
        #expect(jsonError(text) == .malformed(place(line, column), found: "the end of the file", wanted: wanted))
    }

    @Test(
        "is told where no value can stand",
        arguments: [
            (#"{"total": NaN}"#, 1, 11, "'NaN'", value),
            ("[Infinity]", 1, 2, "'Infinity'", value),
            ("[-Infinity]", 1, 3, "'Infinity'", "write a digit here"),
            ("[+1]", 1, 2, "'+1'", value),
            ("[.5]", 1, 2, "'.5'", value),
            ("[0x1F]", 1, 3, "'x1F'", "write ',' or ']' here"),
            ("[True]", 1, 2, "'True'", value),
            ("[nul]", 1, 2, "'nul'", value),
            ("[undefined]", 1, 2, "'undefined'", value),
            ("['a']", 1, 2, "''a''", value),
            ("[1, 2,]", 1, 7, "']'", value),
            ("[,1]", 1, 2, "','", value),
            ("// a\n1", 1, 1, "'//'", value),
        ])
    func noValue(text: String, line: Int, column: Int, found: String, wanted: String) {
        #expect(jsonError(text) == .malformed(place(line, column), found: found, wanted: wanted))
    }

    @Test(
        "is told in a number",
        arguments: [
            ("[01]", 1, 3, "'1'", "write the number without a leading 0"),
            ("[-007]", 1, 4, "'07'", "write the number without a leading 0"),
            ("[1.]", 1, 4, "']'", "write a digit after the point"),
            ("[1.e2]", 1, 4, "'e2'", "write a digit after the point"),
            ("[1e]", 1, 4, "']'", "write the exponent's digits here"),
            ("[1e+]", 1, 5, "']'", "write the exponent's digits here"),
            ("[--1]", 1, 3, "'-1'", "write a digit here"),
            ("[1_000]", 1, 3, "'_000'", "write ',' or ']' here"),
            ("[1.2.3]", 1, 5, "'.3'", "write ',' or ']' here"),
        ])
    func numbers(text: String, line: Int, column: Int, found: String, wanted: String) {
        #expect(jsonError(text) == .malformed(place(line, column), found: found, wanted: wanted))
    }

    @Test(
        "is told in a record",
        arguments: [
            ("{number: 7}", 1, 2, "'number'", name),
            ("{'number': 7}", 1, 2, "''number''", name),
            ("{7: 7}", 1, 2, "'7'", name),
            ("{\n  \"a\": 1,\n}", 3, 1, "'}'", name),
            (#"{"a": 1 "b": 2}"#, 1, 9, "'\"b\"'", "write ',' or '}' here"),
            (#"{"a" 1}"#, 1, 6, "'1'", #"write ':' after the name "a""#),
            (#"{"a" = 1}"#, 1, 6, "'='", #"write ':' after the name "a""#),
            (#"{"a": 1]"#, 1, 8, "']'", "write ',' or '}' here"),
            ("[1, 2}", 1, 6, "'}'", "write ',' or ']' here"),
            ("{\r\n  \"ü\": 1,\r\n  \"b\": x\r\n}", 3, 8, "'x'", value),
        ])
    func records(text: String, line: Int, column: Int, found: String, wanted: String) {
        #expect(jsonError(text) == .malformed(place(line, column), found: found, wanted: wanted))
    }

    @Test(
        "is told in a text",
        arguments: [
            ("[\"a\tb\"]", 1, 4, "'\\t'", control),
            ("[\"a\nb\"]", 1, 4, "'\\n'", control),
            ("[\"a\u{0}b\"]", 1, 4, "'\\0b\"'", control),
            ("[\"\u{1f}\"]", 1, 3, "'\\u{1F}\"'", control),
            (#"["\x"]"#, 1, 4, #"'x"'"#, #"after a backslash write one of " \ / b f n r t u"#),
            (#"["\u12g4"]"#, 1, 7, #"'g4"'"#, "write four hexadecimal digits after \\u"),
        ])
    func texts(text: String, line: Int, column: Int, found: String, wanted: String) {
        #expect(jsonError(text) == .malformed(place(line, column), found: found, wanted: wanted))
    }

    @Test(
        "is half of a surrogate pair",
        arguments: [
            (#"["\ud83d"]"#, "d83d"), (#"["\uDE00"]"#, "de00"), (#"["\ud83dx"]"#, "d83d"), (#"["\ud83d\n"]"#, "d83d"),
            (#"["\ud83d\u0041"]"#, "d83d"), (#"["\ud83d\ud83d"]"#, "d83d"), (#"["\udc00\ud800"]"#, "dc00"),
        ])
    func surrogates(text: String, unit: String) {
        #expect(
            jsonError(text)
                == .malformed(
                    place(1, 3), found: "\\u\(unit), one half of a surrogate pair",
                    wanted: "write both halves, or the character itself"))
    }

    @Test(
        "is what follows after the one value",
        arguments: [
            ("{} {}", 1, 4, "'{'"), ("{}\n]", 2, 1, "']'"), ("1 2", 1, 3, "'2'"), ("nullx", 1, 5, "'x'"),
            ("[]garbage and more", 1, 3, "'garbage'"),
        ])
    func afterTheEnd(text: String, line: Int, column: Int, found: String) {
        #expect(
            jsonError(text)
                == .malformed(place(line, column), found: found, wanted: "end the file after its one value"))
    }

    @Test("is a name that stands twice in one record, and not one that stands in two")
    func duplicates() throws {
        #expect(
            jsonError("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}") == .duplicateKey("a", place(3, 2), first: place(1, 2)))
        #expect(jsonError(#"{"a": 1, "\u0061": 1}"#) == .duplicateKey("a", place(1, 10), first: place(1, 2)))
        #expect(try json(#"[{"a": 1}, {"a": {"a": 2}}]"#).words == "[{a: 1}, {a: {a: 2}}]")
    }

    @Test("shows no more than the beginning of a long word, and no broken letter")
    func longWord() {
        #expect(
            jsonError("[abcdefghijklmnopqrstuvwxyz]")
                == .malformed(place(1, 2), found: "'abcdefghijklmnop'", wanted: value))
        // 24 bytes would end within the eighth of these letters.
        #expect(jsonError("[x日日日日日日日日日]") == .malformed(place(1, 2), found: "'x日日日日日日日'", wanted: value))
    }

    @Test("reads as one sentence: where, what, what would be right")
    func sentences() throws {
        let malformed = try #require(jsonError("{number: 7}"))
        #expect("\(malformed)" == "a.json:1:2: found 'number'; write a name in double quotes here")
        let duplicate = try #require(jsonError("{\"a\": 1,\n \"a\": 3}"))
        #expect(
            "\(duplicate)"
                == "a.json:2:2: 'a' stands here a second time (first at line 1, column 2); keep one of them")
    }
}
