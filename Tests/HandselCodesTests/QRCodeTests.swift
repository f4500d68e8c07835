import HandselCodes
import Testing

@Suite("A QR code")
struct QRCodeTests {
    /// Rows of a finder pattern: a ring of seven modules around a block of three (ISO/IEC 18004, 6.3.3).
    private let finder = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]

    @Test("has its three finders in the corners and a light border around each")
    func finders() throws {
        let code = try QRCode("HANDSEL")
        #expect(code.version == 1)
        #expect(code.side == 21)
        for (left, top) in [(0, 0), (14, 0), (0, 14)] {
            let rows = (0..<7).map { row in
                String((0..<7).map { code.isDark(column: left + $0, row: top + row) ? "#" : " " })
            }
            #expect(rows == finder)
        }
        #expect((0..<8).allSatisfy { !code.isDark(column: 7, row: $0) && !code.isDark(column: $0, row: 7) })
        // Always dark, four modules above the foot beside the finder (6.9.1).
        #expect(code.isDark(column: 8, row: 13))
    }

    @Test("is light outside of itself")
    func outside() throws {
        let code = try QRCode("HANDSEL")
        #expect(!code.isDark(column: -1, row: 0))
        #expect(!code.isDark(column: 0, row: 21))
    }

    // Byte capacities of ISO/IEC 18004, table 7. Small letters leave no denser mode.
    @Test(
        "is no larger than it must be",
        arguments: [
            (14, QRCode.Level.medium, 1), (15, .medium, 2), (331, .medium, 13), (332, .medium, 14), (17, .low, 1),
            (11, .quartile, 1), (7, .high, 1), (8, .high, 2), (2331, .medium, 40),
        ])
    func version(count: Int, level: QRCode.Level, expected: Int) throws {
        #expect(try QRCode(String(repeating: "a", count: count), level: level).version == expected)
    }

    @Test("begins with the version that is asked for")
    func least() throws {
        #expect(try QRCode("HANDSEL", versions: 14...25).version == 14)
        #expect(throws: CodeError.self) { try QRCode(String(repeating: "a", count: 1000), versions: 14...25) }
    }

    @Test("takes digits and capitals more densely than letters")
    func modes() throws {
        #expect(try QRCode(String(repeating: "7", count: 34)).version == 1)
        #expect(try QRCode(String(repeating: "A", count: 20)).version == 1)
    }

    @Test("that has no room says by how many bytes, up to the version that is asked for")
    func tooLong() {
        #expect(throws: CodeError.tooLong(bytes: 340, over: 9, greatestVersion: 13)) {
            try QRCode(String(repeating: "a", count: 340), versions: 1...13)
        }
        #expect(throws: CodeError.tooLong(bytes: 2332, over: 1, greatestVersion: 40)) {
            try QRCode(String(repeating: "a", count: 2332))
        }
        // An umlaut is two bytes.
        #expect(throws: CodeError.tooLong(bytes: 332, over: 1, greatestVersion: 13)) {
            try QRCode(String(repeating: "ü", count: 166), versions: 1...13)
        }
        #expect(throws: CodeError.tooLong(bytes: 1_000_000, over: 997_669, greatestVersion: 40)) {
            try QRCode(String(repeating: "a", count: 1_000_000))
        }
    }

    @Test("is not made of nothing, nor of a text that a C string would cut")
    func refused() {
        #expect(throws: CodeError.empty) { try QRCode("") }
        #expect(throws: CodeError.zeroByte(at: 2)) { try QRCode("ab\0cd") }
    }

    @Test("is the same each time")
    func same() throws {
        #expect(try QRCode("Grüße 日本 🎈") == QRCode("Grüße 日本 🎈"))
        #expect(try QRCode("a") != QRCode("b"))
    }
}
