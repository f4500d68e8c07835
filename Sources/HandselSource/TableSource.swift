/// A table read from a file with one row on each line: comma, semicolon or tab between the cells (RFC 4180).
public struct SourceTable: Hashable, Sendable {
    /// A cell's text and where it begins.
    public struct Cell: Hashable, Sendable {
        public var text: String
        public var position: SourcePosition

        public init(_ text: String, at position: SourcePosition) {
            self.text = text
            self.position = position
        }
    }

    /// The first row: the names of the columns, without space around them.
    public var header: [Cell]
    /// The others; each has as many cells as the header. Empty lines are left out.
    public var rows: [[Cell]]

    /// Reads a whole file's bytes (UTF-8, a byte order mark is allowed).
    ///
    /// The separator is the one of comma, semicolon and tab that the first line has most of. Quoted cells may hold
    /// separators, line breaks and doubled quotes.
    ///
    /// - Parameter file: the name for messages; nothing is opened.
    public init(
        reading bytes: [UInt8], file: String, limits: SourceLimits = SourceLimits()
    ) throws(SourceError) {
        let text = String(decoding: try checkedText(bytes, file: file, limits: limits), as: UTF8.self)
        var reader = TableReader(Array(text.unicodeScalars), file: file)
        let rows = try reader.rows()
        guard var header = rows.first else {
            throw .malformed(
                SourcePosition(file: file, line: 1, column: 1), found: "no row",
                wanted: "write the names of the columns into the first line")
        }
        for index in header.indices { header[index].text = header[index].text.withoutOuterSpace }
        for row in rows where row.count != header.count {
            throw .malformed(
                row[0].position, found: "\(row.count) cells under \(header.count) columns",
                wanted: "put cells that hold the separator between quotes")
        }
        self.header = header
        self.rows = Array(rows.dropFirst())
    }
}

/// Goes through the scalars of a table once.
private struct TableReader {
    private let scalars: [Unicode.Scalar]
    private let file: String
    private let separator: Unicode.Scalar
    private var index = 0
    private var line = 1
    private var column = 1

    init(_ scalars: [Unicode.Scalar], file: String) {
        self.scalars = scalars
        self.file = file
        separator = TableReader.separator(of: scalars)
    }

    mutating func rows() throws(SourceError) -> [[SourceTable.Cell]] {
        var rows: [[SourceTable.Cell]] = []
        while index < scalars.count {
            var row: [SourceTable.Cell] = []
            repeat {
                row.append(try cell())
            } while skip(separator)
            skipLineEnd()
            if row.count > 1 || !row[0].text.withoutOuterSpace.isEmpty { rows.append(row) }
        }
        return rows
    }

    private var position: SourcePosition { SourcePosition(file: file, line: line, column: column) }

    private mutating func cell() throws(SourceError) -> SourceTable.Cell {
        let start = position
        guard skip("\"") else { return SourceTable.Cell(bareText(), at: start) }
        var text = String.UnicodeScalarView()
        while index < scalars.count {
            if skip("\"") {
                guard skip("\"") else {
                    guard index == scalars.count || scalars[index] == separator || isLineEnd else {
                        throw .malformed(
                            position, found: "text behind a closing quote",
                            wanted: "double the quotes that belong to the text")
                    }
                    return SourceTable.Cell(String(text), at: start)
                }
                text.append("\"")
            } else {
                text.append(scalars[index])
                advance()
            }
        }
        throw .malformed(start, found: "a quote that is never closed", wanted: "close it, or double it")
    }

    private mutating func bareText() -> String {
        var text = String.UnicodeScalarView()
        while index < scalars.count, scalars[index] != separator, !isLineEnd {
            text.append(scalars[index])
            advance()
        }
        return String(text)
    }

    private var isLineEnd: Bool { scalars[index] == "\n" || scalars[index] == "\r" }

    private mutating func skipLineEnd() {
        _ = skip("\r")
        _ = skip("\n")
    }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard index < scalars.count, scalars[index] == scalar else { return false }
        advance()
        return true
    }

    private mutating func advance() {
        let isBreak =
            scalars[index] == "\n"
            || (scalars[index] == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n"))
        index += 1
        (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
    }

    /// Of the first line, outside of quotes; comma where it has none.
    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == "\n" || scalar == "\r" { break }
            counts[scalar, default: 0] += 1
        }
        let choices: [Unicode.Scalar] = [",", ";", "\t"]
        return choices.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) && (counts[$1] ?? 0) > 0 } ?? ","
    }
}

extension String {
    fileprivate var withoutOuterSpace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
