import HandselGraphics

/// A middle line on its way to a stroke: evenly spaced points in pixels, freed of the steps of the grid.
struct MiddleLine {
    private var points: [Point]
    private var widths: [Double]
    private var cusps: [Int]
    private let isClosed: Bool

    /// The distance between two points, in pixels.
    private static let step = 1.5
    /// The pen turns sharply where its way turns by more than this within about a line's width: 70 degrees.
    private static let sharpTurn = 70.0 / 180 * Double.pi

    /// - Parameter tips: places where the pen is known to turn.
    init(points raw: [Point], tips: [Int], isClosed: Bool, ink: InkBitmap, width: (Point) -> Double) {
        self.isClosed = isClosed
        var parts: [[Point]] = []
        var start = 0
        for tip in tips where tip > start && tip < raw.count - 1 {
            parts.append(Array(raw[start...tip]))
            start = tip
        }
        parts.append(Array(raw[start...]))
        var source = raw
        if isClosed, let first = raw.first, raw.last != first {
            source.append(first)
            parts[parts.count - 1].append(first)
        }
        let typical = median(source.map(width)) ?? 8
        // Pieces between cusps: those of the tips, and what is found in each.
        var pieces: [[Point]] = []
        for part in parts {
            let even = MiddleLine.even(part)
            let soft = smoothed(even, sigma: 1.6, isClosed: isClosed && parts.count == 1)
            let turns = MiddleLine.turns(
                in: soft, reach: max(5, typical * 0.95), isClosed: isClosed && parts.count == 1)
            var begin = 0
            for turn in turns {
                pieces.append(Array(even[begin...turn]))
                begin = turn
            }
            pieces.append(Array(even[begin...]))
        }
        let isSmoothLoop = isClosed && pieces.count == 1
        pieces = pieces.map { smoothed($0, sigma: max(1.2, typical * 0.3 / MiddleLine.step), isClosed: isSmoothLoop) }
        MiddleLine.sharpen(&pieces, width: typical, in: ink)
        points = []
        cusps = []
        for piece in pieces where piece.count > 1 {
            if points.isEmpty {
                points = piece
            } else {
                cusps.append(points.count - 1)
                points += piece.dropFirst()
            }
        }
        if points.isEmpty { points = source }
        widths = MiddleLine.widths(along: points, typical: typical, width)
    }

    /// Moves an end out to where the pen's middle was: half a line's width from the end of the ink.
    mutating func reachEnd(atStart: Bool, in ink: InkBitmap) {
        guard points.count > 3 else { return }
        let end = atStart ? 0 : points.count - 1
        let inner = atStart ? min(points.count - 1, 6) : max(0, points.count - 7)
        let heading = (points[end] - points[inner]).direction
        let radius = (median(Array(atStart ? widths.prefix(16) : widths.suffix(16))) ?? widths[end]) / 2
        let reach = ink.reach(from: points[end], heading: heading, most: 4 * radius + 2)
        let move = min(max(reach - radius, -radius * 0.6), radius * 2)
        guard abs(move) > 0.3 else { return }
        if move > 0 {
            let new = points[end] + heading * move
            if atStart {
                points.insert(new, at: 0)
                widths.insert(widths[0], at: 0)
                cusps = cusps.map { $0 + 1 }
            } else {
                points.append(new)
                widths.append(widths[widths.count - 1])
            }
        } else {
            points[end] = points[end] + heading * move
        }
    }

    /// The stroke on the page, from its upper or left end; a closed one from its top, against the clock.
    func stroke(_ ink: InkBitmap) -> TracedStroke {
        var (points, widths, cusps) = (points, widths, cusps)
        let last = points.count - 1
        func reverse() {
            points.reverse()
            widths.reverse()
            cusps = cusps.map { last - $0 }.reversed()
        }
        if isClosed {
            var area = 0.0
            for index in 0..<last { area += cross(points[index], points[index + 1]) }
            // Where y grows down, a positive area is run around clockwise.
            if area > 0 { reverse() }
            if cusps.isEmpty {
                // The pen is set down at the top, a little to the right.
                let start =
                    (0..<last).min { points[$0].y - 0.35 * points[$0].x < points[$1].y - 0.35 * points[$1].x } ?? 0
                points = Array(points[start..<last] + points[0...start])
                widths = Array(widths[start..<last] + widths[0...start])
            }
        } else if points[0].y + 0.7 * points[0].x > points[last].y + 0.7 * points[last].x {
            reverse()
        }
        return TracedStroke(
            points: points.map(ink.page), widths: widths.map { $0 / ink.scale }, cusps: cusps, isClosed: isClosed)
    }

    // MARK: Parts of the work

    private static func even(_ path: [Point]) -> [Point] {
        var arcs = [0.0]
        for index in path.indices.dropFirst() {
            arcs.append(arcs[index - 1] + path[index - 1].distance(to: path[index]))
        }
        let total = arcs[arcs.count - 1]
        guard total > 0 else { return path }
        let pieces = max(2, Int((total / step).rounded()))
        var result = [path[0]]
        var index = 1
        for piece in 1...pieces {
            let arc = total * Double(piece) / Double(pieces)
            while index < path.count - 1, arcs[index] < arc { index += 1 }
            let span = arcs[index] - arcs[index - 1]
            let share = span > 0 ? (arc - arcs[index - 1]) / span : 1
            result.append(path[index - 1] + (path[index] - path[index - 1]) * min(1, share))
        }
        return result
    }

