import Foundation
import HandselGraphics

/// Flower heads. Each is drawn around the origin, its stem coming from below, with a radius of about 1 for `radius`.
enum Flower: String, CaseIterable, Hashable, Sendable {
    case daisy, rose, poppy, tulip, cosmos, bud

    /// The tones that a flower is drawn in.
    struct Dress: Hashable, Sendable {
        var petal: Tone
        var shade: Tone
        var heart: Tone
        var line: Tone

        static let warm = Dress(petal: .warmMiddle, shade: .warm, heart: .deep, line: .line)
        static let pale = Dress(petal: .blush, shade: .warmSoft, heart: .warm, line: .line)
        static let soft = Dress(petal: .warmSoft, shade: .warmMiddle, heart: .line, line: .line)
        static let white = Dress(petal: .paper, shade: .blush, heart: .warm, line: .line)
        static let cool = Dress(petal: .soft, shade: .middle, heart: .warm, line: .line)
    }

    func marks(radius: Double, lines: Double, _ dress: Dress, _ seed: Seed) -> [Mark] {
        switch self {
        case .daisy: Flower.daisy(radius, lines, dress, seed)
        case .rose: Flower.rose(radius, lines, dress, seed)
        case .poppy: Flower.poppy(radius, lines, dress, seed)
        case .tulip: Flower.tulip(radius, lines, dress, seed)
        case .cosmos: Flower.cosmos(radius, lines, dress, seed)
        case .bud: Flower.bud(radius, lines, dress, seed)
        }
    }

    /// Seen a little from the side: many slender petals around a dotted heart.
    private static func daisy(_ r: Double, _ lines: Double, _ dress: Dress, _ seed: Seed) -> [Mark] {
        let count = seed.whole(11...15, "petals")
        let tilt = seed.between(0.68, 0.92, "tilt")
        var marks: [Mark] = []
        for index in seed.shuffled(Array(0..<count), "order") {
            let own = seed.of("petal", index)
            let angle = 2 * .pi * (Double(index) + own.between(-0.2, 0.2, "turn")) / Double(count)
            let leaf = Leaf(
                length: r * own.between(0.88, 1.06, "length"), width: r * own.between(0.26, 0.34, "width"),
                bend: own.between(-0.1, 0.1, "bend"), fullest: 0.78, stalk: 0.18)
            let outline = leaf.outline.moved(by: Transform(turning: angle))
            marks.append(
                Mark(
                    outline, fill: index % 3 == 0 ? dress.shade : dress.petal,
                    line: Mark.Stroke(dress.line, width: lines * 0.6)))
        }
        marks.append(
            Mark(
                blob(Point(0, -r * 0.03), r * 0.27, r * 0.25, wobble: 0.06, seed.keyed("heart")), fill: dress.heart))
        for index in 0..<7 {
            let own = seed.of("dot", index)
            let place = Point(angle: own.between(0, 6.28, "a"), length: r * 0.18 * own.unit.squareRoot())
            marks.append(Mark(disc(place + Point(0, -r * 0.05), r * 0.03), fill: dress.petal))
        }
        var squeeze = Transform(scale: 1)
        squeeze.d = tilt
        return marks.moved(by: squeeze).moved(by: Transform(turning: seed.between(-0.35, 0.35, "lean")))
    }

