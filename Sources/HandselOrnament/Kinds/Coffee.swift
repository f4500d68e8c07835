import Foundation
import HandselGraphics

extension IllustrationKind {
    /// A pause together.
    static let coffee = IllustrationKind("coffee", "A cup of coffee on its plate.", proportion: 1.1) { _, seed in
        let flips = seed.chance(0.5, "flip")
        let pieces = Cup(seed: seed).pieces
        return flips
            ? pieces.map {
                Piece($0.name, $0.marks.moved(by: Transform(turning: 0, isMirrored: true)), isLoose: $0.isLoose)
            } : pieces
    }
}

extension Tone {
    /// Coffee is dark in every brand.
    fileprivate static let roast = Tone(.ink, 0.45, over: .highlight)
}

private struct Cup {
    let seed: Seed
    /// Of the rim.
    let half = 42.0
    let depth: Double
    let foot: Double

    init(seed: Seed) {
        self.seed = seed
        depth = seed.between(44, 54, "depth")
        foot = seed.between(17, 24, "foot")
    }

    var pieces: [Piece] {
        [Piece("steam", steam), Piece("saucer", saucer), Piece("cup", handle + cup), Piece("treat", treat)]
    }

    /// Where the cup's side stands at a height, from the rim (0) to the foot (1).
    private func side(_ t: Double) -> Double { foot + (half - foot) * (1 - t * t * t * 0.55 - t * 0.45) }

    private var steam: [Mark] {
        let count = seed.whole(2...3, "steam")
        return (0..<count).map { index in
            let own = seed.of("swirl", index)
            let x = (Double(index) - Double(count - 1) / 2) * 17 + own.between(-3, 3, "x")
            let height = own.between(38, 58, "height") * (count == 3 && index == 1 ? 1.15 : 1)
            let swing = own.between(5, 8, "swing") * own.side("side")
            let points = (0...5).map { step -> Point in
                let t = Double(step) / 5
                return Point(x + swing * sin(t * 5.6) * (0.5 + 0.6 * t), -13 - height * t)
            }
            return .pen(points, 4.6, index % 2 == 0 ? .soft : .warmSoft)
        }
    }

    private var saucer: [Mark] {
        let y = depth + 3
        var marks = [Mark(ellipse(Point(1, y + 6), 73, 15.5), fill: .mist)]
        marks.append(Mark(ellipse(Point(0, y + 2), 72, 15), fill: .warmMiddle))
        marks.append(Mark(ellipse(Point(0, y - 0.4), 69, 13), fill: .warmSoft))
        marks.append(Mark(ellipse(Point(1, y), 38, 6.6), fill: .warmMiddle))
        marks.append(.pen(arc(Point(0, y + 2), 72, 15, from: -0.25, to: 2.5, steps: 12), 2))
        marks.append(.pen(arc(Point(0, y + 2), 72, 15, from: 2.8, to: 4.3, steps: 8), 1.2))
        // Strokes around the rim of the plate.
        if seed.chance(0.6, "rim") {
            for index in 0..<13 {
                let angle = 0.35 + Double(index) * 0.19
                let from = Point(cos(angle) * 62, y - 0.4 + sin(angle) * 11.2)
                marks.append(.thin([from, Point(cos(angle) * 66, y - 0.4 + sin(angle) * 12.2)], 1.2, .warm))
            }
        } else {
            marks.append(.pen(arc(Point(0, y - 0.6), 63, 11, from: 0.2, to: 2.9, steps: 10), 1.4, .warm))
        }
        return marks
    }

    private var handle: [Mark] {
        let x = side(0.25)
        let points = [
            Point(x - 3, depth * 0.2), Point(x + 14, depth * 0.08), Point(x + 23, depth * 0.32),
            Point(x + 14, depth * 0.6), Point(side(0.68) - 3, depth * 0.68),
        ]
        return [
            Mark(brush(points, width: 8.6, .even), fill: .middle),
            .pen(points.map { $0 + Point(3.2, 1.6) }, 1.6),
            .pen(Array(points[0...3]).map { $0 + Point(-3, 2.6) }, 1),
        ]
    }

