/// What is written at one go: a letter, or a pair for which the hand has a form.
struct Token {
    /// What it stands for in the text.
    var text: String
    /// Which character of the note it begins with.
    var source: Int
    var isFigure: Bool
    /// The ways of writing it, in the writer's proportions; none for a space.
    var forms: [ReadyForm]
}

/// Finds the forms that a word is written with.
struct Spelling {
    private let hand: HandFile
    private let language: String?
    private var known: [String: [ReadyForm]] = [:]

    init(hand: HandFile, language: String?) {
        self.hand = hand
        self.language = language
    }

    /// The tokens of a word. - Parameter chance: a number from 0 to 1 for each letter, which decides whether a pair begins there.
    mutating func tokens(of letters: [Note.Letter], chance: (Int) -> Double) -> [Token] {
        var tokens: [Token] = []
        var place = 0
        while place < letters.count {
            if let pair = pair(in: letters, at: place), chance(place) < hand.style.pair {
                tokens.append(
                    Token(text: pair.text, source: letters[place].source, isFigure: false, forms: pair.forms))
                place += pair.text.count
                continue
            }
            let letter = letters[place]
            tokens.append(
                Token(
                    text: String(letter.character), source: letter.source, isFigure: letter.character.isWholeNumber,
                    forms: forms(of: letter.character)))
            place += 1
        }
        return tokens
    }

    /// The longest pair that begins at a place.
    private mutating func pair(in letters: [Note.Letter], at place: Int) -> (text: String, forms: [ReadyForm])? {
        guard !hand.pairs.isEmpty else { return nil }
        for count in (2...HandFile.longestPair).reversed() where place + count <= letters.count {
            let text = String(letters[place..<(place + count)].map(\.character))
            if let forms = hand.pairs[text] { return (text, ready(text) { forms }) }
        }
        return nil
    }

    private mutating func forms(of character: Character) -> [ReadyForm] {
        let (hand, language) = (hand, language)
        return ready(String(character)) { hand.forms(of: character, language: language) }
    }

    /// Forms in the writer's proportions.
    private mutating func ready(_ text: String, make: () -> [LetterForm]) -> [ReadyForm] {
        if let forms = known[text] { return forms }
        let forms = hand.shelf.forms(of: text, language: language) {
            make().map { $0.proportioned(by: hand.style) }
        }
        known[text] = forms
        return forms
    }
}
