import Foundation
import HandselGraphics

extension OrnamentKind {
    static let confetti = OrnamentKind(
        "confetti", "Flakes and streamers, thick at the edge and thin toward the middle."
    ) {
        room, seed in
        streamers(in: room, seed)
            + scattered(in: room, each: 260, seed) { own in flake(own.between(8, 14, "size"), own) }
    }

    static let leaves = OrnamentKind("leaves", "Single leaves, as wind brings them.") { room, seed in
        scattered(in: room, each: 620, seed) { own in
            let length = own.between(13, 24, "length")
            let leaf = Leaf(
                length: length, width: length * own.between(0.3, 0.5, "width"), bend: own.between(-0.25, 0.25, "bend"),
                fullest: own.between(0.35, 0.5, "fullest"), stalk: 0.12)
            let dress: LeafDress = own.choice(
                [
                    .flat(.middle, half: .deep, rib: .mist), .flat(.soft, half: .middle, rib: .line),
                    .flat(.warmMiddle, half: .warm, rib: .blush), .drawn(wash: .mist, line: .line),
                ], "dress")
            let angle = own.between(0, 2 * .pi, "angle")
            let base = Point(angle: angle, length: -length / 2)
            return Piece("leaf", leaf.marks(at: base, angle: angle, lines: 0.7, dress), isLoose: true)
        }
    }

    static let petals = OrnamentKind("petals", "Blossoms and the petals that fell from them.") { room, seed in
        scattered(in: room, each: 560, seed) { own in
            guard own.chance(0.34, "blossom") else {
                let size = own.between(4, 7, "size")
                let points = [
                    Point(0, -size), Point(size * 0.7, -size * 0.1), Point(size * 0.2, size),
                    Point(-size * 0.6, size * 0.3),
                ]
                let turn = Transform(turning: own.between(0, 6.28, "turn"))
                let tone = own.choice([Tone.warmSoft, .blush, .warmMiddle], "tone")
                let fold = [Point(-size * 0.1, -size * 0.5), Point(0, 0), Point(size * 0.12, size * 0.7)]
                return Piece(
                    "petal",
                    [Mark(smooth(points, closed: true), fill: tone), .pen(fold, size * 0.1, .warm)].moved(by: turn),
                    isLoose: true)
            }
            let kind = own.choice([Flower.cosmos, .daisy, .poppy], "kind")
            let dress = own.choice([Flower.Dress.warm, .pale, .white, .soft], "dress")
            let marks = kind.marks(radius: own.between(7.5, 11.5, "radius"), lines: 0.6, dress, own)
            return Piece("blossom", marks, isLoose: true)
        }
    }

    static let balloons = OrnamentKind("balloons", "Balloons that drift up along the edges.") { room, seed in
        scattered(in: room, each: 3_400, seed) { own in
            let r = own.between(8.5, 13, "radius")
            let lean = own.between(-0.2, 0.2, "lean")
            let tie = Transform(turning: lean)(Point(0, r * 1.42))
            let sway = own.between(-3, 3, "sway")
            let string = Mark.thin(
                [tie, tie + Point(sway, r * 0.7), tie + Point(-sway, r * 1.5), tie + Point(sway * 0.6, r * 2.2)], 0.6)
            return Piece(
                "balloon", [string] + balloon(r, lean: lean, dress: own.whole(0...5, "dress"), own), isLoose: true)
        }
    }

    static let birds = OrnamentKind("birds", "Paper birds along the edges.") { room, seed in
        scattered(in: room, each: 5_200, seed) { own in
            let turn = Transform(
                turning: own.between(-0.3, 0.15, "turn"), scale: own.between(0.2, 0.34, "scale"),
                isMirrored: own.chance(0.5, "side"))
            let fold = own.choice([Fold.warm, .deep, .pale, .blush], "fold")
            return Piece("bird", paperBird(fold, lines: 3, own).moved(by: turn), isLoose: true)
        }
    }
}

