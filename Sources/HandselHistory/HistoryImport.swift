import GRDB
import HandselInvoice
import HandselMoments
public import HandselSource

/// Something in a line that cannot be taken over; `found` is a phrase.
private struct LineFault: Error {
    var found: String
}

extension History {
    /// Whether a file is an export of a history, by its first bytes.
    public static func isExport(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("{\"type\":\"\(ExportLine.header)\"".utf8))
    }

    /// Takes over an export, all of it or nothing. The history must be empty, as keys of customers would otherwise mean
    /// others than before.
    ///
    /// - Parameter source: the export's name for messages; nothing is opened.
    /// - Returns: how many documents were taken over.
    public func importLines(
        _ bytes: [UInt8], source: String, limits: SourceLimits = SourceLimits()
    ) throws(HistoryError) -> Int {
        let lines: [SourceValue]
        do {
            lines = try SourceValue.lines(reading: bytes, file: source, limits: limits)
        } catch {
            throw .unreadable(file: source, reason: "\(error)")
        }
        return try write { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0
            guard count == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM customer") == 0 else {
                throw HistoryError.notEmpty(file: file, documents: count)
            }
            // Rows may name others that follow.
            try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
            var documents = 0
            for (index, line) in lines.enumerated() {
                do {
                    let taken = TakenLine(value: line, db: db)
                    if index == 0 { try taken.checkHeader() } else { try taken.insert() }
                    if line["type"]?.text == "document" { documents += 1 }
                } catch let fault as LineFault {
                    throw HistoryError.malformedLine(file: source, line: line.position.line, found: fault.found)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                    throw HistoryError.malformedLine(
                        file: source, line: line.position.line, found: error.message ?? "found something twice")
                }
            }
            guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
                throw HistoryError.malformedLine(
                    file: source, line: lines.count, found: "found something that belongs to a row that is not there")
            }
            for customer in try Int64.fetchAll(db, sql: "SELECT id FROM customer") {
                try gatherKeys(of: customer, db)
            }
            return documents
        }
    }
}

/// One line of an export on its way into the tables.
private struct TakenLine {
    let value: SourceValue
    let db: Database

    func checkHeader() throws {
        guard value["type"]?.text == ExportLine.header else {
            throw LineFault(found: "found no first line of an export")
        }
        guard let version = try integer(value, "version"), version <= ExportLine.version else {
            throw LineFault(found: "found an export of a later version")
        }
    }

    func insert() throws {
        switch value["type"]?.text {
        case "supplier":
            try insert(into: "supplier", value, ["id", "name", "vat_id", "tax_number", "name_key"])
        case "customer":
            try insert(into: "customer", value, ["id", "supplier", "merged_into", "forgotten"])
            for tag in try list(value, "tags") {
                try insert(into: "customer_tag", ["customer": try column(value, "id"), "tag": try column(tag)])
            }
        case "document":
            try insertDocument()
        case "merge":
            try insert(into: "merge", value, ["id", "customer", "into_customer", "undone"])
            let id = try column(value, "id")
            for document in try list(value, "documents") {
                try insert(into: "merge_document", ["merge": id, "document": try column(document)])
            }
            for tag in try list(value, "tags") {
                try insert(into: "merge_tag", ["merge": id, "tag": try column(tag)])
            }
        case "apart":
            try insert(into: "apart", value, ["customer", "other"])
        case let type:
            throw LineFault(found: "found a line of the type '\(type ?? "")'")
        }
    }

    private func insertDocument() throws {
        try insert(into: "document", value, ["id", "supplier", "customer", "number"])
        let id = try column(value, "id")
        let versions = try list(value, "versions")
        guard !versions.isEmpty else { throw LineFault(found: "found a document without versions") }
        for version in versions {
            try check(version, days: ["issue_date", "due_date"], amounts: ["gross", "payable", "paid"])
            try checkWord(version, "kind") { PastDocument.Kind(rawValue: $0) != nil }
            try insert(into: "version", version, ExportLine.versionColumns, with: ["document": id])
        }
        for each in try list(value, "personalizations") {
            try checkWord(each, "moment") { Moment(rawValue: $0) != nil }
            try insert(into: "personalization", each, ExportLine.personalizationColumns, with: ["document": id])
        }
        for payment in try list(value, "payments") {
            try check(payment, days: ["day"], amounts: ["amount"])
            try insert(into: "payment", payment, ExportLine.paymentColumns, with: ["document": id])
        }
        for key in try list(value, "keys") {
            try insert(into: "document_key", key, ["kind", "value"], with: ["document": id])
        }
        for detail in try list(value, "details") {
            try check(detail, days: ["day"], amounts: [])
            try insert(into: "document_detail", detail, ["field", "value", "day"], with: ["document": id])
        }
    }

    private func insert(
        into table: String, _ record: SourceValue, _ columns: [String], with others: [String: DatabaseValue] = [:]
    ) throws {
        var values = others
        for name in columns where record[name] != nil { values[name] = try column(record, name) }
        try insert(into: table, values)
    }

    /// `table` and the names are this file's own, never the export's.
    private func insert(into table: String, _ values: [String: DatabaseValue]) throws {
        let names = values.keys.sorted()
        let places = names.map { _ in "?" }.joined(separator: ", ")
        let insert = try db.cachedStatement(
            sql: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(places))")
        try insert.execute(arguments: StatementArguments(names.compactMap { values[$0] }))
    }

    private func column(_ record: SourceValue, _ name: String) throws -> DatabaseValue {
        guard let value = record[name] else { throw LineFault(found: "found no '\(name)'") }
        return try column(value)
    }

    private func column(_ value: SourceValue) throws -> DatabaseValue {
        switch value.content {
        case .text(let text): return text.databaseValue
        case .number(let text):
            // Keys count on from the largest that is there, so it must leave room.
            guard let number = Int64(text), (0...1 << 40).contains(number) else {
                throw LineFault(found: "found the number \(text)")
            }
            return number.databaseValue
        case .null, .flag, .list, .record: throw LineFault(found: "found \(value.kind)")
        }
    }

    private func list(_ record: SourceValue, _ name: String) throws -> [SourceValue] {
        guard let value = record[name] else { return [] }
        guard case .list(let values) = value.content else { throw LineFault(found: "found \(value.kind) as '\(name)'") }
        return values
    }

    private func integer(_ record: SourceValue, _ name: String) throws -> Int? {
        guard case .number(let text)? = record[name]?.content else { return nil }
        return Int(text)
    }

    private func check(_ record: SourceValue, days: [String], amounts: [String]) throws {
        do {
            for name in days { if let text = record[name]?.text { _ = try StoredText.day(text) } }
            for name in amounts { if let text = record[name]?.text { _ = try StoredText.amount(text) } }
        } catch let error as StoredText.Unreadable {
            throw LineFault(found: error.found)
        }
    }

    private func checkWord(_ record: SourceValue, _ name: String, _ isKnown: (String) -> Bool) throws {
        guard let word = record[name]?.text, isKnown(word) else {
            throw LineFault(found: "found '\(record[name]?.text ?? "")' as '\(name)'")
        }
    }
}
