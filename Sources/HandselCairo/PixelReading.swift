import CCairo
public import HandselLayout

/// A picture's pixels, row by row from the top left.
public struct DecodedPixels: Hashable, Sendable {
    /// In pixels, as stored: what a camera says of its own position is passed over.
    public var width: Int
    public var height: Int
    /// Whether a pixel has three bytes, red, green and blue, or one.
    public var isColor: Bool
    public var levels: [UInt8]

    public init(width: Int, height: Int, isColor: Bool, levels: [UInt8]) {
        self.width = width
        self.height = height
        self.isColor = isColor
        self.levels = levels
    }
}

/// The pixels of a PNG or JPEG file; what can be seen through is seen on white.
///
/// - Parameter path: for messages.
public func pixels(of bytes: [UInt8], path: String, limits: ImageLimits) throws(ImageError) -> DecodedPixels {
    guard bytes.count <= limits.fileSize else {
        throw .tooLarge(path: path, size: bytes.count, limit: limits.fileSize)
    }
    switch Image.Format(firstBytes: bytes) {
    case .png: return try pixels(ofPNG: bytes, path: path, limit: limits.pixels)
    case .jpeg:
        let header = try JPEGHeader(bytes, path: path)
        try checkCount(header.width, header.height, path: path, limit: limits.pixels)
        return try JPEGPicture.levels(bytes, header: header, path: path)
    case .svg, nil: throw .unknownFormat(path: path)
    }
}

private func pixels(ofPNG bytes: [UInt8], path: String, limit: Int) throws(ImageError) -> DecodedPixels {
    let header = try PNGHeader(bytes, path: path)
    try checkCount(header.width, header.height, path: path, limit: limit)
    let surface = try PNGPicture.surface(bytes, path: path)
    defer { cairo_surface_destroy(surface) }
    let format = cairo_image_surface_get_format(surface)
    guard format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24,
        let data = cairo_image_surface_get_data(surface)
    else { throw .damaged(path: path, reason: "it has more than 8 bits per colour; save it with 8") }
    cairo_surface_flush(surface)
    let (width, height) = (header.width, header.height)
    let stride = Int(cairo_image_surface_get_stride(surface))
    let hasAlpha = format == CAIRO_FORMAT_ARGB32
    // Colour types 0 and 4 are grey (ISO/IEC 15948, 11.2.2).
    let isColor = bytes[25] & 3 != 0
    let channels = isColor ? 3 : 1
    let levels = [UInt8](unsafeUninitializedCapacity: width * height * channels) { buffer, count in
        var place = 0
        for y in 0..<height {
            let row = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
            for x in 0..<width {
                // Alpha, red, green, blue from the top; the colours are multiplied by alpha already.
                let pixel = row[x]
                let ground = hasAlpha ? 255 - pixel >> 24 : 0
                if isColor {
                    buffer[place] = UInt8(min(255, (pixel >> 16 & 255) + ground))
                    buffer[place + 1] = UInt8(min(255, (pixel >> 8 & 255) + ground))
                    buffer[place + 2] = UInt8(min(255, (pixel & 255) + ground))
                } else {
                    buffer[place] = UInt8(min(255, (pixel & 255) + ground))
                }
                place += channels
            }
        }
        count = place
    }
    return DecodedPixels(width: width, height: height, isColor: isColor, levels: levels)
}

/// Pixels as a PNG file.
public func png(of pixels: DecodedPixels) throws(CairoError) -> [UInt8] {
    let size = (width: Int32(clamping: pixels.width), height: Int32(clamping: pixels.height))
    let surface = try ImageSurface(width: size.width, height: size.height)
    guard let data = cairo_image_surface_get_data(surface.pointer) else {
        throw .failed(status: "no memory", doing: "\(size.width) x \(size.height) pixels were made")
    }
    cairo_surface_flush(surface.pointer)
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    let channels = pixels.isColor ? 3 : 1
    for y in 0..<pixels.height {
        let row = UnsafeMutableRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
        for x in 0..<pixels.width {
            let place = (y * pixels.width + x) * channels
            let red = UInt32(pixels.levels[place])
            let green = UInt32(pixels.levels[place + (pixels.isColor ? 1 : 0)])
            let blue = UInt32(pixels.levels[place + (pixels.isColor ? 2 : 0)])
            row[x] = 0xFF00_0000 | red << 16 | green << 8 | blue
        }
    }
    cairo_surface_mark_dirty(surface.pointer)
    return try surface.png()
}
