import Foundation
import GRDB
import HandselInvoice

extension History {
    /// Records a document, whole or not at all. The same supplier and number is one document: with other content it gets
    /// a new version, and what was said with it stands beside what was said before.
    public func record(_ entry: HistoryEntry) throws(HistoryError) -> Recorded {
        let prepared = try PreparedEntry(entry)
        return try write { db in try prepared.record(db) }
    }

    /// Records several documents in one transaction, as is quick with thousands. Those that have no place in a history are
    /// answered with the reason, and the others are kept.
    public func record(_ entries: [HistoryEntry]) throws(HistoryError) -> [Result<Recorded, HistoryError>] {
        let prepared = entries.map { entry in
            Result { () throws(HistoryError) in try PreparedEntry(entry) }
        }
        return try write { db in
            try prepared.map { entry in
                switch entry {
                case .success(let entry): .success(try entry.record(db))
                case .failure(let error): .failure(error)
                }
            }
        }
    }
}

/// An entry with all that can be worked out before the file is locked.
private struct PreparedEntry {
    let invoice: Invoice
    let personalization: RecordedPersonalization?
    let content: DocumentContent
    let keys: CustomerKeys

    init(_ entry: HistoryEntry) throws(HistoryError) {
        invoice = entry.invoice
        personalization = entry.personalization
        (content, keys) = try placed(entry.invoice)
    }

    func record(_ db: Database) throws -> Recorded {
        let supplier = try recordedSupplierId(SupplierKeys(of: invoice.supplier), db)
        let known = try knownDocument(invoice.number, supplier: supplier, db)
        let match = try customerMatch(of: invoice, keys, supplier: supplier, known: known, db)
        let customer = try match.customer ?? newCustomer(supplier, db)
        let change: Recorded.Change
        if let known {
            change = try recordAgain(known, customer, db)
        } else {
            let insert = try db.cachedStatement(
                sql: "INSERT INTO document (supplier, customer, number) VALUES (?, ?, ?)")
            try insert.execute(arguments: [supplier, customer, invoice.number])
            let document = db.lastInsertedRowID
            try content.insert(document, version: 1, db)
            try personalization?.insert(document, version: 1, db)
            try writeKeys(keys, of: document, customer: customer, db)
            try writeDetails(CustomerDetails(of: invoice), of: document, on: content.issueDate, db)
            change = .new
        }
        return Recorded(change, customer: customerKey(customer), doubts: match.doubts)
    }

    private func recordAgain(_ known: KnownDocument, _ customer: Int64, _ db: Database) throws -> Recorded.Change {
        guard let record = try documents("document.id = ?", [known.id], db).first else {
            throw StoredText.Unreadable(found: "document \(known.id) has no content")
        }
        var version = record.version
        var change = Recorded.Change.unchanged
        if record.content.hash != content.hash {
            version += 1
            change = .changed(version: version)
            try content.insert(known.id, version: version, db)
            let more = content.paid - record.knownPaid
            if more > 0, content.kind != .creditNote {
                try db.execute(
                    sql: "INSERT INTO payment (document, version, amount) VALUES (?, ?, ?)",
                    arguments: [known.id, version, StoredText.text(more)])
            }
            if customer != known.customer {
                try db.execute(
                    sql: "UPDATE document SET customer = ? WHERE id = ?", arguments: [customer, known.id])
            }
            if keys != known.keys || customer != known.customer {
                try writeKeys(keys, of: known.id, customer: customer, db)
                for each in Set([customer, known.customer]).sorted() { try gatherKeys(of: each, db) }
            }
            try writeDetails(CustomerDetails(of: invoice), of: known.id, on: content.issueDate, db)
        }
        if let personalization, personalization != record.personalizations.last {
            try personalization.insert(known.id, version: version, db)
        }
        return change
    }

    private func newCustomer(_ supplier: Int64, _ db: Database) throws -> Int64 {
        try db.cachedStatement(sql: "INSERT INTO customer (supplier) VALUES (?)").execute(arguments: [supplier])
        return db.lastInsertedRowID
    }
}

