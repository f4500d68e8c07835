/// Points by which a line may be wider than its room, for sums of fractions.
private let tolerance = 0.001

extension PreparedParagraph {
    /// The lines of a paragraph, one after the other.
    struct Lines {
        let paragraph: PreparedParagraph
        let width: Double
        let breaks: LineBreaks?
        /// The cell that the next line begins with; `nil` when there is no further line.
        private(set) var next: Int? = 0

        init(_ paragraph: PreparedParagraph, width: Double) {
            self.paragraph = paragraph
            self.width = width
            let whole = paragraph.cells.reduce(0) { $0 + $1.width }
            breaks =
                whole > width
                ? LineBreaks(of: paragraph.paragraph.scalars, language: paragraph.style.language) : nil
        }

        /// The next line: as much as there is room for, but at least one cluster.
        mutating func line(fonts: Fonts) throws(TypeError) -> TextLine? {
            guard let start = next else { return nil }
            let count = paragraph.cells.count
            var end = self.end(from: start)
            while true {
                let line = try paragraph.line(of: start..<end, isBroken: end < count, fonts: fonts)
                // Letters may be wider at the end of a line, and a hyphen may have come to them.
                if !(line.width > width + tolerance) {
                    next = end < count ? end : nil
                    return line
                }
                guard let earlier = lastBreak(in: start..<(end - 1)) ?? lastGrapheme(in: start..<(end - 1)) else {
                    next = end < count ? end : nil
                    return line
                }
                end = earlier
            }
        }

        /// Where the line that begins at `start` ends if its letters are as wide as in the paragraph.
        private func end(from start: Int) -> Int {
            let cells = paragraph.cells
            guard breaks != nil else { return cells.count }
            var x = 0.0
            var best: Int?
            for place in start..<cells.count {
                let cell = cells[place]
                if !cell.hangs, x + cell.width - cell.spacing > width + tolerance {
                    if let best { return best }
                    if let earlier = lastGrapheme(in: start..<place) { return earlier }
                    // Not even one grapheme has room: it stands out rather than being lost.
                    return firstGrapheme(from: place + 1)
                }
                x += cell.width
                if isBreak(after: place) { best = place + 1 }
            }
            return cells.count
        }

        private func isBreak(after place: Int) -> Bool {
            let end = paragraph.cells[place].range.upperBound
            return breaks?.isAllowed(after: end - 1) == true && paragraph.paragraph.beginsGrapheme(end)
        }

        /// The end of the longest part of `range` that ends where a line may; `nil` when there is none.
        private func lastBreak(in range: Range<Int>) -> Int? {
            range.last { isBreak(after: $0) }.map { $0 + 1 }
        }

        private func lastGrapheme(in range: Range<Int>) -> Int? {
            range.last { paragraph.paragraph.beginsGrapheme(paragraph.cells[$0].range.upperBound) }.map { $0 + 1 }
        }

        private func firstGrapheme(from place: Int) -> Int {
            var end = place
            while end < paragraph.cells.count,
                !paragraph.paragraph.beginsGrapheme(paragraph.cells[end].range.lowerBound)
            { end += 1 }
            return end
        }
    }

    /// The line from the cell `start` on that ends in an ellipsis, with as much before it as there is room for.
    func lineWithEllipsis(
        from start: Int, width: Double, fonts: Fonts, rule: MissingGlyphRule
    ) throws(TypeError) -> TextLine {
        var end = cells.count
        if width.isFinite {
            var x = 0.0
            end = start
            while end < cells.count, x + cells[end].width <= width { (x, end) = (x + cells[end].width, end + 1) }
        }
        while true {
            while end > start, cells[end - 1].hangs || !paragraph.beginsGrapheme(cells[end - 1].range.upperBound) {
                end -= 1
            }
            let from = start < cells.count ? cells[start].range.lowerBound : paragraph.count
            let upTo = end > start ? cells[end - 1].range.upperBound : from
            let kept = paragraph.spans(from..<upTo)
            let stretch = paragraph.stretches.last { $0.range.lowerBound < upTo } ?? paragraph.stretches[0]
            var style = self.style
            style.direction = directions.direction
            let spans = kept + [TextSpan("\u{2026}", style: stretch.style, link: stretch.link)]
            guard let cut = Paragraph.paragraphs(of: spans).first else {
                preconditionFailure("spans with text make a paragraph")
            }
            let prepared = try PreparedParagraph(cut, style: style, fonts: fonts, rule: rule)
            let line = try prepared.line(of: 0..<prepared.cells.count, isBroken: false, fonts: fonts)
            if !(line.width > width + tolerance) || end <= start { return line }
            end -= 1
        }
    }
}
