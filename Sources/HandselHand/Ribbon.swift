/// Draws the outlines that a pen of changing width leaves. It keeps the memory it works in.
struct Ribbon {
    private var left: [Side] = []
    private var right: [Side] = []
    private var pen = ContourPen()

    /// The outline along a row of nodes, with round ends.
    ///
    /// - Parameters:
    ///   - nodes: at least two, without a reversal between them.
    ///   - widths: one for each node, in x-heights.
    ///   - shift: what is taken off all places.
    ///   - isCovered: whether another outline covers the start or the end, so that nobody sees its shape.
    mutating func outline(
        along nodes: ArraySlice<PenLine.Node>, widths: ArraySlice<Double>, shift: Vector,
        isCovered: (start: Bool, end: Bool)
    ) -> [Outline.Point] {
        let (first, last) = (nodes.startIndex, nodes.endIndex - 1)
        left.removeAll(keepingCapacity: true)
        right.removeAll(keepingCapacity: true)
        for index in first...last {
            append(
                nodes[index], at: nodes[index].place - shift, width: widths[index], isEnd: index == last)
        }
        Ribbon.findHeadings(of: &left, from: nodes[first].heading, to: nodes[last].heading)
        Ribbon.findHeadings(of: &right, from: nodes[first].heading, to: nodes[last].heading)
        // Forwards along the left side and back along the right one: clockwise where y grows upwards.
        pen.move(to: left[0].place)
        pen.curves(along: left)
        pen.end(at: right[right.count - 1].place, heading: nodes[last].heading, isCovered: isCovered.end)
        right.reverse()
        for index in right.indices { right[index].heading = -right[index].heading }
        pen.curves(along: right)
        pen.end(at: left[0].place, heading: -nodes[first].heading, isCovered: isCovered.start)
        return pen.contour()
    }

    /// Finds where an edge goes at each of its places: the tangent of the circle through it and its neighbours.
    private static func findHeadings(of edge: inout [Side], from start: Vector, to end: Vector) {
        edge[0].heading = start
        guard edge.count > 1 else { return }
        var before = edge[1].place - edge[0].place
        var way = dot(before, before)
        for index in 1..<(edge.count - 1) {
            let after = edge[index + 1].place - edge[index].place
            let next = dot(after, after)
            edge[index].heading = direction(before * next + after * way)
            (before, way) = (after, next)
        }
        edge[edge.count - 1].heading = end
    }

    private mutating func append(
        _ node: PenLine.Node, at place: Vector, width: Double, isEnd: Bool
    ) {
        let normal = Vector(-node.heading.y, node.heading.x)
        let half = width / 2
        Ribbon.append(
            Side(place: place + normal * Ribbon.offset(half, bend: node.bend), heading: node.heading),
            to: &left, along: node.heading, width: width, isEnd: isEnd)
        Ribbon.append(
            Side(place: place - normal * Ribbon.offset(half, bend: -node.bend), heading: node.heading),
            to: &right, along: node.heading, width: width, isEnd: isEnd)
    }

    /// Where the line bends more tightly than it is wide, its inner edge would fold back on itself; there it stays just
    /// short of the centre of the bend.
    private static func offset(_ half: Double, bend: Double) -> Double { bend > 0 ? min(half, 0.85 / bend) : half }

    /// A place that would still lead backwards is left out, but for the last, where the round end begins. Only around a
    /// tight bend, so no further off than the line is wide.
    private static func append(
        _ side: Side, to sides: inout [Side], along heading: Vector, width: Double, isEnd: Bool
    ) {
        func leadsBackwards(from last: Side) -> Bool {
            let way = side.place - last.place
            return dot(way, heading) <= 0.004 && dot(way, way) < width * width
        }
        while isEnd, sides.count > 1, let last = sides.last, leadsBackwards(from: last) { sides.removeLast() }
        if let last = sides.last, !isEnd, leadsBackwards(from: last) { return }
        sides.append(side)
    }
}

/// A place on one edge of a ribbon and where the edge goes from there.
private struct Side {
    var place: Vector
    var heading: Vector
}

/// Draws one closed contour in font units.
private struct ContourPen {
    private var points: [Outline.Point] = []
    /// Where the pen is, in x-heights.
    private var place = Vector.zero

