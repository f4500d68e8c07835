import Foundation

extension HandFile {
    /// The ways of writing a character, its alternates; empty when this hand cannot write it.
    ///
    /// A character that has no form of its own is written as another one with strokes over it, as its base with its marks
    /// (the canonical decomposition), or as the drawable character it looks like.
    ///
    /// - Parameter language: the one the text is in (BCP 47); some letters are written otherwise in it.
    func forms(of character: Character, language: String?) -> [LetterForm] {
        if let language, let local = localForms(in: language)?[character] { return local }
        if let forms = forms[character] { return forms }
        if let over = overs[character] {
            return forms[over.base, default: []].map { form in
                LetterForm(entry: form.entry, strokes: form.strokes + over.strokes)
            }
        }
        if let composed = composed(character, language: language), !composed.isEmpty { return composed }
        guard let likeness = Likeness.drawable(for: character) else { return [] }
        return forms(of: likeness, language: language)
    }

    private func localForms(in language: String) -> [Character: [LetterForm]]? {
        guard !localForms.isEmpty else { return nil }
        let tag = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased()
        return tag.flatMap { localForms[$0] }
    }

    private func composed(_ character: Character, language: String?) -> [LetterForm]? {
        let scalars = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
        guard let first = scalars.first, scalars.count > 1 else { return nil }
        let marks = scalars.dropFirst().compactMap { Mark($0) }
        guard marks.count == scalars.count - 1, marks.allSatisfy({ self.marks[$0] != nil }) else { return nil }
        let base = Character(first)
        let bases = forms(of: base, language: language)
        return bases.map { composed($0, base: base, marks: marks) }
    }

    private func composed(_ form: LetterForm, base: Character, marks: [Mark]) -> LetterForm {
        var strokes = form.strokes
        let marksAbove = marks.filter { $0.place == .above }
        // The dot of i and j gives way to a mark.
        if "ijіј".contains(base), !marksAbove.isEmpty { strokes = [strokes[0]] }
        let body = strokes[0].runsOn ? Array(strokes[0].points.dropLast()) : strokes[0].points
        let all = strokes.flatMap(\.points)
        let top = all.map(\.y).max() ?? 0
        let middle: Double
        if base.isUppercase {
            middle = HandFile.middle(all.map(\.x))
        } else if "hdbklt".contains(base) {
            let upper = body.filter { $0.y > 0.6 * top }.map(\.x)
            middle = upper.isEmpty ? HandFile.middle(body.map(\.x)) : upper.reduce(0, +) / Double(upper.count)
        } else {
            middle = HandFile.middle(body.map(\.x))
        }
        for mark in marks {
            var drawn = mark
            var place: Vector
            switch mark.place {
            case .above: place = Vector(middle, top + 0.12)
            case .below: place = Vector(middle, 0)
            case .foot: place = Vector((body.map(\.x).max() ?? middle) - 0.15, 0)
            case .side: place = Vector((all.map(\.x).max() ?? middle) - 0.1, top - 0.1)
            }
            // A second mark above stands beside or over the first (Vietnamese).
            if mark.place == .above, let lower = marksAbove.first, lower != mark {
                switch mark {
                case .tilde, .dot: place.y += 0.34
                case .grave: place += Vector(-0.2, 0.18)
                default: place += Vector(0.22, 0.18)
                }
            }
            // The cedilla of a small g is written above it, turned (Latvian).
            if base == "g", mark == .cedilla {
                drawn = .acute
                place.y = top + 0.1
            }
            strokes += (self.marks[drawn] ?? []).map { $0.offset(by: place) }
        }
        return LetterForm(entry: form.entry, strokes: strokes)
    }

    /// The middle between the least and the greatest.
    private static func middle(_ values: [Double]) -> Double {
        ((values.min() ?? 0) + (values.max() ?? 0)) / 2
    }
}

/// Characters that are written like others.
enum Likeness {
    /// The character that one without strokes is drawn as; `nil` when it looks like no other.
    static func drawable(for character: Character) -> Character? {
        switch character {
        case "\u{2010}", "\u{2011}", "\u{2043}": "-"
        case "\u{2012}", "\u{2212}": "–"
        case "\u{2015}": "—"
        case "\u{201B}": "‘"
        case "\u{201F}": "“"
        case "\u{2032}", "\u{02BC}", "\u{02B9}": "’"
        case "\u{2033}": "”"
        case "\u{2044}", "\u{2215}": "/"
        case "\u{2219}", "\u{22C5}": "·"
        case "\u{2217}": "*"
        case "\u{02DC}": "~"
        case "\u{03BC}": "µ"
        case "\u{1E9E}": "ß"
        case "\u{0138}": "k"
        case "\u{017F}": "f"
        default: nil
        }
    }

    /// The letters of a ligature or digraph that is one character; `nil` for all others.
    static func letters(of character: Character) -> String? {
        switch character {
        case "\u{FB00}": "ff"
        case "\u{FB01}": "fi"
        case "\u{FB02}": "fl"
        case "\u{FB03}": "ffi"
        case "\u{FB04}": "ffl"
        case "\u{FB05}", "\u{FB06}": "st"
        case "\u{0132}": "IJ"
        case "\u{0133}": "ij"
        default: nil
        }
    }
}
