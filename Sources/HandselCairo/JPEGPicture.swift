import CCairo
import CTurboJPEG
import HandselLayout

/// JPEG files as Cairo surfaces.
enum JPEGPicture {
    /// A surface that stands for the file in a PDF, which takes over the file's bytes and never looks at pixels.
    ///
    /// The caller destroys it.
    static func embedded(_ bytes: [UInt8], header: JPEGHeader, path: String) throws(ImageError) -> OpaquePointer {
        let surface = try emptySurface(header, path: path)
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
        guard status == CAIRO_STATUS_SUCCESS else {
            copy.deallocate()
            cairo_surface_destroy(surface)
            throw .damaged(path: path, reason: String(cString: cairo_status_to_string(status)))
        }
        return surface
    }

    /// A surface with the decoded pixels. The caller destroys it.
    static func pixels(_ bytes: [UInt8], header: JPEGHeader, path: String) throws(ImageError) -> OpaquePointer {
        let surface = try emptySurface(header, path: path)
        cairo_surface_flush(surface)
        do {
            #if _endian(little)
                let format = TJPF_BGRX
            #else
                let format = TJPF_XRGB
            #endif
            try decode(
                bytes, width: Int32(header.width), height: Int32(header.height), format: format,
                into: cairo_image_surface_get_data(surface), stride: cairo_image_surface_get_stride(surface),
                path: path)
        } catch {
            cairo_surface_destroy(surface)
            throw error
        }
        cairo_surface_mark_dirty(surface)
        return surface
    }

    /// Throws unless the whole file can be decoded.
    static func check(_ bytes: [UInt8], header: JPEGHeader, path: String) throws(ImageError) {
        // At an eighth of the size every code is still read, but there are few pixels to make.
        let width = (header.width + 7) / 8
        let height = (header.height + 7) / 8
        var grey = [UInt8](repeating: 0, count: width * height)
        try decode(
            bytes, width: Int32(width), height: Int32(height), format: TJPF_GRAY, into: &grey, stride: Int32(width),
            path: path)
    }

    /// The decoded pixels, in grey where the file is.
    static func levels(_ bytes: [UInt8], header: JPEGHeader, path: String) throws(ImageError) -> DecodedPixels {
        let isColor = header.components == 3
        let row = header.width * (isColor ? 3 : 1)
        var levels = [UInt8](repeating: 0, count: row * header.height)
        try decode(
            bytes, width: Int32(header.width), height: Int32(header.height), format: isColor ? TJPF_RGB : TJPF_GRAY,
            into: &levels, stride: Int32(row), path: path)
        return DecodedPixels(width: header.width, height: header.height, isColor: isColor, levels: levels)
    }

    private static func emptySurface(_ header: JPEGHeader, path: String) throws(ImageError) -> OpaquePointer {
        // Never null: a failure is in its status.
        let surface: OpaquePointer = cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height))
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw .damaged(
                path: path,
                reason: "\(header.width) x \(header.height) pixels: \(String(cString: cairo_status_to_string(status)))")
        }
        return surface
    }

    private static func decode(
        _ bytes: [UInt8], width: Int32, height: Int32, format: TJPF, into pixels: UnsafeMutablePointer<UInt8>?,
        stride: Int32, path: String
    ) throws(ImageError) {
        guard let decoder = tjInitDecompress() else {
            throw .damaged(path: path, reason: String(cString: tjGetErrorStr2(nil)))
        }
        defer { tjDestroy(decoder) }
        let flags = TJFLAG_LIMITSCANS | TJFLAG_ACCURATEDCT
        let failed =
            tjDecompress2(
                decoder, bytes, UInt(bytes.count), pixels, width, stride, height, Int32(format.rawValue), Int32(flags))
            != 0
        guard failed else { return }
        let reason = String(cString: tjGetErrorStr2(decoder))
        // A warning is about stray bytes, which every viewer passes over, unless the picture is cut short.
        let isWarning = tjGetErrorCode(decoder) == Int32(TJERR_WARNING.rawValue)
        if isWarning, !reason.contains("remature end") { return }
        throw .damaged(path: path, reason: reason)
    }
}
