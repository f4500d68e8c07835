import Foundation
import HandselGraphics

extension IllustrationKind {
    /// A popper that has just gone off.
    static let confetti = IllustrationKind("confetti", "A party popper and its burst.", proportion: 1.2) { _, seed in
        let side = seed.side("side")
        return burst(seed).map {
            Piece($0.name, $0.marks.moved(by: Transform(turning: 0, isMirrored: side < 0)), isLoose: $0.isLoose)
        }
    }
}

/// One flake of paper or a streamer, lying at the origin, about `size` points long.
func flake(_ size: Double, _ seed: Seed) -> Piece {
    let tones: [(Tone, Tone)] = [
        (.warm, .warmMiddle), (.warmMiddle, .warm), (.warmSoft, .warmMiddle), (.deep, .middle), (.middle, .deep),
        (.soft, .middle), (.blush, .warmSoft), (.warm, .blush),
    ]
    let (tone, back) = seed.choice(tones, "tone")
    let turn = Transform(turning: seed.between(0, 2 * .pi, "turn"))
    var marks: [Mark]
    switch seed.keyed("form").unit {
    case ..<0.34:
        // A strip that has curled over: its back shows in another tone.
        let (l, w) = (size * 0.62, size * seed.between(0.17, 0.24, "w"))
        let k = seed.between(0.1, 0.3, "curl") * size
        marks = [
            Mark(polygon([Point(-l, -w), Point(0, -w - k * 0.4), Point(0, w - k * 0.4), Point(-l, w)]), fill: tone),
            Mark(
                polygon([Point(0, -w - k * 0.4), Point(l, -w + k), Point(l, w + k), Point(0, w - k * 0.4)]), fill: back),
        ]
    case ..<0.58:
        marks = [
            Mark(
                blob(.zero, size * 0.34, size * seed.between(0.2, 0.33, "ry"), wobble: 0.05, corners: 6, seed),
                fill: tone)
        ]
    case ..<0.74:
        // A wavy ribbon.
        let wave = size * 0.26
        var elements: [Path.Element] = [.move(Point(-size * 0.84, -wave))]
        for step in 1...6 {
            let (from, to) = (size * (Double(step) * 0.28 - 1.12), size * (Double(step) * 0.28 - 0.84))
            let (low, high) = step % 2 == 1 ? (-wave, wave) : (wave, -wave)
            let middle = (from + to) / 2
            elements.append(.curve(Point(middle, low), Point(middle, high), Point(to, high)))
        }
        marks = [Mark(Path(elements), line: Mark.Stroke(tone, width: size * 0.19))]
    case ..<0.86:
        let r = size * 0.46
        marks = [Mark(polygon([Point(0, -r), Point(r * 0.9, r * 0.6), Point(-r * 0.8, r * 0.5)]), fill: tone)]
    case ..<0.93:
        // A ring.
        marks = [Mark(disc(.zero, size * 0.3), line: Mark.Stroke(tone, width: size * 0.14))]
    default:
        marks = [Mark(star(size * 0.52, inner: 0.46, points: 5), fill: tone)]
    }
    marks = marks.moved(by: turn)
    return Piece("flake", marks, isLoose: true)
}

/// A star around the origin.
func star(_ radius: Double, inner: Double, points: Int) -> Path {
    polygon(
        (0..<points * 2).map { index in
            Point(angle: Double(index) * .pi / Double(points) - .pi / 2, length: radius * (index % 2 == 0 ? 1 : inner))
        })
}

/// A paper streamer that winds along `spine`.
func streamer(from: Point, to: Point, amplitude: Double, turns: Int, width: Double, _ tone: Tone) -> Piece {
    let along = to - from
    let across = along.unit.turned
    let steps = turns * 8
    let points = (0...steps).map { step -> Point in
        let t = Double(step) / Double(steps)
        let swing = sin(t * Double(turns) * 2 * .pi) * amplitude * (0.35 + 0.65 * t)
        let forward = cos(t * Double(turns) * 4 * .pi) * amplitude * 0.12
        return from + along * t + across * swing + along.unit * forward
    }
    return Piece("streamer", [Mark(brush(points, width: width, .even), fill: tone)], isLoose: true)
}

