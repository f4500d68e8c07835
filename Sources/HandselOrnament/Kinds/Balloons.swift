import Foundation
import HandselGraphics

extension IllustrationKind {
    /// Balloons on strings that meet in one hand's grip.
    static let balloons = IllustrationKind("balloons", "A bunch of balloons.", proportion: 0.72) { _, seed in
        Balloons(seed: seed).pieces
    }
}

/// A balloon around the origin with its knot, `radius` wide; its string is drawn by whoever knows where it ends.
func balloon(_ radius: Double, lean: Double, dress: Int, _ seed: Seed) -> [Mark] {
    let dresses: [(Tone, Tone)] = [
        (.warm, .warmMiddle), (.deep, .middle), (.warmSoft, .blush), (.soft, .mist), (.warmMiddle, .warmSoft),
        (.middle, .soft),
    ]
    let (body, light) = dresses[dress % dresses.count]
    let r = radius
    let tall = seed.between(1.14, 1.26, "tall")
    let skin = [
        Point(0, -r * tall), Point(r * 0.74, -r * tall * 0.68), Point(r * 1.01, -r * 0.06), Point(r * 0.62, r * 0.78),
        Point(r * 0.1, r * 1.26),
        Point(-r * 0.1, r * 1.26), Point(-r * 0.64, r * 0.76), Point(-r * 0.98, -r * 0.08),
        Point(-r * 0.72, -r * tall * 0.7),
    ]
    let knot = [
        Point(-r * 0.08, r * 1.24), Point(r * 0.08, r * 1.24), Point(r * 0.2, r * 1.44), Point(r * 0.03, r * 1.39),
        Point(-r * 0.17, r * 1.45),
    ]
    var marks = [Mark(polygon(knot), fill: body), Mark(smooth(skin, closed: true), fill: body)]
    // The side in the light, in a moon.
    let moon =
        arc(Point(-r * 0.02, -r * 0.06), r * 0.86, r * 1.02, from: 2.5, to: 4.55, steps: 6)
        + arc(Point(r * 0.12, r * 0.04), r * 0.78, r * 0.92, from: 4.5, to: 2.55, steps: 6)
    marks.append(Mark(smooth(moon, closed: true), fill: light))
    marks.append(
        .pen(arc(Point(-r * 0.02, -r * 0.08), r * 0.62, r * 0.84, from: 3.5, to: 4.15, steps: 4), r * 0.11, .paper))
    marks.append(Mark(disc(Point(-r * 0.63, -r * 0.02), r * 0.05), fill: .paper))
    // The pen goes around the shaded side only, and not quite along the colour.
    let slip = Point(r * 0.035, r * 0.02)
    marks.append(.pen([skin[0], skin[1], skin[2], skin[3], skin[4]].map { $0 + slip }, r * 0.065))
    marks.append(.pen([skin[5], skin[6], skin[7]].map { $0 - Point(r * 0.02, 0) }, r * 0.04))
    marks.append(.pen([knot[1], knot[2], knot[3], knot[4], knot[0]], r * 0.04))
    marks.append(.pen([Point(-r * 0.05, r * 1.2), Point(-r * 0.02, r * 1.05)], r * 0.04))
    marks.append(.pen([Point(r * 0.05, r * 1.2), Point(r * 0.08, r * 1.0)], r * 0.04))
    return marks.moved(by: Transform(turning: lean))
}

private struct Balloons {
    let seed: Seed

    var pieces: [Piece] {
        let hold = Point(seed.between(-8, 8, "hold"), 190)
        let count = seed.whole(4...6, "count")
        let slots: [Point] = [
            Point(-46, 26), Point(44, 14), Point(-6, -18), Point(30, 62), Point(-26, 72), Point(-58, -34),
            Point(52, -44),
        ]
        let order = [2, 0, 1, 5, 6, 3, 4]
        let chosen =
            Array(order.prefix(count - (seed.chance(0.6, "front") ? 1 : 0))) + (seed.chance(0.5, "which") ? [3] : [4])
        let places = Array(Set(chosen)).sorted { slots[$0].y < slots[$1].y }
        let dresses = seed.shuffled(Array(0..<6), "dress")
        var strings: [Piece] = []
        var bodies: [Piece] = []
        for (index, slot) in places.enumerated() {
            let own = seed.of("balloon", index)
            let r = own.between(27, 35, "radius") * (slot >= 5 ? 0.82 : 1)
            let place = slots[slot] + Point(own.between(-6, 6, "x"), own.between(-8, 8, "y"))
            let lean = (place.x - hold.x) / 190 + own.between(-0.08, 0.08, "lean")
            let tie = Transform(turning: lean, then: place)(Point(0, r * 1.42))
            let bend = tie.toward(hold, 0.5) + Point((place.x - hold.x) * 0.16 + own.between(-5, 5, "bend"), 0)
            let path = [tie, tie.toward(bend, 0.5) + Point(own.between(-2, 2, "sway"), 0), bend, hold]
            strings.append(Piece("string", [.thin(path, 1.1)]))
            bodies.append(
                Piece(
                    "balloon",
                    balloon(r, lean: lean, dress: dresses[index % 6], own).moved(by: Transform(moving: place))))
        }
        return strings + bodies + [bow(hold)]
    }

    /// The strings are held together by a bow, and their ends curl below it.
    private func bow(_ hold: Point) -> Piece {
        var marks: [Mark] = []
        for index in 0..<3 {
            let own = seed.of("end", index)
            let side = Double(index - 1)
            marks.append(
                .pen(
                    [
                        hold, hold + Point(side * 5 + 2, 12), hold + Point(side * 9 - 3, 22),
                        hold + Point(side * 11 + own.between(-3, 4, "x"), own.between(28, 40, "y")),
                    ],
                    1.5, .line, .fading))
        }
        for side in [-1.0, 1.0] {
            let loop = [
                Point(0, 0), Point(side * 9, -9), Point(side * 18, -8), Point(side * 17, 1), Point(side * 8, 4),
            ].map { hold + $0 }
            marks.append(Mark(smooth(loop, closed: true), fill: side < 0 ? .warm : .warmMiddle))
            marks.append(.pen(Array(loop[0...3]), 1.1))
        }
        marks.append(Mark(blob(hold, 3.6, 3.9, wobble: 0.1, seed.keyed("knot")), fill: .deep))
        return Piece("bow", marks)
    }
}
