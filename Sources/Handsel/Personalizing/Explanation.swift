import HandselBilling
public import HandselInvoice
public import HandselMoments

/// Why a document gets what it gets.
public struct Explanation: Sendable, Hashable {
    /// Invoice number (BT-1).
    public var number: String
    /// Customer name (BT-44).
    public var customerName: String
    public var issueDate: CalendarDate?
    public var decision: Decision
    /// What was known of the customer.
    public var relationship: Relationship
    /// Which billing document of the customer this one is, where that is known.
    public var count: Int?
    /// The day that facts are looked at from.
    public var day: CalendarDate?
    /// All tags, of document and customer.
    public var tags: [String]
    /// The layout by name.
    public var layout: String
    /// The note that it would get, if its room allows it; `nil` for none.
    public var note: NoteCandidate?
    public var messages: [Message]
}

extension Renderer {
    /// What would be decided for one document of a source, counted from 0; nothing is drawn or recorded.
    public func explanation(_ index: Int, of source: OpenSource) throws(HandselError) -> Explanation {
        let considered = try considered(source.invoices[index], file: source.name)
        let note = try note(for: considered)
        var entry = considered.entry
        entry.personalization?.note = note.chosen?.text
        entry.personalization?.noteId = note.chosen?.id
        // Later documents of the same input see this one as their past.
        try personalizer.memory.record(entry)
        let (invoice, facts) = (considered.invoice, considered.facts)
        return Explanation(
            number: invoice.number, customerName: invoice.customer.name, issueDate: invoice.issueDate,
            decision: considered.decision, relationship: facts.relationship, count: facts.count, day: facts.day,
            tags: facts.tags, layout: layouts.layout(for: considered.decision.moment).layout.name,
            note: note.chosen, messages: considered.messages + note.messages)
    }

    /// The first note that a document may get.
    private func note(
        for considered: ConsideredDocument
    ) throws(HandselError) -> (chosen: NoteCandidate?, messages: [Message]) {
        guard considered.decision.moment != .plain else { return (nil, []) }
        if let note = settings.note { return (NoteCandidate(source: .given, text: note), []) }
        let hand = try writer(of: considered.invoice, for: considered.brand)
        let candidates = try personalizer.notes(for: considered, hand: hand)
        let chosen = try candidates.next()
        return (chosen, candidates.messages)
    }
}
