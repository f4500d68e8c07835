import CCairo
import HandselGraphics
import HandselLayout

/// The picture that a file's bytes make, once everything about it has been looked at.
///
/// - Parameter path: for messages.
func checkedImage(_ bytes: [UInt8], path: String, limits: ImageLimits) throws(ImageError) -> Image {
    guard let format = Image.Format(firstBytes: bytes) else { throw .unknownFormat(path: path) }
    let size: Size
    switch format {
    case .png, .jpeg:
        size = try checkedPixels(bytes, format: format, path: path, limit: limits.pixels).naturalSize
    case .svg:
        try SVGCheck.check(bytes, path: path, limits: limits)
        size = try SVGPicture(bytes, path: path).naturalSize()
    }
    return Image(name: path, format: format, bytes: bytes, naturalSize: size)
}

/// The picture that takes an illustration's place: as `checkedImage`, but an SVG may have texts, which come along beside it.
func checkedIllustration(_ bytes: [UInt8], path: String, limits: ImageLimits) throws(ImageError) -> Image {
    guard Image.Format(firstBytes: bytes) == .svg else { return try checkedImage(bytes, path: path, limits: limits) }
    let texts = try SVGCheck.texts(in: bytes, path: path, limits: limits)
    let drawn = texts.found.isEmpty ? bytes : try svgWithoutTexts(bytes, path: path)
    // What is drawn is what has been looked at.
    var image = try checkedImage(drawn, path: path, limits: limits)
    switch texts.texts(in: image.naturalSize) {
    case .success(let texts): image.texts = texts
    case .failure(let refusal): throw .unsafe(path: path, reason: refusal.reason)
    }
    return image
}

/// Decodes a PNG or JPEG once, so that a broken one is refused when it is read and not when a page is drawn.
///
/// - Parameter limit: how many pixels it may have; looked at before any is decoded.
func checkedPixels(
    _ bytes: [UInt8], format: Image.Format, path: String, limit: Int
) throws(ImageError) -> (naturalSize: Size, pixels: Int) {
    if format == .png {
        let header = try PNGHeader(bytes, path: path)
        try checkCount(header.width, header.height, path: path, limit: limit)
        cairo_surface_destroy(try PNGPicture.surface(bytes, path: path))
        return (header.naturalSize, header.width * header.height)
    }
    let header = try JPEGHeader(bytes, path: path)
    try checkCount(header.width, header.height, path: path, limit: limit)
    try JPEGPicture.check(bytes, header: header, path: path)
    return (header.naturalSize, header.width * header.height)
}

/// Throws when there are more pixels than are decoded.
func checkCount(_ width: Int, _ height: Int, path: String, limit: Int) throws(ImageError) {
    // Cairo's pictures end at 32,767 pixels a side.
    let side = Int(ImageSurface.sideLimit)
    guard width <= side, height <= side, width * height <= limit else {
        throw .damaged(
            path: path,
            reason:
                "it has \(width) x \(height) pixels, and at most \(limit) are decoded and \(side) on a side; make it smaller"
        )
    }
}

extension Image.Format {
    /// Known by its first bytes, whatever its name; `nil` for none of the three.
    init?(firstBytes bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if looksLikeXML(bytes) {
            self = .svg
        } else {
            return nil
        }
    }
}

/// Whether a "<" is the first thing in UTF-8 or UTF-16, after a byte order mark and white space.
private func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0]
    let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    return bytes.prefix(1024).first { !space.contains($0) && !marks.contains($0) } == UInt8(ascii: "<")
}
