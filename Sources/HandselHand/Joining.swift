/// A letter on its place in a word.
struct PlacedLetter {
    /// Its strokes, from the word's left end.
    var form: LetterForm
    /// Where its origin stands.
    var x: Double
    /// Where it is entered and left, as if it stood upright.
    var start = 0.0
    var exit = 0.0
    /// Whether the pen should stay down on its way to this letter.
    var isJoined = false
    /// Which of its forms was chosen.
    var alternate = 0
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

    init(_ path: PenPath, letter: Int) {
        self.path = path
        owners = [Owner(letter: letter, lastPoint: path.points.count - 1)]
    }

    /// Runs on into the next letter: one line, which bends as a whole.
    fileprivate mutating func run(into body: PenPath, of letter: Int, entry: LetterForm.Entry, penWidth: Double) {
        let seam = path.points.count
        if entry.isCusp { path.cusps.append(seam) }
        path.cusps += body.cusps.map { $0 + seam }
        if !(path.widths.isEmpty && body.widths.isEmpty) {
            func widths(_ path: PenPath) -> [Double] {
                path.widths.isEmpty ? Array(repeating: penWidth, count: path.points.count) : path.widths
            }
            path.widths = widths(path) + widths(body)
        }
        path.points += body.points
        owners[owners.count - 1].lastPoint = seam
        owners.append(Owner(letter: letter, lastPoint: path.points.count - 1))
    }
}

/// How far ahead of a letter's exit, or behind it, the next may begin for the pen to stay down, in x-heights and upright.
private let joinReach = -0.3...0.85

/// Lets the pen stay down between letters that are to be joined, and tells which letters hang together.
///
/// - Parameter penWidth: the width of the line where none was measured.
/// - Returns: bodies before bars, dots and marks in each run, and a number for each letter, the same within a run.
func joinedStrokes(_ letters: [PlacedLetter], penWidth: Double) -> (strokes: [JoinedStroke], runs: [Int]) {
    var (bodies, details): ([JoinedStroke], [JoinedStroke]) = ([], [])
    var runs: [Int] = []
    // Where the pen left the letter before, if it can run on.
    var exit: Double?
    for (index, letter) in letters.enumerated() {
        guard let body = letter.form.strokes.first else {
            runs.append(index)
            exit = nil
            continue
        }
        if letter.isJoined, let exit, joinReach.contains(letter.start - exit) {
            bodies[bodies.count - 1].run(into: body, of: index, entry: letter.form.entry, penWidth: penWidth)
            runs.append(runs[index - 1])
        } else {
            bodies.append(JoinedStroke(body, letter: index))
            runs.append(index)
        }
        details += letter.form.strokes.dropFirst().map { JoinedStroke($0, letter: index) }
        exit = body.runsOn ? letter.exit : nil
    }
    return (bodies + details, runs)
}
