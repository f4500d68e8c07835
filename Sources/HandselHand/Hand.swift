public import HandselGraphics

/// A writer's letter forms and habits, read from a hand file.
public struct Hand: Hashable, Sendable {
    /// The writer's name, such as "Sam".
    public var name: String
    /// What the hand file says.
    let file: HandFile

    /// The most characters that a note may have.
    public static let longestNote = 20_000

    /// Reads the text of a hand file.
    ///
    /// - Parameters:
    ///   - file: its name, for messages.
    ///   - sets: finds the text of a file of forms, of which letters are taken, by its plain name; `nil` when there is none.
    public init(reading text: String, file: String, sets: (String) -> String?) throws(HandError) {
        self.file = try HandFileReader.hand(in: text, file: file, sets: sets)
        name = self.file.name
    }

    /// What kind of writing this is, in a few words; empty when its file does not say.
    public var about: String { file.about }
    /// The colour of its own ink.
    public var color: Color { file.ink }

    /// The characters of `text` that this hand cannot write, each once, in their order.
    public func missing(in text: String) -> [Character] {
        Note(text, isWritable: canWrite).missing
    }

    func canWrite(_ character: Character) -> Bool { !file.forms(of: character, language: nil).isEmpty }

    /// Writes `text` in lines of about `measure` points. Line breaks in the text begin new paragraphs.
    ///
    /// No line exceeds the measure by more than 2 %, and those that do are rare.
    ///
    /// - Parameters:
    ///   - xHeight: the height of a small x, in points.
    ///   - color: `nil` takes the hand's own ink.
    ///   - language: of the text (BCP 47); some letters are written otherwise in it.
    public func ink(
        for text: String, measure: Double, xHeight: Double, color: Color? = nil, seed: Seed, language: String? = nil
    ) throws(HandError) -> Ink {
        for (length, name) in [(measure, "measure"), (xHeight, "xHeight")] where !(length > 0 && length.isFinite) {
            throw .notALength(length, name: name)
        }
        let written = try written(text, seed: seed, language: language, typeset: nil)
        do throws(LineSetting.LetterTooWide) {
            let setting = try written.setting(measure: measure / xHeight, overrun: 0.02)
            return written.ink(setting, xHeight: xHeight, color: color ?? file.ink)
        } catch {
            throw .tooNarrow(measure: measure, needed: error.width * xHeight)
        }
    }

    /// Writes `text` as large as it fits into a room of `box`; all of its ink stays inside.
    ///
    /// - Parameters:
    ///   - xHeights: the least and the greatest height of a small x, in points.
    ///   - color: `nil` takes the hand's own ink.
    ///   - language: of the text (BCP 47); some letters are written otherwise in it.
    ///   - typeset: asked for the size of each word that the hand cannot write, which then stands in its line as a letter
    ///     with `isTypeset`; where it answers `nil`, `cannotWrite` is thrown.
    public func ink(
        for text: String, in box: Size, xHeights: ClosedRange<Double>, color: Color? = nil, seed: Seed,
        language: String? = nil, typeset: ((String) -> TypesetWord?)? = nil
    ) throws(HandError) -> Ink {
        let lengths = [
            (box.width, "box.width"), (box.height, "box.height"), (xHeights.lowerBound, "xHeights"),
            (xHeights.upperBound, "xHeights"),
        ]
        for (length, name) in lengths where !(length > 0 && length.isFinite) { throw .notALength(length, name: name) }
        let written = try written(text, seed: seed, language: language, typeset: typeset)
        let steps = 48
        for step in 0...(xHeights.lowerBound < xHeights.upperBound ? steps : 0) {
            let share = Double(step) / Double(steps)
            let xHeight =
                step == steps
                ? xHeights.lowerBound
                : xHeights.upperBound * (1 - share)
                    + xHeights.lowerBound * share
            if let setting = written.setting(in: box, xHeight: xHeight) {
                return written.ink(setting, xHeight: xHeight, color: color ?? file.ink)
            }
        }
        let over = try charactersOver(text, written, box: box, xHeight: xHeights.lowerBound) { rest throws(HandError) in
            try self.written(rest, seed: seed, language: language, typeset: typeset)
        }
        throw .doesNotFit(charactersOver: over, smallestXHeight: xHeights.lowerBound)
    }

    private func written(
        _ text: String, seed: Seed, language: String?, typeset: ((String) -> TypesetWord?)?
    ) throws(HandError) -> WrittenNote {
        // A character has at least one byte, so a text of few bytes need not be counted.
        if text.utf8.count > Hand.longestNote, text.count > Hand.longestNote {
            throw .noteTooLong(characters: text.count, limit: Hand.longestNote)
        }
        let note = Note(text, isWritable: canWrite, typeset: typeset)
        guard note.missing.isEmpty else { throw .cannotWrite(note.missing, hand: name) }
        return WrittenNote(note, hand: file, language: language, seed: seed.keyed(name))
    }

    /// How many characters must go from the end of the text for the rest to fit.
    private func charactersOver(
        _ text: String, _ written: WrittenNote, box: Size, xHeight: Double,
        write: (String) throws(HandError) -> WrittenNote
    ) throws(HandError) -> Int {
        let characters = Array(text)
        var kept = min(written.charactersFitting(into: box, xHeight: xHeight), characters.count)
        // The last letter kept is written a little differently now that nothing follows: it is tried, then a word less.
        while kept > 0 {
            let rest = try write(String(characters[..<kept]))
            if rest.setting(in: box, xHeight: xHeight) != nil { break }
            kept -= 1
            while kept > 0, !characters[kept - 1].isWhitespace { kept -= 1 }
        }
        return characters.count - kept
    }
}
