extension InkBitmap {
    /// The middle lines of the ink, one pixel wide and in as many pieces as it has; row by row, 1 on them.
    ///
    /// Thinned by turns from two sides (Zhang and Suen 1984), then freed of the corners of stairs.
    func middleLines() -> [UInt8] {
        // A rim of paper, so that every pixel has eight neighbours.
        let stride = width + 2
        var lines = [UInt8](repeating: 0, count: stride * (height + 2))
        var ink: [Int] = []
        for y in 0..<height {
            for x in 0..<width where bits[y * width + x] != 0 {
                lines[(y + 1) * stride + x + 1] = 1
                ink.append((y + 1) * stride + x + 1)
            }
        }
        lines.withUnsafeMutableBufferPointer { lines in
            thinningTables.withUnsafeBufferPointer { tables in
                var isChanging = true
                var gone: [Int] = []
                while isChanging {
                    isChanging = false
                    for turn: UInt8 in [1, 2] {
                        gone.removeAll(keepingCapacity: true)
                        for place in ink where tables[neighbours(of: place, in: lines, stride)] & turn != 0 {
                            gone.append(place)
                        }
                        if gone.isEmpty { continue }
                        isChanging = true
                        for place in gone { lines[place] = 0 }
                        ink.removeAll { lines[$0] == 0 }
                    }
                }
                for place in ink where tables[neighbours(of: place, in: lines, stride)] & 4 != 0 { lines[place] = 0 }
            }
        }
        var result = [UInt8](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width { result[y * width + x] = lines[(y + 1) * stride + x + 1] }
        }
        return result
    }

    /// The distance of each pixel's middle from the nearest pixel without ink, in pixels, less the half pixel up to the
    /// edge of the ink: the radius of the largest disc in the ink around it.
    func radii() -> [Float] {
        let far: Float = 1e9
        let (columns, rows) = (width + 2, height + 2)
        var squares = [Float](repeating: 0, count: columns * rows)
        for y in 0..<height {
            for x in 0..<width where bits[y * width + x] != 0 { squares[(y + 1) * columns + x + 1] = far }
        }
        var line = [Float](repeating: 0, count: max(columns, rows))
        var parabolas = Parabolas(count: max(columns, rows))
        for x in 0..<columns {
            for y in 0..<rows { line[y] = squares[y * columns + x] }
            if line[..<rows].contains(far) {
                parabolas.lower(&line, count: rows)
                for y in 0..<rows { squares[y * columns + x] = line[y] }
            }
        }
        for y in 0..<rows {
            let start = y * columns
            for x in 0..<columns { line[x] = squares[start + x] }
            if line[..<columns].contains(where: { $0 > 0 }) {
                parabolas.lower(&line, count: columns)
                for x in 0..<columns { squares[start + x] = line[x] }
            }
        }
        var radii = [Float](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                let square = squares[(y + 1) * columns + x + 1]
                if square > 0 { radii[y * width + x] = square.squareRoot() - 0.5 }
            }
        }
        return radii
    }
}

/// The eight neighbours as bits, from the one above clockwise.
@inline(__always)
private func neighbours(of place: Int, in lines: UnsafeMutableBufferPointer<UInt8>, _ stride: Int) -> Int {
    Int(lines[place &- stride]) | Int(lines[place &- stride &+ 1]) << 1 | Int(lines[place &+ 1]) << 2
        | Int(lines[place &+ stride &+ 1]) << 3 | Int(lines[place &+ stride]) << 4
        | Int(lines[place &+ stride &- 1]) << 5 | Int(lines[place &- 1]) << 6 | Int(lines[place &- stride &- 1]) << 7
}

/// For each set of neighbours: bits 0 and 1, whether the pixel goes in the first and second turn of thinning; bit 2,
/// whether it is only the corner of a stair.
private let thinningTables: [UInt8] = (0..<256).map { set in
    let around = (0..<8).map { set >> $0 & 1 }
    let count = around.reduce(0, +)
    let rises = (0..<8).count { around[$0] == 0 && around[($0 + 1) % 8] == 1 }
    var table: UInt8 = 0
    let (above, right, below, left) = (around[0], around[2], around[4], around[6])
    if (2...6).contains(count), rises == 1 {
        if above * right * below == 0, right * below * left == 0 { table |= 1 }
        if above * right * left == 0, above * below * left == 0 { table |= 2 }
    }
    // Yokoi's number for eight-connected lines: how many pieces would be left around it.
    let pieces = [0, 2, 4, 6].reduce(0) { sum, k in
        let (a, b, c) = (1 - around[k], 1 - around[(k + 1) % 8], 1 - around[(k + 2) % 8])
        return sum + a - a * b * c
    }
    if count >= 2, pieces == 1 { table |= 4 }
    return table
}

/// The lower envelope of parabolas over a line (Felzenszwalb and Huttenlocher 2012).
private struct Parabolas {
    private var places: [Int]
    private var bounds: [Float]
    private var heights: [Float]

    init(count: Int) {
        places = [Int](repeating: 0, count: count)
        bounds = [Float](repeating: 0, count: count + 1)
        heights = [Float](repeating: 0, count: count)
    }

    /// Replaces each value by the least of all values plus the square of the distance to it.
    mutating func lower(_ line: inout [Float], count: Int) {
        var last = 0
        places[0] = 0
        bounds[0] = -.infinity
        bounds[1] = .infinity
        for place in 1..<count {
            func crossing(_ other: Int) -> Float {
                let (p, q) = (Float(place), Float(other))
                return ((line[place] + p * p) - (line[other] + q * q)) / (2 * p - 2 * q)
            }
            var start = crossing(places[last])
            while last > 0, start <= bounds[last] {
                last -= 1
                start = crossing(places[last])
            }
            last += 1
            places[last] = place
            bounds[last] = start
            bounds[last + 1] = .infinity
        }
        for place in 0..<count { heights[place] = line[place] }
        var index = 0
        for place in 0..<count {
            while bounds[index + 1] < Float(place) { index += 1 }
            let distance = Float(place - places[index])
            line[place] = distance * distance + heights[places[index]]
        }
    }
}
