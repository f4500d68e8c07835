public import HandselInvoice
public import HandselSource

/// Reads invoice files: JSON or YAML with the fields of `invoiceSchema()`.
///
/// Reading goes on past every problem that is not about the file as a whole; each becomes a finding.
public struct InvoiceReader: Sendable {
    /// The currency of invoices that name none.
    public var defaultCurrency: Currency?
    public var limits: SourceLimits

    public init(defaultCurrency: Currency? = nil, limits: SourceLimits = SourceLimits()) {
        self.defaultCurrency = defaultCurrency
        self.limits = limits
    }

    /// The one invoice of a file.
    ///
    /// - Parameter file: the name for messages; nothing is opened.
    public func invoice(in bytes: [UInt8], file: String) throws(BillingError) -> ReadInvoice {
        let source: SourceValue
        do {
            source = try SourceValue(reading: bytes, file: file, limits: limits)
        } catch {
            throw .unreadable(error)
        }
        return try invoice(from: source)
    }

    /// The invoices of a file with one of them, a list of them, or one on each line (JSON Lines: ".jsonl", ".ndjson").
    public func invoices(in bytes: [UInt8], file: String) throws(BillingError) -> [ReadInvoice] {
        let name = file.lowercased()
        let sources: [SourceValue]
        do {
            if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
                sources = try SourceValue.lines(reading: bytes, file: file, limits: limits)
            } else {
                let source = try SourceValue(reading: bytes, file: file, limits: limits)
                if case .list(let elements) = source.content { sources = elements } else { sources = [source] }
            }
        } catch {
            throw .unreadable(error)
        }
        guard !sources.isEmpty else { throw .noInvoice(file: file) }
        var invoices: [ReadInvoice] = []
        for source in sources { invoices.append(try invoice(from: source)) }
        return invoices
    }

    /// The invoice that a record says.
    public func invoice(from source: SourceValue) throws(BillingError) -> ReadInvoice {
        guard case .record = source.content else { throw .notAnInvoice(source.position, found: source.kind) }
        var reading = Reading()
        let file = FieldCatalog.invoice.kind.read(source, "", &reading) ?? FieldCatalog.invoice.blank
        var invoice = file.invoice
        invoice.currency = invoice.currency ?? defaultCurrency
        if let tax = file.tax {
            for index in invoice.lineItems.indices where invoice.lineItems[index].tax == nil {
                // A tax that could not be read is an error already; the default must not stand in for it.
                guard !reading.isUnread("lineItems[\(index)].tax") else { continue }
                invoice.lineItems[index].tax = tax
            }
        }
        merge(file.prepaid, into: &invoice.statedTotals.prepaid, "prepaid", &reading)
        merge(file.rounding, into: &invoice.statedTotals.rounding, "rounding", &reading)
        return ReadInvoice(
            invoice: invoice, readingFindings: reading.findings, position: source.position, positions: reading.positions
        )
    }

    /// `prepaid` and `rounding` may stand beside the totals or in them, but only say one thing.
    private func merge<Amount: Equatable>(
        _ amount: Amount?, into stated: inout Amount?, _ name: String, _ reading: inout Reading
    ) {
        guard let amount else { return }
        if let other = stated, other != amount, let position = reading.positions["totals.\(name)"] {
            reading.add(
                .error, "HANDSEL-STATED-TWICE", "totals.\(name)", at: position,
                found: "\(other), and '\(name)' of the invoice is \(amount)", wanted: "keep one of them")
            return
        }
        stated = amount
    }
}
