extension SourceValue {
    /// The languages a source may be written in.
    public enum Language: Sendable {
        case json
        case yaml

        /// JSON where the name ends in ".json" or the text begins like JSON, else YAML.
        public init(file: String, bytes: some Sequence<UInt8>) {
            let name = file.lowercased()
            if name.hasSuffix(".json") {
                self = .json
            } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                self = .yaml
            } else {
                let first = bytes.first { ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].contains($0) }
                self = first == 0x7b || first == 0x5b ? .json : .yaml
            }
        }
    }

    /// Reads a whole file's bytes (UTF-8, a byte order mark is allowed).
    ///
    /// - Parameter file: the name for messages; nothing is opened.
    public init(
        reading bytes: [UInt8], file: String, language: Language? = nil, limits: SourceLimits = SourceLimits()
    ) throws(SourceError) {
        let body = try checkedText(bytes, file: file, limits: limits)
        switch language ?? Language(file: file, bytes: body) {
        case .json:
            var parser = JSONSource(bytes: Array(body), file: file, limits: limits)
            self = try parser.document()
        case .yaml:
            self = try yamlValue(String(decoding: body, as: UTF8.self), file: file, limits: limits)
        }
    }
}

extension SourceValue {
    /// Reads a file with one JSON value on each line (JSON Lines), in the order of the file.
    ///
    /// - Parameter file: the name for messages; nothing is opened.
    public static func lines(
        reading bytes: [UInt8], file: String, limits: SourceLimits = SourceLimits()
    ) throws(SourceError) -> [SourceValue] {
        var parser = JSONSource(
            bytes: Array(try checkedText(bytes, file: file, limits: limits)), file: file, limits: limits)
        return try parser.lines()
    }
}

/// The bytes without a byte order mark, when they are few enough and UTF-8.
func checkedText(_ bytes: [UInt8], file: String, limits: SourceLimits) throws(SourceError) -> ArraySlice<UInt8> {
    guard bytes.count <= limits.size else {
        throw .tooLarge(file: file, size: bytes.count, limit: limits.size)
    }
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    if let offset = firstInvalidUTF8(in: body) { throw .notUTF8(file: file, offset: offset + body.startIndex) }
    return body
}

/// The offset of the first byte that cannot belong to UTF-8, or `nil`.
private func firstInvalidUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): offset += String(scalar).utf8.count
        case .emptyInput, .error: return offset
        }
    }
}
