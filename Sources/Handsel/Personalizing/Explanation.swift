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
    public var messages: [Message]
}

extension Renderer {
    /// What would be decided for one document of a source, counted from 0; nothing is drawn or recorded.
    public func explanation(_ index: Int, of source: OpenSource) throws(HandselError) -> Explanation {
        let considered = try considered(source.invoices[index], file: source.name)
        // Later documents of the same input see this one as their past.
        try personalizer.memory.record(considered.entry)
        let (invoice, facts) = (considered.invoice, considered.facts)
        return Explanation(
            number: invoice.number, customerName: invoice.customer.name, issueDate: invoice.issueDate,
            decision: considered.decision, relationship: facts.relationship, count: facts.count, day: facts.day,
            tags: facts.tags, layout: layouts.layout(for: considered.decision.moment).layout.name,
            messages: considered.messages)
    }
}
