import Foundation
import HandselGraphics

extension IllustrationKind {
    /// The end of a long way: a path to the top, and the flag there.
    static let path = IllustrationKind("path", "Mountains, and a path to the top.", proportion: 1.4) { _, seed in
        let flips = seed.chance(0.5, "flip")
        let pieces = Mountains(seed: seed).pieces
        return flips
            ? pieces.map {
                Piece($0.name, $0.marks.moved(by: Transform(turning: 0, isMirrored: true)), isLoose: $0.isLoose)
            } : pieces
    }
}

private struct Mountains {
    let seed: Seed
    let top: Point

    init(seed: Seed) {
        self.seed = seed
        top = Point(seed.between(112, 134, "topX"), seed.between(24, 34, "topY"))
    }

    var pieces: [Piece] {
        [sun] + clouds + [
            ridge("far", base: 92, rise: 34, .mist, peaks: 4), ridge("middle", base: 104, rise: 30, .soft, peaks: 5),
            mountain, meadow, way,
        ] + trees
            + [flag] + birds
    }

    private var sun: Piece {
        let place = Point(seed.between(38, 66, "sunX"), seed.between(36, 48, "sunY"))
        let r = seed.between(15, 20, "sunR")
        var marks = [Mark(blob(place, r, r, wobble: 0.02, seed), fill: .warmSoft)]
        marks.append(.pen(arc(place + Point(1, 1), r, r, from: 0.2, to: 2.6), 1.3, .warm))
        let rays = seed.whole(9...12, "rays")
        for index in 0..<rays {
            let angle = 2 * .pi * Double(index) / Double(rays) + seed.between(0, 0.5, "turn")
            let own = seed.of("ray", index)
            marks.append(
                .pen(
                    [
                        place + Point(angle: angle, length: r + 4.5),
                        place + Point(angle: angle + 0.03, length: r + 6.5),
                        place + Point(angle: angle, length: r + own.between(8, 12, "l")),
                    ], 1.5, .warmMiddle))
        }
        return Piece("sun", marks)
    }

    private var clouds: [Piece] {
        (0..<2).map { index in
            let own = seed.of("cloud", index)
            return cloud(
                at: index == 0
                    ? Point(own.between(182, 206, "x"), own.between(38, 52, "y"))
                    : Point(own.between(8, 26, "x"), own.between(62, 72, "y")), width: own.between(30, 40, "w"),
                lines: 1.3, own)
        }
    }

    /// A row of softened peaks across the picture.
    private func ridge(_ key: String, base: Double, rise: Double, _ tone: Tone, peaks: Int) -> Piece {
        let own = seed.keyed(key)
        var points: [Point] = []
        for index in 0...peaks * 2 {
            let x = 6 + 204 * Double(index) / Double(peaks * 2)
            let fade = sin(.pi * (0.12 + 0.76 * Double(index) / Double(peaks * 2)))
            let high =
                index % 2 == 1
                ? rise * own.of("peak", index).between(0.6, 1.1, "rise")
                : rise * own.of("dip", index).between(0.1, 0.35, "rise")
            points.append(Point(x + own.of("x", index).between(-5, 5, "x"), base - high * fade))
        }
        let path = Path(
            [.move(points[0])] + points.dropFirst().map { .line($0) } + [
                .line(Point(206, 128)), .line(Point(14, 128)), .close,
            ])
        return Piece("ridge", [Mark(path, fill: tone)])
    }

    private var left: Point { Point(34, 134) }
    private var right: Point { Point(202, 134) }

