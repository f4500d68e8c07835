import Foundation
import HandselGraphics

/// What a hand file says besides what was measured.
public struct HandFileSettings: Hashable, Sendable {
    /// The writer's name.
    public var name: String
    /// The lines that say where letters come from that were not captured, such as "forms italic.forms"; without line ends.
    public var fallbackLines: [String]

    public init(name: String, fallbackLines: [String]) {
        self.name = name
        self.fallbackLines = fallbackLines
    }
}

extension CapturedHand {
    /// The hand file (see fonts/hands/README.md).
    ///
    /// Strokes are stood upright and sized so that the x-height is 100; each form begins at x = 0.
    public func file(_ settings: HandFileSettings) -> String {
        let m = measures
        var metrics = "metrics xheight 100"
        for (name, value) in [
            ("ascender", m.ascender), ("cap", m.cap), ("digit", m.digit), ("descender", m.descender),
        ] {
            if let value {
                metrics += " \(name) \(written(name == "descender" ? min(value, 0) * 100 : max(value, 0) * 100))"
            }
        }
        var style = "style lean \(written(min(max(m.runningLean ?? m.lean, -30), 45))) join 0"
        if let gap = m.letterGap {
            // Letters are set by the middles of their lines, which stand a pen's width farther apart than the ink.
            let clearance = min(max(gap + m.penWidth, 0.14), 0.6)
            style += " gap \(written(clearance, decimals: 2)) mean \(written(clearance + 0.28, decimals: 2))"
        }
        if let space = m.wordSpace { style += " word \(written(min(max(space, 0.6), 2.5), decimals: 2))" }
        var lines = [
            "hand 1", "name \(settings.name)", "about Read from a sheet that was filled in by hand",
            "source captured", metrics, style,
            // The writer's own forms differ already, and their points stand closer than those of drawn ones.
            "vary point .01 path .012", "pen gel \(written(m.penWidth, decimals: 3))", "ink \(m.ink.hex)", "",
        ]
        for form in forms.sorted(by: { place(of: $0) < place(of: $1) }) { lines.append(line(form)) }
        if !settings.fallbackLines.isEmpty { lines += [""] + settings.fallbackLines }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The signature's own file; `nil` when the box is empty. It is not stood upright: a signature is a drawing.
    public func signatureFile(name: String) -> String? {
        guard let signature, let box = CaptureSheet.pages.compactMap(\.signature).first else { return nil }
        // A signature's small letters are larger than those of a note, and it is put about its middle, so that a wide one
        // stays within the ten x-heights either way that a file of strokes may have.
        let unit = measures.xHeight * 1.75 / 100
        let xs = signature.flatMap { $0.places }.map(\.point.x)
        let middle = ((xs.min() ?? 0) + (xs.max() ?? 0)) / 2
        var lines = [
            "signature 1", "name \(name)", "metrics xheight 100",
            "pen gel \(written(max(0.02, measures.penWidth / 1.75), decimals: 3))", "ink \(measures.ink.hex)",
        ]
        for stroke in signature {
            let points = stroke.places.map { place in
                text(
                    x: (place.point.x - middle) / unit, y: (box.baseline - place.point.y) / unit,
                    width: place.width / unit, isCusp: place.isCusp)
            }
            lines.append("stroke " + points.joined(separator: " "))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Forms of one text stand together, in the order of the sheet.
    private func place(of form: Form) -> Int {
        let texts = texts
        let first = texts.firstIndex(of: form.cell.text) ?? 0
        let index = forms.firstIndex { $0.page == form.page && $0.cell == form.cell } ?? 0
        return first * 10_000 + index
    }

    private func line(_ form: Form) -> String {
        let unit = measures.xHeight / 100
        let slope = tan(measures.lean * .pi / 180)
        let base = form.cell.baseline + measures.drop
        func upright(_ p: Point) -> (x: Double, y: Double) {
            let y = (base - p.y) / unit
            return (p.x / unit - y * slope, y)
        }
        let left = form.strokes.flatMap { $0.places.map { upright($0.point).x } }.min() ?? 0
        let strokes = form.strokes.map { stroke in
            stroke.places.map { place in
                let (x, y) = upright(place.point)
                return text(x: x - left, y: y, width: place.width / unit, isCusp: place.isCusp)
            }.joined(separator: " ")
        }
        return "form \(form.cell.text) - " + strokes.joined(separator: " | ")
    }

    private func text(x: Double, y: Double, width: Double, isCusp: Bool) -> String {
        "\(written(x)),\(written(y)),\(written(min(max(width, 2), 55)))" + (isCusp ? "!" : "")
    }
}

/// A number as hand files have it: "12", "-3.5", ".118".
private func written(_ value: Double, decimals: Int = 1) -> String {
    var factor = 1.0
    for _ in 0..<decimals { factor *= 10 }
    let scaled = Int((value * factor).rounded())
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: Int(factor))
    var text = scaled < 0 ? "-" : ""
    text += whole == 0 && rest != 0 && decimals > 1 ? "" : String(whole)
    guard rest != 0 else { return text }
    var digits = String(rest)
    while digits.count < decimals { digits = "0" + digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    return text + "." + digits
}