    /// A full head of folded petals: pale rounds in each other, and the pen's turns over them.
    private static func rose(_ r: Double, _ lines: Double, _ dress: Dress, _ seed: Seed) -> [Mark] {
        var marks: [Mark] = []
        let first = seed.between(0, 6.28, "turn")
        for index in 0..<5 {
            let own = seed.of("outer", index)
            let angle = first + 2 * .pi * Double(index) / 5 + own.between(-0.15, 0.15, "a")
            marks.append(
                Mark(
                    blob(
                        Point(angle: angle, length: r * 0.45), r * 0.58, r * 0.5, wobble: 0.07, angle: angle + .pi / 2,
                        own), fill: index % 2 == 0 ? dress.petal : dress.shade))
        }
        marks.append(Mark(blob(.zero, r * 0.68, r * 0.64, wobble: 0.05, seed.keyed("middle")), fill: dress.petal))
        marks.append(
            Mark(
                blob(Point(r * 0.04, r * 0.06), r * 0.4, r * 0.36, wobble: 0.06, seed.keyed("inner")), fill: dress.shade
            ))
        for (index, ring) in [0.86, 0.64, 0.44, 0.25].enumerated() {
            for part in 0..<(index < 2 ? 3 : 2) {
                let own = seed.of("line", index * 4 + part)
                let from = first + Double(part) * 2 * .pi / (index < 2 ? 3 : 2) + Double(index) * 0.9
                let reach = r * ring
                let points = arc(
                    Point(r * 0.02 * Double(index), r * 0.02 * Double(index)), reach * own.between(0.92, 1.06, "x"),
                    reach * own.between(0.86, 1, "y"), from: from, to: from + own.between(1.2, 1.9, "to"), steps: 5)
                marks.append(.pen(points, lines * (index < 2 ? 0.9 : 1.1), dress.line))
            }
        }
        let heart = (0..<9).map { step in
            Point(angle: first + Double(step) * 0.85, length: r * (0.03 + 0.013 * Double(step)))
        }
        marks.append(.pen(heart, lines, dress.line))
        return marks
    }

    /// Four wide crumpled petals and a dark heart with its stamens.
    private static func poppy(_ r: Double, _ lines: Double, _ dress: Dress, _ seed: Seed) -> [Mark] {
        var marks: [Mark] = []
        let first = seed.between(0.2, 0.7, "turn")
        for (index, angle) in [-Double.pi / 2, Double.pi / 2, 0, Double.pi].enumerated() {
            let own = seed.of("petal", index)
            let turn = Transform(turning: first + angle + own.between(-0.12, 0.12, "a"))
            let rim = (0...6).map { step -> Point in
                let a = -0.95 + 1.9 * Double(step) / 6
                return Point(angle: a, length: r * own.of("rim", step).between(0.9, 1.07, "r") * (1 - 0.1 * abs(a)))
            }
            let petal = smooth([Point(0, 0)] + rim, closed: true).moved(by: turn)
            marks.append(
                Mark(petal, fill: index < 2 ? dress.shade : dress.petal))
            marks.append(.pen(Array(rim[1...5]).map { turn($0) }, lines, dress.line))
            for fold in [-0.4, 0.05, 0.45] {
                let from = turn(Point(angle: fold, length: r * 0.4))
                let to = turn(Point(angle: fold * 1.15, length: r * own.between(0.62, 0.8, "fold\(fold)")))
                marks.append(.pen([from, from.toward(to, 0.5), to], lines * 0.7, dress.line, .fading))
            }
        }
        for index in 0..<13 {
            let own = seed.of("stamen", index)
            let angle = 2 * .pi * Double(index) / 13 + own.between(-0.15, 0.15, "a")
            let end = Point(angle: angle, length: r * own.between(0.28, 0.4, "l"))
            marks.append(.thin([end * 0.4, end], lines * 0.5, dress.line))
            marks.append(Mark(disc(end, lines * 0.75), fill: dress.line))
        }
        marks.append(Mark(blob(.zero, r * 0.17, r * 0.16, wobble: 0.08, seed.keyed("heart")), fill: dress.heart))
        var squeeze = Transform(scale: 1)
        squeeze.d = seed.between(0.74, 0.95, "tilt")
        return marks.moved(by: squeeze)
    }

    /// A cup from the side.
    private static func tulip(_ r: Double, _ lines: Double, _ dress: Dress, _ seed: Seed) -> [Mark] {
        let open = seed.between(0.5, 0.68, "open")
        func petal(_ lean: Double, _ width: Double) -> [Point] {
            [
                Point(0, r * 0.75), Point(-width + lean * 0.3, r * 0.42), Point(-width * 0.92 + lean * 0.75, -r * 0.2),
                Point(lean, -r * 0.95), Point(width * 0.92 + lean * 0.75, -r * 0.2),
                Point(width + lean * 0.3, r * 0.42),
            ]
        }
        let behind = [petal(-r * 0.22, r * 0.4), petal(r * 0.26, r * 0.4)]
        let left = petal(-r * open, r * 0.36)
        let right = petal(r * open * 0.94, r * 0.36)
        let front = petal(r * 0.03, r * 0.46)
        var marks = behind.map { Mark(smooth($0, closed: true), fill: dress.shade) }
        for side in [left, right] {
            marks.append(Mark(smooth(side, closed: true), fill: dress.petal))
        }
        marks.append(.pen([left[0], left[1], left[2], left[3]], lines, dress.line))
        marks.append(.pen([right[0], right[5], right[4], right[3]], lines, dress.line))
        marks.append(Mark(smooth(front, closed: true), fill: dress.petal))
        marks.append(.pen([front[1], front[2], front[3], front[4]], lines, dress.line))
        marks.append(
            .pen([Point(r * 0.02, r * 0.45), Point(0, 0), Point(r * 0.04, -r * 0.45)], lines * 0.6, dress.shade))
        return marks.moved(by: Transform(turning: seed.between(-0.12, 0.12, "lean")))
    }

