@testable import HandselHand

/// One movement of the pen, with the width of its line.
private struct InkedStroke {
    var points: [Vector] = []
    var widths: [Double] = []
    /// The way of the pen up to each point.
    var arcs: [Double] = []
    /// Whether the pen really begins or ends here, and does not run on in a neighbouring letter.
    var begins: Bool
    var ends: Bool

    init(_ pieces: [Inking.Piece]) {
        begins = !(pieces.first?.runsOn.start ?? false)
        ends = !(pieces.last?.runsOn.end ?? false)
        for piece in pieces {
            let skipped = points.isEmpty ? 0 : 1
            points += piece.points.dropFirst(skipped)
            widths += piece.widths.dropFirst(skipped)
        }
        var arc = 0.0
        for (index, point) in points.enumerated() {
            if index > 0 { arc += length(point - points[index - 1]) }
            arcs.append(arc)
        }
    }

    var length: Double { arcs.last ?? 0 }
}

extension Specimen {
    /// How the line of ink swells, how strokes hang together, and how letters keep apart.
    func strokeMeasures() -> [Measure: Readings] {
        var readings = Readings.empty(.swelling, .steepness, .ends, .brokenJoins)
        var before: Letter?
        for letter in lines.joined() {
            for pieces in letter.strokes {
                let stroke = InkedStroke(pieces)
                guard stroke.length >= Pen.longestDot else { continue }
                measure(stroke, of: letter, into: &readings)
            }
            if letter.isJoined, let before, let end = before.strokes.first?.last?.points.last,
                let start = letter.strokes.first?.first?.points.first
            {
                let gap = length(Vector(letter.x, 0) + start - Vector(before.x, 0) - end)
                readings[.brokenJoins]?.add(gap, "\(before.text)\(letter.text)")
            }
            before = letter
        }
        return readings
    }

    private func measure(_ stroke: InkedStroke, of letter: Letter, into readings: inout [Measure: Readings]) {
        let pen = hand.pen
        let (first, last) = (
            stroke.begins ? min(pen.startLength, stroke.length * 0.3) : 0,
            stroke.length - (stroke.ends ? min(pen.endLength, stroke.length * 0.35) : 0)
        )
        // The tapering ends are no part of the body, nor is what smoothing carries from them into it.
        let slack = 2 * SampledPath.step
        let body = zip(stroke.arcs, stroke.widths).filter { (first + slack...max(first + slack, last - slack)).contains($0.0) }
            .map { $0.1 }
        if let widest = body.max(), let narrowest = body.min() {
            readings[.swelling]?.add(widest / narrowest, letter.name)
        }
        var steepest = 0.0
        for index in stroke.arcs.indices.dropFirst() {
            let way = stroke.arcs[index] - stroke.arcs[index - 1]
            // Where the pen reverses, points may nearly coincide.
            guard way > SampledPath.step / 4 else { continue }
            steepest = max(steepest, abs(stroke.widths[index] - stroke.widths[index - 1]) / way)
        }
        readings[.steepness]?.add(steepest, letter.name)
        let middle = stroke.widths.sorted()[stroke.widths.count / 2]
        let reach = 0.25
        for isStart in [true, false] where isStart ? stroke.begins : stroke.ends {
            let end = zip(stroke.arcs, stroke.widths).filter { isStart ? $0.0 < reach : $0.0 > stroke.length - reach }
            readings[.ends]?.add((end.map { $0.1 }.max() ?? 0) / middle, letter.name)
        }
    }
}
