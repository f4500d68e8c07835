import Foundation
import HandselGraphics

extension IllustrationKind {
    /// Flowers of the season, bound by hand.
    static let bouquet = IllustrationKind("bouquet", "A hand-tied bunch of flowers.", proportion: 0.86) { _, seed in
        Bouquet(seed: seed).pieces
    }
}

private struct Bouquet {
    let seed: Seed
    /// Where the stems are bound.
    let knot = Point(0, 0)
    let lines = 1.5

    var pieces: [Piece] {
        greens + [Piece("stems", stems)] + fillers + heads + [wrap]
    }

    /// The places of the large heads: their directions from straight up, and how far they stand from the knot.
    private var places: [(angle: Double, reach: Double, radius: Double)] {
        let jitter = { (key: String, index: Int) in self.seed.of(key, index).between(-1, 1, "j") }
        let arrangement: [(Double, Double, Double)] = seed.choice(
            [
                [
                    (-0.66, 88, 22), (0.7, 86, 20), (-0.24, 122, 23), (0.25, 116, 22), (-0.5, 56, 15), (0.02, 76, 30),
                    (0.5, 60, 16),
                ],
                [(-0.76, 82, 21), (0.52, 100, 23), (-0.36, 116, 20), (0.1, 130, 21), (-0.14, 76, 31), (0.42, 66, 18)],
                [
                    (-0.56, 102, 22), (0.74, 80, 20), (-0.1, 132, 19), (0.24, 120, 23), (-0.62, 60, 16),
                    (-0.14, 80, 29), (0.36, 78, 23),
                ],
            ], "arrangement")
        return arrangement.enumerated().map { index, place in
            (
                place.0 + 0.06 * jitter("angle", index), place.1 + 5 * jitter("reach", index),
                place.2 * (1 + 0.08 * jitter("size", index))
            )
        }
    }

    private func place(_ angle: Double, _ reach: Double) -> Point {
        knot + Point(angle: angle - .pi / 2, length: reach)
    }

    private var stems: [Mark] {
        var marks: [Mark] = []
        for (index, head) in places.enumerated() {
            let end = place(head.angle, head.reach)
            let middle = place(head.angle * 0.7, head.reach * 0.5)
            marks.append(.pen([knot, middle, end], 2.6, index % 2 == 0 ? .middle : .deep, .even))
        }
        // Below the knot the stems cross and go on, cut at a slant.
        for (index, head) in places.enumerated() {
            let own = seed.of("foot", index)
            let down = Point(angle: .pi / 2 + head.angle * 0.75, length: own.between(44, 56, "length"))
            marks.append(
                .pen(
                    [knot, knot + down * 0.5 + Point(own.between(-1.5, 1.5, "bow"), 0), knot + down], 3,
                    index % 2 == 0 ? .deep : .middle, .even))
        }
        return marks
    }

    private var greens: [Piece] {
        let count = seed.whole(8...10, "greens")
        return (0..<count).map { index in
            let own = seed.of("green", index)
            let share = (Double(index) + 0.5) / Double(count) * 2 - 1
            let angle = share * 1.0 + own.between(-0.09, 0.09, "angle")
            let stem = Stem(
                from: knot, angle: angle * 0.72 - .pi / 2, length: own.between(122, 150, "length") - 34 * abs(share),
                curl: angle * 0.62, sway: 0.06, own)
            let isRound = own.chance(0.4, "round")
            let dress: (Int) -> LeafDress = own.choice(
                [
                    { $0 % 3 == 1 ? .flat(.middle, half: .deep, rib: .soft) : .flat(.deep, half: .middle, rib: .soft) },
                    { _ in .flat(.soft, half: .middle, rib: .line) },
                    { _ in .drawn(wash: .mist, line: .line) },
                ], "dress")
            let foliage = Foliage(
                order: isRound ? .opposite : .alternate, count: isRound ? 6 : 11, from: 0.34, to: 0.95,
                leaf: isRound
                    ? Leaf(length: 20, width: 15, fullest: 0.5, stalk: 0.12)
                    : Leaf(length: 29, width: 9, fullest: 0.36),
                spread: isRound ? 0.95 : 0.6, taper: 0.42)
            return Piece(
                "green", [stem.drawn(2, .line)] + foliage.marks(along: stem, lines: 0.9, own, dress: dress).joined())
        }
    }