    mutating func move(to point: Vector) {
        points.removeAll(keepingCapacity: true)
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

    /// As few quadratic curves as pass close to all places of an edge, with common tangents where they meet.
    mutating func curves(along edge: [Side]) {
        var from = 0
        while from < edge.count - 1 {
            var to = from + 1
            var found = control(from: edge[from], to: edge[to])
            while found != nil, to + 1 < edge.count, to - from < ContourPen.mostJoined,
                let next = control(from: edge[from], to: edge[to + 1]),
                areNear(edge, from + 1, to, edge[from].place, next, edge[to + 1].place)
            {
                (found, to) = (next, to + 1)
            }
            if let found {
                curve(by: found, to: edge[to].place)
            } else {
                // The edge swings to the other side: two curves, each with the tangent of its end.
                let arm = 0.25 * length(edge[to].place - edge[from].place)
                let first = edge[from].place + edge[from].heading * arm
                let second = edge[to].place - edge[to].heading * arm
                curve(by: first, to: (first + second) / 2)
                curve(by: second, to: edge[to].place)
            }
            from = to
        }
    }

    /// How many pieces of an edge may become one curve, and how far from it they may be, in x-heights: 28 µm on paper.
    private static let mostJoined = 9
    private static let tolerance = 0.012

    /// Where the tangents of two places cross, if one curve can lead from the one to the other.
    private func control(from start: Side, to end: Side) -> Vector? {
        let chord = end.place - start.place
        let size = dot(chord, chord)
        let turn = cross(start.heading, end.heading)
        if abs(turn) > 1e-3 {
            let along = cross(chord, end.heading) / turn
            let control = start.place + start.heading * along
            let rest = dot(end.place - control, end.heading)
            if along > 0, rest > 0, along * along < 0.8 * size, rest * rest < 0.8 * size,
                dot(start.heading, end.heading) > 0.2
            {
                return control
            }
        }
        // As good as straight.
        let (first, last) = (cross(start.heading, chord), cross(end.heading, chord))
        return first * first < 0.0009 * size && last * last < 0.0009 * size ? (start.place + end.place) / 2 : nil
    }

    /// Whether all places from one to another lie as good as on a curve.
    private func areNear(
        _ edge: [Side], _ from: Int, _ to: Int, _ start: Vector, _ control: Vector, _ end: Vector
    ) -> Bool {
        for index in from...to where !isNear(edge[index], start, control, end) { return false }
        return true
    }

    private func isNear(_ side: Side, _ start: Vector, _ control: Vector, _ end: Vector) -> Bool {
        let chord = end - start
        var t = min(max(dot(side.place - start, chord) / max(dot(chord, chord), 1e-12), 0), 1)
        // The nearest place on it, by one of Newton's steps.
        let bend = start - 2 * control + end
        var u = 1 - t
        var off = u * u * start + 2 * u * t * control + t * t * end - side.place
        let speed = 2 * (u * (control - start) + t * (end - control))
        let slope = dot(speed, speed) + 2 * dot(off, bend)
        if slope > 1e-12 {
            t = min(max(t - dot(off, speed) / slope, 0), 1)
            u = 1 - t
            off = u * u * start + 2 * u * t * control + t * t * end - side.place
        }
        return dot(off, off) <= ContourPen.tolerance * ContourPen.tolerance
    }

    /// The contour without the points that lie half-way between two control points anyway.
    mutating func contour() -> [Outline.Point] {
        if let first = points.first, let last = points.last, points.count > 1, first.x == last.x, first.y == last.y {
            points.removeLast()
        }
        let count = points.count
        var kept: [Outline.Point] = []
        kept.reserveCapacity(count)
        for index in 0..<count {
            let here = points[index]
            if index > 0, here.isOnCurve {
                let (before, after) = (points[index - 1], points[index + 1 < count ? index + 1 : 0])
                if !before.isOnCurve, !after.isOnCurve, abs(2 * here.x - before.x - after.x) <= 8,
                    abs(2 * here.y - before.y - after.y) <= 8
                {
                    continue
                }
            }
            kept.append(here)
        }
        return kept
    }
}

extension Outline.Point {
    /// The point of the font's grid nearest to a place in x-heights.
    fileprivate init(_ place: Vector, isOnCurve: Bool) {
        func units(_ length: Double) -> Int {
            // The largest coordinate of a glyph, 16 bits wide, with room for differences.
            Int(min(max(length * Outline.unitsPerXHeight, -16_000), 16_000) + 16_384.5) - 16_384
        }
        self.init(x: units(place.x), y: units(place.y), isOnCurve: isOnCurve)
    }
}
