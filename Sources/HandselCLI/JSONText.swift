/// A JSON value that is written with its members in the order given (RFC 8259).
enum JSONText {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([JSONText])
    case record([(key: String, value: JSONText)])

    /// On one line, without spaces.
    var line: String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): String(number)
        case .text(let text): quoted(text)
        case .list(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
        case .record(let members):
            "{" + members.map { quoted($0.key) + ":" + $0.value.line }.joined(separator: ",") + "}"
        }
    }

    /// `text`, or null when there is none.
    static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

    /// `number`, or null when there is none.
    static func optional(_ number: Int?) -> JSONText { number.map(JSONText.number) ?? .null }
}

private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
