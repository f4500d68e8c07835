import HandselCompose
import HandselHistory
import HandselInvoice
import HandselSource

/// The history of customers in a file, for commands: sources in, lists out.
public struct CustomerHistory {
    /// What is to be done with the file.
    public enum Use: Sendable, Hashable {
        /// Nothing is written.
        case reading
        /// The file must be there.
        case changing
        /// The file is made where it is missing.
        case recording
    }

    private let history: History

    /// - Parameter busySeconds: how long to wait for another process that writes.
    public init(file: String, for use: Use, busySeconds: Double = 5) throws(HandselError) {
        let mode: History.Mode =
            switch use {
            case .reading: .readOnly
            case .changing: .readWrite
            case .recording: .create
            }
        history = try asHandsel { () throws(HistoryError) in
            do throws(HistoryError) {
                return try History(file: file, mode: mode, busySeconds: busySeconds)
            } catch .outdated where mode == .readOnly {
                // What an earlier Handsel made is brought up to date, where that can be done.
                _ = try History(file: file, mode: .readWrite, busySeconds: busySeconds)
                return try History(file: file, mode: .readOnly, busySeconds: busySeconds)
            }
        }
    }

    /// What is wrong with the file, as sentences.
    public func problems() throws(HandselError) -> [String] {
        try asHandsel { () throws(HistoryError) in try history.check() }
    }

    /// Gives each line of the export to `write`, without its line feed.
    public func export(to write: (String) throws -> Void) throws(HandselError) {
        try asHandsel { () throws(HistoryError) in try history.exportLines(to: write) }
    }

    /// Whether a file is an export of a history, by its first bytes.
    public static func isExport(_ bytes: [UInt8]) -> Bool { History.isExport(bytes) }

    /// Takes over an export; the history must be empty.
    ///
    /// - Returns: how many documents there are.
    public func takeOver(_ bytes: [UInt8], source: String, limits: Limits) throws(HandselError) -> Int {
        let limits = SourceLimits(size: limits.inputSize, depth: limits.inputDepth)
        return try asHandsel { () throws(HistoryError) in
            try history.importLines(bytes, source: source, limits: limits)
        }
    }

    /// Records the documents of a source as past ones, some hundreds in each transaction; a refused one does not hold up the
    /// others. What `done` is told of is in the file for good.
    ///
    /// - Parameters:
    ///   - name: the file's name for messages; nothing is opened.
    ///   - brand: the path of the brand file whose supplier stands in where invoices name none.
    public func record(
        inFile name: String, bytes: [UInt8], brand: String?, limits: Limits,
        done: (Result<PastRecord, HandselError>) throws(HandselError) -> Void
    ) throws(HandselError) {
        let brand = try brand.map { file throws(HandselError) in try readBrand(file).brand } ?? Brand()
        let all = try readInvoices(inFile: name, bytes: bytes, limits: limits)
        guard !all.isEmpty else {
            let finding = Message(.error, "there is no invoice in it; put at least one there", file: name)
            throw .refused(document: name, findings: [finding])
        }
        var rest = all[...]
        while !rest.isEmpty {
            let batch = rest.prefix(CustomerHistory.batchSize)
            rest = rest.dropFirst(batch.count)
            let entries = batch.map { read in
                Result { () throws(HandselError) in
                    let invoice = brand.completing(read.invoice)
                    let findings = read.findings(for: invoice).map(Message.init)
                    guard !findings.contains(where: { $0.severity == .error }) else {
                        throw .refused(document: documentName(invoice, name), findings: findings)
                    }
                    return HistoryEntry(invoice, invoice.statedPersonalization)
                }
            }
            var recorded = try asHandsel { () throws(HistoryError) in
                try history.record(entries.compactMap { if case .success(let entry) = $0 { entry } else { nil } })
            }[...]
            for entry in entries {
                switch entry {
                case .failure(let error): try done(.failure(error))
                case .success(let entry):
                    guard let result = recorded.popFirst() else {
                        preconditionFailure("each document that is recorded has its answer")
                    }
                    try done(record(result, of: entry.invoice, name))
                }
            }
        }
    }

    /// How many documents are recorded in one transaction.
    private static let batchSize = 500

    private func record(
        _ result: Result<Recorded, HistoryError>, of invoice: Invoice, _ name: String
    ) -> Result<PastRecord, HandselError> {
        switch result {
        case .failure(let error):
            return .failure(
                .refused(document: documentName(invoice, name), findings: [Message(.error, "\(error)", file: name)]))
        case .success(let recorded):
            return .success(
                PastRecord(
                    number: invoice.number, customer: recorded.customer, change: PastRecord.Change(recorded.change),
                    messages: recorded.doubts.map { Message(.warning, $0, file: name) }))
        }
    }

    private func documentName(_ invoice: Invoice, _ file: String) -> String {
        invoice.number.isEmpty ? file : "\(file), \(invoice.number)"
    }
}

extension CustomerHistory {
    /// Everybody who has documents.
    public func customers() throws(HandselError) -> [HistoryCustomer] {
        try asHandsel { () throws(HistoryError) in try history.customers().map(HistoryCustomer.init) }
    }

    /// Everything that is known of one: by key, by the number of a document or by name.
    public func customer(_ name: String) throws(HandselError) -> HistoryCustomerRecord {
        try asHandsel { () throws(HistoryError) in HistoryCustomerRecord(try history.customer(name)) }
    }

    /// - Returns: the key of the one who is left.
    public func merge(_ one: String, into other: String) throws(HandselError) -> String {
        try asHandsel { () throws(HistoryError) in try history.merge(one, into: other) }
    }

    /// Takes documents away into a new customer; with no document named, undoes the joining of the customer with another.
    ///
    /// - Returns: the key of the new customer, or of the one who was joined.
    public func split(_ customer: String, documents: [String]) throws(HandselError) -> String {
        try asHandsel { () throws(HistoryError) in
            guard documents.isEmpty else { return try history.split(customer, documents: documents) }
            _ = try history.undoMerge(of: customer)
            return try history.customer(customer).summary.key
        }
    }

    public func keepApart(_ one: String, _ other: String) throws(HandselError) {
        try asHandsel { () throws(HistoryError) in try history.keepApart(one, other) }
    }

    /// - Returns: how many documents are left without their customer.
    public func forget(_ customer: String) throws(HandselError) -> Int {
        try asHandsel { () throws(HistoryError) in try history.forget(customer) }
    }

    /// - Returns: the words that hold for the customer now.
    public func tag(
        _ customer: String, adding added: [String], removing removed: [String]
    ) throws(HandselError) -> [String] {
        try asHandsel { () throws(HistoryError) in try history.tag(customer, adding: added, removing: removed) }
    }
}

extension Invoice {
    /// What a past document says of itself, where it names its moment.
    fileprivate var statedPersonalization: RecordedPersonalization? {
        personal.moment.map { moment in
            RecordedPersonalization(
                moment: moment, milestone: personal.milestone == nil ? nil : "stated",
                reason: "the invoice names its moment", note: personal.note,
                noteSource: personal.note == nil ? nil : "invoice")
        }
    }
}
