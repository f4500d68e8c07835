import HandselGraphics

/// A part of the page, rectified: grey levels on an upright grid.
struct SampledGrid {
    /// The page's place of its top-left corner, in points.
    var origin: Point
    /// Pixels to the point.
    var scale: Double
    var width: Int
    var height: Int
    /// Row by row; 255 where a label was taken out.
    var values: [UInt8]

    /// The paper's level, and that of the darkest few pixels.
    var levels: (paper: Double, dark: Double) {
        var counts = [Int](repeating: 0, count: 256)
        for value in values { counts[Int(value)] += 1 }
        // The labels are taken out with 255, which the real paper seldom is.
        func level(at rank: Int) -> Double {
            var seen = 0
            for level in 0..<256 {
                seen += counts[level]
                if seen > rank { return Double(level) }
            }
            return 255
        }
        return (level(at: values.count * 3 / 4), level(at: min(1, values.count - 1)))
    }

    /// 1 for each pixel darker than `level`.
    func darker(than level: Double) -> [UInt8] {
        let limit = UInt8(min(255, max(0, level.rounded())))
        return values.map { $0 < limit ? 1 : 0 }
    }

    /// The middle level of what is darker than `level`.
    func typicalLevel(below level: Double) -> Double? {
        var counts = [Int](repeating: 0, count: 256)
        for value in values { counts[Int(value)] += 1 }
        let limit = min(255, max(0, Int(level)))
        let total = counts[..<limit].reduce(0, +)
        guard total > 0 else { return nil }
        var seen = 0
        for level in 0..<limit {
            seen += counts[level]
            // Towards the dark side: the edges of a line are lighter than the line.
            if seen * 5 > total * 2 { return Double(level) }
        }
        return nil
    }
}

extension PageScan {
    /// A part of the page at a low resolution, from the smaller picture.
    func coarse(_ rect: Rect, without labels: [Rect]) -> SampledGrid {
        let scale = InkBitmap.coarseScale
        var grid = emptyGrid(rect, scale: scale)
        let shrink = 1 / Double(factor)
        // Over so little paper the view is as good as straight: it is asked at four corners.
        let view = AffineView(of: rect, map: map, scale: scale, shrink: shrink)
        plane.values.withUnsafeBufferPointer { source in
            grid.values.withUnsafeMutableBufferPointer { target in
                view.sample(
                    source, bytes: 1, offset: 0, size: (plane.width, plane.height), into: target,
                    size: (grid.width, grid.height))
            }
        }
        for label in labels { grid.takeOut(label) }
        return grid
    }

    /// A part of the page at a high resolution, from the scan itself, with its noise softened.
    func fine(_ rect: Rect, without labels: [Rect]) -> SampledGrid {
        let scale = InkBitmap.fineScale
        var grid = emptyGrid(rect, scale: scale)
        let (bytes, offset) = scan.layout
        let view = AffineView(of: rect, map: map, scale: scale, shrink: 1)
        scan.pixels.withUnsafeBufferPointer { source in
            grid.values.withUnsafeMutableBufferPointer { target in
                view.sample(
                    source, bytes: bytes, offset: offset, size: (scan.width, scan.height), into: target,
                    size: (grid.width, grid.height))
            }
        }
        // About half a pixel of a 300 dpi scan, whatever this one has.
        grid.soften(passes: 2)
        for label in labels { grid.takeOut(label) }
        return grid
    }

    /// The whole page, upright, from the smaller picture. White where the scan ends.
    func picture(dotsPerInch: Double) -> CapturedHand.PagePicture {
        let paper = CaptureSheet.paper
        let scale = dotsPerInch / 72
        let (width, height) = (Int((paper.width * scale).rounded()), Int((paper.height * scale).rounded()))
        var picture = CapturedHand.PagePicture(
            width: width, height: height, levels: [UInt8](repeating: 255, count: width * height))
        // Piece by piece, each small enough for its view to be as good as straight.
        let piece = 64
        for top in stride(from: 0, to: height, by: piece) {
            for left in stride(from: 0, to: width, by: piece) {
                let size = (width: min(piece, width - left), height: min(piece, height - top))
                let rect = Rect(
                    x: Double(left) / scale, y: Double(top) / scale, width: Double(size.width) / scale,
                    height: Double(size.height) / scale)
                let view = AffineView(of: rect, map: map, scale: scale, shrink: 1 / Double(factor))
                var levels = [UInt8](repeating: 255, count: size.width * size.height)
                plane.values.withUnsafeBufferPointer { source in
                    levels.withUnsafeMutableBufferPointer { target in
                        view.sample(
                            source, bytes: 1, offset: 0, size: (plane.width, plane.height), into: target, size: size)
                    }
                }
                for row in 0..<size.height {
                    let start = (top + row) * width + left
                    picture.levels.replaceSubrange(
                        start..<(start + size.width), with: levels[(row * size.width)..<((row + 1) * size.width)])
                }
            }
        }
        return picture
    }

