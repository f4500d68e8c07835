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
    /// Texts that were taken out of an SVG, to be set in the layout's fonts over the rest of it.
    public var texts: [Text] = []

    public init(name: String, format: Format, bytes: [UInt8], naturalSize: Size) {
        self.name = name
        self.format = format
        self.bytes = bytes
        self.naturalSize = naturalSize
    }

    /// A line of text of an SVG, with fields in braces.
    public struct Text: Hashable, Sendable {
        /// Which end of the text stands at its place.
        public enum Anchor: Hashable, Sendable {
            case start, middle, end
        }

        public var template: Template
        /// On the baseline, from the picture's top-left, in points of its natural size.
        public var place: Point
        /// The em in points of the natural size.
        public var size: Double
        public var color: Color
        public var anchor: Anchor
        /// From 100 to 900.
        public var weight: Int
        public var isItalic: Bool
        /// Where it stands in the file, from 1.
        public var line: Int

        public init(
            _ template: Template, at place: Point, size: Double, color: Color = .black, anchor: Anchor = .start,
            weight: Int = 400, isItalic: Bool = false, line: Int
        ) {
            self.template = template
            self.place = place
            self.size = size
            self.color = color
            self.anchor = anchor
            self.weight = weight
            self.isItalic = isItalic
            self.line = line
        }
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

    /// A picture in the place of an illustration: an SVG may have texts, which come along in `Image.texts`.
    ///
    /// - Throws: `ImageError`.
    func illustration(at path: String) throws(ImageError) -> Image
}

extension ImageReader {
    public func illustration(at path: String) throws(ImageError) -> Image { try image(at: path) }
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
    /// A text of an SVG names a field that nobody knows; `near` is the one that was probably meant.
    case unknownField(String, path: String, line: Int, near: String?)
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
        case .unknownField(let field, let path, let line, let near):
            "'\(path)', line \(line): nobody knows the field '\(field)'; "
                + (near.map { "did you mean '\($0)'?" } ?? "see docs/FIELDS.md for those there are")
        }
    }
}