/// Loose pieces over the bands of a room, one to about `area` square points at the edge and fewer toward the middle; none lies
/// on another.
private func scattered(
    in room: OrnamentRoom, each area: Double, _ seed: Seed, _ piece: (Seed) -> Piece
) -> [OrnamentPart] {
    var parts: [OrnamentPart] = []
    var taken = Neighbourhood(cell: 48)
    for (index, entry) in room.bands.enumerated() where entry.rect.size.width > 0 && entry.rect.size.height > 0 {
        let band = entry.rect
        let tries = min(2_000, Int(band.size.width * band.size.height / area * 2.2))
        for attempt in 0..<tries {
            let own = seed.of("band", index).of("piece", attempt)
            let place = Point(
                band.minX + own.between(0, band.size.width, "x"), band.minY + own.between(0, band.size.height, "y"))
            // Thick at the edge of the paper, thin where the ornament ends.
            let far = min(
                place.x - room.inner.minX, room.inner.maxX - place.x, place.y - room.inner.minY,
                room.inner.maxY - place.y)
            let share = entry.isCorner ? cornerShare(place, room) : far / max(1, room.depth - room.edge)
            // Around a whole page there is most at its head, as if it fell from there.
            let fall = room.isAround ? 1 - 0.62 * place.y / room.page.height : 1
            guard own.chance(max(0, 1 - share * share) * 0.8 * fall, "thick") else { continue }
            let lying = piece(own).offset(by: place)
            let bounds = lying.bounds
            guard room.inner.contains(bounds), taken.take(bounds, clear: 3.5) else { continue }
            parts.append(OrnamentPart([lying]))
        }
    }
    return parts
}

/// How far from the nearest corner a place is: 1 where the ornament ends.
private func cornerShare(_ place: Point, _ room: OrnamentRoom) -> Double {
    let dx = min(place.x - room.inner.minX, room.inner.maxX - place.x)
    let dy = min(place.y - room.inner.minY, room.inner.maxY - place.y)
    return (dx * dx + dy * dy).squareRoot() / max(1, (room.depth - room.edge) * 2.6)
}

private func streamers(in room: OrnamentRoom, _ seed: Seed) -> [OrnamentPart] {
    let count = room.isAround ? 7 : room.bands.count == 1 && room.bands[0].isCorner ? 2 : 4
    var parts: [OrnamentPart] = []
    var taken = Neighbourhood(cell: 48)
    for index in 0..<count * 3 where parts.count < count {
        let own = seed.of("streamer", index)
        let band = own.choice(room.bands.map(\.rect), "band")
        guard band.size.width > 0, band.size.height > 0 else { continue }
        let from = Point(
            band.minX + own.between(0, band.size.width, "x"), band.minY + own.between(0, band.size.height, "y"))
        let length = min(own.between(34, 60, "length"), max(band.size.width, band.size.height) * 0.5)
        let isWide = band.size.width > band.size.height
        let angle = (isWide ? 0 : .pi / 2) + own.between(-0.3, 0.3, "angle")
        let tone = own.choice([Tone.warm, .middle, .warmMiddle, .soft], "tone")
        let piece = streamer(
            from: from, to: from + Point(angle: angle, length: length), amplitude: own.between(4, 6, "amplitude"),
            turns: 2, width: own.between(2, 2.8, "width"), tone)
        guard room.inner.contains(piece.bounds), taken.take(piece.bounds, clear: 6) else { continue }
        parts.append(OrnamentPart([piece]))
    }
    return parts
}

/// Rectangles that keep clear of each other, found by the squares that they lie in.
struct Neighbourhood {
    private var cells: [[Int]: [Rect]] = [:]
    private let cell: Double

    init(cell: Double) {
        self.cell = cell
    }

    /// Takes the place of `rect` unless another is nearer than `clear`; whether it did.
    mutating func take(_ rect: Rect, clear: Double) -> Bool {
        let wide = Rect(
            x: rect.minX - clear, y: rect.minY - clear, width: rect.size.width + 2 * clear,
            height: rect.size.height + 2 * clear)
        let keys = squares(of: wide)
        guard !keys.contains(where: { cells[$0]?.contains { $0.overlaps(wide) } ?? false }) else { return false }
        for key in keys { cells[key, default: []].append(rect) }
        return true
    }

    private func squares(of rect: Rect) -> [[Int]] {
        let columns = Int((rect.minX / cell).rounded(.down))...Int((rect.maxX / cell).rounded(.down))
        let rows = Int((rect.minY / cell).rounded(.down))...Int((rect.maxY / cell).rounded(.down))
        return columns.flatMap { column in rows.map { [column, $0] } }
    }
}
