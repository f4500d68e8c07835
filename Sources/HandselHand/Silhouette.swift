/// The left and right edges of an upright letter in bands of 0.2 x-heights, by which it is set beside its neighbours.
struct Silhouette {
    private static let lowest = -1.0
    private static let band = 0.2
    private static let count = 17
    /// The bands from the baseline to the x-height.
    private static let body = 5...9
    /// The bands that every letter is taken to reach into, if only with its sides.
    private static let always = 4...9
    /// The bands that count where a word begins and ends: tails may hang over.
    private static let wordEnd = 3...10

    /// In x-heights from the letter's origin; an infinity where a band has no ink.
    private var left = [Double](repeating: .infinity, count: count)
    private var right = [Double](repeating: -.infinity, count: count)

    /// - Parameter isJoined: whether the pen runs on to the next letter.
    init(of strokes: [PenPath], isJoined: Bool) {
        for stroke in strokes {
            let nodes = PenLine(stroke).nodes
            let end =
                (nodes.last?.arc ?? 0) - (isJoined && stroke.runsOn ? Silhouette.tail : 0)
            for (a, b) in zip(nodes, nodes.dropFirst()) {
                cover(a.place)
                if b.arc > end { break }
                cover((a.place + b.place) / 2)
                cover(b.place)
            }
        }
        let (leftmost, rightmost) = (left.min() ?? 0, right.max() ?? 0)
        for band in Silhouette.always {
            left[band] = min(left[band], leftmost + 0.14)
            right[band] = max(right[band], rightmost - 0.14)
        }
    }

    /// How much of an exit does not count where the next letter takes it up, in x-heights.
    private static let tail = 0.12

    private mutating func cover(_ point: Vector) {
        let position = (point.y - Silhouette.lowest) / Silhouette.band
        let band = Int(min(max(position, 0), Double(Silhouette.count - 1)))
        left[band] = min(left[band], point.x)
        right[band] = max(right[band], point.x)
    }

    /// Where a word's first letter has its left edge, and the last its right edge.
    var start: Double { left[Silhouette.wordEnd].min() ?? 0 }
    var end: Double { right[Silhouette.wordEnd].max() ?? 0 }

    /// How far to the right of this letter's origin the next one's belongs.
    ///
    /// It weighs the narrowest place between the two against the middle distance over the x-height: the first alone lets
    /// "li" collide, the second alone tears round letters apart.
    ///
    /// - Parameters:
    ///   - width: how much wider this letter is than its form.
    ///   - nextWidth: how much wider the next one is.
    func advance(
        to next: Silhouette, width: Double, nextWidth: Double, gap: Double, meanGap: Double
    ) -> Double {
        var clearance = Double.infinity
        for band in right.indices where right[band] > -.infinity {
            for other in max(0, band - 1)...min(Silhouette.count - 1, band + 1) where next.left[other] < .infinity {
                clearance = min(
                    clearance, next.left[other] * nextWidth - right[band] * width + (other == band ? 0 : 0.05))
            }
        }
        var distances = 0.0
        for band in Silhouette.body { distances += next.left[band] * nextWidth - right[band] * width }
        let byGap = gap - clearance
        let byMean = meanGap - distances / Double(Silhouette.body.count)
        return min(max(0.55 * byGap + 0.45 * byMean, byGap - 0.06), byGap + 0.14)
    }
}
