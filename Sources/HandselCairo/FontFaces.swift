import CCairo
import HandselType

/// The Cairo fonts of one drawing: each font of the library once, and one for each note.
final class FontFaces {
    private struct Key: Hashable {
        var font: FontID
        var size: Double
    }

    private let fonts: FontLibrary
    private let context: OpaquePointer
    private let options: OpaquePointer
    private var faces: [FontID: OpaquePointer] = [:]
    private var scaledFonts: [Key: OpaquePointer] = [:]

    /// - Parameter context: its transformation is the one that all text is drawn in.
    init(fonts: FontLibrary, context: OpaquePointer) {
        self.fonts = fonts
        self.context = context
        options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    }

    deinit {
        for font in scaledFonts.values { cairo_scaled_font_destroy(font) }
        for face in faces.values { cairo_font_face_destroy(face) }
        cairo_font_options_destroy(options)
    }

    /// The library's font at `size` points to the em; it belongs to this object.
    func scaledFont(_ font: FontID, size: Double) throws(CairoError) -> OpaquePointer {
        let key = Key(font: font, size: size)
        if let known = scaledFonts[key] { return known }
        let scaled = try scaledFont(of: try face(font), size: size)
        scaledFonts[key] = scaled
        return scaled
    }

    /// The note's own font; the caller destroys it (`cairo_scaled_font_destroy`).
    func inkFont(_ bytes: [UInt8], size: Double) throws(CairoError) -> OpaquePointer {
        let face = try InkFace.cairoFace(bytes)
        defer { cairo_font_face_destroy(face) }
        return try scaledFont(of: face, size: size)
    }

    private func face(_ font: FontID) throws(CairoError) -> OpaquePointer {
        if let known = faces[font] { return known }
        let freeType: UnsafeMutableRawPointer
        do {
            freeType = try fonts.withFreeTypeFace(for: font)
        } catch {
            throw .font(error)
        }
        let face = try cairoFace(for: freeType, owner: Unmanaged.passRetained(fonts).toOpaque()) { owner in
            guard let owner else { return }
            Unmanaged<FontLibrary>.fromOpaque(owner).release()
        }
        faces[font] = face
        return face
    }

    private func scaledFont(of face: OpaquePointer, size: Double) throws(CairoError) -> OpaquePointer {
        var matrix = cairo_matrix_t()
        cairo_matrix_init_scale(&matrix, size, size)
        var transformation = cairo_matrix_t()
        cairo_get_matrix(context, &transformation)
        // Never null: a failure is in its status.
        let font: OpaquePointer = cairo_scaled_font_create(face, &matrix, &transformation, options)
        do {
            try check(cairo_scaled_font_status(font), "a font was scaled to \(size) points")
        } catch {
            cairo_scaled_font_destroy(font)
            throw error
        }
        return font
    }
}

/// A Cairo face for a FreeType face, which `owner` keeps alive.
///
/// Cairo keeps scaled fonts beyond their last use and finds faces by the address of the FreeType face: if that were
/// freed earlier, the next face at the same address would show the old one's letters. So `release` is called with
/// `owner` once Cairo has let go of the face itself, at any time and on any thread.
func cairoFace(
    for freeType: UnsafeMutableRawPointer, owner: UnsafeMutableRawPointer,
    release: @escaping @convention(c) (UnsafeMutableRawPointer?) -> Void
) throws(CairoError) -> OpaquePointer {
    // Never null: a failure is in its status.
    let face: OpaquePointer = cairo_ft_font_face_create_for_ft_face(
        freeType.assumingMemoryBound(to: FT_FaceRec_.self), Int32(FT_LOAD_NO_HINTING))
    do {
        try check(cairo_font_face_status(face), "a font was handed to Cairo")
        try check(cairo_font_face_set_user_data(face, ownerKey, owner, release), "a font was kept alive")
    } catch {
        cairo_font_face_destroy(face)
        release(owner)
        throw error
    }
    return face
}

/// Its address tells our user data on Cairo's faces from others.
private nonisolated(unsafe) let ownerKey = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
