import Handsel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that a command reads, or standard input when its path is "-".
struct InputFile {
    let path: String

    /// The name for messages.
    var name: String { path == "-" ? "<stdin>" : path }

    /// All bytes of the file, at most `limit`.
    func bytes(limit: Int) throws(HandselError) -> [UInt8] {
        if path == "-" { return try read(STDIN_FILENO, limit: limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .inputMissing(file: path) : unreadable(errno)
        }
        defer { close(descriptor) }
        return try read(descriptor, limit: limit)
    }

    /// The text of the file, at most `limit` bytes of UTF-8.
    func text(limit: Int) throws(HandselError) -> String {
        let bytes = try bytes(limit: limit)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .inputUnreadable(file: name, reason: "it is not UTF-8; save it as UTF-8")
        }
        return text
    }

    private func read(_ descriptor: CInt, limit: Int) throws(HandselError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(errno)
            }
            bytes.append(contentsOf: buffer[..<count])
            guard bytes.count <= limit else { throw .inputTooLarge(file: name, limit: limit) }
        }
    }

    private func unreadable(_ code: CInt) -> HandselError {
        let reason =
            switch code {
            case EISDIR: "it is a folder; name the files in it"
            case EACCES: "permission denied"
            case ENOTDIR: "a part of its path is a file, not a folder"
            default: String(cString: strerror(code))
            }
        return .inputUnreadable(file: name, reason: reason)
    }
}

/// `read(2)`, which the method of the same name hides.
private func readBytes(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
