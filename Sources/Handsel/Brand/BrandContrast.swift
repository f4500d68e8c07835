import HandselCompose
import HandselGraphics
import HandselLayout

/// How well one colour of a brand is read on another, where layouts lay the one on the other.
struct BrandContrast {
    var color: ColorRole
    var ground: ColorRole
    /// From 1 to 21 (WCAG 2.2).
    var ratio: Double
    /// The nearest colour that is read well enough there; `nil` where this one is.
    var mended: Color?

    /// What text needs (WCAG 2.2, 1.4.3).
    static let enough = 4.5

    /// Which colours layouts lay on which.
    static let pairs: [(color: ColorRole, ground: ColorRole)] = [
        (.ink, .paper), (.muted, .paper), (.accent, .paper), (.onAccent, .accent), (.highlight, .paper), (.ink, .tint),
        (.muted, .tint), (.pen, .paper),
    ]

    init(_ color: ColorRole, on ground: ColorRole, in theme: Theme) {
        let (own, under) = (theme.color(.role(color)), theme.color(.role(ground)))
        self.color = color
        self.ground = ground
        ratio = own.contrast(to: under)
        mended = ratio < BrandContrast.enough ? own.mended(on: under, atLeast: BrandContrast.enough) : nil
    }

    static func all(in theme: Theme) -> [BrandContrast] {
        pairs.map { BrandContrast($0.color, on: $0.ground, in: theme) }
    }
}

extension ReadBrand {
    /// A warning for each pair of colours that is hard to read, with a colour that is not.
    var contrastMessages: [Message] {
        BrandContrast.all(in: brand.theme).compactMap { contrast in
            guard let mended = contrast.mended else { return nil }
            let (color, ground) = (contrast.color.rawValue, contrast.ground.rawValue)
            let text =
                "the colour '\(color)' \(shown(contrast.color)) on '\(ground)' \(shown(contrast.ground)) has a contrast of "
                + "\(shownRatio(contrast.ratio)) to 1, and text needs 4.5; \(mended.hex) has enough"
            // Where the brand leaves a colour out, the other one is what it can change.
            let own = source["colors"]?[color] == nil ? ground : color
            return Message(.warning, text, at: position("colors", own))
        }
    }

    private func shown(_ role: ColorRole) -> String { brand.theme.color(.role(role)).hex }
}

/// With one decimal, rounded down, so that what is not enough never looks like it.
func shownRatio(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
}
