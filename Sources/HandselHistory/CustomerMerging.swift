import GRDB

extension History {
    /// Joins a customer with another: all documents of the first become the second's. It is logged, so that `split` undoes
    /// it.
    ///
    /// - Parameters: each a key, the number of a document or a name.
    /// - Returns: the key of the one who is left.
    public func merge(_ one: String, into other: String) throws(HistoryError) -> String {
        try write { db in
            let (from, into) = (try knownCustomer(one, db), try knownCustomer(other, db))
            guard from != into else {
                throw HistoryError.notPossible(
                    reason: "'\(one)' and '\(other)' are both \(customerKey(into)) already; name two customers")
            }
            let suppliers = try Int64.fetchAll(
                db, sql: "SELECT DISTINCT supplier FROM customer WHERE id IN (?, ?)", arguments: [from, into])
            guard suppliers.count == 1 else {
                throw HistoryError.notPossible(
                    reason:
                        "\(customerKey(from)) and \(customerKey(into)) are customers of two suppliers; only those of "
                        + "one can be joined")
            }
            try db.execute(
                sql: "INSERT INTO merge (customer, into_customer) VALUES (?, ?)", arguments: [from, into])
            let merge = db.lastInsertedRowID
            try db.execute(
                sql: """
                    INSERT INTO merge_document SELECT ?1, id FROM document WHERE customer = ?2;
                    """, arguments: [merge, from])
            try db.execute(
                sql: "INSERT INTO merge_tag SELECT ?1, tag FROM customer_tag WHERE customer = ?2",
                arguments: [merge, from])
            try db.execute(
                sql: "INSERT OR IGNORE INTO customer_tag SELECT ?1, tag FROM customer_tag WHERE customer = ?2",
                arguments: [into, from])
            try db.execute(sql: "DELETE FROM customer_tag WHERE customer = ?", arguments: [from])
            try db.execute(sql: "UPDATE document SET customer = ? WHERE customer = ?", arguments: [into, from])
            try db.execute(sql: "UPDATE customer SET merged_into = ? WHERE id = ?", arguments: [into, from])
            // Whoever is not the first is not the second either.
            let strangers = try Int64.fetchAll(
                db,
                sql: """
                    SELECT CASE customer WHEN ?1 THEN other ELSE customer END FROM apart
                    WHERE customer = ?1 OR other = ?1
                    """, arguments: [from])
            try db.execute(
                sql: "DELETE FROM apart WHERE customer = ?1 OR other = ?1", arguments: [from])
            for stranger in strangers where stranger != into { try setApart(stranger, into, db) }
            try gatherKeys(of: from, db)
            try gatherKeys(of: into, db)
            return customerKey(into)
        }
    }

    /// Takes documents of a customer away into a new one. Words that hold for the customer hold for the new one too.
    ///
    /// - Parameter numbers: BT-1 of each; not all that the customer has.
    /// - Returns: the key of the new customer.
    public func split(_ customer: String, documents numbers: [String]) throws(HistoryError) -> String {
        try write { db in
            let id = try knownCustomer(customer, db)
            var moved: Set<Int64> = []
            for number in numbers {
                let document = try Int64.fetchOne(
                    db, sql: "SELECT id FROM document WHERE customer = ? AND number = ?", arguments: [id, number])
                guard let document else {
                    throw HistoryError.notPossible(
                        reason: "\(customerKey(id)) has no document '\(number)'; 'handsel customers show "
                            + "\(customerKey(id))' lists those there are")
                }
                moved.insert(document)
            }
            let count = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM document WHERE customer = ?", arguments: [id])
            guard !moved.isEmpty, moved.count < count ?? 0 else {
                throw HistoryError.notPossible(
                    reason: "\(customerKey(id)) would be left without a document; name some of theirs, not all")
            }
            try db.execute(
                sql: "INSERT INTO customer (supplier) SELECT supplier FROM customer WHERE id = ?", arguments: [id])
            let new = db.lastInsertedRowID
            for document in moved.sorted() {
                try db.execute(sql: "UPDATE document SET customer = ? WHERE id = ?", arguments: [new, document])
            }
            try db.execute(
                sql: "INSERT INTO customer_tag SELECT ?1, tag FROM customer_tag WHERE customer = ?2",
                arguments: [new, id])
            try setApart(id, new, db)
            try gatherKeys(of: id, db)
            try gatherKeys(of: new, db)
            return customerKey(new)
        }
    }

    /// Undoes the joining of a customer with another: the documents that came along go back, those that came since stay.
    ///
    /// - Parameter key: of the one who was joined, such as "C-1".
    /// - Returns: the key of the one they were joined with.
    public func undoMerge(of key: String) throws(HistoryError) -> String {
        try write { db in
            let text = trimmed(key)?.uppercased() ?? ""
            let row = try (text.hasPrefix("C-") ? Int64(text.dropFirst(2)) : nil).flatMap { id in
                try Row.fetchOne(
                    db, sql: "SELECT * FROM merge WHERE customer = ? AND undone = 0 ORDER BY id DESC LIMIT 1",
                    arguments: [id])
            }
            guard let row else {
                throw HistoryError.notPossible(
                    reason:
                        "'\(key)' was joined with nobody; to take documents away from a customer, name the documents too"
                )
            }
            let (merge, from) = (row["id"] as Int64, row["customer"] as Int64)
            let into = try current(row["into_customer"], db)
            try db.execute(
                sql: """
                    UPDATE document SET customer = ?1
                    WHERE customer = ?2 AND id IN (SELECT document FROM merge_document WHERE merge = ?3)
                    """, arguments: [from, into, merge])
            try db.execute(sql: "UPDATE customer SET merged_into = NULL WHERE id = ?", arguments: [from])
            try db.execute(
                sql: "INSERT OR IGNORE INTO customer_tag SELECT ?1, tag FROM merge_tag WHERE merge = ?2",
                arguments: [from, merge])
            try db.execute(sql: "UPDATE merge SET undone = 1 WHERE id = ?", arguments: [merge])
            try setApart(from, into, db)
            try gatherKeys(of: from, db)
            try gatherKeys(of: into, db)
            return customerKey(into)
        }
    }

    /// Says that two customers are not one, so that what they share is no doubt any more.
    public func keepApart(_ one: String, _ other: String) throws(HistoryError) {
        try write { db in
            let (first, second) = (try knownCustomer(one, db), try knownCustomer(other, db))
            guard first != second else {
                throw HistoryError.notPossible(
                    reason:
                        "'\(one)' and '\(other)' are both \(customerKey(first)); 'handsel customers split' parts them")
            }
            try setApart(first, second, db)
        }
    }

    private func setApart(_ one: Int64, _ other: Int64, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO apart (customer, other) VALUES (?, ?)",
            arguments: [min(one, other), max(one, other)])
    }
}
