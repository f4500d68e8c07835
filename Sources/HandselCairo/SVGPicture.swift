import CRsvg
import HandselGraphics
import HandselLayout

/// An SVG, read by librsvg. It has passed `SVGCheck`.
final class SVGPicture {
    private let handle: UnsafeMutablePointer<RsvgHandle>
    private let path: String

    /// - Parameter path: for messages.
    init(_ bytes: [UInt8], path: String) throws(ImageError) {
        var error: UnsafeMutablePointer<GError>?
        guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), &error) else {
            throw .damaged(path: path, reason: SVGPicture.reason(error))
        }
        // CSS counts 96 pixels to the inch.
        rsvg_handle_set_dpi(handle, 96)
        self.handle = handle
        self.path = path
    }

    deinit { g_object_unref(handle) }

    /// Its width and height in points; by its view box where it gives them as shares or not at all.
    func naturalSize() throws(ImageError) -> Size {
        var width = 0.0
        var height = 0.0
        if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 {
            var hasWidth: gboolean = 0
            var hasHeight: gboolean = 0
            var hasViewBox: gboolean = 0
            var viewBox = RsvgRectangle()
            var lengths = (RsvgLength(), RsvgLength())
            rsvg_handle_get_intrinsic_dimensions(
                handle, &hasWidth, &lengths.0, &hasHeight, &lengths.1, &hasViewBox, &viewBox)
            guard hasViewBox != 0 else {
                throw .damaged(path: path, reason: "it has neither width and height nor a viewBox; give it one of them")
            }
            width = viewBox.width
            height = viewBox.height
        }
        guard width > 0, height > 0, width.isFinite, height.isFinite else {
            throw .damaged(path: path, reason: "it is \(width) x \(height) pixels; give it a width and a height")
        }
        return Size(width: width * 0.75, height: height * 0.75)
    }

    /// Draws it from the origin of `context` (a `cairo_t`) over `size`.
    func draw(size: Size, on context: OpaquePointer) throws(ImageError) {
        var viewport = RsvgRectangle(x: 0, y: 0, width: size.width, height: size.height)
        var error: UnsafeMutablePointer<GError>?
        guard rsvg_handle_render_document(handle, context, &viewport, &error) != 0 else {
            throw .damaged(path: path, reason: SVGPicture.reason(error))
        }
    }

    private static func reason(_ error: UnsafeMutablePointer<GError>?) -> String {
        guard let error else { return "librsvg does not say why" }
        defer { g_error_free(error) }
        return error.pointee.message.map { String(cString: $0) } ?? "librsvg does not say why"
    }
}
