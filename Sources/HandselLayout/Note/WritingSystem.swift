import HandselType

/// What a note needs to know of a script that a hand may have no strokes for.
struct WritingSystem {
    /// The languages written in it, as BCP 47 subtags; the first is taken where nothing else is known.
    var languages: [String]
    /// Font families whose letters look written, or stand nearest to it.
    var families: [String] = []
    /// Whether letters change or move with those around them, so that type is the only way to set them.
    var isShaped = false

    /// By ISO 15924 code. Every language that is in none of them is written in Latin letters.
    private static let known: [String: WritingSystem] = [
        "Arab": .init(
            languages: ["ar", "fa", "ur", "ps", "ckb", "sd", "ug"], families: ["Amiri", "Noto Naskh Arabic"],
            isShaped: true),
        "Hebr": shaped("Hebrew", "he", "yi"), "Deva": shaped("Devanagari", "hi", "mr", "ne", "sa", "kok", "mai"),
        "Beng": shaped("Bengali", "bn", "as"), "Guru": shaped("Gurmukhi", "pa"), "Gujr": shaped("Gujarati", "gu"),
        "Orya": shaped("Oriya", "or"), "Taml": shaped("Tamil", "ta"), "Telu": shaped("Telugu", "te"),
        "Knda": shaped("Kannada", "kn"), "Mlym": shaped("Malayalam", "ml"), "Sinh": shaped("Sinhala", "si"),
        "Thai": .init(languages: ["th"], families: ["Noto Serif Thai"], isShaped: true), "Laoo": shaped("Lao", "lo"),
        "Khmr": shaped("Khmer", "km"), "Mymr": shaped("Myanmar", "my"),
        "Tibt": .init(languages: ["bo", "dz"], families: ["Noto Serif Tibetan"], isShaped: true),
        "Hira": japanese, "Kana": japanese, "Hani": .init(languages: ["zh", "ja", "ko", "yue"]),
        "Hang": .init(languages: ["ko"]), "Ethi": .init(languages: ["am", "ti"]), "Armn": .init(languages: ["hy"]),
        "Geor": .init(languages: ["ka"]), "Grek": .init(languages: ["el"]),
        "Cyrl": .init(languages: ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"]),
    ]

    /// A shaped script for which there is no font that looks written, so that its sans serif is taken.
    private static func shaped(_ name: String, _ languages: String...) -> WritingSystem {
        WritingSystem(languages: languages, families: ["Noto Sans \(name)"], isShaped: true)
    }

    fileprivate static let japanese = WritingSystem(languages: ["ja"], families: ["Klee One"])

    /// `nil` for Latin letters and for scripts that nothing is known of.
    static func of(_ script: Script) -> WritingSystem? { known[script.code] }
}

/// The scripts that a text is written in.
struct WrittenScripts {
    /// Those that say something of the text, the most frequent first; kana before everything, since only Japanese has them.
    let scripts: [Script]

    init(of text: String) {
        var counts: [(script: Script, count: Int)] = []
        for character in text {
            let script = Script(of: character)
            guard !script.isShared else { continue }
            if let known = counts.firstIndex(where: { $0.script == script }) {
                counts[known].count += 1
            } else {
                counts.append((script, 1))
            }
        }
        func rank(_ script: Script) -> Int { ["Hira", "Kana"].contains(script.code) ? 0 : 1 }
        scripts = counts.enumerated().sorted { a, b in
            (rank(a.element.script), -a.element.count, a.offset) < (rank(b.element.script), -b.element.count, b.offset)
        }.map(\.element.script)
    }

    /// The families that look written, for the most frequent script first.
    ///
    /// - Parameter document: the document's language, BCP 47: a name in Han characters alone is Japanese in a Japanese one.
    func families(inDocument document: String) -> [String] {
        var families: [String] = []
        for script in scripts {
            let isJapanese = script.code == "Hani" && document.hasPrefix("ja")
            let system = isJapanese ? WritingSystem.japanese : WritingSystem.of(script)
            for family in system?.families ?? [] where !families.contains(family) {
                families.append(family)
            }
        }
        return families
    }

    /// The language that the script tells of, where it cannot be the document's: BCP 47.
    ///
    /// - Parameters:
    ///   - text: what is written; some letters belong to one language only.
    ///   - document: the document's language, BCP 47.
    func language(of text: String, inDocument document: String) -> String? {
        guard let script = scripts.first else { return nil }
        let own = document.split(separator: "-").first.map { $0.lowercased() } ?? ""
        guard let system = WritingSystem.of(script) else {
            guard script.code == "Latn" else { return "und-\(script.code)" }
            // Which language's Latin letters they are, nothing tells.
            return isLatin(own) ? nil : "und-Latn"
        }
        guard !system.languages.contains(own) else { return nil }
        switch script.code {
        case "Hani": return "und-Hani"
        case "Arab" where text.contains(where: { "ٹڈڑںے".contains($0) }): return "ur"
        case "Arab" where text.contains(where: { "پچژگ".contains($0) }): return "fa"
        case "Cyrl" where text.contains(where: { "іїєґІЇЄҐ".contains($0) }): return "uk"
        default: return system.languages[0]
        }
    }

    private func isLatin(_ language: String) -> Bool { !WritingSystem.hasLanguage(language) }
}

extension WritingSystem {
    fileprivate static func hasLanguage(_ language: String) -> Bool {
        known.values.contains { $0.languages.contains(language) }
    }
}
