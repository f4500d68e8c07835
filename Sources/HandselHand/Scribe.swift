import Foundation
import HandselGraphics

/// Writes the words of one note and collects their letters in a font.
struct Scribe {
    private let hand: HandFile
    private let seed: Seed
    /// Notes with more letters share forms, so that their font stays small.
    static let mostUniqueLetters = 800
    /// How many forms of one character such a note has.
    static let sharedForms = 8

    private(set) var font = TrueTypeFont()
    /// The glyph of every space between words.
    let space: UInt32
    private let sharesForms: Bool
    private var formsOfCharacter: [Character: [LetterForm]] = [:]
    private var sharedLetters: [Character: [SharedLetter]] = [:]

    private struct SharedLetter {
        var glyph: UInt32
        var bounds: Bounds?
        var silhouette: Silhouette
    }

    init(hand: HandFile, seed: Seed, letterCount: Int) {
        self.hand = hand
        self.seed = seed
        sharesForms = letterCount > Scribe.mostUniqueLetters
        space = font.append(Outline(), advance: Int(hand.style.wordSpace * Outline.unitsPerXHeight))
    }

    private func draws(_ purpose: String, _ keys: Int...) -> Draws {
        Draws(keys.reduce(seed.keyed(purpose)) { $0.keyed(UInt64($1)) })
    }

    /// Writes a word. - Parameter index: its place among the note's words, by which its randomness is found.
    mutating func write(_ word: Note.Word, index: Int) -> WrittenWord {
        var draws = draws("word", index)
        let style = hand.style
        let slant = draws.normal(style.wordSlantVariation)
        let size = 1 + draws.normal(style.wordSizeVariation)
        let space = max(0.55 * style.wordSpace, style.wordSpace + draws.normal(style.wordSpaceVariation))
        if sharesForms { return sharedWord(word, index: index, space: space) }

        var alternates = Alternates(word: index)
        var letters: [PlacedLetter] = []
        var spacing = WordSpacing(style: style)
        for (place, letter) in word.enumerated() {
            var draws = self.draws("letter", index, place)
            let forms = forms(of: letter.character)
            let start = self.seed.keyed("alternate").keyed(String(letter.character))
            let alternate = alternates.next(of: letter.character, count: forms.count, start: start, drawing: &draws)
            guard !forms.isEmpty else {
                letters.append(PlacedLetter(form: LetterForm(entry: .lifted, strokes: []), x: spacing.blank(space)))
                continue
            }
            let disturbed = LetterDisturbance(style: style, letter: letter.character, size: size, slant: slant)
                .applied(to: forms[alternate], drawing: &draws)
            let x = spacing.place(
                Silhouette(of: disturbed.upright), character: letter.character, drawing: &draws)
            letters.append(
                PlacedLetter(
                    form: LetterForm(
                        entry: forms[alternate].entry,
                        strokes: disturbed.leaning.map { $0.offset(by: Vector(x, 0)) }), x: x))
        }
        return inked(word, letters, width: spacing.end, space: space, index: index)
    }

    /// Joins the letters, runs the pen along them and cuts the ink into a glyph for each letter.
    private mutating func inked(
        _ word: Note.Word, _ letters: [PlacedLetter], width: Double, space: Double, index: Int
    ) -> WrittenWord {
        var joining = draws("join", index)
        let joined = joinedStrokes(letters.map(\.form), chance: hand.style.join, drawing: &joining)
        var outlines = [Outline](repeating: Outline(), count: letters.count)
        for (number, stroke) in joined.strokes.enumerated() {
            var draws = draws("stroke", index, number)
            let origin = letters[stroke.owners[0].letter].x
            for (letter, contours) in ink(stroke, origins: letters.map(\.x), run: origin, drawing: &draws) {
                outlines[letter].contours += contours
            }
        }
        var written = WrittenWord(letters: [], width: width, space: space)
        for (place, letter) in word.enumerated() {
            let next = place + 1 < letters.count ? letters[place + 1].x : width
            let advance = Int(((next - letters[place].x) * Outline.unitsPerXHeight).rounded())
            written.letters.append(
                WrittenWord.Letter(
                    character: letter.character, source: letter.source,
                    glyph: font.append(outlines[place], advance: advance), x: letters[place].x,
                    bounds: outlines[place].bounds?.scaled(by: 1 / Outline.unitsPerXHeight), run: joined.runs[place]))
        }
        return written
    }

