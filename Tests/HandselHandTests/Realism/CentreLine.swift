@testable import HandselHand

/// The way of the pen for one letter, to be compared with that of another.
struct CentreLine {
    /// As the prototype's, with which the bounds were found: the distance to the nearest point depends on it.
    private static let step = 0.03

    private var xs: [Double] = []
    private var ys: [Double] = []
    /// Whether the line goes on from each point to the next.
    private var goesOn: [Bool] = []

    init(of letter: Specimen.Letter) {
        for stroke in letter.strokes {
            for piece in stroke.pieces { append(piece.points) }
            goesOn[goesOn.count - 1] = false
        }
        // From the middle (by medians), so that a long tail does not draw the letters apart.
        let middle = Vector(xs.sorted()[xs.count / 2], ys.sorted()[ys.count / 2])
        shift(by: -middle)
    }

    /// Adds points on a line, `CentreLine.step` apart.
    private mutating func append(_ line: [Vector]) {
        func append(_ point: Vector) {
            xs.append(point.x)
            ys.append(point.y)
            goesOn.append(true)
        }
        append(line[0])
        // How far the next point is.
        var left = CentreLine.step
        for (from, to) in zip(line, line.dropFirst()) {
            let way = length(to - from)
            var done = 0.0
            while way - done >= left {
                done += left
                append(from + (to - from) * (done / way))
                left = CentreLine.step
            }
            left -= way - done
        }
    }

    private mutating func shift(by delta: Vector) {
        for index in xs.indices {
            xs[index] += delta.x
            ys[index] += delta.y
        }
    }

    /// How far two lines are apart.
    struct Difference {
        /// The mean over both of the distance from one of its points to the nearest point of the other.
        var mean = 0.0
        /// The same to the nearest place on the other line, between its points too.
        var exactMean = 0.0
        /// The greatest distance to the nearest point.
        var greatest = 0.0
    }

    /// How far two lines are apart once one is shifted onto the other as closely as it goes.
    func difference(from other: CentreLine) -> Difference {
        var other = other
        for _ in 0..<4 {
            var sum = Vector.zero
            other.eachPoint(nearestOn: self) { sum += Vector(xs[$1], ys[$1]) - $0 }
            other.shift(by: sum / Double(other.xs.count))
        }
        var difference = Difference()
        for (one, another) in [(self, other), (other, self)] {
            one.eachPoint(nearestOn: another) { point, nearest in
                let distance = length(Vector(another.xs[nearest], another.ys[nearest]) - point)
                difference.mean += distance / Double(2 * one.xs.count)
                difference.exactMean += another.distance(to: point, near: nearest) / Double(2 * one.xs.count)
                difference.greatest = max(difference.greatest, distance)
            }
        }
        return difference
    }

    /// How far a place is from the parts of the line beside one of its points.
    private func distance(to point: Vector, near index: Int) -> Double {
        var way = Vector(xs[index], ys[index]) - point
        for from in [index - 1, index] where from >= 0 && from + 1 < xs.count && goesOn[from] {
            let start = Vector(xs[from], ys[from])
            let step = Vector(xs[from + 1], ys[from + 1]) - start
            let share = min(max(dot(point - start, step) / max(dot(step, step), 1e-12), 0), 1)
            let other = start + step * share - point
            if dot(other, other) < dot(way, way) { way = other }
        }
        return length(way)
    }

    /// Calls `body` for each point with the place of the other line's point that is nearest to it.
    private func eachPoint(nearestOn line: CentreLine, _ body: (Vector, Int) -> Void) {
        let count = line.xs.count
        // Pointers, as this is where all the time goes, and arrays are slow unoptimized.
        line.xs.withUnsafeBufferPointer { xs in
            line.ys.withUnsafeBufferPointer { ys in
                guard let xs = xs.baseAddress, let ys = ys.baseAddress else { return }
                for index in self.xs.indices {
                    let (x, y) = (self.xs[index], self.ys[index])
                    var (nearest, least) = (0, Double.infinity)
                    var candidate = 0
                    while candidate < count {
                        let dx = xs[candidate] - x
                        let dy = ys[candidate] - y
                        let square = dx * dx + dy * dy
                        if square < least { (nearest, least) = (candidate, square) }
                        candidate += 1
                    }
                    body(Vector(x, y), nearest)
                }
            }
        }
    }
}
