import HandselSource

/// The invented invoices that layouts are tried with: one file for each language, each with every moment.
public struct SampleFolder: Sendable {
    private let folder: String

    public init(_ installation: Installation) { folder = installation.samplesFolder }

    /// Sorted BCP 47 tags, such as "de".
    public var languages: [String] {
        entries(of: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    }

    /// The language whose sample stands for a tag such as "de-AT" or "de+en": the same one, else English for its words to
    /// stand around.
    public func language(for tag: String) -> String {
        let own = tag.split(whereSeparator: { "-_+".contains($0) }).first.map { $0.lowercased() } ?? ""
        return languages.contains(own) ? own : "en"
    }

    /// The file of a language.
    public func path(for language: String) -> String { "\(folder)/\(language).yaml" }

    /// Reads the sample of a language.
    ///
    /// - Throws: `unknownName` where there is none, `environment` where its file has a mistake.
    public func file(for language: String) throws(HandselError) -> SampleFile {
        guard languages.contains(language) else {
            throw .unknownName(language, kind: "sample in the language", known: languages)
        }
        let path = path(for: language)
        let bytes = try contents(of: path, limit: 1 << 20)
        let source: SourceValue
        do throws(SourceError) {
            source = try SourceValue(reading: bytes, file: path, language: .yaml)
        } catch {
            throw .environment("\(error)", remedy: SampleFile.remedy)
        }
        return try SampleFile(source: source, path: path, language: language)
    }
}
