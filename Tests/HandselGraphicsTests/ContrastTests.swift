import HandselGraphics
import Testing

@Suite("The contrast of two colours")
struct ContrastTests {
    @Test(
        "is the ratio that WCAG defines",
        arguments: [
            ("#000000", "#ffffff", 21.0), ("#ffffff", "#000000", 21.0), ("#777777", "#777777", 1.0),
            // (1 + 0.05) / (0.1845 + 0.05), and the well-known grey that just fails on white.
            ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0),
            ("#0000ff", "#ffffff", 8.59), ("#ffff00", "#ffffff", 1.07),
        ])
    func ratio(color: String, ground: String, expected: Double) throws {
        let contrast = try #require(Color(hex: color)).contrast(to: #require(Color(hex: ground)))
        #expect(abs(contrast - expected) < 0.006, "\(contrast)")
    }

    @Test("counts a colour that lets the ground through as it is seen")
    func translucent() throws {
        let half = Color(red: 0, green: 0, blue: 0, alpha: 0.5)
        // Half black on white is #808080 within a byte: 3.95.
        #expect(abs(half.contrast(to: .white) - 3.98) < 0.05)
    }
}

@Suite("A mended colour")
struct MendedColorTests {
    @Test("is the same one where it has the contrast already")
    func kept() throws {
        let green = try #require(Color(hex: "#1f4d3a"))
        #expect(green.mended(on: .white, atLeast: 4.5) == green)
    }

    @Test(
        "has the contrast as it is written, and not much more",
        arguments: [
            ("#f2a33c", "#ffffff"), ("#ff5a5f", "#ffffff"), ("#00b8d4", "#ffffff"), ("#ffe600", "#ffffff"),
            ("#223344", "#1a1a1a"), ("#0000aa", "#101040"), ("#888888", "#777777"), ("#c08080", "#ffffff"),
        ])
    func mended(color: String, ground: String) throws {
        let ground = try #require(Color(hex: ground))
        let mended = try #require(Color(hex: color)).mended(on: ground, atLeast: 4.5)
        let written = try #require(Color(hex: mended.hex))
        let contrast = written.contrast(to: ground)
        #expect(contrast >= 4.5, "\(mended.hex) has \(contrast)")
        #expect(contrast < 4.75, "\(mended.hex) has \(contrast)")
    }

    @Test(
        "keeps the order of its components, which is its hue",
        arguments: ["#f2a33c", "#ff5a5f", "#00b8d4", "#7ac943"])
    func hue(color: String) throws {
        let before = try #require(Color(hex: color))
        let after = before.mended(on: .white, atLeast: 4.5)
        func order(_ color: Color) -> [Int] {
            let components = [color.red, color.green, color.blue]
            return components.indices.sorted { components[$0] > components[$1] }
        }
        #expect(order(after) == order(before), "\(after.hex)")
    }

    @Test("is lighter on a dark ground and darker on a light one")
    func direction() throws {
        let grey = try #require(Color(hex: "#555555"))
        #expect(grey.mended(on: .black, atLeast: 4.5).red > grey.red)
        let pale = try #require(Color(hex: "#bbbbbb"))
        #expect(pale.mended(on: .white, atLeast: 4.5).red < pale.red)
    }

    @Test("is black or white where nothing has so much contrast")
    func impossible() throws {
        let middle = try #require(Color(hex: "#777777"))
        #expect(middle.mended(on: middle, atLeast: 15) == .black)
        #expect(middle.mended(on: try #require(Color(hex: "#404040")), atLeast: 15) == .white)
    }
}
