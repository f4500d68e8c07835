import HandselGraphics

/// A note's words set in lines, in x-heights from the left end of the first baseline, y up.
struct LineSetting {
    struct Letter {
        var letter: WrittenWord.Letter
        var origin: Vector
    }

    struct Line {
        var letters: [Letter]
        var paragraph: Int
        /// Whether a space was left at its end, because the paragraph goes on with another word.
        var endsWithSpace: Bool
        /// What the ink of this line covers.
        var bounds: Bounds?
    }

    private(set) var lines: [Line] = []
    private let style: Style
    private let seed: Seed
    /// How wide the lines are meant to be, and how wide the widest may be.
    private let measure: Double
    private let widest: Double

    private var baseline = 0.0
    private var linesDown = 0.0
    /// How many lines are still kept short after an overfull one.
    private var carefulLines = 0
    private var hasOverrun = false
    private var current: Course

    /// Where one line starts and how it wanders.
    private struct Course {
        var indent: Double
        var limit: Double
        var slope: Double
        var waves: [(size: Double, length: Double, phase: Double)]
        var overrunDraw: Double

        func height(at x: Double) -> Double {
            waves.reduce(slope * x) { sum, wave in
                // A parabola-made wave instead of a sine, which differs between C libraries.
                let turn = x / wave.length + wave.phase
                return sum + wave.size * roundWave(turn)
            }
        }
    }

    /// Sets words. - Parameter overrun: the share of the measure by which a line may exceed it.
    /// - Throws: the width needed, when not even one letter fits into a line.
    init(
        _ paragraphs: [[WrittenWord]], measure: Double, overrun: Double, style: Style, seed: Seed
    ) throws(LetterTooWide) {
        self.style = style
        self.seed = seed
        self.measure = measure
        widest = measure * (1 + overrun)
        current = Course(indent: 0, limit: measure, slope: 0, waves: [], overrunDraw: 0)
        for (paragraph, words) in paragraphs.enumerated() {
            if paragraph > 0 {
                baseline -= style.pitch * 0.45
                linesDown /= 2
            }
            hasOverrun = false
            try set(words, paragraph: paragraph)
        }
    }

    /// Between the ink of two words, in x-heights.
    private static let leastClearance = 0.72

    struct LetterTooWide: Error {
        /// In x-heights.
        var width: Double
    }

    private mutating func set(_ words: [WrittenWord], paragraph: Int) throws(LetterTooWide) {
        var x = begin(paragraph)
        var space = 0.0
        // The right edge of the last word's ink. Ascenders lean over, so two words may come closer than their feet tell.
        var inkEnd = 0.0
        for word in words {
            let all = word.letters.indices
            var isFirst = lines[lines.count - 1].letters.isEmpty
            if !isFirst {
                let reach = word.reach(of: all)
                let start = max(x + space, inkEnd + LineSetting.leastClearance - reach.left)
                if fits(start + reach.right) {
                    appendSpace(at: x)
                    place(word, all, at: start)
                    inkEnd = start + reach.right
                    x = start + word.width
                    space = word.space
                    continue
                }
                end(x, breaksAfterSpace: true)
                x = begin(paragraph)
                isFirst = true
            }
            // At the start of a line: as many of its letters as it holds.
            var from = 0
            while from < all.count {
                let part = try longestPart(of: word, from: from, indent: x)
                let start = max(x - (from == 0 ? 0 : word.letters[from].x), -word.reach(of: part).left)
                place(word, part, at: start)
                from = part.upperBound
                if from < all.count {
                    end(start + word.reach(of: part).right, breaksAfterSpace: false)
                    x = begin(paragraph)
                } else {
                    inkEnd = start + word.reach(of: part).right
                    x = start + word.width
                }
            }
            space = word.space
        }
        end(x, breaksAfterSpace: false)
    }

