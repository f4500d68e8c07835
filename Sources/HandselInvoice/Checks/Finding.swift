/// Something about an invoice that its maker should know: where, what was found, what would be right.
public struct Finding: Hashable, Sendable {
    public enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
        /// Good to know; nothing needs doing.
        case note
        /// An e-invoice or a law would want it otherwise, and the page is still right.
        case warning
        /// The page would be wrong or untrue.
        case error

        public static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }
    }

    public var severity: Severity
    /// The rule: an id of EN 16931 or Peppol such as "BR-CO-10", or one of ours, which begin with "HANDSEL-".
    public var rule: String
    /// Where in the invoice, in the words of an invoice file: "lineItems[3].price"; empty for the whole.
    public var path: String
    /// Where in the file, as compilers write it: "invoice.json:12:5"; `nil` when the invoice came from no file.
    public var place: String?
    /// What was found, as a phrase.
    public var found: String
    /// What would be right, as a phrase.
    public var wanted: String

    public init(
        _ severity: Severity, rule: String, path: String, place: String? = nil, found: String, wanted: String
    ) {
        self.severity = severity
        self.rule = rule
        self.path = path
        self.place = place
        self.found = found
        self.wanted = wanted
    }
}

extension Finding: CustomStringConvertible {
    /// As compilers write it: "invoice.json:12:5: error: lineItems[3].price: found -4, write 0 or more [BR-27]".
    public var description: String {
        let start = place.map { "\($0): " } ?? ""
        let subject = path.isEmpty ? "" : "\(path): "
        return "\(start)\(severity): \(subject)found \(found); \(wanted) [\(rule)]"
    }
}
