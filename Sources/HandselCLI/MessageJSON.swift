import Handsel
import HandselSource

extension JSONText {
    static func integer(_ number: Int) -> JSONText { .number(String(number)) }

    /// `text`, or null when there is none.
    static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

    /// `number`, or null when there is none.
    static func optional(_ number: Int?) -> JSONText { number.map(JSONText.integer) ?? .null }
}

extension Message {
    /// The message as `--json` prints it.
    var json: JSONText {
        .record([
            .init("severity", .text(severity.rawValue)), .init("rule", .optional(rule)), .init("text", .text(text)),
            .init("file", .optional(file)), .init("line", .optional(line)), .init("column", .optional(column)),
        ])
    }
}

extension HandselError {
    /// The members that tell of a failure in `--json`: the code the failure alone would end with, and the findings.
    var jsonMembers: [JSONText.Member] {
        var findings: [JSONText] = []
        if case .refused(_, let messages) = self { findings = messages.map(\.json) }
        return [
            .init("error", .text(description)), .init("exitCode", .integer(Int(outcome.rawValue))),
            .init("findings", .list(findings)),
        ]
    }
}
