import Foundation
import HandselGraphics

/// Measures a hand.
struct Measuring {
    private let forms: [CapturedHand.Form]
    private let xHeight: Double
    private let drop: Double

    /// As many small letters make a height that can be trusted.
    private static let leastLetters = 6

    init(_ forms: [CapturedHand.Form]) throws(CaptureError) {
        self.forms = forms
        let small = forms.filter {
            CaptureSheet.xHeightLetters.contains(Character($0.cell.text.prefix(1) + "")) && $0.cell.text.count == 1
        }
        let tops = small.map { $0.cell.baseline - $0.top }
        let bottoms = small.map { $0.cell.baseline - $0.bottom }
        guard small.count >= Measuring.leastLetters, let top = median(tops), let bottom = median(bottoms), top > bottom
        else { throw .tooFewLetters(found: small.count, needed: Measuring.leastLetters) }
        xHeight = top - bottom
        drop = -bottom
    }

    func measures(lines: [(line: CaptureSheet.FreeLine, ink: InkBitmap)], colors: [Color]) -> HandMeasures {
        func height(_ letters: String, _ edge: (CapturedHand.Form) -> Double) -> Double? {
            median(
                forms.filter { $0.cell.text.count == 1 && letters.contains($0.cell.text) }.map {
                    ($0.cell.baseline + drop - edge($0)) / xHeight
                })
        }
        let widths = forms.flatMap { form in
            form.strokes.filter { $0.length > 1.0.mm }.flatMap { $0.places.map(\.width) }
        }
        let penWidth = (median(widths) ?? 0.5.mm) / xHeight
        var measures = HandMeasures(
            xHeight: xHeight, drop: drop, ascender: height("bdhkl", \.top),
            cap: height("ABCDEFGHIJKLMNOPQRSTUVWXYZ", \.top), digit: height("0123456789", \.top),
            descender: height("gjpqy", \.bottom), lean: lean, penWidth: min(max(penWidth, 0.03), 0.35), wordSpace: nil,
            letterGap: nil, ink: ink(colors))
        let spaces = lines.compactMap { Spacing(of: $0.ink, line: $0.line, xHeight: xHeight) }
        measures.wordSpace = median(spaces.flatMap(\.words)).map { $0 / xHeight }
        let gaps = spaces.flatMap(\.letters)
        if gaps.count >= 8 { measures.letterGap = median(gaps).map { $0 / xHeight } }
        // Running text leans as the writer does; single letters in boxes are stood up a little.
        if let slant = median(spaces.map(\.lean)), abs(slant - measures.lean) < 12 { measures.runningLean = slant }
        return measures
    }

    /// The lean of long, nearly upright pieces of strokes: their middle one, by length.
    private var lean: Double {
        var pieces: [(angle: Double, length: Double)] = []
        for form in forms where form.cell.text.allSatisfy(\.isLetter) && !"AVWXYZMKvwxyzkNsS".contains(form.cell.text) {
            for stroke in form.strokes {
                let way = stroke.drawn(spacing: 0.12 * xHeight)
                var start = 0
                while start + 1 < way.count {
                    // As long a piece as runs one way.
                    var end = start + 1
                    let heading = (way[end].point - way[start].point).direction
                    while end + 1 < way.count,
                        dot((way[end + 1].point - way[end].point).direction, heading) > 0.94
                    { end += 1 }
                    let whole = way[end].point - way[start].point
                    let angle = atan(whole.x / (abs(whole.y) > 1e-9 ? -whole.y : 1e-9)) * 180 / .pi
                    if whole.length > 0.55 * xHeight, abs(angle) < 42 { pieces.append((angle, whole.length)) }
                    start = end
                }
            }
        }
        pieces.sort { $0.angle < $1.angle }
        let total = pieces.reduce(0) { $0 + $1.length }
        guard total > 8 * xHeight else { return 0 }
        var sum = 0.0
        for piece in pieces {
            sum += piece.length
            if sum >= total / 2 { return min(max(piece.angle, -30), 45) }
        }
        return 0
    }

