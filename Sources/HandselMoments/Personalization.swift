public import HandselInvoice

/// What was chosen for one document: what is said to this customer by hand, by whom, and from which seed it is drawn.
public struct Personalization: Hashable, Sendable {
    /// Why the document is special to this customer now.
    public var moment: Moment
    /// What is reached with it, where that is said.
    public var milestone: Milestone?
    /// The handwritten text; `nil` for a page without one.
    public var note: String?
    /// The writer's hand by name; `nil` for the brand's.
    public var hand: String?
    /// `nil` for the seed that follows from hand and invoice.
    public var seed: UInt64?
    /// Whether the note is printed in the body font, for a customer who finds handwriting hard to read.
    public var isPrintedClearly: Bool
    /// The customer's documents before this one, oldest first, for what is drawn from them.
    public var past: [PastDocument] = []

    public init(
        moment: Moment = .regular, note: String? = nil, hand: String? = nil, seed: UInt64? = nil,
        isPrintedClearly: Bool = false
    ) {
        self.moment = moment
        self.note = note
        self.hand = hand
        self.seed = seed
        self.isPrintedClearly = isPrintedClearly
    }
}

/// An invoice with something to say.
public struct PersonalizedInvoice: Hashable, Sendable {
    public var invoice: Invoice
    public var personalization: Personalization

    public init(_ invoice: Invoice, _ personalization: Personalization) {
        self.invoice = invoice
        self.personalization = personalization
    }
}

extension MomentFacts {
    /// The invoice with what was decided for it and with the words of its note.
    ///
    /// - Parameter isPrintedClearly: in the body font instead of by hand, as for a customer tagged "print-clearly".
    public func personalized(
        by decision: Decision, note: String? = nil, hand: String? = nil, seed: UInt64? = nil,
        isPrintedClearly: Bool = false
    ) -> PersonalizedInvoice {
        var personalization = Personalization(
            moment: decision.moment, note: decision.moment == .plain ? nil : note, hand: hand, seed: seed,
            isPrintedClearly: isPrintedClearly || tags.contains("print-clearly"))
        personalization.milestone = decision.milestone
        personalization.past = relationship.documents
        var invoice = invoice
        // The days overdue are counted up to the day that made it a reminder.
        if decision.moment == .reminder, invoice.personal.reminder == nil, let asOf {
            invoice.personal.reminder = Reminder(date: asOf)
        }
        return PersonalizedInvoice(invoice, personalization)
    }
}

extension Invoice {
    /// The invoice by itself, with the note that it brings or with `note` where one is given for this run; nothing is known
    /// of documents before it.
    ///
    /// - Parameters:
    ///   - moment: the one asked for; `nil` for the invoice's own. The tone guard may stand against it.
    ///   - isPlain: no note at all, wherever it would come from. A customer tagged "plain" never gets one.
    public func personalized(
        moment: Moment? = nil, note: String? = nil, hand: String? = nil, seed: UInt64? = nil, isPlain: Bool = false,
        isPrintedClearly: Bool = false
    ) -> PersonalizedInvoice {
        let facts = MomentFacts(self)
        let decision = facts.decision(asked: isPlain ? .plain : moment)
        return facts.personalized(
            by: decision, note: note ?? personal.note, hand: hand, seed: seed, isPrintedClearly: isPrintedClearly)
    }
}

extension Invoice {
    /// Whether something was billed and nothing is left to pay.
    public var isPaidInFull: Bool {
        typeCode == .invoice && totals.gross > 0 && totals.due == 0 && totals.prepaid == totals.gross
    }
}
