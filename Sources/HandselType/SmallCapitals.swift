import CHarfBuzz

extension Itemization {
    /// How high capitals stand that stand in for small ones, as a share of their size.
    private static let standInScale = 0.8

    /// The items and what is shaped, with capitals in a smaller size where a font has no small ones.
    ///
    /// - Parameter language: BCP 47; the i of Turkish keeps its dot.
    func withSmallCapitals(
        of paragraph: Paragraph, language: String?, fonts: Fonts
    ) throws(TypeError) -> (items: [Item], text: [UInt32]) {
        guard paragraph.stretches.contains(where: \.style.isSmallCapitals) else { return (items, shaped) }
        var (items, text) = (items, shaped)
        let keepsDot = ["tr", "az"].contains { language == $0 || language?.hasPrefix($0 + "-") == true }
        for (place, item) in items.enumerated()
        where paragraph.stretches[item.stretch].style.isSmallCapitals && hasCapitals(item.script) {
            let font = try fonts.shapingFont(item.face)
            guard !font.hasSmallCapitals(item.script) else { continue }
            items[place].scale = Self.standInScale
            for letter in item.range {
                if let capital = capital(of: text[letter], keepsDot: keepsDot), font.glyph(capital) != nil {
                    text[letter] = capital
                }
            }
        }
        return (items, text)
    }

    /// One code point for one, so that the text keeps its places.
    private func capital(of codePoint: UInt32, keepsDot: Bool) -> UInt32? {
        if codePoint == 0x69, keepsDot { return 0x130 }
        if codePoint == 0xDF { return 0x1E9E }
        guard let scalar = Unicode.Scalar(codePoint) else { return nil }
        let capital = scalar.properties.uppercaseMapping.unicodeScalars
        return capital.count == 1 ? capital.first?.value : nil
    }
}

/// Whether a script has capitals and small letters.
private func hasCapitals(_ script: hb_script_t) -> Bool {
    [HB_SCRIPT_LATIN, HB_SCRIPT_GREEK, HB_SCRIPT_CYRILLIC, HB_SCRIPT_ARMENIAN].contains(script)
}

extension ShapingFont {
    /// Whether the font has small capitals for small letters of a script (OpenType `smcp` in its `GSUB` table).
    func hasSmallCapitals(_ script: hb_script_t) -> Bool {
        let face = hb_font_get_face(pointer)
        let table = hb_tag_from_string("GSUB", -1)
        var tags = [hb_tag_t](repeating: 0, count: 3)
        var count = UInt32(tags.count)
        hb_ot_tags_from_script_and_language(script, nil, &count, &tags, nil, nil)
        var place: UInt32 = 0
        var chosen: hb_tag_t = 0
        guard hb_ot_layout_table_select_script(face, table, count, tags, &place, &chosen) != 0 else { return false }
        var feature: UInt32 = 0
        return hb_ot_layout_language_find_feature(
            face, table, place, UInt32(HB_OT_LAYOUT_DEFAULT_LANGUAGE_INDEX), hb_tag_from_string("smcp", -1), &feature)
            != 0
    }
}
