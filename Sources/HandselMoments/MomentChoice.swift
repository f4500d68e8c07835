public import HandselInvoice

/// A moment for a document, and why it is not the one that was asked for.
public struct MomentChoice: Hashable, Sendable {
    public var moment: Moment
    /// In words, where another was asked for and the tone guard stood against it.
    public var objection: String?

    public init(_ moment: Moment, objection: String? = nil) {
        self.moment = moment
        self.objection = objection
    }
}

extension Invoice {
    /// The moment asked for, as far as the tone guard lets it stand; else what the document says of itself.
    ///
    /// Nothing cheerful stands on a reminder, a correction or a document of nothing, and nothing but the clean page goes to a
    /// customer tagged "plain".
    public func moment(asked: Moment?) -> MomentChoice {
        if personal.tags.contains("plain") {
            return choice(.plain, unless: asked, because: "the customer or the document is tagged 'plain'")
        }
        if typeCode.isCreditNote || typeCode == .correctedInvoice {
            let allowed: Set<Moment> = [.amends, .plain]
            return choice(
                .amends, unless: asked, allowed: allowed, because: "the document gives money back or corrects another")
        }
        if personal.reminder != nil {
            return choice(
                .reminder, unless: asked, allowed: [.reminder, .plain], because: "the document is a reminder")
        }
        let usual: Moment = personal.engagement?.ends == true ? .finalMile : .regular
        switch asked {
        case nil: return MomentChoice(usual)
        case .celebration? where !isPaidInFull:
            return MomentChoice(usual, objection: "a celebration is for a receipt, and this is not paid in full")
        case .amends?:
            return MomentChoice(usual, objection: "the document puts nothing right")
        case .reminder? where totals.due <= 0 || dueDate == nil:
            return MomentChoice(usual, objection: "nothing is overdue: no amount is due, or no day is named")
        case .milestone? where personal.milestone == nil:
            return MomentChoice(usual, objection: "no milestone is named; write one as 'milestone'")
        case .celebration?, .welcome?, .milestone?, .finalMile?, .welcomeBack?:
            guard totals.gross == 0 else { return MomentChoice(asked ?? usual) }
            return MomentChoice(.regular, objection: "nothing is billed")
        case .regular?, .reminder?, .plain?: return MomentChoice(asked ?? usual)
        }
    }

    /// Whether something was billed and nothing is left to pay.
    public var isPaidInFull: Bool {
        typeCode == .invoice && totals.gross > 0 && totals.due == 0 && totals.prepaid == totals.gross
    }

    private func choice(
        _ own: Moment, unless asked: Moment?, allowed: Set<Moment> = [], because reason: String
    ) -> MomentChoice {
        guard let asked, asked != own else { return MomentChoice(own) }
        return allowed.contains(asked) ? MomentChoice(asked) : MomentChoice(own, objection: reason)
    }
}
