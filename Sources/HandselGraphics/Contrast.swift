import Foundation

extension Color {
    /// How well two colours can be told apart, from 1 (not at all) to 21 (black on white): WCAG 2.2, "contrast ratio".
    ///
    /// A colour that is not opaque is seen over the other one; `other` itself counts as opaque.
    public func contrast(to other: Color) -> Double {
        let own = alpha < 1 ? mixed(into: other, amount: alpha) : self
        let (a, b) = (own.luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The nearest opaque colour of the same hue that has a contrast of `ratio` (1 to 21) to `ground`; this colour where
    /// it has that already, and black or white where no colour has so much.
    ///
    /// The result is one that six hexadecimal digits can write.
    public func mended(on ground: Color, atLeast ratio: Double) -> Color {
        let own = alpha < 1 ? mixed(into: ground, amount: alpha) : self
        guard own.contrast(to: ground) < ratio else { return self }
        let start = Perceived(own)
        // Darker and lighter in equal steps that no eye can tell apart: what is found first is nearest.
        for step in 1...500 {
            let distance = Double(step) / 500
            for lightness in [start.lightness - distance, start.lightness + distance] where (0...1).contains(lightness)
            {
                let color = start.color(lightness: lightness).rounded
                if color.contrast(to: ground) >= ratio { return color }
            }
        }
        return Color.black.contrast(to: ground) >= Color.white.contrast(to: ground) ? .black : .white
    }

    /// WCAG 2.2, "relative luminance": 0 for black, 1 for white.
    private var luminance: Double {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// With components that are whole bytes.
    private var rounded: Color {
        func byte(_ component: Double) -> Double { (component * 255).rounded() / 255 }
        return Color(red: byte(red), green: byte(green), blue: byte(blue))
    }
}

/// A colour as it is seen, in Oklab: its lightness from 0 to 1, and two components whose ratio is its hue.
private struct Perceived {
    var lightness: Double
    var a: Double
    var b: Double

    init(_ color: Color) {
        let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
        let l = cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
        let m = cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
        let s = cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
        lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s
        a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s
        b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s
    }

    /// The same hue at another lightness, as strong as it is or as a screen can show it.
    func color(lightness: Double) -> Color {
        if let whole = shown(lightness: lightness, share: 1) { return whole }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<20 {
            let middle = (low + high) / 2
            if shown(lightness: lightness, share: middle) == nil { high = middle } else { low = middle }
        }
        return shown(lightness: lightness, share: low) ?? (lightness < 0.5 ? .black : .white)
    }

    /// The colour with `share` of the hue's strength; `nil` where sRGB has none such.
    private func shown(lightness: Double, share: Double) -> Color? {
        let (a, b) = (a * share, b * share)
        func cube(_ value: Double) -> Double { value * value * value }
        let l = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b)
        let m = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b)
        let s = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b)
        let components = [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
        guard components.allSatisfy({ (-0.000_1...1.000_1).contains($0) }) else { return nil }
        let bytes = components.map { encoded(min(1, max(0, $0))) }
        return Color(red: bytes[0], green: bytes[1], blue: bytes[2])
    }
}

/// A component of sRGB as light (IEC 61966-2-1).
private func linear(_ component: Double) -> Double {
    component <= 0.040_45 ? component / 12.92 : pow((component + 0.055) / 1.055, 2.4)
}

/// Light as a component of sRGB.
private func encoded(_ light: Double) -> Double {
    light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
}
