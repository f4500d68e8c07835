import HandselGraphics

/// Random numbers for one purpose. Each is a function of the seed, the purpose and its place in the row, so that what is
/// drawn for one letter says nothing about any other.
struct Draws {
    private let seed: Seed
    private var count: UInt64 = 0

    init(_ seed: Seed) {
        self.seed = seed
    }

    /// The next number from 0 up to but not including 1.
    mutating func unit() -> Double {
        count += 1
        return seed.keyed(count).unit
    }

    /// The first number from 0 up to but not including 1, of a row of which no other is needed.
    var first: Double { seed.keyed(1).unit }

    /// The next number with mean 0 and this standard deviation, never beyond six of them.
    mutating func normal(_ deviation: Double) -> Double {
        count += 1
        return deviation == 0 ? 0 : seed.keyed(count).gaussian * deviation
    }

    /// Two numbers with mean 0 and this standard deviation.
    mutating func normals(_ deviation: Double) -> Vector {
        Vector(normal(deviation), normal(deviation))
    }

    /// A smooth random curve with mean 0 and this standard deviation on each axis, at `count` places `step` apart.
    ///
    /// It is white noise seen through a bell of the standard deviation `reach`: a cubic B-spline over random knots, whose
    /// own bell has a standard deviation of the knots' distance divided by the root of three.
    mutating func wandering(_ deviation: Double, reach: Double, count: Int, step: Double) -> [Vector] {
        guard deviation > 0 else { return Array(repeating: .zero, count: count) }
        let stepInKnots = step / (reach * 3.squareRoot())
        let start = unit()
        let knots = (0..<Int(start + Double(count) * stepInKnots) + 4).map { _ in normals(1) }
        return (0..<count).map { place in
            let position = start + Double(place) * stepInKnots
            let knot = Int(position)
            let t = position - Double(knot)
            let u = 1 - t
            let weights = (
                u * u * u, 3 * t * t * t - 6 * t * t + 4, 3 * u * u * u - 6 * u * u + 4, t * t * t
            )
            let size = (weights.0 * weights.0 + weights.1 * weights.1 + weights.2 * weights.2 + weights.3 * weights.3)
                .squareRoot()
            let sum =
                weights.0 * knots[knot] + weights.1 * knots[knot + 1] + weights.2 * knots[knot + 2]
                + weights.3 * knots[knot + 3]
            return sum * (deviation / size)
        }
    }
}
