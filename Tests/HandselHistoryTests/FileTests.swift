import Foundation
import GRDB
import HandselInvoice
import HandselMoments
import Testing

@testable import HandselHistory

@Suite("The file of a history")
struct FileTests {
    /// The error of opening a file.
    private func failure(_ file: String, _ mode: History.Mode = .readWrite, wait: Double = 0.1) -> HistoryError? {
        do throws(HistoryError) {
            _ = try History(file: file, mode: mode, busySeconds: wait)
            return nil
        } catch {
            return error
        }
    }

    private func made(in folder: String) throws -> String {
        let file = folder + "/history.sqlite"
        try History(file: file, mode: .create).record(invoice("R-1"))
        return file
    }

    @Test("is made where that is asked for only")
    func creating() throws {
        try withFolder { folder in
            let file = folder + "/new file?#%.sqlite"
            #expect(failure(file) == .missing(file: file))
            #expect(failure(file, .readOnly) == .missing(file: file))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
            try History(file: file, mode: .create).record(invoice("R-1"))
            #expect(try History(file: file, mode: .readOnly).customers().count == 1)
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let lost = folder + "/none/history.sqlite"
            #expect(failure(lost, .create) == .folderMissing(folder + "/none", file: lost))
        }
    }

    @Test("is refused and left as it is when it is something else")
    func foreign() throws {
        try withFolder { folder in
            let text = folder + "/text"
            try Data(
                "Dear Amelia, this is no database but is long enough to be one: \(String(repeating: ".", count: 200))"
                    .utf8
            )
            .write(to: URL(fileURLWithPath: text))
            let short = folder + "/short"
            try Data("SQLite format 3".utf8).write(to: URL(fileURLWithPath: short))
            let other = folder + "/other"
            try execute("CREATE TABLE song (name TEXT)", on: other)
            let empty = folder + "/empty"
            try Data().write(to: URL(fileURLWithPath: empty))
            for file in [text, short, other] {
                let before = try Data(contentsOf: URL(fileURLWithPath: file))
                for mode in [History.Mode.readOnly, .readWrite, .create] {
                    guard case .notAHistory(file, _)? = failure(file, mode) else {
                        Issue.record("\(file): \(String(describing: failure(file, mode)))")
                        continue
                    }
                }
                #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
            }
            #expect(failure(other) == .notAHistory(file: other, found: "an SQLite database of another program"))
            #expect(failure(empty) == .notAHistory(file: empty, found: "an empty file"))
            #expect(failure(empty, .create) == nil)
            for odd in [folder, "", "/dev/null"] {
                guard case .unreadable? = failure(odd, .create) else {
                    Issue.record("'\(odd)': \(String(describing: failure(odd, .create)))")
                    continue
                }
            }
        }
    }

