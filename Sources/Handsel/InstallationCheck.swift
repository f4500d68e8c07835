#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One thing that was looked at to tell whether documents can be made here.
public struct InstallationCheck: Hashable, Sendable {
    /// What was looked at, such as "text fonts".
    public var subject: String
    /// What was found.
    public var finding: String
    /// The command or step that mends it; `nil` when nothing needs mending.
    public var remedy: String?

    public init(subject: String, finding: String, remedy: String? = nil) {
        self.subject = subject
        self.finding = finding
        self.remedy = remedy
    }
}

extension Installation {
    /// Looks at every part of the installation, in the order in which they are needed.
    public func checks() -> [InstallationCheck] {
        [
            InstallationCheck(subject: "installation", finding: folder),
            folderCheck(
                "layouts", in: layoutsFolder, unit: "layout", endings: ["layout.yaml", "layout.json"],
                remedy: isCheckout ? "git checkout -- layouts" : "make install"),
            folderCheck(
                "text fonts", in: textFontsFolder, unit: "font file", endings: [".ttf", ".otf", ".ttc", ".otc"],
                remedy: isCheckout ? "\(folder)/scripts/setup" : "make install"),
            folderCheck(
                "hands", in: handsFolder, unit: "hand", endings: [".hand"],
                remedy: isCheckout ? "git checkout -- fonts/hands" : "make install"),
            folderCheck(
                "languages", in: languagesFolder, unit: "language", endings: [".yaml"],
                remedy: isCheckout ? "git checkout -- Sources/HandselCompose/Resources/languages" : "make install"),
            folderCheck(
                "samples", in: samplesFolder, unit: "sample", endings: [".yaml"],
                remedy: isCheckout ? "git checkout -- samples" : "make install"),
            folderCheck(
                "notes", in: notesFolder, unit: "note file", endings: [".yaml"],
                remedy: isCheckout ? "git checkout -- notes" : "make install"),
            cacheCheck(),
        ]
    }

    private func folderCheck(
        _ subject: String, in folder: String, unit: String, endings: [String], remedy: String
    ) -> InstallationCheck {
        guard isFolder(folder), let files = FileManager.default.enumerator(atPath: folder) else {
            return InstallationCheck(
                subject: subject, finding: "\(folder) is not there or cannot be read", remedy: remedy)
        }
        var count = 0
        for case let file as String in files where endings.contains(where: file.lowercased().hasSuffix) { count += 1 }
        guard count > 0 else {
            return InstallationCheck(subject: subject, finding: "none in \(folder)", remedy: remedy)
        }
        return InstallationCheck(
            subject: subject, finding: "\(count) \(unit)\(count == 1 ? "" : "s") in \(folder)")
    }

    /// Writes a small file where the caches would be, and takes it away again.
    private func cacheCheck() -> InstallationCheck {
        let subject = "cache"
        guard let cacheFolder else {
            return InstallationCheck(
                subject: subject, finding: "neither HOME nor XDG_CACHE_HOME is set, so fonts are read anew each time",
                remedy: "export XDG_CACHE_HOME=/var/cache")
        }
        let trial = cacheFolder + "/.trial"
        do {
            try DocumentFile.createFolder(cacheFolder)
            try DocumentFile(trial).write([], replacing: true)
            try FileManager.default.removeItem(atPath: trial)
            return InstallationCheck(subject: subject, finding: cacheFolder)
        } catch {
            return InstallationCheck(
                subject: subject, finding: "\(error)",
                remedy: "mkdir -p '\(cacheFolder)' && chmod u+rwx '\(cacheFolder)'")
        }
    }
}
