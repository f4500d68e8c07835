public import HandselSource

/// Why a file gives no invoice at all. What is wrong inside an invoice is a finding.
public enum BillingError: Error, Equatable {
    /// It is neither JSON nor YAML, or larger or deeper than the limits.
    case unreadable(SourceError)
    /// Something other than a record stands where an invoice should.
    case notAnInvoice(SourcePosition, found: String)
    /// The file holds no invoices.
    case noInvoice(file: String)
    /// No adapter knows the file. `adapters` are the names of those that were asked.
    case unknownFormat(file: String, adapters: [String])
    /// No adapter has this name. `adapters` are the names that there are.
    case unknownAdapter(String, adapters: [String])
}

extension BillingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let error): "\(error)"
        case .notAnInvoice(let position, let found):
            "\(position): found \(found); write an invoice as a record with fields such as 'number' and 'lineItems'"
        case .noInvoice(let file): "\(file): there is no invoice in it; write one as a record"
        case .unknownFormat(let file, let adapters):
            "\(file): no adapter knows this kind of file (asked: \(adapters.joined(separator: ", "))); name the adapter to use"
        case .unknownAdapter(let name, let adapters):
            "there is no adapter '\(name)'; use one of \(adapters.joined(separator: ", "))"
        }
    }
}
