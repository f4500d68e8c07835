/// The outline that a pen of changing width leaves along one part of its way, with round ends.
///
/// - Parameters:
///   - points: at least two, in x-heights from the letter's origin, without a cusp between them.
///   - widths: one for each point, in x-heights.
///   - runsOn: whether the pen is not lifted at the start or at the end, but the line goes on in another outline, which
///     covers that end.
func ribbon(along points: [Vector], widths: [Double], runsOn: (start: Bool, end: Bool)) -> [Outline.Point] {
    let last = points.count - 1
    let headings = points.indices.map { direction(points[min($0 + 1, last)] - points[max($0 - 1, 0)]) }
    let bends = curvatures(points, headings: headings)
    let left = side(of: points, by: widths.map { $0 / 2 }, headings: headings, bends: bends)
    let right = side(of: points, by: widths.map { -$0 / 2 }, headings: headings, bends: bends)
    let (start, end) = (headings[0], headings[last])
    var pen = ContourPen(expecting: points.count)
    // Forwards along the left side and back along the right one: clockwise where y grows upwards.
    pen.move(to: left[0])
    pen.curves(through: left, from: start, to: end)
    pen.end(at: right[right.count - 1], heading: end, isCovered: runsOn.end)
    pen.curves(through: right.reversed(), from: -end, to: -start)
    pen.end(at: left[0], heading: -start, isCovered: runsOn.start)
    return pen.contour()
}

/// How sharply the way bends at each point, in 1 / x-height; positive to the left.
private func curvatures(_ points: [Vector], headings: [Vector]) -> [Double] {
    let last = points.count - 1
    return points.indices.map { index in
        let (before, after) = (max(index - 1, 0), min(index + 1, last))
        let way = length(points[after] - points[before])
        return way > 1e-9 ? cross(headings[before], headings[after]) / way : 0
    }
}

/// One side of a ribbon, `offsets` to the left of its middle line.
///
/// Where the line bends more tightly than it is wide, the inner side would fold back on itself; there it stays just short of
/// the centre of the bend, and a point that would still lead backwards is left out.
private func side(of points: [Vector], by offsets: [Double], headings: [Vector], bends: [Double]) -> [Vector] {
    var side: [Vector] = []
    side.reserveCapacity(points.count)
    let distances = points.indices.map { index in
        let (offset, bend) = (offsets[index], bends[index])
        guard offset * bend > 0 else { return offset }
        let room = 0.9 / abs(bend)
        return abs(offset) > room ? (offset > 0 ? room : -room) : offset
    }
    let eased = smoothed(distances, radius: 1, passes: 2)
    for index in points.indices {
        let heading = headings[index]
        let point = points[index] + Vector(-heading.y, heading.x) * eased[index]
        guard let before = side.last else {
            side.append(point)
            continue
        }
        let isForward = dot(point - before, heading) > 0.1 * SampledPath.step
        if isForward {
            side.append(point)
        } else if index == points.count - 1 {
            // The end of the side stays: it is where the round end begins.
            if side.count > 1 { side.removeLast() }
            side.append(point)
        }
    }
    return side
}

/// Draws one closed contour in font units.
private struct ContourPen {
    private var points: [Outline.Point] = []
    /// Where the pen is, in x-heights.
    private var place = Vector.zero

    init(expecting count: Int) {
        points.reserveCapacity(count)
    }

    mutating func move(to point: Vector) {
        place = point
        points.append(Outline.Point(point, isOnCurve: true))
    }

    private mutating func curve(by control: Vector, to end: Vector) {
        points.append(Outline.Point(control, isOnCurve: false))
        points.append(Outline.Point(end, isOnCurve: true))
        place = end
    }

    /// Half a turn, from the left of a heading to its right: round, or roughly so where nobody sees it.
    mutating func end(at end: Vector, heading: Vector, isCovered: Bool) {
        let start = place
        let middle = (start + end) / 2
        let radius = length(end - start) / 2
        guard !isCovered else {
            curve(by: middle + heading * (1.6 * radius), to: end)
            return
        }
        // Three curves of a sixth of a turn, which stray from the circle by 1 % of its radius.
        let out = (start - middle) * 0.5
        let (forward, side) = (heading * (radius * 0.866_025_404), heading * (radius * 0.577_350_269))
        curve(by: start + side, to: middle + out + forward)
        curve(by: middle + heading * (radius * 1.154_700_538), to: middle - out + forward)
        curve(by: end + side, to: end)
    }

