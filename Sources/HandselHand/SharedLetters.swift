/// A letter that appears again and again in a note too long for letters of its own.
struct SharedLetter {
    var glyph: UInt32
    var bounds: Bounds?
    var silhouette: Silhouette
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
            var draws = self.draws("letter", index, place)
            let choices = letters(for: token)
            let choice = alternates.next(
                of: token.text, count: choices.count, start: start(of: token), drawing: &draws)
            let x =
                token.forms.isEmpty
                ? spacing.blank(space) : spacing.place(choices[choice].silhouette, of: token, drawing: &draws)
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
        let purpose = "shared " + token.text
        var letters: [SharedLetter] = []
        for number in 0..<(token.text.count > 1 ? Scribe.sharedPairForms : Scribe.sharedForms) {
            var draws = draws(purpose, number)
            let strokes = token.forms.isEmpty ? [] : token.forms[number % token.forms.count].strokes
            let slant = draws.normal(hand.style.wordSlantVariation)
            let disturbed = LetterDisturbance(style: hand.style, isFigure: token.isFigure, size: 1, slant: slant)
                .applied(to: LetterForm(entry: .lifted, strokes: strokes), drawing: &draws)
            var outline = Outline()
            for path in disturbed.leaning {
                let stroke = JoinedStroke(path, letter: 0)
                outline.contours += inking.pieces(of: stroke, origins: [0], drawing: &draws).map(\.contour)
            }
            let silhouette = Silhouette(of: disturbed.upright)
            let advance = strokes.isEmpty ? hand.style.wordSpace : silhouette.end + hand.style.gap
            letters.append(
                SharedLetter(
                    glyph: font.append(outline, advance: Int((advance * Outline.unitsPerXHeight).rounded())),
                    bounds: outline.bounds?.scaled(by: 1 / Outline.unitsPerXHeight), silhouette: silhouette))
        }
        sharedLetters[token.text] = letters
        return letters
    }
}
