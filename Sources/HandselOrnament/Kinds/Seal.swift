import Foundation
import HandselGraphics

extension IllustrationKind {
    /// What is given for something that was reached.
    static let seal = IllustrationKind("seal", "A rosette with its ribbons.", proportion: 0.8) { _, seed in
        Rosette(seed: seed).pieces
    }
}

private struct Rosette {
    let seed: Seed

    var pieces: [Piece] { [ribbons, pleats, face, motif] }

    private var ribbons: Piece {
        var marks: [Mark] = []
        for side in seed.shuffled([-1.0, 1.0], "over") {
            let own = seed.keyed(side < 0 ? "left" : "right")
            let lean = side * own.between(0.2, 0.36, "lean")
            let length = own.between(100, 116, "length")
            let turn = Transform(turning: -lean)
            let (top, low) = (12.0, 17.0)
            let bow = own.between(-3, 3, "bow")
            let shape = Path([
                .move(turn(Point(-top, 14))),
                .curve(turn(Point(-top - 2 + bow, 40)), turn(Point(-low + bow, 66)), turn(Point(-low, length))),
                .line(turn(Point(own.between(-2, 2, "notch"), length - 13))),
                .line(turn(Point(low, length - own.between(1, 5, "end")))),
                .curve(turn(Point(low + bow, 66)), turn(Point(top + 2 + bow, 40)), turn(Point(top, 14))), .close,
            ])
            marks.append(Mark(shape, fill: side < 0 ? .deep : .middle))
            // A stripe along it, and the pen on the side in shade.
            marks.append(
                .pen(
                    [
                        turn(Point(-top * 0.5, 40)), turn(Point(-low * 0.52 + bow, 68)),
                        turn(Point(-low * 0.5, length - 12)),
                    ], 2.6, .soft, .even))
            marks.append(
                .pen(
                    [
                        turn(Point(top * 0.55, 40)), turn(Point(low * 0.55 + bow, 68)),
                        turn(Point(low * 0.55, length - 12)),
                    ], 1.6, .soft, .even))
            marks.append(
                .pen(
                    [turn(Point(top + 1, 36)), turn(Point(low + bow * 0.8, 64)), turn(Point(low + 0.5, length - 4))],
                    1.7))
        }
        return Piece("ribbons", marks)
    }

    /// A pleated band around the face: each pleat in two tones.
    private var pleats: Piece {
        let count = seed.whole(15...20, "pleats")
        let (outer, inner) = (56.0, 38.0)
        let first = seed.between(0, 1, "turn")
        var marks: [Mark] = []
        for index in 0..<count {
            let own = seed.of("pleat", index)
            let a = first + 2 * .pi * Double(index) / Double(count)
            let b = first + 2 * .pi * Double(index + 1) / Double(count)
            let (m, reach) = ((a + b) / 2, outer * own.between(0.965, 1.03, "reach"))
            let edge = Path([
                .move(Point(angle: a, length: inner)), .line(Point(angle: a, length: outer * 0.93)),
                .curve(
                    Point(angle: a + 0.03, length: reach * 1.03), Point(angle: b - 0.03, length: reach * 1.03),
                    Point(angle: b, length: outer * 0.93)),
                .line(Point(angle: b, length: inner)), .close,
            ])
            marks.append(Mark(edge, fill: .warmMiddle))
            let shade = Path([
                .move(Point(angle: m, length: inner)), .line(Point(angle: m + 0.02, length: reach)),
                .curve(
                    Point(angle: m + 0.06, length: reach * 1.01), Point(angle: b - 0.02, length: reach * 0.99),
                    Point(angle: b, length: outer * 0.93)),
                .line(Point(angle: b, length: inner)), .close,
            ])
            marks.append(Mark(shade, fill: .warm))
            marks.append(
                .pen(
                    [
                        Point(angle: a, length: inner + 1), Point(angle: a, length: 47),
                        Point(angle: a, length: outer * 0.93),
                    ], 1.2))
            if sin(m) > -0.5 {
                let rim = (0...4).map { step -> Point in
                    let t = Double(step) / 4
                    return Point(angle: a + (b - a) * t, length: outer * (0.935 + 0.085 * sin(.pi * t)))
                }
                marks.append(.pen(rim, 1.3))
            }
        }
        return Piece("pleats", marks)
    }

