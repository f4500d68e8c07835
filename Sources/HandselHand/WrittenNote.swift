import HandselGraphics

/// A note whose letters are all written but do not stand in lines yet.
struct WrittenNote {
    let paragraphs: [[WrittenWord]]
    let scribe: Scribe
    private let style: Style
    private let seed: Seed

    init(_ note: Note, hand: HandFile, language: String?, seed: Seed, isTraced: Bool = false) {
        var scribe = Scribe(hand: hand, language: language, seed: seed, letterCount: note.letterCount)
        scribe.isTraced = isTraced
        var index = 0
        var paragraphs: [[WrittenWord]] = []
        for paragraph in note.paragraphs {
            var words: [WrittenWord] = []
            for word in paragraph {
                words.append(scribe.write(word, index: index))
                index += 1
            }
            paragraphs.append(words)
        }
        self.paragraphs = paragraphs
        self.scribe = scribe
        self.style = hand.style
        self.seed = seed
    }

    /// The words in lines. `measure` in x-heights.
    func setting(measure: Double, overrun: Double) throws(LineSetting.LetterTooWide) -> LineSetting {
        try LineSetting(paragraphs, measure: measure, overrun: overrun, style: style, seed: seed)
    }

    /// The words in lines within a room; `nil` when they do not fit. All in points.
    func setting(in box: Size, xHeight: Double) -> LineSetting? {
        guard let setting = try? setting(measure: box.width / xHeight, overrun: 0) else { return nil }
        guard let bounds = setting.bounds else { return setting }
        let size = bounds.high - bounds.low
        return size.x * xHeight <= box.width && size.y * xHeight <= box.height ? setting : nil
    }

    /// How many characters of the text come before the first one that runs over the room.
    func charactersFitting(into box: Size, xHeight: Double) -> Int {
        guard let setting = try? setting(measure: box.width / xHeight, overrun: 0) else { return 0 }
        var covered: Bounds?
        for line in setting.lines {
            guard let bounds = line.bounds else { continue }
            let all = bounds.union(covered)
            if (all.high.y - all.low.y) * xHeight > box.height { return line.letters.first?.letter.source ?? 0 }
            covered = all
        }
        return Int.max
    }

    /// The ink of a setting. `xHeight` in points.
    func ink(_ setting: LineSetting, xHeight: Double, color: Color) -> Ink {
        let bounds = setting.bounds ?? Bounds(.zero)
        let lines = setting.lines.map { line in
            var text = ""
            var letters: [Ink.Letter] = []
            func append(_ letter: WrittenWord.Letter, at origin: Vector) {
                text += letter.text
                letters.append(
                    Ink.Letter(
                        glyph: letter.source < 0 ? scribe.space : letter.glyph,
                        origin: Point(
                            x: (origin.x - bounds.low.x) * xHeight, y: (bounds.high.y - origin.y) * xHeight),
                        bytes: letter.text.utf8.count, shade: letter.shade, isTypeset: letter.isTypeset))
            }
            for letter in line.letters { append(letter.letter, at: letter.origin) }
            if line.endsWithSpace { append(.space(shade: line.letters.last?.letter.shade ?? 0), at: line.end) }
            return Ink.Line(text: text, letters: letters, paragraph: line.paragraph)
        }
        let size = bounds.high - bounds.low
        return Ink(
            lines: lines, font: scribe.font.bytes,
            fontSize: xHeight * Double(TrueTypeFont.unitsPerEm) / Outline.unitsPerXHeight, color: color,
            size: Size(width: size.x * xHeight, height: size.y * xHeight))
    }
}

extension LineSetting {
    /// What all ink covers; `nil` when there is none.
    var bounds: Bounds? {
        lines.reduce(nil) { covered, line in line.bounds?.union(covered) ?? covered }
    }
}

extension LineSetting.Line {
    /// Where the space at its end stands.
    fileprivate var end: Vector {
        guard let last = letters.last else { return .zero }
        return last.origin + Vector(max(0, last.letter.bounds?.high.x ?? 0), 0)
    }
}

extension WrittenWord.Letter {
    /// The space between two words.
    static func space(shade: Double) -> WrittenWord.Letter {
        WrittenWord.Letter(text: " ", source: -1, glyph: 0, x: 0, bounds: nil, run: 0, shade: shade)
    }
}
