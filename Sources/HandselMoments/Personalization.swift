public import HandselInvoice

/// What was chosen for one document: what is said to this customer by hand, by whom, and from which seed it is drawn.
public struct Personalization: Hashable, Sendable {
    /// Why the document is special to this customer now.
    public var moment: Moment
    /// The handwritten text; `nil` for a page without one.
    public var note: String?
    /// The writer's hand by name; `nil` for the brand's.
    public var hand: String?
    /// `nil` for the seed that follows from hand and invoice.
    public var seed: UInt64?
    /// Whether the note is printed in the body font, for a customer who finds handwriting hard to read.
    public var isPrintedClearly: Bool

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

extension Invoice {
    /// The invoice with the note that it brings itself, or with `note` where one is given for this run.
    ///
    /// - Parameters:
    ///   - moment: the one asked for; `nil` for the invoice's own. The tone guard may stand against it.
    ///   - isPlain: no note at all, wherever it would come from. A customer tagged "plain" never gets one.
    ///   - isPrintedClearly: in the body font instead of by hand, as for a customer tagged "print-clearly".
    public func personalized(
        moment: Moment? = nil, note: String? = nil, hand: String? = nil, seed: UInt64? = nil, isPlain: Bool = false,
        isPrintedClearly: Bool = false
    ) -> PersonalizedInvoice {
        let moment = isPlain ? .plain : self.moment(asked: moment ?? personal.moment).moment
        return PersonalizedInvoice(
            self,
            Personalization(
                moment: moment, note: moment == .plain ? nil : note ?? personal.note, hand: hand, seed: seed,
                isPrintedClearly: isPrintedClearly || personal.tags.contains("print-clearly")))
    }
}
