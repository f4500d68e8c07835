import Foundation
import HandselGraphics

@testable import HandselCapture

/// What some scans tell together.
func capturedHand(from scans: [Scan], readsSignature: Bool = false) throws(CaptureError) -> CapturedHand {
    var reader = SheetReader(readsSignature: readsSignature)
    for scan in scans { try reader.read(scan) }
    return try reader.hand()
}

/// How a page is put under the scanner or before the camera.
struct Exposure {
    var dotsPerInch = 200.0
    /// In degrees, clockwise.
    var turn = 0.0
    /// How much smaller the farther edge is, as shares, across and down.
    var perspective = (x: 0.0, y: 0.0)
    /// How much darker one corner is, as a share.
    var shading = 0.0
    /// In pixels.
    var blur = 0
    /// In levels of 255.
    var noise = 0.0
    var isColor = true
    /// Of what lies around the paper.
    var margin = 4.0.mm
    var ground = 225.0
    /// How far the middles of the edges are bent, in points.
    var bend = 0.0
    var seed = Seed("exposure")

    /// As a scanner may do it, differently for each number.
    static func random(_ number: Int, dotsPerInch: Double) -> Exposure {
        let seed = Seed("scan").keyed(UInt64(number))
        func unit(_ key: UInt64) -> Double { seed.keyed(key).unit * 2 - 1 }
        return Exposure(
            dotsPerInch: dotsPerInch, turn: unit(1) * 3 + Double(number % 4) * 90,
            perspective: (unit(2) * 0.035, unit(3) * 0.035), shading: seed.keyed(4).unit * 0.25,
            blur: 1, noise: 2 + seed.keyed(5).unit * 5, isColor: number % 3 != 0, margin: 4.0.mm, ground: 225, bend: 0,
            seed: seed)
    }
}

/// A sheet drawn into pixels as a scanner would see it.
struct SyntheticScan {
    let width: Int
    let height: Int
    /// From points on the page to pixels.
    let view: Homography
    private let exposure: Exposure
    private var ink: [UInt8]
    private var black: [UInt8]
    private var guides: [UInt8]

    static let inkColor = (26.0, 33.0, 107.0)
    private static let guideColor = (189.0, 230.0, 242.0)

    init(_ exposure: Exposure) {
        self.exposure = exposure
        let paper = CaptureSheet.paper
        let scale = exposure.dotsPerInch / 72
        let angle = exposure.turn * .pi / 180
        let corners = [(0.0, 0.0), (paper.width, 0.0), (paper.width, paper.height), (0.0, paper.height)].map { x, y in
            let (u, v) = (x / paper.width - 0.5, y / paper.height - 0.5)
            let shrink = 1 + exposure.perspective.x * u + exposure.perspective.y * v
            let (dx, dy) = (u * paper.width * shrink * scale, v * paper.height * shrink * scale)
            return Point(x: dx * cos(angle) - dy * sin(angle), y: dx * sin(angle) + dy * cos(angle))
        }
        let margin = exposure.margin * scale
        let left = (corners.map(\.x).min() ?? 0) - margin
        let top = (corners.map(\.y).min() ?? 0) - margin
        width = Int((corners.map(\.x).max() ?? 0) + margin - left)
        height = Int((corners.map(\.y).max() ?? 0) + margin - top)
        let places = [
            Point.zero, Point(x: paper.width, y: 0), Point(x: paper.width, y: paper.height),
            Point(x: 0, y: paper.height),
        ]
        view = Homography(from: places, to: corners.map { $0 - Point(x: left, y: top) })!
        ink = [UInt8](repeating: 0, count: width * height)
        black = ink
        guides = ink
    }

    /// Where a place of the page is seen, in pixels.
    func seen(_ p: Point) -> Point {
        guard exposure.bend != 0 else { return view(p) }
        let v = p.y / CaptureSheet.paper.height
        return view(p + Point(x: exposure.bend * 4 * v * (1 - v), y: 0))
    }

