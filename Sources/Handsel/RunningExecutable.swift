#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Installation {
    /// The path of the program that is running, with symbolic links resolved.
    public static func runningExecutable() throws(HandselError) -> String {
        #if canImport(Darwin)
            var size: UInt32 = 0
            _ = _NSGetExecutablePath(nil, &size)
            var buffer = [CChar](repeating: 0, count: Int(size))
            let named = _NSGetExecutablePath(&buffer, &size) == 0 ? realpath(buffer, nil) : nil
        #else
            let named = realpath("/proc/self/exe", nil)
        #endif
        guard let named else {
            throw .environment(
                "the system does not tell where this program is (\(String(cString: strerror(errno))))",
                remedy: "set HANDSEL_HOME to the folder that holds layouts/ and fonts/")
        }
        defer { free(named) }
        return String(cString: named)
    }
}
