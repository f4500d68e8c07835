import HandselGraphics

@testable import HandselHand

extension Specimen {
    /// Whether a letter is written the same way again within its word and in the next.
    func repetitionMeasures() -> [Measure: Readings] {
        var readings = Readings.empty(.repeats, .repeatsInNextWord)
        var (wordBefore, word): ([String: Int], [String: Int]) = ([:], [:])
        var number = -1
        for letter in lines.joined() {
            if letter.word != number {
                (wordBefore, word) = (letter.word == number + 1 ? word : [:], [:])
                number = letter.word
            }
            // What there is one way of writing must repeat.
            if letter.forms > 1 {
                if let last = word[letter.text] {
                    readings[.repeats]?.add(last == letter.form ? 1 : 0, letter.name)
                } else if let last = wordBefore[letter.text] {
                    readings[.repeatsInNextWord]?.add(last == letter.form ? 1 : 0)
                }
            }
            word[letter.text] = letter.form
        }
        return readings
    }

    /// The outlines of all letters that have ink, word by word.
    var outlines: [[Outline]] {
        var words: [[Outline]] = []
        var number = -1
        for letter in lines.joined() {
            if letter.word != number { words.append([]) }
            number = letter.word
            words[words.count - 1].append(Outline(contours: letter.pieces.map(\.contour)))
        }
        return words
    }
}

/// Whether notes repeat exactly where they must, and never where they must not.
///
/// - Parameter specimens: the same note by one hand under different seeds, the first two at least.
func stabilityMeasures(_ specimens: [Specimen], file: HandFile, editedAt word: Int) throws -> [Measure: Readings] {
    var readings = Readings.empty(.unlikeItself, .likeOtherSeeds, .likeItself, .otherWords)
    guard let first = specimens.first else { return readings }
    let again = try Specimen(hand: first.handName, file: file, note: first.note, seed: 0)
    readings[.unlikeItself]?.add(again.written.scribe.font.bytes == first.written.scribe.font.bytes ? 0 : 1)
    var known: Set<Outline> = []
    let written = specimens.map(\.outlines)
    for (number, outlines) in written.enumerated() {
        let outlines = outlines.joined().filter { !$0.contours.isEmpty }
        let own = Set(outlines)
        readings[.likeItself]?.add(Double(outlines.count - own.count), first.note.name)
        if number > 0 { readings[.likeOtherSeeds]?.add(Double(own.intersection(known).count), first.note.name) }
        known.formUnion(own)
    }
    var words = first.note.text.split(separator: " ").map(String.init)
    words[word] = "Nonetheless"
    var edited = first.note
    edited.text = words.joined(separator: " ")
    let (before, after) = (
        written[0], try Specimen(hand: first.handName, file: file, note: edited, seed: 0).outlines
    )
    let changed = zip(before, after).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    readings[.otherWords]?.add(
        Double(changed.filter { $0 != word }.count + abs(before.count - after.count)), first.note.name)
    return readings
}
