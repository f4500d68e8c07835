import HandselGraphics

/// Writes the words of one note and collects their letters in a font.
struct Scribe {
    let hand: HandFile
    let seeds: Seeds
    /// Notes with more letters share forms, so that their font stays small.
    static let mostUniqueLetters = 800

    var font = TrueTypeFont()
    /// The glyph of every space between words.
    let space: UInt32
    private let sharesForms: Bool
    private var spelling: Spelling
    var sharedLetters: [String: [SharedLetter]] = [:]
    var inking: Inking

    /// The way of the pen for one letter.
    struct Trace {
        /// The word's place in the note.
        var word: Int
        var text: String
        /// Which of the ways of writing it was chosen.
        var form: Int
        var pieces: [Inking.Piece] = []
    }

    /// Whether `traces` is kept, for who wants to measure the writing.
    var isTraced = false
    private(set) var traces: [Trace] = []

    init(hand: HandFile, language: String?, seed: Seed, letterCount: Int) {
        self.hand = hand
        seeds = Seeds(seed)
        spelling = Spelling(hand: hand, language: language)
        inking = Inking(style: hand.style, pen: hand.pen)
        sharesForms = letterCount > Scribe.mostUniqueLetters
        space = font.append(Outline(), advance: Int(hand.style.wordSpace * Outline.unitsPerXHeight))
    }

    /// Writes a word. - Parameter index: its place among the note's words, by which its randomness is found.
    mutating func write(_ word: Note.Word, index: Int) -> WrittenWord {
        var draws = Draws(seeds.word, index)
        let style = hand.style
        let slant = draws.normal(style.wordSlantVariation)
        let size = 1 + draws.normal(style.wordSizeVariation)
        let space = max(0.55 * style.wordSpace, style.wordSpace + draws.normal(style.wordSpaceVariation))
        var written: WrittenWord
        if let typeset = word.typeset {
            written = WrittenWord(word.text, source: word.letters[0].source, typeset, space: space)
        } else {
            let pairs = seeds.pair
            let tokens = spelling.tokens(of: word.letters) { Draws(pairs, index, $0).first }
            written =
                sharesForms
                ? shared(tokens, index: index, space: space)
                : unique(tokens, word: word, index: index, space: space, slant: slant, size: size)
        }
        let shade = shade(ofWord: index)
        for letter in written.letters.indices { written.letters[letter].shade = shade }
        return written
    }

    /// A word in which every letter is drawn for its place.
    private mutating func unique(
        _ tokens: [Token], word: Note.Word, index: Int, space: Double, slant: Double, size: Double
    ) -> WrittenWord {
        var alternates = Alternates(word: index)
        var letters: [PlacedLetter] = []
        var spacing = WordSpacing(style: hand.style)
        var before: LetterForm?
        for (place, token) in tokens.enumerated() {
            guard !token.forms.isEmpty else {
                letters.append(PlacedLetter(form: LetterForm(entry: .lifted, strokes: []), x: spacing.blank(space)))
                before = nil
                continue
            }
            var draws = Draws(seeds.letter, index, place)
            let alternate = alternates.next(
                of: token.text, count: token.forms.count, start: start(of: token), drawing: &draws)
            let ready = token.forms[alternate]
            let isJoined =
                before?.canJoin(ready.form) == true
                && Draws(seeds.join, index, place).first < hand.style.join
            var form = isJoined ? ready.form.arriving : ready.form
            let disturbance = LetterDisturbance(
                style: hand.style, isFigure: token.isFigure, size: size, slant: slant, drawing: &draws)
            let x = spacing.place(
                ready, of: token, width: disturbance.width, isJoined: isJoined, drawing: &draws)
            var letter = PlacedLetter(form: form, x: x, isJoined: isJoined, alternate: alternate)
            letter.start = x + (form.strokes.first?.points.first?.x ?? 0) * disturbance.width
            letter.exit = x + (form.strokes.first?.points.last?.x ?? 0) * disturbance.width
            form.strokes = disturbance.strokes(of: form, at: x, isJoined: isJoined, drawing: &draws)
            letter.form = form
            letters.append(letter)
            before = form
        }
        return inked(tokens, letters, lines: word.lines, width: spacing.end, space: space, index: index)
    }

    /// From where the alternates of a letter are counted.
    func start(of token: Token) -> Seed { seeds.alternate.keyed(token.text) }