    /// The contours that one movement of the pen leaves to each letter it belongs to, from that letter's origin.
    private func ink(
        _ stroke: JoinedStroke, origins: [Double], run: Double, drawing draws: inout Draws
    ) -> [(letter: Int, contours: [[Outline.Point]])] {
        var path = SampledPath(stroke.path)
        let wandering = draws.wandering(
            hand.style.pathVariation, reach: hand.style.pathReach, count: path.points.count, step: SampledPath.step)
        for index in path.points.indices {
            path.points[index] += wandering[index]
            // A joined run rises as a whole with its line.
            path.points[index].y += hand.style.rise * (path.points[index].x - run)
        }
        let widths = hand.pen.widths(along: path, drawing: &draws)
        var contours: [(letter: Int, contours: [[Outline.Point]])] = []
        var start = 0
        // Where a letter ends without a cusp, its neighbour's ink covers the cut.
        func runsOn(at place: Int) -> Bool {
            place > 0 && place < path.points.count - 1 && !path.cusps.contains(place)
        }
        for owner in stroke.owners {
            let end = path.placeOfPoint[owner.lastPoint]
            let cuts = [start] + path.cusps.filter { $0 > start && $0 < end } + [end]
            let shift = Vector(origins[owner.letter], 0)
            let pieces = zip(cuts, cuts.dropFirst()).filter { $0 < $1 }
            contours.append(
                (
                    owner.letter,
                    pieces.map { first, last in
                        ribbon(
                            along: path.points[first...last].map { $0 - shift }, widths: Array(widths[first...last]),
                            runsOn: (runsOn(at: first), runsOn(at: last)))
                    }
                ))
            start = end
        }
        return contours
    }

    private mutating func forms(of character: Character) -> [LetterForm] {
        if let forms = formsOfCharacter[character] { return forms }
        let forms = hand.forms(of: character).map { $0.proportioned(by: hand.style) }
        formsOfCharacter[character] = forms
        return forms
    }
}

// MARK: - Shared letters

extension Scribe {
    /// A word out of letters that appear again and again in the note, never joined.
    private mutating func sharedWord(_ word: Note.Word, index: Int, space: Double) -> WrittenWord {
        var spacing = WordSpacing(style: hand.style)
        var alternates = Alternates(word: index)
        var written = WrittenWord(letters: [], width: 0, space: space)
        for (place, letter) in word.enumerated() {
            var draws = self.draws("letter", index, place)
            let choices = shared(letter.character)
            let start = seed.keyed("shared").keyed(String(letter.character))
            let choice = alternates.next(of: letter.character, count: choices.count, start: start, drawing: &draws)
            let isBlank = choices[choice].bounds == nil
            let x =
                isBlank
                ? spacing.blank(space)
                : spacing.place(choices[choice].silhouette, character: letter.character, drawing: &draws)
            written.letters.append(
                WrittenWord.Letter(
                    character: letter.character, source: letter.source, glyph: choices[choice].glyph, x: x,
                    bounds: choices[choice].bounds, run: place))
        }
        written.width = spacing.end
        return written
    }

    private mutating func shared(_ character: Character) -> [SharedLetter] {
        if let known = sharedLetters[character] { return known }
        let forms = forms(of: character)
        let purpose = "shared " + String(character)
        var letters: [SharedLetter] = []
        for number in 0..<Scribe.sharedForms {
            var draws = draws(purpose, number)
            let strokes = forms.isEmpty ? [] : forms[number % forms.count].strokes
            let slant = draws.normal(hand.style.wordSlantVariation)
            let disturbed = LetterDisturbance(style: hand.style, letter: character, size: 1, slant: slant)
                .applied(to: LetterForm(entry: .lifted, strokes: strokes), drawing: &draws)
            var outline = Outline()
            for path in disturbed.leaning {
                let owner = JoinedStroke.Owner(letter: 0, lastPoint: path.points.count - 1)
                let stroke = JoinedStroke(path: path, owners: [owner])
                for (_, contours) in ink(stroke, origins: [0], run: 0, drawing: &draws) { outline.contours += contours }
            }
            let silhouette = Silhouette(of: disturbed.upright)
            let advance = strokes.isEmpty ? hand.style.wordSpace : silhouette.end + hand.style.gap
            letters.append(
                SharedLetter(
                    glyph: font.append(outline, advance: Int((advance * Outline.unitsPerXHeight).rounded())),
                    bounds: outline.bounds?.scaled(by: 1 / Outline.unitsPerXHeight), silhouette: silhouette))
        }
        sharedLetters[character] = letters
        return letters
    }
}
