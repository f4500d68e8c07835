public import Foundation
public import HandselInvoice

/// What is known of a customer when a document is made for them: the facts that moments are decided from.
///
/// A pure value. The document itself is in none of the lists, also where it was recorded before.
public struct Relationship: Hashable, Sendable {
    /// Where the facts come from.
    public enum Source: String, Hashable, Sendable, CaseIterable {
        /// The history.
        case history
        /// The other documents of the same export, as there is no history.
        case export
        /// Nothing is known; the customer is taken for a new one because the user says so.
        case assumedNew = "assumed-new"
        /// Nothing is known; the customer is taken for an old one because the user says so.
        case assumedKnown = "assumed-known"
        /// Nothing is known: one document alone, and no history.
        case none
    }

    public var source: Source
    /// The customer's key in the history.
    public var customerId: String?
    /// The customer's documents before this one, by issue date and, on one day, in the order they were recorded.
    public var documents: [PastDocument]
    /// The customer's documents that were made before this one and are dated after it, in the same order: this one then came
    /// late.
    public var later: [PastDocument]
    /// Words that were given to the customer for good, such as "plain"; those of the document are in `Personal.tags`.
    public var tags: [String]
    /// The notes that the customer got, by `LibraryNote.id` or, for others, by their text; the oldest first.
    public var notesGiven: [String]
    /// What is doubtful about these facts, each as a sentence: two customers that may be one, say.
    public var doubts: [String]

    public init(
        source: Source = .none, customerId: String? = nil, documents: [PastDocument] = [], later: [PastDocument] = [],
        tags: [String] = [], notesGiven: [String] = [], doubts: [String] = []
    ) {
        self.source = source
        self.customerId = customerId
        self.documents = documents
        self.later = later
        self.tags = tags
        self.notesGiven = notesGiven
        self.doubts = doubts
    }
}

extension Relationship {
    /// Whether something can be said of the documents before this one, if only that there was none.
    public var isKnown: Bool { source != .none }

    /// Whether no document came before; `false` where nothing is known.
    public var isFirstDocument: Bool {
        switch source {
        case .history, .export, .assumedNew: documents.isEmpty && later.isEmpty
        case .assumedKnown, .none: false
        }
    }

    /// Whether no invoice came before, though a receipt may have; `false` where nothing is known.
    public var isFirstInvoice: Bool {
        switch source {
        case .history, .export, .assumedNew: !(documents + later).contains { $0.kind == .invoice }
        case .assumedKnown, .none: false
        }
    }

    /// The earliest document.
    public var first: PastDocument? { documents.first }
    /// The document before this one.
    public var last: PastDocument? { documents.last }

    /// Those that billed something: no credit notes, corrections or documents of nothing.
    public var billed: [PastDocument] { documents.filter { $0.kind == .invoice || $0.kind == .receipt } }

    /// Days between the last document and `day`; `nil` where there was none.
    public func gap(before day: CalendarDate) -> Int? { last?.issueDate.days(until: day) }

    /// Those that were to be paid before `day` and are not.
    public func overdue(on day: CalendarDate) -> [PastDocument] { documents.filter { $0.isOverdue(on: day) } }

    /// Those that are not paid.
    public var open: [PastDocument] { documents.filter { $0.open > 0 } }

    /// What was billed in a currency, with tax, less what was given back.
    public func billed(in currency: String?) -> Decimal {
        documents.filter { $0.currency == currency }.reduce(0) { sum, document in
            switch document.kind {
            case .invoice, .receipt: sum + document.gross
            case .creditNote: sum - document.gross
            case .correction, .zero: sum
            }
        }
    }
}

extension Relationship {
    /// The same with the documents before this one that `other` knows beside these; what both have is told as this one has
    /// it.
    public func merging(_ other: Relationship) -> Relationship {
        var merged = self
        let known = Set((documents + later).map(\.number))
        merged.documents = inOrder(documents + other.documents.filter { !known.contains($0.number) })
        merged.notesGiven += other.notesGiven.filter { !notesGiven.contains($0) }
        merged.tags += other.tags.filter { !tags.contains($0) }
        return merged
    }

    /// By issue date; those of one day stay as they are.
    private func inOrder(_ documents: [PastDocument]) -> [PastDocument] {
        documents.enumerated().sorted { one, other in
            (one.element.issueDate, one.offset) < (other.element.issueDate, other.offset)
        }.map(\.element)
    }
}
