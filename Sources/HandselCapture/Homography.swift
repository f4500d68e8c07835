import HandselGraphics

/// A flat page seen by a camera: straight lines stay straight.
struct Homography {
    /// Row by row; the last is 1.
    private var m: [Double]

    /// Brings each of four places to another; `nil` when three of them lie on a line.
    init?(from places: [Point], to targets: [Point]) {
        precondition(places.count == 4 && targets.count == 4, "four places make a view")
        // Eight unknowns, two equations for each place.
        var rows: [[Double]] = []
        for (p, q) in zip(places, targets) {
            rows.append([p.x, p.y, 1, 0, 0, 0, -q.x * p.x, -q.x * p.y, q.x])
            rows.append([0, 0, 0, p.x, p.y, 1, -q.y * p.x, -q.y * p.y, q.y])
        }
        guard let solution = solved(rows) else { return nil }
        m = solution + [1]
    }

    func callAsFunction(_ p: Point) -> Point {
        let w = m[6] * p.x + m[7] * p.y + m[8]
        return Point(x: (m[0] * p.x + m[1] * p.y + m[2]) / w, y: (m[3] * p.x + m[4] * p.y + m[5]) / w)
    }
}

/// The solution of linear equations, each given with its right side; `nil` when there is no single one.
func solved(_ equations: [[Double]]) -> [Double]? {
    var rows = equations
    let count = rows.count
    for column in 0..<count {
        guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
            abs(rows[pivot][column]) > 1e-9
        else { return nil }
        rows.swapAt(column, pivot)
        for row in (column + 1)..<max(column + 1, count) {
            let factor = rows[row][column] / rows[column][column]
            for index in column...count { rows[row][index] -= factor * rows[column][index] }
        }
    }
    var solution = [Double](repeating: 0, count: count)
    for row in (0..<count).reversed() {
        var value = rows[row][count]
        for column in (row + 1)..<max(row + 1, count) { value -= rows[row][column] * solution[column] }
        solution[row] = value / rows[row][row]
    }
    return solution.allSatisfy(\.isFinite) ? solution : nil
}

/// Where each place of a page is found in its scan.
struct PageMap {
    /// From points on the page to pixels of the scan.
    private let view: Homography
    /// How far the small squares half-way between the marks lie from where a flat page has them, in points: the top, the
    /// right, the bottom, the left one.
    private let bulges: [Point]

    init(view: Homography, bulges: [Point] = Array(repeating: .zero, count: 4)) {
        self.view = view
        self.bulges = bulges
    }

    /// A place in pixels, for one in points.
    func callAsFunction(_ p: Point) -> Point { view(p + bulge(at: p)) }

    /// A bent page bends between its marks as a parabola does; inside, what opposite edges say is mixed.
    private func bulge(at p: Point) -> Point {
        let start = CaptureSheet.center(of: .topLeft)
        let end = CaptureSheet.center(of: .bottomRight)
        let u = (p.x - start.x) / (end.x - start.x)
        let v = (p.y - start.y) / (end.y - start.y)
        let (across, down) = (4 * u * (1 - u), 4 * v * (1 - v))
        return bulges[0] * (across * (1 - v)) + bulges[2] * (across * v) + bulges[3] * (down * (1 - u))
            + bulges[1] * (down * u)
    }
}
