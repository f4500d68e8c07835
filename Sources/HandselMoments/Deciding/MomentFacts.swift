import Foundation
public import HandselInvoice

/// Everything that the moment of one document is decided from.
public struct MomentFacts: Hashable, Sendable {
    public var invoice: Invoice
    public var relationship: Relationship
    public var rules: MomentRules
    /// The day on which the document is sent, where the user names one; documents due before it are overdue.
    public var asOf: CalendarDate?
    /// BG-22, added up once.
    public let totals: Totals
    /// What kind of document it is.
    public let kind: PastDocument.Kind

    public init(
        _ invoice: Invoice, _ relationship: Relationship = Relationship(), rules: MomentRules = MomentRules(),
        asOf: CalendarDate? = nil
    ) {
        self.invoice = invoice
        self.relationship = relationship
        self.rules = rules
        self.asOf = asOf
        totals = invoice.totals
        kind = PastDocument.Kind(of: invoice)
    }

    /// The day that facts are looked at from: that of the reminder, else the one named, else the day of issue. No clock.
    public var day: CalendarDate? { invoice.personal.reminder?.date ?? asOf ?? invoice.issueDate }

    /// All tags, of the document and of the customer, in lower case.
    public var tags: [String] { (invoice.personal.tags + relationship.tags).map { $0.lowercased() } }

    /// Whether money is to be paid that should have come by now.
    public var isOverdue: Bool {
        guard kind == .invoice, totals.due > 0 else { return false }
        guard let asOf, let dueDate = invoice.dueDate else { return false }
        return dueDate < asOf
    }

    /// Which billing document of the customer this one is, counted from 1; `nil` where it cannot be known, or bills nothing.
    public var count: Int? {
        guard relationship.source == .history || relationship.source == .export, kind == .invoice || kind == .receipt
        else { return nil }
        return relationship.billed.count + 1
    }

    /// Full years from the first document to this one; `nil` where it cannot be known.
    public var years: Int? {
        guard let first = relationship.first?.issueDate, let day = invoice.issueDate else { return nil }
        return day.fullYears(since: first)
    }
}

extension CalendarDate {
    /// How many full years lie between `day` and this one. 29 February comes back on 1 March.
    package func fullYears(since day: CalendarDate) -> Int {
        let isBeforeDay = (month, self.day) < (day.month, day.day)
        return year - day.year - (isBeforeDay ? 1 : 0)
    }
}