    /// Places where the way turns sharply, rising.
    private static func turns(in path: [Point], reach: Double, isClosed: Bool) -> [Int] {
        let span = max(3, Int((reach / step).rounded()))
        guard path.count > 2 * span + 1 else { return [] }
        let angles = path.indices.map { index -> Double in
            guard index >= span, index + span < path.count else { return 0 }
            let (a, b) = (path[index] - path[index - span], path[index + span] - path[index])
            return abs((Point(x: dot(a, b), y: cross(a, b))).angle)
        }
        var found: [Int] = []
        for index in path.indices where angles[index] > sharpTurn {
            let around = max(0, index - span)...min(path.count - 1, index + span)
            guard angles[around].max() == angles[index], found.last.map({ index - $0 > span }) ?? true else { continue }
            // A tight curve turns as much on either side of it; a corner turns at one place.
            let half = max(2, span / 2)
            let (a, b) = (path[index] - path[index - half], path[index + half] - path[index])
            if abs(Point(x: dot(a, b), y: cross(a, b)).angle) > sharpTurn * 0.7 { found.append(index) }
        }
        return found
    }

    /// Thinning rounds corners off: each is put where the lines that lead to it meet.
    private static func sharpen(_ pieces: inout [[Point]], width: Double, in ink: InkBitmap) {
        for index in pieces.indices.dropLast() {
            let (a, b) = (pieces[index], pieces[index + 1])
            // The ink's other edge draws the middle line inwards up to 1.2 widths before a corner of 45 degrees, and up to
            // half a width before one of 90; where the lines are shorter, less has to do.
            let reaches = [(1.25, 2.5), (0.8, 1.9)].map { near, far in
                (near: max(2, Int(width * near / step)), far: max(5, Int(width * far / step)))
            }
            guard let (near, far) = reaches.first(where: { min(a.count, b.count) > $0.far + 1 }) else { continue }
            let (a1, a2) = (a[a.count - 1 - far], a[a.count - 1 - near])
            let (b1, b2) = (b[far], b[near])
            let (u, v) = ((a2 - a1).direction, (b2 - b1).direction)
            let turn = cross(u, v)
            var corner = (a[a.count - 1] + b[0]) * 0.5
            if abs(turn) > 0.35 {
                let meeting = a2 + u * (cross(b2 - a2, v) / turn)
                let distance = meeting.distance(to: corner)
                if distance < 1.8 * width {
                    // No farther than the pen's middle can have been for ink to end where it does.
                    let heading = (meeting - corner).direction
                    let room = ink.reach(from: corner, heading: heading, most: 3 * width) - width / 2
                    corner = corner + heading * min(distance, max(0, room))
                }
            }
            pieces[index] = Array(a.dropLast(near)) + [corner]
            pieces[index + 1] = [corner] + b.dropFirst(near)
            pieces[index] = even(pieces[index])
            pieces[index + 1] = even(pieces[index + 1])
        }
    }

    /// Where lines cross, the largest disc in the ink is wider than the pen: there the width is that from either side.
    private static func widths(along points: [Point], typical: Double, _ width: (Point) -> Double) -> [Double] {
        var widths = points.map(width)
        let limit = (median(widths) ?? typical) * 1.32
        var index = 0
        while index < widths.count {
            guard widths[index] > limit else {
                index += 1
                continue
            }
            var end = index
            while end < widths.count, widths[end] > limit { end += 1 }
            let before = index > 0 ? widths[max(0, index - 2)] : nil
            let after = end < widths.count ? widths[min(widths.count - 1, end + 1)] : nil
            let (first, last) = (before ?? after ?? typical, after ?? before ?? typical)
            for place in index..<end {
                let share = Double(place - index + 1) / Double(end - index + 1)
                widths[place] = min(first + (last - first) * share, limit)
            }
            index = end
        }
        // At its ends the middle line may lie outside of the ink by a pixel.
        let least = (median(widths) ?? typical) * 0.35
        var even = smoothed(widths.map { max($0, least) }, sigma: 4)
        // At the very ends the pixels are few: they are as wide as what is beside them.
        let edge = min(5, (even.count - 1) / 2)
        for place in 0..<edge {
            even[place] = even[edge]
            even[even.count - 1 - place] = even[even.count - 1 - edge]
        }
        return even
    }
}

/// A row of points seen through a bell of `sigma` places; its ends stay, unless it closes.
func smoothed(_ points: [Point], sigma: Double, isClosed: Bool) -> [Point] {
    if isClosed {
        let count = points.count - 1
        guard count > 3 else { return points }
        let reach = min(count / 2, Int(sigma * 3) + 1)
        let ring = Array(points[0..<count])
        let wrapped = Array(ring.suffix(reach)) + ring + Array(ring.prefix(reach))
        let soft = smoothed(wrapped, sigma: sigma, isClosed: false)
        let result = Array(soft[reach..<(reach + count)])
        return result + [result[0]]
    }
    let xs = smoothed(points.map(\.x), sigma: sigma)
    let ys = smoothed(points.map(\.y), sigma: sigma)
    return zip(xs, ys).map { Point(x: $0, y: $1) }
}

/// Values seen through a bell of `sigma` places, which becomes narrower towards the ends.
func smoothed(_ values: [Double], sigma: Double) -> [Double] {
    let count = values.count
    guard count > 2, sigma > 0 else { return values }
    // Three boxes make a bell of the variance r (r + 1).
    let radius = max(1, Int(((1 + 4 * sigma * sigma).squareRoot() - 1) / 2 + 0.5))
    var values = values
    for _ in 0..<3 {
        var sums = [0.0]
        sums.reserveCapacity(count + 1)
        for value in values { sums.append(sums[sums.count - 1] + value) }
        for index in 0..<count {
            let reach = min(radius, index, count - 1 - index)
            values[index] = (sums[index + reach + 1] - sums[index - reach]) / Double(2 * reach + 1)
        }
    }
    return values
}
