import HandselGraphics

extension PreparedParagraph {
    /// Clusters of one item that stand together on a line.
    private struct Piece {
        var item: Int
        var level: Int
        /// In code points of the paragraph.
        var range: Range<Int>
        var shaped: ShapedText
        /// The places in `shaped`.
        var clusters: Range<Int>
        /// The code point of the paragraph that `shaped` counts from.
        var origin: Int
    }

    /// The line of some cells. `isBroken` says that the paragraph goes on behind it.
    func line(of cells: Range<Int>, isBroken: Bool, fonts: Fonts) throws(TypeError) -> TextLine {
        guard let first = self.cells[cells].first, let last = self.cells[cells].last else {
            return try emptyLine(for: paragraph.stretches.indices, fonts: fonts)
        }
        let range = first.range.lowerBound..<last.range.upperBound
        var line = try emptyLine(for: items[first.item].stretch..<(items[last.item].stretch + 1), fonts: fonts)
        let groups = try groups(pieces(of: cells, range: range, isBroken: isBroken, fonts: fonts))
        let levels = groups.map { $0[0].level }
        let visual = visualOrder(ofLevels: levels)
        let hanging = hangingWidth(of: cells)
        // The paragraph's end, where spaces hang, is on the left in right-to-left text.
        var x = directions.direction == .rightToLeft ? -hanging : 0
        line.readingOrder = [Int](repeating: 0, count: groups.count)
        for group in visual {
            let run = try run(of: groups[group], fonts: fonts)
            line.readingOrder[group] = line.runs.count
            line.runs.append(TextLine.Run(x: x, glyphs: run))
            x += run.width
        }
        line.width = directions.direction == .rightToLeft ? x : x - hanging
        return line
    }

    /// A line without runs that is as high as some stretches want it. Only the first font of a style counts: a borrowed
    /// character does not move the baseline.
    private func emptyLine(for stretches: Range<Int>, fonts: Fonts) throws(TypeError) -> TextLine {
        var line = TextLine(runs: [], readingOrder: [], width: 0, ascent: 0, descent: 0, height: 0)
        line.direction = directions.direction
        var size = 0.0
        for place in stretches {
            let stretch = paragraph.stretches[place]
            let font = try fonts.shapingFont(choices[place].first)
            line.ascent = max(line.ascent, font.ascent * stretch.style.size)
            line.descent = max(line.descent, font.descent * stretch.style.size)
            size = max(size, stretch.style.size)
        }
        line.height = size * style.lineHeight
        return line
    }

    /// The width of the spaces at the end of a line, and of the letter spacing behind its last letter.
    private func hangingWidth(of line: Range<Int>) -> Double {
        var width = 0.0
        for cell in cells[line].reversed() {
            guard cell.hangs else { return width + cell.spacing }
            width += cell.width
        }
        return width
    }

    private func pieces(
        of line: Range<Int>, range: Range<Int>, isBroken: Bool, fonts: Fonts
    ) throws(TypeError) -> [Piece] {
        let levels = directions.isPlain ? [] : try directions.levels(ofLine: range)
        let level: (Int) -> Int = { levels.isEmpty ? 0 : levels[cells[$0].range.lowerBound - range.lowerBound] }
        var pieces: [Piece] = []
        var start = line.lowerBound
        while start < line.upperBound {
            var end = start + 1
            while end < line.upperBound, cells[end].item == cells[start].item, level(end) == level(start) { end += 1 }
            let isLast = end == line.upperBound
            pieces.append(
                try piece(of: start..<end, level: level(start), endsBrokenLine: isLast && isBroken, fonts: fonts))
            start = end
        }
        return pieces
    }

