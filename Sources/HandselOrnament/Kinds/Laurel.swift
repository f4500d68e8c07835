import Foundation
import HandselGraphics

extension IllustrationKind {
    /// Two branches that nearly meet: an honour.
    static let laurel = IllustrationKind("laurel", "An open wreath of two branches.", proportion: 1.02) { _, seed in
        Laurel(seed: seed).pieces
    }
}

private struct Laurel {
    let seed: Seed

    var pieces: [Piece] {
        let plant = seed.whole(0...2, "plant")
        // One branch reaches a little higher, as they do when they are bound by hand.
        let lead = seed.side("lead")
        let branches = [-1.0, 1.0].map { side in
            branch(
                side, reach: (side == lead ? 1.0 : 0.9) * seed.between(0.96, 1.02, "reach"), plant,
                seed.keyed(side < 0 ? "left" : "right"))
        }
        return branches.joined() + [tie]
    }

    private func branch(_ side: Double, reach: Double, _ plant: Int, _ own: Seed) -> [Piece] {
        let radius = 78.0
        let points = (0...8).map { step -> Point in
            let t = Double(step) / 8
            let angle = (0.5 + side * (0.03 - 0.78 * reach * t)) * .pi
            let r = radius * (1 + 0.05 * sin(t * 3 + own.between(0, 1.4, "sway")) - 0.07 * t)
            return Point(angle: side < 0 ? angle : angle, length: r)
        }
        let stem = Stem(points)
        var pieces = [Piece("stem", [stem.drawn(2.6, .line)])]
        let foliage = [
            Foliage(
                order: .opposite, count: 10, from: 0.1, to: 0.94,
                leaf: Leaf(length: 33, width: 12.5, fullest: 0.42, stalk: 0.1), spread: 0.58, taper: 0.5),
            Foliage(
                order: .alternate, count: 15, from: 0.08, to: 0.95,
                leaf: Leaf(length: 34, width: 10, fullest: 0.34, stalk: 0.1), spread: 0.66, taper: 0.45),
            Foliage(
                order: .opposite, count: 9, from: 0.1, to: 0.93,
                leaf: Leaf(length: 26, width: 17, fullest: 0.52, stalk: 0.16), spread: 0.85, taper: 0.5),
        ][plant]
        let pattern: [LeafDress] = [
            .flat(.middle, half: .deep, rib: .mist), .flat(.deep, half: .middle, rib: .soft),
            .flat(.soft, half: .middle, rib: .line),
            .drawn(wash: .mist, line: .line),
        ]
        let leaves = foliage.marks(along: stem, lines: 1, own) { index in
            pattern[[0, 1, 0, 2, 1, 0, 3][(index + own.whole(0...6, "pattern")) % 7]]
        }
        pieces += leaves.map { Piece("leaf", $0, isLoose: true) }
        for index in 0..<own.whole(3...6, "berries") {
            let berry = own.of("berry", index)
            let place = stem.at(berry.between(0.2, 0.9, "t"))
            let out = Point(angle: place.angle + berry.side("side") * 1.2, length: berry.between(8, 14, "l"))
            let r = berry.between(2.6, 3.8, "r")
            pieces.append(
                Piece(
                    "berry",
                    [
                        .thin([place.point, place.point + out], 0.9), Mark(disc(place.point + out, r), fill: .warm),
                        Mark(disc(place.point + out + Point(-r * 0.3, -r * 0.35), r * 0.28), fill: .blush),
                    ], isLoose: true))
        }
        return pieces
    }

    /// A ribbon where the branches cross.
    private var tie: Piece {
        let sway = seed.between(-3, 3, "sway")
        let side = seed.side("tie")
        let tails = [
            [Point(1, 78), Point(9, 90), Point(7 + sway, 101), Point(15, 112)],
            [Point(-1, 78), Point(-8, 89), Point(-15, 96 + sway), Point(-17, 108)],
        ]
        let loops = [
            [Point(0, 77), Point(11, 66), Point(24, 66), Point(23, 77), Point(11, 82)],
            [Point(0, 77), Point(-10, 68), Point(-21, 69), Point(-22, 79), Point(-10, 82)],
        ]
        var marks = tails.map { Mark(brush($0, width: 5, .even), fill: .warm) }
        for loop in loops {
            marks.append(Mark(smooth(loop, closed: true), fill: .warmMiddle))
            marks.append(.pen([loop[0], loop[1], loop[2], loop[3]], 1.3))
        }
        marks.append(Mark(blob(Point(0, 77.5), 4.4, 5, wobble: 0.08, seed.keyed("knot")), fill: .warm))
        marks.append(.pen([Point(-2, 75), Point(-0.5, 78), Point(-2, 81)], 1))
        return Piece("ribbon", marks.moved(by: Transform(turning: 0, isMirrored: side < 0)))
    }
}
