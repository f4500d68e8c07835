public import Foundation
public import HandselInvoice
public import HandselMoments

/// A customer as a list shows them.
public struct CustomerSummary: Hashable, Sendable {
    /// Sums in one currency.
    public struct Sum: Hashable, Sendable {
        /// ISO 4217; `nil` for documents that name none.
        public var currency: String?
        /// What was billed with tax, less what was given back.
        public var billed: Decimal
        /// What is still to pay.
        public var open: Decimal

        public init(currency: String?, billed: Decimal, open: Decimal) {
            self.currency = currency
            self.billed = billed
            self.open = open
        }
    }

    /// Such as "C-12"; never given to somebody else.
    public var key: String
    /// As the latest document writes it; empty once the customer was forgotten.
    public var name: String
    /// The name of who bills them.
    public var supplier: String
    public var documents: Int
    /// The day of the first document; `nil` when there is none.
    public var first: CalendarDate?
    public var last: CalendarDate?
    /// By currency, in the order of the alphabet.
    public var sums: [Sum]
    public var tags: [String]
    public var isForgotten: Bool
}

/// Everything that is known of a customer.
public struct CustomerRecord: Hashable, Sendable {
    /// A document with all that is known of it.
    public struct Document: Hashable, Sendable {
        public var facts: PastDocument
        /// How many versions of it are known.
        public var versions: Int
        /// What was said with it, in the order in which it was recorded.
        public var personalizations: [RecordedPersonalization]
    }

    public var summary: CustomerSummary
    public var details: KnownDetails
    /// The customer numbers (BT-46) that documents gave them.
    public var identifiers: [Identifier]
    /// The keys of those who were joined with them.
    public var merged: [String]
    /// The keys of those who are said not to be the same.
    public var apart: [String]
    public var documents: [Document]
}
