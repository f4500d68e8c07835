import HandselSource
import Testing

@Suite("A YAML file")
struct YAMLTests {
    @Test("tells the line and column of each of its values and names")
    func positions() throws {
        let brand = try yaml("# a brand\nname: Fern & Field\npeople:\n  - name: \"Ünal\"\n    role: [a, b]\n")
        guard case .record(let members) = brand.content, case .list(let people) = brand["people"]?.content else {
            Issue.record("not a record with a list")
            return
        }
        #expect(brand.position == yamlPlace(2, 1))
        #expect(members.map(\.keyPosition) == [yamlPlace(2, 1), yamlPlace(3, 1)])
        #expect(brand["name"] == SourceValue(.text("Fern & Field"), at: yamlPlace(2, 7)))
        #expect(people.map(\.position) == [yamlPlace(4, 5)])
        #expect(people.first?["name"]?.position == yamlPlace(4, 11))
        guard case .list(let roles) = people.first?["role"]?.content else {
            Issue.record("not a list")
            return
        }
        #expect(roles.map(\.position) == [yamlPlace(5, 12), yamlPlace(5, 15)])
    }

    @Test(
        "reads only the plain words of the core schema",
        arguments: [
            ("null", "null"), ("~", "null"), ("Null", "null"), ("true", "true"), ("False", "false"), ("TRUE", "true"),
            ("no", "'no'"), ("on", "'on'"), ("yes", "'yes'"), ("y", "'y'"), ("nUll", "'nUll'"), ("tRUE", "'tRUE'"),
            ("19", "19"), ("-0.50", "-0.50"), ("+5", "5"), ("1e3", "1e3"), ("+-5", "'+-5'"), ("1_000", "'1_000'"),
            ("0x1F", "'0x1F'"), ("0042", "'0042'"), (".5", "'.5'"), ("1.", "'1.'"), (".nan", "'.nan'"),
            (".inf", "'.inf'"), ("12:30", "'12:30'"), ("2026-03-01", "'2026-03-01'"), ("1,234.50", "'1,234.50'"),
        ])
    func plainWords(text: String, words: String) throws {
        #expect(try yaml("a: \(text)").words == "{a: \(words)}")
    }

    @Test(
        "keeps as texts what stands in quotes or in a block",
        arguments: [
            ("'19'", "'19'"), ("\"true\"", "'true'"), ("''", "''"), ("\"~\"", "'~'"), ("'it''s'", "'it's'"),
            ("\"a\\tb\\u00e9\"", "'a\tbé'"), ("|\n  19\n  20", "'19\n20'"), (">-\n  19\n  20", "'19 20'"),
        ])
    func quoted(text: String, words: String) throws {
        #expect(try yaml("a: \(text)").words == "{a: \(words)}")
    }

    @Test("reads nothing as null, and a value without a name's value too")
    func empty() throws {
        #expect(try yaml("") == SourceValue(.null, at: yamlPlace(1, 1)))
        #expect(try yaml("# only a remark\n").words == "null")
        #expect(try yaml("a:\nb: 1").words == "{a: null, b: 1}")
    }

    @Test("puts what an anchor names wherever an alias stands")
    func anchors() throws {
        let text = "billing: &home {city: Bath}\nshipping: *home\nboth: [*home, *home]"
        #expect(
            try yaml(text).words
                == "{billing: {city: Bath}, shipping: {city: Bath}, both: [{city: Bath}, {city: Bath}]}"
                .replacing("Bath", with: "'Bath'"))
    }

    @Test("may have anchors beside texts with brackets, questions and stars")
    func anchorsBesideTexts() throws {
        let text = "a: &x Is it? Yes (*all* of it)\nb: *x\nc: [what?, 5 * 3]\n"
        #expect(
            try yaml(text).words
                == "{a: 'Is it? Yes (*all* of it)', b: 'Is it? Yes (*all* of it)', c: ['what?', '5 * 3']}")
    }

    @Test("may have CRLF line ends, a byte order mark and letters outside the basic plane")
    func encodings() throws {
        let value = try yaml("\u{feff}a: 1\r\nb: 😀\r\n")
        #expect(value.words == "{a: 1, b: '😀'}")
        #expect(value["b"]?.position == yamlPlace(2, 4))
    }

    @Test("agrees with the JSON file that says the same")
    func agreesWithJSON() throws {
        let text = #"{"a": [1, 2.50, "x y", null, true], "b": {"c": "19", "d": {}}, "e": []}"#
        #expect(try yaml(text).words == json(text).words)
    }
}

