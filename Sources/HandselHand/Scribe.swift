import HandselGraphics

/// Writes the words of one note and collects their letters in a font.
struct Scribe {
    let hand: HandFile
    private let seed: Seed
    /// Notes with more letters share forms, so that their font stays small.
    static let mostUniqueLetters = 800

    var font = TrueTypeFont()
    /// The glyph of every space between words.
    let space: UInt32
    private let sharesForms: Bool
    private var spelling: Spelling
    var sharedLetters: [String: [SharedLetter]] = [:]
    let inking: Inking

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
        self.seed = seed
        spelling = Spelling(hand: hand, language: language)
        inking = Inking(style: hand.style, pen: hand.pen)
        sharesForms = letterCount > Scribe.mostUniqueLetters
        space = font.append(Outline(), advance: Int(hand.style.wordSpace * Outline.unitsPerXHeight))
    }

    func draws(_ purpose: String, _ keys: Int...) -> Draws {
        Draws(keys.reduce(seed.keyed(purpose)) { $0.keyed(UInt64($1)) })
    }

    /// Writes a word. - Parameter index: its place among the note's words, by which its randomness is found.
    mutating func write(_ word: Note.Word, index: Int) -> WrittenWord {
        var draws = draws("word", index)
        let style = hand.style
        let slant = draws.normal(style.wordSlantVariation)
        let size = 1 + draws.normal(style.wordSizeVariation)
        let space = max(0.55 * style.wordSpace, style.wordSpace + draws.normal(style.wordSpaceVariation))
        var written: WrittenWord
        if let typeset = word.typeset {
            written = WrittenWord(word.text, source: word.letters[0].source, typeset, space: space)
        } else {
            let seed = seed
            let tokens = spelling.tokens(of: word.letters) { place in
                seed.keyed("pair").keyed(UInt64(index)).keyed(UInt64(place)).unit
            }
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
            var draws = self.draws("letter", index, place)
            let alternate = alternates.next(
                of: token.text, count: token.forms.count, start: start(of: token), drawing: &draws)
            var form = token.forms[alternate]
            let isJoined = before?.canJoin(form) == true && self.draws("join", index, place).first < hand.style.join
            if isJoined { form = form.arriving }
            let disturbed = LetterDisturbance(style: hand.style, isFigure: token.isFigure, size: size, slant: slant)
                .applied(to: form, drawing: &draws)
            let x = spacing.place(Silhouette(of: disturbed.upright), of: token, drawing: &draws)
            before = form
            form.strokes = disturbed.leaning.map { $0.offset(by: Vector(x, 0)) }
            letters.append(PlacedLetter(form: form, x: x, isJoined: isJoined, alternate: alternate))
        }
        return inked(tokens, letters, lines: word.lines, width: spacing.end, space: space, index: index)
    }

    /// From where the alternates of a letter are counted.
    func start(of token: Token) -> Seed { seed.keyed("alternate").keyed(token.text) }

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
        if isTraced {
            traces += tokens.enumerated().map { Trace(word: index, text: $1.text, form: letters[$0].alternate) }
        }
        var outlines = [Outline](repeating: Outline(), count: letters.count)
        for (number, stroke) in strokes.enumerated() {
            var draws = draws("stroke", index, number)
            for piece in inking.pieces(of: stroke, origins: origins, drawing: &draws) {
                outlines[piece.letter].contours.append(piece.contour)
                if isTraced { traces[traces.count - letters.count + piece.letter].pieces.append(piece) }
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
        var draws = draws(line.rawValue, index)
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
            var draws = draws("shade", number)
            return draws.normal(hand.style.shadeVariation)
        }
        let (number, share) = (index / stretch, Double(index % stretch) / Double(stretch))
        let drifting = knot(number) * (1 - share) + knot(number + 1) * share
        // In steps, so that neighbouring words often have the same ink.
        return (min(max(drifting, -0.05), 0.05) * 100).rounded() / 100
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
