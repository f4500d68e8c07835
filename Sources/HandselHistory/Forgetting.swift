import GRDB

extension History {
    /// Takes everything about a person out of the history: name, contact, address, numbers, notes, tags and what they
    /// bought, in all versions and from the log of joined customers. What is left of each document is its day, its currency
    /// and its amounts, so that sums stay.
    ///
    /// The file is written anew, so that no bytes of it are left either. For one who was forgotten before, only that is
    /// done again.
    ///
    /// - Returns: how many documents are left without their customer.
    /// - Throws: `notErased` when the data is out of the tables and another process keeps its bytes in the file.
    @discardableResult
    public func forget(_ customer: String) throws(HistoryError) -> Int {
        let count = try write { db in
            let id = try customerId(customer, db)
            let all = try mergedCustomers(into: id, db)
            for each in all { try forget(each, db) }
            return try Int.fetchOne(
                db, sql: "SELECT count(*) FROM document WHERE customer = ?", arguments: [id]) ?? 0
        }
        try erase()
        return count
    }

    private func forget(_ customer: Int64, _ db: Database) throws {
        // What the first version said was paid is kept in the last one, as payments count on from it.
        for record in try documents("customer = ?", [customer], db) {
            let kept = [record.id, Int64(record.version)]
            try db.execute(
                sql: "DELETE FROM version WHERE document = ? AND version <> ?", arguments: StatementArguments(kept))
            try db.execute(
                sql: """
                    UPDATE version SET hash = '', due_date = NULL, item = '', has_engagement = 0, engagement = NULL,
                        instalment = NULL, instalments = NULL, is_final = 0, paid = ?
                    WHERE document = ?
                    """, arguments: [StoredText.text(record.firstPaid), record.id])
        }
        let owned = "document IN (SELECT id FROM document WHERE customer = ?)"
        for table in ["personalization", "document_key", "document_detail", "merge_document"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE \(owned)", arguments: [customer])
        }
        let merges = "(SELECT id FROM merge WHERE customer = ?1 OR into_customer = ?1)"
        for table in ["merge_document", "merge_tag"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE merge IN \(merges)", arguments: [customer])
        }
        try db.execute(sql: "DELETE FROM merge WHERE id IN \(merges)", arguments: [customer])
        for table in ["customer_key", "customer_tag"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE customer = ?", arguments: [customer])
        }
        try db.execute(sql: "DELETE FROM apart WHERE customer = ?1 OR other = ?1", arguments: [customer])
        try db.execute(sql: "UPDATE document SET number = NULL WHERE customer = ?", arguments: [customer])
        try db.execute(sql: "UPDATE customer SET forgotten = 1 WHERE id = ?", arguments: [customer])
    }

    /// Writes the file anew, without the bytes of what was deleted, and empties the log of changes.
    private func erase() throws(HistoryError) {
        let isErased: Bool
        do throws(HistoryError) {
            isErased = try withoutTransaction { db in
                try db.execute(sql: "VACUUM")
                // A file that has no such log answers that there is nothing to do.
                let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                return row.map { $0[0] as Int == 0 } ?? true
            }
        } catch .locked {
            throw .notErased(file: file)
        }
        guard isErased else { throw .notErased(file: file) }
    }
}
