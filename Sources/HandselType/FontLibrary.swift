/// The fonts that pages may use, and everything that is cached about them. One per thread.
public final class FontLibrary {
    /// What happens to a character that no font has.
    public var missingGlyphs = MissingGlyphRule.error
    /// The characters that were drawn as U+FFFD, each with its text once, in the order they were met.
    public private(set) var missing: [MissingGlyph] = []
    /// The files in the folders that look like fonts and cannot be used, by folder.
    public var unreadable: [UnreadableFont] { catalog.unreadable }

    private let catalog: FontCatalog
    private let fonts: Fonts
    private let freeType: FreeTypeFaces
    private var known: Set<MissingGlyph> = []

    /// Symbolic links in the folders are not followed, and no font of the machine is ever used.
    ///
    /// - Parameters:
    ///   - folders: absolute paths, searched with their subfolders.
    ///   - cacheFolder: where what was learnt of the files is kept for the next process; `nil` keeps nothing. It is made
    ///     when it is not there; one that cannot be written does no harm.
    public init(folders: [String], cacheFolder: String? = nil) throws(TypeError) {
        catalog = try FontCatalog(folders: folders, cacheFolder: cacheFolder)
        fonts = try Fonts(catalog)
        freeType = try FreeTypeFaces()
    }

    /// Every usable face, sorted by family, weight, slant and file. Made when first asked for: it opens every font.
    public private(set) lazy var faces: [FontFaceDescription] = catalog.faces.indices.map { place in
        let face = catalog.faces[place]
        let licence = try? fonts.shapingFont(place).licence  // An unreadable font says nothing of its licence.
        return FontFaceDescription(
            id: face.id, family: face.families[0], style: face.style, weight: face.weight, isItalic: face.isItalic,
            licence: licence, scripts: face.scripts)
    }

    /// Every family, sorted.
    public private(set) lazy var families: [String] = Set(catalog.faces.map { $0.families[0] }).sorted()

    /// Throws `TypeError.unknownFamily` for the first of the names that is no family of the library.
    public func validate(families names: [String]) throws(TypeError) {
        for name in names where !fonts.matching.hasFamily(name) {
            throw .unknownFamily(name, nearest: nearestFamily(to: name), known: families)
        }
    }

    /// Sets `spans` as one paragraph in lines of at most `width` points (`.infinity` for as few lines as its line breaks allow).
    ///
    /// A word that is wider than a line is broken between letters; a single letter wider than it stands out. Empty text is
    /// one empty line; no spans are no lines.
    public func lines(of spans: [TextSpan], width: Double, style: ParagraphStyle) throws(TypeError) -> [TextLine] {
        let paragraphs = Paragraph.paragraphs(of: spans)
        let most = style.maxLines ?? .max
        var lines: [TextLine] = []
        for (place, paragraph) in paragraphs.enumerated() where lines.count < most {
            let prepared = try PreparedParagraph(paragraph, style: style, fonts: fonts, rule: missingGlyphs)
            for glyph in prepared.missing where known.insert(glyph).inserted { missing.append(glyph) }
            var rest = PreparedParagraph.Lines(prepared, width: width)
            while lines.count < most, let start = rest.next {
                guard let line = try rest.line(fonts: fonts) else { break }
                lines.append(line)
                let isCut = rest.next != nil || place + 1 < paragraphs.count
                if lines.count == most, isCut {
                    lines[most - 1] = try prepared.lineWithEllipsis(
                        from: start, width: width, fonts: fonts, rule: missingGlyphs)
                }
            }
        }
        return lines
    }

    /// Hands over what is in `missing` and empties it.
    public func takeMissing() -> [MissingGlyph] {
        defer { (missing, known) = ([], []) }
        return missing
    }

    /// Whether a family of the library has all code points of a character in its regular face.
    public func has(_ character: Character, family: String) -> Bool {
        guard let face = fonts.matching.face(family: family, weight: 400, isItalic: false) else { return false }
        return character.unicodeScalars.allSatisfy { isInvisible($0.value) || catalog.faces[face].has($0.value) }
    }

    /// How high lower-case letters stand in this style, in points.
    public func xHeight(of style: TextStyle) throws(TypeError) -> Double {
        try fonts.shapingFont(fonts.choice(for: style).first).xHeight * style.size
    }

    /// How high capitals stand in this style, in points.
    public func capHeight(of style: TextStyle) throws(TypeError) -> Double {
        try fonts.shapingFont(fonts.choice(for: style).first).capHeight * style.size
    }

    /// The `FT_Face` of a font of the library, borrowed: it lives as long as the library, and everything that was made
    /// of it (such as Cairo's font faces) must be gone before the library goes.
    package func withFreeTypeFace(for id: FontID) throws(TypeError) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer(try freeType.face(for: id))
    }

    /// The family that begins most like `name`, spaces and capitals aside; three letters at least must agree.
    private func nearestFamily(to name: String) -> String? {
        let plain: (String) -> [Character] = { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
        let wanted = plain(name)
        let shared = families.map { family in zip(plain(family), wanted).prefix { $0 == $1 }.count }
        guard let most = shared.max(), most >= 3 else { return nil }
        let near = zip(families, shared).filter { $0.1 == most }.map(\.0)
        return near.min { ($0.count, $0) < ($1.count, $1) }
    }
}
