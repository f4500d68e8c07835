import CFontconfig
import Foundation

/// One usable face, as fontconfig read it.
struct CatalogFace {
    var id: FontID
    /// The typographic family first, then other names that the font gives itself.
    var families: [String]
    var style: String
    /// From 1 to 1000, as in OpenType.
    var weight: Int
    var isItalic: Bool
    /// In percent of the normal width.
    var width: Int
    /// Borrowed from the catalog that the face belongs to.
    fileprivate var characters: OpaquePointer

    /// Whether the font's character map has this code point.
    func has(_ codePoint: UInt32) -> Bool { FcCharSetHasChar(characters, codePoint) != 0 }
}

/// The faces of some folders, through a fontconfig configuration of our own that knows nothing of the machine's fonts.
final class FontCatalog {
    /// Sorted by family, weight, slant, width and file.
    private(set) var faces: [CatalogFace] = []
    private(set) var unreadable: [UnreadableFont] = []
    private let configuration: OpaquePointer
    private var sets: [UnsafeMutablePointer<FcFontSet>] = []

    init(folders: [String], cacheFolder: String?) throws(TypeError) {
        guard let configuration = FcConfigCreate() else { throw .outOfMemory(step: "list the fonts") }
        self.configuration = configuration
        let isCached = cacheFolder.map { Self.use(cacheFolder: $0, in: configuration) } ?? false
        var seen: Set<String> = []
        for root in folders {
            for folder in try FontFolder.folders(below: root) where seen.insert(folder.path).inserted {
                try add(folder, isCached: isCached)
            }
        }
        guard !faces.isEmpty else { throw .noFonts(folders: folders) }
        faces.sort { a, b in
            (a.families[0], a.weight, a.isItalic ? 1 : 0, a.width, a.id.path, a.id.index)
                < (b.families[0], b.weight, b.isItalic ? 1 : 0, b.width, b.id.path, b.id.index)
        }
    }

    deinit {
        for set in sets { FcFontSetDestroy(set) }
        FcConfigDestroy(configuration)
    }

    private func add(_ folder: FontFolder, isCached: Bool) throws(TypeError) {
        unreadable += folder.refused
        guard !folder.files.isEmpty else { return }
        let set = try fontSet(of: folder, isCached: isCached)
        sets.append(set)
        // Those of the cache may name files that are links; only what the folder was found to hold counts.
        var reasons = Dictionary(
            uniqueKeysWithValues: folder.files.map { ($0, Optional("not a font, or a damaged one")) })
        for index in 0..<Int(set.pointee.nfont) {
            guard let pattern = set.pointee.fonts[index], let path = string(FC_FILE, of: pattern) else { continue }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard let known = reasons[name] else { continue }
            switch face(of: pattern, path: "\(folder.path)/\(name)") {
            case .success(let face):
                faces.append(face)
                reasons[name] = .some(nil)
            case .failure(let refusal): if known != nil { reasons[name] = refusal.reason }
            }
        }
        for name in folder.files {
            if case .some(.some(let reason)) = reasons[name] {
                unreadable.append(UnreadableFont(path: "\(folder.path)/\(name)", reason: reason))
            }
        }
    }

    private func fontSet(of folder: FontFolder, isCached: Bool) throws(TypeError) -> UnsafeMutablePointer<FcFontSet> {
        if isCached, let cache = FcDirCacheRead(folder.path, 0, configuration) {
            defer { FcDirCacheUnload(cache) }
            if let set = FcCacheCopySet(cache) { return set }
        }
        guard let set = FcFontSetCreate() else { throw .outOfMemory(step: "list the fonts of \(folder.path)") }
        for name in folder.files {
            var count: Int32 = 0
            // All faces of the file; none when it is not a font.
            _ = FcFreeTypeQueryAll("\(folder.path)/\(name)", .max, nil, &count, set)
        }
        return set
    }

    private struct Refusal: Error {
        var reason: String
    }

    private func face(of pattern: OpaquePointer, path: String) -> Result<CatalogFace, Refusal> {
        guard let family = string(FC_FAMILY, of: pattern) else {
            return .failure(Refusal(reason: "has no family name"))
        }
        guard flag(FC_VARIABLE, of: pattern) != true, let index = number(FC_INDEX, of: pattern), index < 0x10000 else {
            return .failure(Refusal(reason: "a variable font; use the static fonts of the family"))
        }
        guard flag(FC_OUTLINE, of: pattern) == true, ["TrueType", "CFF"].contains(string(FC_FONTFORMAT, of: pattern))
        else {
            return .failure(Refusal(reason: "not an OpenType font with outlines"))
        }
        var characters: OpaquePointer?
        guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch, let characters else {
            return .failure(Refusal(reason: "has no character map"))
        }
        var families = [englishFamily(of: pattern) ?? family]
        var position: Int32 = 0
        while let other = string(FC_FAMILY, of: pattern, at: position) {
            if !families.contains(other) { families.append(other) }
            position += 1
        }
        let weight = number(FC_WEIGHT, of: pattern).map { FcWeightToOpenTypeDouble($0) } ?? 400
        return .success(
            CatalogFace(
                id: FontID(path: path, index: Int(index)), families: families,
                style: string(FC_STYLE, of: pattern) ?? "Regular", weight: Int(weight.rounded()),
                isItalic: (number(FC_SLANT, of: pattern) ?? 0) > 0, width: Int(number(FC_WIDTH, of: pattern) ?? 100),
                characters: characters))
    }

    /// The first family name in English: a font's other names are in the languages of its scripts.
    private func englishFamily(of pattern: OpaquePointer) -> String? {
        var position: Int32 = 0
        while let language = string(FC_FAMILYLANG, of: pattern, at: position) {
            if language == "en" { return string(FC_FAMILY, of: pattern, at: position) }
            position += 1
        }
        return nil
    }

    private func string(_ object: String, of pattern: OpaquePointer, at position: Int32 = 0) -> String? {
        var text: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, object, position, &text) == FcResultMatch, let text else { return nil }
        return String(cString: text)
    }

    private func number(_ object: String, of pattern: OpaquePointer) -> Double? {
        var number = 0.0
        return FcPatternGetDouble(pattern, object, 0, &number) == FcResultMatch ? number : nil
    }

    private func flag(_ object: String, of pattern: OpaquePointer) -> Bool? {
        var flag: FcBool = 0
        return FcPatternGetBool(pattern, object, 0, &flag) == FcResultMatch ? flag != 0 : nil
    }

    /// Has fontconfig keep its cache in `cacheFolder`, and says whether that is of use: it is when it can be written, or
    /// when a cache is in it already. In any other case fontconfig would complain on standard error.
    private static func use(cacheFolder: String, in configuration: OpaquePointer) -> Bool {
        let files = FileManager.default
        if !files.isWritableFile(atPath: cacheFolder) {
            do {
                try files.createDirectory(atPath: cacheFolder, withIntermediateDirectories: true)
            } catch {
                return false  // Only a cache: without it the fonts are read anew, with the same result.
            }
            let kept = (try? files.contentsOfDirectory(atPath: cacheFolder)) ?? []
            guard files.isWritableFile(atPath: cacheFolder) || kept.contains(where: { $0.contains(".cache-") }) else {
                return false
            }
        }
        var escaped = ""
        for character in cacheFolder {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.append(character)
            }
        }
        return FcConfigParseAndLoadFromMemory(
            configuration, "<fontconfig><cachedir>\(escaped)</cachedir></fontconfig>", 1) != 0
    }
}
