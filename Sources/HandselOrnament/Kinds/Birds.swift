import Foundation
import HandselGraphics

extension IllustrationKind {
    /// Birds folded of paper, on their way.
    static let birds = IllustrationKind("birds", "Folded paper birds in flight.", proportion: 1.25) { _, seed in
        flock(seed)
    }
}

/// The tones of a bird's folds.
struct Fold: Hashable, Sendable {
    var light: Tone
    var full: Tone
    var shade: Tone

    static let warm = Fold(light: .warmSoft, full: .warmMiddle, shade: .warm)
    static let deep = Fold(light: .soft, full: .middle, shade: .deep)
    static let pale = Fold(light: .mist, full: .soft, shade: .middle)
    static let blush = Fold(light: .paper, full: .blush, shade: .warmMiddle)
}

/// A paper bird around the origin, about 100 points wide, that flies to the right.
func paperBird(_ fold: Fold, lines: Double, _ seed: Seed) -> [Mark] {
    // How high the wings stand: between level and steep.
    let beat = seed.between(-0.12, 0.2, "beat")
    let head = Point(47 + seed.between(-2, 3, "headX"), -19 + seed.between(-4, 4, "headY"))
    let tail = Point(-58 + seed.between(-4, 4, "tailX"), -9 + seed.between(-8, 8, "tailY"))
    let nearTip = Transform(turning: beat, then: Point(2, 4))(Point(-34, -62))
    let farTip = Transform(turning: beat * 0.7, then: Point(6, 2))(Point(26, -58))
    let (back, front, keel, breast) = (Point(-21, 2), Point(21, 3), Point(-1, 20), Point(24, 12))
    var marks: [Mark] = []
    func facet(_ points: [Point], _ tone: Tone) { marks.append(Mark(polygon(points), fill: tone)) }
    // A stroke along an edge, a hair beside it.
    func pen(_ edge: [Point], _ width: Double) {
        let slip = Point(0.5, 0.4)
        marks.append(
            .pen([edge[0] + slip, edge[0].toward(edge[1], 0.5) + slip * 0.4, edge[1] + slip], lines * width))
    }
    // The far wing, the tail and the neck lie behind the body.
    let farRoot = Point(-2, 0)
    facet([farRoot, Point(23, 2), farTip], fold.shade)
    facet([farRoot, Point(10, 1), farTip], fold.full)
    facet([tail, back + Point(1, -3), Point(-9, 16)], fold.full)
    facet([tail, back + Point(-2, 6), Point(-9, 16)], fold.shade)
    let neck = Point(13, 0)
    facet([neck, head, breast], fold.full)
    facet([neck.toward(breast, 0.55), head, breast], fold.shade)
    facet([head, head + Point(15, 7), head.toward(breast, 0.22) + Point(1, 0)], fold.shade)
    pen([head, breast], 0.8)
    pen([tail, back], 0.8)
    pen([farTip, Point(23, 2)], 0.7)
    marks.append(
        Mark(
            Path([.move(neck), .line(head), .line(head + Point(15, 7))]),
            line: Mark.Stroke(.line, width: lines * 0.7)))
    // The body, and the near wing with its fold.
    facet([back, front, breast, keel], fold.light)
    facet([back, keel, Point(4, 4)], fold.full)
    facet([back + Point(-3, 1), Point(20, 6), nearTip], fold.light)
    facet([Point(1, 4), Point(20, 6), nearTip], fold.full)
    // The pen follows some of the edges and one fold.
    pen([back + Point(-3, 1), nearTip], 1.1)
    pen([nearTip, Point(20, 6)], 0.9)
    pen([breast, keel], 1.1)
    pen([keel, back], 0.8)
    marks.append(.thin([Point(1, 4), nearTip.toward(Point(1, 4), 0.12)], lines * 0.4))
    return marks
}

/// A small cloud of two or three strokes.
func cloud(at place: Point, width: Double, lines: Double, _ seed: Seed) -> Piece {
    let bumps = seed.whole(3...4, "bumps")
    var points = [Point(-width / 2, 0)]
    for bump in 0..<bumps {
        let t = (Double(bump) + 0.5) / Double(bumps)
        let rise = width * (0.16 + 0.2 * sin(.pi * t)) * seed.of("bump", bump).between(0.85, 1.15, "rise")
        points.append(Point(width * (t - 0.5 - 0.3 / Double(bumps)), -rise * 0.92))
        points.append(Point(width * (t - 0.5 + 0.3 / Double(bumps)), -rise))
        if bump < bumps - 1 { points.append(Point(width * (t - 0.5 + 0.5 / Double(bumps)), -rise * 0.62)) }
    }
    points.append(Point(width / 2, 0))
    let wash = smooth(points.map { $0 + Point(width * 0.03, width * 0.04) } + [Point(0, width * 0.07)], closed: true)
    return Piece(
        "cloud",
        [
            Mark(wash, fill: .mist), .pen(points, lines, .soft),
            .pen(
                [Point(-width * 0.32, width * 0.02), Point(0, width * 0.03), Point(width * 0.4, width * 0.015)],
                lines * 0.8, .soft),
        ].moved(by: Transform(moving: place)), isLoose: true)
}

private func flock(_ seed: Seed) -> [Piece] {
    let flips = seed.chance(0.5, "flip")
    let slots: [(Point, Double)] = seed.choice(
        [
            [(Point(60, 100), 1.0), (Point(150, 52), 0.72), (Point(28, 34), 0.44), (Point(196, 112), 0.4)],
            [(Point(140, 78), 1.02), (Point(52, 112), 0.66), (Point(64, 34), 0.5), (Point(206, 24), 0.34)],
            [
                (Point(92, 62), 1.0), (Point(178, 104), 0.7), (Point(22, 110), 0.52), (Point(172, 26), 0.4),
                (Point(110, 132), 0.32),
            ],
        ], "slots")
    let folds = seed.shuffled([Fold.warm, .deep, .pale, .blush], "folds")
    var pieces: [Piece] = []
    for index in 0..<2 {
        let own = seed.of("cloud", index)
        pieces.append(
            cloud(
                at: Point(
                    index == 0 ? own.between(10, 70, "x") : own.between(150, 210, "x"),
                    index == 0 ? own.between(62, 82, "y") : own.between(62, 90, "y")), width: own.between(34, 48, "w"),
                lines: 1.4, own))
    }
    for (index, slot) in slots.enumerated() {
        let own = seed.of("bird", index)
        let place = slot.0 + Point(own.between(-7, 7, "x"), own.between(-7, 7, "y"))
        let scale = slot.1 * own.between(0.92, 1.06, "scale")
        let turn = own.between(-0.28, 0.1, "turn")
        let transform = Transform(turning: turn, scale: scale, then: place)
        if index < 2 {
            // Where it came from.
            let start = transform(Point(-60, -8))
            let swing = own.between(10, 22, "swing") * scale
            let points = [
                start, start + Point(-20 * scale, swing * 0.5), start + Point(-44 * scale, swing * 0.2),
                start + Point(-64 * scale, swing * 1.2),
            ]
            pieces.append(Piece("trail", [.thin(points, 1.5, .warmMiddle, dashes: [0.1, 4.2])], isLoose: true))
        }
        pieces.append(
            Piece(
                "bird", paperBird(folds[index % 4], lines: 1.9 / scale.squareRoot(), own).moved(by: transform),
                isLoose: true))
    }
    return flips
        ? pieces.map {
            Piece($0.name, $0.marks.moved(by: Transform(turning: 0, isMirrored: true)), isLoose: $0.isLoose)
        } : pieces
}
