import HandselGraphics

/// A scan whose marks were found and whose page is known.
struct PageScan {
    let scan: Scan
    let page: CaptureSheet.Page
    let map: PageMap
    /// The scan made smaller, and by which factor.
    let plane: GreyPlane
    let factor: Int
    /// About how many pixels of the scan an inch of paper has.
    let dotsPerInch: Double
    /// How far the small squares between the marks lay from where a flat page has them, at most, in points; `nil` when
    /// none was found.
    let bend: Double?

    /// The least dots per inch: 200, and some for a sheet that was printed smaller.
    static let leastDotsPerInch = 150.0

    init(_ scan: Scan) throws(CaptureError) {
        self.scan = scan
        factor = max(1, Int((Double(max(scan.width, scan.height)) / 2_000).rounded()))
        guard min(scan.width, scan.height) >= 64 else { throw .noMarks(scan: scan.name) }
        plane = scan.reduced(by: factor)
        let marks = try Marks(in: plane, factor: factor, scan: scan.name)
        let corners = CaptureSheet.Corner.allCases.map(CaptureSheet.center(of:))
        guard let view = Homography(from: corners, to: marks.centers),
            let back = Homography(from: marks.centers, to: corners)
        else { throw .marksOutOfPlace(scan: scan.name) }
        let lengths = (0..<4).map {
            marks.centers[$0].distance(to: marks.centers[($0 + 1) % 4])
                / corners[$0].distance(to: corners[($0 + 1) % 4])
        }
        dotsPerInch = lengths.reduce(0, +) / 4 * 72
        guard dotsPerInch >= PageScan.leastDotsPerInch else {
            throw .tooCoarse(
                dotsPerInch: Int(dotsPerInch.rounded()), least: Int(PageScan.leastDotsPerInch), scan: scan.name)
        }
        let flat = PageMap(view: view)
        let (plane, factor) = (plane, factor)
        let bulges = CaptureSheet.checkCenters.map { center -> Point? in
            PageScan.check(near: center, map: flat, plane: plane, factor: factor).map { back($0) - center }
        }
        bend = bulges.compactMap { $0?.length }.max()
        map = PageMap(view: view, bulges: bulges.map { $0 ?? .zero })
        guard let page = PageScan.page(map: map, plane: plane, factor: factor) else {
            throw .unknownPage(scan: scan.name)
        }
        self.page = page
    }

    /// The middle of a small square, in pixels of the scan; `nil` when there is no such thing near its place.
    private static func check(near center: Point, map: PageMap, plane: GreyPlane, factor: Int) -> Point? {
        let scale = Double(factor)
        let middle = map(center) * (1 / scale)
        let side = map(center + Point(x: CaptureSheet.checkSide, y: 0)).distance(to: map(center)) / scale
        let reach = side * 1.5
        let (left, right) = (Int(middle.x - reach), Int(middle.x + reach))
        let (top, bottom) = (Int(middle.y - reach), Int(middle.y + reach))
        guard left >= 0, top >= 0, right < plane.width, bottom < plane.height else { return nil }
        var levels: [UInt8] = []
        for y in top...bottom { levels += plane.values[(y * plane.width + left)...(y * plane.width + right)] }
        let sorted = levels.sorted()
        let (dark, light) = (Double(sorted[sorted.count / 50]), Double(sorted[sorted.count * 3 / 4]))
        guard dark < 0.6 * light else { return nil }
        let bits = levels.map { UInt8(Double($0) < (dark + light) / 2 ? 1 : 0) }
        let width = right - left + 1
        let parts = Components(of: bits, width: width, height: bottom - top + 1).all
        guard let square = parts.max(by: { $0.area < $1.area }),
            (0.6...1.5).contains(Double(square.area) / (side * side)),
            square.left > 0, square.top > 0, square.right < width - 1, square.bottom < bottom - top
        else { return nil }
        // Over the square and the blur around it, so that it is found to a part of a pixel.
        var (sum, x, y) = (0.0, 0.0, 0.0)
        let paper = light - 0.15 * (light - dark)
        for row in max(0, square.top - 2)...min(bottom - top, square.bottom + 2) {
            for column in max(0, square.left - 2)...min(width - 1, square.right + 2) {
                let darkness = max(0, paper - Double(levels[row * width + column]))
                sum += darkness
                x += darkness * (Double(left + column) + 0.5)
                y += darkness * (Double(top + row) + 0.5)
            }
        }
        guard sum > 0 else { return nil }
        return Point(x: x / sum * scale, y: y / sum * scale)
    }

    /// The page that the code at the top tells; `nil` when it tells none.
    private static func page(map: PageMap, plane: GreyPlane, factor: Int) -> CaptureSheet.Page? {
        func level(around center: Point) -> Double {
            let offsets = [-0.6.mm, 0, 0.6.mm]
            let levels = offsets.flatMap { dy in
                offsets.map { dx in
                    plane.level(at: map(center + Point(x: dx, y: dy)) * (1 / Double(factor)))
                }
            }
            return levels.reduce(0, +) / Double(levels.count)
        }
        let squares = CaptureSheet.codeSquares
        let levels = squares.map {
            level(around: Point(x: $0.minX + $0.size.width / 2, y: $0.minY + $0.size.height / 2))
        }
        let above = squares.map { level(around: Point(x: $0.minX + $0.size.width / 2, y: $0.minY - 2.2.mm)) }
        guard let paper = median(above), let black = levels.min(), black < 0.65 * paper else { return nil }
        let bits = levels.map { $0 < (black + paper) / 2 }
        return CaptureSheet.pages.first { CaptureSheet.code(ofPage: $0.number) == bits }
    }
}
