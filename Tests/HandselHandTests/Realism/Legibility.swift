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
    /// How often one character was taken for others, as "o → c"; nothing is "∅".
    private(set) var confusions: [String: Int] = [:]

    mutating func add(_ other: Legibility) {
        errors += other.errors
        characters += other.characters
        confusions.merge(other.confusions, uniquingKeysWith: +)
    }

    /// Has a note read out and compares. - Throws: `ToolError` where there is no Tesseract.
    ///
    /// It reads like a fair reader: 300 dots to the inch with an x-height of 3 mm (35 pixels), the note taken for one block
    /// of text, in a language that it knows.
    ///
    /// - Parameter counts: which characters are asked for.
    init(
        reading specimen: Specimen, as language: String = "eng", fonts: FontLibrary,
        counting counts: (Character) -> Bool = { _ in true }
    ) throws {
        let page = specimen.page(xHeight: 3 / 25.4 * 72)
        let png = try HandselCairo.png(of: page, dotsPerInch: 300, fonts: fonts)
        let read = try Tool.tesseract.run(
            ["stdin", "stdout", "-l", language, "--psm", "6", "--dpi", "300"], input: png)
        guard read.status == 0 else {
            throw ToolError.failed("tesseract", status: read.status, errors: read.errors)
        }
        compare(folded(specimen.note.text), folded(read.text), counting: counts)
    }

    init() {}

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
    private mutating func compare(_ truth: [Character], _ read: [Character], counting counts: (Character) -> Bool) {
        var costs = [[Int]](repeating: [Int](repeating: 0, count: read.count + 1), count: truth.count + 1)
        for i in 0...truth.count { costs[i][0] = i }
        for j in 0...read.count { costs[0][j] = j }
        for i in truth.indices {
            for j in read.indices {
                let changed = costs[i][j] + (truth[i] == read[j] ? 0 : 1)
                costs[i + 1][j + 1] = min(changed, costs[i][j + 1] + 1, costs[i + 1][j] + 1)
            }
        }
        characters += truth.filter(counts).count
        var (i, j) = (truth.count, read.count)
        while i > 0 || j > 0 {
            let here = costs[i][j]
            var change: (from: Character?, to: Character?)
            if i > 0, j > 0, here == costs[i - 1][j - 1] + (truth[i - 1] == read[j - 1] ? 0 : 1) {
                (i, j) = (i - 1, j - 1)
                change = (truth[i], read[j])
            } else if i > 0, here == costs[i - 1][j] + 1 {
                i -= 1
                change = (truth[i], nil)
            } else {
                j -= 1
                change = (nil, read[j])
            }
            guard change.from != change.to, [change.from, change.to].contains(where: { $0.map(counts) == true }) else {
                continue
            }
            errors += 1
            let sides = [change.from, change.to].map { $0.map(String.init) ?? "∅" }
            confusions["\(sides[0]) → \(sides[1])", default: 0] += 1
        }
    }

    /// In per cent.
    var errorRate: Double { characters == 0 ? .nan : 100 * Double(errors) / Double(characters) }
}
