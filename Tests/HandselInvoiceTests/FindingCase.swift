import HandselInvoice

/// A change to a clean invoice, and what is found then as "severity rule path", in order.
struct FindingCase: Sendable, CustomStringConvertible {
    var description: String
    var expected: [String]
    var change: @Sendable (inout Invoice) -> Void

    init(_ description: String, _ expected: String..., change: @escaping @Sendable (inout Invoice) -> Void) {
        self.description = description
        self.expected = expected
        self.change = change
    }

    /// What is found once the clean invoice (3 hours at 12.50 with 19 %) is changed.
    var found: [String] {
        var invoice = invoice(line("3", "12.50"))
        change(&invoice)
        return invoice.findings().map { "\($0.severity) \($0.rule) \($0.path)" }
    }
}