    /// Prints a page of the sheet. - Parameter hidden: a corner whose mark is covered.
    mutating func print(_ page: CaptureSheet.Page, without hidden: CaptureSheet.Corner? = nil) {
        for square in CaptureSheet.blackSquares(ofPage: page.number) {
            if let hidden, square.rect.contains(at: CaptureSheet.center(of: hidden)) { continue }
            fill(square.rect, hole: square.hole)
        }
        for cell in page.cells {
            let r = cell.rect
            for (a, b) in [
                (Point(x: r.minX, y: r.minY), Point(x: r.maxX, y: r.minY)),
                (Point(x: r.minX, y: r.minY), Point(x: r.minX, y: r.maxY)),
                (Point(x: r.minX, y: cell.baseline), Point(x: r.maxX, y: cell.baseline)),
                (Point(x: r.minX, y: cell.baseline - 3.6.mm), Point(x: r.maxX, y: cell.baseline - 3.6.mm)),
            ] { line(from: a, to: b, widths: (0.18.mm, 0.18.mm), on: \.guides) }
        }
    }

    mutating func write(_ strokes: [FittedStroke]) {
        for stroke in strokes {
            let way = stroke.drawn(spacing: 0.8)
            for (a, b) in zip(way, way.dropFirst()) {
                line(from: a.point, to: b.point, widths: (a.width, b.width), on: \.ink)
            }
        }
    }

    private mutating func line(
        from a: Point, to b: Point, widths: (Double, Double), on plane: WritableKeyPath<SyntheticScan, [UInt8]>
    ) {
        let (p, q) = (seen(a), seen(b))
        let scale = exposure.dotsPerInch / 72
        let radii = (widths.0 * scale / 2, widths.1 * scale / 2)
        let reach = max(radii.0, radii.1) + 1
        let (left, right) = (max(0, Int(min(p.x, q.x) - reach)), min(width - 1, Int(max(p.x, q.x) + reach)))
        let (top, bottom) = (max(0, Int(min(p.y, q.y) - reach)), min(height - 1, Int(max(p.y, q.y) + reach)))
        guard left <= right, top <= bottom else { return }
        let d = q - p
        let square = max(d.x * d.x + d.y * d.y, 1e-12)
        let width = width
        self[keyPath: plane].withUnsafeMutableBufferPointer { pixels in
            for y in top...bottom {
                for x in left...right {
                    let (ex, ey) = (Double(x) + 0.5 - p.x, Double(y) + 0.5 - p.y)
                    let t = min(1, max(0, (ex * d.x + ey * d.y) / square))
                    let (fx, fy) = (ex - t * d.x, ey - t * d.y)
                    let cover = radii.0 + (radii.1 - radii.0) * t + 0.5 - (fx * fx + fy * fy).squareRoot()
                    guard cover > 0 else { continue }
                    let value = UInt8(min(1, cover) * min(1, 2 * max(radii.0, radii.1)) * 255)
                    let place = y &* width &+ x
                    if value > pixels[place] { pixels[place] = value }
                }
            }
        }
    }

    private mutating func fill(_ rect: Rect, hole: Rect?) {
        func corners(_ r: Rect) -> [Point] {
            [
                Point(x: r.minX, y: r.minY), Point(x: r.maxX, y: r.minY), Point(x: r.maxX, y: r.maxY),
                Point(x: r.minX, y: r.maxY),
            ]
            .map(seen)
        }
        func isInside(_ p: Point, _ quad: [Point]) -> Bool {
            (0..<4).allSatisfy { cross(quad[($0 + 1) % 4] - quad[$0], p - quad[$0]) >= 0 }
        }
        let outer = corners(rect)
        let inner = hole.map(corners)
        let rows = max(0, Int(outer.map(\.y).min()!))...min(height - 1, Int(outer.map(\.y).max()!))
        let columns = max(0, Int(outer.map(\.x).min()!))...min(width - 1, Int(outer.map(\.x).max()!))
        for y in rows {
            for x in columns {
                var count = 0
                for sub in 0..<16 {
                    let p = Point(
                        x: Double(x) + (Double(sub % 4) + 0.5) / 4, y: Double(y) + (Double(sub / 4) + 0.5) / 4)
                    if isInside(p, outer), inner.map({ !isInside(p, $0) }) ?? true { count += 1 }
                }
                black[y * width + x] = max(black[y * width + x], UInt8(count * 255 / 16))
            }
        }
    }

