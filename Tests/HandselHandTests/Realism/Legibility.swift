import Foundation
import HandselCairo
import HandselTestSupport
import HandselType

@testable import HandselHand

extension Tool {
    fileprivate static let tesseract = Tool("tesseract", from: "tesseract-ocr")
}

/// What a reading machine made of notes, against what they say.
struct Legibility {
    /// Wrong, missing and additional characters, and the characters there are. White space does not count.
    private(set) var errors = 0
    private(set) var characters = 0
    /// How often a form of a character was taken for another one, as "o form 2 → c"; nothing is "∅".
    private(set) var confusions: [String: Int] = [:]
    /// How often each form was read.
    private(set) var uses: [String: Int] = [:]

    /// How a note is shown to the machine.
    enum Sight {
        /// As one block of text, in which it has to find the lines itself.
        case wholeNote
        /// Line by line.
        case lines
    }

    init() {}

    /// Has a note read out and compares. - Throws: `ToolError` where there is no Tesseract.
    ///
    /// It reads like a fair reader: at 300 dots to the inch with an x-height of 3 mm (35 pixels), in a language it knows.
    ///
    /// - Parameter counts: which characters are asked for.
    init(
        reading specimen: Specimen, _ sight: Sight = .wholeNote, as language: String = "eng", fonts: FontLibrary,
        counting counts: (Character) -> Bool = { _ in true }
    ) throws {
        let xHeight = 3 / 25.4 * 72.0
        let pages = sight == .lines ? specimen.linePages(xHeight: xHeight) : [specimen.page(xHeight: xHeight)]
        var all = ""
        for page in pages {
            let png = try HandselCairo.png(of: page, dotsPerInch: 300, fonts: fonts)
            let read = try Tool.tesseract.run(
                ["stdin", "stdout", "-l", language, "--psm", sight == .lines ? "7" : "6", "--dpi", "300"], input: png)
            guard read.status == 0 else {
                throw ToolError.failed("tesseract", status: read.status, errors: read.errors)
            }
            all += read.text
        }
        var truth: [(character: Character, name: String)] = []
        for letter in specimen.lines.joined() {
            for character in folded(letter.text) { truth.append((character, letter.name)) }
        }
        compare(truth, folded(all), counting: counts)
    }

    mutating func add(_ other: Legibility) {
        errors += other.errors
        characters += other.characters
        confusions.merge(other.confusions, uniquingKeysWith: +)
        uses.merge(other.uses, uniquingKeysWith: +)
    }

    /// Characters without space, and with the quotes and dashes that nobody can tell apart as one.
    private func folded(_ text: String) -> [Character] {
        text.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace }.map { character in
            switch character {
            case "’", "‘", "`", "´": "'"
            case "“", "”", "„": "\""
            case "–", "—": "-"
            default: character
            }
        }
    }

    /// Counts the fewest changes that make one text of the other (Levenshtein), and which they are.
    private mutating func compare(
        _ truth: [(character: Character, name: String)], _ read: [Character], counting counts: (Character) -> Bool
    ) {
        var costs = [[Int]](repeating: [Int](repeating: 0, count: read.count + 1), count: truth.count + 1)
        for i in 0...truth.count { costs[i][0] = i }
        for j in 0...read.count { costs[0][j] = j }
        for i in truth.indices {
            for j in read.indices {
                let changed = costs[i][j] + (truth[i].character == read[j] ? 0 : 1)
                costs[i + 1][j + 1] = min(changed, costs[i][j + 1] + 1, costs[i + 1][j] + 1)
            }
        }
        for (character, name) in truth where counts(character) {
            characters += 1
            uses[name, default: 0] += 1
        }
        var (i, j) = (truth.count, read.count)
        while i > 0 || j > 0 {
            let here = costs[i][j]
            var change: (from: (character: Character, name: String)?, to: Character?)
            if i > 0, j > 0, here == costs[i - 1][j - 1] + (truth[i - 1].character == read[j - 1] ? 0 : 1) {
                (i, j) = (i - 1, j - 1)
                change = (truth[i], read[j])
            } else if i > 0, here == costs[i - 1][j] + 1 {
                i -= 1
                change = (truth[i], nil)
            } else {
                j -= 1
                change = (nil, read[j])
            }
            let sides = [change.from?.character, change.to]
            guard sides[0] != sides[1], sides.contains(where: { $0.map(counts) == true }) else { continue }
            errors += 1
            confusions["\(change.from?.name ?? "∅") → \(change.to.map(String.init) ?? "∅")", default: 0] += 1
        }
    }

    /// In per cent.
    var errorRate: Double { characters == 0 ? .nan : 100 * Double(errors) / Double(characters) }

    /// The most frequent confusions, as "o form 2 → c (4 of 31)".
    func worstConfusions(_ count: Int) -> [String] {
        confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map { name, times in
            let form = name.components(separatedBy: " → ")[0]
            return "\(name) (\(times)\(uses[form].map { " of \($0)" } ?? ""))"
        }
    }
}