    /// As few quadratic curves as pass close enough to all of `line`, with common tangents where they meet.
    mutating func curves(through line: [Vector], from start: Vector, to end: Vector) {
        let last = line.count - 1
        guard last > 0 else { return }
        func heading(_ index: Int) -> Vector {
            index == 0 ? start : index == last ? end : direction(line[index + 1] - line[index - 1])
        }
        var from = 0
        while from < last {
            // The longest piece that fits: in growing steps until one fails, then in halves.
            var (fitting, failing) = (from + 1, last + 1)
            var control =
                controlPoint(line, from, fitting, heading(from), heading(fitting))
                ?? (line[from] + line[fitting]) / 2
            var step = 2
            while failing - fitting > 1 {
                let next = failing > last ? min(fitting + step, last) : (fitting + failing) / 2
                if next == fitting { break }
                if let found = controlPoint(line, from, next, heading(from), heading(next)) {
                    (fitting, control) = (next, found)
                    step += 1
                } else {
                    failing = next
                }
            }
            curve(by: control, to: line[fitting])
            from = fitting
        }
    }

    /// The control point of the curve with these tangents from one point of the line to another; `nil` when it strays.
    private func controlPoint(_ line: [Vector], _ from: Int, _ to: Int, _ start: Vector, _ end: Vector) -> Vector? {
        let tolerance = 0.0065
        let (first, last) = (line[from], line[to])
        let chord = last - first
        let turn = cross(start, end)
        guard dot(start, end) > 0.2 else { return nil }
        // Where the tangents cross, if each looks at the other from a like distance.
        let along = abs(turn) < 0.02 ? 0 : cross(chord, end) / turn
        var control = first + start * along
        let rest = last - control
        let arms = (along, length(rest))
        if along <= 0 || dot(rest, end) <= 0 || arms.0 > 5 * arms.1 || arms.1 > 5 * arms.0 {
            // Else the piece must be as good as straight.
            let heading = direction(chord)
            guard abs(cross(start, heading)) < 0.07, abs(cross(end, heading)) < 0.07 else { return nil }
            control = (first + last) / 2
        }
        // A point of the line is as far off as it lies beside the curve; up to three are looked at.
        let checks = min(3, to - from - 1)
        for check in 0..<max(0, checks) {
            let index = from + (check + 1) * (to - from) / (checks + 1)
            let point = line[index]
            let t = parameter(of: point, start: first, control: control, end: last)
            let u = 1 - t
            let off = point - (u * u * first + 2 * u * t * control + t * t * last)
            guard dot(off, off) <= tolerance * tolerance else { return nil }
        }
        return control
    }

    /// Where on a curve a point is nearest: its share along the chord, corrected by one of Newton's steps.
    private func parameter(of point: Vector, start: Vector, control: Vector, end: Vector) -> Double {
        let chord = end - start
        var t = min(max(dot(point - start, chord) / max(dot(chord, chord), 1e-12), 0), 1)
        let bend = start - 2 * control + end
        let u = 1 - t
        let off = u * u * start + 2 * u * t * control + t * t * end - point
        let speed = 2 * (u * (control - start) + t * (end - control))
        let slope = dot(speed, speed) + 2 * dot(off, bend)
        guard slope > 1e-12 else { return t }
        t = min(max(t - dot(off, speed) / slope, 0), 1)
        return t
    }

    /// The contour without the points that lie half-way between two control points anyway.
    func contour() -> [Outline.Point] {
        var closed = points
        if let first = closed.first, let last = closed.last, closed.count > 1, first.x == last.x, first.y == last.y {
            closed.removeLast()
        }
        let count = closed.count
        return closed.indices.filter { index in
            let (before, here) = (closed[(index + count - 1) % count], closed[index])
            let after = closed[(index + 1) % count]
            guard index > 0, here.isOnCurve, !before.isOnCurve, !after.isOnCurve else { return true }
            return abs(2 * here.x - before.x - after.x) > 8 || abs(2 * here.y - before.y - after.y) > 8
        }.map { closed[$0] }
    }
}

extension Outline.Point {
    /// The point of the font's grid nearest to a place in x-heights.
    fileprivate init(_ place: Vector, isOnCurve: Bool) {
        func units(_ length: Double) -> Int {
            // The largest coordinate of a glyph, 16 bits wide, with room for differences.
            Int(min(max((length * Outline.unitsPerXHeight).rounded(), -16_000), 16_000))
        }
        self.init(x: units(place.x), y: units(place.y), isOnCurve: isOnCurve)
    }
}
