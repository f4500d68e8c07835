import Foundation

/// A file among the fonts that cannot be used.
public struct UnreadableFont: Hashable, Sendable {
    public var path: String
    /// What is wrong with it and what would be right.
    public var reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

/// One folder with the font files that lie directly in it.
struct FontFolder {
    /// An absolute path.
    var path: String
    /// Names of files in this folder, sorted.
    var files: [String]
    /// What looks like a font and is not taken.
    var refused: [UnreadableFont]

    /// The endings of files that hold OpenType fonts.
    private static let openType: Set<String> = ["otf", "ttf", "ttc", "otc"]
    /// The endings of other font files, which HarfBuzz does not read.
    private static let otherFonts: Set<String> = ["woff", "woff2", "pfb", "pfa", "afm", "dfont", "bdf", "pcf", "eot"]

    /// `root` and the folders below it, in the order of their paths. Symbolic links are not followed, so that nothing
    /// outside is ever found.
    static func folders(below root: String) throws(TypeError) -> [FontFolder] {
        guard root.hasPrefix("/"), let names = try? FileManager.default.contentsOfDirectory(atPath: root) else {
            throw .noSuchFolder(root)
        }
        var folder = FontFolder(path: root, files: [], refused: [])
        var below: [FontFolder] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = root.hasSuffix("/") ? root + name : "\(root)/\(name)"
            let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            switch kind(of: path) {
            case S_IFDIR: below += try folders(below: path)
            case S_IFREG where openType.contains(ending): folder.files.append(name)
            case S_IFREG where otherFonts.contains(ending):
                folder.refused.append(
                    UnreadableFont(path: path, reason: "not an OpenType font; use a static .otf, .ttf or .ttc file"))
            case S_IFLNK:
                folder.refused.append(
                    UnreadableFont(
                        path: path, reason: "a symbolic link, which is not followed; put the file itself here"))
            default: continue
            }
        }
        return [folder] + below
    }

    private static func kind(of path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    }
}
