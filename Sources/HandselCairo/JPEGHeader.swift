import HandselGraphics
import HandselLayout

/// What the markers of a JPEG say before any pixel is decoded (ITU T.81, JFIF 1.02, Exif 2.3).
struct JPEGHeader {
    /// How the picture is stored, by its Exif number: upright, or as a camera held it.
    enum Orientation: Int {
        case upright = 1
        case mirrored, upsideDown, flipped, transposed, onItsLeft, transversed, onItsRight

        var isSideways: Bool { rawValue >= 5 }
    }

    /// In pixels, as stored.
    var width = 0
    var height = 0
    /// 1 for grey, 3 for colour.
    var components = 0
    var orientation = Orientation.upright
    /// Pixels to the inch, across and down as stored.
    private var density = (x: 72.0, y: 72.0)

    /// In points, upright.
    var naturalSize: Size {
        let size = Size(width: Double(width) / density.x * 72, height: Double(height) / density.y * 72)
        return orientation.isSideways ? Size(width: size.height, height: size.width) : size
    }

    /// - Parameter path: for messages.
    init(_ bytes: [UInt8], path: String) throws(ImageError) {
        var reader = ByteReader(bytes, at: 2)
        while true {
            guard let marker = reader.marker() else {
                throw .damaged(path: path, reason: "it ends before its picture begins")
            }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
            guard let length = reader.uint16(), length >= 2, let segment = reader.slice(length - 2) else {
                throw .damaged(path: path, reason: "it ends before its picture begins")
            }
            switch marker {
            case 0xC0, 0xC1, 0xC2:
                try readFrame(segment, path: path)
            case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                throw .damaged(
                    path: path,
                    reason: "it is a lossless or arithmetic-coded JPEG, which PDF viewers do not know; save it as usual"
                )
            case 0xE0: readJFIF(segment)
            case 0xE1: readExif(segment)
            case 0xD9: throw .damaged(path: path, reason: "it ends before its picture begins")
            case 0xDA:
                guard components > 0 else { throw .damaged(path: path, reason: "it does not say its size") }
                return
            default: break
            }
        }
    }

    private mutating func readFrame(_ segment: ArraySlice<UInt8>, path: String) throws(ImageError) {
        var reader = ByteReader(Array(segment))
        guard let precision = reader.uint8(), let height = reader.uint16(), let width = reader.uint16(),
            let components = reader.uint8()
        else { throw .damaged(path: path, reason: "it does not say its size") }
        guard precision == 8 else {
            throw .damaged(path: path, reason: "it has \(precision) bits per colour; save it with 8")
        }
        guard width > 0, height > 0 else {
            throw .damaged(path: path, reason: "it is \(width) x \(height) pixels")
        }
        guard components == 1 || components == 3 else {
            throw .damaged(path: path, reason: "it has \(components) colours, as for print (CMYK); save it as RGB")
        }
        self.width = width
        self.height = height
        self.components = components
    }

    private mutating func readJFIF(_ segment: ArraySlice<UInt8>) {
        var reader = ByteReader(Array(segment))
        guard let name = reader.slice(5), name.elementsEqual("JFIF\0".utf8), reader.slice(2) != nil,
            let unit = reader.uint8(), let x = reader.uint16(), let y = reader.uint16(), x > 0, y > 0
        else { return }
        switch unit {
        case 1: density = (Double(x), Double(y))
        case 2: density = (Double(x) * 2.54, Double(y) * 2.54)
        default: break  // Only the shape of a pixel: no size.
        }
    }

    private mutating func readExif(_ segment: ArraySlice<UInt8>) {
        let tiff = Array(segment.dropFirst(6))
        guard segment.starts(with: "Exif\0\0".utf8), tiff.count >= 8 else { return }
        let isLittle = tiff[0] == UInt8(ascii: "I")
        var reader = ByteReader(tiff, at: 4, isLittleEndian: isLittle)
        guard let directory = reader.uint32() else { return }
        reader.offset = directory
        guard let count = reader.uint16() else { return }
        for _ in 0..<count {
            guard let tag = reader.uint16(), reader.slice(6) != nil, let value = reader.uint16(), reader.slice(2) != nil
            else { return }
            if tag == 0x0112 {
                if let orientation = Orientation(rawValue: value) { self.orientation = orientation }
                return
            }
        }
    }
}