    /// The mountain in light and shade, with snow on top.
    private var mountain: Piece {
        let shoulder = Point(seed.between(72, 80, "shoulderX"), seed.between(78, 88, "shoulderY"))
        let saddle = Point(seed.between(150, 160, "saddleX"), seed.between(64, 74, "saddleY"))
        let second = saddle + Point(seed.between(8, 14, "secondX"), -seed.between(3, 9, "secondY"))
        let outline = [left, shoulder, shoulder + Point(9, 3), top, saddle, second, right]
        let spur = [top, top + Point(-5, 22), top + Point(5, 40), top + Point(-4, 62), top + Point(10, 104)]
        var marks = [Mark(polygon(outline), fill: .middle)]
        marks.append(Mark(polygon(spur + [right, second, saddle]), fill: .deep))
        // Snow: down to a ragged edge, paler in the light.
        let t = 0.3
        let (snowLeft, snowRight) = (top.toward(shoulder + Point(9, 3), t), top.toward(saddle, 0.5))
        let ragged = [
            snowLeft, snowLeft + Point(6, -2), snowLeft.toward(spur[1], 0.45) + Point(0, 9),
            snowLeft.toward(spur[1], 0.65) + Point(0, -1), spur[1] + Point(0, 7),
            spur[1] + Point(6, -4), snowRight.toward(spur[1], 0.45) + Point(0, 7),
            snowRight.toward(spur[1], 0.25) + Point(0, -3), snowRight,
        ]
        marks.append(Mark(polygon([top] + ragged), fill: .paper))
        marks.append(
            Mark(polygon([top, spur[1] + Point(0, 7), ragged[5], ragged[6], ragged[7], snowRight]), fill: .mist))
        // Lines of the pen: the two slopes, and strokes down the rock.
        marks.append(
            .pen(
                [
                    left, left.toward(shoulder, 0.5) + Point(-1, -1), shoulder, shoulder + Point(9, 3),
                    top.toward(shoulder, 0.5) + Point(3, 0), top,
                ], 1.7))
        marks.append(.pen([top, top.toward(saddle, 0.5) + Point(1, -1), saddle], 1.6))
        marks.append(.pen([saddle, second, second.toward(right, 0.5) + Point(1, -1), right], 1.7))
        for index in 0..<9 {
            let own = seed.of("rock", index)
            let from = Point(own.between(132, 176, "x"), own.between(84, 118, "y"))
            let length = own.between(6, 13, "l")
            marks.append(
                .pen(
                    [from, from + Point(length * 0.3, length * 0.5), from + Point(length * 0.5, length)], 1.1, .middle))
        }
        return Piece("mountain", marks)
    }

    /// Hills before the mountain; their lower edge is left as the brush left it.
    private var meadow: Piece {
        let lower = (0...9).map { step -> Point in
            let x = 214 - 212 * Double(step) / 9
            let dip = sin(.pi * Double(step) / 9)
            return Point(x, 130 + 18 * dip + seed.of("edge", step).between(-2.2, 2.2, "y"))
        }
        let back = smooth(
            [Point(2, 130), Point(40, 117), Point(92, 121), Point(150, 112), Point(214, 130)]
                + lower.dropFirst().dropLast(), closed: true)
        let front = smooth(
            [
                Point(12, 138), Point(58, 128), Point(112, 136), Point(160, 130), Point(196, 136), Point(160, 145),
                Point(104, 150), Point(52, 147),
            ], closed: true)
        var marks = [Mark(back, fill: .soft), Mark(front, fill: .middle)]
        for index in 0..<16 {
            let own = seed.of("grass", index)
            let root = Point(18 + 178 * (Double(index) + own.unit) / 16, own.between(131, 146, "y"))
            let lean = own.between(-2, 2, "lean")
            marks.append(
                .pen(
                    [root, root + Point(lean * 0.4, -2.6), root + Point(lean, -own.between(4, 6.5, "h"))], 1, .deep,
                    .fading))
        }
        return Piece("meadow", marks)
    }

