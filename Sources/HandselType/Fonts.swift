/// The fonts of a library as the setting of text needs them, opened when they are first used.
final class Fonts {
    let catalog: FontCatalog
    let matching: FamilyMatching
    let shaper: Shaper
    private var shapingFonts: [ShapingFont?]
    private var choices: [FontChoice.Key: FontChoice] = [:]

    init(_ catalog: FontCatalog) throws(TypeError) {
        self.catalog = catalog
        matching = FamilyMatching(catalog.faces)
        shaper = try Shaper()
        shapingFonts = [ShapingFont?](repeating: nil, count: catalog.faces.count)
    }

    /// The font at this place of the catalog.
    func shapingFont(_ place: Int) throws(TypeError) -> ShapingFont {
        if let font = shapingFonts[place] { return font }
        let font = try ShapingFont(catalog.faces[place].id)
        shapingFonts[place] = font
        return font
    }

    /// The fonts of each of a paragraph's stretches.
    func choices(for paragraph: Paragraph, language: String?) -> [FontChoice] {
        // The forms of Chinese characters are nothing to a text without any.
        let isASCII = paragraph.graphemeStarts.isEmpty
        let forms = FallbackOrder.HanForms(
            language: isASCII ? nil : language, scalars: isASCII ? [] : paragraph.scalars)
        return paragraph.stretches.map { choice(for: $0.style, forms: forms) }
    }

    /// The fonts of one style.
    func choice(for style: TextStyle, forms: FallbackOrder.HanForms = .simplified) -> FontChoice {
        let key = FontChoice.Key(
            families: style.families, weight: style.weight, isItalic: style.isItalic, forms: forms)
        if let choice = choices[key] { return choice }
        let choice = FontChoice(key, matching: matching, catalog: catalog)
        choices[key] = choice
        return choice
    }
}
