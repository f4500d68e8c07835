import HandselGraphics

/// Random numbers for one purpose. Each is a function of the seed, the purpose and its place in the row, so that what is
/// drawn for one letter says nothing about any other.
struct Draws {
    /// SplitMix64: a counter in steps of the golden ratio, and a mixture of its bits.
    private var state: UInt64

    init(_ seed: Seed) {
        state = seed.value
    }

    private mutating func bits() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// The next number from 0 up to but not including 1.
    mutating func unit() -> Double { Double(bits() >> 11) * 0x1p-53 }

    /// The next number with mean 0 and this standard deviation, never beyond 3.5 of them: a hand does not slip further.
    mutating func normal(_ deviation: Double) -> Double {
        // Four uniform ones of 16 bits each, whose sum needs no logarithm, which differs between C libraries.
        let bits = bits()
        let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + bits >> 48
        // Their mean is 2, their variance 1/3.
        return (Double(sum) * 0x1p-16 - 2 + 0x1p-15) * 1.732_050_808 * deviation
    }

    /// Two numbers with mean 0 and this standard deviation.
    mutating func normals(_ deviation: Double) -> Vector {
        Vector(normal(deviation), normal(deviation))
    }
}

/// A smooth random curve along a line: white noise seen through a bell, as a cubic B-spline over random knots.
struct Wandering {
    private let knots: [Vector]
    private let start: Double
    private let knotsPerLength: Double
    private let scale: Double

    /// - Parameters:
    ///   - deviation: the standard deviation of either coordinate.
    ///   - reach: that of the bell, in x-heights; the spline's own bell is that of its knots' distance over the root of three.
    init(_ deviation: Double, reach: Double, length: Double, drawing draws: inout Draws) {
        knotsPerLength = 1 / (reach * 3.squareRoot())
        // Beyond this no pen goes without being lifted.
        let count = Int(min(length * knotsPerLength, 10_000))
        start = draws.unit()
        knots = deviation > 0 ? (0..<(count + 5)).map { _ in draws.normals(1) } : []
        // The weights of four knots have a square sum of 0.46 to 0.5.
        scale = deviation / 0.69 / 6
    }

    /// The curve at a distance from the start.
    func at(_ arc: Double) -> Vector {
        guard !knots.isEmpty else { return .zero }
        let position = start + max(0, arc) * knotsPerLength
        let knot = min(Int(position), knots.count - 4)
        let t = position - Double(knot)
        let u = 1 - t
        let (w0, w1) = (u * u * u * scale, (3 * t * t * t - 6 * t * t + 4) * scale)
        let (w2, w3) = ((3 * u * u * u - 6 * u * u + 4) * scale, t * t * t * scale)
        let (p0, p1, p2, p3) = (knots[knot], knots[knot + 1], knots[knot + 2], knots[knot + 3])
        return Vector(
            w0 * p0.x + w1 * p1.x + w2 * p2.x + w3 * p3.x, w0 * p0.y + w1 * p1.y + w2 * p2.y + w3 * p3.y)
    }
}
