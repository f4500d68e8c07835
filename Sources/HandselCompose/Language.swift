import HandselSource

/// The words of one language.
public struct Language: Sendable {
    /// BCP 47 without a region, such as "de".
    public var tag: String
    var labels: [Label: String]
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
        guard case .record(let members)? = source["labels"]?.content else { throw .missingLabel("labels", file: file) }
        for member in members where Label(rawValue: member.key) == nil {
            throw .unknownLabel(
                member.key, member.keyPosition,
                nearest: nearest(to: member.key, among: Label.allCases.map(\.rawValue)))
        }
        units = [:]
        if case .record(let members)? = source["units"]?.content {
            for member in members {
                guard case .text(let text) = member.value.content else { continue }
                units[member.key.lowercased()] = text
            }
        }
    }

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
