/// JSON to be written: records keep the order of their members, so the same value always gives the same text.
public indirect enum JSONText: Hashable, Sendable {
    case null
    case flag(Bool)
    /// A number as it shall stand in the file, such as "1234.50".
    case number(String)
    case text(String)
    case list([JSONText])
    case record([Member])

    /// One `"key": value` of a record.
    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSONText

        public init(_ key: String, _ value: JSONText) {
            self.key = key
            self.value = value
        }
    }

    /// The text with two spaces for each level and a line feed at the end.
    public var written: String {
        var text = ""
        write(to: &text, indentation: "")
        return text + "\n"
    }

    /// On one line, without spaces between its parts and without a line feed.
    public var line: String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number
        case .text(let string): quoted(string)
        case .list(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
        case .record(let members):
            "{" + members.map { quoted($0.key) + ":" + $0.value.line }.joined(separator: ",") + "}"
        }
    }

    private func write(to text: inout String, indentation: String) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .number(let number): text += number
        case .text(let string): text += quoted(string)
        case .list(let values):
            writeEntries(values.count, between: ("[", "]"), to: &text, indentation) { index, text, inner in
                values[index].write(to: &text, indentation: inner)
            }
        case .record(let members):
            writeEntries(members.count, between: ("{", "}"), to: &text, indentation) { index, text, inner in
                text += quoted(members[index].key) + ": "
                members[index].value.write(to: &text, indentation: inner)
            }
        }
    }

    private func writeEntries(
        _ count: Int, between brackets: (String, String), to text: inout String, _ indentation: String,
        entry: (Int, inout String, String) -> Void
    ) {
        text += brackets.0
        let inner = indentation + "  "
        for index in 0..<count {
            text += (index == 0 ? "\n" : ",\n") + inner
            entry(index, &text, inner)
        }
        text += (count == 0 ? "" : "\n" + indentation) + brackets.1
    }
}

private func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\t": text += "\\t"
        case "\r": text += "\\r"
        // RFC 8259, section 7, asks for the first of them only; the others steer terminals or end lines in JavaScript.
        case "\u{0}"..<" ", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text + "\""
}
