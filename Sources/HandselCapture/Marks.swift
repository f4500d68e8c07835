import HandselGraphics

/// The marks of the sheet on one scan.
struct Marks {
    /// Their middles in pixels of the scan, in the order of the sheet's corners: from the top left clockwise.
    var centers: [Point]

    /// Finds them. - Parameters:
    ///   - plane: the scan made smaller.
    ///   - factor: how many pixels of the scan one of the plane's is wide.
    init(in plane: GreyPlane, factor: Int, scan: String) throws(CaptureError) {
        let candidates = Marks.candidates(in: plane)
        guard let found = Marks.bestFour(of: candidates) else {
            throw Marks.reason(candidates, scan: scan)
        }
        centers = found.map { mark in
            let middle = mark.refined(in: plane)
            return Point(x: middle.x * Double(factor), y: middle.y * Double(factor))
        }
    }

    /// A black ring with a core: something that looks like a mark.
    struct Candidate {
        /// In pixels of the plane.
        var middle: Point
        /// The mean of its width and its height.
        var side: Double
        /// The core's width as a share of the side.
        var core: Double

        /// The middle of its darkness, which noise moves by hundredths of a pixel only.
        func refined(in plane: GreyPlane) -> Point {
            let reach = side * 0.62
            let rows = max(0, Int(middle.y - reach))...min(plane.height - 1, Int(middle.y + reach))
            let columns = max(0, Int(middle.x - reach))...min(plane.width - 1, Int(middle.x + reach))
            var levels: [UInt8] = []
            for y in rows {
                levels += plane.values[(y * plane.width + columns.lowerBound)...(y * plane.width + columns.upperBound)]
            }
            levels.sort()
            let (dark, light) = (Double(levels[levels.count / 20]), Double(levels[levels.count * 4 / 5]))
            // What is only a little darker than the paper is shading and noise.
            let paper = light - 0.25 * (light - dark)
            var (sum, x, y) = (0.0, 0.0, 0.0)
            for row in rows {
                for column in columns {
                    let darkness = min(paper - dark, max(0, paper - Double(plane.values[row * plane.width + column])))
                    sum += darkness
                    x += darkness * (Double(column) + 0.5)
                    y += darkness * (Double(row) + 0.5)
                }
            }
            return sum > 0 ? Point(x: x / sum, y: y / sum) : middle
        }
    }

    /// The core of the mark at the top left is smaller than this share of the mark; those of the others are larger.
    private static let smallCore = (CaptureSheet.smallCoreSide + CaptureSheet.coreSide) / 2 / CaptureSheet.markSide
    /// No more things that look like marks are looked at; the largest go first.
    private static let mostCandidates = 14

    private static func candidates(in plane: GreyPlane) -> [Candidate] {
        let longest = max(plane.width, plane.height)
        let dark = plane.darkerThanAround(window: max(31, longest / 12), share: 0.72)
        let components = Components(of: dark, width: plane.width, height: plane.height).all
        let sides = 9...max(9, longest / 10)
        let rings = components.filter { part in
            guard sides.contains(part.width), sides.contains(part.height) else { return false }
            let shape = Double(part.width) / Double(part.height)
            let share = Double(part.area) / Double(part.width * part.height)
            return (0.55...1.8).contains(shape) && (0.33...0.85).contains(share)
        }
        guard !rings.isEmpty else { return [] }
        let cores = components.filter { part in
            let shape = Double(part.width) / Double(part.height)
            let share = Double(part.area) / Double(part.width * part.height)
            return part.width > 1 && part.height > 1 && (0.45...2.2).contains(shape) && share > 0.5
        }
        let marks = rings.compactMap { ring -> Candidate? in
            let side = Double(ring.width + ring.height) / 2
            let core = cores.first { core in
                let size = (Double(core.area)).squareRoot() / side
                let (a, b) = (core.middle, ring.middle)
                return (0.08...0.55).contains(size) && abs(a.x - b.x) < 0.14 * side && abs(a.y - b.y) < 0.14 * side
                    && core.left > ring.left && core.right < ring.right && core.top > ring.top
                    && core.bottom < ring.bottom
            }
            guard let core else { return nil }
            // The ring is closed and its hole white: along the middle lines it is dark, light, dark, light, dark.
            let middle = Point(x: ring.middle.x, y: ring.middle.y)
            return Candidate(middle: middle, side: side, core: Double(core.area).squareRoot() / side)
        }
        return Array(marks.sorted { $0.side > $1.side }.prefix(mostCandidates))
    }

