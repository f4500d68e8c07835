import HandselSource
import Testing

@Suite("A file beyond the limits")
struct LimitTests {
    private func nested(_ depth: Int, _ open: String, _ inside: String, _ close: String) -> String {
        String(repeating: open, count: depth) + inside + String(repeating: close, count: depth)
    }

    @Test("is refused at the 65th level and read at the 64th")
    func depth() throws {
        #expect(jsonError(nested(64, "[", "1", "]")) == nil)
        #expect(jsonError(nested(64, "[", "", "]")) == nil)
        #expect(jsonError(nested(65, "[", "", "]")) == .tooDeep(place(1, 65), limit: 64))
        // {"a": is five columns, so the 65th begins after 64 × 5 of them.
        #expect(jsonError(nested(64, "{\"a\":", "1", "}")) == nil)
        #expect(jsonError(nested(65, "{\"a\":", "1", "}")) == .tooDeep(place(1, 321), limit: 64))
        #expect(jsonError("[" + nested(63, "[", "", "]") + "," + nested(63, "[", "", "]") + "]") == nil)
    }

    @Test("is refused in YAML at the same level", arguments: ["", "1"])
    func yamlDepth(inside: String) {
        #expect(yamlError(nested(64, "[", inside, "]")) == nil)
        #expect(yamlError(nested(65, "[", inside, "]")) == .tooDeep(yamlPlace(1, 65), limit: 64))
    }

    @Test("is refused at once when it nests thousands of levels", arguments: ["[", "{\"a\":", "[{\"a\":"])
    func bomb(open: String) {
        let text = String(repeating: open, count: 100_000)
        guard case .tooDeep = jsonError(text) else {
            Issue.record("read as JSON")
            return
        }
        #expect(yamlError(text) != nil)
    }

    @Test("may be as deep as the caller says, and never deeper than 512")
    func otherDepths() {
        #expect(jsonError("[[1]]", limits: SourceLimits(depth: 1)) == .tooDeep(place(1, 2), limit: 1))
        #expect(jsonError("[1]", limits: SourceLimits(depth: 1)) == nil)
        #expect(SourceLimits(depth: 100_000).depth == 512)
        var limits = SourceLimits()
        limits.depth = 9_999
        #expect(limits.depth == 512)
        #expect(jsonError(nested(512, "[", "", "]"), limits: limits) == nil)
        #expect(jsonError(nested(513, "[", "", "]"), limits: limits) == .tooDeep(place(1, 513), limit: 512))
    }

    @Test("is refused by its size in bytes")
    func size() {
        #expect(jsonError("[1, 2]", limits: SourceLimits(size: 6)) == nil)
        #expect(
            jsonError("[1, 2]", limits: SourceLimits(size: 5)) == .tooLarge(file: "a.json", size: 6, limit: 5))
        #expect(yamlError("a: é", limits: SourceLimits(size: 4)) == .tooLarge(file: "a.yaml", size: 5, limit: 4))
        #expect(
            "\(SourceError.tooLarge(file: "a.json", size: 6, limit: 5))"
                == "a.json: 6 bytes, and at most 5 are read; split the file or raise the size limit")
    }

    @Test(
        "or in another encoding is refused with the place of the first wrong byte",
        arguments: [
            // UTF-16 with its mark in either order.
            ([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00], 0), ([0xfe, 0xff, 0x00, 0x7b, 0x00, 0x7d], 0),
            // Latin-1: ß is the one byte DF, which would begin a letter of two bytes.
            (Array("{\"a\": \"Stra".utf8) + [0xdf] + Array("e\"}".utf8), 11),
            ([0xef, 0xbb, 0xbf] + Array("\"ä".utf8) + [0xe4, 0x22], 6),
            // A letter of three bytes that ends after two, one written longer than it may be, and a surrogate.
            (Array("\"".utf8) + [0xe2, 0x82], 1), (Array("\"".utf8) + [0xc0, 0x80, 0x22], 1),
            (Array("\"".utf8) + [0xed, 0xa0, 0x80, 0x22], 1),
        ] as [([UInt8], Int)])
    func encodings(bytes: [UInt8], offset: Int) {
        for file in ["a.json", "a.yaml"] {
            #expect(
                error { () throws(SourceError) in try SourceValue(reading: bytes, file: file) }
                    == .notUTF8(file: file, offset: offset))
        }
    }

    @Test("and without a mark in UTF-16 is refused as well")
    func unmarkedUTF16() {
        #expect(
            jsonError("{\u{0}\"\u{0}")
                == .malformed(place(1, 2), found: "'\\0\"\\0'", wanted: "write a name in double quotes here"))
    }
}
