import HandselGraphics

/// Chooses among the ways of writing a character or a pair, within one word.
///
/// A character is never written the same way twice running in a word; and as the first choice moves on from word to word,
/// not in two neighbouring words either, unless there are only two ways and it stands in the first of them an even number
/// of times. No choice depends on what other words say.
struct Alternates {
    /// The word's place in the note.
    private let word: Int
    private var last: [String: Int] = [:]

    init(word: Int) {
        self.word = word
    }

    /// Which of `count` ways comes next. - Parameter start: the same for all words of the note.
    mutating func next(of letter: String, count: Int, start: Seed, drawing draws: inout Draws) -> Int {
        let draw = draws.unit()
        guard count > 1 else { return 0 }
        let first = (Int(start.value % UInt64(count)) + word) % count
        var choice = first
        if let last = last[letter] {
            let nextWordsFirst = (first + 1) % count
            let choices = (0..<count).filter { $0 != last && (count == 2 || $0 != nextWordsFirst) }
            choice = choices[min(Int(draw * Double(choices.count)), choices.count - 1)]
        }
        last[letter] = choice
        return choice
    }
}
