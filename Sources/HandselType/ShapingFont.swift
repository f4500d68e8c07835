import CHarfBuzz

/// A face as HarfBuzz shapes with it, in font units.
final class ShapingFont {
    /// An `hb_font_t` with HarfBuzz's own OpenType functions.
    let pointer: OpaquePointer
    let unitsPerEm: Double
    /// From the baseline up, in ems: `hhea`, or `OS/2` where the font asks for its typographic metrics.
    let ascent: Double
    /// From the baseline down, in ems, positive.
    let descent: Double

    init(_ id: FontID) throws(TypeError) {
        // HarfBuzz maps the file into memory.
        guard let blob = hb_blob_create_from_file_or_fail(id.path) else {
            throw .unreadableFont(path: id.path, reason: "the font file cannot be read any more")
        }
        let face = hb_face_create(blob, UInt32(id.index))
        hb_blob_destroy(blob)
        guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else {
            hb_face_destroy(face)
            throw .unreadableFont(path: id.path, reason: "HarfBuzz finds no glyphs in face \(id.index) of this font")
        }
        unitsPerEm = Double(hb_face_get_upem(face))
        hb_face_destroy(face)
        hb_ot_font_set_funcs(font)
        pointer = font
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(font, &extents)
        ascent = Double(extents.ascender) / unitsPerEm
        descent = -Double(extents.descender) / unitsPerEm
    }

    deinit { hb_font_destroy(pointer) }

    /// How high lower-case letters stand, in ems (`OS/2` `sxHeight`, or else the "x").
    var xHeight: Double { height(HB_OT_METRICS_TAG_X_HEIGHT, letter: "x") }

    /// How high capitals stand, in ems (`OS/2` `sCapHeight`, or else the "H").
    var capHeight: Double { height(HB_OT_METRICS_TAG_CAP_HEIGHT, letter: "H") }

    /// The glyph that the font's character map has for a code point.
    func glyph(_ codePoint: UInt32) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(pointer, codePoint, &glyph) != 0 ? glyph : nil
    }

    private func height(_ tag: hb_ot_metrics_tag_t, letter: Unicode.Scalar) -> Double {
        var position: hb_position_t = 0
        if hb_ot_metrics_get_position(pointer, tag, &position) != 0, position > 0 {
            return Double(position) / unitsPerEm
        }
        var extents = hb_glyph_extents_t()
        guard let glyph = glyph(letter.value), hb_font_get_glyph_extents(pointer, glyph, &extents) != 0 else {
            return ascent  // A font without Latin letters: its own height is the only one there is.
        }
        return Double(extents.y_bearing) / unitsPerEm
    }
}
