import Foundation
import HandselSource

/// The words of one language.
public struct Language: Sendable {
    /// BCP 47 without a region, such as "de".
    public var tag: String
    var labels: [Label: String]
    /// What terms mean, for those who do not read invoices every day.
    var glossary: [Label: String]
    /// Labels that differ where customers are addressed familiarly ("du"); the others are neutral or formal.
    var familiarLabels: [Label: String]
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
        labels = try texts(of: source["labels"], file: file)
        for label in Label.allCases where labels[label] == nil { throw .missingLabel(label.rawValue, file: file) }
        familiarLabels =
            try source["familiar"].map { value throws(ComposeError) in try texts(of: value, file: file) } ?? [:]
        glossary = try source["glossary"].map { value throws(ComposeError) in try texts(of: value, file: file) } ?? [:]
        units = [:]
        if case .record(let members)? = source["units"]?.content {
            for member in members {
                guard case .text(let text) = member.value.content else { continue }
                units[member.key.lowercased()] = text
            }
        }
    }

    /// What stands between the words of two languages.
    private static let separator = " / "

    /// The words of both languages, one beside the other; what greets is in the first alone.
    public func beside(_ other: Language) -> Language {
        func joined(_ first: String, _ second: String) -> String {
            first == second ? first : first + Language.separator + second
        }
        var both = self
        for label in Label.allCases where !label.greets {
            both.labels[label] = joined(text(label), other.text(label))
            guard familiarLabels[label] != nil || other.familiarLabels[label] != nil else { continue }
            both.familiarLabels[label] = joined(
                familiarLabels[label] ?? text(label), other.familiarLabels[label] ?? other.text(label))
        }
        return both
    }

    /// What a term means, where the language explains it.
    func meaning(of label: Label) -> String? { glossary[label] }

    /// The language as a brand speaks it: in its form of address, and with its own words.
    ///
    /// - Parameter locale: of the document, BCP 47.
    func spoken(by brand: Brand, in locale: String) -> Language {
        var language = self
        if brand.voice.address == .familiar { language.labels.merge(familiarLabels) { _, familiar in familiar } }
        language.labels.merge(brand.labels.words(for: locale)) { _, own in own }
        return language
    }

    /// What is filled into a label, such as "{name}", in their order.
    public func places(in label: Label) -> [String] { placesToFill(in: text(label)) }

    func text(_ label: Label) -> String { labels[label] ?? label.rawValue }

    /// The label with `{name}` and the like replaced. What is filled in is not looked at again.
    func text(_ label: Label, _ values: [String: String]) -> String { filled(text(label), with: values) }

    /// The same as a sentence of its own, which begins with a capital; so does each of those of a document in two
    /// languages.
    func sentence(_ label: Label, _ values: [String: String]) -> String {
        let sentences = text(label).components(separatedBy: Language.separator).map { beginningWithCapital($0) }
        return filled(sentences.joined(separator: Language.separator), with: values)
    }

    private func beginningWithCapital(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        let keepsDot = first == "i" && ["tr", "az"].contains { tag == $0 || tag.hasPrefix($0 + "-") }
        return (keepsDot ? "\u{130}" : first.properties.titlecaseMapping) + String(text.unicodeScalars.dropFirst())
    }

    private func filled(_ text: String, with values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
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

/// What a text wants filled in, such as "{name}", in their order.
public func placesToFill(in text: String) -> [String] {
    var places: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        places.append(String(rest[open...close]))
        rest = rest[rest.index(after: close)...]
    }
    return places
}

/// The texts of a record of labels, none of them unknown.
private func texts(of record: SourceValue?, file: String) throws(ComposeError) -> [Label: String] {
    guard case .record(let members)? = record?.content else { throw .missingLabel("labels", file: file) }
    var texts: [Label: String] = [:]
    for member in members {
        guard let label = Label(rawValue: member.key) else {
            throw .unknownLabel(
                member.key, member.keyPosition,
                nearest: nearest(to: member.key, among: Label.allCases.map(\.rawValue)))
        }
        guard case .text(let text) = member.value.content else { throw .missingLabel(member.key, file: file) }
        texts[label] = text
    }
    return texts
}