/// What is kept of an invoice and by what its customer is known.
///
/// - Throws: `incomplete` for one that has no place among others.
func placed(_ invoice: Invoice) throws(HistoryError) -> (DocumentContent, CustomerKeys) {
    let name = invoice.number.isEmpty ? "the document" : "document \(invoice.number)"
    guard !invoice.number.isEmpty else { throw .incomplete(document: name, missing: "number") }
    guard invoice.issueDate != nil, let content = DocumentContent(invoice) else {
        throw .incomplete(document: name, missing: "issue date")
    }
    let keys = CustomerKeys(of: invoice.customer)
    guard !keys.isEmpty else { throw .incomplete(document: name, missing: "customer") }
    guard ![content.gross, content.payable, content.paid].contains(where: \.isNaN) else {
        throw .incomplete(document: name, missing: "total that can be written down")
    }
    return (content, keys)
}

/// A document that is recorded already.
struct KnownDocument {
    var id: Int64
    var customer: Int64
    var keys: CustomerKeys
}

func knownDocument(_ number: String, supplier: Int64, _ db: Database) throws -> KnownDocument? {
    let find = try db.cachedStatement(sql: "SELECT id, customer FROM document WHERE supplier = ? AND number = ?")
    guard let row = try Row.fetchOne(find, arguments: [supplier, number]) else { return nil }
    let id: Int64 = row["id"]
    return KnownDocument(id: id, customer: row["customer"], keys: try documentKeys(of: id, db))
}

/// Who the customer of an invoice is. A document that is known stays with its customer while it names nobody else.
func customerMatch(
    of invoice: Invoice, _ keys: CustomerKeys, supplier: Int64, known: KnownDocument?, _ db: Database
) throws -> CustomerMatch {
    let name = trimmed(invoice.customer.name) ?? "the customer"
    let matching = CustomerMatching(
        db: db, supplier: supplier, keys: keys, name: name, number: invoice.number)
    guard let known else { return try matching.match() }
    if known.keys == keys { return try matching.match(settled: known.customer) }
    var match = try matching.match()
    guard let customer = match.customer else { return try matching.match(settled: known.customer) }
    if customer != known.customer {
        let (before, now) = (customerKey(known.customer), customerKey(customer))
        match.doubts.append(
            "document \(invoice.number) was one of \(before) '\(try customerName(known.customer, db))' and now names "
                + "\(now) '\(try customerName(customer, db))'; it counts for \(now); if they are one, run 'handsel "
                + "customers merge \(before) \(now)'")
    }
    return match
}

func documentKeys(of document: Int64, _ db: Database) throws -> CustomerKeys {
    var values: [CustomerKeys.Kind: String] = [:]
    let find = try db.cachedStatement(sql: "SELECT kind, value FROM document_key WHERE document = ?")
    for row in try Row.fetchAll(find, arguments: [document]) {
        if let kind = CustomerKeys.Kind(rawValue: row["kind"]) { values[kind] = row["value"] }
    }
    return CustomerKeys(values)
}

/// Writes what a document says its customer is known by, in place of what it said before.
private func writeKeys(_ keys: CustomerKeys, of document: Int64, customer: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM document_key WHERE document = ?").execute(arguments: [document])
    let insert = try db.cachedStatement(sql: "INSERT INTO document_key (document, kind, value) VALUES (?, ?, ?)")
    let gather = try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO customer_key (customer, kind, value) VALUES (?, ?, ?)")
    for kind in CustomerKeys.Kind.allCases {
        guard let value = keys[kind] else { continue }
        try insert.execute(arguments: [document, kind.rawValue, value])
        try gather.execute(arguments: [customer, kind.rawValue, value])
    }
}

/// Gathers anew what a customer is known by from all their documents.
func gatherKeys(of customer: Int64, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM customer_key WHERE customer = ?", arguments: [customer])
    try db.execute(
        sql: """
            INSERT INTO customer_key (customer, kind, value)
            SELECT DISTINCT ?1, kind, value FROM document_key JOIN document ON document.id = document_key.document
            WHERE customer = ?1
            """, arguments: [customer])
}
