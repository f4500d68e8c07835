public import HandselGraphics

/// A picture that has been read from a file and understood far enough to be placed.
public struct Image: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable {
        case png, jpeg, svg
    }

    /// The path as the layout or the brand names it, for messages.
    public var name: String
    public var format: Format
    /// The whole file.
    public var bytes: [UInt8]
    /// Its own size in points: SVG by its width and height (96 px to the inch), PNG and JPEG by their density or 72 dpi.
    public var naturalSize: Size

    public init(name: String, format: Format, bytes: [UInt8], naturalSize: Size) {
        self.name = name
        self.format = format
        self.bytes = bytes
        self.naturalSize = naturalSize
    }

    // Comparing whole files would make frames slow to compare; name and length tell two pictures of a page apart.
    public static func == (a: Image, b: Image) -> Bool { a.name == b.name && a.bytes.count == b.bytes.count }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// Reads pictures for a layout. HandselCairo has the one that reads files.
public protocol ImageReader {
    /// - Parameter path: as the layout or brand writes it, relative to its folder.
    /// - Throws: `ImageError`.
    func image(at path: String) throws(ImageError) -> Image
}

/// Why a picture cannot be used.
public enum ImageError: Error, Equatable {
    case missing(path: String, folders: [String])
    case isFolder(path: String)
    case outsideFolders(path: String, folders: [String])
    /// Sizes in bytes.
    case tooLarge(path: String, size: Int, limit: Int)
    /// Neither PNG, JPEG nor SVG by its first bytes.
    case unknownFormat(path: String)
    /// It says what it is but cannot be read as that.
    case damaged(path: String, reason: String)
    /// An SVG holds something that would take the page out of our hands: text set in a system font, a script, a link to another file.
    case unsafe(path: String, reason: String)
}

extension ImageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path, let folders):
            "'\(path)' is not there; looked in \(folders.joined(separator: ", "))"
        case .isFolder(let path):
            "'\(path)' is a folder; name a PNG, JPEG or SVG file"
        case .outsideFolders(let path, let folders):
            "'\(path)' lies outside \(folders.joined(separator: ", ")); copy the picture beside the file that names it"
        case .tooLarge(let path, let size, let limit):
            "'\(path)' has \(size) bytes, and at most \(limit) are read; make the picture smaller or raise the limit"
        case .unknownFormat(let path):
            "'\(path)' is neither PNG, JPEG nor SVG; convert it to one of them"
        case .damaged(let path, let reason):
            "'\(path)' cannot be read: \(reason)"
        case .unsafe(let path, let reason):
            "'\(path)' \(reason)"
        }
    }
}
