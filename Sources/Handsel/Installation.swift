#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The folder with everything that documents are made from: layouts, fonts and languages.
///
/// That is a checkout of the project, or PREFIX/share/handsel after `make install`.
public struct Installation: Hashable, Sendable {
    /// Absolute, without "/" at its end.
    public var folder: String
    /// Where what was learnt of the fonts is kept between processes; `nil` when the environment names no place.
    public var cacheFolder: String?

    public init(folder: String, cacheFolder: String? = nil) {
        self.folder = folder
        self.cacheFolder = cacheFolder
    }

    /// One folder for each layout.
    public var layoutsFolder: String { folder + "/layouts" }
    /// All fonts and hands; text faces and hands have folders of their own inside.
    public var fontsFolder: String { folder + "/fonts" }
    /// Filled by `scripts/text-fonts`.
    public var textFontsFolder: String { fontsFolder + "/text" }
    public var handsFolder: String { fontsFolder + "/hands" }
    /// The invented invoices that layouts are tried with; one YAML file for each language.
    public var samplesFolder: String { folder + "/samples" }
    /// The note library; one YAML file for each language, and the phrases that notes do without.
    public var notesFolder: String { folder + "/notes" }
    /// One YAML file for each language. A checkout keeps them with their source.
    public var languagesFolder: String {
        isCheckout ? folder + "/Sources/HandselCompose/Resources/languages" : folder + "/languages"
    }
    /// Whether this is a checkout of the project rather than an installed copy.
    public var isCheckout: Bool { isFile(folder + "/Package.swift") }

    /// Looks for the installation of a program.
    ///
    /// First HANDSEL_HOME, which is final when it is set. Then the folder of the executable, share/handsel beside that
    /// folder, and the checkout whose build folder the executable is in.
    ///
    /// - Parameters:
    ///   - executable: the path of the running program with symbolic links resolved, see `runningExecutable()`.
    ///   - environment: HANDSEL_HOME, XDG_CACHE_HOME and HOME are read.
    public static func find(
        executable: String, environment: [String: String]
    ) throws(HandselError) -> Installation {
        let cache = cacheFolder(environment: environment)
        if let home = environment["HANDSEL_HOME"], !home.isEmpty {
            let folder = absolute(home)
            let missing = missingParts(of: folder)
            guard missing.isEmpty else { throw .notAnInstallation(folder: folder, missing: missing) }
            return Installation(folder: folder, cacheFolder: cache)
        }
        var above = ancestors(of: executable)
        guard !above.isEmpty else { throw .installationMissing(searched: []) }
        let own = above.removeFirst()
        var searched = [own]
        if let prefix = above.first { searched.append((prefix == "/" ? "" : prefix) + "/share/handsel") }
        searched += above.filter { isFile($0 + "/Package.swift") }
        guard let folder = searched.first(where: { missingParts(of: $0).isEmpty }) else {
            throw .installationMissing(searched: searched)
        }
        return Installation(folder: folder, cacheFolder: cache)
    }

    /// Where programs of this user keep what they can make again: XDG_CACHE_HOME or ~/.cache, on macOS ~/Library/Caches.
    ///
    /// A relative XDG_CACHE_HOME counts as unset (XDG Base Directory Specification 0.8).
    public static func cacheFolder(environment: [String: String]) -> String? {
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return trimmed(cache) + "/handsel" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        #if os(macOS)
            return trimmed(home) + "/Library/Caches/handsel"
        #else
            return trimmed(home) + "/.cache/handsel"
        #endif
    }
}

/// Which of the folders an installation must hold are not in `folder`.
private func missingParts(of folder: String) -> [String] {
    ["layouts/", "fonts/"].filter { !isFolder("\(folder)/\($0)") }
}

/// The folder of `path` and those above it, the nearest first.
private func ancestors(of path: String) -> [String] {
    var folders: [String] = []
    var rest = absolute(path)[...]
    while let slash = rest.lastIndex(of: "/"), rest != "/" {
        rest = slash == rest.startIndex ? "/" : rest[..<slash]
        folders.append(String(rest))
    }
    return folders
}

/// `path` from the root, without "/" at its end; a relative one counts from the current folder.
func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : trimmed(FileManager.default.currentDirectoryPath) + "/" + path
    return trimmed(whole)
}

/// `path` without "/" at its end; "/" stays.
private func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
}

func isFolder(_ path: String) -> Bool {
    var folder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && folder
}

func isFile(_ path: String) -> Bool {
    var folder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && !folder
}
