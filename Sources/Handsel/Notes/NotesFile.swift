import HandselInvoice
import HandselSource

/// What somebody wrote for single invoices or customers: a table (CSV) or YAML.
final class NotesFile {
    /// A note as the file has it.
    struct Entry: Hashable {
        var text: String
        /// Who wrote it, where the file says so.
        var signedBy: String?
        var position: SourcePosition
    }

    /// What a note is kept under.
    enum Key: Hashable {
        /// BT-1, exactly.
        case invoice(String)
        /// An identifier, VAT id, e-mail address or name; in lower case, with single spaces.
        case customer(String)
    }

    private let entries: [Key: Entry]
    /// The keys in the order of the file, as they were written.
    private let order: [(key: Key, written: String)]
    private var used: Set<Key> = []

    /// In bytes.
    static let largestFile = 8 << 20

    convenience init(_ file: String) throws(HandselError) {
        try self.init(reading: try contents(of: file, limit: NotesFile.largestFile), file: file)
    }

    /// - Parameter file: the name for messages; one that ends in ".csv", ".tsv" or ".txt" is a table.
    init(reading bytes: [UInt8], file: String) throws(HandselError) {
        var reading = NotesReading()
        do throws(SourceError) {
            let name = file.lowercased()
            if [".csv", ".tsv", ".txt"].contains(where: name.hasSuffix) {
                reading.table = try SourceTable(reading: bytes, file: file)
            } else {
                reading.record = try SourceValue(reading: bytes, file: file)
            }
        } catch {
            throw .environment("\(error)", remedy: "mend the notes file")
        }
        try reading.read()
        entries = reading.entries
        order = reading.order
    }

    /// The note for an invoice: its own, else its customer's by identifier, VAT id, e-mail address and name.
    func entry(for invoice: Invoice) -> Entry? {
        for key in keys(of: invoice) {
            guard let entry = entries[key] else { continue }
            used.insert(key)
            return entry
        }
        return nil
    }

    /// All notes in the order of the file.
    var all: [Entry] { order.compactMap { entries[$0.key] } }

    /// One warning for each note that no invoice has asked for so far.
    func unused() -> [Message] {
        order.compactMap { key, written in
            guard !used.contains(key), let entry = entries[key] else { return nil }
            let text =
                switch key {
                case .invoice: "no invoice '\(written)' came up, so its note was not used; look at the number"
                case .customer: "no customer '\(written)' came up, so their note was not used"
                }
            return Message(
                .warning, text, file: entry.position.file, line: entry.position.line, column: entry.position.column)
        }
    }

    private func keys(of invoice: Invoice) -> [Key] {
        let customer = invoice.customer
        let names: [String?] =
            customer.identifiers.map(\.value) + [customer.legalId?.value, customer.endpoint?.value]
            + [customer.vatId, customer.contact?.email, customer.name, customer.tradingName]
        return (invoice.number.isEmpty ? [] : [.invoice(invoice.number)])
            + names.compactMap { $0 }.filter { !$0.isEmpty }.map(Key.customer(written:))
    }
}

