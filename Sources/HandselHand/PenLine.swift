/// The way of the pen in parts between its reversals, each as a row of nodes close together.
struct PenLine {
    /// A place on the way.
    struct Node {
        var place: Vector
        /// How far it is from the start of the line, in x-heights.
        var arc: Double
        /// Of length 1.
        var heading = Vector(1, 0)
        /// How sharply the way bends here, in 1 / x-height; positive to the left.
        var bend = 0.0
        /// The width of the ink, in x-heights: as it was measured, or 0 where the pen decides.
        var width = 0.0
    }

    /// Those of all parts in turn. A part begins with a node of its own where the one before ended.
    private(set) var nodes: [Node] = []
    private(set) var parts: [Range<Int>] = []
    /// For each point of the pen path, the node where it is; at a reversal, the last one of a part.
    private(set) var nodeOfPoint: [Int] = []
    private(set) var length = 0.0

    /// The way through a path as a hand rounds it.
    init(_ path: PenPath) {
        follow(path)
        settle()
    }

    /// The way through a path as its author drew it, with nodes about this far apart.
    init(drawn path: PenPath, spacing: Double) {
        self.spacing = spacing
        follow(path)
    }

    init() {}

    /// About how far two nodes are apart, in x-heights.
    private var spacing = 0.16

    /// Runs a centripetal Catmull-Rom spline through the points, anew after each reversal. What was there is forgotten.
    mutating func follow(_ path: PenPath) {
        nodes.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        nodeOfPoint.removeAll(keepingCapacity: true)
        length = 0
        nodeOfPoint.append(0)
        var first = 0
        for cusp in 0...path.cusps.count {
            let end = cusp < path.cusps.count ? path.cusps[cusp] : path.points.count - 1
            if end > first { append(path, first, end) }
            first = end
        }
    }

    /// Adds the part between two points.
    private mutating func append(_ path: PenPath, _ first: Int, _ last: Int) {
        let points = path.points
        let isMeasured = !path.widths.isEmpty
        let start = nodes.count
        nodes.append(Node(place: points[first], arc: length, width: isMeasured ? path.widths[first] : 0))
        var before = points[first]
        for index in first..<last {
            let curve = Cubic(
                from: points[index], to: points[index + 1], before: index > first ? points[index - 1] : nil,
                after: index + 1 < last ? points[index + 2] : nil)
            let pieces = curve.pieces(spacing)
            for piece in 1...pieces {
                let t = Double(piece) / Double(pieces)
                let place = piece == pieces ? points[index + 1] : curve.place(t)
                length += HandselHand.length(place - before)
                before = place
                let width = isMeasured ? path.widths[index] * (1 - t) + path.widths[index + 1] * t : 0
                nodes.append(Node(place: place, arc: length, width: width))
            }
            nodeOfPoint.append(nodes.count - 1)
        }
        parts.append(start..<nodes.count)
    }

    /// Moves every node. - Parameter shift: by how much, given a place and its distance from the start of the line.
    mutating func move(_ shift: (Vector, Double) -> Vector) {
        for index in nodes.indices { nodes[index].place += shift(nodes[index].place, nodes[index].arc) }
    }

    /// Rounds the way as a moving hand does, and finds where it heads and how it bends.
    mutating func settle() {
        for part in parts + parts where part.count > 2 {
            var before = nodes[part.lowerBound].place
            for index in (part.lowerBound + 1)..<(part.upperBound - 1) {
                let here = nodes[index].place
                let spacing = (nodes[index + 1].arc - nodes[index - 1].arc) / 2
                let pull = min(0.45, PenLine.rounding / max(spacing * spacing, 1e-6))
                nodes[index].place = here * (1 - pull) + (before + nodes[index + 1].place) * (pull / 2)
                before = here
            }
        }
        length = 0
        for part in parts {
            let last = part.upperBound - 1
            nodes[part.lowerBound].arc = length
            var before = nodes[part.lowerBound + 1].place - nodes[part.lowerBound].place
            var way = max(HandselHand.length(before), 1e-9)
            nodes[part.lowerBound].heading = before / way
            for index in (part.lowerBound + 1)..<part.upperBound where index < last {
                let after = nodes[index + 1].place - nodes[index].place
                let next = max(HandselHand.length(after), 1e-9)
                let (u, v) = (before / way, after / next)
                // The tangent of the circle through three places leans to the nearer one.
                nodes[index].heading = direction(u * next + v * way)
                nodes[index].bend = 2 * cross(u, v) / (way + next)
                length += way
                nodes[index].arc = length
                (before, way) = (after, next)
            }
            nodes[last].heading = before / way
            length += way
            nodes[last].arc = length
            guard part.count > 2 else { continue }
            nodes[part.lowerBound].bend = nodes[part.lowerBound + 1].bend
            nodes[last].bend = nodes[last - 1].bend
        }
    }

    /// The variance of the bell that rounds the way, twice, in square x-heights.
    private static let rounding = 0.006
}

/// One cubic curve of a spline, as Bézier writes it.
private struct Cubic {
    let start: Vector
    let first: Vector
    let second: Vector
    let end: Vector

    /// The part of a centripetal Catmull-Rom spline between two points, with its neighbours where it has any.
    init(from start: Vector, to end: Vector, before: Vector?, after: Vector?) {
        (self.start, self.end) = (start, end)
        // Knots lie apart by the square roots of the distances.
        let span = max(length(end - start), 1e-6)
        let root = span.squareRoot()
        if let before {
            let distance = max(length(start - before), 1e-6)
            let side = distance.squareRoot()
            let weight = 3 * side * (side + root)
            first =
                (end * distance - before * span + start * (2 * distance + 3 * side * root + span)) * (1 / weight)
        } else {
            first = start + (end - start) / 3
        }
        if let after {
            let distance = max(length(after - end), 1e-6)
            let side = distance.squareRoot()
            let weight = 3 * side * (side + root)
            second =
                (start * distance - after * span + end * (2 * distance + 3 * side * root + span)) * (1 / weight)
        } else {
            second = end + (start - end) / 3
        }
    }

    /// In how many pieces of about this length it is walked.
    func pieces(_ spacing: Double) -> Int {
        let way = (length(end - start) + length(first - start) + length(second - first) + length(end - second)) / 2
        return min(max(Int(way / spacing + 0.5), 1), 1000)
    }

    func place(_ t: Double) -> Vector {
        let u = 1 - t
        let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        return Vector(
            a * start.x + b * first.x + c * second.x + d * end.x,
            a * start.y + b * first.y + c * second.y + d * end.y)
    }
}
