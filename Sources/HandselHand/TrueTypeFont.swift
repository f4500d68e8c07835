/// A TrueType font made of given outlines (ISO/IEC 14496-22, "OpenType"), with the tables that a PDF needs.
struct TrueTypeFont {
    /// Two and a half x-heights, about as in text fonts: readers of PDFs tell words and lines apart by the size of the em.
    static let unitsPerEm = 625
    /// No person's name: the font is part of the document, and the hand is not.
    static let name = "HandselNote"

    private var glyphs = BigEndian()
    /// What a glyph is put together in.
    private var flags: [UInt8] = []
    private var (xs, ys) = (BigEndian(), BigEndian())
    /// Where each glyph begins in `glyphs`, and where the last one ends. Glyph 0, "not defined", is empty.
    private var starts = [0, 0]
    private var metrics: [(advance: Int, leftSide: Int)] = [(500, 0)]
    private var reach: (low: (x: Int, y: Int), high: (x: Int, y: Int))?
    private var mostPoints = 0
    private var mostContours = 0

    /// How many glyphs there are, with the empty one.
    var count: Int { metrics.count }

    /// Adds a glyph. - Returns: its number.
    mutating func append(_ outline: Outline, advance: Int) -> UInt32 {
        var (pointCount, leftSide) = (0, 0)
        if let first = outline.contours.first?.first {
            var box = (low: (x: first.x, y: first.y), high: (x: first.x, y: first.y))
            for contour in outline.contours {
                pointCount += contour.count
                for point in contour {
                    box.low = (min(box.low.x, point.x), min(box.low.y, point.y))
                    box.high = (max(box.high.x, point.x), max(box.high.y, point.y))
                }
            }
            leftSide = box.low.x
            let known = reach ?? box
            reach = (
                (min(known.low.x, box.low.x), min(known.low.y, box.low.y)),
                (max(known.high.x, box.high.x), max(known.high.y, box.high.y))
            )
            glyphs.words(outline.contours.count, box.low.x, box.low.y, box.high.x, box.high.y)
            appendPoints(outline.contours)
        }
        starts.append(glyphs.bytes.count)
        mostPoints = max(mostPoints, pointCount)
        mostContours = max(mostContours, outline.contours.count)
        metrics.append((min(max(advance, 0), 32_767), leftSide))
        return UInt32(metrics.count - 1)
    }

    /// The contours of a "simple glyph" of table `glyf`: coordinates as differences, in one byte where they fit.
    private mutating func appendPoints(_ contours: [[Outline.Point]]) {
        var end = -1
        for contour in contours {
            end += contour.count
            glyphs.word(end)
        }
        glyphs.word(0)  // no instructions
        flags.removeAll(keepingCapacity: true)
        xs.bytes.removeAll(keepingCapacity: true)
        ys.bytes.removeAll(keepingCapacity: true)
        var (x, y) = (0, 0)
        for contour in contours {
            for point in contour {
                var flag = point.isOnCurve ? Flag.onCurve : 0
                // The first point says for the whole glyph that its contours overlap: they are to be filled together.
                if flags.isEmpty { flag |= Flag.overlaps }
                flag |= xs.difference(point.x - x, short: Flag.shortX, same: Flag.sameX)
                flag |= ys.difference(point.y - y, short: Flag.shortY, same: Flag.sameY)
                (x, y) = (point.x, point.y)
                flags.append(flag)
            }
        }
        var index = 0
        while index < flags.count {
            var repeats = 0
            while index + repeats + 1 < flags.count, repeats < 255, flags[index + repeats + 1] == flags[index] {
                repeats += 1
            }
            if repeats > 1 {
                glyphs.bytes.append(flags[index] | Flag.repeats)
                glyphs.bytes.append(UInt8(repeats))
            } else {
                for _ in 0...repeats { glyphs.bytes.append(flags[index]) }
            }
            index += repeats + 1
        }
        glyphs.bytes.append(contentsOf: xs.bytes)
        glyphs.bytes.append(contentsOf: ys.bytes)
        if glyphs.bytes.count % 2 == 1 { glyphs.bytes.append(0) }
    }

    /// Bits of a point's flag in table `glyf`.
    private enum Flag {
        static let onCurve: UInt8 = 0x01
        static let shortX: UInt8 = 0x02
        static let shortY: UInt8 = 0x04
        static let repeats: UInt8 = 0x08
        static let sameX: UInt8 = 0x10
        static let sameY: UInt8 = 0x20
        static let overlaps: UInt8 = 0x40
    }

    /// The font file.
    var bytes: [UInt8] {
        let hasShortOffsets = glyphs.bytes.count < 0x20000
        let tables = [
            ("cmap", characterMap), ("glyf", glyphs.bytes), ("head", header(hasShortOffsets: hasShortOffsets)),
            ("hhea", horizontalHeader), ("hmtx", horizontalMetrics), ("loca", locations(areShort: hasShortOffsets)),
            ("maxp", maximumProfile), ("name", names), ("post", postScript),
        ]
        // The header holds what is missing from the whole file's sum to this number.
        let file = tableFile(tables)
        var header = BigEndian()
        header.long(Int(0xB1B0_AFBA &- file.checksum))
        var bytes = file.bytes
        let start = bytes.count - paddedCount(of: tables[2...]) + 8
        bytes.replaceSubrange(start..<(start + 4), with: header.bytes)
        return bytes
    }

