/// Reads the files of one billing system into invoices.
public protocol BillingAdapter: Sendable {
    /// The name to ask for it by, such as "stripe".
    var name: String { get }
    /// What it reads, in one sentence.
    var summary: String { get }

    /// How sure it is that the file is one of its own, from the file's name and first bytes (at most 4,096 are given);
    /// `nil` when it is not.
    func recognition(of file: String, beginning: [UInt8]) -> Recognition?

    /// The invoices of a file, in its order, each with what was noticed and its place.
    func invoices(in bytes: [UInt8], file: String, reader: InvoiceReader) throws(BillingError) -> [ReadInvoice]
}

/// How sure an adapter is that a file is one of its own, and why.
public struct Recognition: Hashable, Sendable {
    /// From 0 (a guess) to 1 (certain).
    public var confidence: Double
    /// As a phrase, such as "the first row names Stripe's columns".
    public var reason: String

    public init(confidence: Double, reason: String) {
        self.confidence = confidence
        self.reason = reason
    }
}

/// Every billing adapter that there is.
public enum AdapterCatalog {
    public static let adapters: [any BillingAdapter] = [
        HandselFile()
    ]

    /// The adapter with this name.
    public static func adapter(named name: String) throws(BillingError) -> any BillingAdapter {
        guard let adapter = adapters.first(where: { $0.name == name }) else {
            throw .unknownAdapter(name, adapters: adapters.map(\.name))
        }
        return adapter
    }

    /// The adapter that is surest of a file, with its reason; of two that are equally sure, the first in the catalog.
    public static func adapter(
        for file: String, bytes: [UInt8]
    ) throws(BillingError) -> (adapter: any BillingAdapter, recognition: Recognition) {
        let beginning = Array(bytes.prefix(4096))
        var best: (adapter: any BillingAdapter, recognition: Recognition)?
        for adapter in adapters {
            guard let recognition = adapter.recognition(of: file, beginning: beginning) else { continue }
            if recognition.confidence > best?.recognition.confidence ?? -1 { best = (adapter, recognition) }
        }
        guard let best else { throw .unknownFormat(file: file, adapters: adapters.map(\.name)) }
        return best
    }
}
