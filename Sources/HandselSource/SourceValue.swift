/// Where something stands in a file. Lines and columns count from 1; a column counts Unicode scalars.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// As compilers write it: "invoice.json:12:5".
    public var description: String { "\(file):\(line):\(column)" }
}

/// A value read from JSON or YAML that knows where it stands. Numbers are kept as they were written.
public struct SourceValue: Hashable, Sendable {
    public indirect enum Content: Hashable, Sendable {
        case null
        case flag(Bool)
        /// A number exactly as written, such as "1234.50" or "1e3". Nothing has been rounded yet.
        case number(String)
        case text(String)
        case list([SourceValue])
        /// The members in the order of the file; no key comes twice.
        case record([Member])
    }

    /// One `key: value` of a record.
    public struct Member: Hashable, Sendable {
        public var key: String
        public var keyPosition: SourcePosition
        public var value: SourceValue

        public init(key: String, keyPosition: SourcePosition, value: SourceValue) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    public var content: Content
    public var position: SourcePosition

    public init(_ content: Content, at position: SourcePosition) {
        self.content = content
        self.position = position
    }

    /// The value under `key`, where this is a record that has it.
    public subscript(key: String) -> SourceValue? {
        guard case .record(let members) = content else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// What it is in words, for messages: "a number", "a list of 3".
    public var kind: String {
        switch content {
        case .null: "null"
        case .flag: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .list(let values): "a list of \(values.count)"
        case .record: "a record"
        }
    }
}

/// How much of a file is read before it is refused.
public struct SourceLimits: Hashable, Sendable {
    /// In bytes.
    public var size: Int
    /// How many lists and records may stand in each other. The reader calls itself for each, so it is 512 at most.
    public var depth: Int {
        didSet { depth = min(depth, SourceLimits.greatestDepth) }
    }

    private static let greatestDepth = 512

    public init(size: Int = 32 << 20, depth: Int = 64) {
        self.size = size
        self.depth = min(depth, SourceLimits.greatestDepth)
    }
}

/// Why a text could not be read as JSON or YAML.
public enum SourceError: Error, Equatable {
    /// It breaks the rules of JSON or YAML. `found` and `wanted` are phrases.
    case malformed(SourcePosition, found: String, wanted: String)
    case tooDeep(SourcePosition, limit: Int)
    /// Sizes in bytes.
    case tooLarge(file: String, size: Int, limit: Int)
    /// A record has the same key twice.
    case duplicateKey(String, SourcePosition, first: SourcePosition)
    case notUTF8(file: String, offset: Int)
}

extension SourceError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(let position, let found, let wanted):
            "\(position): found \(found); \(wanted)"
        case .tooDeep(let position, let limit):
            "\(position): more than \(limit) lists and records stand in each other; flatten the file or raise the depth limit"
        case .tooLarge(let file, let size, let limit):
            "\(file): \(size) bytes, and at most \(limit) are read; split the file or raise the size limit"
        case .duplicateKey(let key, let position, let first):
            "\(position): '\(key)' stands here a second time (first at line \(first.line), column \(first.column)); keep one of them"
        case .notUTF8(let file, let offset):
            "\(file): the bytes from offset \(offset) are not UTF-8; save the file as UTF-8"
        }
    }
}
