import Foundation
import HandselHistory
import HandselInvoice

/// A past document that was recorded.
public struct PastRecord: Sendable, Hashable {
    public enum Change: String, Sendable, Hashable, CaseIterable {
        case new
        case unchanged
        /// It has a new version.
        case changed
    }

    /// Invoice number (BT-1).
    public var number: String
    /// The customer's key, such as "C-12".
    public var customer: String
    public var change: Change
    /// What is doubtful; never errors.
    public var messages: [Message]
}

extension PastRecord.Change {
    init(_ change: Recorded.Change) {
        switch change {
        case .new: self = .new
        case .unchanged: self = .unchanged
        case .changed: self = .changed
        }
    }
}

/// A customer of the history in a list. Days are written like 2024-03-31, amounts like 1234.50.
public struct HistoryCustomer: Sendable, Hashable {
    public struct Sum: Sendable, Hashable {
        /// ISO 4217; empty for documents that name none.
        public var currency: String
        public var billed: String
        public var open: String
    }

    public var key: String
    /// Empty once the customer was forgotten.
    public var name: String
    public var supplier: String
    public var documents: Int
    public var first: String?
    public var last: String?
    public var sums: [Sum]
    public var tags: [String]
    public var isForgotten: Bool

    init(_ summary: CustomerSummary) {
        (key, name, supplier) = (summary.key, summary.name, summary.supplier)
        documents = summary.documents
        first = summary.first.map { "\($0)" }
        last = summary.last.map { "\($0)" }
        sums = summary.sums.map { sum in
            Sum(
                currency: sum.currency ?? "", billed: written(sum.billed, sum.currency),
                open: written(sum.open, sum.currency))
        }
        (tags, isForgotten) = (summary.tags, summary.isForgotten)
    }
}

/// Everything that the history knows of a customer.
public struct HistoryCustomerRecord: Sendable, Hashable {
    /// A detail with the document that stated it last.
    public struct Detail: Sendable, Hashable {
        /// In the words of an invoice file, such as "customer.contact.phone".
        public var path: String
        public var value: String
        public var number: String
        public var day: String
    }

    public struct Document: Sendable, Hashable {
        public var number: String
        public var issueDate: String
        public var dueDate: String?
        /// Such as "invoice", "receipt" or "credit-note".
        public var kind: String
        public var currency: String
        public var gross: String
        public var open: String
        public var paidOn: String?
        public var item: String
        public var versions: Int
        public var personalizations: [Personalization]
    }

    /// What was said with a document.
    public struct Personalization: Sendable, Hashable {
        public var moment: String
        public var milestone: String?
        public var reason: String
        public var note: String?
        public var noteId: String?
        public var noteSource: String?
        public var hand: String?
        public var layout: String?
        public var guardOverridden: Bool
    }

    public var customer: HistoryCustomer
    public var details: [Detail]
    /// Customer numbers (BT-46).
    public var identifiers: [String]
    /// The keys of those who were joined with this one.
    public var merged: [String]
    /// The keys of those who are said to be others.
    public var apart: [String]
    public var documents: [Document]

    init(_ record: CustomerRecord) {
        customer = HistoryCustomer(record.summary)
        details = record.details.listed.map {
            Detail(path: $0.path, value: $0.value, number: $0.number, day: "\($0.day)")
        }
        identifiers = record.identifiers.map(\.value)
        (merged, apart) = (record.merged, record.apart)
        documents = record.documents.map { document in
            let facts = document.facts
            return Document(
                number: facts.number, issueDate: "\(facts.issueDate)", dueDate: facts.dueDate.map { "\($0)" },
                kind: facts.kind.rawValue, currency: facts.currency ?? "", gross: written(facts.gross, facts.currency),
                open: written(facts.open, facts.currency), paidOn: facts.paidOn.map { "\($0)" }, item: facts.item,
                versions: document.versions,
                personalizations: document.personalizations.map {
                    Personalization(
                        moment: $0.moment.rawValue, milestone: $0.milestone, reason: $0.reason, note: $0.note,
                        noteId: $0.noteId, noteSource: $0.noteSource, hand: $0.hand, layout: $0.layout,
                        guardOverridden: $0.guardOverridden)
                })
        }
    }
}

/// The amount exactly, with at least the digits that its currency has.
private func written(_ amount: Decimal, _ currency: String?) -> String {
    let digits = currency.flatMap { Currency($0) }?.digits ?? 2
    let text = "\(amount)"
    let missing = digits - amount.fractionDigits
    guard missing > 0 else { return text }
    return text + (amount.fractionDigits == 0 ? "." : "") + String(repeating: "0", count: missing)
}