    /// The letters from `from` on that a line of their own holds: all of them, or as many as there is room for.
    private func longestPart(of word: WrittenWord, from: Int, indent: Double) throws(LetterTooWide) -> Range<Int> {
        var reach = (left: Double.infinity, right: -Double.infinity)
        let first = from == 0 ? 0 : word.letters[from].x
        for index in from..<word.letters.count {
            let one = word.reach(of: index..<(index + 1))
            guard word.letters[index].bounds != nil else { continue }
            reach = (min(reach.left, one.left), max(reach.right, one.right))
            let start = max(indent - first, -reach.left)
            if start + reach.right > measure {
                guard index > from else {
                    // Without the indent, if it is only that.
                    let width = reach.right - reach.left
                    guard width <= measure else { throw LetterTooWide(width: width) }
                    return from..<(from + 1)
                }
                return from..<index
            }
        }
        return from..<word.letters.count
    }

    /// Whether a word that reaches this far still goes onto the line.
    private mutating func fits(_ right: Double) -> Bool {
        if right <= current.limit { return true }
        // Now and then one is squeezed in at the end.
        guard !hasOverrun, right <= widest, current.overrunDraw < 0.5 else { return false }
        hasOverrun = true
        return true
    }

    /// Starts a line. - Returns: where its first word begins.
    private mutating func begin(_ paragraph: Int) -> Double {
        var draws = Draws(seed.keyed("line").keyed(UInt64(lines.count)))
        if !lines.isEmpty { baseline -= style.pitch * (1 + draws.normal(0.015)) }
        let drift = min(0.8, style.inwardDrift * linesDown)
        let indent = min(abs(draws.normal(style.indentVariation)) + drift, measure * 0.1)
        var limit = measure * (1 - draws.unit() * 0.08)
        if carefulLines > 0 {
            limit -= measure * 0.06
            carefulLines -= 1
        }
        // A line may be nearly level but never falls, even where it wanders downwards.
        let slope = max(0.003, style.rise + draws.normal(style.riseVariation))
        let waves = [(0.8, 26.0), (0.5, 11.0), (0.3, 5.0)].map { size, length in
            (size: style.drift * size, length: length * (0.8 + 0.4 * draws.unit()), phase: draws.unit())
        }
        current = Course(indent: indent, limit: limit, slope: slope, waves: waves, overrunDraw: draws.unit())
        lines.append(Line(letters: [], paragraph: paragraph, endsWithSpace: false, bounds: nil))
        linesDown += 1
        return indent
    }

    private mutating func end(_ x: Double, breaksAfterSpace: Bool) {
        lines[lines.count - 1].endsWithSpace = breaksAfterSpace
        if x > 0.97 * measure { carefulLines = 2 }
    }

    private mutating func appendSpace(at x: Double) {
        let last = lines[lines.count - 1].letters.last?.letter
        lines[lines.count - 1].letters.append(
            Letter(letter: .space(shade: last?.shade ?? 0), origin: Vector(x, baseline + current.height(at: x))))
    }

    /// Puts some of a word's letters on the current line, the word's left end at `x`.
    private mutating func place(_ word: WrittenWord, _ part: Range<Int>, at x: Double) {
        var run: (number: Int, y: Double)?
        for letter in word.letters[part] {
            if run?.number != letter.run {
                run = (letter.run, baseline + current.height(at: x + letter.x))
            }
            let origin = Vector(x + letter.x, run?.y ?? baseline)
            let last = lines.count - 1
            lines[last].letters.append(Letter(letter: letter, origin: origin))
            if let bounds = letter.bounds?.scaled(offset: origin) {
                lines[last].bounds = bounds.union(lines[last].bounds)
            }
        }
    }
}

/// A wave between −1 and 1 with the period 1, near to a sine.
private func roundWave(_ turn: Double) -> Double {
    let phase = turn - turn.rounded(.down)
    return phase < 0.5 ? 16 * phase * (0.5 - phase) : -16 * (phase - 0.5) * (1 - phase)
}
