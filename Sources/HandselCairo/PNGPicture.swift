import CCairo
import HandselGraphics
import HandselLayout

/// What a PNG says before its pixels (ISO/IEC 15948).
struct PNGHeader {
    /// In pixels.
    var width: Int
    var height: Int
    /// Pixels to the inch, across and down.
    private var density = (x: 72.0, y: 72.0)

    /// In points.
    var naturalSize: Size {
        Size(width: Double(width) / density.x * 72, height: Double(height) / density.y * 72)
    }

    /// - Parameter path: for messages.
    init(_ bytes: [UInt8], path: String) throws(ImageError) {
        var reader = ByteReader(bytes, at: 8)
        guard reader.uint32() == 13, let type = reader.slice(4), type.elementsEqual("IHDR".utf8),
            let width = reader.uint32(), let height = reader.uint32(), width > 0, height > 0, reader.slice(9) != nil
        else { throw .damaged(path: path, reason: "it does not say its size") }
        self.width = width
        self.height = height
        while let length = reader.uint32(), let type = reader.slice(4), !type.elementsEqual("IDAT".utf8) {
            if type.elementsEqual("pHYs".utf8), length == 9 {
                guard let x = reader.uint32(), let y = reader.uint32(), let unit = reader.uint8() else { break }
                // Unit 1 is the metre; 0 tells only the shape of a pixel.
                if unit == 1, x > 0, y > 0 { density = (Double(x) * 0.0254, Double(y) * 0.0254) }
                return
            }
            guard reader.slice(length) != nil, reader.uint32() != nil else { break }
        }
    }
}

/// PNG files as Cairo surfaces.
enum PNGPicture {
    /// A surface with the decoded pixels. The caller destroys it.
    static func surface(_ bytes: [UInt8], path: String) throws(ImageError) -> OpaquePointer {
        let source = ByteSource(bytes)
        // Never null: a failure is in its status.
        let surface: OpaquePointer = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                { closure, data, length in
                    guard let closure else { return CAIRO_STATUS_READ_ERROR }
                    return Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue().read(into: data, Int(length))
                }, Unmanaged.passUnretained(source).toOpaque())
        }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            let reason =
                status == CAIRO_STATUS_READ_ERROR
                ? "the PNG ends too early"
                : "the PNG breaks off or is broken (\(String(cString: cairo_status_to_string(status))))"
            throw .damaged(path: path, reason: reason)
        }
        return surface
    }
}

/// Bytes that Cairo reads, in their order.
private final class ByteSource {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into data: UnsafeMutablePointer<UInt8>?, _ count: Int) -> cairo_status_t {
        guard let data, count <= bytes.count - offset else { return CAIRO_STATUS_READ_ERROR }
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            data.update(from: base + offset, count: count)
        }
        offset += count
        return CAIRO_STATUS_SUCCESS
    }
}
