import GRDB
import HandselSource

/// The lines that a history is exported as. Each is one JSON object with its `type`; amounts and days are texts.
enum ExportLine {
    /// The type of the first line, which tells of the others.
    static let header = "handsel-history"
    /// Of the lines, not of the file.
    static let version = 1

    static let versionColumns = [
        "version", "hash", "issue_date", "due_date", "kind", "currency", "gross", "payable", "paid", "item",
        "has_engagement", "engagement", "instalment", "instalments", "is_final",
    ]
    static let personalizationColumns = [
        "version", "moment", "milestone", "reason", "note", "note_id", "note_source", "hand", "layout",
        "guard_overridden",
    ]
    static let paymentColumns = ["version", "day", "amount"]
}

extension History {
    /// The whole history as JSON lines, in the order in which things were recorded: the same history gives the same text.
    ///
    /// - Parameter write: gets each line, without the line feed at its end.
    public func exportLines(to write: (String) throws -> Void) throws(HistoryError) {
        try read { db in
            func add(_ type: String, _ members: [JSONText.Member]) throws {
                try write(JSONText.record([.init("type", .text(type))] + members).line)
            }
            try add(ExportLine.header, [.init("version", .number(String(ExportLine.version)))])
            for row in try Row.fetchAll(db, sql: "SELECT * FROM supplier ORDER BY id") {
                try add("supplier", members(row, ["id", "name", "vat_id", "tax_number", "name_key"]))
            }
            for row in try Row.fetchAll(db, sql: "SELECT * FROM customer ORDER BY id") {
                let words = try tags(of: row["id"], db).map(JSONText.text)
                try add(
                    "customer",
                    members(row, ["id", "supplier", "merged_into", "forgotten"]) + [.init("tags", .list(words))])
            }
            let documents = try Row.fetchCursor(db, sql: "SELECT * FROM document ORDER BY id")
            while let row = try documents.next() {
                let id: Int64 = row["id"]
                func list(_ name: String, _ sql: String, _ columns: [String]) throws -> JSONText.Member {
                    let rows = try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [id])
                    return .init(name, .list(rows.map { .record(members($0, columns)) }))
                }
                try add(
                    "document",
                    members(row, ["id", "supplier", "customer", "number"]) + [
                        try list(
                            "versions", "SELECT * FROM version WHERE document = ? ORDER BY version",
                            ExportLine.versionColumns),
                        try list(
                            "personalizations", "SELECT * FROM personalization WHERE document = ? ORDER BY id",
                            ExportLine.personalizationColumns),
                        try list(
                            "payments", "SELECT * FROM payment WHERE document = ? ORDER BY id",
                            ExportLine.paymentColumns),
                        try list(
                            "keys", "SELECT * FROM document_key WHERE document = ? ORDER BY kind", ["kind", "value"]),
                        try list(
                            "details", "SELECT * FROM document_detail WHERE document = ? ORDER BY field",
                            ["field", "value", "day"]),
                    ])
            }
            for row in try Row.fetchAll(db, sql: "SELECT * FROM merge ORDER BY id") {
                let id: Int64 = row["id"]
                let moved = try Int64.fetchAll(
                    db, sql: "SELECT document FROM merge_document WHERE merge = ? ORDER BY document", arguments: [id])
                let words = try String.fetchAll(
                    db, sql: "SELECT tag FROM merge_tag WHERE merge = ? ORDER BY tag", arguments: [id])
                try add(
                    "merge",
                    members(row, ["id", "customer", "into_customer", "undone"]) + [
                        .init("documents", .list(moved.map { .number(String($0)) })),
                        .init("tags", .list(words.map(JSONText.text))),
                    ])
            }
            for row in try Row.fetchAll(db, sql: "SELECT * FROM apart ORDER BY customer, other") {
                try add("apart", members(row, ["customer", "other"]))
            }
        }
    }
}

/// The columns of a row that are filled, each as a member.
private func members(_ row: Row, _ columns: [String]) -> [JSONText.Member] {
    columns.compactMap { column in
        switch (row[column] as DatabaseValue).storage {
        case .null: nil
        case .int64(let number): .init(column, .number(String(number)))
        case .string(let text): .init(column, .text(text))
        // No table has such columns.
        case .double, .blob: nil
        }
    }
}