    private func piece(
        of part: Range<Int>, level: Int, endsBrokenLine: Bool, fonts: Fonts
    ) throws(TypeError) -> Piece {
        let (first, last) = (cells[part.lowerBound], cells[part.upperBound - 1])
        var item = items[first.item]
        let clusters = shaped[first.item].clusters
        let range = first.range.lowerBound..<last.range.upperBound
        let isHyphenated = endsBrokenLine && paragraph.scalars[range.upperBound - 1] == 0xAD
        let isWhole =
            clusters[first.cluster].canCutBefore || first.cluster == 0
        let endsWell = last.cluster + 1 == clusters.count || clusters[last.cluster + 1].canCutBefore
        if isWhole, endsWell, !isHyphenated, level % 2 == item.level % 2 {
            return Piece(
                item: first.item, level: level, range: range, shaped: shaped[first.item],
                clusters: first.cluster..<(last.cluster + 1), origin: item.range.lowerBound)
        }
        item.level = level
        let font = try fonts.shapingFont(item.face)
        var text = self.text
        var shapedRange = range
        if isHyphenated {
            // A soft hyphen shows only where a line ends with it (UAX 14, section 5.3).
            text = Array(text[range])
            text[text.count - 1] = font.glyph(0x2010) != nil ? 0x2010 : 0x2D
            shapedRange = 0..<range.count
        }
        let again = try fonts.shaper.shape(
            shapedRange, of: text, item: item, font: font, features: paragraph.stretches[item.stretch].style.features,
            language: style.language)
        return Piece(
            item: first.item, level: level, range: range, shaped: again, clusters: 0..<again.clusters.count,
            origin: range.lowerBound)
    }

    /// Puts neighbours together that differ only in script.
    private func groups(_ pieces: [Piece]) -> [[Piece]] {
        var groups: [[Piece]] = []
        for piece in pieces {
            if let last = groups.last?.last, last.level == piece.level,
                items[last.item].face == items[piece.item].face, items[last.item].scale == items[piece.item].scale,
                items[last.item].stretch == items[piece.item].stretch
            {
                groups[groups.count - 1].append(piece)
            } else {
                groups.append([piece])
            }
        }
        return groups
    }

    private func run(of pieces: [Piece], fonts: Fonts) throws(TypeError) -> GlyphRun {
        let item = items[pieces[0].item]
        let stretch = paragraph.stretches[item.stretch]
        let isRightToLeft = pieces[0].level % 2 == 1
        let font = try fonts.shapingFont(item.face)
        let size = stretch.style.size * item.scale
        let scale = size / font.unitsPerEm
        let range = pieces[0].range.lowerBound..<pieces[pieces.count - 1].range.upperBound
        var run = GlyphRun(
            font: fonts.catalog.faces[item.face].id, size: size, color: stretch.style.color, glyphs: [],
            text: paragraph.text(range), clusters: [], isRightToLeft: isRightToLeft, width: 0, link: stretch.link)
        for piece in isRightToLeft ? pieces.reversed() : pieces {
            let spacing = items[piece.item].spacing(of: stretch.style)
            let clusters = isRightToLeft ? Array(piece.clusters.reversed()) : Array(piece.clusters)
            for cluster in clusters {
                let glyphs = piece.shaped.clusters[cluster].glyphs
                for place in glyphs {
                    let glyph = piece.shaped.glyphs[place]
                    // Letter spacing is behind a cluster: on its left in right-to-left text.
                    let before = isRightToLeft && place == glyphs.lowerBound ? spacing : 0
                    let after = !isRightToLeft && place == glyphs.upperBound - 1 ? spacing : 0
                    let advance = Double(glyph.advance) * scale + before + after
                    run.glyphs.append(
                        Glyph(
                            id: glyph.id,
                            origin: Point(
                                x: run.width + before + Double(glyph.x) * scale, y: -Double(glyph.y) * scale),
                            advance: advance))
                    run.width += advance
                }
            }
        }
        for piece in pieces {
            for cluster in piece.clusters {
                let start = piece.origin + piece.shaped.clusters[cluster].start
                let end =
                    cluster + 1 < piece.clusters.upperBound
                    ? piece.origin + piece.shaped.clusters[cluster + 1].start : piece.range.upperBound
                run.clusters.append(
                    GlyphRun.Cluster(
                        bytes: paragraph.offsets[end] - paragraph.offsets[start],
                        glyphs: piece.shaped.clusters[cluster].glyphs.count))
            }
        }
        return run
    }
}
