public import HandselSource

/// Finds the files of the parts that layouts share; `Handsel` has the one that looks into folders.
public protocol PartReader {
    /// The names of all parts that there are, sorted.
    var names: [String] { get }

    /// The file of a part; `nil` where there is none of this name.
    ///
    /// - Parameter name: letters, digits and hyphens, and never a path.
    /// - Throws: `LayoutError.partUnreadable`.
    func part(named name: String) throws(LayoutError) -> PartFile?
}

/// A part as it lies in its folder.
public struct PartFile: Sendable {
    /// YAML or JSON.
    public var bytes: [UInt8]
    /// The file's name for messages.
    public var file: String

    public init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }
}

/// For layouts that share nothing.
public struct NoParts: PartReader {
    public init() {}

    public var names: [String] { [] }

    public func part(named name: String) throws(LayoutError) -> PartFile? { nil }
}

/// A picture that a layout file names itself, without a field.
public struct NamedPicture: Hashable, Sendable {
    public var path: String
    public var position: SourcePosition
}

/// What is gathered while one layout file is read.
final class LayoutReading {
    let parts: any PartReader
    private(set) var pictures: [NamedPicture] = []
    /// The layout's styles and those that its parts brought.
    private(set) var styles: [String: TextAttributes] = [:]
    /// The part that brought a style; none for the layout's own.
    private var origins: [String: String] = [:]
    private var partCount = 0

    /// How many parts one layout may take in, those of parts among them.
    private static let partLimit = 200

    init(parts: any PartReader) {
        self.parts = parts
    }

    func defineOwn(_ styles: [String: TextAttributes]) { self.styles = styles }

    /// Adds a style of a part, unless the layout has its own of this name.
    ///
    /// - Returns: whether it may be used; `false` where another part has brought a different one of the same name.
    func define(_ name: String, _ style: TextAttributes, from part: String) -> Bool {
        guard let known = styles[name] else {
            styles[name] = style
            origins[name] = part
            return true
        }
        return origins[name] == nil || known == style
    }

    /// The part that brought the style of this name.
    func origin(of style: String) -> String? { origins[style] }

    func add(_ picture: NamedPicture) { pictures.append(picture) }

    /// Counts one more part; `false` where it is one too many.
    func takePart() -> Bool {
        partCount += 1
        return partCount <= LayoutReading.partLimit
    }
}
