import Handsel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where a command's payload goes.
enum StandardOutput {
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    static func write(line: String) throws(HandselError) {
        try write(Array((line + "\n").utf8))
    }

    /// Ends the process quietly when nobody reads any more, with the code that a shell gives for SIGPIPE.
    static func write(_ bytes: [UInt8]) throws(HandselError) {
        guard let code = writeAll(bytes, to: STDOUT_FILENO) else { return }
        if code == EPIPE { exit(128 + SIGPIPE) }
        throw .cannotWrite(file: "standard output", reason: writeFailureReason(code))
    }
}
