extension TextLine {
    /// The line's text in the order of reading, with the spaces at its end.
    public var text: String { readingOrder.map { runs[$0].glyphs.text }.joined() }

    /// Where the letter that begins at `offset` bytes of UTF-8 of `text` begins: its left edge in left-to-right text, its
    /// right edge in right-to-left text, in points from the line's left end. At the end of `text` it is where the last
    /// letter ends; `nil` beyond that.
    ///
    /// A ligature is shared out evenly among its characters.
    public func x(beforeByte offset: Int) -> Double? {
        guard offset >= 0 else { return nil }
        var start = 0
        for place in readingOrder {
            let run = runs[place]
            let bytes = run.glyphs.text.utf8.count
            // At the border of two runs it is the later one's beginning.
            if offset < start + bytes || (offset == start + bytes && place == readingOrder.last) {
                return run.x + run.glyphs.x(beforeByte: offset - start)
            }
            start += bytes
        }
        return runs.isEmpty && offset == 0 ? 0 : nil
    }
}

extension GlyphRun {
    /// From the run's left end, in points; `offset` is at most the length of `text`.
    fileprivate func x(beforeByte offset: Int) -> Double {
        var start = 0
        var passed = 0
        var advance = 0.0
        for cluster in clusters {
            let places =
                isRightToLeft
                ? (glyphs.count - passed - cluster.glyphs)..<(glyphs.count - passed)
                : passed..<(passed + cluster.glyphs)
            let width = glyphs[places].reduce(0) { $0 + $1.advance }
            if offset < start + cluster.bytes {
                advance += width * share(ofBytes: offset - start, cluster: start..<(start + cluster.bytes))
                break
            }
            start += cluster.bytes
            passed += cluster.glyphs
            advance += width
        }
        return isRightToLeft ? width - advance : advance
    }

    /// Which share of a cluster's characters lies before `offset` bytes of it.
    private func share(ofBytes offset: Int, cluster: Range<Int>) -> Double {
        guard offset > 0 else { return 0 }
        let bytes = Array(text.utf8)[cluster]
        let letters = String(decoding: bytes, as: UTF8.self)
        let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
        return Double(before.count) / Double(max(1, letters.count))
    }
}
