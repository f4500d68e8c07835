import HandselSource
import Testing

private func yaml(_ text: String, limits: SourceLimits = SourceLimits()) throws(SourceError) -> SourceValue {
    try SourceValue(reading: Array(text.utf8), file: "a.yaml", limits: limits)
}

@Suite("A YAML source")
struct YAMLSourceTests {
    @Test(
        "knows numbers, flags and nulls of the core words only",
        arguments: [
            ("12.50", .number("12.50")), ("-3", .number("-3")), ("+3", .number("3")), ("1e3", .number("1e3")),
            ("007", .text("007")), ("+-3", .text("+-3")), (".nan", .text(".nan")), (".inf", .text(".inf")),
            ("0x1F", .text("0x1F")), ("1_000", .text("1_000")), ("12:30", .text("12:30")),
            ("2026-03-01", .text("2026-03-01")),
            ("no", .text("no")), ("on", .text("on")), ("true", .flag(true)), ("FALSE", .flag(false)), ("~", .null),
            ("", .null), ("null", .null), ("\"12\"", .text("12")), ("'true'", .text("true")), ("\"\"", .text("")),
        ] as [(String, SourceValue.Content)])
    func scalars(text: String, content: SourceValue.Content) throws {
        #expect(try yaml("a: \(text)\n")["a"]?.content == content)
    }

    @Test("knows the line and column of names and values")
    func positions() throws {
        let value = try yaml("customer:\n  name: Amelia Chen\nitems:\n  - price: 12\n")
        #expect(value["customer"]?["name"]?.position == SourcePosition(file: "a.yaml", line: 2, column: 9))
        guard case .record(let members) = value.content else {
            Issue.record("a record was written")
            return
        }
        #expect(members.map(\.key) == ["customer", "items"])
        #expect(members[1].keyPosition == SourcePosition(file: "a.yaml", line: 3, column: 1))
    }

    @Test("refuses a key that stands twice", arguments: ["a: 1\na: 2\n", "{a: 1, a: 2}"])
    func duplicateKey(text: String) {
        #expect(throws: SourceError.self) { try yaml(text) }
    }

    @Test("refuses aliases that multiply a small file")
    func aliasBomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        let start = ContinuousClock.now
        #expect {
            try yaml(text)
        } throws: { error in
            guard case .malformed(_, let found, _)? = error as? SourceError else { return false }
            return found.contains("aliases")
        }
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("may use an alias")
    func alias() throws {
        let value = try yaml("a: &vat 19\nb: *vat\n")
        #expect(value["b"]?.content == .number("19"))
    }

    @Test("refuses an alias to itself and an alias without its anchor", arguments: ["a: &x [*x]\n", "a: *y\n"])
    func lostAlias(text: String) {
        #expect(throws: SourceError.self) { try yaml(text) }
    }

    @Test("may be as deep as the limit and not deeper, in brackets and in lines")
    func depth() throws {
        func flow(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        func block(_ levels: Int) -> String {
            (0..<levels).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        }
        _ = try yaml(flow(64))
        _ = try yaml(block(64))
        for text in [
            flow(65), flow(100_000), block(65), block(900), block(5_000), String(repeating: "- ", count: 50_000),
        ] {
            #expect(throws: SourceError.self) { try yaml(text) }
        }
    }

    @Test(
        "refuses what is not YAML",
        arguments: [
            "a: [1", "a: \"x", "a: b: c", "\ta: 1", "a: 1\n b: 2\n", "%YAML 9.9\n", "a: \u{7}", "--- a\n--- b\n",
            "? [1]\n: 2\n",
        ])
    func malformed(text: String) {
        #expect(throws: SourceError.self) { try yaml(text) }
    }

    @Test("may be empty")
    func empty() throws {
        #expect(try yaml("").content == .null)
        #expect(try yaml("# nothing here\n").content == .null)
    }

    @Test("names the control character that it refuses, with its place")
    func controlCharacter() {
        #expect {
            try yaml("a: 1\nb: x\u{7}\n")
        } throws: { error in
            guard case .malformed(let position, let found, _)? = error as? SourceError else { return false }
            return position.line == 2 && position.column == 5 && found.contains("U+0007")
        }
    }
}

@Suite("The nearest name")
struct NearestTests {
    @Test(
        "is the one that was most likely meant",
        arguments: [
            ("quantty", "quantity"), ("Quantity", "quantity"), ("issue_date", "issueDate"), ("qunatity", "quantity"),
            ("custmer", "customer"), ("price", "price"),
        ])
    func near(written: String, meant: String) {
        #expect(nearest(to: written, among: ["price", "quantity", "issueDate", "customer"]) == meant)
    }

    @Test("is none where nothing is near", arguments: ["colour", "x", "", "warehouse"])
    func far(written: String) {
        #expect(nearest(to: written, among: ["price", "quantity", "issueDate", "customer"]) == nil)
    }
}
