import HandselBilling
import HandselInvoice
import HandselSource

/// The invoices of a source, by the adapter that knows it.
func readInvoices(
    inFile name: String, bytes: [UInt8], limits: Limits
) throws(HandselError) -> [ReadInvoice] {
    let reader = InvoiceReader(limits: SourceLimits(size: limits.inputSize, depth: limits.inputDepth))
    do throws(BillingError) {
        let adapter = try AdapterCatalog.adapter(for: name, bytes: bytes).adapter
        return try adapter.invoices(in: bytes, file: name, reader: reader)
    } catch {
        throw .refused(document: name, findings: [message(error)])
    }
}

private func message(_ error: BillingError) -> Message {
    Message(.error, "\(error)")
}

extension Message {
    /// What was found in an invoice, with its place.
    init(_ finding: Finding) {
        let severity: Severity =
            switch finding.severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        let subject = finding.path.isEmpty ? "" : "\(finding.path): "
        self.init(severity, "\(subject)found \(finding.found); \(finding.wanted)", rule: finding.rule)
        guard let place = finding.place else { return }
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3, let line = Int(parts[parts.count - 2]), let column = Int(parts[parts.count - 1]) else {
            file = place
            return
        }
        file = parts.dropLast(2).joined(separator: ":")
        self.line = line
        self.column = column
    }
}
