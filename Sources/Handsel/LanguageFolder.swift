import HandselCompose
import HandselInvoice
import HandselSource

/// The words of a document, and the tag whose formats it uses.
struct Words {
    var language: Language
    var locale: String
    var messages: [Message] = []
}

/// The languages of an installation: one file each.
final class LanguageFolder {
    private let folder: String
    private var known: [String: Language] = [:]

    init(_ folder: String) { self.folder = folder }

    /// Sorted, such as "de".
    private(set) lazy var tags = entries(of: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }

    func has(_ tag: String) -> Bool { file(for: tag) != nil }

    /// The words for a tag such as "de-AT": those of its region where there are any, else those of the language.
    func language(for tag: String) throws(HandselError) -> Language {
        guard let name = file(for: tag) else { throw .unknownName(tag, kind: "language", known: tags) }
        if let language = known[name] { return language }
        let file = "\(folder)/\(name).yaml"
        let bytes = try contents(of: file, limit: 1 << 20)
        do throws(ComposeError) {
            let language = try Language(reading: bytes, file: file, tag: name)
            known[name] = language
            return language
        } catch {
            throw .environment("\(error)", remedy: "mend the language file")
        }
    }

    /// The words for a tag, or for two such as "de+en" beside each other; numbers and dates are written as the first has it.
    func words(for tag: String) throws(HandselError) -> Words {
        let tags = tag.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
        guard let first = tags.first, tags.count <= 2 else {
            throw .environment("'\(tag)' names \(tags.count) languages", remedy: "name one, or two such as de+en")
        }
        var language = try language(for: first)
        if tags.count == 2 { language = language.beside(try self.language(for: tags[1])) }
        return Words(language: language, locale: first)
    }

    private func file(for tag: String) -> String? {
        var parts = tag.split(whereSeparator: { "-_".contains($0) }).map(String.init)
        while !parts.isEmpty {
            let candidate = parts.joined(separator: "-").lowercased()
            if let match = tags.first(where: { $0.lowercased() == candidate }) { return match }
            parts.removeLast()
        }
        return scriptOfRegion(tag)
    }

    /// Chinese is written in two scripts, and a tag such as "zh-CN" says which by its region.
    private func scriptOfRegion(_ tag: String) -> String? {
        let parts = tag.split(whereSeparator: { "-_".contains($0) }).map { $0.lowercased() }
        guard parts.first == "zh", !parts.contains("hant"), !parts.contains(where: ["tw", "hk", "mo"].contains) else {
            return nil
        }
        return tags.first { $0 == "zh-Hans" }
    }
}
