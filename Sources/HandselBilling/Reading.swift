import HandselInvoice
import HandselSource

/// What is noticed while one invoice is read.
struct Reading {
    private(set) var findings: [Finding] = []
    /// Where each part stands in the file, by its path such as "lineItems[3].price".
    private(set) var positions: [String: SourcePosition] = [:]

    mutating func place(_ path: String, at position: SourcePosition) {
        positions[path] = position
    }

    mutating func add(
        _ severity: Finding.Severity, _ rule: String, _ path: String, at position: SourcePosition, found: String,
        wanted: String
    ) {
        findings.append(
            Finding(severity, rule: rule, path: path, place: "\(position)", found: found, wanted: wanted))
    }

    /// Whether the value at a path was found and could not be read.
    func isUnread(_ path: String) -> Bool { positions[path] != nil }

    /// Notes that `value` is of no kind that can stand there.
    mutating func wrongKind(_ value: SourceValue, _ path: String, wanted: String) {
        add(.error, "HANDSEL-WRONG-KIND", path, at: value.position, found: value.shown, wanted: wanted)
    }
}

extension SourceValue {
    /// The value in words, with the beginning of what stands there: "the text 'abc'", "a list of 3".
    var shown: String {
        switch content {
        case .text(let text):
            "the text '\(text.prefix(40).shownControls)\(text.count > 40 ? "…" : "")'"
        case .number(let text): "the number \(text.prefix(40))\(text.count > 40 ? "…" : "")"
        case .flag(let flag): "\(flag)"
        case .null, .list, .record: kind
        }
    }
}
