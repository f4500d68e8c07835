import HandselBilling

/// A source that was read, before its documents are made.
public struct OpenSource: Sendable {
    /// The file's name for messages.
    public let name: String
    let invoices: [ReadInvoice]

    /// How many documents there are in it.
    public var count: Int { invoices.count }
}
