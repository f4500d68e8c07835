/// The filled outline of one written letter: closed contours of quadratic curves, as TrueType keeps them.
struct Outline: Hashable, Sendable {
    /// Font units per x-height. The em has 1000.
    static let unitsPerXHeight = 400.0

    /// A point of a contour, in font units from the letter's origin, y up.
    struct Point: Hashable, Sendable {
        var x: Int
        var y: Int
        /// Whether the contour passes through it; otherwise it bends the curve between its neighbours. Between two such
        /// points lies a point of the curve, half-way, that is not written down.
        var isOnCurve: Bool
    }

    /// All run the same way round (clockwise), and may overlap.
    var contours: [[Point]] = []

    /// What the curves cover, exactly, in font units; `nil` when there is no ink.
    var bounds: Bounds? {
        var bounds: Bounds?
        for contour in contours {
            for (start, control, end) in Outline.curves(of: contour) {
                bounds = Bounds(start).union(Bounds(end)).union(bounds)
                // Where a curve turns back, its derivative is zero.
                let (arm, bend) = (start - control, start - 2 * control + end)
                for (arm, bend) in [(arm.x, bend.x), (arm.y, bend.y)] where bend != 0 {
                    let t = arm / bend
                    guard t > 0, t < 1 else { continue }
                    let u = 1 - t
                    bounds = Bounds(u * u * start + 2 * u * t * control + t * t * end).union(bounds)
                }
            }
        }
        return bounds
    }

    /// The curves of a contour: start, control point, end, in font units. A straight side has its control point half-way.
    static func curves(of contour: [Point]) -> [(Vector, Vector, Vector)] {
        func place(_ point: Point) -> Vector { Vector(Double(point.x), Double(point.y)) }
        guard let last = contour.last, let first = contour.first else { return [] }
        var from = last.isOnCurve ? place(last) : first.isOnCurve ? place(first) : (place(last) + place(first)) / 2
        var curves: [(Vector, Vector, Vector)] = []
        for (index, point) in contour.enumerated() {
            let here = place(point)
            if point.isOnCurve {
                let before = contour[index == 0 ? contour.count - 1 : index - 1]
                if before.isOnCurve { curves.append((from, (from + here) / 2, here)) }
                from = here
            } else {
                let next = contour[index == contour.count - 1 ? 0 : index + 1]
                let end = next.isOnCurve ? place(next) : (here + place(next)) / 2
                curves.append((from, here, end))
                from = end
            }
        }
        return curves
    }
}

/// An upright rectangle, y up.
struct Bounds: Hashable, Sendable {
    var low: Vector
    var high: Vector

    init(_ point: Vector) {
        low = point
        high = point
    }

    /// The smallest rectangle that holds both.
    func union(_ other: Bounds?) -> Bounds {
        guard let other else { return self }
        var both = self
        both.low = Vector(min(low.x, other.low.x), min(low.y, other.low.y))
        both.high = Vector(max(high.x, other.high.x), max(high.y, other.high.y))
        return both
    }

    /// The same rectangle, scaled and then moved.
    func scaled(by factor: Double = 1, offset: Vector = .zero) -> Bounds {
        var bounds = self
        bounds.low = low * factor + offset
        bounds.high = high * factor + offset
        return bounds
    }
}