private func burst(_ seed: Seed) -> [Piece] {
    let mouth = Point(52, 158)
    let aim = -0.86 + seed.between(-0.06, 0.06, "aim")
    var pieces: [Piece] = []
    var taken: [Rect] = []
    // Streamers first, so that flakes keep away from them.
    let tones = seed.shuffled([Tone.warm, .middle, .warmMiddle, .deep, .soft], "streamers")
    let count = seed.whole(3...4, "count")
    for index in 0..<count {
        let own = seed.of("streamer", index)
        let angle = aim + (Double(index) + 0.5 - Double(count) / 2) * 0.46 + own.between(-0.1, 0.1, "angle")
        let from = mouth + Point(angle: angle, length: 20)
        let to = mouth + Point(angle: angle, length: own.between(96, 138, "reach"))
        let piece = streamer(
            from: from, to: to, amplitude: own.between(7, 10, "amplitude"), turns: own.whole(2...3, "turns"),
            width: own.between(3.4, 4.6, "width"), tones[index])
        pieces.append(piece)
        taken += piece.marks.flatMap { $0.path.trace(1) }.map { Rect(x: $0.x - 4, y: $0.y - 4, width: 8, height: 8) }
    }
    for index in 0..<1_400 where pieces.count < 120 + count {
        let own = seed.of("flake", index)
        let reach = 26 + 150 * own.keyed("reach").unit.squareRoot()
        let spread = (own.keyed("angle").unit + own.keyed("angle2").unit - 1) * 1.02
        // Flakes slow down and begin to fall at the end of their way.
        let place =
            mouth + Point(angle: aim + spread, length: reach) + Point(0, 0.0011 * reach * reach * abs(spread + 0.2))
        let size = own.between(8.5, 15, "size") * (0.72 + 0.4 * reach / 200)
        let piece = flake(size, own).offset(by: place)
        let bounds = piece.bounds
        let room = Rect(
            x: bounds.minX - 1.6, y: bounds.minY - 1.6, width: bounds.size.width + 3.2, height: bounds.size.height + 3.2
        )
        guard !taken.contains(where: { $0.overlaps(room) }) else { continue }
        taken.append(room)
        pieces.append(piece)
    }
    return pieces + [popper(mouth, aim, seed)]
}

/// A paper cone with stripes, its mouth at `mouth`, that points along `aim`.
private func popper(_ mouth: Point, _ aim: Double, _ seed: Seed) -> Piece {
    let (length, half) = (62.0, 21.0)
    let tip = Point(-length, 0)
    var marks: [Mark] = [Mark(ellipse(Point(1, 0), 7.5, half), fill: .line)]
    let cone = Path([
        .move(Point(0, -half)), .curve(Point(-7, -half * 0.5), Point(-7, half * 0.5), Point(0, half)),
        .line(tip + Point(-1, 2.6)), .line(tip + Point(-1, -2.6)), .close,
    ])
    marks.append(Mark(cone, fill: .warm))
    // Bands around the cone.
    for index in 0..<4 {
        let t = 0.14 + 0.22 * Double(index)
        let (a, b) = (t, t + 0.1)
        func rim(_ t: Double) -> (Point, Point) {
            (Point(-length * t, -half * (1 - t) - 0.2), Point(-length * t, half * (1 - t) + 0.2))
        }
        let bow = { (t: Double) in -6 * (1 - t) }
        let (p, q, r, s) = (rim(a).0, rim(a).1, rim(b).1, rim(b).0)
        marks.append(
            Mark(
                Path([
                    .move(p),
                    .curve(p + Point(bow(a), half * 0.5 * (1 - a)), q + Point(bow(a), -half * 0.5 * (1 - a)), q),
                    .line(r),
                    .curve(r + Point(bow(b), -half * 0.5 * (1 - b)), s + Point(bow(b), half * 0.5 * (1 - b)), s),
                    .close,
                ]), fill: index % 2 == 0 ? .blush : .deep))
    }
    // Light from one side, and the pen's line.
    marks.append(.pen([Point(-2, half), tip.toward(Point(0, half), 0.5) + Point(0, 0.8), tip + Point(0, 3)], 1.9))
    marks.append(.pen([Point(-4, -half * 0.9), tip + Point(6, -3.4)], 1.1))
    marks.append(.pen(arc(Point(0.5, 0), 7, half, from: .pi / 2 - 2.4, to: .pi / 2 + 0.3), 1.5))
    marks.append(.pen([tip, tip + Point(-9, 3), tip + Point(-13, -2), tip + Point(-20, 3)], 1.4, .line, .fading))
    return Piece("popper", marks.moved(by: Transform(turning: aim, then: mouth)))
}
