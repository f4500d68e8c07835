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
    typealias Word = [Letter]

    /// None is empty, nor is any of their words.
    var paragraphs: [[Word]] = []
    /// The characters for which there are no strokes, each once, in their order.
    var missing: [Character] = []

    /// The spaces at which no line may break.
    static let unbreakableSpaces: Set<Character> = ["\u{00A0}", "\u{202F}", "\u{2007}"]

    /// Reads a text. Line breaks begin paragraphs, other space separates words, characters that nobody sees are left out.
    init(_ text: String, isWritable: (Character) -> Bool) {
        var known: [Character: Bool] = [:]
        var paragraph: [Word] = []
        var word: Word = []
        func writable(_ character: Character) -> Bool {
            if let answer = known[character] { return answer }
            let answer = isWritable(character)
            known[character] = answer
            return answer
        }
        for (source, original) in text.enumerated() {
            if original.isNewline {
                if !word.isEmpty { paragraph.append(word) }
                if !paragraph.isEmpty { paragraphs.append(paragraph) }
                (word, paragraph) = ([], [])
            } else if Note.unbreakableSpaces.contains(original) {
                word.append(Letter(character: original, source: source))
            } else if original.isWhitespace {
                if !word.isEmpty { paragraph.append(word) }
                word = []
            } else {
                for character in Note.visible(original) {
                    if writable(character) {
                        word.append(Letter(character: character, source: source))
                    } else if let letters = Likeness.letters(of: character), letters.allSatisfy(writable) {
                        word += letters.map { Letter(character: $0, source: source) }
                    } else if !missing.contains(original) {
                        missing.append(original)
                    }
                }
            }
        }
        if !word.isEmpty { paragraph.append(word) }
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
                let trimmed = word.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
                return trimmed.isEmpty ? nil : Array(trimmed)
            }
            return words.isEmpty ? nil : words
        }
    }

    /// How many letters are written.
    var letterCount: Int { paragraphs.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }
}
