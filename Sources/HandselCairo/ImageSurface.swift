import CCairo
import HandselGraphics

/// Pixels in memory, owned by this value and destroyed with it.
struct ImageSurface: ~Copyable {
    /// How many pixels a drawn page may have: A4 at about 900 dpi.
    static let pixelLimit = 100_000_000
    /// The longest side that Cairo's images can have.
    static let sideLimit = 32_767.0

    /// Borrowed by contexts, which end before this value does.
    let pointer: OpaquePointer

    /// Opaque pixels, black until something is drawn.
    init(width: Int32, height: Int32) throws(CairoError) {
        // Never null: a failure is in its status.
        pointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
        try check(cairo_surface_status(pointer), "\(width) x \(height) pixels were made")
    }

    deinit { cairo_surface_destroy(pointer) }

    /// The pixels that `size` points take, each `scale` pixels wide and high.
    static func pixels(_ size: Size, scale: Double) throws(CairoError) -> (width: Int32, height: Int32) {
        let width = (size.width * scale).rounded()
        let height = (size.height * scale).rounded()
        // Not a comparison the other way round: this way it is false for a scale that is no number.
        guard width >= 1, height >= 1, width <= sideLimit, height <= sideLimit,
            width * height <= Double(pixelLimit)
        else { throw .tooManyPixels(width: width, height: height, limit: pixelLimit) }
        return (Int32(width), Int32(height))
    }

    /// The pixels as a PNG file.
    func png() throws(CairoError) -> [UInt8] {
        let sink = ByteSink()
        let status = withExtendedLifetime(sink) {
            cairo_surface_write_to_png_stream(pointer, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
        }
        try check(status, "a PNG was written")
        return sink.bytes
    }
}
