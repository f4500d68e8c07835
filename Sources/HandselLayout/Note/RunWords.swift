import HandselGraphics
import HandselType

/// A word of a run, or the part of one that the run has.
struct RunWord {
    /// The word with the spaces behind it; its glyphs count from its own left end.
    var run: GlyphRun
    /// The advances of those spaces together, in points, and how many glyphs they are.
    var space: Double
    var spaceGlyphs: Int
    /// Whether it is a character of a script that is written without spaces and does not join.
    var standsAlone: Bool
}

extension GlyphRun {
    /// The run taken apart behind its spaces, in the order of its text. Han characters and kana are words of their own;
    /// punctuation stays with what it follows.
    var words: [RunWord] {
        let bytes = Array(text.utf8)
        var words: [RunWord] = []
        var start = (cluster: 0, byte: 0, glyph: 0)
        var place = start
        var spaceGlyphs = 0
        var standsAlone = false
        func finish() {
            guard place.cluster > start.cluster else { return }
            let part = GlyphPart(
                clusters: start.cluster..<place.cluster, glyphs: start.glyph..<place.glyph,
                text: String(decoding: bytes[start.byte..<place.byte], as: UTF8.self))
            let run = self.part(part)
            let spaces = run.isRightToLeft ? run.glyphs.prefix(spaceGlyphs) : run.glyphs.suffix(spaceGlyphs)
            words.append(
                RunWord(
                    run: run, space: spaces.reduce(0) { $0 + $1.advance }, spaceGlyphs: spaceGlyphs,
                    standsAlone: standsAlone))
            (start, spaceGlyphs, standsAlone) = (place, 0, false)
        }
        for cluster in clusters {
            let character = String(decoding: bytes[place.byte..<(place.byte + cluster.bytes)], as: UTF8.self)
            let isSpace = character.allSatisfy(\.isWhitespace)
            let isAlone = character.first.map { ["Hani", "Hira", "Kana"].contains(Script(of: $0).code) } ?? false
            if isAlone || (spaceGlyphs > 0 && !isSpace) || (standsAlone && character.first?.isLetter == true) {
                finish()
            }
            if isAlone { standsAlone = true }
            place = (place.cluster + 1, place.byte + cluster.bytes, place.glyph + cluster.glyphs)
            if isSpace { spaceGlyphs += cluster.glyphs }
        }
        finish()
        return words
    }

    private struct GlyphPart {
        var clusters: Range<Int>
        /// In the order of the text.
        var glyphs: Range<Int>
        var text: String
    }

    private func part(_ part: GlyphPart) -> GlyphRun {
        let range =
            isRightToLeft
            ? (glyphs.count - part.glyphs.upperBound)..<(glyphs.count - part.glyphs.lowerBound) : part.glyphs
        let left = glyphs[..<range.lowerBound].reduce(0) { $0 + $1.advance }
        var run = self
        run.glyphs = glyphs[range].map { glyph in
            var glyph = glyph
            glyph.origin.x -= left
            return glyph
        }
        run.clusters = Array(clusters[part.clusters])
        run.text = part.text
        run.width = run.glyphs.reduce(0) { $0 + $1.advance }
        return run
    }

    /// Makes everything larger or smaller, from the left end of the baseline.
    mutating func scale(by factor: Double) {
        size *= factor
        width *= factor
        for index in glyphs.indices {
            glyphs[index].origin = glyphs[index].origin * factor
            glyphs[index].advance *= factor
        }
    }
}
