/// Something worth saying about an input or a document, with the place where it was found.
public struct Message: Hashable, Sendable {
    /// How grave it is. Only errors keep a document from being made.
    public enum Severity: String, Sendable, CaseIterable {
        case error
        case warning
        case note
    }

    public var severity: Severity
    /// The rule that was broken, such as "BR-CO-10" (EN 16931), or `nil`.
    public var rule: String?
    /// What is wrong and what would be right, in one sentence.
    public var text: String
    /// The file as the user named it, or `nil` when no place is known.
    public var file: String?
    /// Counts from 1.
    public var line: Int?
    /// In Unicode scalars, counts from 1.
    public var column: Int?

    public init(
        _ severity: Severity, _ text: String, rule: String? = nil, file: String? = nil, line: Int? = nil,
        column: Int? = nil
    ) {
        self.severity = severity
        self.text = text
        self.rule = rule
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place as compilers write it: "invoice.json:12:5", or `nil` when none is known.
    public var place: String? {
        guard let file else { return nil }
        return [file, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap { $0 }
            .joined(separator: ":")
    }
}

extension Message: CustomStringConvertible {
    /// As compilers write it: "invoice.json:12:5: warning: … [BR-CO-10]".
    public var description: String {
        (place.map { "\($0): " } ?? "") + "\(severity.rawValue): " + sentence
    }

    /// The text with the broken rule behind it.
    public var sentence: String { text + (rule.map { " [\($0)]" } ?? "") }
}
