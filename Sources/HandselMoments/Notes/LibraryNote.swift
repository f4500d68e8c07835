public import HandselInvoice

/// One note of a library, with the facts that it wants.
public struct LibraryNote: Hashable, Sendable {
    /// Language, voice, moment and what stands for its text, such as "en/warm/welcome/3f9a1c"; it stays the same while
    /// other notes are changed.
    public var id: String
    public var moment: Moment
    public var voice: NoteVoice
    /// In the form of address that is usual with customers.
    public var text: String
    /// The same for customers who are addressed familiarly, where that differs.
    public var familiar: String?
    /// What must be so.
    public var needs: Set<NoteCondition>

    public init(
        id: String, moment: Moment, voice: NoteVoice, text: String, familiar: String? = nil,
        needs: Set<NoteCondition> = []
    ) {
        self.id = id
        self.moment = moment
        self.voice = voice
        self.text = text
        self.familiar = familiar
        self.needs = needs
    }

    /// The facts that it names, in the order of `NoteFact`.
    public var facts: [NoteFact] {
        NoteFact.allCases.filter { fact in
            text.contains(fact.placeholder) || familiar?.contains(fact.placeholder) == true
        }
    }

    /// Whether it names or relies on anything of the document.
    public var usesFacts: Bool { !needs.isEmpty || !facts.isEmpty }

    /// Whether everything that it wants is known and so.
    public func isEligible(_ known: NoteFacts) -> Bool {
        needs.isSubset(of: known.conditions) && facts.allSatisfy { known[$0] != nil }
    }

    /// Its words for a document; `nil` unless it is eligible.
    public func filled(with known: NoteFacts, isFamiliar: Bool) -> String? {
        guard isEligible(known) else { return nil }
        let values = Dictionary(uniqueKeysWithValues: known.known.map { ($0.fact.rawValue, $0.value) })
        return NoteTemplate(isFamiliar ? familiar ?? text : text).filled(with: values)
    }
}

/// A text with places in braces to be filled in.
public struct NoteTemplate: Hashable, Sendable {
    /// Text, or the name of a place.
    private enum Part: Hashable, Sendable {
        case text(String)
        case place(String)
    }

    private let parts: [Part]

    /// Reads "{name}" as a place; a brace without its partner is text.
    public init(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.place(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    /// The names of the places in their order.
    public var places: [String] {
        parts.compactMap { if case .place(let name) = $0 { name } else { nil } }
    }

    /// The text with its places filled; what is filled in is not looked at again. `nil` where a value is missing.
    public func filled(with values: [String: String]) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .place(let name):
                guard let value = values[name] else { return nil }
                text += value
            }
        }
        return text
    }
}
