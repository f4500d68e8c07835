import CHarfBuzz

/// A stretch of a paragraph that can be shaped at once: one style, font, script and direction.
struct Item {
    /// In code points of the paragraph.
    var range: Range<Int>
    /// The place of its stretch in the paragraph.
    var stretch: Int
    /// The place of its font in the catalog.
    var face: Int
    var script: hb_script_t
    /// The embedding level; odd ones run from right to left.
    var level: Int
    /// Its size as a share of the style's.
    var scale = 1.0

    var isRightToLeft: Bool { level % 2 == 1 }
}

/// What is shaped in the place of a paragraph's code points, and in which font and script.
struct Itemization {
    var items: [Item] = []
    /// As many as the paragraph has: spaces for tabs, nothing for control characters, U+FFFD for what no font has.
    var shaped: [UInt32] = []
    var missing: [MissingGlyph] = []

    /// - Parameter choices: the fonts of each of the paragraph's stretches.
    init(
        of paragraph: Paragraph, directions: Directions, choices: [FontChoice], rule: MissingGlyphRule
    ) throws(TypeError) {
        shaped = paragraph.scalars.map { codePoint in
            switch codePoint {
            case 0x09: 0x20
            case ..<0x20, 0x7F...0x9F: 0x200B
            default: codePoint
            }
        }
        let scripts = Self.scripts(of: paragraph)
        var faces: [Int] = []
        var isSubstituted = false
        faces.reserveCapacity(paragraph.count)
        for (place, stretch) in paragraph.stretches.enumerated() {
            try chooseFonts(
                of: stretch.range, paragraph: paragraph, choice: choices[place], rule: rule, into: &faces,
                isSubstituted: &isSubstituted)
        }
        if isSubstituted {
            for (place, stretch) in paragraph.stretches.enumerated() {
                keepNeutralsWithNeighbours(of: stretch.range, choice: choices[place], in: &faces)
            }
        }
        var stretch = 0
        for place in 0..<paragraph.count {
            while paragraph.stretches[stretch].range.upperBound <= place { stretch += 1 }
            let script = scripts.isEmpty ? HB_SCRIPT_LATIN : scripts[place]
            let level = directions.level(place)
            if let last = items.last, last.stretch == stretch, last.face == faces[place], last.script == script,
                last.level == level
            {
                items[items.count - 1].range = last.range.lowerBound..<(place + 1)
            } else {
                items.append(
                    Item(range: place..<(place + 1), stretch: stretch, face: faces[place], script: script, level: level)
                )
            }
        }
    }

    private mutating func chooseFonts(
        of range: Range<Int>, paragraph: Paragraph, choice: FontChoice, rule: MissingGlyphRule, into faces: inout [Int],
        isSubstituted: inout Bool
    ) throws(TypeError) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(paragraph.graphemeEnd(from: start), range.upperBound)
            let codePoint = paragraph.scalars[start]
            if end == start + 1, choice.firstHasASCII, codePoint < 0x7F {
                faces.append(choice.first)
            } else if let face = choice.face(for: shaped[start..<end]) {
                if face != choice.first { isSubstituted = true }
                for _ in start..<end { faces.append(face) }
            } else {
                let character = Character(paragraph.text(start..<end))
                let around = max(0, start - 20)..<min(paragraph.count, end + 20)
                let text = paragraph.text(around)
                // Without a font that has U+FFFD nothing could be shown in its place.
                guard rule == .warn, let face = choice.face(for: [0xFFFD]) else {
                    throw .missingGlyph(character, in: text)
                }
                missing.append(MissingGlyph(character: character, text: text))
                shaped[start] = 0xFFFD
                for place in (start + 1)..<max(end, start + 1) { shaped[place] = 0x200B }
                if face != choice.first { isSubstituted = true }
                for _ in start..<end { faces.append(face) }
            }
            start = end
        }
    }

    /// Gives spaces and punctuation between two letters of one substituted font that font as well, so that a phrase of
    /// another script is one run. At either end of the text one letter is enough; signs such as an arrow are none.
    private func keepNeutralsWithNeighbours(of range: Range<Int>, choice: FontChoice, in faces: inout [Int]) {
        var before: Int?
        var place = range.lowerBound
        while place < range.upperBound {
            guard faces[place] == choice.first, kind(of: shaped[place]) == .neutral else {
                before = kind(of: shaped[place]) == .letter ? faces[place] : choice.first
                place += 1
                continue
            }
            let start = place
            while place < range.upperBound, faces[place] == choice.first, kind(of: shaped[place]) == .neutral {
                place += 1
            }
            var after = before
            if place < range.upperBound { after = kind(of: shaped[place]) == .letter ? faces[place] : choice.first }
            guard let face = after, (before ?? face) == face, face != choice.first else { continue }
            for neutral in start..<place where choice.has(shaped[neutral], face: face) { faces[neutral] = face }
        }
    }

    private enum Kind {
        case letter, neutral, sign
    }

    private func kind(of codePoint: UInt32) -> Kind {
        guard let scalar = Unicode.Scalar(codePoint) else { return .sign }
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .otherPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .connectorPunctuation, .format:
            return .neutral
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark:
            return .letter
        default: return .sign
        }
    }

    /// The script of each code point (UAX 24); those that many scripts share take that of the text before them, at the
    /// start that of the first letter. Empty when all are Latin or shared.
    private static func scripts(of paragraph: Paragraph) -> [hb_script_t] {
        // Below U+0250 there is only Latin and what is shared.
        guard paragraph.scalars.contains(where: { $0 >= 0x250 }) else { return [] }
        let functions = hb_unicode_funcs_get_default()
        var scripts = paragraph.scalars.map { hb_unicode_script(functions, $0) }
        let shared: (hb_script_t) -> Bool = {
            $0 == HB_SCRIPT_COMMON || $0 == HB_SCRIPT_INHERITED || $0 == HB_SCRIPT_UNKNOWN
        }
        var last = scripts.first { !shared($0) } ?? HB_SCRIPT_LATIN
        for place in scripts.indices {
            if shared(scripts[place]) { scripts[place] = last } else { last = scripts[place] }
        }
        return scripts
    }
}
