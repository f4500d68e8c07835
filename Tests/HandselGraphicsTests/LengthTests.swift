import HandselGraphics
import Testing

@Suite("A length in a layout file")
struct LengthTests {
    @Test(
        "is read with its unit",
        arguments: [
            ("25.4mm", 72.0), ("2.54 cm", 72), ("9pt", 9), ("1in", 72), ("0", 0), ("0.5pt", 0.5), ("-3pt", -3),
            (" 4 pt ", 4),
            (".5in", 36),
        ])
    func read(text: String, points: Double) throws {
        let length = try #require(Length(text))
        #expect(abs(length.points - points) < 1e-9)
    }

    @Test(
        "is refused in any other writing",
        arguments: [
            "", "mm", "4", "4px", "4 m", "1e400mm", "1e2mm", "nan mm", "nanmm", "infpt", "--5mm", "5-mm", "+5mm",
            "1.2.3mm",
            "0x10mm", "1,5mm", "５mm", "4mm5", "mm4", "-", "-mm", ".mm", "4MM", "\u{0}4mm",
            String(repeating: "9", count: 400) + "mm",
        ])
    func refused(text: String) {
        #expect(Length(text) == nil)
    }

    @Test("of a millimetre is 72/25.4 points")
    func millimetre() {
        #expect(abs(254.0.mm - 720) < 1e-9)
    }
}

@Suite("A colour")
struct ColorTests {
    @Test(
        "is read from its components",
        arguments: [
            ("#ff0000", Color(red: 1, green: 0, blue: 0)), ("#0F0", Color(red: 0, green: 1, blue: 0)),
            ("#000000ff", Color(red: 0, green: 0, blue: 0)), ("#00000000", Color(red: 0, green: 0, blue: 0, alpha: 0)),
            ("#336699", Color(red: 0.2, green: 0.4, blue: 0.6)),
        ])
    func read(text: String, color: Color) throws {
        #expect(Color(hex: text) == color)
    }

    @Test(
        "is refused in any other writing",
        arguments: [
            "", "#", "#12", "#1234", "#12345", "#1234567", "#gggggg", "123456", "# 123456", "#12345６", "##12345",
            "#-12345",
            "#1f4d3a ", "red",
        ])
    func refused(text: String) {
        #expect(Color(hex: text) == nil)
    }

    @Test("is written as it was read", arguments: ["#1f4d3a", "#000000", "#ffffff", "#01020304", "#abcdef80"])
    func written(hex: String) throws {
        #expect(try #require(Color(hex: hex)).hex == hex)
    }

    @Test("is mixed into a ground by its share")
    func mixed() {
        let half = Color.black.mixed(into: .white, amount: 0.25)
        #expect(half == Color(red: 0.75, green: 0.75, blue: 0.75))
    }
}
