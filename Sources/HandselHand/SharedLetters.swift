/// A letter that appears again and again in a note too long for letters of its own.
struct SharedLetter {
    var glyph: UInt32
    var bounds: Bounds?
    /// How much wider it is than its form.
    var width: Double
}

extension Scribe {
    /// How many forms of one character a note with shared letters has, and of a pair, which is rarer.
    static let sharedForms = 8
    static let sharedPairForms = 4

    /// A word out of letters that appear again and again in the note, never joined.
    mutating func shared(_ tokens: [Token], index: Int, space: Double) -> WrittenWord {
        var spacing = WordSpacing(style: hand.style)
        var alternates = Alternates(word: index)
        var written = WrittenWord(letters: [], width: 0, space: space)
        for (place, token) in tokens.enumerated() {
            var draws = Draws(seeds.letter, index, place)
            let choices = letters(for: token)
            let choice = alternates.next(
                of: token.text, count: choices.count, start: start(of: token), drawing: &draws)
            let x =
                token.forms.isEmpty
                ? spacing.blank(space)
                : spacing.place(
                    token.forms[choice % token.forms.count], of: token, width: choices[choice].width, isJoined: false,
                    drawing: &draws)
            written.letters.append(
                WrittenWord.Letter(
                    text: token.text, source: token.source, glyph: choices[choice].glyph, x: x,
                    bounds: choices[choice].bounds, run: place))
        }
        written.width = spacing.end
        return written
    }

    private mutating func letters(for token: Token) -> [SharedLetter] {
        if let known = sharedLetters[token.text] { return known }
        let seed = seeds.shared.keyed(token.text)
        var letters: [SharedLetter] = []
        for number in 0..<(token.text.count > 1 ? Scribe.sharedPairForms : Scribe.sharedForms) {
            var draws = Draws(seed, number)
            guard !token.forms.isEmpty else {
                letters.append(SharedLetter(glyph: space, bounds: nil, width: 1))
                continue
            }
            let ready = token.forms[number % token.forms.count]
            let slant = draws.normal(hand.style.wordSlantVariation)
            let disturbance = LetterDisturbance(
                style: hand.style, isFigure: token.isFigure, size: 1, slant: slant, drawing: &draws)
            var outlines = [Outline()]
            for path in disturbance.strokes(of: ready.form, at: 0, isJoined: false, drawing: &draws) {
                inking.ink(JoinedStroke(path, letter: 0), origins: [0], into: &outlines, drawing: &draws)
            }
            let advance = ready.whole.end * disturbance.width + hand.style.gap
            letters.append(
                SharedLetter(
                    glyph: font.append(outlines[0], advance: Int((advance * Outline.unitsPerXHeight).rounded())),
                    bounds: outlines[0].bounds?.scaled(by: 1 / Outline.unitsPerXHeight), width: disturbance.width))
        }
        sharedLetters[token.text] = letters
        return letters
    }
}
