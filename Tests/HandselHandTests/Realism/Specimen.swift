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
        /// Each movement of the pen, cut where the pen reverses; from its origin.
        var strokes: [[Inking.Piece]]

        /// What a message calls it.
        var name: String { "\(text) form \(form + 1)" }
        var pieces: [Inking.Piece] { strokes.flatMap { $0 } }
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
        return setting.lines.map { line in
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
    }

    /// Pieces that hang together are one stroke.
    private static func strokes(_ pieces: [Inking.Piece]) -> [[Inking.Piece]] {
        var strokes: [[Inking.Piece]] = []
        for piece in pieces {
            if let last = strokes.last?.last?.points.last, length(piece.points[0] - last) < 1e-9 {
                strokes[strokes.count - 1].append(piece)
            } else {
                strokes.append([piece])
            }
        }
        return strokes
    }
}

/// The files of the hands that Handsel ships, by name.
func shippedHandFiles() throws -> [(name: String, file: HandFile)] {
    try shippedHands.map { name in
        let text = handText("\(name).hand") ?? ""
        return (name, try HandFileReader.hand(in: text, file: "\(name).hand", sets: handText))
    }
}
