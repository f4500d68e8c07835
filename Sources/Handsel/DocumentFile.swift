#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that a document is written to.
///
/// It appears whole or not at all: the bytes go to a temporary file beside it, which then takes its name.
public struct DocumentFile: Hashable, Sendable {
    public let path: String

    public init(_ path: String) {
        self.path = path
    }

    /// Writes the file, with its bytes on the disk when this returns.
    ///
    /// A device or a pipe, such as /dev/null, is written to directly. A symbolic link that is replaced keeps pointing where
    /// it did, and a file that is replaced keeps its permissions. SIGINT, SIGTERM and SIGHUP wait until it is done.
    ///
    /// - Parameter replacing: whether a file that is there already may be replaced; else `fileExists` is thrown.
    public func write(_ bytes: [UInt8], replacing: Bool = false) throws(HandselError) {
        guard let last = path.utf8.last, last != UInt8(ascii: "/") else {
            throw .cannotWrite(file: path, reason: "the name of a file is missing; add one behind the folder")
        }
        guard !path.utf8.contains(0) else {
            throw .cannotWrite(file: path, reason: "the name holds a zero byte; leave it out")
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw failure(errno) }
            return try writeWhole(bytes, to: path, replacing: replacing, permissions: nil)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            throw .cannotWrite(file: path, reason: "this is a folder; add the name of a file behind it")
        case S_IFREG:
            guard replacing else { throw .fileExists(path) }
            let target = try resolvedPath()
            try writeWhole(bytes, to: target, replacing: true, permissions: status.st_mode & 0o7777)
        default:
            try writeThrough(bytes)
        }
    }

    /// Throws `fileExists` when a file is there already. Only `write` can say so for sure; this tells it beforehand, where
    /// one document becomes several files. A device or a pipe counts as new.
    public func checkIsNew() throws(HandselError) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { throw .fileExists(path) }
    }

    /// Creates `folder` and those above it where they are missing.
    public static func createFolder(_ folder: String) throws(HandselError) {
        guard !folder.utf8.contains(0) else {
            throw .cannotWrite(file: folder, reason: "the name holds a zero byte; leave it out")
        }
        var path = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            path += part
            var status = stat()
            if mkdir(path, 0o777) != 0 {
                let code = errno
                let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
                guard isFolder else {
                    let reason =
                        code == EEXIST
                        ? "'\(path)' is a file, not a folder; choose another folder" : writeFailureReason(code)
                    throw .cannotWrite(file: folder, reason: reason)
                }
            }
            path += "/"
        }
    }

    private func writeWhole(
        _ bytes: [UInt8], to target: String, replacing: Bool, permissions: mode_t?
    ) throws(HandselError) {
        let signals = BlockedSignals()
        defer { signals.unblock() }
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
        let (temporary, descriptor) = try temporaryFile(in: folder)
        do throws(HandselError) {
            do throws(HandselError) {
                if let permissions, fchmod(descriptor, permissions) != 0 { throw failure(errno) }
                try write(bytes, to: descriptor)
                if fsync(descriptor) != 0 { throw failure(errno) }
            } catch {
                close(descriptor)
                throw error
            }
            // Network file systems report a failed write as late as here.
            if close(descriptor) != 0 { throw failure(errno) }
            if replacing {
                if rename(temporary, target) != 0 { throw failure(errno) }
            } else {
                try giveName(target, to: temporary)
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// A new empty file in `folder` ("" or with "/" at its end), open for writing.
    private func temporaryFile(in folder: String) throws(HandselError) -> (path: String, descriptor: CInt) {
        var attempt = 0
        while true {
            let temporary = "\(folder).handsel-\(getpid())-\(attempt).tmp"
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (temporary, descriptor) }
            attempt += 1
            switch errno {
            case EINTR: continue
            // Left behind by a process that was killed, or another thread's.
            case EEXIST where attempt < 1000: continue
            case ENOENT where !isFolder(folder.isEmpty ? "." : folder):
                throw .folderMissing(folder.isEmpty ? "." : folder, file: path)
            default: throw failure(errno)
            }
        }
    }

    /// Gives the name `target` to the file `temporary`, unless somebody has it.
    private func giveName(_ target: String, to temporary: String) throws(HandselError) {
        if link(temporary, target) == 0 {
            unlink(temporary)
            return
        }
        switch errno {
        case EEXIST:
            throw .fileExists(path)
        case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
            // FAT and some network file systems have no links: an empty file keeps the place, then gives way.
            let place = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard place >= 0 else { throw errno == EEXIST ? .fileExists(path) : failure(errno) }
            close(place)
            guard rename(temporary, target) == 0 else {
                let code = errno
                unlink(target)
                throw failure(code)
            }
        default:
            throw failure(errno)
        }
    }

    private func writeThrough(_ bytes: [UInt8]) throws(HandselError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw failure(errno) }
        do throws(HandselError) {
            try write(bytes, to: descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        if close(descriptor) != 0 { throw failure(errno) }
    }

    private func write(_ bytes: [UInt8], to descriptor: CInt) throws(HandselError) {
        if let code = writeAll(bytes, to: descriptor) { throw failure(code) }
    }

    private func resolvedPath() throws(HandselError) -> String {
        guard let resolved = realpath(path, nil) else { throw failure(errno) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private func failure(_ code: CInt) -> HandselError {
        .cannotWrite(file: path, reason: writeFailureReason(code))
    }
}

/// Writes every byte to an open file and returns the error number of what stopped it, or `nil` when all was written.
package func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> CInt? {
    var offset = 0
    while offset < bytes.count {
        let written = bytes[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if written >= 0 {
            offset += written
        } else if errno != EINTR {
            return errno
        }
    }
    return nil
}

/// What went wrong and what to do about it, for the error number of a failed write.
package func writeFailureReason(_ code: CInt) -> String {
    switch code {
    case ENOSPC, EDQUOT: "there is no room left on this disk; free some, or write to another"
    case EACCES, EPERM: "permission denied; choose a folder that you may write to"
    case EROFS: "this disk can only be read; choose a folder on another"
    case ENOENT: "nothing can be made here; choose another folder"
    case ENOTDIR: "a part of its path is a file, not a folder; choose another folder"
    case ENAMETOOLONG: "the name is too long; choose a shorter one"
    case EISDIR: "this is a folder; add the name of a file behind it"
    case EFBIG: "the file would be larger than is allowed here; raise the limit (ulimit -f)"
    default: String(cString: strerror(code))
    }
}

/// Holds back the signals that would end the process between a temporary file and its final name, on this thread.
private struct BlockedSignals {
    private var before = sigset_t()

    init() {
        var blocked = sigset_t()
        sigemptyset(&blocked)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, signal) }
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
    }

    func unblock() {
        var before = before
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
