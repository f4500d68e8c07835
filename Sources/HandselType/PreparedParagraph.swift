/// A paragraph that is shaped and can be taken apart into lines.
struct PreparedParagraph {
    /// The smallest part that a line can begin or end with: one shaped cluster.
    struct Cell {
        /// In code points of the paragraph.
        var range: Range<Int>
        /// In points, with letter spacing.
        var width: Double
        /// The share of `width` that is letter spacing.
        var spacing: Double
        var item: Int
        /// Its place among the item's clusters.
        var cluster: Int
        /// Whether it is a space, which may stand beyond the end of a line.
        var hangs: Bool
    }

    let paragraph: Paragraph
    let directions: Directions
    let items: [Item]
    /// What is shaped in the place of the paragraph's code points.
    let text: [UInt32]
    /// One for each item.
    let shaped: [ShapedText]
    /// One for each stretch: its fonts.
    let choices: [FontChoice]
    let style: ParagraphStyle
    let cells: [Cell]
    let missing: [MissingGlyph]

    init(_ paragraph: Paragraph, style: ParagraphStyle, fonts: Fonts, rule: MissingGlyphRule) throws(TypeError) {
        self.paragraph = paragraph
        self.style = style
        directions = try Directions(of: paragraph.scalars, direction: style.direction)
        choices = fonts.choices(for: paragraph, language: style.language)
        let itemization = try Itemization(of: paragraph, directions: directions, choices: choices, rule: rule)
        (items, text) = try itemization.withSmallCapitals(of: paragraph, language: style.language, fonts: fonts)
        missing = itemization.missing
        var shaped: [ShapedText] = []
        var cells: [Cell] = []
        for (place, item) in items.enumerated() {
            let textStyle = paragraph.stretches[item.stretch].style
            let font = try fonts.shapingFont(item.face)
            let part = try fonts.shaper.shape(
                item.range, of: text, item: item, font: font, features: textStyle.features, language: style.language)
            let scale = textStyle.size * item.scale / font.unitsPerEm
            let spacing = item.spacing(of: textStyle)
            for (cluster, current) in part.clusters.enumerated() {
                let isLast = cluster + 1 == part.clusters.count
                let end = isLast ? item.range.count : part.clusters[cluster + 1].start
                let range = (item.range.lowerBound + current.start)..<(item.range.lowerBound + end)
                cells.append(
                    Cell(
                        range: range, width: Double(current.advance) * scale + spacing, spacing: spacing, item: place,
                        cluster: cluster, hangs: range.allSatisfy { isHangingSpace(paragraph.scalars[$0]) }))
            }
            shaped.append(part)
        }
        self.shaped = shaped
        self.cells = cells
    }
}

extension TextStyle {
    /// The features that text in this style is shaped with.
    var features: ShapingFeatures {
        ShapingFeatures(
            figures: figures, isSpaced: letterSpacing != 0, isFine: isFine, isSmallCapitals: isSmallCapitals)
    }
}

extension Item {
    /// The letter spacing of a style, in points. Letters that join are not drawn apart.
    func spacing(of style: TextStyle) -> Double { joinsLetters(script) ? 0 : style.letterSpacing }
}

/// Whether a code point may stand beyond the end of a line: the spaces of UAX 14's class SP, and those of class BA.
private func isHangingSpace(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000: true
    default: false
    }
}
