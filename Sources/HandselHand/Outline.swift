/// The filled outline of one written letter: closed contours of quadratic curves, as TrueType keeps them.
struct Outline: Hashable, Sendable {
    /// Font units per x-height. The em has 1000.
    static let unitsPerXHeight = 250.0

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
        guard let first = contours.first?.first else { return nil }
        var bounds = Bounds(Vector(Double(first.x), Double(first.y)))
        for contour in contours {
            Outline.forEachCurve(of: contour) { start, control, end in
                bounds.cover(start)
                bounds.cover(end)
                if bounds.contains(control) { return }
                // Where a curve turns back, its derivative is zero.
                let (arm, bend) = (start - control, start - 2 * control + end)
                func cover(at t: Double) {
                    guard t > 0, t < 1 else { return }
                    let u = 1 - t
                    bounds.cover(u * u * start + 2 * u * t * control + t * t * end)
                }
                if bend.x != 0 { cover(at: arm.x / bend.x) }
                if bend.y != 0 { cover(at: arm.y / bend.y) }
            }
        }
        return bounds
    }

    /// The curves of a contour: start, control point, end, in font units. A straight side has its control point half-way.
    static func forEachCurve(of contour: [Point], _ body: (Vector, Vector, Vector) -> Void) {
        func place(_ point: Point) -> Vector { Vector(Double(point.x), Double(point.y)) }
        guard let last = contour.last, let first = contour.first else { return }
        var from = last.isOnCurve ? place(last) : first.isOnCurve ? place(first) : (place(last) + place(first)) / 2
        for index in contour.indices {
            let point = contour[index]
            let here = place(point)
            if point.isOnCurve {
                let before = contour[index == 0 ? contour.count - 1 : index - 1]
                if before.isOnCurve { body(from, (from + here) / 2, here) }
                from = here
            } else {
                let next = contour[index == contour.count - 1 ? 0 : index + 1]
                let end = next.isOnCurve ? place(next) : (here + place(next)) / 2
                body(from, here, end)
                from = end
            }
        }
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

    /// Grows to hold a place.
    mutating func cover(_ place: Vector) {
        low = Vector(min(low.x, place.x), min(low.y, place.y))
        high = Vector(max(high.x, place.x), max(high.y, place.y))
    }

    /// The smallest rectangle that holds both.
    func union(_ other: Bounds?) -> Bounds {
        guard let other else { return self }
        var both = self
        both.low = Vector(min(low.x, other.low.x), min(low.y, other.low.y))
        both.high = Vector(max(high.x, other.high.x), max(high.y, other.high.y))
        return both
    }

    /// Whether a place lies inside or on its edge.
    func contains(_ place: Vector) -> Bool {
        low.x <= place.x && place.x <= high.x && low.y <= place.y && place.y <= high.y
    }

    /// The same rectangle, scaled and then moved.
    func scaled(by factor: Double = 1, offset: Vector = .zero) -> Bounds {
        var bounds = self
        bounds.low = low * factor + offset
        bounds.high = high * factor + offset
        return bounds
    }
}
