public import HandselGraphics

/// One movement of the pen as a hand file tells it: the points that it passes, with the width of its line at each.
public struct FittedStroke: Hashable, Sendable {
    public struct Place: Hashable, Sendable {
        /// In points; on the page from its top-left corner, y growing down.
        public var point: Point
        /// In points.
        public var width: Double
        /// Whether the pen turns sharply here.
        public var isCusp: Bool
    }

    public var places: [Place]

    public init(places: [Place]) {
        self.places = places
    }

    /// The fewest points whose curve strays little from what was traced, up to `most`; those of cusps and ends stay.
    init(_ stroke: TracedStroke, tolerance: Double, most: Int) {
        let points = stroke.points
        var chosen = [0] + stroke.cusps + [points.count - 1]
        if stroke.isClosed, stroke.cusps.isEmpty, points.count > 8 {
            let quarter = (points.count - 1) / 4
            chosen = [0, quarter, 2 * quarter, 3 * quarter, points.count - 1]
        }
        let cusps = Set(stroke.cusps)
        var worst = FittedStroke.strays(points, chosen, cusps, in: chosen.indices.dropLast())
        while chosen.count < most {
            guard let segment = worst.indices.max(by: { worst[$0].distance < worst[$1].distance }),
                worst[segment].distance > tolerance
            else { break }
            chosen.insert(worst[segment].place, at: segment + 1)
            worst.insert(worst[segment], at: segment)
            let touched = max(0, segment - 1)...min(worst.count - 1, segment + 2)
            worst.replaceSubrange(touched, with: FittedStroke.strays(points, chosen, cusps, in: Array(touched)))
        }
        places = chosen.map { index in
            Place(point: points[index], width: stroke.widths[index], isCusp: cusps.contains(index))
        }
    }

    /// For some pieces between two chosen points, the traced point that is farthest from the curve.
    private static func strays(
        _ points: [Point], _ chosen: [Int], _ cusps: Set<Int>, in segments: [Int]
    ) -> [(place: Int, distance: Double)] {
        segments.map { segment in
            let (first, last) = (chosen[segment], chosen[segment + 1])
            guard last - first > 1 else { return (first, 0) }
            let curve = piece(
                of: chosen.map { points[$0] }, isCusp: chosen.map(cusps.contains), segment: segment,
                count: min(24, max(6, last - first)))
            var worst = (place: first, distance: 0.0)
            for index in (first + 1)..<last {
                var nearest = Double.infinity
                for (a, b) in zip(curve, curve.dropFirst()) {
                    nearest = min(nearest, squaredDistance(points[index], a, b))
                }
                if nearest > worst.distance { worst = (index, nearest) }
            }
            // A piece without a worst point is split in the middle, if ever.
            return (worst.place == first ? (first + last) / 2 : worst.place, worst.distance.squareRoot())
        }
    }

    private static func squaredDistance(_ p: Point, _ a: Point, _ b: Point) -> Double {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let square = dx * dx + dy * dy
        let t = square > 0 ? min(1, max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square)) : 0
        let (ex, ey) = (a.x + dx * t - p.x, a.y + dy * t - p.y)
        return ex * ex + ey * ey
    }

    /// The curve from one of the points to the next: centripetal Catmull-Rom, as a hand's strokes are drawn, broken at
    /// cusps. With both of its ends.
    private static func piece(of points: [Point], isCusp: [Bool], segment: Int, count: Int) -> [Point] {
        let (p1, p2) = (points[segment], points[segment + 1])
        let hasBefore = segment > 0 && !isCusp[segment]
        let hasAfter = segment + 2 < points.count && !isCusp[segment + 1]
        let p0 = hasBefore ? points[segment - 1] : p1 * 2 - p2
        let p3 = hasAfter ? points[segment + 2] : p2 * 2 - p1
        if !hasBefore, !hasAfter {
            return (0...count).map { p1 + (p2 - p1) * (Double($0) / Double(count)) }
        }
        let t1 = max(1e-3, p0.distance(to: p1).squareRoot())
        let t2 = t1 + max(1e-3, p1.distance(to: p2).squareRoot())
        let t3 = t2 + max(1e-3, p2.distance(to: p3).squareRoot())
        return (0...count).map { index in
            let t = t1 + (t2 - t1) * (Double(index) / Double(count))
            let a1 = p0 + (p1 - p0) * (t / t1)
            let a2 = p1 + (p2 - p1) * ((t - t1) / (t2 - t1))
            let a3 = p2 + (p3 - p2) * ((t - t2) / (t3 - t2))
            let b1 = a1 + (a2 - a1) * (t / t2)
            let b2 = a2 + (a3 - a2) * ((t - t1) / (t3 - t1))
            return b1 + (b2 - b1) * ((t - t1) / (t2 - t1))
        }
    }

    /// Close points on the whole curve with the width at each, about `spacing` points apart.
    public func drawn(spacing: Double) -> [(point: Point, width: Double)] {
        let points = places.map(\.point)
        let isCusp = places.map(\.isCusp)
        guard let first = places.first else { return [] }
        var result = [(point: first.point, width: first.width)]
        for segment in places.indices.dropLast() {
            let count = max(1, Int((points[segment].distance(to: points[segment + 1]) * 1.2 / spacing).rounded(.up)))
            let curve = FittedStroke.piece(of: points, isCusp: isCusp, segment: segment, count: count)
            for index in 1...count {
                let share = Double(index) / Double(count)
                let width = places[segment].width * (1 - share) + places[segment + 1].width * share
                result.append((curve[index], width))
            }
        }
        return result
    }

    /// The length of the straight lines between its points, in points.
    var length: Double {
        zip(places, places.dropFirst()).reduce(0) { $0 + $1.0.point.distance(to: $1.1.point) }
    }
}

extension InkBitmap {
    /// The share that this ink and that of some strokes have in common of what either covers, from 0 to 1.
    func overlap(with strokes: [FittedStroke]) -> Double {
        let drawn = covered(by: strokes)
        var (both, either) = (0, 0)
        for index in bits.indices {
            both += Int(bits[index] & drawn[index])
            either += Int(bits[index] | drawn[index])
        }
        return either > 0 ? Double(both) / Double(either) : 0
    }

    /// The pixels that some strokes cover when drawn; 1 for those.
    func covered(by strokes: [FittedStroke]) -> [UInt8] {
        var drawn = [UInt8](repeating: 0, count: bits.count)
        for stroke in strokes {
            for (point, width) in stroke.drawn(spacing: 1.6 / scale) {
                stamp(disc: (point - origin) * scale, radius: width * scale / 2, on: &drawn)
            }
        }
        return drawn
    }

    private func stamp(disc center: Point, radius: Double, on drawn: inout [UInt8]) {
        let (top, bottom) = (max(0, Int(center.y - radius)), min(height - 1, Int(center.y + radius)))
        guard top <= bottom else { return }
        for y in top...bottom {
            let dy = Double(y) + 0.5 - center.y
            let reach = (radius * radius - dy * dy).squareRoot()
            guard reach.isFinite, reach > 0 else { continue }
            let (left, right) = (
                max(0, Int((center.x - reach).rounded())), min(width, Int((center.x + reach).rounded()))
            )
            if left < right { for x in left..<right { drawn[y * width + x] = 1 } }
        }
    }
}
