import Foundation
import GRDB
import HandselInvoice
import HandselMoments

extension History {
    /// Everybody who has documents, in the order in which they came.
    public func customers() throws(HistoryError) -> [CustomerSummary] {
        try read { db in try summaries(nil, db) }
    }

    /// Everything that is known of a customer.
    ///
    /// - Parameter name: a key such as "C-12", the number of one of their documents, or their name.
    public func customer(_ name: String) throws(HistoryError) -> CustomerRecord {
        try read { db in
            let id = try customerId(name, db)
            guard let summary = try summaries(id, db).first else {
                throw HistoryError.unknownCustomer(name, file: file)
            }
            let identifiers = try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT value FROM document_detail JOIN document ON document.id = document_detail.document
                    WHERE customer = ? AND field = 'id' ORDER BY value
                    """, arguments: [id])
            let apart = try Int64.fetchAll(
                db,
                sql: """
                    SELECT CASE customer WHEN ?1 THEN other ELSE customer END AS one FROM apart
                    WHERE customer = ?1 OR other = ?1 ORDER BY one
                    """, arguments: [id])
            return CustomerRecord(
                summary: summary, details: try details(of: id, without: nil, db),
                identifiers: try identifiers.map(Identifier.init(stored:)),
                merged: try mergedCustomers(into: id, db).filter { $0 != id }.map(customerKey),
                apart: apart.map(customerKey),
                documents: try documents("customer = ?", [id], db).map {
                    CustomerRecord.Document(
                        facts: $0.pastDocument, versions: $0.version, personalizations: $0.personalizations)
                })
        }
    }

    /// Gives a customer words that hold for all their documents, such as "plain", and takes others away.
    ///
    /// - Returns: the words that hold now.
    public func tag(
        _ customer: String, adding added: [String] = [], removing removed: [String] = []
    ) throws(HistoryError) -> [String] {
        if let wrong = added.first(where: { trimmed($0) != $0 }) {
            throw .notPossible(reason: "'\(wrong)' is no word to keep; write one such as plain")
        }
        return try write { db in
            let id = try knownCustomer(customer, db)
            for tag in added {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO customer_tag (customer, tag) VALUES (?, ?)", arguments: [id, tag])
            }
            for tag in removed {
                try db.execute(
                    sql: "DELETE FROM customer_tag WHERE customer = ? AND tag = ?", arguments: [id, tag])
            }
            return try tags(of: id, db)
        }
    }

    /// One customer, or all of them.
    private func summaries(_ id: Int64?, _ db: Database) throws -> [CustomerSummary] {
        let condition = id == nil ? "1" : "customer = ?"
        let arguments: StatementArguments = id.map { [$0] } ?? []
        var groups: [Int64: [DocumentRecord]] = [:]
        for record in try documents(condition, arguments, db) { groups[record.customer, default: []].append(record) }
        var names: [Int64: String] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT customer, value FROM document_detail JOIN document ON document.id = document_detail.document
                WHERE field = 'name' AND \(condition) ORDER BY day, document.id
                """, arguments: arguments)
        while let row = try rows.next() { names[row["customer"]] = row["value"] }
        let customers = try Row.fetchAll(
            db,
            sql: """
                SELECT customer.id, forgotten, supplier.name FROM customer
                JOIN supplier ON supplier.id = customer.supplier
                WHERE \(id == nil ? "1" : "customer.id = ?") ORDER BY customer.id
                """, arguments: arguments)
        return try customers.compactMap { row in
            let customer: Int64 = row["id"]
            let records = groups[customer] ?? []
            guard id != nil || !records.isEmpty else { return nil }
            return CustomerSummary(
                key: customerKey(customer), name: names[customer] ?? "", supplier: row["name"],
                documents: records.count, first: records.first?.content.issueDate,
                last: records.last?.content.issueDate, sums: sums(of: records),
                tags: try tags(of: customer, db), isForgotten: row["forgotten"])
        }
    }

    private func sums(of records: [DocumentRecord]) -> [CustomerSummary.Sum] {
        let relationship = Relationship(source: .history, documents: records.map(\.pastDocument))
        let currencies = Set(records.map(\.content.currency)).sorted { $0 ?? "" < $1 ?? "" }
        return currencies.map { currency in
            let open = records.filter { $0.content.currency == currency }.reduce(0) { $0 + $1.open }
            return CustomerSummary.Sum(currency: currency, billed: relationship.billed(in: currency), open: open)
        }
    }

    /// The customer whom a key, the number of a document or a name means.
    func customerId(_ name: String, _ db: Database) throws -> Int64 {
        let text = trimmed(name) ?? ""
        if text.uppercased().hasPrefix("C-"), let id = Int64(text.dropFirst(2)),
            try Int.fetchOne(db, sql: "SELECT 1 FROM customer WHERE id = ?", arguments: [id]) != nil
        {
            return try current(id, db)
        }
        var found = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT customer FROM document WHERE number = ? ORDER BY customer", arguments: [text])
        if found.isEmpty {
            found = try Int64.fetchAll(
                db, sql: "SELECT customer FROM customer_key WHERE kind = 'name' AND value = ? ORDER BY customer",
                arguments: [foldedName(text)])
        }
        guard let id = found.first else { throw HistoryError.unknownCustomer(name, file: file) }
        guard found.count == 1 else {
            throw HistoryError.severalCustomers(name, keys: found.map(customerKey), file: file)
        }
        return id
    }

    /// The same, for one who has not been forgotten.
    func knownCustomer(_ name: String, _ db: Database) throws -> Int64 {
        let id = try customerId(name, db)
        if try Bool.fetchOne(db, sql: "SELECT forgotten FROM customer WHERE id = ?", arguments: [id]) == true {
            throw HistoryError.notPossible(
                reason: "\(customerKey(id)) was forgotten; nothing more can be done with their documents")
        }
        return id
    }

    /// Whom a customer was joined with in the end, or they themselves.
    func current(_ customer: Int64, _ db: Database) throws -> Int64 {
        var id = customer
        var seen: Set<Int64> = []
        while let next = try Int64.fetchOne(
            db, sql: "SELECT merged_into FROM customer WHERE id = ?", arguments: [id])
        {
            guard seen.insert(id).inserted else {
                throw StoredText.Unreadable(found: "\(customerKey(id)) is joined with itself")
            }
            id = next
        }
        return id
    }

    /// The customer and all who were joined with them, in the order in which they came.
    func mergedCustomers(into customer: Int64, _ db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                WITH RECURSIVE joined(id) AS (
                    VALUES (?) UNION SELECT customer.id FROM customer JOIN joined ON merged_into = joined.id
                )
                SELECT id FROM joined ORDER BY id
                """, arguments: [customer])
    }
}
