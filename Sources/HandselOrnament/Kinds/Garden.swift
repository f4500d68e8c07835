import Foundation
import HandselGraphics

// What the layout "garden" lives on: a corner, a side and a line between two parts of a page.
extension IllustrationKind {
    static let sprig = IllustrationKind("sprig", "Twigs and blossoms that grow out of a corner.", proportion: 1) {
        _, seed in
        corner(seed)
    }

    static let garland = IllustrationKind(
        "garland", "A climbing plant for the side of a page.", proportion: 0.24, fills: true
    ) { size, seed in
        climbing(size, seed)
    }

    static let divider = IllustrationKind(
        "divider", "A twig to either side of a blossom, between two parts of a page.", proportion: 9, fills: true
    ) { size, seed in
        dividing(size, seed)
    }
}

/// Grows from the top-left corner along both edges, more along one of them.
private func corner(_ seed: Seed) -> [Piece] {
    let plants = seed.shuffled(Twig.Plant.allCases, "plants")
    let flips = seed.chance(0.5, "flip")
    let lines = 1.35
    func twig(_ index: Int, from: Point, angle: Double, length: Double, curl: Double, size: Double) -> [Piece] {
        let own = seed.of("twig", index)
        let stem = Stem(
            from: from, angle: angle + own.between(-0.06, 0.06, "angle"),
            length: length * own.between(0.92, 1.06, "length"),
            curl: curl * own.between(0.8, 1.25, "curl"), sway: 0.08, own)
        return Twig(plant: plants[index], stem: stem, size: size, lines: lines, seed: own).pieces
    }
    var pieces: [Piece] = []
    pieces += twig(0, from: Point(10, 14), angle: 0.34, length: 188, curl: -0.5, size: 36)
    pieces += twig(1, from: Point(14, 10), angle: 1.2, length: 148, curl: 0.55, size: 34)
    pieces += twig(2, from: Point(16, 16), angle: 0.66, length: 104, curl: 0.5, size: 33)
    pieces += twig(3, from: Point(16, 12), angle: 0.02, length: 92, curl: -0.25, size: 28)
    pieces += twig(4, from: Point(10, 16), angle: 1.6, length: 78, curl: 0.25, size: 28)
    let kinds = seed.shuffled([Flower.rose, .cosmos, .poppy, .daisy], "flowers")
    let dresses = seed.shuffled([Flower.Dress.white, .pale, .soft], "dresses")
    pieces.append(
        blossom(
            at: Point(20, 20), angle: 0.36, reach: 60 + seed.between(-6, 6, "b1"), radius: 19, lines: lines * 0.9,
            kinds[1], dresses[0], seed.keyed("b1")))
    pieces.append(
        blossom(
            at: Point(18, 22), angle: 1.24, reach: 52 + seed.between(-6, 6, "b2"), radius: 17, lines: lines * 0.9,
            kinds[2], dresses[1], seed.keyed("b2")))
    pieces.append(
        blossom(at: Point(40, 14), angle: 0.0, reach: 72, radius: 9, lines: lines * 0.9, .bud, .warm, seed.keyed("b3")))
    pieces.append(
        blossom(at: Point(20, 30), angle: 0.95, reach: 62, radius: 8, lines: lines * 0.9, .bud, .pale, seed.keyed("b4"))
    )
    pieces.append(
        blossom(at: Point(14, 14), angle: 0.72, reach: 20, radius: 29, lines: lines, kinds[0], .warm, seed.keyed("b0")))
    guard flips else { return pieces }
    // The longer twig hangs down instead.
    var mirror = Transform(scale: 1)
    (mirror.a, mirror.b, mirror.c, mirror.d) = (0, 1, 1, 0)
    return pieces.map { Piece($0.name, $0.marks.moved(by: mirror), isLoose: $0.isLoose) }
}

/// A plant that climbs from the foot of its room to the top, in gentle turns.
private func climbing(_ size: Size, _ seed: Seed) -> [Piece] {
    let width = size.width
    let lines = max(0.5, width * 0.012)
    let turns = max(1, (size.height / width / 2.1).rounded())
    let lean = seed.side("lean")
    let points = (0...max(4, Int(turns) * 4)).map { step -> Point in
        let t = Double(step) / Double(max(4, Int(turns) * 4))
        let x = width * (0.5 + lean * 0.12 * sin(t * turns * .pi * 0.9) * seed.of("turn", step).between(0.8, 1.15, "x"))
        return Point(x, size.height * (1 - 0.03 - 0.92 * t))
    }
    let stem = Stem(points)
    var twig = Twig(
        plant: seed.choice([.olive, .willow, .berry, .eucalyptus], "plant"), stem: stem, size: width * 0.4,
        lines: lines, seed: seed)
    var pieces: [Piece] = []
    // The foliage is made for a length of about five widths.
    let parts = max(1, Int((size.height / width / 2.6).rounded()))
    for part in 0..<parts {
        let share = Double(part) / Double(parts)
        let next = Double(part + 1) / Double(parts)
        let own = seed.of("part", part)
        let span = (0...8).map { stem.at(share + (next - share) * Double($0) / 8).point }
        twig = Twig(
            plant: twig.plant, stem: Stem(span), size: width * 0.4 * (1 - 0.25 * share), lines: lines, seed: own)
        pieces += twig.pieces
        let place = stem.at(share + (next - share) * own.between(0.35, 0.65, "flower"))
        let side = part % 2 == 0 ? lean : -lean
        let kind = own.choice([Flower.cosmos, .daisy, .poppy, .rose], "kind")
        pieces.append(
            blossom(
                at: place.point, angle: place.angle + side * 0.75, reach: width * 0.18,
                radius: width * own.between(0.15, 0.185, "radius"), lines: lines * 0.9, kind,
                own.choice([.warm, .white, .pale, .soft], "dress"), own))
    }
    return pieces
}

/// A blossom in the middle and a twig to each side, of which one is a little longer.
private func dividing(_ size: Size, _ seed: Seed) -> [Piece] {
    let height = size.height
    let lines = max(0.45, height * 0.03)
    let middle = Point(size.width / 2, height * 0.54)
    let plant = seed.choice(Twig.Plant.allCases, "plant")
    let reach = min(size.width / 2 - height * 0.35, height * 6)
    var pieces: [Piece] = []
    for side in [-1.0, 1.0] {
        let own = seed.keyed(side < 0 ? "left" : "right")
        let length = reach * own.between(0.86, 1, "length")
        let wave = height * 0.07 * own.between(0.6, 1.3, "wave")
        let points = (0...6).map { step -> Point in
            let t = Double(step) / 6
            return middle
                + Point(
                    side * (height * 0.3 + (length - height * 0.3) * t),
                    wave * sin(t * 5 + own.between(0, 0.9, "phase")) + height * 0.05 * t)
        }
        let stem = Stem(points)
        let twig = Twig(plant: plant, stem: stem, size: height * 0.62, lines: lines, seed: own)
        pieces += twig.pieces
    }
    let kind = seed.choice([Flower.rose, .daisy, .cosmos, .poppy], "flower")
    let head = kind.marks(
        radius: height * 0.4, lines: lines, seed.choice([.warm, .white, .pale, .soft], "dress"), seed.keyed("head"))
    pieces.append(Piece("flower", head.moved(by: Transform(moving: middle))))
    return pieces
}
