import Handsel

extension Message {
    /// The message as `--json` prints it.
    var json: JSONText {
        .record([
            ("severity", .text(severity.rawValue)), ("rule", .optional(rule)), ("text", .text(text)),
            ("file", .optional(file)), ("line", .optional(line)), ("column", .optional(column)),
        ])
    }
}

extension HandselError {
    /// The members that tell of a failure in `--json`: the code the failure alone would end with, and the findings.
    var jsonMembers: [(key: String, value: JSONText)] {
        var findings: [JSONText] = []
        if case .refused(_, let messages) = self { findings = messages.map(\.json) }
        return [
            ("error", .text(description)), ("exitCode", .number(Int(outcome.rawValue))),
            ("findings", .list(findings)),
        ]
    }
}
