/// The text of one paragraph, without a line break in it, with what is known of each code point.
struct Paragraph {
    /// A piece of the paragraph in one style.
    struct Stretch {
        /// In code points of the paragraph.
        var range: Range<Int>
        var style: TextStyle
        var link: String?
    }

    var utf8: [UInt8] = []
    var scalars: [UInt32] = []
    /// Where each code point begins in `utf8`, and at last its end: one more than there are code points.
    var offsets: [Int] = [0]
    /// Adjoining and in the order of the text. One empty stretch when there is no text, so that a line has a height.
    var stretches: [Stretch] = []
    /// Whether a grapheme cluster (UAX 29) begins at each code point; empty when each begins one.
    var graphemeStarts: [Bool] = []

    var count: Int { scalars.count }

    func text(_ range: Range<Int>) -> String {
        String(decoding: utf8[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
    }

    func beginsGrapheme(_ place: Int) -> Bool {
        graphemeStarts.isEmpty || place >= graphemeStarts.count || graphemeStarts[place]
    }

    /// Where the grapheme cluster that begins at `start` ends.
    func graphemeEnd(from start: Int) -> Int {
        guard !graphemeStarts.isEmpty else { return start + 1 }
        var end = start + 1
        while end < graphemeStarts.count, !graphemeStarts[end] { end += 1 }
        return end
    }

    /// The pieces of a part of the text, as spans.
    func spans(_ range: Range<Int>) -> [TextSpan] {
        stretches.compactMap { stretch in
            let part = stretch.range.clamped(to: range)
            guard !part.isEmpty else { return nil }
            return TextSpan(text(part), style: stretch.style, link: stretch.link)
        }
    }

    /// The paragraphs of `spans`: each line break (UAX 14, classes BK, CR, LF and NL) ends one and is left out.
    static func paragraphs(of spans: [TextSpan]) -> [Paragraph] {
        guard let first = spans.first else { return [] }
        var done: [Paragraph] = []
        var current = Paragraph()
        var last = (style: first.style, link: first.link)
        for span in spans {
            last = (span.style, span.link)
            var start = current.count
            var followsReturn = false
            for scalar in span.text.unicodeScalars {
                switch scalar.value {
                case 0x0A where followsReturn: followsReturn = false
                case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
                    followsReturn = scalar.value == 0x0D
                    current.close(start: start, style: span.style, link: span.link)
                    current.finish(style: span.style, link: span.link)
                    done.append(current)
                    current = Paragraph()
                    start = 0
                default:
                    followsReturn = false
                    current.append(scalar)
                }
            }
            current.close(start: start, style: span.style, link: span.link)
        }
        current.finish(style: last.style, link: last.link)
        done.append(current)
        return done
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        scalars.append(scalar.value)
        utf8.append(contentsOf: scalar.utf8)
        offsets.append(utf8.count)
    }

    /// Ends the stretch that began at `start`; one that looks like the last goes on with it, so that it is shaped as one.
    private mutating func close(start: Int, style: TextStyle, link: String?) {
        guard count > start else { return }
        if let last = stretches.last, last.style == style, last.link == link {
            stretches[stretches.count - 1].range = last.range.lowerBound..<count
        } else {
            stretches.append(Stretch(range: start..<count, style: style, link: link))
        }
    }

    private mutating func finish(style: TextStyle, link: String?) {
        if stretches.isEmpty { stretches.append(Stretch(range: 0..<0, style: style, link: link)) }
        guard utf8.count != scalars.count else { return }
        graphemeStarts = [Bool](repeating: false, count: count)
        var place = 0
        for character in String(decoding: utf8, as: UTF8.self) {
            graphemeStarts[place] = true
            place += character.unicodeScalars.count
        }
    }
}