    /// The middle colour, darkened until it can be read well on white.
    private func ink(_ colors: [Color]) -> Color {
        guard let red = median(colors.map(\.red)), let green = median(colors.map(\.green)),
            let blue = median(colors.map(\.blue))
        else { return Color(red: 0.07, green: 0.11, blue: 0.36) }
        var color = Color(red: red, green: green, blue: blue)
        // A scanner's light greys what is dark: the darkest part is taken as black, within reason.
        let veil = min(min(red, green, blue), 0.2) * 0.8
        color = Color(red: red - veil, green: green - veil, blue: blue - veil)
        while color.luminance > 0.09 {
            color = Color(red: color.red * 0.95, green: color.green * 0.95, blue: color.blue * 0.95)
        }
        return color
    }
}

extension Color {
    /// Relative luminance (WCAG 2.2); 0.09 against white is a contrast of 7.5 to 1.
    fileprivate var luminance: Double {
        func linear(_ value: Double) -> Double {
            value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

extension CapturedHand.Form {
    /// The uppermost and lowest place of its pen's middle, on the page.
    var top: Double { strokes.flatMap { $0.drawn(spacing: 0.5) }.map(\.point.y).min() ?? 0 }
    var bottom: Double { strokes.flatMap { $0.drawn(spacing: 0.5) }.map(\.point.y).max() ?? 0 }
}

/// The lean and the gaps of a line of running text.
private struct Spacing {
    /// In degrees.
    var lean: Double
    /// From ink to ink, in points.
    var words: [Double]
    var letters: [Double]

    /// `nil` when it cannot be told where the words part.
    init?(of ink: InkBitmap, line: CaptureSheet.FreeLine, xHeight: Double) {
        // Every third row and column are enough.
        let step = 3
        var places: [(x: Int, y: Int)] = []
        for y in stride(from: 0, to: ink.height, by: step) {
            for x in stride(from: 0, to: ink.width, by: step) where ink.bits[y * ink.width + x] != 0 {
                places.append((x / step, y / step))
            }
        }
        guard places.count > 200 else { return nil }
        func columns(_ degrees: Double) -> [Int] {
            let slope = tan(degrees * .pi / 180)
            let rows = Double(ink.height / step)
            let reach = Int(abs(slope) * rows) + 2
            var counts = [Int](repeating: 0, count: ink.width / step + 2 * reach + 2)
            for place in places {
                // Straightened about the middle row: what is higher moves left when the text leans right.
                let x = Double(place.x) - (rows / 2 - Double(place.y)) * slope
                counts[min(max(Int(x.rounded()) + reach, 0), counts.count - 1)] += 1
            }
            return counts
        }
        // Upright strokes pile up in columns when the text stands upright.
        let leans = stride(from: -20.0, through: 40, by: 2).map { degrees -> (Double, Int) in
            (degrees, columns(degrees).reduce(0) { $0 + $1 * $1 })
        }
        guard let best = leans.max(by: { $0.1 < $1.1 }) else { return nil }
        lean = best.0
        let counts = columns(lean)
        let unit = Double(step) / ink.scale
        var gaps: [Double] = []
        var empty = 0
        var hasBegun = false
        for count in counts {
            if count > 0 {
                if hasBegun, empty > 0 { gaps.append(Double(empty) * unit) }
                hasBegun = true
                empty = 0
            } else {
                empty += 1
            }
        }
        let wanted = line.text.split(separator: " ").count - 1
        let sorted = gaps.sorted(by: >)
        guard sorted.count >= wanted, wanted > 1 else { return nil }
        words = Array(sorted.prefix(wanted))
        letters = Array(sorted.dropFirst(wanted)).filter { $0 < 0.7 * xHeight }
        // The narrowest gap between words must be plainly wider than the widest within them.
        guard words[wanted - 1] > 0.3 * xHeight else { return nil }
        if let next = sorted.dropFirst(wanted).first, next > 0.85 * words[wanted - 1] { return nil }
    }
}
