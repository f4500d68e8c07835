import CFriBidi

/// Which way each code point of a paragraph runs (UAX 9, by FriBidi).
struct Directions {
    /// The embedding level of each code point: even ones run from left to right. Empty when all are 0.
    private var levels: [FriBidiLevel] = []
    private var types: [FriBidiCharType] = []
    private var base: FriBidiParType = FRIBIDI_PAR_LTR
    private(set) var direction: TextDirection = .leftToRight

    /// Whether everything runs from left to right on one level.
    var isPlain: Bool { levels.isEmpty }

    var baseLevel: Int { direction == .leftToRight ? 0 : 1 }

    /// `direction` is the paragraph's base direction; `nil` takes it from the first strong character (P2 and P3).
    init(of scalars: [UInt32], direction wanted: TextDirection?) throws(TypeError) {
        guard wanted == .rightToLeft || scalars.contains(where: Self.mayRunLeft) else { return }
        switch wanted {
        case .leftToRight: base = FRIBIDI_PAR_LTR
        case .rightToLeft: base = FRIBIDI_PAR_RTL
        case nil:
            var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_LTR, count: scalars.count)
            fribidi_get_bidi_types(scalars, FriBidiStrIndex(scalars.count), &types)
            base = fribidi_get_par_direction(types, FriBidiStrIndex(scalars.count))
        }
        // Addresses stand in isolates of their own (UAX 9, HL4), which are taken out again below.
        let spans = AddressSpans(in: scalars).found()
        let (starts, ends) = (Set(spans.map(\.lowerBound)), Set(spans.map(\.upperBound)))
        var isolated: [UInt32] = []
        var kept: [Int] = []
        for (place, scalar) in scalars.enumerated() {
            if starts.contains(place) { isolated.append(0x2066) }
            kept.append(isolated.count)
            isolated.append(scalar)
            if ends.contains(place + 1) { isolated.append(0x2069) }
        }
        try embed(isolated)
        levels = kept.map { levels[$0] }
        types = kept.map { types[$0] }
        direction = base == FRIBIDI_PAR_RTL || base == FRIBIDI_PAR_WRTL ? .rightToLeft : .leftToRight
    }

    /// Finds types and levels of code points.
    private mutating func embed(_ scalars: [UInt32]) throws(TypeError) {
        let count = scalars.count
        types = [FriBidiCharType](repeating: FRIBIDI_TYPE_LTR, count: count)
        levels = [FriBidiLevel](repeating: 0, count: count)
        var brackets = [FriBidiBracketType](repeating: 0, count: count)
        fribidi_get_bidi_types(scalars, FriBidiStrIndex(count), &types)
        fribidi_get_bracket_types(scalars, FriBidiStrIndex(count), types, &brackets)
        if count > 0 {
            let highest = fribidi_get_par_embedding_levels_ex(
                types, brackets, FriBidiStrIndex(count), &base, &levels)
            guard highest > 0 else { throw .outOfMemory(step: "find the direction of a text") }
        }
    }

    func level(_ place: Int) -> Int { levels.isEmpty ? 0 : Int(levels[place]) }

    /// The levels of a line's code points, with the spaces at its end on the paragraph's level (rule L1, part 4).
    func levels(ofLine line: Range<Int>) throws(TypeError) -> [Int] {
        guard !levels.isEmpty, !line.isEmpty else { return [Int](repeating: 0, count: line.count) }
        var ofLine = Array(levels[line])
        let highest = fribidi_reorder_line(
            0, Array(types[line]), FriBidiStrIndex(line.count), 0, base, &ofLine, nil, nil)
        guard highest > 0 else { throw .outOfMemory(step: "order a line of text") }
        return ofLine.map { Int($0) }
    }

    /// Whether a code point is right-to-left, a number of such a script, or a mark that changes the direction.
    private static func mayRunLeft(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case ..<0x590: false
        case 0x590...0x8FF, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFE,
            0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}

/// The places of runs in visual order, from left to right, given their levels in logical order (UAX 9, rule L2).
func visualOrder(ofLevels levels: [Int]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), highest > 0 else { return order }
    for level in stride(from: highest, to: 0, by: -1) {
        var start = 0
        while start < levels.count {
            guard levels[order[start]] >= level else {
                start += 1
                continue
            }
            var end = start
            while end < levels.count, levels[order[end]] >= level { end += 1 }
            order[start..<end].reverse()
            start = end
        }
    }
    return order
}