    private func paddedCount(of tables: ArraySlice<(String, [UInt8])>) -> Int {
        tables.reduce(0) { $0 + ($1.1.count + 3) / 4 * 4 }
    }

    /// The tables with their directory; the adjustment in the header is still zero, as it is for all sums.
    private func tableFile(_ tables: [(String, [UInt8])]) -> BigEndian {
        var (file, body) = (BigEndian(), BigEndian())
        body.bytes.reserveCapacity(paddedCount(of: tables[...]))
        file.long(0x0001_0000)
        file.words(tables.count, 128, 3, tables.count * 16 - 128)
        for (tag, table) in tables {
            let start = body.bytes.count
            body.bytes.append(contentsOf: table)
            while body.bytes.count % 4 != 0 { body.bytes.append(0) }
            file.bytes.append(contentsOf: Array(tag.utf8))
            file.long(Int(body.checksum(from: start)))
            file.long(12 + 16 * tables.count + start)
            file.long(table.count)
        }
        file.bytes.append(contentsOf: body.bytes)
        return file
    }

    private func header(hasShortOffsets: Bool) -> [UInt8] {
        var table = BigEndian()
        table.longs(0x0001_0000, 0x0001_0000, 0, 0x5F0F_3CF5)
        table.words(0b11, TrueTypeFont.unitsPerEm)
        table.longs(0, 0, 0, 0)  // made and changed: no clock in here
        let box = reach ?? ((0, 0), (0, 0))
        table.words(box.low.x, box.low.y, box.high.x, box.high.y)
        table.words(0, 8, 2, hasShortOffsets ? 0 : 1, 0)
        return table.bytes
    }

    private var horizontalHeader: [UInt8] {
        var table = BigEndian()
        let box = reach ?? ((0, 0), (0, 0))
        let widest = metrics.map(\.advance).max() ?? 0
        table.long(0x0001_0000)
        table.words(560, -250, 0, widest, box.low.x, 0, box.high.x, 1, 0, 0, 0, 0, 0, 0, 0, count)
        return table.bytes
    }

    private var horizontalMetrics: [UInt8] {
        var table = BigEndian()
        for metric in metrics { table.words(metric.advance, metric.leftSide) }
        return table.bytes
    }

    private func locations(areShort: Bool) -> [UInt8] {
        var table = BigEndian()
        for start in starts { areShort ? table.word(start / 2) : table.long(start) }
        return table.bytes
    }

    private var maximumProfile: [UInt8] {
        var table = BigEndian()
        table.long(0x0001_0000)
        table.words(count, mostPoints, mostContours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)
        return table.bytes
    }

    /// Only the space has a character here. What the others say is told by the page, for a letter can stand for two: if
    /// the font told something else, Cairo would believe it (`_cairo_sub_font_glyph_lookup_unicode`).
    private var characterMap: [UInt8] {
        var table = BigEndian()
        table.words(0, 1, 3, 10)
        table.long(12)
        table.words(12, 0)
        table.longs(28, 0, 1, 0x20, 0x20, 1)
        return table.bytes
    }

    private var names: [UInt8] {
        let text = Array(TrueTypeFont.name.utf8)
        var table = BigEndian()
        table.words(0, 2, 6 + 2 * 12)
        for name in [1, 6] { table.words(1, 0, 0, name, text.count, 0) }
        table.bytes += text
        return table.bytes
    }

    private var postScript: [UInt8] {
        var table = BigEndian()
        table.longs(0x0003_0000, 0, 0, 0, 0, 0, 0, 0)
        return table.bytes
    }
}

/// Bytes with the most significant one first.
private struct BigEndian {
    var bytes: [UInt8] = []

    mutating func word(_ value: Int) {
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        bytes.append(UInt8(truncatingIfNeeded: value))
    }

    mutating func words(_ values: Int...) {
        for value in values { word(value) }
    }

    mutating func long(_ value: Int) { words(value >> 16, value) }

    mutating func longs(_ values: Int...) {
        for value in values { long(value) }
    }

    /// Writes a coordinate's difference. - Returns: the bits of the flag that tell how.
    mutating func difference(_ value: Int, short: UInt8, same: UInt8) -> UInt8 {
        if value == 0 { return same }
        guard abs(value) < 256 else {
            word(value)
            return 0
        }
        bytes.append(UInt8(abs(value)))
        return value > 0 ? short | same : short
    }

    /// The sum of all 32-bit words, of which there is a whole number.
    var checksum: UInt32 { checksum(from: 0) }

    func checksum(from start: Int) -> UInt32 {
        var sum: UInt32 = 0
        bytes.withUnsafeBufferPointer { bytes in
            for place in stride(from: start, to: bytes.count - 3, by: 4) {
                sum &+= UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16
                sum &+= UInt32(bytes[place + 2]) << 8 | UInt32(bytes[place + 3])
            }
        }
        return sum
    }
}
