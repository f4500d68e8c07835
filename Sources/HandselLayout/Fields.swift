/// What a field such as `{customer.name}` stands for.
public enum FieldValue: Sendable {
    case text(String)
    case flag(Bool)
    case list(FieldList)

    /// Whether there is something to show.
    public var isPresent: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .flag(let flag): flag
        case .list(let list): list.count > 0
        }
    }
}

/// Where fields find their values: an invoice, or one of its line items.
public protocol FieldScope: Sendable {
    /// The value at a path such as "customer.name"; `nil` where the invoice has none.
    func value(at path: String) -> FieldValue?
}

/// The entries that `each` and `table` go through; made one by one, since an invoice may have thousands.
public struct FieldList: Sendable {
    public var count: Int
    public var scope: @Sendable (Int) -> any FieldScope

    public init(count: Int, scope: @escaping @Sendable (Int) -> any FieldScope) {
        self.count = count
        self.scope = scope
    }
}

/// The fields that a layout may name, with what each is.
public struct FieldVocabulary: Sendable {
    public indirect enum Kind: Sendable {
        case text
        case flag
        case list(FieldVocabulary)
    }

    public struct Entry: Sendable {
        public var path: String
        public var kind: Kind
        /// One sentence for the documentation.
        public var summary: String

        public init(_ path: String, _ kind: Kind = .text, _ summary: String) {
            self.path = path
            self.kind = kind
            self.summary = summary
        }
    }

    /// In the order in which the documentation lists them.
    public var entries: [Entry]
    private var kinds: [String: Kind]

    public init(_ entries: [Entry]) {
        self.entries = entries
        kinds = Dictionary(entries.map { ($0.path, $0.kind) }) { first, _ in first }
    }

    public func kind(of path: String) -> Kind? { kinds[path] }

    public var paths: [String] { entries.map(\.path) }

    /// These fields and `other`'s under the name `prefix`.
    public func adding(_ other: FieldVocabulary, under prefix: String) -> FieldVocabulary {
        FieldVocabulary(entries + other.entries.map { Entry("\(prefix).\($0.path)", $0.kind, $0.summary) })
    }
}

/// A scope with further scopes under names of their own: `item` inside `each lineItems as item`.
struct ScopeChain: FieldScope {
    var outer: any FieldScope
    var name: String
    var inner: any FieldScope

    func value(at path: String) -> FieldValue? {
        guard path.hasPrefix(name), path.dropFirst(name.count).first == "." else { return outer.value(at: path) }
        return inner.value(at: String(path.dropFirst(name.count + 1)))
    }
}

/// Text with fields in braces. What the fields bring in is never looked at for further fields.
public struct Template: Hashable, Sendable, ExpressibleByStringLiteral {
    enum Part: Hashable, Sendable {
        case literal(String)
        case field(String)
    }

    var parts: [Part]

    /// Reads "Invoice {invoice.number}"; a brace itself is written twice. `nil` when a brace is left alone.
    public init?(_ text: String) {
        var parts: [Part] = []
        var literal = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "{" where rest.first == "{", "}" where rest.first == "}":
                rest.removeFirst()
                literal.append(character)
            case "{":
                guard let end = rest.firstIndex(of: "}") else { return nil }
                let field = rest[..<end].filter { $0 != " " }
                guard !field.isEmpty else { return nil }
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = ""
                parts.append(.field(String(field)))
                rest = rest[rest.index(after: end)...]
            case "}":
                return nil
            default:
                literal.append(character)
            }
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        self.parts = parts
    }

    public init(stringLiteral text: String) {
        guard let template = Template(text) else { preconditionFailure("the template \"\(text)\" has a brace alone") }
        self = template
    }

    /// The paths of its fields, in their order.
    public var fields: [String] {
        parts.compactMap { part in if case .field(let path) = part { path } else { nil } }
    }

    /// The whole text where it has no fields and is not empty.
    var literal: String? {
        guard !parts.isEmpty, fields.isEmpty else { return nil }
        return parts.reduce("") { text, part in if case .literal(let literal) = part { text + literal } else { text } }
    }

    /// The text with its fields filled; empty when it has fields of the invoice and the invoice has none of them, so that
    /// "VAT ID {customer.vatId}" vanishes whole. Labels, which are always there, do not count.
    public func text(in scope: any FieldScope) -> String {
        var text = ""
        var named = 0
        var found = 0
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .field(let path):
                var value = ""
                if case .text(let known) = scope.value(at: path) { value = known }
                if !path.hasPrefix("label.") {
                    named += 1
                    if !value.isEmpty { found += 1 }
                }
                text += value
            }
        }
        return named > 0 && found == 0 ? "" : text
    }
}