    /// The four that stand most like the marks of a page, from the top left clockwise; `nil` when no four do.
    private static func bestFour(of candidates: [Candidate]) -> [Candidate]? {
        var best: (candidates: [Candidate], strain: Double)?
        let count = candidates.count
        guard count >= 4 else { return nil }
        for a in 0..<(count - 3) {
            for b in (a + 1)..<(count - 2) {
                for c in (b + 1)..<(count - 1) {
                    for d in (c + 1)..<count {
                        guard let four = ordered([candidates[a], candidates[b], candidates[c], candidates[d]]),
                            let strain = strain(of: four), strain < best?.strain ?? .infinity
                        else { continue }
                        best = (four, strain)
                    }
                }
            }
        }
        return best?.candidates
    }

    /// Clockwise, beginning with the one with the smallest core.
    private static func ordered(_ four: [Candidate]) -> [Candidate]? {
        guard let small = four.min(by: { $0.core < $1.core }) else { return nil }
        let others = four.filter { $0.middle != small.middle }
        guard others.count == 3, let next = others.map(\.core).min(), small.core < 0.8 * next else { return nil }
        let middle = four.reduce(Point.zero) { $0 + $1.middle * 0.25 }
        let turn = (small.middle - middle).angle
        return four.sorted {
            positive(($0.middle - middle).angle - turn) < positive(($1.middle - middle).angle - turn)
        }
    }

    private static func positive(_ angle: Double) -> Double {
        angle < -1e-9 ? angle + 2 * .pi : angle
    }

    /// How far four marks are from those of a page lying square before the camera; `nil` when they cannot be one.
    private static func strain(of four: [Candidate]) -> Double? {
        let sides = (0..<4).map { (four[($0 + 1) % 4].middle - four[$0].middle).length }
        let wanted = CaptureSheet.Corner.allCases.map(CaptureSheet.center(of:))
        let (width, height) = (wanted[1].x - wanted[0].x, wanted[3].y - wanted[0].y)
        for index in 0..<4 {
            let (here, next, last) = (
                four[index].middle, four[(index + 1) % 4].middle, four[(index + 3) % 4].middle
            )
            let (a, b) = (next - here, last - here)
            // Corners between 45 and 135 degrees, all turning the same way.
            guard a.x * b.y - a.y * b.x > 0.7 * a.length * b.length else { return nil }
        }
        let (across, down) = (sides[0] + sides[2], sides[1] + sides[3])
        var strain = abs(down / across / (height / width) - 1)
        strain += abs(sides[0] - sides[2]) / across + abs(sides[1] - sides[3]) / down
        let scale = (across / width + down / height) / 4
        for mark in four {
            let size = mark.side / (CaptureSheet.markSide * scale)
            guard (0.6...1.75).contains(size) else { return nil }
            strain += abs(size - 1) * 0.25
        }
        return strain < 1.2 ? strain : nil
    }

    /// Why no four of them are the marks of a page.
    private static func reason(_ candidates: [Candidate], scan: String) -> CaptureError {
        guard let largest = candidates.map(\.side).max() else { return .noMarks(scan: scan) }
        let likely = candidates.filter { $0.side > 0.6 * largest }
        switch likely.count {
        case 3: return missing(likely, scan: scan)
        case ..<3: return .fewMarks(likely.count, scan: scan)
        default: return .marksOutOfPlace(scan: scan)
        }
    }

    /// Which corner is missing from three.
    private static func missing(_ three: [Candidate], scan: String) -> CaptureError {
        let count = three.count { $0.core < smallCore * 0.95 }
        guard count == 1 else {
            return count == 0 ? .markMissing(.topLeft, scan: scan) : .marksOutOfPlace(scan: scan)
        }
        // The corner of the three where the sides meet squarely lies opposite the missing one.
        let square = three.indices.min { abs(cosine(at: $0, of: three)) < abs(cosine(at: $1, of: three)) }
        guard let square, let small = three.indices.min(by: { three[$0].core < three[$1].core }) else {
            return .fewMarks(3, scan: scan)
        }
        if square == small { return .markMissing(.bottomRight, scan: scan) }
        // From the small one to the corner and on to the third: clockwise it is the top right one that we pass.
        let corner = three[square].middle
        guard let third = three.indices.first(where: { $0 != square && $0 != small }) else {
            return .fewMarks(3, scan: scan)
        }
        let (a, b) = (corner - three[small].middle, three[third].middle - corner)
        return .markMissing(a.x * b.y - a.y * b.x > 0 ? .bottomLeft : .topRight, scan: scan)
    }

    private static func cosine(at index: Int, of three: [Candidate]) -> Double {
        let (a, b) = (
            three[(index + 1) % 3].middle - three[index].middle, three[(index + 2) % 3].middle - three[index].middle
        )
        return (a.x * b.x + a.y * b.y) / max(a.length * b.length, 1e-9)
    }
}
