/// The way of the pen as a row of close, evenly spaced points.
struct SampledPath {
    /// The distance between two neighbouring points, in x-heights; near cusps a little off.
    static let step = 0.04

    var points: [Vector]
    /// The places in `points` where the pen reverses, rising; neither the first nor the last.
    var cusps: [Int]
    /// For each point of the pen path, its place in `points`.
    var placeOfPoint: [Int]
    /// The width of the ink at each of `points` where it was measured; empty where the pen decides.
    var measuredWidths: [Double] = []

    /// Runs a centripetal Catmull-Rom spline through each part between two cusps and rounds it as a moving hand does.
    init(_ path: PenPath) {
        let ends = [0] + path.cusps + [path.points.count - 1]
        points = []
        cusps = []
        placeOfPoint = Array(repeating: 0, count: path.points.count)
        for (first, last) in zip(ends, ends.dropFirst()) where last > first {
            let (curve, places) = spline(through: path.points[first...last], spacing: SampledPath.step)
            var (part, arc) = evenlySpaced(curve, step: SampledPath.step)
            part = smoothed(part, radius: 1, passes: 3)
            let start = max(0, points.count - 1)
            if start > 0 {
                cusps.append(start)
                points.removeLast()
            }
            for (index, place) in places.enumerated() {
                placeOfPoint[first + index] = start + arc(place)
            }
            points += part
        }
        if points.isEmpty {
            points = [path.points[0], path.points[0]]
            placeOfPoint = placeOfPoint.map { _ in 0 }
        }
        if !path.widths.isEmpty { measuredWidths = spread(path.widths) }
    }

    /// A value for each of `points` from those at the points of the pen path.
    private func spread(_ values: [Double]) -> [Double] {
        var spread = Array(repeating: values[0], count: points.count)
        for index in values.indices.dropFirst() {
            let (from, to) = (placeOfPoint[index - 1], placeOfPoint[index])
            guard from < to else { continue }
            for place in from...to {
                let share = Double(place - from) / Double(to - from)
                spread[place] = values[index - 1] + (values[index] - values[index - 1]) * share
            }
        }
        return spread
    }
}

/// Points at most about `spacing` apart on the centripetal Catmull-Rom spline through `points`, of which there is at least
/// one, and the places of the given points among them.
func spline(through points: ArraySlice<Vector>, spacing: Double) -> (curve: [Vector], places: [Int]) {
    let given = Array(points)
    var curve = [given[0]]
    var places = [0]
    for index in given.indices.dropLast() {
        let (p1, p2) = (given[index], given[index + 1])
        let p0 = index > 0 ? given[index - 1] : 2 * p1 - p2
        let p3 = index + 2 < given.count ? given[index + 2] : 2 * p2 - p1
        let pieces = max(1, Int((length(p2 - p1) * 1.25 / spacing).rounded(.up)))
        if given.count == 2 {
            for piece in 1...pieces { curve.append(p1 + (p2 - p1) * (Double(piece) / Double(pieces))) }
        } else {
            // Barry and Goldman's pyramid, with knots at the square roots of the distances.
            let t1 = max(1e-3, length(p1 - p0).squareRoot())
            let t2 = t1 + max(1e-3, length(p2 - p1).squareRoot())
            let t3 = t2 + max(1e-3, length(p3 - p2).squareRoot())
            for piece in 1...pieces {
                let t = t1 + (t2 - t1) * (Double(piece) / Double(pieces))
                let a1 = p0 + (p1 - p0) * (t / t1)
                let a2 = p1 + (p2 - p1) * ((t - t1) / (t2 - t1))
                let a3 = p2 + (p3 - p2) * ((t - t2) / (t3 - t2))
                let b1 = a1 + (a2 - a1) * (t / t2)
                let b2 = a2 + (a3 - a2) * ((t - t1) / (t3 - t1))
                curve.append(b1 + (b2 - b1) * ((t - t1) / (t2 - t1)))
            }
        }
        places.append(curve.count - 1)
    }
    return (curve, places)
}

/// Points `step` apart along a line, at least two, and the place among them that is nearest to a place on that line.
private func evenlySpaced(_ line: [Vector], step: Double) -> (points: [Vector], place: (Int) -> Int) {
    var arcs = [0.0]
    arcs.reserveCapacity(line.count)
    for index in line.indices.dropFirst() { arcs.append(arcs[index - 1] + length(line[index] - line[index - 1])) }
    let total = arcs[arcs.count - 1]
    let pieces = max(1, Int((total / step).rounded()))
    var points = [line[0]]
    points.reserveCapacity(pieces + 1)
    var index = 1
    for piece in 1...pieces {
        let arc = total * Double(piece) / Double(pieces)
        while index < line.count - 1, arcs[index] < arc { index += 1 }
        let span = arcs[index] - arcs[index - 1]
        let share = span > 1e-12 ? min(1, (arc - arcs[index - 1]) / span) : 1
        points.append(line[index - 1] + (line[index] - line[index - 1]) * share)
    }
    return (points, { total > 1e-12 ? Int((arcs[$0] / total * Double(pieces)).rounded()) : 0 })
}

/// What can be averaged: numbers and vectors.
protocol Averageable {
    static var zero: Self { get }
    static func + (a: Self, b: Self) -> Self
    static func - (a: Self, b: Self) -> Self
    static func / (a: Self, divisor: Double) -> Self
}

extension Double: Averageable {}
extension Vector: Averageable {}

/// The means over a window of `radius` values either way, taken `passes` times. The window shrinks towards the ends, so that
/// these stay where they are. One pass has a variance of radius · (radius + 1) / 3.
func smoothed<Value: Averageable>(_ values: [Value], radius: Int, passes: Int) -> [Value] {
    let count = values.count
    guard count > 2 else { return values }
    var values = values
    var sums = [Value](repeating: .zero, count: count + 1)
    values.withUnsafeMutableBufferPointer { values in
        sums.withUnsafeMutableBufferPointer { sums in
            for _ in 0..<passes {
                for index in 0..<count { sums[index + 1] = sums[index] + values[index] }
                for index in 1..<(count - 1) {
                    let reach = min(radius, index, count - 1 - index)
                    values[index] = (sums[index + reach + 1] - sums[index - reach]) / Double(2 * reach + 1)
                }
            }
        }
    }
    return values
}
