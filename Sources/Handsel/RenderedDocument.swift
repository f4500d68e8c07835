import HandselHistory
public import HandselInvoice

/// A finished document and what there is to say about it.
public struct RenderedDocument: Sendable, Hashable {
    /// One PDF, or one PNG for each page in order.
    public var files: [[UInt8]]
    public var pageCount: Int
    /// Warnings and notes; never errors.
    public var messages: [Message]
    /// Invoice number (BT-1).
    public var number: String
    /// Customer name (BT-44).
    public var customerName: String
    /// Issue date (BT-2), written like 2024-03-31.
    public var issueDate: String
    /// Amount due for payment (BT-115), exactly, written like 1234.50.
    public var amountDue: String
    /// The amount due as the page shows it.
    public var amountDueShown: String
    /// Invoice currency code (BT-5, ISO 4217).
    public var currency: String
    public var layout: String
    /// `nil` when the document has no note.
    public var hand: String?
    public var seed: UInt64
    /// What was decided for it.
    public var moment = Moment.regular
    /// Why, as words after "because".
    public var reason = ""
    /// Where the words of its note come from; `nil` where it has none.
    public var noteSource: NoteSource?
    /// What a history keeps of it.
    var entry: HistoryEntry?

    public init(
        files: [[UInt8]], pageCount: Int, messages: [Message], number: String, customerName: String,
        issueDate: String, amountDue: String, amountDueShown: String, currency: String, layout: String, hand: String?,
        seed: UInt64
    ) {
        self.files = files
        self.pageCount = pageCount
        self.messages = messages
        self.number = number
        self.customerName = customerName
        self.issueDate = issueDate
        self.amountDue = amountDue
        self.amountDueShown = amountDueShown
        self.currency = currency
        self.layout = layout
        self.hand = hand
        self.seed = seed
    }
}
