import CCairo
import HandselGraphics
import HandselHand
import HandselType

/// Draws letters on one Cairo context: runs of a font and lines of a note.
final class LetterDrawing {
    private let context: OpaquePointer
    private let faces: FontFaces
    private let isPaper: Bool
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    /// - Parameters:
    ///   - context: in points; it outlives the drawing.
    ///   - isPaper: whether it draws into a PDF, where letters keep their text.
    init(on context: OpaquePointer, fonts: FontLibrary, isPaper: Bool) {
        self.context = context
        self.isPaper = isPaper
        faces = FontFaces(fonts: fonts, context: context)
    }

    /// - Parameter origin: the left end of the line's baseline.
    func draw(_ placed: TextLine.Run, at origin: Point) throws(CairoError) {
        let run = placed.glyphs
        guard !run.glyphs.isEmpty else { return }
        setColor(run.color, on: context)
        cairo_set_scaled_font(context, try faces.scaledFont(run.font, size: run.size))
        glyphs.removeAll(keepingCapacity: true)
        for glyph in run.glyphs {
            glyphs.append(
                cairo_glyph_t(
                    index: UInt(glyph.id), x: origin.x + placed.x + glyph.origin.x, y: origin.y + glyph.origin.y))
        }
        clusters.removeAll(keepingCapacity: true)
        var bytes = 0
        var count = 0
        for cluster in run.readableClusters {
            guard let next = cairo_text_cluster_t(bytes: cluster.bytes, glyphs: cluster.glyphs) else {
                throw .brokenRun(text: run.text)
            }
            bytes += cluster.bytes
            count += cluster.glyphs
            clusters.append(next)
        }
        guard bytes == run.text.utf8.count, count == run.glyphs.count else { throw .brokenRun(text: run.text) }
        showGlyphs(
            run.text, flags: run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
    }

    /// The font of `ink`; the caller destroys it (`cairo_scaled_font_destroy`).
    func font(of ink: Ink) throws(CairoError) -> OpaquePointer {
        try faces.inkFont(ink.font, size: ink.fontSize)
    }

    /// Draws letters of a note that are written in one colour.
    ///
    /// - Parameter font: as `font(of:)` answers it.
    func draw(_ stretch: InkStretch, font: OpaquePointer, color: Color, at origin: Point) throws(CairoError) {
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        for letter in stretch.letters {
            guard let cluster = cairo_text_cluster_t(bytes: letter.bytes, glyphs: 1) else {
                throw .brokenRun(text: stretch.text)
            }
            glyphs.append(
                cairo_glyph_t(
                    index: UInt(letter.glyph), x: origin.x + letter.origin.x, y: origin.y + letter.origin.y))
            clusters.append(cluster)
        }
        setColor(color.shaded(by: stretch.shade ?? 0), on: context)
        cairo_set_scaled_font(context, font)
        showGlyphs(stretch.text, flags: cairo_text_cluster_flags_t(0))
    }

    /// Shows `glyphs`, which stand for `text` as `clusters` says.
    private func showGlyphs(_ text: String, flags: cairo_text_cluster_flags_t) {
        guard isPaper else {
            // On pixels Cairo 1.16 moves each glyph to a whole one, which spoils the spacing; its outline stays in place.
            cairo_glyph_path(context, glyphs, Int32(glyphs.count))
            cairo_fill(context)
            return
        }
        var text = text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                cairo_show_text_glyphs(
                    context, characters.baseAddress, Int32(characters.count), glyphs, Int32(glyphs.count), clusters,
                    Int32(clusters.count), flags)
            }
        }
    }
}

extension cairo_text_cluster_t {
    /// `nil` for counts that no text has.
    fileprivate init?(bytes: Int, glyphs: Int) {
        guard let bytes = Int32(exactly: bytes), let glyphs = Int32(exactly: glyphs), bytes >= 0, glyphs >= 0 else {
            return nil
        }
        self.init(num_bytes: bytes, num_glyphs: glyphs)
    }
}

/// Sets what is drawn with from now on.
func setColor(_ color: Color, on context: OpaquePointer) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
}
