import Foundation
import HandselGraphics

/// A twig in line art, with what grows on it.
struct Twig {
    enum Plant: CaseIterable, Hashable, Sendable {
        case olive, eucalyptus, fern, willow, berry
    }

    var plant: Plant
    var stem: Stem
    /// Of the largest leaf, in points.
    var size: Double
    var lines: Double
    let seed: Seed

    /// The stem, and each leaf or berry for itself.
    var pieces: [Piece] {
        var pieces = [Piece("stem", [stem.drawn(lines * 1.7)])]
        let count = max(4, Int(Double(foliage.count) * seed.between(0.9, 1.12, "count")))
        var foliage = foliage
        foliage.count = count
        let wash = seed.choice([Tone.mist, .soft, .mist], "wash")
        let filled = seed.whole(2...4, "filled")
        let leaves = foliage.marks(along: stem, lines: lines, seed) { index in
            index % filled == 1 ? .flat(.middle, half: .deep, rib: .mist) : .drawn(wash: wash, line: .line)
        }
        pieces += leaves.map { Piece("leaf", $0, isLoose: true) }
        if plant == .berry || plant == .olive {
            let share = plant == .berry ? 7 : 3
            for index in 0..<share {
                pieces.append(berry(seed.of("berry", index), at: (Double(index) + 0.5) / Double(share)))
            }
        }
        return pieces
    }

    private var foliage: Foliage {
        switch plant {
        case .olive:
            Foliage(
                order: .opposite, count: 9, from: 0.1, leaf: Leaf(length: size, width: size * 0.27, fullest: 0.45),
                spread: 0.66)
        case .eucalyptus:
            Foliage(
                order: .opposite, count: 8, from: 0.1,
                leaf: Leaf(length: size * 0.7, width: size * 0.52, fullest: 0.52, stalk: 0.16),
                spread: 0.95, taper: 0.55)
        case .fern:
            Foliage(
                order: .opposite, count: 15, from: 0.1, to: 0.97,
                leaf: Leaf(length: size * 0.86, width: size * 0.17, fullest: 0.35, stalk: 0.02), spread: 1.02,
                taper: 0.85)
        case .willow:
            Foliage(
                order: .alternate, count: 12, from: 0.1,
                leaf: Leaf(length: size * 1.05, width: size * 0.2, fullest: 0.32), spread: 0.5, taper: 0.35)
        case .berry:
            Foliage(
                order: .alternate, count: 11, from: 0.1,
                leaf: Leaf(length: size * 0.85, width: size * 0.36, fullest: 0.4, stalk: 0.14), spread: 0.8)
        }
    }

    private func berry(_ own: Seed, at t: Double) -> Piece {
        let place = stem.at(0.2 + 0.72 * t)
        let side = own.side("side")
        let reach = size * own.between(0.24, 0.42, "reach")
        let end = place.point + Point(angle: place.angle + side * 0.8, length: reach)
        let r = size * own.between(0.065, 0.1, "r")
        let bend = place.point.toward(end, 0.5) + Point(angle: place.angle, length: reach * 0.12)
        return Piece(
            "berry",
            [
                .thin([place.point, bend, end], lines * 0.8), Mark(disc(end, r), fill: .warm),
                Mark(disc(end + Point(-r * 0.3, -r * 0.35), r * 0.28), fill: .blush),
            ], isLoose: true)
    }
}

/// A flower with a stalk that leaves a stem, in line art.
func blossom(
    at root: Point, angle: Double, reach: Double, radius: Double, lines: Double, _ kind: Flower, _ dress: Flower.Dress,
    _ seed: Seed
) -> Piece {
    let stem = Stem(from: root, angle: angle, length: reach, curl: seed.between(-0.5, 0.5, "curl"), seed)
    let end = stem.at(1)
    let head = kind.marks(radius: radius, lines: lines, dress, seed).moved(
        by: Transform(turning: (end.angle + .pi / 2) * 0.8, then: end.point))
    return Piece("flower", [stem.drawn(lines * 1.3)] + head)
}
