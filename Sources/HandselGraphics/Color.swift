/// A colour in sRGB with components from 0 to 1.
public struct Color: Hashable, Sendable {
    public var red: Double
    public var green: Double
    public var blue: Double
    /// 1 is opaque.
    public var alpha: Double

    public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    public static let black = Color(red: 0, green: 0, blue: 0)
    public static let white = Color(red: 1, green: 1, blue: 1)

    /// Reads "#1f4d3a", "#1f4d3aff" or "#abc"; `nil` when it is none of these.
    public init?(hex text: String) {
        guard text.first == "#" else { return nil }
        let digits = text.dropFirst().compactMap { $0.isASCII ? $0.hexDigitValue : nil }
        guard digits.count == text.count - 1 else { return nil }
        let wide: [Int]
        switch digits.count {
        case 3: wide = digits.flatMap { [$0, $0] }
        case 6, 8: wide = digits
        default: return nil
        }
        let bytes = stride(from: 0, to: wide.count, by: 2).map { Double(wide[$0] * 16 + wide[$0 + 1]) / 255 }
        self.init(red: bytes[0], green: bytes[1], blue: bytes[2], alpha: bytes.count == 4 ? bytes[3] : 1)
    }

    /// Written as "#1f4d3a", with two more digits when it is not opaque.
    public var hex: String {
        let components = alpha < 1 ? [red, green, blue, alpha] : [red, green, blue]
        return "#"
            + components.map { component in
                let byte = Int((component * 255).rounded())
                return (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }

    /// This colour laid over `ground` with the share `amount` (0 to 1).
    public func mixed(into ground: Color, amount: Double) -> Color {
        Color(
            red: ground.red + (red - ground.red) * amount, green: ground.green + (green - ground.green) * amount,
            blue: ground.blue + (blue - ground.blue) * amount)
    }
}
