#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What tells one version of a file from the next.
public struct FileState: Hashable, Sendable {
    /// In bytes.
    public var size: Int
    /// When it was last changed, in seconds since 1970.
    public var changed: Double

    public init(size: Int, changed: Double) {
        self.size = size
        self.changed = changed
    }

    /// The state of a file now; `nil` where there is none.
    public static func read(_ path: String) -> FileState? {
        // A file that cannot be looked at now may be between two versions; the next look tells.
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path), let size = facts[.size] as? Int,
            let changed = facts[.modificationDate] as? Date
        else { return nil }
        return FileState(size: size, changed: changed.timeIntervalSince1970)
    }
}

/// Does something once, and again whenever one of some files has changed.
///
/// It looks at their sizes and times now and then, which works on every file system, also through editors that write a new
/// file and give it the old one's name.
public struct Watch {
    /// The files that matter now; asked again before each look, so that new ones count.
    public var files: () -> [String]
    public var state: (String) -> FileState?
    /// Waits until the next look, and says whether there shall be one.
    public var wait: () -> Bool

    public init(
        files: @escaping () -> [String], state: @escaping (String) -> FileState? = FileState.read,
        wait: @escaping () -> Bool
    ) {
        self.files = files
        self.state = state
        self.wait = wait
    }

    /// Runs `action` at once and after each change until `wait` says that it is over. What changes meanwhile is not missed.
    public func run(_ action: () -> Void) {
        var known = states()
        action()
        while wait() {
            let now = states()
            guard now != known else { continue }
            known = now
            action()
        }
    }

    private func states() -> [String: FileState] {
        var states: [String: FileState] = [:]
        for file in files() { states[file] = state(file) }
        return states
    }
}
