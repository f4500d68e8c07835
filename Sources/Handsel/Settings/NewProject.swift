import Foundation

/// A project to begin with: commented settings beside a sample that can be rendered at once.
public struct NewProject: Sendable {
    private let samples: String

    public init(_ installation: Installation) { samples = installation.samplesFolder + "/project" }

    /// The files that it is made of, sorted.
    public var files: [String] { entries(of: samples).filter { !$0.hasPrefix(".") } }

    /// Writes the files into a folder, which is made where it is missing, and answers their paths.
    ///
    /// - Throws: before anything is written, where one of them is there already and `isReplacing` is false.
    public func write(to folder: String, isReplacing: Bool) throws(HandselError) -> [String] {
        let files = files
        guard files.contains(ProjectSettings.fileName) else {
            throw .environment("\(samples) holds no project", remedy: "install again; see 'handsel doctor'")
        }
        if folder != "." { try DocumentFile.createFolder(folder) }
        let paths = files.map { folder == "." ? $0 : (folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)") }
        if !isReplacing {
            for path in paths { try DocumentFile(path).checkIsNew() }
        }
        for (file, path) in zip(files, paths) {
            try DocumentFile(path).write(try contents(of: "\(samples)/\(file)", limit: 1 << 20), replacing: isReplacing)
        }
        return paths
    }
}
