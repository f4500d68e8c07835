import Foundation

/// Looks at how high and how low ink reaches, by the metrics of its file.
struct BandCheck {
    private let ascender: Double
    private let capital: Double
    private let digit: Double
    /// Below the baseline, so it is negative.
    private let descender: Double
    /// What letters may reach beyond their band: bowls overshoot, and ends swing.
    private let slack: Double

    /// - Parameter metrics: heights that are left out are the usual ones.
    init(metrics: Metrics, isCaptured: Bool) {
        ascender = metrics.ascender ?? 2.06
        capital = metrics.capital ?? 1.9
        digit = metrics.digit ?? 1.66
        descender = metrics.descender ?? -0.96
        slack = isCaptured ? 0.4 : 0.16
    }

    func flaws(of line: DrawnLine) -> [HandFlaw] {
        let ink = line.strokes.indices.flatMap(line.ink)
        let heights = ink.map(\.y)
        guard let low = heights.min(), let high = heights.max() else { return [] }
        if case .wordLine(let wordLine) = line.subject { return flaws(of: wordLine, ink, line) }
        guard let band = band(of: line.subject) else { return [] }
        var flaws: [HandFlaw] = []
        if high > band.upperBound + slack { flaws.append(.tooHigh(line.what, reaches: high, limit: band.upperBound)) }
        if low < band.lowerBound - slack { flaws.append(.tooLow(line.what, reaches: low, limit: band.lowerBound)) }
        return flaws
    }

    /// A line along a word runs from 0 to 1 across it, a flourish somewhat less.
    private func flaws(of wordLine: HandFile.WordLine, _ ink: [Vector], _ line: DrawnLine) -> [HandFlaw] {
        let places = ink.map(\.x)
        guard let left = places.min(), let right = places.max() else { return [] }
        let isShort = right - left < (wordLine == .flourish ? 0.5 : 0.8)
        return isShort ? [.tooShortForWord(line.what)] : []
    }

    /// The heights between which something keeps; `nil` for what has no band.
    private func band(of subject: DrawnLine.Subject) -> ClosedRange<Double>? {
        switch subject {
        case .letter(let character, let language): return band(of: character, isLocal: language != nil)
        case .pair(let text):
            let bands = text.map { band(of: $0, isLocal: false) }
            return bands.dropFirst().reduce(bands[0]) {
                min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
            }
        case .over(let character, let base):
            // A slash runs beyond its letter at both ends.
            let bands = [band(of: base, isLocal: false), band(of: character, isLocal: false)]
            return
                (min(bands[0].lowerBound, bands[1].lowerBound) - 0.15)...(max(bands[0].upperBound, bands[1].upperBound)
                + 0.2)
        case .mark(let mark):
            return mark.place == .above ? 0...0.65 : -0.75...0.45
        case .wordLine, .signature: return nil
        }
    }

    private func band(of character: Character, isLocal: Bool) -> ClosedRange<Double> {
        let scalars = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
        let base = scalars.first.map(Character.init) ?? character
        var band: ClosedRange<Double>
        if base.isNumber, base.isASCII {
            band = 0...digit
        } else if !base.isLetter || LetterBand.isTall(character) {
            return descender...max(ascender, capital)
        } else if scalars.first?.properties.isUppercase == true {
            band = (LetterBand.hangingCapitals.contains(base) ? descender : 0)...capital
        } else {
            band =
                (LetterBand.hanging.contains(base) ? descender : 0)...(LetterBand.rising.contains(base) ? ascender : 1)
        }
        let marks = scalars.dropFirst().compactMap { Mark($0) }
        if marks.contains(where: { $0.place == .above || $0.place == .side }) || LetterBand.marked.contains(character) {
            band = band.lowerBound...(band.upperBound + 0.75)
        }
        if marks.contains(where: { $0.place == .below || $0.place == .foot }) {
            band = min(band.lowerBound, -0.6)...band.upperBound
        }
        if LetterBand.struck.contains(character) { band = (band.lowerBound - 0.15)...(band.upperBound + 0.2) }
        // Serbian writes bars over and under letters.
        if isLocal { band = min(band.lowerBound, -0.6)...max(band.upperBound, 1.6) }
        return band
    }
}

/// Which letters rise above the small ones and which hang below the line, in print or in joined hands.
private enum LetterBand {
    static let rising: Set<Character> = Set("bdfhijkltßþðđħłŧŀŉĸ" + "бвђћѓіїјўф" + "βδζθλξφψϑ" + "ſƒ")
    static let hanging: Set<Character> = Set("fgjpqyzþŋßȷſƒ" + "дзруфцщђјџґѓћ" + "βγζημξρςφχψ")
    /// Capitals with a tail.
    static let hangingCapitals: Set<Character> = Set("JQYGZFPXTŊÇ" + "ДЗУЦЩЏЂҐЈФРЋ" + "ΨΞΡΥΦΧ")
    /// Letters with a slash, which runs beyond them at both ends.
    static let struck: Set<Character> = Set("øØ")
    /// Letters with something over them that has no decomposition.
    static let marked: Set<Character> = Set("ґҐ")

    /// Whether a character that counts as a letter is as tall as a sign, such as the ordinal indicators.
    static func isTall(_ character: Character) -> Bool { "ªº№™ℓ℮µ".contains(character) }
}
