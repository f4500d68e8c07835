import Foundation

/// A note's text as it is written: paragraphs of words of letters.
struct Note {
    struct Letter {
        /// In NFC.
        var character: Character
        /// Which character of the text it comes from, from 0.
        var source: Int
    }

    /// Letters without a space between them; a space that must not break is one of the letters.
    struct Word {
        var letters: [Letter] = []
        /// What is drawn along it.
        var lines: Set<HandFile.WordLine> = []
        /// Its size in type, when the hand cannot write it.
        var typeset: TypesetWord?

        /// In NFC.
        var text: String { String(letters.map(\.character)) }
    }

    /// None is empty, nor is any of their words.
    var paragraphs: [[Word]] = []
    /// The characters for which there are no strokes, each once, in their order; not those of words in type.
    var missing: [Character] = []

    /// The spaces at which no line may break.
    static let unbreakableSpaces: Set<Character> = ["\u{00A0}", "\u{202F}", "\u{2007}"]

    /// Reads a text. Line breaks begin paragraphs, other space separates words, characters that nobody sees are left out.
    ///
    /// - Parameter typeset: asked for the words that cannot be written; `nil` leaves their characters missing.
    init(_ text: String, isWritable: (Character) -> Bool, typeset: ((String) -> TypesetWord?)? = nil) {
        var known: [Character: Bool] = [:]
        func writable(_ character: Character) -> Bool {
            if let answer = known[character] { return answer }
            let answer = isWritable(character)
            known[character] = answer
            return answer
        }
        var paragraph: [Word] = []
        var word = Word()
        var unwritten: [Character] = []
        func endWord() {
            defer { (word, unwritten) = (Word(), []) }
            if !unwritten.isEmpty {
                word.typeset = typeset?(word.text)
                if word.typeset == nil {
                    for character in unwritten where !missing.contains(character) { missing.append(character) }
                }
            }
            if !word.letters.isEmpty { paragraph.append(word) }
        }
        for marked in markedCharacters(of: text) {
            let original = marked.character
            if original.isNewline {
                endWord()
                if !paragraph.isEmpty { paragraphs.append(paragraph) }
                paragraph = []
            } else if Note.unbreakableSpaces.contains(original) {
                word.letters.append(Letter(character: original, source: marked.source))
            } else if original.isWhitespace {
                endWord()
            } else {
                word.lines.formUnion(marked.lines)
                for character in Note.visible(original) {
                    var letters = [character]
                    if !writable(character) {
                        if let parts = Likeness.letters(of: character), parts.allSatisfy(writable) {
                            letters = Array(parts)
                        } else {
                            unwritten.append(original)
                        }
                    }
                    word.letters += letters.map { Letter(character: $0, source: marked.source) }
                }
            }
        }
        endWord()
        if !paragraph.isEmpty { paragraphs.append(paragraph) }
        trimUnbreakableSpaces()
    }

    /// A character in NFC without the scalars that only steer (format characters and variation selectors).
    private static func visible(_ character: Character) -> String {
        guard !character.isASCII else { return String(character) }
        let scalars = character.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory != .format && !scalar.properties.isVariationSelector
        }
        return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
    }

    /// A space at the end of a word is only a space.
    private mutating func trimUnbreakableSpaces() {
        func isSpace(_ letter: Letter) -> Bool { Note.unbreakableSpaces.contains(letter.character) }
        paragraphs = paragraphs.compactMap { paragraph in
            let words = paragraph.compactMap { word in
                var trimmed = word
                trimmed.letters = word.letters.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
                return trimmed.letters.isEmpty ? nil : trimmed
            }
            return words.isEmpty ? nil : words
        }
    }

    /// How many letters are written.
    var letterCount: Int { paragraphs.reduce(0) { $0 + $1.reduce(0) { $0 + $1.letters.count } } }
}
