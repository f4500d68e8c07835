import HandselGraphics
import HandselType

/// How a line of type is moved where it stands for handwriting: whole words only, since letters that join would come apart.
struct PenLikeLine {
    /// What it is drawn from; each value is keyed by the word's or the line's number.
    let seed: Seed
    /// In points.
    let em: Double

    /// Standard deviations: a word's height above the line in ems, its size as a share, the space after it as a share.
    private static let baseline = 0.02
    private static let size = 0.012
    private static let space = 0.1
    /// How much a line rises over its length, and the standard deviation of that.
    private static let rise = (mean: 0.008, variation: 0.004)
    /// Where a line starts, and how far the edge drifts inwards from line to line, in ems.
    private static let indent = 0.1
    private static let inwardDrift = 0.0275
    private static let widestDrift = 0.4

    /// The most that a line starts inwards, in ems; lines are set that much narrower than their room.
    static let reserve = 0.8

    /// A line that was moved.
    struct Moved {
        var line: TextLine
        /// How far its starting edge stands inwards, in points.
        var indent: Double
        /// How far its highest word was lifted, in points.
        var lift: Double
        /// How many words the note has up to and with this line.
        var words: Int
    }

    /// - Parameters:
    ///   - number: the line's in the note, from 0.
    ///   - linesDown: how far the edge has drifted; halved at each paragraph.
    ///   - words: how many words came before.
    ///   - room: what the line may take up with its indent, in points.
    func moved(_ line: TextLine, number: Int, linesDown: Double, after words: Int, room: Double) -> Moved {
        let own = seed.keyed("line").keyed(UInt64(number))
        var pieces = LinePieces(line, firstWord: words)
        let count = pieces.nextWord
        pieces.vary { word in
            let own = seed.keyed("word").keyed(UInt64(word))
            return LinePieces.Variation(
                size: 1 + bounded(own.keyed("size").gaussian) * PenLikeLine.size,
                space: 1 + bounded(own.keyed("space").gaussian) * PenLikeLine.space,
                lift: bounded(own.keyed("baseline").gaussian) * PenLikeLine.baseline * em)
        }
        var result = pieces.line(like: line)
        if result.width > room {
            // Set as wide as its room by chance: what varies its width is left out.
            pieces.vary { _ in LinePieces.Variation(size: 1, space: 1, lift: 0) }
            result = pieces.line(like: line)
        }
        let slope = max(0.001, PenLikeLine.rise.mean + bounded(own.keyed("rise").gaussian) * PenLikeLine.rise.variation)
        let wanted =
            (abs(bounded(own.keyed("indent").gaussian)) * PenLikeLine.indent
                + min(PenLikeLine.widestDrift, PenLikeLine.inwardDrift * linesDown)) * em
        let lift = result.rise(slope: slope)
        return Moved(line: result, indent: max(0, min(wanted, room - result.width)), lift: lift, words: count)
    }

    /// A rare large value would stand out as a mistake.
    private func bounded(_ value: Double) -> Double { min(2.2, max(-2.2, value)) }
}

extension TextLine {
    /// Lifts each run by its distance from where the line starts. - Returns: the greatest lift.
    fileprivate mutating func rise(slope: Double) -> Double {
        var highest = 0.0
        for index in runs.indices {
            let run = runs[index]
            let distance = direction == .leftToRight ? run.x : width - run.x - run.glyphs.width
            let lift = max(0, distance) * slope
            highest = max(highest, lift)
            for glyph in run.glyphs.glyphs.indices { runs[index].glyphs.glyphs[glyph].origin.y -= lift }
        }
        return highest
    }
}

/// A line taken apart into words; a word in several fonts has several pieces.
private struct LinePieces {
    struct Variation {
        var size: Double
        var space: Double
        /// In points.
        var lift: Double
    }

    struct Piece {
        /// A part of a run with the spaces behind it, its glyphs from its own left end.
        var glyphs: GlyphRun
        var word: Int
        /// The advances of the spaces at its end together, in points, and how many glyphs they are.
        var space: Double
        var spaceGlyphs: Int
    }

    /// For each of the line's runs its pieces in the order of their text.
    private var runs: [[Piece]]
    private var varied: [[Piece]]
    private(set) var nextWord: Int

    init(_ line: TextLine, firstWord: Int) {
        runs = line.runs.map { _ in [] }
        var word = firstWord
        var endsWord = false
        for index in line.readingOrder {
            var pieces: [Piece] = []
            for piece in line.runs[index].glyphs.words {
                if endsWord || (!pieces.isEmpty) || piece.standsAlone { word += 1 }
                endsWord = piece.spaceGlyphs > 0 || piece.standsAlone
                pieces.append(
                    Piece(glyphs: piece.run, word: word, space: piece.space, spaceGlyphs: piece.spaceGlyphs))
            }
            runs[index] = pieces
        }
        varied = runs
        nextWord = word + 1
    }

    mutating func vary(_ variation: (Int) -> Variation) {
        varied = runs.map { pieces in
            pieces.map { piece in
                let change = variation(piece.word)
                var piece = piece
                let more = piece.space * (change.space - 1) * change.size
                piece.glyphs.scale(by: change.size)
                piece.space = piece.space * change.size + more
                piece.glyphs.width += more
                let glyphs = piece.glyphs.glyphs.indices
                // The spaces at the end of right-to-left text are on its left.
                let letters =
                    piece.glyphs.isRightToLeft
                    ? glyphs.dropFirst(piece.spaceGlyphs) : glyphs.dropLast(piece.spaceGlyphs)
                for index in glyphs { piece.glyphs.glyphs[index].origin.y -= change.lift }
                if piece.glyphs.isRightToLeft {
                    for index in letters { piece.glyphs.glyphs[index].origin.x += more }
                }
                return piece
            }
        }
    }

    /// The pieces as a line again.
    func line(like original: TextLine) -> TextLine {
        var line = original
        line.runs = []
        line.readingOrder = []
        let hanging = original.readingOrder.last.flatMap { varied[$0].last?.space } ?? 0
        var x = original.direction == .rightToLeft ? -hanging : 0
        var places: [[Int]] = []
        for (index, pieces) in varied.enumerated() {
            let isRightToLeft = original.runs[index].glyphs.isRightToLeft
            var own: [Int] = []
            for piece in isRightToLeft ? pieces.reversed() : pieces {
                own.append(line.runs.count)
                line.runs.append(TextLine.Run(x: x, glyphs: piece.glyphs))
                x += piece.glyphs.width
            }
            places.append(isRightToLeft ? own.reversed() : own)
        }
        for index in original.readingOrder { line.readingOrder += places[index] }
        line.width = original.direction == .rightToLeft ? x : x - hanging
        return line
    }
}