    /// The path winds up, narrower with every turn.
    private var way: Piece {
        let sway = seed.between(-5, 5, "sway")
        let first = seed.side("first")
        let start = Point(92 + sway, 150)
        let foot = Point(top.x - 10, 112)
        let turns = seed.whole(4...5, "turns")
        var points = [start, start.toward(foot, 0.4) + Point(-16 * first, -2), foot + Point(14 * first, 2)]
        for turn in 0..<turns {
            let t = Double(turn + 1) / Double(turns + 1)
            let side = turn % 2 == 0 ? -first : first
            points.append(foot.toward(top, t) + Point(side * 17 * (1 - t) - 2 * (1 - t), 0))
        }
        points.append(top + Point(-0.5, 3))
        let spine = smooth(points).trace(5)
        var marks: [Mark] = []
        // Two widths of one brush: the rim and the trodden middle.
        for (extra, tone) in [(2.0, Tone.line), (0, .blush)] {
            var left: [Point] = []
            var right: [Point] = []
            for (index, point) in spine.enumerated() {
                let t = Double(index) / Double(spine.count - 1)
                let along = spine[min(index + 1, spine.count - 1)] - spine[max(index - 1, 0)]
                let half = along.unit.turned * ((10.5 * (1 - t) * (1 - t) + 1.3 + extra * (0.35 + 0.3 * (1 - t))) / 2)
                left.append(point - half)
                right.append(point + half)
            }
            marks.append(
                Mark(
                    Path(
                        smooth(left).elements
                            + smooth(right.reversed()).elements.enumerated().map { index, element in
                                if index == 0, case .move(let p) = element { return .line(p) }
                                return element
                            } + [.close]), fill: tone))
        }
        return Piece("path", marks)
    }

    private var trees: [Piece] {
        (0..<seed.whole(6...9, "trees")).map { index in
            let own = seed.of("tree", index)
            let isLeft = index % 2 == 0
            let root = Point(isLeft ? own.between(18, 62, "x") : own.between(136, 194, "x"), own.between(124, 139, "y"))
            return (root.y, pine(at: root, height: own.between(15, 27, "h"), own))
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func pine(at root: Point, height: Double, _ own: Seed) -> Piece {
        let tone = own.choice([Tone.deep, .deep, .middle], "tone")
        var marks: [Mark] = [.pen([root, root - Point(0, height * 0.3)], height * 0.09, .line, .even)]
        for layer in 0..<3 {
            let low = root - Point(0, height * (0.12 + 0.25 * Double(layer)))
            let high =
                root - Point(own.of("lean", layer).between(-0.4, 0.4, "x"), height * (0.52 + 0.24 * Double(layer)))
            let half = height * (0.27 - 0.065 * Double(layer))
            let points = [
                high, low + Point(half, own.of("r", layer).between(-0.6, 0.8, "y")),
                low + Point(half * 0.35, -height * 0.045), low + Point(-half * 0.3, -height * 0.03),
                low + Point(-half, own.of("l", layer).between(-0.6, 0.8, "y")),
            ]
            marks.append(Mark(polygon(points), fill: tone))
            marks.append(.pen([high, high.toward(points[1], 0.5) + Point(-0.4, 0.4), points[1]], height * 0.035))
        }
        return Piece("tree", marks, isLoose: true)
    }

    private var flag: Piece {
        let pole = top + Point(0.5, -19)
        let wave = seed.between(-1, 1.5, "wave")
        let cloth = Path([
            .move(pole), .curve(pole + Point(5, -3 + wave), pole + Point(10, 3), pole + Point(17, 0.5 - wave)),
            .line(pole + Point(13.5, 5)), .line(pole + Point(16.5, 10 - wave)),
            .curve(pole + Point(10, 12), pole + Point(5, 6.5 + wave), pole + Point(0, 9.5)), .close,
        ])
        return Piece(
            "flag",
            [
                Mark(cloth, fill: .warm),
                .pen([top + Point(0, 1), top + Point(0.6, -10), pole + Point(0, -1.5)], 1.7, .line, .even),
                Mark(disc(pole + Point(0, -2), 1.2), fill: .line),
            ])
    }

    private var birds: [Piece] {
        (0..<seed.whole(2...3, "birds")).map { index in
            let own = seed.of("bird", index)
            let place = Point(
                own.between(80, 100, "x") + Double(index) * 8, own.between(14, 30, "y") + Double(index) * 5)
            let w = own.between(3.4, 5, "w")
            return Piece(
                "bird",
                [
                    .pen(
                        [
                            place + Point(-w, -w * 0.4), place + Point(-w * 0.45, -w * 0.72), place,
                            place + Point(w * 0.5, -w * 0.78), place + Point(w, -w * 0.3),
                        ], 1.1)
                ], isLoose: true)
        }
    }
}