    private func emptyGrid(_ rect: Rect, scale: Double) -> SampledGrid {
        let width = max(4, Int((rect.size.width * scale).rounded()))
        let height = max(4, Int((rect.size.height * scale).rounded()))
        return SampledGrid(
            origin: rect.origin, scale: scale, width: width, height: height,
            values: [UInt8](repeating: 255, count: width * height))
    }
}

extension SampledGrid {
    fileprivate mutating func takeOut(_ label: Rect) {
        let left = max(0, Int((label.minX - origin.x) * scale))
        let right = min(width, Int((label.maxX - origin.x) * scale) + 1)
        let top = max(0, Int((label.minY - origin.y) * scale))
        let bottom = min(height, Int((label.maxY - origin.y) * scale) + 1)
        guard left < right, top < bottom else { return }
        for y in top..<bottom {
            for x in left..<right { values[y * width + x] = 255 }
        }
    }

    /// Means over three pixels, the middle one twice, along rows and columns.
    fileprivate mutating func soften(passes: Int) {
        guard width > 2, height > 2 else { return }
        var other = values
        for _ in 0..<passes {
            values.withUnsafeMutableBufferPointer { a in
                other.withUnsafeMutableBufferPointer { b in
                    for y in 0..<height {
                        let line = y &* width
                        for x in 1..<(width - 1) {
                            let i = line &+ x
                            b[i] = UInt8((Int(a[i &- 1]) &+ 2 &* Int(a[i]) &+ Int(a[i &+ 1]) &+ 2) >> 2)
                        }
                        b[line] = a[line]
                        b[line + width - 1] = a[line + width - 1]
                    }
                    for y in 1..<(height - 1) {
                        let line = y &* width
                        for x in 0..<width {
                            let i = line &+ x
                            a[i] = UInt8((Int(b[i &- width]) &+ 2 &* Int(b[i]) &+ Int(b[i &+ width]) &+ 2) >> 2)
                        }
                    }
                    for x in 0..<width {
                        a[x] = b[x]
                        a[(height - 1) * width + x] = b[(height - 1) * width + x]
                    }
                }
            }
        }
    }
}

/// Where the pixels of a grid are found in a picture, mixed from where its corners are.
private struct AffineView {
    private let corners: [Point]

    init(of rect: Rect, map: PageMap, scale: Double, shrink: Double) {
        corners = [
            map(rect.origin) * shrink, map(Point(x: rect.maxX, y: rect.minY)) * shrink,
            map(Point(x: rect.minX, y: rect.maxY)) * shrink, map(Point(x: rect.maxX, y: rect.maxY)) * shrink,
        ]
    }

    /// Fills the grid from the four pixels around each place.
    func sample(
        _ source: UnsafeBufferPointer<UInt8>, bytes: Int, offset: Int, size: (width: Int, height: Int),
        into target: UnsafeMutableBufferPointer<UInt8>, size grid: (width: Int, height: Int)
    ) {
        let rowBytes = size.width &* bytes
        for row in 0..<grid.height {
            let v = (Double(row) + 0.5) / Double(grid.height)
            let left = corners[0] * (1 - v) + corners[2] * v
            let right = corners[1] * (1 - v) + corners[3] * v
            let step = (right - left) * (1 / Double(grid.width))
            // In 1/256 pixels, from the middle of the first pixel.
            var x = Int((left.x + step.x / 2 - 0.5) * 65_536)
            var y = Int((left.y + step.y / 2 - 0.5) * 65_536)
            let (dx, dy) = (Int(step.x * 65_536), Int(step.y * 65_536))
            let start = row &* grid.width
            for column in 0..<grid.width {
                let (px, py) = (x >> 16, y >> 16)
                if px >= 0, py >= 0, px &+ 1 < size.width, py &+ 1 < size.height {
                    let (u, v) = ((x >> 8) & 255, (y >> 8) & 255)
                    let place = py &* rowBytes &+ px &* bytes &+ offset
                    let top = Int(source[place]) &* (256 &- u) &+ Int(source[place &+ bytes]) &* u
                    let below = place &+ rowBytes
                    let bottom = Int(source[below]) &* (256 &- u) &+ Int(source[below &+ bytes]) &* u
                    target[start &+ column] = UInt8(truncatingIfNeeded: (top &* (256 &- v) &+ bottom &* v) >> 16)
                }
                x &+= dx
                y &+= dy
            }
        }
    }
}
