/// A letter on its place in a word.
struct PlacedLetter {
    /// Its strokes, from the word's left end.
    var form: LetterForm
    /// Where its origin stands.
    var x: Double
}

/// One movement of the pen, which may belong to several letters in turn.
struct JoinedStroke {
    struct Owner {
        /// The letter's place in the word.
        var letter: Int
        /// The last point of the path that is this letter's: the first one of the next.
        var lastPoint: Int
    }

    var path: PenPath
    var owners: [Owner]
}

/// Lets the pen stay down between letters where a hand would, and tells which letters hang together.
///
/// - Parameter chance: of joining two letters that can be joined.
/// - Returns: bodies before bars, dots and marks in each run, and a number for each letter, the same within a run.
func joinedStrokes(
    _ letters: [LetterForm], chance: Double, drawing draws: inout Draws
) -> (strokes: [JoinedStroke], runs: [Int]) {
    var (bodies, details): ([JoinedStroke], [JoinedStroke]) = ([], [])
    var runs: [Int] = []
    var isDown = false
    for (index, letter) in letters.enumerated() {
        let draw = draws.unit()
        guard let body = letter.strokes.first else {
            runs.append(index)
            isDown = false
            continue
        }
        if isDown {
            var stroke = bodies.removeLast()
            let seam = stroke.path.points.count
            if letter.entry.isCusp { stroke.path.cusps.append(seam) }
            stroke.path.cusps += body.cusps.map { $0 + seam }
            stroke.path.points += body.points
            stroke.owners[stroke.owners.count - 1].lastPoint = seam
            stroke.owners.append(JoinedStroke.Owner(letter: index, lastPoint: stroke.path.points.count - 1))
            bodies.append(stroke)
            runs.append(runs[index - 1])
        } else {
            let owner = JoinedStroke.Owner(letter: index, lastPoint: body.points.count - 1)
            bodies.append(JoinedStroke(path: body, owners: [owner]))
            runs.append(index)
        }
        for detail in letter.strokes.dropFirst() {
            let owner = JoinedStroke.Owner(letter: index, lastPoint: detail.points.count - 1)
            details.append(JoinedStroke(path: detail, owners: [owner]))
        }
        isDown = false
        if body.runsOn, index + 1 < letters.count, letters[index + 1].entry != .lifted, draw < chance,
            let next = letters[index + 1].strokes.first, let exit = body.points.last
        {
            // Further back or ahead than this, a hand lifts the pen.
            isDown = (-0.3...0.6).contains(next.points[0].x - exit.x)
        }
    }
    return (bodies + details, runs)
}
