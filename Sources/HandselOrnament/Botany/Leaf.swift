import Foundation
import HandselGraphics

/// How leaves are shown.
enum LeafDress: Hashable, Sendable {
    /// A flat leaf, one half in another tone.
    case flat(Tone, half: Tone, rib: Tone)
    /// Its line, over a wash that does not quite meet it.
    case drawn(wash: Tone?, line: Tone)
}

/// A leaf that lies along the x axis from its stalk at the origin.
struct Leaf: Hashable, Sendable {
    var length: Double
    /// Its greatest width.
    var width: Double
    /// How far its tip stands to the side, as a share of its length.
    var bend = 0.0
    /// Where it is widest, from 0 (at its stalk) to 1.
    var fullest = 0.4
    /// A short bare stalk, as a share of its length.
    var stalk = 0.08

    private func rib(_ t: Double) -> Point { Point(length * t, bend * length * t * t) }

    /// The edge on one side, from stalk to tip.
    private func edge(_ side: Double) -> Path.Element {
        let swell = width * 0.5 * 1.34 * side
        return .curve(
            rib(fullest * 0.55) + Point(0, swell), rib(0.5 + fullest * 0.5) + Point(-length * 0.04, swell * 0.86),
            rib(1))
    }

    private func back(_ side: Double) -> Path.Element {
        let swell = width * 0.5 * 1.34 * side
        return .curve(
            rib(0.5 + fullest * 0.5) + Point(-length * 0.04, swell * 0.86), rib(fullest * 0.55) + Point(0, swell),
            rib(stalk))
    }

    var outline: Path { Path([.move(rib(stalk)), edge(-1), back(1), .close]) }

    private var half: Path {
        Path([.move(rib(stalk)), edge(1), .curve(rib(0.7), rib(0.35), rib(stalk)), .close])
    }

    /// - Parameters:
    ///   - base: where its stalk begins.
    ///   - angle: where it points, clockwise from the right in radians.
    ///   - lines: the width of its lines.
    func marks(at base: Point, angle: Double, lines: Double, _ dress: LeafDress) -> [Mark] {
        let place = Transform(turning: angle, then: base)
        let marks: [Mark]
        switch dress {
        case .flat(let tone, let half, let rib):
            marks = [
                Mark(outline, fill: tone), Mark(self.half, fill: half),
                .thin([self.rib(0), self.rib(0.45), self.rib(0.86)], lines * 0.6, rib),
            ]
        case .drawn(let wash, let line):
            let slip = Transform(moving: Point(length * 0.05, width * 0.12))
            marks =
                (wash.map { [Mark(outline.moved(by: slip), fill: $0)] } ?? [])
                + [
                    .pen(side(-1), lines, line),
                    .pen(side(1), lines * 0.8, line),
                    .thin([rib(0), rib(0.4), rib(0.8)], lines * 0.5, line),
                ]
        }
        return marks.moved(by: place)
    }

    private func side(_ side: Double) -> [Point] {
        let points = Path([.move(rib(stalk)), edge(side)]).trace(3)
        return side < 0 ? points : points.dropLast().map { $0 }
    }
}

/// What grows along a stem.
struct Foliage {
    enum Order {
        /// One leaf after another, left and right in turn.
        case alternate
        /// Two at one place.
        case opposite
    }

    var order = Order.alternate
    /// How many places there are along the stem.
    var count: Int
    /// Where they begin and end, from 0 to 1.
    var from = 0.15
    var to = 0.92
    /// Of the largest leaf.
    var leaf: Leaf
    /// How far leaves stand away from the stem, in radians.
    var spread = 0.75
    /// How much smaller the last is than the first, from 0 to 1.
    var taper = 0.45
    var endsInLeaf = true

    /// The leaves of a stem, those on its far side first.
    func marks(along stem: Stem, lines: Double, _ seed: Seed, dress: (Int) -> LeafDress) -> [[Mark]] {
        var leaves: [[Mark]] = []
        for index in 0..<count {
            let t = from + (to - from) * Double(index) / Double(max(1, count - 1))
            let sides: [Double] = order == .opposite ? [-1, 1] : [index % 2 == 0 ? -1 : 1]
            for side in sides {
                let own = seed.of("leaf", index * 2 + (side > 0 ? 1 : 0))
                let place = stem.at(t + own.between(-0.015, 0.015, "place"))
                let size = (1 - taper * t) * own.between(0.85, 1.12, "size")
                var leaf = leaf
                leaf.length *= size
                leaf.width *= size * own.between(0.88, 1.1, "width")
                leaf.bend = -side * own.between(0.02, 0.3, "bend")
                let angle = place.angle + side * spread * own.between(0.8, 1.2, "angle") * (1 - 0.3 * t)
                leaves.append(leaf.marks(at: place.point, angle: angle, lines: lines, dress(index)))
            }
        }
        if endsInLeaf {
            let end = stem.at(1)
            var leaf = leaf
            leaf.length *= 1 - taper * 0.8
            leaf.width *= 1 - taper
            leaf.stalk = 0
            leaf.bend = seed.between(-0.15, 0.15, "tip")
            leaves.append(leaf.marks(at: end.point, angle: end.angle, lines: lines, dress(count)))
        }
        return leaves
    }
}
