import HandselCompose
import HandselInvoice
import HandselSource

/// How a brand speaks.
extension FileRecord {
    func voice() throws(HandselError) -> Brand.Voice {
        guard let record = try record("voice", what: "the voice", known: ["address", "warmth"]) else {
            return Brand.Voice()
        }
        let address = try record.choice(
            "address", of: FormOfAddress.allCases.map(\.rawValue), what: "the form of address")
        let warmth = try record.choice(
            "warmth", of: Brand.Voice.Warmth.allCases.map(\.rawValue), what: "the voice's warmth")
        return Brand.Voice(
            address: address.flatMap(FormOfAddress.init), warmth: warmth.flatMap(Brand.Voice.Warmth.init))
    }

    /// The brand's own words for labels: for one language under its tag, or for the brand's.
    ///
    /// - Parameter language: the brand's, BCP 47.
    func labels(language: String) throws(HandselError) -> Brand.LabelWording {
        guard let value = self["labels"] else { return Brand.LabelWording() }
        guard case .record(let members) = value.content else {
            throw invalid(
                value, wanted: "write the labels as a record, such as {thanks: Hello} or {de: {thanks: Moin}}")
        }
        var words: [String: [Label: String]] = [:]
        for member in members {
            if case .record(let inner) = member.value.content {
                let tag = member.key.lowercased()
                words[tag] = words[tag] ?? [:]
                for label in inner { try add(label, to: &words[tag, default: [:]]) }
            } else {
                try add(member, to: &words[language.lowercased(), default: [:]])
            }
        }
        return Brand.LabelWording(words)
    }

    private func add(_ member: SourceValue.Member, to words: inout [Label: String]) throws(HandselError) {
        guard let label = Label(rawValue: member.key) else {
            let near = nearest(to: member.key, among: Label.allCases.map(\.rawValue))
            throw .environment(
                "\(member.keyPosition): there is no label '\(member.key.prefix(60).shownControls)'",
                remedy: near.map { "did you mean '\($0)'?" } ?? "see docs/BRAND.md for their names")
        }
        guard case .text(let text) = member.value.content, !text.allSatisfy(\.isWhitespace),
            !text.contains(where: \.isNewline)
        else { throw invalid(member.value, wanted: "write the words for '\(label.rawValue)' as a text of one line") }
        guard text.count <= 200 else { throw invalid(member.value, wanted: "write at most 200 letters") }
        guard words.updateValue(text, forKey: label) == nil else {
            throw .environment(
                "\(member.keyPosition): the label '\(label.rawValue)' is here a second time for this language",
                remedy: "keep one of them")
        }
    }
}
