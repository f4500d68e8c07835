@testable import HandselHand

/// What one measure found in the notes of one hand.
struct Readings {
    private(set) var values: [Double] = []
    /// How often each letter, line or note was outside the bound, by name.
    private(set) var offenders: [String: Int] = [:]
    private let bound: ClosedRange<Double>

    init(within bound: ClosedRange<Double>) {
        self.bound = bound
    }

    /// - Parameter what: where the value was found; only asked for when it is out of bounds.
    mutating func add(_ value: Double, _ what: @autoclosure () -> String = "") {
        values.append(value)
        if !bound.contains(value) {
            let name = what()
            if !name.isEmpty { offenders[name, default: 0] += 1 }
        }
    }

    mutating func add(_ other: Readings) {
        values += other.values
        offenders.merge(other.offenders, uniquingKeysWith: +)
    }

    var mean: Double { HandselHandTests.mean(values) }
    var sorted: [Double] { values.sorted() }

    /// The value that this share of them does not exceed.
    func quantile(_ share: Double) -> Double {
        guard !values.isEmpty else { return .nan }
        return sorted[min(Int(Double(values.count) * share), values.count - 1)]
    }

    /// The most frequent offenders, as "e form 2 (12)".
    var worstOffenders: [String] {
        offenders.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map { "\($0.key) (\($0.value))" }
    }
}

/// The arithmetic mean; not a number when there are no values.
func mean(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
}

/// The standard deviation around the mean.
func deviation(_ values: [Double]) -> Double {
    let middle = mean(values)
    return mean(values.map { ($0 - middle) * ($0 - middle) }).squareRoot()
}

/// The straight line that passes closest to points, by their heights.
struct FittedLine {
    let slope: Double
    /// How far each of the points lies above it.
    let residuals: [Double]

    init(_ points: [Vector]) {
        let middle = points.reduce(.zero, +) / Double(points.count)
        var sums = (xx: 0.0, xy: 0.0)
        for point in points {
            sums.xx += (point.x - middle.x) * (point.x - middle.x)
            sums.xy += (point.x - middle.x) * (point.y - middle.y)
        }
        let slope = sums.xx > 0 ? sums.xy / sums.xx : 0
        self.slope = slope
        residuals = points.map { $0.y - middle.y - slope * ($0.x - middle.x) }
    }

    var deviation: Double { mean(residuals.map { $0 * $0 }).squareRoot() }

    /// How much each residual says about the next: 1 for a slow wave, 0 for noise.
    var lagOneCorrelation: Double {
        let variance = mean(residuals.map { $0 * $0 })
        return mean(zip(residuals, residuals.dropFirst()).map { $0 * $1 }) / variance
    }
}
