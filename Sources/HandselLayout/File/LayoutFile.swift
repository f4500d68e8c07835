import HandselGraphics
import HandselSource
import HandselType

extension Layout {
    /// Reads a layout file. Everything that it names is checked here, so that no invoice meets a mistake in it.
    ///
    /// - Parameters:
    ///   - bytes: YAML or JSON.
    ///   - file: its name for messages.
    ///   - name: the layout's.
    ///   - vocabulary: the fields that may be named.
    ///   - moments: the names of the moments that there are.
    ///   - parts: finds the parts that may be named.
    public init(
        reading bytes: [UInt8], file: String, name: String, vocabulary: FieldVocabulary,
        moments: [String] = [], parts: any PartReader = NoParts()
    ) throws(LayoutError) {
        let source: SourceValue
        do throws(SourceError) {
            source = try SourceValue(reading: bytes, file: file, limits: SourceLimits(size: 1 << 20, depth: 40))
        } catch {
            throw .source(error)
        }
        guard case .record(let members) = source.content else {
            throw .invalid(source.position, found: source.kind, wanted: "begin a layout with 'page:'")
        }
        let reading = LayoutReading(parts: parts)
        var scope = FileScope(
            vocabulary: vocabulary.adding(documentVocabulary, under: "page"), styles: ["body"], reading: reading)
        let known = Layout.fileProperties.map(\.name)
        for member in members where !known.contains(member.key) {
            throw scope.unknown("the property '\(member.key)'", named: member.key, among: known, at: member.keyPosition)
        }
        let styles = try source["styles"].map { value throws(LayoutError) in try textStyles(value, scope) } ?? [:]
        scope.styles += styles.keys.sorted()
        reading.defineOwn(styles)
        guard let page = source["page"] else {
            throw .invalid(
                source.position, found: "a layout without 'page'", wanted: "add 'page:' with a list of elements")
        }
        self.init(
            name: name,
            summary: try source["summary"].map { value throws(LayoutError) in try text(value, scope) } ?? "",
            paper: try source["paper"].map { value throws(LayoutError) in try Layout.paper(value, scope) } ?? .a4,
            margins: Insets(all: 20.mm),
            gap: try source["gap"].map { value throws(LayoutError) in try scope.length(value) } ?? 0, parts: [])
        description = try source["description"].map { value throws(LayoutError) in try text(value, scope) } ?? ""
        self.moments = try source["moments"].map { value throws(LayoutError) in
            try Layout.moments(value, among: moments, scope)
        }
        fonts = try source["fonts"].map { value throws(LayoutError) in try scope.fonts(value) } ?? []
        if let margins = source["margins"] { try readMargins(margins, scope) }
        scope.paperHeight = paper.size.height
        scope.roomHeight = paper.size.height - margins.vertical
        self.parts = try Layout.nodes(page, scope)
        self.styles = reading.styles
        pictures = reading.pictures
    }

    static let fileProperties: [ElementForm.Property] = [
        .init("summary", .template, "What the layout is and for whom, in a sentence."),
        .init("description", .template, "A paragraph on what it is like and what it is best for."),
        .init(
            "moments", .names, "The moments that it serves, such as [celebration, final-mile]; all where it says none."),
        .init(
            "paper", .name,
            "A4, letter, A5, A6, a size such as '100mm x 150mm', or a roll such as '80mm x auto'; --paper asks for another."
        ),
        .init("margins", .margins, "Around everything that is not pinned; for each paper where they differ."),
        .init("gap", .length, "Between two elements that flow."),
        .init(
            "fonts", .fonts,
            "Families by role where the brand names none, such as { text: [Vollkorn], display: [EB Garamond] }."),
        .init("styles", .name, "The text styles by name; 'body' is what text has that names none."),
        .init("page", .nodes, "Header, footer, pinned parts and what flows."),
    ]

    private static func paper(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> Paper {
        guard case .text(let text) = value.content, let paper = Paper(text) else {
            throw scope.invalid(
                value, wanted: "write A4, letter, A5, A6, a size such as 100mm x 150mm, or 80mm x auto for a roll")
        }
        return paper
    }

    private static func moments(
        _ value: SourceValue, among known: [String], _ scope: FileScope
    ) throws(LayoutError) -> [String] {
        guard case .list(let values) = value.content, !values.isEmpty else {
            throw scope.invalid(value, wanted: "write a list of moments such as [celebration, final-mile]")
        }
        var moments: [String] = []
        for value in values {
            let name = try scope.text(value, wanted: "write the name of a moment")
            guard known.contains(name) else {
                throw scope.unknown("the moment '\(name)'", named: name, among: known, at: value.position)
            }
            moments.append(name)
        }
        return moments
    }

    /// Insets for all papers, or a record of papers with their insets, the layout's own among them.
    private mutating func readMargins(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) {
        guard case .record(let members) = value.content else {
            margins = try Layout.margins(value, on: paper, scope)
            return
        }
        for member in members {
            guard let paper = Paper(member.key) else {
                throw .invalid(
                    member.keyPosition, found: "'\(member.key)'",
                    wanted: "write margins, or for each paper its margins: { A4: 20mm, letter: 0.75in }")
            }
            marginsByPaper[paper.name.lowercased()] = try Layout.margins(member.value, on: paper, scope)
        }
        guard let own = marginsByPaper[paper.name.lowercased()] else {
            throw scope.invalid(value, wanted: "add the margins on \(paper.name), the layout's own paper")
        }
        margins = own
    }

    private static func margins(
        _ value: SourceValue, on paper: Paper, _ scope: FileScope
    ) throws(LayoutError) -> Insets {
        let margins = try scope.insets(value)
        guard margins.vertical < paper.size.height, margins.horizontal < paper.size.width else {
            throw scope.invalid(value, wanted: "leave room between the margins on \(paper.name)")
        }
        return margins
    }

    private static func nodes(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> [Node] {
        guard case .list = value.content else {
            throw scope.invalid(value, wanted: "write a list of elements")
        }
        var scope = scope
        scope.holdsPageParts = true
        return try scope.nodes(value)
    }

    /// The elements that belong to pages as such: they stand directly under 'page'.
    static let pageParts = ElementCatalog.elements.filter { $0 is any PagePart.Type }.map { $0.keyword }
}

private func text(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> String {
    guard case .text(let text) = value.content else { throw scope.invalid(value, wanted: "write a text") }
    return text
}
