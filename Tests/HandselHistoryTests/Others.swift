import Foundation
import GRDB

/// Another process's view of a file, as far as SQLite is concerned: a connection of its own that reads on.
final class Reader {
    private let queue: DatabaseQueue

    init(file: String) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: file, configuration: configuration)
        try queue.inDatabase { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM document")
        }
    }

    func end() {
        do {
            try queue.inDatabase { db in try db.execute(sql: "ROLLBACK") }
        } catch {
            preconditionFailure("a transaction that only reads can be ended: \(error)")
        }
    }
}

/// Another process that writes and does not come to an end.
final class Writer {
    private let queue: DatabaseQueue

    init(file: String) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: file, configuration: configuration)
        try queue.inDatabase { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    }

    func end() throws {
        try queue.inDatabase { db in try db.execute(sql: "ROLLBACK") }
    }
}

/// Runs statements on a file behind the history's back.
func execute(_ sql: String, on file: String) throws {
    let queue = try DatabaseQueue(path: file)
    try queue.inDatabase { db in try db.execute(sql: sql) }
}