    private var cup: [Mark] {
        let steps = 6
        let rightSide = (0...steps).map { Point(side(Double($0) / Double(steps)), depth * Double($0) / Double(steps)) }
        let leftSide = rightSide.reversed().map { Point(-$0.x, $0.y) }
        let base = arc(Point(0, depth), foot, 4.5, from: 0, to: .pi, steps: 4)
        let body = Path(
            smooth(rightSide).elements + smooth(base).elements.dropFirst()
                + smooth(Array(leftSide)).elements.dropFirst() + [.close])
        var marks = [Mark(body, fill: .middle)]
        // Shade along one side.
        let shadeIn = (0...steps).map { step -> Point in
            let t = Double(step) / Double(steps)
            return Point(side(t) * (0.5 - 0.08 * t), depth * t + 4.5 * (1 - 0.25) * t * 0.9)
        }
        marks.append(
            Mark(
                Path(
                    smooth(rightSide).elements + [.line(shadeIn[steps])]
                        + smooth(shadeIn.reversed()).elements.dropFirst() + [.close]), fill: .deep))
        marks += pattern
        marks.append(Mark(ellipse(.zero, half, 10.5), fill: .soft))
        marks.append(Mark(ellipse(Point(0, 1.6), half - 4.2, 8), fill: .roast))
        marks += crema
        marks.append(.pen(arc(.zero, half, 10.5, from: -0.4, to: 3.0, steps: 10), 1.6))
        marks.append(.pen(arc(.zero, half, 10.5, from: 3.2, to: 5.5, steps: 10), 1))
        marks.append(.pen(rightSide, 2.1))
        marks.append(.pen(Array(leftSide), 1.4))
        marks.append(.pen(arc(Point(0, depth), foot + 1, 5, from: -0.1, to: .pi - 0.5, steps: 6), 1.8))
        return marks
    }

    /// Milk on the coffee: a leaf, a heart or rings.
    private var crema: [Mark] {
        let place = Point(seed.between(-6, 4, "milkX"), 2)
        switch seed.whole(0...2, "milk") {
        case 0:
            return [
                Mark(
                    smooth(
                        [
                            Point(0, 5.6), Point(-12, 1), Point(-10, -3.4), Point(-3, -3.6), Point(0, -1.4),
                            Point(4, -3.6), Point(11, -3.2), Point(12, 1),
                        ].map { $0 + place }, closed: true), fill: .blush)
            ]
        case 1:
            return (0..<3).map { ring in
                .pen(
                    arc(
                        place, 17 - Double(ring) * 5.4, 5.2 - Double(ring) * 1.6, from: 0.6 + Double(ring),
                        to: 5 + Double(ring), steps: 8), 1.4, .blush)
            }
        default:
            return [.pen([Point(-17, 1.5), Point(0, 0.4), Point(18, 0)].map { $0 + place }, 1.2, .blush)]
                + (0..<4).flatMap { leaf -> [Mark] in
                    let x = -12 + Double(leaf) * 7.4
                    return [-1.0, 1.0].map { side in
                        .pen(
                            [Point(x, 1), Point(x - 2.5, 1 + side * 2.4), Point(x - 6.4, 1 + side * 3.4)].map {
                                $0 + place
                            }, 1.9, .blush)
                    }
                }
        }
    }

    private var pattern: [Mark] {
        switch seed.whole(0...3, "pattern") {
        case 0:
            // Bands that follow the belly.
            return [0.34, 0.5].map { t in
                .pen(
                    arc(
                        Point(0, depth * t - 1), side(t) - 1.5, 8.5 * (1 - 0.35 * t), from: 0.12, to: .pi - 0.12,
                        steps: 10), t < 0.4 ? 3.4 : 1.7, .blush, .even)
            }
        case 1:
            return (0..<17).map { index in
                let own = seed.of("dot", index)
                let t = 0.3 + 0.16 * Double(index % 4) + own.between(-0.02, 0.02, "t")
                let across = -0.74 + 1.48 * Double((index * 5) % 17) / 16 + own.between(-0.04, 0.04, "x")
                return Mark(
                    disc(Point(side(t) * across, depth * t + 6 * (1 - across * across)), own.between(1.5, 2.3, "r")),
                    fill: .blush)
            }
        case 2:
            let stem = Stem(from: Point(-20, depth * 0.62), angle: -0.25, length: 44, curl: 0.2, sway: 0.1, seed)
            return [stem.drawn(1.6, .blush)]
                + Foliage(
                    order: .opposite, count: 5, from: 0.15, leaf: Leaf(length: 11, width: 5, stalk: 0.08), spread: 0.85,
                    taper: 0.35
                )
                .marks(along: stem, lines: 0.7, seed) { _ in .flat(.blush, half: .mist, rib: .middle) }.joined()
        default:
            return (-2...2).map { index in
                let x = Double(index) * 0.36
                return .pen(
                    [
                        Point(side(0.2) * x, depth * 0.24 + 7 * (1 - x * x)),
                        Point(side(0.5) * x, depth * 0.52 + 6 * (1 - x * x)),
                        Point(side(0.85) * x, depth * 0.84 + 4 * (1 - x * x)),
                    ], index % 2 == 0 ? 3.2 : 1.6, .blush, .even)
            }
        }
    }

