import HandselGraphics

/// The way of the pen, found in ink: close points with the ink's width at each.
struct TracedStroke {
    /// In points on the page.
    var points: [Point]
    /// One for each point, in points.
    var widths: [Double]
    /// Places in `points` where the pen turns sharply, rising; neither the first nor the last.
    var cusps: [Int] = []
    var isClosed = false

    var length: Double { zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) } }
}

extension InkBitmap {
    /// The strokes that this ink was written with, the longest first and dots last; each from its upper or left end.
    func strokes() -> [TracedStroke] {
        let radii = radii()
        var lines = middleLines()
        var dots: [TracedStroke] = []
        let parts = Components(of: bits, width: width, height: height)
        var dotParts = Set<Int>()
        for (index, part) in parts.all.enumerated() {
            var largest: Float = 0
            for y in part.top...part.bottom {
                for x in part.left...part.right { largest = max(largest, radii[y * width + x]) }
            }
            guard Double(max(part.width, part.height)) < 3.6 * Double(largest) + 1 else { continue }
            dotParts.insert(index)
        }
        if !dotParts.isEmpty {
            for index in dotParts.sorted() { dots.append(dot(parts, index)) }
            parts.set(0, where: dotParts.contains, in: &lines, width: width)
        }
        let graph = LineGraph(of: self, lines: lines, radii: radii)
        var strokes = StrokeFinder(graph: graph, ink: self).strokes()
        strokes.sort { $0.length > $1.length }
        return strokes + dots
    }

    /// How far the ink goes on from a place in a direction, in pixels, up to `most`.
    func reach(from start: Point, heading: Point, most: Double) -> Double {
        var reach = 0.0
        while reach < most {
            let p = start + heading * (reach + 0.5)
            let (x, y) = (Int(p.x.rounded(.down)), Int(p.y.rounded(.down)))
            guard x >= 0, y >= 0, x < width, y < height, bits[y * width + x] != 0 else { break }
            reach += 0.5
        }
        return reach
    }

    /// A blot as a short stroke along its longer axis.
    private func dot(_ parts: Components, _ index: Int) -> TracedStroke {
        var own = [UInt8](repeating: 0, count: bits.count)
        parts.set(1, where: { $0 == index }, in: &own, width: width)
        var (area, x, y, xx, xy, yy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        let part = parts.all[index]
        for row in part.top...part.bottom {
            for column in part.left...part.right where own[row * width + column] != 0 {
                let p = Point(x: Double(column) + 0.5, y: Double(row) + 0.5)
                area += 1
                x += p.x
                y += p.y
                xx += p.x * p.x
                xy += p.x * p.y
                yy += p.y * p.y
            }
        }
        let middle = Point(x: x / area, y: y / area)
        let (a, b, c) = (
            xx / area - middle.x * middle.x, xy / area - middle.x * middle.y, yy / area - middle.y * middle.y
        )
        let spread = ((a - c) * (a - c) / 4 + b * b).squareRoot()
        let (long, short) = (max((a + c) / 2 + spread, 0.01), max((a + c) / 2 - spread, 0.01))
        // The eigenvector of the larger spread; of the two forms the one that is not zero.
        let axis = abs(b) > 1e-6 ? Point(x: long - c, y: b).direction : (a >= c ? Point(x: 1, y: 0) : Point(x: 0, y: 1))
        // A disc of diameter d has the variance d²/16 on each axis.
        let thickness = min(4 * short.squareRoot(), 2 * (area / .pi).squareRoot())
        let reach = max(0.06 * thickness, (area - .pi / 4 * thickness * thickness) / thickness) / 2
        var (start, end) = (middle - axis * reach, middle + axis * reach)
        if end.y + 0.7 * end.x < start.y + 0.7 * start.x { swap(&start, &end) }
        return TracedStroke(points: [page(start), page(end)], widths: [thickness / scale, thickness / scale])
    }
}
