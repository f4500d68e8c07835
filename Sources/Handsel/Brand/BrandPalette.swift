import HandselGraphics
import HandselLayout

/// Colours that go with a brand's own, each readable where layouts lay it.
struct BrandPalette {
    /// In the order in which a brand file has them.
    let colors: [(role: ColorRole, color: Color)]

    init(accent given: Color) {
        let enough = BrandContrast.enough
        let paper = Color.white
        let opaque = Color(red: given.red, green: given.green, blue: given.blue)
        let accent = opaque.mended(on: paper, atLeast: enough)
        let tint = accent.mixed(into: paper, amount: 0.07)
        let ink = accent.mixed(into: Color(red: 0.11, green: 0.12, blue: 0.13), amount: 0.12)
        let muted = accent.mixed(into: Color(red: 0.36, green: 0.38, blue: 0.40), amount: 0.15)
        // A warm second colour beside a cool one, and the other way round.
        let isWarm = accent.red > accent.blue
        let second =
            isWarm ? Color(red: 0.12, green: 0.35, blue: 0.42) : Color(red: 0.64, green: 0.33, blue: 0.12)
        colors = [
            // A little more than enough, for the tint is a little darker than the paper.
            (.ink, ink.mended(on: tint, atLeast: 9)), (.muted, muted.mended(on: tint, atLeast: enough)),
            (.accent, accent), (.onAccent, paper.mended(on: accent, atLeast: enough)),
            (.highlight, second.mended(on: paper, atLeast: enough)), (.paper, paper), (.tint, tint),
            (.rule, accent.mixed(into: paper, amount: 0.22)), (.pen, Color(red: 0.09, green: 0.15, blue: 0.37)),
        ]
    }
}
