/// A JSON reader (RFC 8259) that keeps each number as written and knows each value's line and column.
///
/// Foundation's reader loses both, and the YAML parser refuses the surrogate pairs that JSON writes emoji with.
struct JSONSource {
    private let bytes: [UInt8]
    private let file: String
    private let limits: SourceLimits
    private var index = 0
    private var line = 1
    /// The column of the byte at `columnIndex`, kept so that a file of one long line is not counted again for each value.
    private var column = 1
    private var columnIndex = 0
    private var depth = 0

    init(bytes: [UInt8], file: String, limits: SourceLimits) {
        self.bytes = bytes
        self.file = file
        self.limits = limits
    }

    /// The one value that a JSON file holds.
    mutating func document() throws(SourceError) -> SourceValue {
        skipSpace()
        let value = try value()
        skipSpace()
        guard index == bytes.count else { throw unexpected("end the file after its one value") }
        return value
    }

    /// The values of a file with one on each line (JSON Lines); empty lines are passed over.
    mutating func lines() throws(SourceError) -> [SourceValue] {
        var values: [SourceValue] = []
        skipSpace()
        while index < bytes.count {
            values.append(try value())
            let end = line
            skipSpace()
            guard index == bytes.count || line > end else { throw unexpected("begin a new line for each value") }
        }
        return values
    }

    private mutating func value() throws(SourceError) -> SourceValue {
        let position = position
        guard let next = peek else { throw unexpected("write a value here") }
        switch next {
        case UInt8(ascii: "{"): return SourceValue(.record(try members()), at: position)
        case UInt8(ascii: "["): return SourceValue(.list(try elements()), at: position)
        case UInt8(ascii: "\""): return SourceValue(.text(try text()), at: position)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return SourceValue(.number(try number()), at: position)
        default:
            for (word, content) in [("true", SourceValue.Content.flag(true)), ("false", .flag(false)), ("null", .null)]
            where take(word) {
                return SourceValue(content, at: position)
            }
            throw unexpected("write a value here: a text in quotes, a number, true, false, null, [ or {")
        }
    }

    private mutating func members() throws(SourceError) -> [SourceValue.Member] {
        try enter()
        var members: [SourceValue.Member] = []
        var firstPositions: [String: SourcePosition] = [:]
        skipSpace()
        if !take("}") {
            repeat {
                skipSpace()
                let keyPosition = position
                guard peek == UInt8(ascii: "\"") else { throw unexpected("write a name in double quotes here") }
                let key = try text()
                if let first = firstPositions.updateValue(keyPosition, forKey: key) {
                    throw .duplicateKey(key, keyPosition, first: first)
                }
                skipSpace()
                guard take(":") else { throw unexpected("write ':' after the name \"\(key)\"") }
                skipSpace()
                members.append(SourceValue.Member(key: key, keyPosition: keyPosition, value: try value()))
                skipSpace()
            } while take(",")
            guard take("}") else { throw unexpected("write ',' or '}' here") }
        }
        depth -= 1
        return members
    }

    private mutating func elements() throws(SourceError) -> [SourceValue] {
        try enter()
        var values: [SourceValue] = []
        skipSpace()
        if !take("]") {
            repeat {
                skipSpace()
                values.append(try value())
                skipSpace()
            } while take(",")
            guard take("]") else { throw unexpected("write ',' or ']' here") }
        }
        depth -= 1
        return values
    }

    private mutating func enter() throws(SourceError) {
        guard depth < limits.depth else { throw .tooDeep(position, limit: limits.depth) }
        depth += 1
        index += 1
    }

    private mutating func number() throws(SourceError) -> String {
        let start = index
        _ = take("-")
        if !take("0") {
            guard takeDigits() else { throw unexpected("write a digit here") }
        } else if let next = peek, isDigit(next) {
            throw unexpected("write the number without a leading 0")
        }
        if take("."), !takeDigits() { throw unexpected("write a digit after the point") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            guard takeDigits() else { throw unexpected("write the exponent's digits here") }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func text() throws(SourceError) -> String {
        let start = position
        index += 1
        var result: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"):
                result.append(contentsOf: String(try escapedScalar()).utf8)
            case 0..<0x20:
                throw unexpected("write control characters as \\n, \\t or \\u00XX, or end the text with a double quote")
            default:
                result.append(byte)
                index += 1
            }
        }
        throw .malformed(
            position, found: "the end of the file",
            wanted: "close the text that begins at line \(start.line), column \(start.column)")
    }

    private mutating func escapedScalar() throws(SourceError) -> Unicode.Scalar {
        let start = position
        index += 1
        let simple: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
            UInt8(ascii: "f"): "\u{c}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
        ]
        if let byte = peek, let scalar = simple[byte] {
            index += 1
            return scalar
        }
        guard take("u") else { throw unexpected("after a backslash write one of \" \\ / b f n r t u") }
        let unit = try hexUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if unit < 0xdc00, take("\\"), take("u") {
            let low = try hexUnit()
            if (0xdc00...0xdfff).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00))
            {
                return scalar
            }
        }
        throw .malformed(
            start, found: "\\u\(String(unit, radix: 16)), one half of a surrogate pair",
            wanted: "write both halves, or the character itself")
    }

    private mutating func hexUnit() throws(SourceError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw unexpected("write four hexadecimal digits after \\u")
            }
            unit = unit << 4 + UInt32(digit)
            index += 1
        }
        return unit
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func takeDigits() -> Bool {
        let start = index
        while let byte = peek, isDigit(byte) { index += 1 }
        return index > start
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private mutating func skipSpace() {
        while let byte = peek {
            switch byte {
            case 0x20, 0x09, 0x0d: index += 1
            case 0x0a:
                index += 1
                line += 1
                (column, columnIndex) = (1, index)
            default: return
            }
        }
    }

    private var position: SourcePosition {
        mutating get {
            // Continuation bytes of UTF-8 do not begin a character.
            while columnIndex < index {
                if bytes[columnIndex] & 0xc0 != 0x80 { column += 1 }
                columnIndex += 1
            }
            return SourcePosition(file: file, line: line, column: column)
        }
    }

    private mutating func unexpected(_ wanted: String) -> SourceError {
        guard index < bytes.count else { return .malformed(position, found: "the end of the file", wanted: wanted) }
        var end = min(index + 24, bytes.count)
        // A letter is shown whole or not at all.
        while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end -= 1 }
        let rest = String(decoding: bytes[index..<end], as: UTF8.self)
        let word = rest.prefix { !$0.isWhitespace && !",:{}[]".contains($0) }
        let found = word.isEmpty ? String(rest.prefix(1)) : String(word.prefix(16))
        return .malformed(position, found: "'\(found.shownControls)'", wanted: wanted)
    }
}
