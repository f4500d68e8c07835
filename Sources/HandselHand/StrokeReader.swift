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
        for (index, field) in fields.enumerated() {
            var point = Substring(field)
            let isLast = index == fields.count - 1
            if point.hasSuffix(">") {
                guard isLast, isBody else { throw .misplacedExit(field) }
                stroke.runsOn = true
                point.removeLast()
            }
            if point.hasSuffix("<") {
                guard isBody, index > 0, index < fields.count - 1, stroke.leadIn == 0 else {
                    throw .misplacedLeadIn(field)
                }
                stroke.leadIn = index
                point.removeLast()
            }
            if point.hasSuffix("!") {
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
    private func read(_ point: Substring, whole field: String, into stroke: inout PenPath) throws(HandFileFault) {
        let numbers = point.split(separator: ",", omittingEmptySubsequences: false).map(coordinate)
        guard numbers.count == 2 || numbers.count == 3, let x = numbers[0], let y = numbers[1] else {
            throw .notAPoint(field)
        }
        let place = Vector(x, y) / unitsPerXHeight
        guard abs(place.x) <= HandFile.farthest, abs(place.y) <= HandFile.farthest else {
            let farthest = HandFile.farthest * unitsPerXHeight
            throw .outOfRange(field, name: "point", range: -farthest...farthest)
        }
        stroke.points.append(place)
        guard numbers.count == 3 else { return }
        guard let units = numbers[2] else { throw .notAPoint(field) }
        let range = 0.01...0.6
        guard range.contains(units / unitsPerXHeight) else {
            throw .outOfRange(
                field, name: "width",
                range: (range.lowerBound * unitsPerXHeight)...(range.upperBound * unitsPerXHeight))
        }
        stroke.widths.append(units / unitsPerXHeight)
    }

    private func coordinate(_ text: Substring) -> Double? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }
}
