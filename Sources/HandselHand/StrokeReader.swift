/// Reads the strokes of a line of a hand file: points with "|" where the pen is lifted.
struct StrokeReader {
    /// How many units of the file make an x-height.
    var unitsPerXHeight: Double
    /// What the strokes belong to, for messages.
    var what: String
    /// Whether the first stroke may have a lead-in and run on.
    var isLetter: Bool

    func strokes(_ fields: ArraySlice<String>) throws(HandFileFault) -> [PenPath] {
        var strokes: [PenPath] = []
        for part in fields.split(separator: "|", omittingEmptySubsequences: false) {
            let stroke = try stroke(Array(part), isBody: isLetter && strokes.isEmpty)
            guard stroke.points.count > 1 else { throw .withoutInk(what) }
            strokes.append(stroke)
        }
        guard strokes.count <= HandFile.mostStrokes else {
            throw .tooMany("strokes", count: strokes.count, limit: HandFile.mostStrokes)
        }
        return strokes
    }

    func stroke(_ fields: [String], isBody: Bool) throws(HandFileFault) -> PenPath {
        guard fields.count <= HandFile.mostPoints else {
            throw .tooMany("points of a stroke", count: fields.count, limit: HandFile.mostPoints)
        }
        var stroke = PenPath(points: [], cusps: [])
        stroke.points.reserveCapacity(fields.count)
        for (index, field) in fields.enumerated() {
            let isLast = index == fields.count - 1
            var point = field.utf8[...]
            if point.last == UInt8(ascii: ">") {
                guard isLast, isBody else { throw .misplacedExit(field) }
                stroke.runsOn = true
                point.removeLast()
            }
            if point.last == UInt8(ascii: "<") {
                guard isBody, index > 0, index < fields.count - 1, stroke.leadIn == 0 else {
                    throw .misplacedLeadIn(field)
                }
                stroke.leadIn = index
                point.removeLast()
            }
            if point.last == UInt8(ascii: "!") {
                guard index > 0, !isLast else { throw .cuspAtEnd(field) }
                stroke.cusps.append(index)
                point.removeLast()
            }
            try read(point, whole: field, into: &stroke)
        }
        guard stroke.widths.isEmpty || stroke.widths.count == stroke.points.count else {
            throw .widthsMissing(what)
        }
        return stroke
    }

    /// Reads "x,y" or, with the width of the ink, "x,y,w".
    private func read(
        _ point: Substring.UTF8View, whole field: String, into stroke: inout PenPath
    ) throws(HandFileFault) {
        var rest = point
        guard let x = coordinate(&rest), rest.popFirst() == UInt8(ascii: ","), let y = coordinate(&rest) else {
            throw .notAPoint(field)
        }
        let place = Vector(x, y) / unitsPerXHeight
        guard abs(place.x) <= HandFile.farthest, abs(place.y) <= HandFile.farthest else {
            let farthest = HandFile.farthest * unitsPerXHeight
            throw .outOfRange(field, name: "point", range: -farthest...farthest)
        }
        stroke.points.append(place)
        guard !rest.isEmpty else { return }
        guard rest.popFirst() == UInt8(ascii: ","), let units = coordinate(&rest), rest.isEmpty else {
            throw .notAPoint(field)
        }
        let range = 0.01...0.6
        guard range.contains(units / unitsPerXHeight) else {
            throw .outOfRange(
                field, name: "width",
                range: (range.lowerBound * unitsPerXHeight)...(range.upperBound * unitsPerXHeight))
        }
        stroke.widths.append(units / unitsPerXHeight)
    }

    /// Takes a number such as -12 or .75 from the front; `nil` when there is none.
    ///
    /// Up to fifteen digits are exact, and more are no coordinate.
    private func coordinate(_ text: inout Substring.UTF8View) -> Double? {
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative { text.removeFirst() }
        var (digits, places, value): (Int, Int?, Int) = (0, nil, 0)
        while let byte = text.first {
            if byte == UInt8(ascii: "."), places == nil {
                places = 0
            } else if (0x30...0x39).contains(byte), digits < 15 {
                value = value * 10 + Int(byte - 0x30)
                digits += 1
                places = places.map { $0 + 1 }
            } else {
                break
            }
            text.removeFirst()
        }
        guard digits > 0 else { return nil }
        var divisor = 1.0
        for _ in 0..<(places ?? 0) { divisor *= 10 }
        return (isNegative ? -1 : 1) * Double(value) / divisor
    }
}