    /// Eight broad petals with notched ends.
    private static func cosmos(_ r: Double, _ lines: Double, _ dress: Dress, _ seed: Seed) -> [Mark] {
        var marks: [Mark] = []
        let first = seed.between(0, 1, "turn")
        let count = seed.whole(6...8, "petals")
        for index in 0..<count {
            let own = seed.of("petal", index)
            let reach = r * own.between(0.9, 1.05, "l")
            let wide = r * own.between(0.3, 0.36, "w") * 7 / Double(count)
            let turn = Transform(
                turning: first + 2 * .pi * Double(index) / Double(count) + own.between(-0.08, 0.08, "a"))
            let points = [
                Point(r * 0.1, 0), Point(reach * 0.55, -wide * 0.8), Point(reach * 0.92, -wide),
                Point(reach * 0.99, -wide * 0.5),
                Point(reach * 0.93, 0), Point(reach * 1.02, wide * 0.42), Point(reach * 0.9, wide),
                Point(reach * 0.55, wide * 0.8),
            ]
            marks.append(
                Mark(
                    smooth(points, closed: true).moved(by: turn), fill: index % 2 == 0 ? dress.petal : dress.shade))
            marks.append(.pen(points[2...6].map { turn($0) }, lines * 0.8, dress.line))
            for side in [-0.35, 0.3] {
                marks.append(
                    .pen(
                        [
                            turn(Point(r * 0.3, wide * side * 0.5)), turn(Point(reach * 0.5, wide * side)),
                            turn(Point(reach * 0.72, wide * side)),
                        ],
                        lines * 0.55, dress.line, .fading))
            }
        }
        marks.append(Mark(blob(.zero, r * 0.2, r * 0.2, wobble: 0.1, seed.keyed("heart")), fill: dress.heart))
        marks.append(Mark(disc(Point(-r * 0.05, -r * 0.06), r * 0.06), fill: dress.petal))
        var squeeze = Transform(scale: 1)
        squeeze.d = seed.between(0.7, 0.92, "tilt")
        return marks.moved(by: squeeze).moved(by: Transform(turning: seed.between(-0.3, 0.3, "lean")))
    }

    /// Not open yet: two petals in a green cup.
    private static func bud(_ r: Double, _ lines: Double, _ dress: Dress, _ seed: Seed) -> [Mark] {
        let petal = [
            Point(0, r * 0.5), Point(-r * 0.42, r * 0.1), Point(-r * 0.3, -r * 0.45), Point(r * 0.02, -r * 0.85),
            Point(r * 0.32, -r * 0.42), Point(r * 0.4, r * 0.12),
        ]
        let cup = [
            Point(-r * 0.4, r * 0.05), Point(-r * 0.2, r * 0.2), Point(-r * 0.05, r * 0.02), Point(r * 0.12, r * 0.2),
            Point(r * 0.4, r * 0.02), Point(r * 0.3, r * 0.42), Point(0, r * 0.6), Point(-r * 0.3, r * 0.42),
        ]
        return [
            Mark(smooth(petal, closed: true), fill: dress.petal),
            .pen([Point(-r * 0.1, 0), Point(0, -r * 0.4), Point(r * 0.02, -r * 0.82)], lines * 0.8, dress.line),
            .pen([petal[5], petal[4], petal[3]], lines, dress.line),
            Mark(smooth(cup, closed: true), fill: .middle),
        ]
    }
}