    /// Joins the letters, runs the pen along them and cuts the ink into a glyph for each letter.
    private mutating func inked(
        _ tokens: [Token], _ letters: [PlacedLetter], lines: Set<HandFile.WordLine>, width: Double, space: Double,
        index: Int
    ) -> WrittenWord {
        var (strokes, runs) = joinedStrokes(letters, penWidth: hand.pen.width)
        for line in HandFile.WordLine.allCases where lines.contains(line) {
            if let path = path(of: line, width: width, index: index) {
                strokes.append(JoinedStroke(path, letter: letters.count - 1))
            }
        }
        let origins = letters.map(\.x)
        var outlines = [Outline](repeating: Outline(), count: letters.count)
        var pieces: [Inking.Piece] = []
        if isTraced { inking.trace = { pieces.append($0) } }
        for (number, stroke) in strokes.enumerated() {
            var draws = Draws(seeds.stroke, index, number)
            inking.ink(stroke, origins: origins, into: &outlines, drawing: &draws)
        }
        if isTraced {
            traces += tokens.enumerated().map { place, token in
                Trace(
                    word: index, text: token.text, form: letters[place].alternate,
                    pieces: pieces.filter { $0.letter == place })
            }
        }
        var written = WrittenWord(letters: [], width: width, space: space)
        for (place, token) in tokens.enumerated() {
            let next = place + 1 < letters.count ? letters[place + 1].x : width
            let advance = Int(((next - letters[place].x) * Outline.unitsPerXHeight).rounded())
            written.letters.append(
                WrittenWord.Letter(
                    text: token.text, source: token.source, glyph: font.append(outlines[place], advance: advance),
                    x: letters[place].x, bounds: outlines[place].bounds?.scaled(by: 1 / Outline.unitsPerXHeight),
                    run: runs[place]))
        }
        return written
    }

    /// The stroke under or through a word; `nil` when the hand has none.
    private func path(of line: HandFile.WordLine, width: Double, index: Int) -> PenPath? {
        guard let ways = hand.lines[line], !ways.isEmpty else { return nil }
        var draws = Draws(seeds.line.keyed(line.rawValue), index)
        var path = ways[min(Int(draws.unit() * Double(ways.count)), ways.count - 1)]
        let (start, end) = (-0.1 + draws.normal(0.08), width + 0.1 + draws.normal(0.12))
        for point in path.points.indices {
            path.points[point].x = start + path.points[point].x * (end - start)
            path.points[point] += draws.normals(hand.style.pointVariation)
        }
        return path
    }

    /// How much lighter a word is: a slow drift, with a random value at every fifth word and a line between them.
    private func shade(ofWord index: Int) -> Double {
        guard hand.style.shadeVariation > 0 else { return 0 }
        let stretch = 5
        func knot(_ number: Int) -> Double {
            var draws = Draws(seeds.shade, number)
            return draws.normal(hand.style.shadeVariation)
        }
        let (number, share) = (index / stretch, Double(index % stretch) / Double(stretch))
        let drifting = knot(number) * (1 - share) + knot(number + 1) * share
        // In steps, so that neighbouring words often have the same ink.
        return (min(max(drifting, -0.05), 0.05) * 100).rounded() / 100
    }
}

/// The seeds of one note for the purposes of writing it.
struct Seeds {
    let (word, letter, pair, alternate, join): (Seed, Seed, Seed, Seed, Seed)
    let (stroke, line, shade, shared): (Seed, Seed, Seed, Seed)

    init(_ seed: Seed) {
        word = seed.keyed("word")
        letter = seed.keyed("letter")
        pair = seed.keyed("pair")
        alternate = seed.keyed("alternate")
        join = seed.keyed("join")
        stroke = seed.keyed("stroke")
        line = seed.keyed("line")
        shade = seed.keyed("shade")
        shared = seed.keyed("shared")
    }
}

extension Draws {
    /// Those for a place in a word, or a word in a note.
    init(_ seed: Seed, _ places: Int...) {
        self.init(places.reduce(seed) { $0.keyed(UInt64($1)) })
    }

    /// The first number from 0 up to but not including 1, where no other is needed.
    var first: Double {
        var draws = self
        return draws.unit()
    }
}

extension WrittenWord {
    /// The place of a word in type.
    fileprivate init(_ text: String, source: Int, _ typeset: TypesetWord, space: Double) {
        var bounds = Bounds(Vector(0, -typeset.descent))
        bounds.high = Vector(typeset.width, typeset.ascent)
        let letter = Letter(text: text, source: source, glyph: 0, x: 0, bounds: bounds, run: 0, isTypeset: true)
        self.init(letters: [letter], width: typeset.width, space: space)
    }
}
