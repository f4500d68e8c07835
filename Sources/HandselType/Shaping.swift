import CHarfBuzz

/// Shaped text in font units, whatever its size and colour.
struct ShapedText {
    struct Glyph {
        var id: UInt32
        var advance: Int32
        /// To the right and up from where the pen stands.
        var x: Int32
        var y: Int32
    }

    /// What cannot be taken apart: some code points and their glyphs.
    struct Cluster {
        /// The first code point, from the start of the text that was shaped.
        var start: Int
        /// The glyphs' places in `glyphs`.
        var glyphs: Range<Int>
        var advance: Int32
        /// Whether the text can be cut before the cluster without shaping it anew.
        var canCutBefore: Bool
    }

    /// In visual order, from left to right.
    var glyphs: [Glyph] = []
    /// In the order of the text.
    var clusters: [Cluster] = []
}

/// Which OpenType features are asked for.
struct ShapingFeatures: Hashable {
    var figures: TextStyle.Figures
    /// Ligatures would leave gaps between some letters and none between others.
    var isSpaced: Bool
    /// See `TextStyle.isFine`.
    var isFine = true
    var isSmallCapitals = false

    /// The features that differ from HarfBuzz's defaults, for the whole text.
    var list: [hb_feature_t] {
        var tags: [(String, UInt32)] = []
        switch figures {
        case .standard: break
        case .tabular: tags += [("tnum", 1), ("lnum", 1)]
        case .lining: tags += [("pnum", 1), ("lnum", 1)]
        case .oldStyle: tags += [("onum", 1)]
        }
        if isSmallCapitals { tags += [("smcp", 1), ("c2sc", 1)] }
        if !isFine { tags += [("calt", 0), ("kern", 0)] }
        if isSpaced { tags += [("liga", 0), ("clig", 0), ("dlig", 0)] }
        return tags.map { hb_feature_t(tag: hb_tag_from_string($0.0, -1), value: $0.1, start: 0, end: .max) }
    }
}

/// Shapes text with HarfBuzz and remembers short texts that have been shaped before.
final class Shaper {
    private struct Key: Hashable {
        var text: ArraySlice<UInt32>
        var face: Int
        var script: UInt32
        var isRightToLeft: Bool
        var features: ShapingFeatures
        var language: String?
    }

    /// How many texts are remembered before all are forgotten, and up to how many code points one may have.
    private static let (mostRemembered, longestRemembered) = (8192, 64)

    private let buffer: OpaquePointer
    private var remembered: [Key: ShapedText] = [:]
    private var languages: [String: OpaquePointer] = [:]
    private var features: [ShapingFeatures: [hb_feature_t]] = [:]

    init() throws(TypeError) {
        guard let buffer = hb_buffer_create(), hb_buffer_allocation_successful(buffer) != 0 else {
            throw .outOfMemory(step: "start HarfBuzz")
        }
        self.buffer = buffer
    }

    deinit { hb_buffer_destroy(buffer) }

    /// Shapes a part of a text. Where letters join, the text around it decides on the forms at its ends.
    func shape(
        _ range: Range<Int>, of text: [UInt32], item: Item, font: ShapingFont, features wanted: ShapingFeatures,
        language: String?
    ) throws(TypeError) -> ShapedText {
        let joins = joinsLetters(item.script)
        guard !joins, range.count <= Self.longestRemembered else {
            return try shape(
                range, of: text, item: item, font: font, features: wanted, language: language, hasContext: joins)
        }
        let key = Key(
            text: text[range], face: item.face, script: item.script.rawValue, isRightToLeft: item.isRightToLeft,
            features: wanted, language: language)
        if let shaped = remembered[key] { return shaped }
        let shaped = try shape(
            range, of: text, item: item, font: font, features: wanted, language: language, hasContext: false)
        if remembered.count >= Self.mostRemembered { remembered.removeAll(keepingCapacity: true) }
        // A copy of its own: the slice would keep the whole paragraph.
        var own = key
        own.text = ArraySlice(Array(key.text))
        remembered[own] = shaped
        return shaped
    }

    private func shape(
        _ range: Range<Int>, of text: [UInt32], item: Item, font: ShapingFont, features wanted: ShapingFeatures,
        language: String?, hasContext: Bool
    ) throws(TypeError) -> ShapedText {
        hb_buffer_clear_contents(buffer)
        let part = hasContext ? max(0, range.lowerBound - 8)..<min(text.count, range.upperBound + 8) : range
        text[part].withUnsafeBufferPointer { part in
            hb_buffer_add_codepoints(
                buffer, part.baseAddress, Int32(part.count), UInt32(hasContext ? min(8, range.lowerBound) : 0),
                Int32(range.count))
        }
        let first = range.lowerBound - part.lowerBound
        hb_buffer_set_direction(buffer, item.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, item.script)
        hb_buffer_set_language(buffer, language.flatMap { pointer(ofLanguage: $0) })
        let list = features[wanted] ?? wanted.list
        features[wanted] = list
        hb_shape(font.pointer, buffer, list, UInt32(list.count))
        guard hb_buffer_allocation_successful(buffer) != 0 else { throw .outOfMemory(step: "shape a text") }
        return shapedText(first: first, isRightToLeft: item.isRightToLeft)
    }

    /// What the buffer holds, with clusters counted from `first`.
    private func shapedText(first: Int, isRightToLeft: Bool) -> ShapedText {
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, &count)
        else { return ShapedText() }
        let all = Int(count)
        var shaped = ShapedText()
        shaped.glyphs.reserveCapacity(all)
        for place in 0..<all {
            let position = positions[place]
            shaped.glyphs.append(
                ShapedText.Glyph(
                    id: infos[place].codepoint, advance: position.x_advance, x: position.x_offset, y: position.y_offset)
            )
        }
        // Clusters grow from left to right in left-to-right text and shrink in the other.
        var place = 0
        while place < all {
            let start = place
            let cluster = infos[start].cluster
            var advance: Int32 = 0
            var canCut = true
            while place < all, infos[place].cluster == cluster {
                advance += positions[place].x_advance
                if infos[place].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK.rawValue != 0 { canCut = false }
                place += 1
            }
            shaped.clusters.append(
                ShapedText.Cluster(
                    start: Int(cluster) - first, glyphs: start..<place, advance: advance, canCutBefore: canCut))
        }
        if isRightToLeft { shaped.clusters.reverse() }
        return shaped
    }

    private func pointer(ofLanguage tag: String) -> OpaquePointer? {
        if let language = languages[tag] { return language }
        let language = hb_language_from_string(tag, -1)
        languages[tag] = language
        return language
    }
}

/// Whether the letters of a script take other forms beside each other.
func joinsLetters(_ script: hb_script_t) -> Bool {
    switch script {
    case HB_SCRIPT_ARABIC, HB_SCRIPT_SYRIAC, HB_SCRIPT_NKO, HB_SCRIPT_MONGOLIAN, HB_SCRIPT_MANDAIC, HB_SCRIPT_ADLAM,
        HB_SCRIPT_HANIFI_ROHINGYA, HB_SCRIPT_PHAGS_PA, HB_SCRIPT_MANICHAEAN, HB_SCRIPT_PSALTER_PAHLAVI,
        HB_SCRIPT_SOGDIAN:
        true
    default: false
    }
}