@Suite("A mistake in a YAML file")
struct YAMLMistakeTests {
    /// What is missing at the end of the file is told on the line after it, as libyaml counts.
    @Test(
        "is told with its line and column",
        arguments: [
            ("a: 1\n\tb: 2", 2, 1), ("a: [1, 2", 2, 1), ("a: 'x", 1, 6), ("a: 1\n b: 2", 2, 3), ("a: *nobody", 1, 4),
            ("a: b: c", 1, 5), ("a: \"\\q\"", 1, 5), ("a: @b", 1, 4), ("{a: 1", 2, 1), ("- 1\nb: 2", 2, 1),
        ])
    func positions(text: String, line: Int, column: Int) throws {
        guard case .malformed(let position, let found, let wanted) = try #require(yamlError(text)) else {
            Issue.record("not malformed")
            return
        }
        #expect(position == yamlPlace(line, column))
        #expect(!found.isEmpty && !wanted.isEmpty)
    }

    @Test("is a name that stands twice")
    func duplicates() throws {
        let error = try #require(yamlError("x: 0\na: 1\nb:\n  c: 1\na: 2\n"))
        #expect("\(error)".hasPrefix("a.yaml:2:1: "), "\(error)")
        #expect("\(error)".contains("'a'"))
        // A name in quotes and one without are the same name.
        #expect(yamlError("a: 1\n'a': 2\n") != nil)
        #expect(yamlError("1: 1\n'1': 2\n") == .duplicateKey("1", yamlPlace(2, 1), first: yamlPlace(1, 1)))
    }

    @Test("is a second document")
    func documents() {
        guard case .malformed(let position, _, _) = yamlError("a: 1\n---\nb: 2\n") else {
            Issue.record("not malformed")
            return
        }
        #expect(position.line == 2)
        #expect(yamlError("---\na: 1\n...\n") == nil)
    }

    @Test("is a list or record as a name")
    func names() {
        #expect(
            yamlError("? [a, b]\n: 1")
                == .malformed(yamlPlace(1, 3), found: "a list or record as a name", wanted: "write a plain name"))
    }

    @Test(
        "is a control character", arguments: [("a: x\u{7}y", 1, 5, "U+0007"), ("a: 1\nb: \"\u{0}\"", 2, 5, "U+0000")])
    func controls(text: String, line: Int, column: Int, name: String) {
        #expect(
            yamlError(text)
                == .malformed(
                    yamlPlace(line, column), found: "the control character \(name)", wanted: "remove it"))
    }

    @Test("is a handful of aliases that unfold to millions of values")
    func aliasBomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
        }
        guard case .malformed(_, let found, _) = yamlError(text) else {
            Issue.record("unfolded")
            return
        }
        #expect(found == "aliases that unfold to more than the file could hold")
    }

    @Test(
        "is an alias in a name, which can make the name as long as a library",
        arguments: [
            ("? *a40\n: 1\n", 1), ("? [*a40, *a40]\n: 1\n", 1), ("*a40 : 1\n", 6), ("{[*a40]: 1}\n", 8),
            ("x: {? {*a40}, y: 1}\n", 5),
        ])
    func aliasInName(text: String, column: Int) {
        var lines = "a0: &a0 [x, x]\n"
        for level in 1...40 { lines += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(
            yamlError(lines + text)
                == .malformed(
                    yamlPlace(42, column), found: "a list, record or alias as a name", wanted: "write a plain name"))
    }

    @Test("is an alias that stands in itself")
    func selfReference() {
        #expect(yamlError("a: &a [*a]") != nil)
    }

    @Test(
        "is nesting by indentation or dashes",
        arguments: [
            String(repeating: "- ", count: 50_000), "a:\r" + String(repeating: "- ", count: 50_000),
            String(repeating: "? ", count: 50_000), String(repeating: "[ ']', ", count: 50_000),
            (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        ])
    func nesting(text: String) {
        #expect(yamlError(text) != nil)
    }
}
