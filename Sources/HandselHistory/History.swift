import Foundation
import GRDB

/// What Handsel remembers of customers and their documents: one SQLite file, which several processes may use at once.
///
/// Everything is written in whole transactions: a process that is killed leaves what was recorded before, and nothing half.
public final class History: Sendable {
    /// What is to be done with the file.
    public enum Mode: Hashable, Sendable {
        /// Nothing is written, also where the folder allows no writing. The file must be there.
        case readOnly
        /// The file must be there and be writable.
        case readWrite
        /// As `readWrite`; the file is made where there is none.
        case create
    }

    /// The path as the user gave it.
    public let file: String
    /// How long to wait for another process that writes.
    private let busySeconds: Double
    private let queue: DatabaseQueue

    /// Opens a history, and brings it to this version of Handsel unless it is for reading only.
    ///
    /// - Parameter busySeconds: how long to wait for another process that writes before `locked` is thrown.
    /// - Throws: what keeps it from being used as `mode` says. A file that is not a history, or one of a later version, is
    ///   left as it is.
    public init(file: String, mode: Mode, busySeconds: Double = 5) throws(HistoryError) {
        self.file = file
        self.busySeconds = busySeconds
        let opening = HistoryOpening(file: file, busySeconds: busySeconds)
        let isThere = try opening.isThere()
        guard isThere || mode == .create else { throw .missing(file: file) }
        do {
            if isThere {
                // Looked at without being able to change it, as it may be anybody's.
                let looking = try opening.openForReading(mode)
                try looking.read { db in try opening.examine(db, mode: mode) }
                if mode == .readOnly {
                    queue = looking
                    return
                }
            } else {
                try opening.checkFolder()
                try opening.make()
            }
            queue = try opening.openForWriting()
        } catch {
            throw opening.failure(error)
        }
    }

    init(file: String, queue: DatabaseQueue) {
        self.file = file
        self.queue = queue
        busySeconds = 0
    }

    /// What is wrong with the file, as sentences; empty when all is well. Looks at every page of it.
    public func check() throws(HistoryError) -> [String] {
        try read { db in
            var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
            for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                problems.append("table \(row["table"] as String? ?? "?") points at a row that is not there")
            }
            let bare = try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM document
                    WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.document = document.id)
                    """)
            if let bare, bare > 0 { problems.append("\(bare) documents have no content") }
            let rows = try Row.fetchCursor(
                db, sql: "SELECT document, version, issue_date, gross, payable, paid FROM version")
            while let row = try rows.next() {
                do {
                    _ = try StoredText.day(row["issue_date"])
                    for column in ["gross", "payable", "paid"] { _ = try StoredText.amount(row[column]) }
                } catch let error as StoredText.Unreadable {
                    let (document, version) = (row["document"] as Int64, row["version"] as Int)
                    problems.append("document \(document), version \(version): \(error.found)")
                }
            }
            return problems
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw HistoryOpening(file: file, busySeconds: busySeconds).failure(error)
        }
    }

    /// Does it all or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
        try withoutTransaction { db in
            var value: Value?
            try db.inTransaction(.immediate) {
                value = try body(db)
                return .commit
            }
            guard let value else { preconditionFailure("a transaction that ended well has its value") }
            return value
        }
    }

    func withoutTransaction<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
        do {
            return try queue.writeWithoutTransaction(body)
        } catch {
            throw HistoryOpening(file: file, busySeconds: busySeconds).failure(error)
        }
    }
}
