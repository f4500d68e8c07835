public import HandselInvoice

/// What is recorded of one document: what it bills, and what was said to the customer with it.
public struct HistoryEntry: Hashable, Sendable {
    /// The invoice as it was read, with its supplier: before details are filled in from the history, so that each detail
    /// is kept with the document that stated it.
    public var invoice: Invoice
    /// What was decided and written; `nil` for a past document of which that is not known.
    public var personalization: RecordedPersonalization?

    public init(_ invoice: Invoice, _ personalization: RecordedPersonalization? = nil) {
        self.invoice = invoice
        self.personalization = personalization
    }
}

/// What was said to a customer with a document, and why.
public struct RecordedPersonalization: Hashable, Sendable {
    public var moment: Moment
    /// `Milestone.key` of what the document names.
    public var milestone: String?
    /// Why the moment was chosen, in words.
    public var reason: String
    /// The text of the note; `nil` for a document without one.
    public var note: String?
    /// `LibraryNote.id`, for a note of the library.
    public var noteId: String?
    /// Where the note came from, such as "invoice", "file", "command" or "library".
    public var noteSource: String?
    /// The hand that wrote it, by name.
    public var hand: String?
    /// The layout by name.
    public var layout: String?
    /// Whether the moment was asked for against the tone guard.
    public var guardOverridden: Bool

    public init(
        moment: Moment, milestone: String? = nil, reason: String = "", note: String? = nil, noteId: String? = nil,
        noteSource: String? = nil, hand: String? = nil, layout: String? = nil, guardOverridden: Bool = false
    ) {
        self.moment = moment
        self.milestone = milestone
        self.reason = reason
        self.note = note
        self.noteId = noteId
        self.noteSource = noteSource
        self.hand = hand
        self.layout = layout
        self.guardOverridden = guardOverridden
    }
}

/// What became of a document that was recorded.
public struct Recorded: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
        /// It was not known.
        case new
        /// It was known with the same content.
        case unchanged
        /// It was known with other content, which stays as an older version; versions count from 1.
        case changed(version: Int)
    }

    public var change: Change
    /// The customer's key, such as "C-12".
    public var customer: String
    /// What is doubtful about the customer, each as a sentence.
    public var doubts: [String]

    public init(_ change: Change, customer: String, doubts: [String] = []) {
        self.change = change
        self.customer = customer
        self.doubts = doubts
    }
}
