import Foundation
import HandselGraphics

extension IllustrationKind {
    /// A paper bird brings it.
    static let parcel = IllustrationKind("parcel", "A parcel on its way, carried by a paper bird.", proportion: 1.1) {
        _, seed in
        let flips = seed.chance(0.5, "flip")
        let pieces = Parcel(seed: seed).pieces
        return flips
            ? pieces.map {
                Piece($0.name, $0.marks.moved(by: Transform(turning: 0, isMirrored: true)), isLoose: $0.isLoose)
            } : pieces
    }
}

private struct Parcel {
    let seed: Seed
    let knot: Point
    let bird: Transform

    init(seed: Seed) {
        self.seed = seed
        knot = Point(seed.between(-2, 4, "knotX"), 46)
        bird = Transform(
            turning: seed.between(-0.2, -0.04, "turn"), scale: seed.between(0.98, 1.1, "scale"),
            then: Point(seed.between(-4, 8, "birdX"), -38))
    }

    var pieces: [Piece] { clouds + [trail, strings, box, label, bow, flying] }

    private var clouds: [Piece] {
        let places = [Point(-72, 8), Point(74, 34), Point(60, -64)]
        return (0..<seed.whole(2...3, "clouds")).map { index in
            let own = seed.of("cloud", index)
            return cloud(
                at: places[index] + Point(own.between(-8, 8, "x"), own.between(-8, 8, "y")),
                width: own.between(36, 48, "w"), lines: 1.5, own)
        }
    }

    /// The way that lies behind it, with a loop.
    private var trail: Piece {
        let tall = seed.between(10, 15, "loop")
        let from = bird(Point(-60, -6))
        let points = [
            from, from + Point(-12, 9), from + Point(-30, 10), from + Point(-38, 10 - tall),
            from + Point(-29, 10 - 1.7 * tall), from + Point(-22, 10 - tall),
            from + Point(-32, 12), from + Point(-52, 20 + seed.between(-4, 8, "end")),
        ]
        return Piece("trail", [.thin(points, 1.7, .warmMiddle, dashes: [0.1, 5])], isLoose: true)
    }

    private var strings: Piece {
        let belly = [bird(Point(-12, 16)), bird(Point(14, 15))]
        return Piece(
            "string",
            belly.enumerated().map { index, end in
                .pen([end, end.toward(knot, 0.5) + Point(index == 0 ? -2.5 : 2.5, 0), knot], 1.4, .line, .even)
            })
    }

    private var flying: Piece {
        let fold = seed.choice([Fold.warm, .deep, .blush, .pale], "fold")
        return Piece("bird", paperBird(fold, lines: 1.9, seed.keyed("bird")).moved(by: bird))
    }

    // The corners of the parcel, which hangs from its knot, and a little turned.
    private var swing: Transform { Transform(turning: seed.keyed("swing").between(-0.1, 0.1, "a"), then: knot) }
    private var wide: Double { seed.between(54, 64, "wide") }
    private var high: Double { seed.between(38, 50, "high") }

    private func corner(_ x: Double, _ y: Double, _ z: Double) -> Point {
        // x runs along the front to the right, z into the depth, y down.
        swing(Point((x - 0.5) * wide + (z - 0.5) * 27, (x - 0.5) * 7 - (z - 0.5) * 15 + y * high + 3))
    }

    private var box: Piece {
        let (a, b, c, d) = (corner(0, 0, 0), corner(1, 0, 0), corner(1, 0, 1), corner(0, 0, 1))
        let (e, f, g) = (corner(0, 1, 0), corner(1, 1, 0), corner(1, 1, 1))
        var marks = [
            Mark(polygon([a, b, f, e]), fill: .warmMiddle), Mark(polygon([b, c, g, f]), fill: .warm),
            Mark(polygon([a, b, c, d]), fill: .warmSoft),
        ]
        // The string around it, over the top and down both sides.
        let string = Tone.deep
        func tied(_ points: [Point]) -> Mark {
            Mark(Path([.move(points[0])] + points.dropFirst().map { .line($0) }), line: Mark.Stroke(string, width: 2.6))
        }
        marks.append(tied([corner(0.5, 1, 0), corner(0.5, 0, 0), corner(0.5, 0, 1)]))
        marks.append(tied([corner(0, 0, 0.5), corner(1, 0, 0.5), corner(1, 1, 0.5)]))
        // Creases of the wrapping paper.
        marks.append(.pen([corner(1, 0.06, 0.06), corner(1, 0.3, 0.34), corner(1, 0.5, 0.5)], 0.9))
        marks.append(.pen([corner(1, 0.06, 0.94), corner(1, 0.3, 0.66), corner(1, 0.5, 0.5)], 0.9))
        for edge in [[a, e], [e, f], [f, g], [g, c], [b, f]] {
            marks.append(.pen([edge[0], edge[0].toward(edge[1], 0.5) + Point(0.4, 0.5), edge[1]], 1.9))
        }
        for edge in [[a, b], [b, c], [a, d], [d, c]] {
            marks.append(.pen([edge[0], edge[0].toward(edge[1], 0.5) + Point(0.2, -0.3), edge[1]], 1.2))
        }
        // Strokes of shade under the front's left edge.
        for index in 0..<4 {
            let t = 0.62 + 0.1 * Double(index)
            marks.append(
                .pen([corner(0.04, t, 0), corner(0.1, t + 0.03, 0), corner(0.19 - 0.02 * Double(index), t, 0)], 0.9))
        }
        return Piece("box", marks)
    }

    /// What stands on the front: a stamp, or "to you" with a heart.
    private var label: Piece {
        func spot(_ x: Double, _ y: Double) -> Point { corner(x, y, 0) }
        var marks: [Mark] = []
        let (left, right) = (0.58, 0.94)
        marks.append(
            Mark(polygon([spot(left, 0.32), spot(right, 0.32), spot(right, 0.78), spot(left, 0.78)]), fill: .paper))
        for index in 0..<2 {
            let y = 0.6 + 0.1 * Double(index)
            marks.append(.thin([spot(left + 0.04, y), spot(right - (index == 0 ? 0.05 : 0.14), y)], 1, .line))
        }
        let middle = spot((left + right) / 2 - 0.04, 0.45)
        let heart = [
            Point(0, 3.4), Point(-4, 0.2), Point(-3.4, -2.8), Point(-1, -2.8), Point(0, -1.2), Point(1.2, -2.9),
            Point(3.6, -2.7), Point(4, 0.3),
        ]
        marks.append(Mark(smooth(heart.map { $0 + middle }, closed: true), fill: .warm))
        return Piece("label", marks)
    }

    private var bow: Piece {
        let place = corner(0.5, 0, 0.5)
        let own = seed.keyed("bow")
        var marks: [Mark] = []
        for side in [-1.0, 1.0] {
            let loop = [
                Point(0, 0), Point(side * 9, -own.of("loop", side < 0 ? 0 : 1).between(9, 13, "h")),
                Point(side * 20, -9), Point(side * 18, 1), Point(side * 8, 3),
            ].map { $0 + place }
            marks.append(Mark(smooth(loop, closed: true), fill: side < 0 ? .middle : .deep))
            marks.append(.pen(loop, 1.4))
            marks.append(
                .pen(
                    [place, place + Point(side * 9, 5), place + Point(side * 14, own.between(9, 13, "tail"))], 3.2,
                    .deep, .even))
        }
        marks.append(Mark(blob(place, 4, 3.8, wobble: 0.1, own), fill: .line))
        return Piece("bow", marks)
    }
}
