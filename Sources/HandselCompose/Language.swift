import HandselSource

/// The words of one language.
public struct Language: Sendable {
    /// BCP 47 without a region, such as "de".
    public var tag: String
    var labels: [Label: String]
    /// What terms mean, for those who do not read invoices every day.
    var glossary: [Label: String] = [:]
    /// Words for units, by UN/ECE Rec 20 code or English word in lower case.
    var units: [String: String]

    /// Reads a language file.
    ///
    /// - Parameter tag: the language that it is for.
    public init(reading bytes: [UInt8], file: String, tag: String) throws(ComposeError) {
        let source: SourceValue
        do throws(SourceError) {
            source = try SourceValue(reading: bytes, file: file, language: .yaml)
        } catch {
            throw .source(error)
        }
        self.tag = tag
        labels = [:]
        for label in Label.allCases {
            guard let value = source["labels"]?[label.rawValue], case .text(let text) = value.content else {
                throw .missingLabel(label.rawValue, file: file)
            }
            labels[label] = text
        }
        guard let all = source["labels"] else { throw .missingLabel("labels", file: file) }
        _ = try Language.texts(of: all)
        if let meanings = source["glossary"] { glossary = try Language.texts(of: meanings) }
        units = [:]
        if case .record(let members)? = source["units"]?.content {
            for member in members {
                guard case .text(let text) = member.value.content else { continue }
                units[member.key.lowercased()] = text
            }
        }
    }

    /// The texts of a record whose keys are labels.
    private static func texts(of source: SourceValue) throws(ComposeError) -> [Label: String] {
        guard case .record(let members) = source.content else { return [:] }
        var texts: [Label: String] = [:]
        for member in members {
            guard let label = Label(rawValue: member.key) else {
                throw .unknownLabel(
                    member.key, member.keyPosition,
                    nearest: nearest(to: member.key, among: Label.allCases.map(\.rawValue)))
            }
            if case .text(let text) = member.value.content { texts[label] = text }
        }
        return texts
    }

    /// The words of both languages, one beside the other; what greets is in the first alone.
    public func beside(_ other: Language) -> Language {
        var both = self
        for label in Label.allCases where !label.greets {
            let (first, second) = (text(label), other.text(label))
            if first != second { both.labels[label] = "\(first) / \(second)" }
        }
        return both
    }

    /// What a term means, where the language explains it.
    func meaning(of label: Label) -> String? { glossary[label] }

    func text(_ label: Label) -> String { labels[label] ?? label.rawValue }

    /// The label with `{name}` and the like replaced. What is filled in is not looked at again.
    func text(_ label: Label, _ values: [String: String]) -> String {
        var result = ""
        var rest = text(label)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// What a unit is called, or the word as it came where the language has none for it.
    func unit(_ unit: String) -> String { units[unit.lowercased()] ?? unit }
}
