import HandselSource

/// A pattern for file names, such as "{number}-{customer.name}".
public struct NamePattern: Hashable, Sendable {
    /// What may stand in braces.
    public enum Field: String, Sendable, CaseIterable {
        /// Invoice number (BT-1).
        case number
        /// Customer name (BT-44).
        case customerName = "customer.name"
        /// Issue date (BT-2), like 2024-03-31.
        case issueDate
        /// Invoice currency code (BT-5).
        case currency
        /// The name of the input file without its ending.
        case input
    }

    private enum Part: Hashable {
        case words(String)
        case field(Field)
    }

    private let parts: [Part]

    /// `{input}`, the usual one.
    public static let input = NamePattern(parts: [.field(.input)])
    /// `{input}-{number}`, the usual one for inputs with several invoices.
    public static let inputAndNumber = NamePattern(parts: [.field(.input), .words("-"), .field(.number)])

    private init(parts: [Part]) { self.parts = parts }

    /// Throws `malformedNamePattern` for a brace that stands alone, an unknown field, a separator of folders, and nothing
    /// at all.
    public init(_ pattern: String) throws(HandselError) {
        var parts: [Part] = []
        var rest = pattern[...]
        func refusal(_ reason: String) -> HandselError { .malformedNamePattern(pattern, reason: reason) }
        while !rest.isEmpty {
            let words = rest.prefix { $0 != "{" && $0 != "}" }
            if let separator = words.first(where: { $0 == "/" || $0 == "\\" }) {
                throw refusal("a name cannot hold '\(separator)'; name the folder with --out-dir")
            }
            if !words.isEmpty { parts.append(.words(String(words))) }
            rest = rest[words.endIndex...]
            guard let brace = rest.first else { break }
            guard brace == "{", let end = rest.firstIndex(of: "}") else {
                throw refusal("a brace stands alone; write fields like {number}")
            }
            let name = String(rest[rest.index(after: rest.startIndex)..<end])
            guard let field = Field(rawValue: name) else {
                let known = Field.allCases.map(\.rawValue)
                let wish = nearest(to: name, among: known).map { "did you mean {\($0)}?" }
                throw refusal(
                    "there is no field {\(name)}; "
                        + (wish ?? "there are: \(known.map { "{\($0)}" }.joined(separator: ", "))"))
            }
            parts.append(.field(field))
            rest = rest[rest.index(after: end)...]
        }
        guard !parts.isEmpty else { throw refusal("it is empty; write one like {number}-{customer.name}") }
        self.parts = parts
    }

    /// The name of the file for `document`, which came from `input` (a path, or "-" for standard input).
    ///
    /// - Parameter ending: what stands behind it, such as ".pdf"; a pattern that ends so too does not double it.
    public func name(for document: RenderedDocument, input: String, ending: String) -> DocumentName {
        var wish = ""
        for part in parts {
            switch part {
            case .words(let words): wish += words
            case .field(.number): wish += document.number
            case .field(.customerName): wish += document.customerName
            case .field(.issueDate): wish += document.issueDate
            case .field(.currency): wish += document.currency
            case .field(.input): wish += inputStem(input)
            }
        }
        if case .words(let last)? = parts.last, let dot = ending.lastIndex(of: "."),
            last.lowercased().hasSuffix(ending[dot...].lowercased())
        {
            wish.removeLast(ending[dot...].count)
        }
        return DocumentName(wish, ending: ending)
    }
}

/// The name of the file at `path` without folders and ending; "invoice" for standard input.
private func inputStem(_ path: String) -> String {
    guard path != "-" else { return "invoice" }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
}
