import Foundation

@testable import HandselHand

extension Specimen.Letter {
    /// Letters whose lowest point is on the baseline.
    private static let standing = Set("acdehikmnorstuvwxz" + "авгеийклмнопстхчьюя" + "αεικνοπστυω")
    private static let marksBelow = Set("\u{323}\u{326}\u{327}\u{328}".unicodeScalars)

    /// Where its foot stands, from the left end of the first baseline; `nil` for letters that do not stand.
    fileprivate var foot: Vector? {
        let scalars = text.decomposedStringWithCanonicalMapping.unicodeScalars
        guard let base = scalars.first, Specimen.Letter.standing.contains(Character(base)), text.count == 1,
            !scalars.contains(where: Specimen.Letter.marksBelow.contains),
            let lowest = pieces.flatMap(\.points).map(\.y).min()
        else { return nil }
        return origin + Vector(0, lowest)
    }

    /// The left edge of its ink between the baseline and the x-height.
    fileprivate var leftEdge: Double? {
        pieces.flatMap(\.points).filter { (0...1).contains($0.y) }.map(\.x).min().map { origin.x + $0 }
    }
}

extension Specimen {
    /// How the lines run and where they start.
    func lineMeasures() -> [Measure: Readings] {
        var readings = Readings.empty(
            .baseline, .rhythm, .rise, .falls, .leftEdge, .inwards, .equalStarts, .wordSpaces, .narrowestSpace)
        // Fewer feet do not tell how a line runs.
        var slopeBefore: Double?
        for (number, line) in lines.enumerated() {
            let feet = line.compactMap(\.foot)
            guard feet.count > 12, feet[feet.count - 1].x - feet[0].x > Specimen.measure / 2 else { continue }
            let fitted = FittedLine(feet)
            let name = "\(note.name) line \(number + 1)"
            readings[.baseline]?.add(fitted.deviation, name)
            readings[.rhythm]?.add(fitted.lagOneCorrelation, name)
            readings[.rise]?.add(fitted.slope, name)
            if let slopeBefore { readings[.falls]?.add(slopeBefore < 0 && fitted.slope < 0 ? 1 : 0, name) }
            slopeBefore = fitted.slope
        }
        let starts = lines.compactMap { $0.first?.leftEdge }
        if starts.count > 3 {
            readings[.leftEdge]?.add(deviation(starts), note.name)
            readings[.inwards]?.add(FittedLine(starts.enumerated().map { Vector(Double($0), $1) }).slope)
            let alike = zip(starts, starts.dropFirst()).filter { abs($0 - $1) < 1e-9 }.count
            readings[.equalStarts]?.add(Double(alike), note.name)
        }
        let spaces = wordSpaces
        if spaces.count > 10 { readings[.wordSpaces]?.add(deviation(spaces) / mean(spaces), note.name) }
        for space in spaces { readings[.narrowestSpace]?.add(space, note.name) }
        return readings
    }

    /// From where each word ends (between a little below the baseline and a little above the x-height) to where the next on
    /// its line begins.
    private var wordSpaces: [Double] {
        let words = written.paragraphs.joined()
        let widths = words.map(\.width)
        var spaces: [Double] = []
        for line in lines {
            for (letter, next) in zip(line, line.dropFirst()) where next.word != letter.word && next.place == 0 {
                let (start, nextStart) = (letter.origin.x - letter.x, next.origin.x - next.x)
                spaces.append(nextStart - (start + widths[letter.word]))
            }
        }
        return spaces
    }
}