    /// Small things between the heads: berries and spikes.
    private var fillers: [Piece] {
        (0..<seed.whole(4...6, "fillers")).map { index in
            let own = seed.of("filler", index)
            let angle = -0.95 + 1.9 * (Double(index) + own.between(0.2, 0.8, "angle")) / 5.5
            let stem = Stem(
                from: place(angle * 0.6, 40), angle: angle - .pi / 2, length: own.between(76, 104, "length"),
                curl: angle * 0.25, sway: 0.08, own)
            return own.chance(0.5, "berries") ? berries(stem, own) : spike(stem, own)
        }
    }

    private func berries(_ stem: Stem, _ own: Seed) -> Piece {
        var marks = [stem.drawn(1.4)]
        for index in 0..<7 {
            let place = stem.at(0.5 + 0.5 * Double(index) / 6)
            let berry = own.of("berry", index)
            let side = index == 6 ? 0 : index % 2 == 0 ? -1.0 : 1.0
            let end = place.point + Point(angle: place.angle + side * 0.85, length: berry.between(7, 12, "stalk"))
            marks.append(.thin([place.point, end], 0.8))
            marks.append(
                Mark(disc(end, berry.between(2.9, 4.1, "r")), fill: berry.chance(0.7, "tone") ? .warm : .warmSoft))
            marks.append(Mark(disc(end + Point(-1, -1.2), 0.9), fill: .blush))
        }
        return Piece("berries", marks)
    }

    private func spike(_ stem: Stem, _ own: Seed) -> Piece {
        var marks = [stem.drawn(1.3)]
        for index in 0..<15 {
            let t = 0.48 + 0.52 * Double(index) / 14
            let place = stem.at(t)
            let grain = own.of("grain", index)
            let side = index % 2 == 0 ? -1.0 : 1.0
            let leaf = Leaf(
                length: (9.5 - 4.5 * t) * grain.between(0.85, 1.15, "l"), width: 5.4 - 2.2 * t, fullest: 0.6, stalk: 0)
            marks.append(
                Mark(
                    leaf.outline.moved(by: Transform(turning: place.angle + side * 0.62, then: place.point)),
                    fill: index % 3 == 0 ? .warmMiddle : .warmSoft))
        }
        return Piece("spike", marks)
    }

    private var heads: [Piece] {
        let kinds = seed.shuffled([Flower.rose, .daisy, .poppy, .cosmos, .tulip], "kinds")
        let dresses = seed.shuffled([Flower.Dress.warm, .pale, .white, .soft], "dresses")
        return places.enumerated().map { index, head in
            let own = seed.of("head", index)
            let isLarge = head.radius > 26
            let kind = isLarge ? (seed.chance(0.6, "focus") ? Flower.rose : .poppy) : kinds[index % 3]
            let turn = Transform(turning: head.angle * 0.8, then: place(head.angle, head.reach))
            let marks = kind.marks(
                radius: head.radius, lines: lines, isLarge ? .warm : dresses[(index % 3) + (index > 2 ? 1 : 0)], own)
            return Piece("flower", marks.moved(by: turn))
        }
    }

    /// A band around the stems, tied in a bow.
    private var wrap: Piece {
        let side = seed.side("bow")
        let turn = Transform(turning: 0, isMirrored: side < 0)
        let band = smooth(
            [Point(-9, -8), Point(0, -5.5), Point(9, -8), Point(8, 6), Point(0, 8), Point(-8, 6)], closed: true)
        let loops = [
            [Point(3, 0), Point(14, -13), Point(29, -12), Point(26, 0), Point(14, 5)],
            [Point(3, 1), Point(-10, -9), Point(-22, -9), Point(-21, 2), Point(-8, 6)],
        ]
        let tails = [
            [Point(4, 2), Point(13, 14), Point(12, 27), Point(20, 40)],
            [Point(2, 2), Point(0, 16), Point(-7, 27), Point(-6, 39)],
        ]
        var marks = [Mark(band, fill: .warm)]
        marks += tails.map { Mark(brush($0, width: 4.6, .even), fill: .warm) }
        for loop in loops {
            marks.append(Mark(smooth(loop, closed: true), fill: .warmMiddle))
            marks.append(.pen(loop + [loop[0]], 1.3))
        }
        marks.append(.pen([Point(-8.5, -4), Point(0, -1.6), Point(8.5, -4)], 0.9, .blush))
        marks.append(Mark(blob(Point(3, 0.5), 4.2, 4.6, wobble: 0.1, seed.keyed("knot")), fill: .warm))
        marks.append(.pen([Point(0.5, -2.5), Point(2, 1), Point(1, 4)], 1))
        return Piece("bow", marks.moved(by: turn))
    }
}
