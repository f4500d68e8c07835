import HandselGraphics
import HandselTestSupport

@testable import HandselHand

/// A note as one hand wrote it under one seed, taken apart for measuring. Lengths in x-heights, y up.
struct Specimen {
    let handName: String
    let hand: HandFile
    let note: SampleNote
    let written: WrittenNote
    let setting: LineSetting
    /// The letters of each line; spaces are left out.
    let lines: [[Letter]]

    struct Letter {
        /// The character, or those that are written as one.
        var text: String
        /// Which of the ways of writing it was chosen.
        var form: Int
        /// How many ways there are.
        var forms: Int
        /// The word's place in the note, and its own in the word.
        var word: Int
        var place: Int
        /// Where its origin stands, from the left end of the first baseline.
        var origin: Vector
        /// Where its origin stands in its word.
        var x: Double
        /// Whether the pen came from the letter before without being lifted.
        var isJoined: Bool
        /// Each movement of the pen; the body first.
        var strokes: [Stroke]

        /// What a message calls it.
        var name: String { "\(text) form \(form + 1)" }
        var pieces: [TracedPiece] { strokes.flatMap(\.pieces) }
    }

    /// One movement of the pen within a letter.
    struct Stroke {
        /// Cut where the pen reverses.
        var pieces: [TracedPiece]
        /// Whether the pen is set down and lifted here, and neither comes from a neighbouring letter nor runs on to it.
        var begins = true
        var ends = true

        var points: [Vector] { pieces.flatMap(\.points) }
    }

    /// The measure of a full-width note on a sheet of A4.
    static let measure = 46.0

    init(hand handName: String, file: HandFile, note: SampleNote, seed: Int) throws {
        let text = Note(note.text) { !file.forms(of: $0, language: note.language).isEmpty }
        guard text.missing.isEmpty else { throw HandError.cannotWrite(text.missing, hand: handName) }
        written = WrittenNote(
            text, hand: file, language: note.language, seed: Specimen.seed(seed, note: note), isTraced: true)
        setting = try written.setting(measure: Specimen.measure, overrun: 0.02)
        (self.handName, hand, self.note) = (handName, file, note)
        lines = Specimen.lines(of: setting, traces: written.scribe.traces, hand: file, language: note.language)
    }

    static func seed(_ number: Int, note: SampleNote) -> Seed { Seed("realism", note.name, "\(number)") }

    private static func lines(
        of setting: LineSetting, traces: [Scribe.Trace], hand: HandFile, language: String
    ) -> [[Letter]] {
        var counts: [String: Int] = [:]
        func count(_ text: String) -> Int {
            if let known = counts[text] { return known }
            let forms =
                text.count > 1
                ? hand.pairs[text] : text.first.map { hand.forms(of: $0, language: language) }
            counts[text] = forms?.count ?? 0
            return forms?.count ?? 0
        }
        var rest = traces[...]
        var before: (word: Int, run: Int, place: Int)?
        var lines: [[Letter]] = setting.lines.map { line in
            line.letters.compactMap { placed in
                guard placed.letter.source >= 0, !placed.letter.isTypeset, let trace = rest.popFirst() else {
                    return nil
                }
                precondition(trace.text == placed.letter.text, "traces follow the text")
                let place = before?.word == trace.word ? (before?.place ?? 0) + 1 : 0
                let isJoined = before?.word == trace.word && before?.run == placed.letter.run
                before = (trace.word, placed.letter.run, place)
                return Letter(
                    text: trace.text, form: trace.form, forms: count(trace.text), word: trace.word, place: place,
                    origin: placed.origin, x: placed.letter.x, isJoined: isJoined, strokes: strokes(trace.pieces))
            }
        }
        for line in lines.indices {
            for index in lines[line].indices where lines[line][index].isJoined {
                if !lines[line][index].strokes.isEmpty { lines[line][index].strokes[0].begins = false }
                if index > 0, !lines[line][index - 1].strokes.isEmpty {
                    lines[line][index - 1].strokes[0].ends = false
                }
            }
        }
        return lines
    }

    /// Pieces that hang together are one stroke.
    private static func strokes(_ pieces: [Inking.Piece]) -> [Stroke] {
        var strokes: [Stroke] = []
        for piece in pieces.map(TracedPiece.init) {
            if let last = strokes.last?.pieces.last?.points.last, length(piece.points[0] - last) < 1e-9 {
                strokes[strokes.count - 1].pieces.append(piece)
            } else {
                strokes.append(Stroke(pieces: [piece]))
            }
        }
        return strokes
    }
}

/// What one movement of the pen leaves to a letter between two reversals, in close points from the letter's origin.
struct TracedPiece {
    /// About 0.04 apart.
    private(set) var points: [Vector] = []
    /// The width of the line at each of the points.
    private(set) var widths: [Double] = []
    /// Its outline in font units, closed.
    let contour: [Outline.Point]

    /// How far apart points are.
    static let step = 0.04

    /// Between two nodes runs the cubic curve that has their headings.
    init(_ piece: Inking.Piece) {
        let origin = Vector(piece.origin, 0)
        let (nodes, ink) = (Array(piece.nodes), Array(piece.widths))
        for index in nodes.indices.dropLast() {
            let (from, to) = (nodes[index], nodes[index + 1])
            let chord = length(to.place - from.place)
            let (first, second) = (from.place + from.heading * (chord / 3), to.place - to.heading * (chord / 3))
            let steps = max(1, Int((chord / TracedPiece.step).rounded(.up)))
            for step in 0..<steps {
                let t = Double(step) / Double(steps)
                let u = 1 - t
                let place =
                    u * u * u * from.place + 3 * u * u * t * first + 3 * u * t * t * second + t * t * t * to.place
                points.append(place - origin)
                widths.append(u * ink[index] + t * ink[index + 1])
            }
        }
        if let last = nodes.last { points.append(last.place - origin) }
        widths.append(ink[ink.count - 1])
        var ribbon = Ribbon()
        contour = ribbon.outline(
            along: piece.nodes, widths: piece.widths, shift: origin, isCovered: piece.isCovered)
    }
}

/// The files of the hands that Handsel ships, by name.
func shippedHandFiles() throws -> [(name: String, file: HandFile)] {
    try shippedHands.map { name in
        let text = handText("\(name).hand") ?? ""
        return (name, try HandFileReader.hand(in: text, file: "\(name).hand", sets: handText))
    }
}
