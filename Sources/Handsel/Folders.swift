import Foundation
import HandselCompose
import HandselLayout
import HandselMoments
import HandselSource
import HandselType

/// The layouts of an installation: one folder each.
struct LayoutFolder {
    let folder: String

    /// Where the parts of layouts lie, beside a layout file and among the installed layouts.
    static let partsFolder = "parts"

    init(_ folder: String) { self.folder = folder }

    /// Whether somebody means a file rather than an installed layout.
    static func isPath(_ name: String) -> Bool {
        name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json")
    }

    /// Sorted; those written in Swift among them.
    var names: [String] {
        let files = entries(of: folder).filter {
            $0 != LayoutFolder.partsFolder && isFile("\(folder)/\($0)/layout.yaml")
        }
        return Set(files + LayoutCatalog.layouts.map(\.name)).sorted()
    }

    /// An installed layout by its name, or any by the path of its file.
    func layout(named name: String) throws(HandselError) -> Layout {
        if LayoutFolder.isPath(name) {
            let file = name.split(separator: "/").last.map(String.init) ?? name
            return try layout(inFile: name, named: file == "layout.yaml" ? ownFolder(of: name) : file)
        }
        if let layout = LayoutCatalog.layouts.first(where: { $0.name == name }) { return layout }
        let file = "\(folder)/\(name)/layout.yaml"
        guard isFile(file) else { throw .unknownName(name, kind: "layout", known: names) }
        return try layout(inFile: file, named: name)
    }

    private func layout(inFile file: String, named name: String) throws(HandselError) -> Layout {
        let bytes = try contents(of: file, limit: 1 << 20)
        let own = Handsel.folder(of: file)
        let parts = PartFolders(
            folders: [own, folder].map {
                $0 == "/" ? "/\(LayoutFolder.partsFolder)" : "\($0)/\(LayoutFolder.partsFolder)"
            })
        do throws(LayoutError) {
            return try Layout(
                reading: bytes, file: file, name: name, vocabulary: layoutVocabulary, moments: momentNames,
                parts: parts)
        } catch {
            throw .environment(
                "\(error)", remedy: "mend the layout file; 'handsel schema layout' lists what it may hold")
        }
    }

    private func ownFolder(of path: String) -> String {
        path.split(separator: "/").dropLast().last.map(String.init) ?? path
    }
}

/// The parts that layouts share: one file each, looked for in one folder after the other.
struct PartFolders: PartReader {
    let folders: [String]

    var names: [String] {
        Set(folders.flatMap { entries(of: $0) }.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) })
            .sorted()
    }

    func part(named name: String) throws(LayoutError) -> PartFile? {
        for folder in folders {
            let file = "\(folder)/\(name).yaml"
            guard isFile(file) else { continue }
            // Somebody else's layout must not bring the text of other files into a message.
            guard resolved(Handsel.folder(of: resolved(file))) == resolved(folder) else {
                throw .partUnreadable(
                    reason: "\(file) is a link to a file outside \(folder); copy the part into that folder", nil)
            }
            do throws(HandselError) {
                return PartFile(bytes: try contents(of: file, limit: 1 << 18), file: file)
            } catch {
                throw .partUnreadable(reason: "\(error)", nil)
            }
        }
        return nil
    }

    private func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
}

/// The library over `folders`, which the settings name, and the installed fonts, or how to come by one.
func openFonts(folders: [String], _ installation: Installation) throws(HandselError) -> FontLibrary {
    if let missing = folders.first(where: { !isFolder($0) }) {
        throw .environment("there is no folder of fonts '\(missing)'", remedy: "look at its name")
    }
    do throws(TypeError) {
        return try FontLibrary(
            folders: folders.map(absolute) + [installation.textFontsFolder], cacheFolder: installation.cacheFolder)
    } catch {
        throw .environment("\(error)", remedy: "see 'handsel doctor'")
    }
}

/// The names in a folder, sorted; none where there is no folder.
func entries(of folder: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    return names.sorted()
}

/// The folder that a file is in.
func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.joined(separator: "/")
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
}

/// A whole file that the settings name.
func contents(of file: String, limit: Int) throws(HandselError) -> [UInt8] {
    guard !isFolder(file) else { throw .environment("\(file) is a folder", remedy: "name the file in it") }
    guard let size = (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int else {
        throw .environment("\(file) is not there", remedy: "look at the name and the folder")
    }
    guard size <= limit else {
        throw .environment("\(file) has \(size) bytes", remedy: "at most \(limit) are read; make it smaller")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
        throw .environment("\(file) cannot be read", remedy: "look at its permissions")
    }
    return [UInt8](data)
}
