/// A character of a note with the lines that are drawn through its word.
struct MarkedCharacter {
    var character: Character
    /// Which character of the text it is, from 0.
    var source: Int
    var lines: Set<HandFile.WordLine>
}

/// The words of a note without the signs that ask for an underline (`__so__`) or a strike (`~~so~~`).
///
/// For wherever the note is not written by hand.
public func plainNote(_ text: String) -> String {
    guard text.contains("__") || text.contains("~~") else { return text }
    return String(markedCharacters(of: text).map(\.character))
}

/// Reads the signs for underlines and strikes: two in a row, before and behind a word or several of one paragraph.
///
/// Signs without a partner, and more than two in a row, are what they look like.
func markedCharacters(of text: String) -> [MarkedCharacter] {
    let characters = Array(text)
    var marked = characters.enumerated().map { MarkedCharacter(character: $1, source: $0, lines: []) }
    guard text.contains("__") || text.contains("~~") else { return marked }
    var dropped: Set<Int> = []
    for (sign, line) in [("_" as Character, HandFile.WordLine.underline), ("~", .strike)] {
        var start: Int?
        var index = 0
        while index < characters.count {
            guard characters[index] == sign else {
                if characters[index].isNewline { start = nil }
                index += 1
                continue
            }
            var end = index
            while end < characters.count, characters[end] == sign { end += 1 }
            defer { index = end }
            guard end - index == 2 else { continue }
            let hasBefore = index > 0 && !characters[index - 1].isWhitespace
            let hasAfter = end < characters.count && !characters[end].isWhitespace
            if let from = start, hasBefore {
                for place in (from + 2)..<index { marked[place].lines.insert(line) }
                dropped.formUnion([from, from + 1, index, index + 1])
                start = nil
            } else if hasAfter {
                start = index
            }
        }
    }
    return marked.filter { !dropped.contains($0.source) }
}
