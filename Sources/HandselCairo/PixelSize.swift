public import HandselGraphics
public import HandselLayout

/// The pixels of a PNG or JPEG as it stands on a page, across and down; `nil` for an SVG, which has none.
public func pixelSize(of image: Image) throws(ImageError) -> Size? {
    switch image.format {
    case .svg: return nil
    case .png:
        let header = try PNGHeader(image.bytes, path: image.name)
        return Size(width: Double(header.width), height: Double(header.height))
    case .jpeg:
        let header = try JPEGHeader(image.bytes, path: image.name)
        let (width, height) = (Double(header.width), Double(header.height))
        return header.orientation.isSideways ? Size(width: height, height: width) : Size(width: width, height: height)
    }
}
