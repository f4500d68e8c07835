import HandselLayout

/// The fields of one kind of thing: their names for layouts, and how their values are found. One list serves both.
struct FieldTable<Subject: Sendable>: Sendable {
    enum Reader: Sendable {
        case text(@Sendable (Subject) -> String?)
        case flag(@Sendable (Subject) -> Bool)
        case list(FieldVocabulary, @Sendable (Subject) -> FieldList)
    }

    struct Entry: Sendable {
        var path: String
        var summary: String
        var reader: Reader

        static func text(_ path: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> String?) -> Entry {
            Entry(path: path, summary: summary, reader: .text(read))
        }

        static func flag(_ path: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> Bool) -> Entry {
            Entry(path: path, summary: summary, reader: .flag(read))
        }

        /// A list of things that have a table of their own.
        static func list<Element: Sendable>(
            _ path: String, _ summary: String, of table: FieldTable<Element>,
            _ read: @escaping @Sendable (Subject) -> [Element]
        ) -> Entry {
            Entry(
                path: path, summary: summary,
                reader: .list(table.vocabulary) { subject in
                    let elements = read(subject)
                    return FieldList(count: elements.count) { table.scope(of: elements[$0]) }
                })
        }
    }

    let entries: [Entry]
    private let readers: [String: Reader]

    init(_ entries: [Entry]) {
        self.entries = entries
        readers = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.reader) })
    }

    var vocabulary: FieldVocabulary {
        FieldVocabulary(
            entries.map { entry in
                let kind: FieldVocabulary.Kind =
                    switch entry.reader {
                    case .text: .text
                    case .flag: .flag
                    case .list(let vocabulary, _): .list(vocabulary)
                    }
                return FieldVocabulary.Entry(entry.path, kind, entry.summary)
            })
    }

    func scope(of subject: Subject) -> some FieldScope { TableScope(table: self, subject: subject) }

    fileprivate func value(at path: String, of subject: Subject) -> FieldValue? {
        switch readers[path] {
        case .text(let read): read(subject).flatMap { $0.isEmpty ? nil : .text($0) }
        case .flag(let read): .flag(read(subject))
        case .list(_, let read): .list(read(subject))
        case nil: nil
        }
    }
}

private struct TableScope<Subject: Sendable>: FieldScope {
    var table: FieldTable<Subject>
    var subject: Subject

    func value(at path: String) -> FieldValue? { table.value(at: path, of: subject) }
}

/// A label and what it is the label of: a row of the reference block, of the totals, of the bank details.
struct LabelledValue: Hashable, Sendable {
    var label: String
    var value: String
    var isStrong: Bool
    /// Where a click on the value leads.
    var link: String?

    /// `nil` where there is no value.
    init?(_ label: String, _ value: String?, isStrong: Bool = false, link: String? = nil) {
        guard let value, !value.isEmpty else { return nil }
        self.label = label
        self.value = value
        self.isStrong = isStrong
        self.link = link
    }

    static let fields = FieldTable<LabelledValue>([
        .text("label", "What it is.") { $0.label },
        .text("value", "As it is printed.") { $0.value },
        .text("link", "Where a click on it leads.") { $0.link },
        .flag("isStrong", "Whether it is a sum of what stands above.") { $0.isStrong },
    ])
}
