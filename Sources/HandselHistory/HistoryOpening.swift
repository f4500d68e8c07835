import Foundation
import GRDB

/// How the file of a history is opened, and what may be wrong with it.
struct HistoryOpening {
    let file: String
    let busySeconds: Double

    /// Files up to this size are looked through whenever they are opened.
    private static let checkedSize = 8 << 20

    /// The path as SQLite takes it: never a URI, never a word with a meaning of its own.
    private var path: String { file.hasPrefix("/") ? file : "./" + file }

    /// Whether there is a file, when it can be one of ours by its beginning.
    func isThere() throws(HistoryError) -> Bool {
        guard !file.isEmpty, !file.utf8.contains(0) else {
            throw .unreadable(file: file, reason: "this is no name of a file; write one such as history.sqlite")
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
        guard !isFolder.boolValue else {
            throw .unreadable(file: file, reason: "it is a folder; name a file in it")
        }
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else {
            throw .unreadable(file: file, reason: "it is a device or a pipe; name a file")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .unreadable(file: file, reason: "permission denied")
        }
        let beginning: Data
        do {
            beginning = try handle.read(upToCount: 100) ?? Data()
            try handle.close()
        } catch {
            throw .unreadable(file: file, reason: "the disk does not give it")
        }
        guard !beginning.isEmpty else { return true }
        guard beginning.count == 100, beginning.starts(with: Array("SQLite format 3".utf8) + [0]) else {
            throw .notAHistory(file: file, found: "a file that is no SQLite database")
        }
        return true
    }

    /// Throws unless the folder of the file is there.
    func checkFolder() throws(HistoryError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        guard isThere, isFolder.boolValue else { throw .folderMissing(folder, file: file) }
    }

    /// Opens a file that is there without being able to change it.
    func openForReading(_ mode: History.Mode) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.readonly = true
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            _ = try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") }
            return queue
        } catch let error as DatabaseError
            where mode == .readOnly && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        {
            // A folder that allows no writing has no room for the files that processes agree by. Without a log of
            // changes nothing is missing from the file itself.
            let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal"))?[.size] as? Int ?? 0
            guard log == 0 else {
                throw HistoryError.unreadable(
                    file: file,
                    reason: "changes wait in \(file)-wal, and the folder allows no writing; copy both files to another")
            }
            let absolute = URL(fileURLWithPath: path).path
            let escaped = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute
            return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
        }
    }

    /// Makes an empty file that only its owner may read, as it will hold personal data. One that has come to be since is
    /// left as it is.
    func make() throws(HistoryError) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            throw .readOnly(file: file, reason: "it cannot be made: \(String(cString: strerror(errno)))")
        }
        close(descriptor)
    }

    /// Opens a file for writing and brings it to this version; an empty one is made a history.
    func openForWriting() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            // Another process may be doing the same this moment: both then have it.
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            // Some network drives cannot; the slower way is as safe.
            if mode != "wal" { try db.execute(sql: "PRAGMA journal_mode = DELETE") }
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            try Schema.migrate(db)
            // Tells now, not after pages were drawn, whether something can be recorded.
            try db.inTransaction(.immediate) { .rollback }
        }
        return queue
    }

    /// Makes an empty history that is in memory only.
    func openInMemory() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: configuration)
        try queue.writeWithoutTransaction { db in try Schema.migrate(db) }
        return queue
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { db in
            // The file may come from anywhere: what it defines shall not run code of its choice.
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        }
        return configuration
    }

    /// Throws unless the file is a history that this Handsel knows.
    func examine(_ db: Database, mode: History.Mode) throws {
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Schema.fileVersion(db)
        let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
        if id == 0, version == 0, names.isEmpty {
            // Just made, perhaps by a process that was ended on the way.
            guard mode == .create else { throw HistoryError.notAHistory(file: file, found: "an empty file") }
            return
        }
        guard id == Schema.applicationId else {
            throw HistoryError.notAHistory(file: file, found: "an SQLite database of another program")
        }
        guard version <= Schema.version else {
            throw HistoryError.newer(file: file, version: version, known: Schema.version)
        }
        let foreign = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')")
        guard version > 0, foreign == 0, Schema.tables.allSatisfy(names.contains) else {
            throw HistoryError.corrupt(file: file, found: "its tables are not those of a history")
        }
        guard mode != .readOnly || version == Schema.version else {
            throw HistoryError.outdated(file: file, version: version, known: Schema.version)
        }
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        if pages * size <= HistoryOpening.checkedSize {
            let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "nothing"
            guard found == "ok" else { throw HistoryError.corrupt(file: file, found: found) }
        }
    }

    /// What went wrong, in our terms.
    func failure(_ error: any Error) -> HistoryError {
        if let error = error as? HistoryError { return error }
        if let error = error as? StoredText.Unreadable { return .corrupt(file: file, found: error.found) }
        guard let error = error as? DatabaseError else { return .failed(file: file, reason: "\(error)") }
        let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(file: file, seconds: busySeconds)
        case .SQLITE_NOTADB: return .notAHistory(file: file, found: "a file that is no SQLite database")
        case .SQLITE_CORRUPT: return .corrupt(file: file, found: message)
        case .SQLITE_READONLY, .SQLITE_PERM:
            return .readOnly(file: file, reason: "the file or its folder is read-only")
        case .SQLITE_CANTOPEN:
            return .readOnly(file: file, reason: "the file or one beside it cannot be opened for writing")
        case .SQLITE_FULL, .SQLITE_IOERR: return .unwritable(file: file, reason: message)
        default: return .failed(file: file, reason: message)
        }
    }
}
