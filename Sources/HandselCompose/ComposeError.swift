public import HandselSource

/// Why what surrounds an invoice cannot be used.
public enum ComposeError: Error, Equatable {
    case source(SourceError)
    /// A language file leaves out a label.
    case missingLabel(String, file: String)
    case unknownLabel(String, SourcePosition, nearest: String?)
}

extension ComposeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .source(let error):
            "\(error)"
        case .missingLabel(let label, let file):
            "\(file): the label '\(label)' is missing; add it under 'labels'"
        case .unknownLabel(let label, let position, let nearest):
            "\(position): nobody uses the label '\(label)'; "
                + (nearest.map { "did you mean '\($0)'?" } ?? "remove it")
        }
    }
}