    private var face: Piece {
        var marks = [Mark(blob(Point(0.6, 0.8), 41, 40.6, wobble: 0.008, seed.keyed("rim")), fill: .line)]
        marks.append(Mark(blob(.zero, 39.5, 39.2, wobble: 0.008, seed.keyed("face")), fill: .blush))
        // A line of stitches, not quite in the middle.
        let slip = Point(seed.between(-0.8, 0.8, "x"), seed.between(-0.8, 0.8, "y"))
        marks.append(.thin(arc(slip, 34, 33.6, from: 0.2, to: 0.2 + 2 * .pi, steps: 24), 1.1, .warm, dashes: [3.2, 3]))
        return Piece("face", marks)
    }

    /// A star, a heart or a twig in a circle.
    private var motif: Piece {
        switch seed.whole(0...2, "motif") {
        case 0: starMotif
        case 1: heart
        default: twig
        }
    }

    private var starMotif: Piece {
        let turn = Transform(turning: seed.between(-0.14, 0.14, "lean"))
        let points = (0..<10).map { index -> Point in
            let own = seed.of("point", index)
            return turn(
                Point(
                    angle: Double(index) * .pi / 5 - .pi / 2,
                    length: (index % 2 == 0 ? 22.5 : 10.4) * own.between(0.96, 1.05, "l")))
        }
        var marks = [Mark(polygon(points), fill: .middle)]
        // Each point has a side in shade.
        for index in stride(from: 0, to: 10, by: 2) {
            marks.append(Mark(polygon([.zero, points[index], points[(index + 1) % 10]]), fill: .deep))
        }
        for index in 0..<10 where index != 7 {
            let (from, to) = (points[index], points[(index + 1) % 10])
            marks.append(.pen([from, from.toward(to, 0.5), to], 1.2))
        }
        for index in 0..<3 {
            let own = seed.of("spark", index)
            let angle = own.between(0, 0.9, "a") + Double(index) * 2.1
            marks.append(
                Mark(
                    star(2.6, inner: 0.4, points: 4).moved(by: Transform(moving: Point(angle: angle, length: 26))),
                    fill: .warm))
        }
        return Piece("star", marks)
    }

    private var heart: Piece {
        let outline = [
            Point(0, 21), Point(-13, 11), Point(-21.5, -2), Point(-18, -14.5), Point(-8, -16), Point(0, -8),
            Point(7, -16), Point(17.5, -15), Point(22, -3), Point(13, 11),
        ]
        let turn = Transform(turning: seed.between(-0.16, 0.16, "lean"))
        let left = outline[0...5].map { $0 }
        let right = [outline[5], outline[6], outline[7], outline[8], outline[9], outline[0]]
        let path = Path(smooth(left).elements + smooth(right).elements.dropFirst() + [.close])
        var marks = [Mark(path, fill: .warm)]
        marks.append(.pen([Point(-13, -10), Point(-16, -5), Point(-14, 1)], 2.6, .warmSoft))
        marks.append(
            .pen(
                [Point(1, -8), Point(8, -15.4), Point(17.6, -14.4), Point(22.3, -3), Point(13.4, 11.3), Point(1, 21)],
                1.8))
        marks.append(.pen([Point(-21.6, -4), Point(-20, 2), Point(-13.3, 11.2), Point(-4, 18)], 1.1))
        for index in 0..<5 {
            let x = 4 + Double(index) * 2.6
            marks.append(
                .pen(
                    [
                        Point(x, 12 - Double(index) * 1.6), Point(x + 2.4, 6 - Double(index)),
                        Point(x + 4, 1 - Double(index)),
                    ], 0.9))
        }
        return Piece("heart", marks.moved(by: turn))
    }

    private var twig: Piece {
        var marks: [Mark] = []
        let side = seed.side("twig")
        let stem = Stem(from: Point(-3 * side, 26), angle: -.pi / 2, length: 49, curl: 0.22 * side, sway: 0.05, seed)
        marks.append(stem.drawn(1.9))
        let leaves = Foliage(
            order: .opposite, count: 5, from: 0.18, to: 0.86,
            leaf: Leaf(length: 18, width: 8.5, fullest: 0.45, stalk: 0.1), spread: 0.8, taper: 0.45
        ).marks(along: stem, lines: 0.9, seed) { index in
            index % 2 == 0 ? .flat(.middle, half: .deep, rib: .mist) : .flat(.soft, half: .middle, rib: .line)
        }
        marks += leaves.joined()
        return Piece("twig", marks)
    }
}