extension NotesFile.Key {
    /// The key of a customer, however its capitals and spaces are written.
    static func customer(written text: String) -> NotesFile.Key {
        .customer(text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}

/// Takes notes out of a table or a record.
private struct NotesReading {
    var table: SourceTable?
    var record: SourceValue?
    private(set) var entries: [NotesFile.Key: NotesFile.Entry] = [:]
    private(set) var order: [(key: NotesFile.Key, written: String)] = []

    mutating func read() throws(HandselError) {
        if let table { try read(table) }
        if let record { try read(record) }
    }

    private static let columns = ["invoice", "number", "customer", "note", "signedBy"]

    private mutating func read(_ table: SourceTable) throws(HandselError) {
        var places: [String: Int] = [:]
        for (index, cell) in table.header.enumerated() {
            guard let name = NotesReading.columns.first(where: { $0.lowercased() == cell.text.lowercased() }) else {
                let near = nearest(to: cell.text, among: NotesReading.columns).map { "did you mean '\($0)'?" }
                throw .environment(
                    "\(cell.position): notes have no column '\(cell.text.prefix(60).shownControls)'",
                    remedy: near ?? "known are: \(NotesReading.columns.joined(separator: ", "))")
            }
            let column = name == "number" ? "invoice" : name
            guard places.updateValue(index, forKey: column) == nil else {
                throw .environment("\(cell.position): the column '\(column)' is here a second time", remedy: "keep one")
            }
        }
        guard let note = places["note"], let start = table.header.first?.position else {
            throw .environment(
                "\(table.header[0].position): there is no column 'note'",
                remedy: "name the columns in the first line: invoice or customer, note, and signedBy where you like")
        }
        guard places["invoice"] != nil || places["customer"] != nil else {
            throw .environment(
                "\(start): there is neither a column 'invoice' nor 'customer'", remedy: "say whom each note is for")
        }
        for row in table.rows {
            func cell(_ column: String) -> SourceTable.Cell? {
                places[column].map { row[$0] }.flatMap { $0.text.allSatisfy(\.isWhitespace) ? nil : $0 }
            }
            // Whoever lists all invoices leaves the notes of some empty.
            guard cell("note") != nil else { continue }
            let signedBy = cell("signedBy").map { withSingleSpaces($0.text) }
            let entry = NotesFile.Entry(text: row[note].text, signedBy: signedBy, position: row[note].position)
            // An invoice with its customer beside it is one invoice's note.
            if let invoice = cell("invoice") {
                try add(entry, .invoice(withSingleSpaces(invoice.text)), invoice.text, at: invoice.position)
            } else if let customer = cell("customer") {
                try add(entry, .customer(written: customer.text), customer.text, at: customer.position)
            } else {
                throw .environment(
                    "\(row[note].position): this note is for nobody",
                    remedy: "write the number of the invoice or the customer beside it")
            }
        }
    }

    private mutating func read(_ source: SourceValue) throws(HandselError) {
        let file = try FileRecord(source, what: "a notes file", known: ["invoices", "customers"])
        for kind in ["invoices", "customers"] {
            guard let value = file[kind] else { continue }
            guard case .record(let members) = value.content else {
                throw invalid(value, wanted: "write the notes as a record, such as {2026-014: \"Dear Ann, …\"}")
            }
            for member in members {
                guard member.key.contains(where: { !$0.isWhitespace }) else {
                    throw .environment("\(member.keyPosition): this note is for nobody", remedy: "name whom it is for")
                }
                let key: NotesFile.Key =
                    kind == "invoices" ? .invoice(member.key) : .customer(written: member.key)
                try add(try entry(member.value), key, member.key, at: member.keyPosition)
            }
        }
    }

    private func entry(_ value: SourceValue) throws(HandselError) -> NotesFile.Entry {
        if case .text(let text) = value.content, text.contains(where: { !$0.isWhitespace }) {
            return NotesFile.Entry(text: text, position: value.position)
        }
        guard case .record = value.content else { throw invalid(value, wanted: "write the words of the note") }
        let record = try FileRecord(value, what: "a note", known: ["note", "signedBy"])
        guard case .text(let text)? = record["note"]?.content, text.contains(where: { !$0.isWhitespace }) else {
            throw invalid(value, wanted: "write the words of the note as 'note'")
        }
        return NotesFile.Entry(text: text, signedBy: try record.text("signedBy"), position: value.position)
    }

    private mutating func add(
        _ entry: NotesFile.Entry, _ key: NotesFile.Key, _ written: String, at position: SourcePosition
    ) throws(HandselError) {
        if let first = entries[key] {
            throw .environment(
                "\(position): a second note for '\(written.prefix(60).shownControls)'; the first is at line \(first.position.line)",
                remedy: "keep one of them")
        }
        entries[key] = entry
        order.append((key, withSingleSpaces(written)))
    }
}

private func withSingleSpaces(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
