@testable import HandselHand

/// The way of the pen for one letter, to be compared with that of another.
struct CentreLine {
    private var xs: [Double] = []
    private var ys: [Double] = []
    /// Whether the line goes on from each point to the next.
    private var goesOn: [Bool] = []

    init(of letter: Specimen.Letter) {
        for stroke in letter.strokes {
            for piece in stroke {
                for point in piece.points {
                    xs.append(point.x)
                    ys.append(point.y)
                    goesOn.append(true)
                }
            }
            if !goesOn.isEmpty { goesOn[goesOn.count - 1] = false }
        }
        // From the middle (by medians), so that a long tail does not draw the letters apart.
        let middle = Vector(xs.sorted()[xs.count / 2], ys.sorted()[ys.count / 2])
        shift(by: -middle)
    }

    private mutating func shift(by delta: Vector) {
        for index in xs.indices {
            xs[index] += delta.x
            ys[index] += delta.y
        }
    }

    /// How far two lines are apart once one is shifted onto the other as closely as it goes: the mean over both of the
    /// distance from a point of the one to the other line, and the greatest.
    func difference(from other: CentreLine) -> (mean: Double, greatest: Double) {
        var other = other
        for _ in 0..<4 {
            var sum = Vector.zero
            other.eachPoint(nearestOn: self) { _, delta in sum += delta }
            other.shift(by: sum / Double(other.xs.count))
        }
        var (sums, greatest) = ((0.0, 0.0), 0.0)
        other.eachPoint(nearestOn: self) { distance, _ in
            sums.0 += distance
            greatest = max(greatest, distance)
        }
        eachPoint(nearestOn: other) { distance, _ in
            sums.1 += distance
            greatest = max(greatest, distance)
        }
        return ((sums.0 / Double(other.xs.count) + sums.1 / Double(xs.count)) / 2, greatest)
    }

    /// Calls `body` for each point with its distance from the other line and the way there.
    private func eachPoint(nearestOn line: CentreLine, _ body: (Double, Vector) -> Void) {
        let count = line.xs.count
        // Pointers, as this is where all the time goes, and arrays are slow unoptimized.
        line.xs.withUnsafeBufferPointer { xs in
            line.ys.withUnsafeBufferPointer { ys in
                guard let xs = xs.baseAddress, let ys = ys.baseAddress else { return }
                for index in self.xs.indices {
                    let point = Vector(self.xs[index], self.ys[index])
                    var (nearest, least) = (0, Double.infinity)
                    var candidate = 0
                    while candidate < count {
                        let dx = xs[candidate] - point.x
                        let dy = ys[candidate] - point.y
                        let square = dx * dx + dy * dy
                        if square < least { (nearest, least) = (candidate, square) }
                        candidate += 1
                    }
                    var way = Vector(xs[nearest], ys[nearest]) - point
                    for from in [nearest - 1, nearest] where from >= 0 && from + 1 < count && line.goesOn[from] {
                        let start = Vector(xs[from], ys[from])
                        let step = Vector(xs[from + 1], ys[from + 1]) - start
                        let share = min(max(dot(point - start, step) / max(dot(step, step), 1e-12), 0), 1)
                        let other = start + step * share - point
                        if dot(other, other) < dot(way, way) { way = other }
                    }
                    body(length(way), way)
                }
            }
        }
    }
}
