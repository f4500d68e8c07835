@testable import HandselHand

extension Specimen.Letter {
    /// The points of its strokes between the baseline and just above the x-height, every second one, from the left end of
    /// its word; without bars, which may reach over a neighbour.
    ///
    /// Ascenders that lean over and descenders that hang under a neighbour are writing, not faults.
    fileprivate var bodyPoints: [Vector] {
        var points: [Vector] = []
        for (number, stroke) in strokes.enumerated() {
            let all = stroke.points
            if number > 0, Specimen.Letter.isBar(all) { continue }
            for (index, point) in all.enumerated() where index.isMultiple(of: 2) && (0...1.1).contains(point.y) {
                points.append(point + Vector(x, 0))
            }
        }
        return points
    }

    private static func isBar(_ points: [Vector]) -> Bool {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let width = (xs.max() ?? 0) - (xs.min() ?? 0)
        return width > 0.2 && (ys.max() ?? 0) - (ys.min() ?? 0) < 0.6 * width
    }
}

extension Specimen {
    /// How near the middle lines of neighbouring letters come that are not joined, in widths of the pen.
    func neighbourMeasures() -> [Measure: Readings] {
        var readings = Readings.empty(.collisions)
        let width = hand.pen.width
        var before: (letter: Letter, points: [Vector])?
        for letter in lines.joined() {
            let points = letter.bodyPoints
            defer { before = (letter, points) }
            guard let before, before.letter.word == letter.word, before.letter.place + 1 == letter.place,
                !letter.isJoined
            else { continue }
            let right = before.points.map(\.x).max() ?? -.infinity
            let left = points.map(\.x).min() ?? .infinity
            // Far enough without a closer look.
            guard left - right < 2 * width else {
                if left < .infinity, right > -.infinity { readings[.collisions]?.add(2) }
                continue
            }
            var least = Double.infinity
            for a in before.points where a.x > left - 2 * width {
                for b in points where b.x < right + 2 * width {
                    let (dx, dy) = (a.x - b.x, a.y - b.y)
                    least = min(least, dx * dx + dy * dy)
                }
            }
            readings[.collisions]?.add(
                min(2, least.squareRoot() / width), "\(before.letter.text)\(letter.text)")
        }
        return readings
    }
}
