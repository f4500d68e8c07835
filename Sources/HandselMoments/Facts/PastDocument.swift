public import Foundation
public import HandselInvoice

/// What is kept of a document that a customer got: enough to decide later moments, and nothing else of its content.
public struct PastDocument: Hashable, Sendable {
    /// What the document asked of the customer.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Something was to pay.
        case invoice
        /// It was paid in full when it was made.
        case receipt
        /// It gave money back.
        case creditNote = "credit-note"
        /// It put an earlier one right.
        case correction
        /// Nothing was billed.
        case zero
    }

    /// BT-1.
    public var number: String
    /// BT-2.
    public var issueDate: CalendarDate
    /// BT-9.
    public var dueDate: CalendarDate?
    public var kind: Kind
    /// BT-5, ISO 4217; `nil` where the document names none.
    public var currency: String?
    /// BT-112 with tax, as the page prints it.
    public var gross: Decimal
    /// What is still to pay, as far as it is known: BT-115 less the payments that became known since; 0 when it was paid.
    public var open: Decimal
    /// The day of the last payment, where it is known.
    public var paidOn: CalendarDate?
    /// What was decided for it, where that is known.
    public var moment: Moment?
    /// The name of its biggest line item (BT-153 of the largest BT-131); empty when nothing has a name.
    public var item: String
    /// The work together that it belongs to.
    public var engagement: Engagement?
    /// Which of its customer's milestones it named, such as "documents-10" (`Milestone.key`).
    public var milestone: String?

    public init(
        number: String, issueDate: CalendarDate, dueDate: CalendarDate? = nil, kind: Kind = .invoice,
        currency: String? = nil, gross: Decimal = 0, open: Decimal = 0, paidOn: CalendarDate? = nil,
        moment: Moment? = nil, item: String = "", engagement: Engagement? = nil, milestone: String? = nil
    ) {
        self.number = number
        self.issueDate = issueDate
        self.dueDate = dueDate
        self.kind = kind
        self.currency = currency
        self.gross = gross
        self.open = open
        self.paidOn = paidOn
        self.moment = moment
        self.item = item
        self.engagement = engagement
        self.milestone = milestone
    }

    /// What would be kept of an invoice; `nil` while it has no number or no date, as it then has no place among others.
    public init?(_ invoice: Invoice, moment: Moment? = nil, milestone: String? = nil) {
        guard !invoice.number.isEmpty, let issueDate = invoice.issueDate else { return nil }
        let totals = invoice.totals
        self.init(
            number: invoice.number, issueDate: issueDate, dueDate: invoice.dueDate, kind: Kind(of: invoice),
            currency: invoice.currency?.code, gross: totals.gross, open: max(0, totals.due), moment: moment,
            item: invoice.biggestItem, engagement: invoice.personal.engagement, milestone: milestone)
        if kind == .creditNote { open = 0 }
    }

    /// Whether it was to be paid before `day` and is not.
    public func isOverdue(on day: CalendarDate) -> Bool {
        guard let dueDate else { return false }
        return open > 0 && dueDate < day
    }
}

extension PastDocument.Kind {
    /// What kind of document an invoice is.
    public init(of invoice: Invoice) {
        self =
            if invoice.typeCode.isCreditNote {
                .creditNote
            } else if invoice.typeCode == .correctedInvoice {
                .correction
            } else if invoice.totals.gross == 0 {
                .zero
            } else if invoice.isPaidInFull {
                .receipt
            } else {
                .invoice
            }
    }
}

extension Invoice {
    /// The name of the line item with the largest net amount, the first of equal ones; empty when there is none.
    public var biggestItem: String {
        var biggest: (name: String, net: Decimal)?
        for (item, net) in zip(lineItems, sums.lineItemNets) where !item.name.isEmpty {
            if let found = biggest, found.net >= net { continue }
            biggest = (item.name, net)
        }
        return biggest?.name ?? ""
    }
}
