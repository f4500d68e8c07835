/// Reads a TrueType font back, as far as the tests ask.
struct FontReader {
    struct Glyph: Equatable {
        var contours: [[(x: Int, y: Int, isOnCurve: Bool)]]
        var overlaps: Bool
        var box: [Int]

        static func == (a: Glyph, b: Glyph) -> Bool {
            a.box == b.box && a.points.elementsEqual(b.points) { $0 == $1 }
        }

        var points: [(x: Int, y: Int, isOnCurve: Bool)] { contours.flatMap { $0 } }
    }

    let bytes: [UInt8]
    private(set) var tables: [String: Range<Int>] = [:]
    private(set) var checksums: [String: Int] = [:]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        for index in 0..<word(4) {
            let entry = 12 + 16 * index
            let tag = String(decoding: bytes[entry..<(entry + 4)], as: UTF8.self)
            tables[tag] = long(entry + 8)..<(long(entry + 8) + long(entry + 12))
            checksums[tag] = long(entry + 4)
        }
    }

    func word(_ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
    func signed(_ at: Int) -> Int { Int(Int16(truncatingIfNeeded: word(at))) }
    func long(_ at: Int) -> Int { word(at) << 16 | word(at + 2) }
    func start(_ table: String) -> Int { tables[table]?.lowerBound ?? 0 }

    /// The sum of 32-bit words, short ones filled with zeros.
    func sum(of range: Range<Int>) -> Int {
        var sum: UInt32 = 0
        for index in range where (index - range.lowerBound) % 4 == 0 {
            for offset in 0..<4 where index + offset < range.upperBound {
                sum &+= UInt32(bytes[index + offset]) << UInt32(24 - 8 * offset)
            }
        }
        return Int(sum)
    }

    var glyphCount: Int { word(start("maxp") + 4) }

    func advance(_ glyph: Int) -> Int { word(start("hmtx") + 4 * glyph) }
    func leftSide(_ glyph: Int) -> Int { signed(start("hmtx") + 4 * glyph + 2) }

    private func location(_ glyph: Int) -> Int {
        word(start("head") + 50) == 0 ? 2 * word(start("loca") + 2 * glyph) : long(start("loca") + 4 * glyph)
    }

    /// The outline of a glyph, with every coordinate read.
    func glyph(_ number: Int) -> Glyph {
        var at = start("glyf") + location(number)
        guard location(number + 1) > location(number) else { return Glyph(contours: [], overlaps: false, box: []) }
        let count = signed(at)
        let box = (1...4).map { signed(at + 2 * $0) }
        let ends = (0..<count).map { word(at + 10 + 2 * $0) }
        at += 12 + 2 * count + word(at + 10 + 2 * count)
        let points = (ends.last ?? -1) + 1
        var flags: [Int] = []
        while flags.count < points {
            let flag = Int(bytes[at])
            at += 1
            flags.append(flag)
            if flag & 8 != 0 {
                flags += Array(repeating: flag, count: Int(bytes[at]))
                at += 1
            }
        }
        func coordinates(short: Int, same: Int) -> [Int] {
            var value = 0
            return flags.map { flag in
                if flag & short != 0 {
                    value += flag & same != 0 ? Int(bytes[at]) : -Int(bytes[at])
                    at += 1
                } else if flag & same == 0 {
                    value += signed(at)
                    at += 2
                }
                return value
            }
        }
        let xs = coordinates(short: 2, same: 16)
        let ys = coordinates(short: 4, same: 32)
        var contours: [[(x: Int, y: Int, isOnCurve: Bool)]] = []
        var first = 0
        for end in ends {
            contours.append((first...end).map { (xs[$0], ys[$0], flags[$0] & 1 == 1) })
            first = end + 1
        }
        return Glyph(contours: contours, overlaps: (flags.first ?? 0) & 0x40 != 0, box: box)
    }
}