    @Test("of a later version is refused in every mode, and not a byte of it changes")
    func newer() throws {
        try withFolder { folder in
            let file = try made(in: folder)
            try execute("PRAGMA user_version = 99", on: file)
            let before = try Data(contentsOf: URL(fileURLWithPath: file))
            for mode in [History.Mode.readOnly, .readWrite, .create] {
                #expect(failure(file, mode) == .newer(file: file, version: 99, known: 2))
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        }
    }

    @Test("that is damaged is refused: cut off, overwritten, without a table, or with code of others in it")
    func corrupt() throws {
        try withFolder { folder in
            let file = try made(in: folder)
            let whole = try Data(contentsOf: URL(fileURLWithPath: file))
            func isRefused(_ bytes: Data) throws -> Bool {
                try bytes.write(to: URL(fileURLWithPath: file))
                if case .corrupt(file, _)? = failure(file) { return true }
                return false
            }
            #expect(try isRefused(whole.prefix(whole.count / 2)))
            var overwritten = whole
            overwritten.replaceSubrange(8192..<20_480, with: Data(repeating: 0xab, count: 20_480 - 8192))
            #expect(try isRefused(overwritten))
            try whole.write(to: URL(fileURLWithPath: file))
            #expect(failure(file) == nil)
            try execute("PRAGMA foreign_keys = OFF; DROP TABLE payment", on: file)
            #expect(failure(file) == .corrupt(file: file, found: "its tables are not those of a history"))
            try whole.write(to: URL(fileURLWithPath: file))
            try execute("CREATE TRIGGER t AFTER INSERT ON payment BEGIN DELETE FROM payment; END", on: file)
            #expect(failure(file) == .corrupt(file: file, found: "its tables are not those of a history"))
        }
    }

    @Test("is looked through when that is asked for, and what is wrong is told")
    func checked() throws {
        try withFolder { folder in
            let file = try made(in: folder)
            #expect(try History(file: file, mode: .readOnly).check() == [])
            try execute("UPDATE version SET gross = '1,234.50', issue_date = '2026-02-30'", on: file)
            try execute("INSERT INTO document (supplier, customer, number) VALUES (1, 1, 'R-2')", on: file)
            let history = try History(file: file, mode: .readOnly)
            #expect(
                try history.check() == [
                    "1 documents have no content", "document 1, version 1: '2026-02-30' is no day",
                ])
            #expect(throws: HistoryError.corrupt(file: file, found: "'2026-02-30' is no day")) {
                try history.relationship(of: invoice("R-9"))
            }
        }
    }

    @Test("that another process is writing to is refused after the time to wait, and can be read all the while")
    func locked() throws {
        try withFolder { folder in
            let file = try made(in: folder)
            let history = try History(file: file, mode: .readWrite, busySeconds: 0.1)
            let writer = try Writer(file: file)
            #expect(failure(file) == .locked(file: file, seconds: 0.1))
            #expect(throws: HistoryError.locked(file: file, seconds: 0.1)) { try history.record(invoice("R-2")) }
            #expect(try History(file: file, mode: .readOnly, busySeconds: 0.1).customers().count == 1)
            try writer.end()
            try history.record(invoice("R-2"))
            #expect(try history.customers().map(\.documents) == [2])
        }
    }

    @Test("takes what two write at once, each document once")
    func two() async throws {
        let folder = NSTemporaryDirectory() + "handsel-history-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/history.sqlite"
        // All of them make the file, too.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let history = try History(file: file, mode: .create, busySeconds: 30)
                    for index in 0..<25 {
                        try history.record(invoice("own-\(writer)-\(index)"), invoice("shared-\(index)"))
                    }
                }
            }
            try await group.waitForAll()
        }
        let history = try History(file: file, mode: .readOnly)
        #expect(try history.customers().map(\.documents) == [125])
        #expect(try history.check() == [])
    }

    @Test("of version 1 keeps what it holds and is brought to this version")
    func migration() throws {
        try withFolder { folder in
            let file = folder + "/history.sqlite"
            let queue = try DatabaseQueue(path: file)
            try queue.writeWithoutTransaction { db in
                try Schema.migrate(db, to: 1)
                try db.execute(
                    sql: """
                        INSERT INTO supplier VALUES (1, 'Fern & Field', 'GB123456789', NULL, 'fern field');
                        INSERT INTO customer (id, supplier) VALUES (7, 1);
                        INSERT INTO customer_key VALUES (7, 'id', '|K-1'), (7, 'name', 'amelia chen');
                        INSERT INTO document VALUES (3, 1, 7, 'R-1');
                        INSERT INTO version (document, version, hash, issue_date, kind, currency, gross, payable, paid, item)
                            VALUES (3, 1, 'x', '2026-03-01', 'invoice', 'GBP', '12.5', '12.5', '0', 'Planting');
                        INSERT INTO personalization (document, version, moment, reason, note)
                            VALUES (3, 1, 'welcome', 'the first', 'Hello');
                        INSERT INTO document_key VALUES (3, 'id', '|K-1'), (3, 'name', 'amelia chen');
                        """)
                #expect(try Schema.fileVersion(db) == 1)
            }
            try queue.close()
            #expect(failure(file, .readOnly) == .outdated(file: file, version: 1, known: 2))
            let history = try History(file: file, mode: .readWrite)
            let facts = try history.relationship(of: invoice("R-2", "2026-04-01"))
            #expect(facts.customerId == "C-7" && facts.notesGiven == ["Hello"])
            #expect(facts.documents.map(\.gross) == [Decimal(125) / 10])
            try history.record(invoice("R-2", "2026-04-01"), invoice("R-3", of: customer("Oskar", id: "K-2")))
            #expect(try history.merge("C-8", into: "C-7") == "C-7")
            #expect(try history.check() == [])
            #expect(failure(file, .readOnly) == nil)
        }
    }

    @Test("holds no floating-point number and no time of day")
    func columns() throws {
        try withFolder { folder in
            let file = try made(in: folder)
            let queue = try DatabaseQueue(path: file)
            let types = try queue.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT DISTINCT info.type FROM sqlite_master, pragma_table_info(sqlite_master.name) AS info
                        WHERE sqlite_master.type = 'table' AND sqlite_master.name NOT LIKE 'sqlite_%'
                        """)
            }
            #expect(Set(types) == ["INTEGER", "TEXT"])
        }
    }
}

@Suite("Where nothing can be written, a history")
struct ReadOnlyTests {
    /// Whether this process may write everywhere, so that no folder is read-only to it.
    private static let isAlmighty = getuid() == 0

    @Test(
        "is read, also when nothing can be put beside it, and recording is refused at once", .disabled(if: isAlmighty))
    func folder() throws {
        try withFolder { folder in
            let file = folder + "/a history.sqlite"
            try History(file: file, mode: .create).record(invoice("R-1"))
            let attributes = FileManager.default
            try attributes.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
            try attributes.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
            defer { try? attributes.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
            #expect(try History(file: file, mode: .readOnly).customers().count == 1)
            do throws(HistoryError) {
                _ = try History(file: file, mode: .readWrite)
                Issue.record("nothing can be written there")
            } catch {
                guard case .readOnly = error else {
                    Issue.record("\(error)")
                    return
                }
            }
        }
    }
}