    /// A spoon, and something sweet beside the cup.
    private var treat: [Mark] {
        let y = depth + 3
        var marks: [Mark] = []
        let spoon = [Point(-32, y + 8), Point(-52, y + 5), Point(-72, y - 1), Point(-84, y - 6)]
        marks.append(.pen(spoon, 3.4, .line, .even))
        marks.append(
            Mark(blob(Point(-27, y + 8.4), 8.4, 3.9, wobble: 0.04, angle: 0.12, seed.keyed("spoon")), fill: .line))
        marks.append(.pen([Point(-32, y + 7), Point(-27, y + 6.6), Point(-22.5, y + 7.6)], 1.3, .soft))
        let place = Point(47, y + 2)
        switch seed.whole(0...2, "treat") {
        case 0:
            // A round biscuit with crumbs of chocolate.
            marks.append(Mark(blob(place + Point(0.8, 2.4), 15, 7, wobble: 0.05, seed.keyed("biscuit")), fill: .line))
            marks.append(Mark(blob(place, 15, 6.8, wobble: 0.05, seed.keyed("biscuit")), fill: .warmMiddle))
            for index in 0..<7 {
                let own = seed.of("chip", index)
                marks.append(
                    Mark(
                        blob(
                            place + Point(own.between(-10, 10, "x"), own.between(-3.4, 3.4, "y")), 1.7, 1.1,
                            wobble: 0.2, own), fill: .line))
            }
        case 1:
            // Two lumps of sugar.
            for (index, at) in [Point(-7, -2), Point(7, 1)].enumerated() {
                let p = place + at
                marks.append(
                    Mark(
                        polygon([
                            p + Point(-7, -3), p + Point(1, -6), p + Point(8, -3.4), p + Point(8, 4), p + Point(0, 7),
                            p + Point(-7, 4),
                        ]), fill: .paper))
                marks.append(
                    Mark(
                        polygon([p + Point(0, -0.4), p + Point(8, -3.4), p + Point(8, 4), p + Point(0, 7)]),
                        fill: index == 0 ? .mist : .blush))
                marks.append(.pen([p + Point(-7, -3), p + Point(-7, 0.5), p + Point(-7, 4)], 1))
                marks.append(.pen([p + Point(-7, 4), p + Point(-3, 5.7), p + Point(0, 7)], 1.2))
                marks.append(.pen([p + Point(0, 7), p + Point(4, 5.4), p + Point(8, 4)], 1.2))
                marks.append(.pen([p + Point(8, 4), p + Point(8, 0), p + Point(8, -3.4)], 1))
                marks.append(.pen([p + Point(-7, -3), p + Point(1, -6), p + Point(8, -3.4)], 0.8))
                marks.append(.pen([p + Point(0, -0.2), p + Point(0, 3), p + Point(0, 6.6)], 0.8))
            }
        default:
            // A heart of gingerbread.
            let turn = Transform(turning: -0.2, scale: 0.62, then: place + Point(0, -1))
            let heart = [
                Point(0, 15), Point(-15, 5), Point(-22, -5), Point(-15, -12), Point(-4, -10), Point(0, -5),
                Point(5, -10), Point(16, -12), Point(22, -4), Point(14, 6),
            ]
            marks.append(
                Mark(
                    smooth(heart, closed: true).moved(by: Transform(moving: Point(1, 3.4))).moved(by: turn), fill: .line
                ))
            marks.append(Mark(smooth(heart, closed: true).moved(by: turn), fill: .warmMiddle))
            marks.append(
                Mark(
                    smooth(heart.map { $0 * 0.68 } + [heart[0] * 0.68]).moved(by: turn),
                    line: Mark.Stroke(.paper, width: 1, dashes: [1.6, 1.8])))
        }
        return marks
    }
}
