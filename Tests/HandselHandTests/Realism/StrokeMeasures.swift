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

    init(_ stroke: Specimen.Stroke) {
        (begins, ends) = (stroke.begins, stroke.ends)
        for piece in stroke.pieces {
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

    var way: Double { arcs.last ?? 0 }

    /// The greatest change of width by way, over at least this much of the way: points may lie close where it bends.
    func steepest(over least: Double) -> Double {
        var greatest = 0.0
        var from = 0
        for to in arcs.indices {
            while from + 1 < to, arcs[to] - arcs[from + 1] >= least { from += 1 }
            let way = arcs[to] - arcs[from]
            if way >= least { greatest = max(greatest, abs(widths[to] - widths[from]) / way) }
        }
        return greatest
    }
}

extension Specimen {
    /// How the line of ink swells, how strokes hang together, and how letters keep apart.
    func strokeMeasures() -> [Measure: Readings] {
        var readings = Readings.empty(.swelling, .steepness, .ends, .brokenJoins)
        var before: Letter?
        for letter in lines.joined() {
            for pieces in letter.strokes {
                let stroke = InkedStroke(pieces)
                guard stroke.way >= Pen.longestDot else { continue }
                measure(stroke, of: letter, into: &readings)
            }
            if letter.isJoined, let before, let end = before.strokes.first?.points.last,
                let start = letter.strokes.first?.points.first
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
        // The tapering ends are no part of the body; a pen that ends thin tapers for longer than it is meant to, as its line
        // may not change more steeply.
        func taper(_ meant: Double, share: Double) -> Double {
            max(meant, (1 - share) * pen.width / Pen.steepestSwelling) + 2 * TracedPiece.step
        }
        let first = stroke.begins ? taper(pen.startLength, share: pen.startWidth) : 0
        let last = stroke.way - (stroke.ends ? taper(pen.endLength, share: pen.endWidth) : 0)
        let body = zip(stroke.arcs, stroke.widths).filter { first <= $0.0 && $0.0 <= last }.map { $0.1 }
        if let widest = body.max(), let narrowest = body.min() {
            readings[.swelling]?.add(widest / narrowest, letter.name)
        }
        readings[.steepness]?.add(stroke.steepest(over: 2 * TracedPiece.step), letter.name)
        // Shorter strokes are all end.
        let reach = 0.25
        guard stroke.way > 4 * reach else { return }
        let middle = stroke.widths.sorted()[stroke.widths.count / 2]
        for isStart in [true, false] where isStart ? stroke.begins : stroke.ends {
            let end = zip(stroke.arcs, stroke.widths).filter { isStart ? $0.0 < reach : $0.0 > stroke.way - reach }
            readings[.ends]?.add((end.map { $0.1 }.max() ?? 0) / middle, letter.name)
        }
    }
}
