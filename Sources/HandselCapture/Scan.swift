import HandselGraphics

/// A picture of one page of the sheet, from a scanner or a camera, turned any way.
public struct Scan: Sendable {
    /// The file's name, for messages; with the page where a file holds several.
    public var name: String
    /// In pixels.
    public var width: Int
    public var height: Int
    /// Whether a pixel has three bytes, red, green and blue, or one.
    public var isColor: Bool
    /// Row by row from the top left, 0 is black.
    public var pixels: [UInt8]

    public init(name: String, width: Int, height: Int, isColor: Bool, pixels: [UInt8]) {
        precondition(
            width > 0 && height > 0 && pixels.count == width * height * (isColor ? 3 : 1),
            "a scan has as many bytes as its size says")
        self.name = name
        self.width = width
        self.height = height
        self.isColor = isColor
        self.pixels = pixels
    }

    /// How many bytes a pixel has, and which of them is read: green, in which the pale cyan of the boxes is nearly paper
    /// (it is darkest in red) and every pen but a green one is dark.
    var layout: (bytes: Int, offset: Int) { isColor ? (3, 1) : (1, 0) }

    /// The colour at a place in pixels; the nearest one outside.
    func color(at place: Point) -> Color {
        let x = min(max(Int(place.x), 0), width - 1)
        let y = min(max(Int(place.y), 0), height - 1)
        let (bytes, _) = layout
        let start = (y * width + x) * bytes
        func level(_ index: Int) -> Double { Double(pixels[start + (isColor ? index : 0)]) / 255 }
        return Color(red: level(0), green: level(1), blue: level(2))
    }

    /// The picture in grey, `factor` times smaller: each of its pixels is the mean of as many squared.
    func reduced(by factor: Int) -> GreyPlane {
        let (bytes, offset) = layout
        let (newWidth, newHeight) = (width / factor, height / factor)
        var values = [UInt8](repeating: 0, count: newWidth * newHeight)
        let (rowBytes, area) = (width * bytes, factor * factor)
        pixels.withUnsafeBufferPointer { source in
            values.withUnsafeMutableBufferPointer { target in
                var sums = [Int](repeating: 0, count: newWidth)
                sums.withUnsafeMutableBufferPointer { sums in
                    for row in 0..<newHeight {
                        for column in 0..<newWidth { sums[column] = 0 }
                        for line in 0..<factor {
                            var place = (row * factor + line) * rowBytes + offset
                            for column in 0..<newWidth {
                                var sum = 0
                                for _ in 0..<factor {
                                    sum &+= Int(source[place])
                                    place &+= bytes
                                }
                                sums[column] &+= sum
                            }
                        }
                        let start = row * newWidth
                        for column in 0..<newWidth { target[start &+ column] = UInt8(sums[column] / area) }
                    }
                }
            }
        }
        return GreyPlane(width: newWidth, height: newHeight, values: values)
    }
}

/// A grey picture in memory.
struct GreyPlane {
    var width: Int
    var height: Int
    var values: [UInt8]

    /// Which pixels are darker than `share` of the mean over a square of `window` pixels around them; 1 for those.
    func darkerThanAround(window: Int, share: Double) -> [UInt8] {
        let stride = width + 1
        var sums = [UInt32](repeating: 0, count: stride * (height + 1))
        var dark = [UInt8](repeating: 0, count: width * height)
        let reach = window / 2
        let scaledShare = UInt64(share * 256)
        values.withUnsafeBufferPointer { values in
            sums.withUnsafeMutableBufferPointer { sums in
                // Sums may run over; their differences are right all the same.
                for y in 0..<height {
                    var row: UInt32 = 0
                    let (line, above, here) = (y &* width, y &* stride &+ 1, (y &+ 1) &* stride &+ 1)
                    for x in 0..<width {
                        row &+= UInt32(values[line &+ x])
                        sums[here &+ x] = sums[above &+ x] &+ row
                    }
                }
                dark.withUnsafeMutableBufferPointer { dark in
                    for y in 0..<height {
                        let (top, bottom) = (max(0, y - reach), min(height, y + reach + 1))
                        let (topRow, bottomRow) = (top &* stride, bottom &* stride)
                        let line = y &* width
                        for x in 0..<width {
                            let left = x > reach ? x &- reach : 0
                            let right = x &+ reach < width ? x &+ reach &+ 1 : width
                            let sum =
                                sums[bottomRow &+ right] &- sums[bottomRow &+ left] &- sums[topRow &+ right]
                                &+ sums[topRow &+ left]
                            let area = UInt64((right &- left) &* (bottom &- top))
                            if UInt64(values[line &+ x]) &* area &* 256 < UInt64(sum) &* scaledShare {
                                dark[line &+ x] = 1
                            }
                        }
                    }
                }
            }
        }
        return dark
    }

    /// The level at a place, from the four pixels around it; `place` in pixels, the first one's middle at (0.5, 0.5).
    func level(at place: Point) -> Double {
        let x = min(max(place.x - 0.5, 0), Double(width - 1))
        let y = min(max(place.y - 0.5, 0), Double(height - 1))
        let (left, top) = (Int(x), Int(y))
        let (right, bottom) = (min(left + 1, width - 1), min(top + 1, height - 1))
        let (u, v) = (x - Double(left), y - Double(top))
        func value(_ x: Int, _ y: Int) -> Double { Double(values[y * width + x]) }
        return (value(left, top) * (1 - u) + value(right, top) * u) * (1 - v)
            + (value(left, bottom) * (1 - u) + value(right, bottom) * u) * v
    }
}
