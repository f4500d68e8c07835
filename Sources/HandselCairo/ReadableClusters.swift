import HandselType

extension GlyphRun {
    /// The clusters of the run, some of them put together so that words come back whole when text is copied.
    ///
    /// Cairo says what several glyphs stand for with /ActualText, and readers of text such as poppler take the place of the
    /// last of these glyphs for the end. A vowel sign below its consonant is the last and stands further left; what seems to
    /// be a gap behind it would be read as a space. So the next cluster goes into the same /ActualText.
    var readableClusters: [Cluster] {
        guard !isRightToLeft, clusters.contains(where: { $0.glyphs > 1 && $0.bytes > 1 }) else { return clusters }
        let utf8 = Array(text.utf8)
        var joined: [Cluster] = []
        var (byte, glyph) = (0, 0)
        var end = 0.0
        var seemsToEndEarly = false
        for cluster in clusters {
            guard byte + cluster.bytes <= utf8.count, glyph + cluster.glyphs <= glyphs.count else { return clusters }
            let isSpace = cluster.bytes == 1 && utf8[byte] == 0x20
            if seemsToEndEarly, !isSpace {
                joined[joined.count - 1].bytes += cluster.bytes
                joined[joined.count - 1].glyphs += cluster.glyphs
            } else {
                joined.append(cluster)
            }
            let own = glyphs[glyph..<(glyph + cluster.glyphs)]
            end += own.reduce(0) { $0 + $1.advance }
            if let last = own.last, let cluster = joined.last, cluster.glyphs > 1 {
                // poppler takes a gap of a tenth of the em for a space.
                seemsToEndEarly = end - last.origin.x - last.advance > 0.06 * size
            } else {
                seemsToEndEarly = false
            }
            byte += cluster.bytes
            glyph += cluster.glyphs
        }
        return joined
    }
}