    /// The picture.
    func scan(named name: String = "scan.png") -> Scan {
        let paperCorners = [
            Point.zero, Point(x: CaptureSheet.paper.width, y: 0),
            Point(x: CaptureSheet.paper.width, y: CaptureSheet.paper.height), Point(x: 0, y: CaptureSheet.paper.height),
        ].map { seen($0) }
        let channels = exposure.isColor ? 3 : 1
        var pixels = [UInt8](repeating: 0, count: width * height * channels)
        let inkColor = [SyntheticScan.inkColor.0, SyntheticScan.inkColor.1, SyntheticScan.inkColor.2]
        let guideColor = [SyntheticScan.guideColor.0, SyntheticScan.guideColor.1, SyntheticScan.guideColor.2]
        func grey(_ c: [Double]) -> Double { 0.299 * c[0] + 0.587 * c[1] + 0.114 * c[2] }
        let inks = (exposure.isColor ? inkColor : [grey(inkColor)]).map { Int($0) }
        let marks = (exposure.isColor ? guideColor : [grey(guideColor)]).map { Int($0) }
        var state = exposure.seed.value | 1
        let noise = Int(exposure.noise * 3.5)
        let (shadeX, shadeY) = (
            Int(exposure.shading * 65_536 / 2 / Double(width)), Int(exposure.shading * 65_536 / 2 / Double(height))
        )
        let ground = Int(exposure.ground)
        let planes = (guides, ink, black)
        pixels.withUnsafeMutableBufferPointer { pixels in
            let (guides, ink, black) = planes
            for y in 0..<height {
                // Where the paper begins and ends in this row.
                var (left, right) = (Double.infinity, -Double.infinity)
                for index in 0..<4 {
                    let (a, b) = (paperCorners[index], paperCorners[(index + 1) % 4])
                    let middle = Double(y) + 0.5
                    guard min(a.y, b.y) <= middle, max(a.y, b.y) > middle else { continue }
                    let x = a.x + (b.x - a.x) * (middle - a.y) / (b.y - a.y)
                    left = min(left, x)
                    right = max(right, x)
                }
                let paper =
                    left <= right
                    ? max(0, Int(left.rounded()))..<max(0, Int(left.rounded()), min(width, Int(right.rounded())))
                    : 0..<0
                let line = y &* width
                let rowLight = 65_536 &- shadeY &* y
                for x in 0..<width {
                    let place = line &+ x
                    let light = rowLight &- shadeX &* x
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    let grain = noise > 0 ? Int(state >> 48) &* noise >> 16 &- noise / 2 : 0
                    let isPaper = x >= paper.lowerBound && x < paper.upperBound
                    let start = place &* channels
                    if !isPaper || guides[place] | ink[place] | black[place] == 0 {
                        let level = (isPaper ? 248 &* light : ground &* light) >> 16 &+ grain
                        let byte = UInt8(truncatingIfNeeded: level < 0 ? 0 : level > 255 ? 255 : level)
                        pixels[start] = byte
                        if channels == 3 {
                            pixels[start &+ 1] = byte
                            pixels[start &+ 2] = byte
                        }
                        continue
                    }
                    for channel in 0..<channels {
                        var level = 248
                        level &+= (marks[channel] &- level) &* Int(guides[place]) / 255
                        level &+= (inks[channel] &- level) &* Int(ink[place]) / 255
                        level &+= (20 &- level) &* Int(black[place]) / 255
                        level = (level &* light) >> 16 &+ grain
                        pixels[start &+ channel] = UInt8(truncatingIfNeeded: max(0, min(255, level)))
                    }
                }
            }
        }
        for _ in 0..<exposure.blur { blur(&pixels, channels: channels) }
        return Scan(name: name, width: width, height: height, isColor: exposure.isColor, pixels: pixels)
    }

    /// Along rows and columns one part of each neighbour and two of the pixel itself.
    private func blur(_ pixels: inout [UInt8], channels: Int) {
        var other = pixels
        let (row, count) = (width * channels, pixels.count)
        pixels.withUnsafeMutableBufferPointer { a in
            other.withUnsafeMutableBufferPointer { b in
                for i in channels..<(count - channels) {
                    b[i] = UInt8((Int(a[i &- channels]) &+ 2 &* Int(a[i]) &+ Int(a[i &+ channels]) &+ 2) >> 2)
                }
                for i in row..<(count - row) {
                    a[i] = UInt8((Int(b[i &- row]) &+ 2 &* Int(b[i]) &+ Int(b[i &+ row]) &+ 2) >> 2)
                }
            }
        }
    }
}

extension Rect {
    fileprivate func contains(at p: Point) -> Bool { p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY }
}
