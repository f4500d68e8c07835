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
    public init(
        reading bytes: [UInt8], file: String, name: String, vocabulary: FieldVocabulary
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
        var scope = FileScope(vocabulary: vocabulary, styles: ["body"])
        let known = Layout.fileProperties.map(\.name)
        for member in members where !known.contains(member.key) {
            throw scope.unknown("the property '\(member.key)'", named: member.key, among: known, at: member.keyPosition)
        }
        let styles = try source["styles"].map { value throws(LayoutError) in try textStyles(value, scope) } ?? [:]
        scope.styles += styles.keys.sorted()
        guard let page = source["page"] else {
            throw .invalid(
                source.position, found: "a layout without 'page'", wanted: "add 'page:' with a list of elements")
        }
        self.init(
            name: name,
            summary: try source["summary"].map { value throws(LayoutError) in try text(value, scope) } ?? "",
            paper: try source["paper"].map { value throws(LayoutError) in try Layout.paper(value, scope) } ?? .a4,
            margins: try source["margins"].map { value throws(LayoutError) in try scope.insets(value) }
                ?? Insets(all: 20.mm),
            styles: styles, gap: try source["gap"].map { value throws(LayoutError) in try scope.length(value) } ?? 0,
            parts: try Layout.parts(page, scope))
    }

    static let fileProperties: [ElementForm.Property] = [
        .init("summary", .template, "What the layout is and for whom, in a sentence or two."),
        .init("paper", .name, "A4, letter, A5 or a size such as '100mm x 150mm'; --paper asks for another."),
        .init("margins", .insets, "Around everything that is not pinned."),
        .init("gap", .length, "Between two elements that flow."),
        .init("styles", .name, "The text styles by name; 'body' is what text has that names none."),
        .init("page", .nodes, "Header, footer, pinned parts and what flows."),
    ]

    private static func paper(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> Paper {
        guard case .text(let text) = value.content, let paper = Paper(text) else {
            throw scope.invalid(value, wanted: "write A4, letter, A5 or a size such as 100mm x 150mm")
        }
        return paper
    }

    /// Page numbers are known only around the flow, so only there may they be named.
    private static func parts(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> [Node] {
        guard case .list(let values) = value.content else {
            throw scope.invalid(value, wanted: "write a list of elements")
        }
        var scope = scope
        scope.holdsPageParts = true
        var around = scope
        around.vocabulary = scope.vocabulary.adding(pageVocabulary, under: "page")
        let partKeywords = [Header.keyword, Footer.keyword, Pinned.keyword, Ornament.keyword]
        var nodes: [Node] = []
        for value in values {
            let isPart = partKeywords.contains { value[$0] != nil }
            nodes += try (isPart ? around : scope).nodes(value)
        }
        return nodes
    }
}

private func text(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> String {
    guard case .text(let text) = value.content else { throw scope.invalid(value, wanted: "write a text") }
    return text
}

/// What a text style may say.
let styleProperties: [ElementForm.Property] = [
    .init("font", .choice(FontRole.allCases.map(\.rawValue)), "The font by its role in the brand."),
    .init("size", .length, "The em, such as 9.5pt."),
    .init("weight", .integer, "From 100 (thin) to 900 (black)."),
    .init("italic", .flag, "Whether it is slanted."),
    .init("color", .color, "A role of the brand's colours, or components."),
    .init("spacing", .length, "Added between letters."),
    .init("figures", .choice(TextStyle.Figures.allCases.map(\.rawValue)), "Which digits."),
    .init("lineHeight", .number, "The distance of baselines in ems."),
    .init("like", .style, "A style from which all is taken that is not said here."),
]

private func textStyles(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> [String: TextAttributes] {
    guard case .record(let members) = value.content else {
        throw scope.invalid(value, wanted: "write styles by name")
    }
    var scope = scope
    scope.styles = []
    var styles: [String: TextAttributes] = [:]
    for member in members {
        styles[member.key] = try attributes(member.value, like: styles, scope)
        scope.styles.append(member.key)
    }
    return styles
}

private func attributes(
    _ value: SourceValue, like styles: [String: TextAttributes], _ scope: FileScope
) throws(LayoutError) -> TextAttributes {
    guard case .record(let members) = value.content else {
        throw scope.invalid(value, wanted: "write what the style has, such as { size: 9pt, color: muted }")
    }
    var attributes = styles["body"] ?? TextAttributes()
    if let like = value["like"] { attributes = styles[try scope.style(like)] ?? attributes }
    for member in members {
        let value = member.value
        switch member.key {
        case "like": break
        case "font": attributes.font = try scope.choice(value, of: FontRole.self)
        case "size": attributes.size = try scope.length(value)
        case "color": attributes.color = try scope.color(value)
        case "spacing": attributes.letterSpacing = try scope.length(value)
        case "figures": attributes.figures = try scope.choice(value, of: TextStyle.Figures.self)
        case "italic":
            guard case .flag(let flag) = value.content else {
                throw scope.invalid(value, wanted: "write true or false")
            }
            attributes.isItalic = flag
        case "weight":
            guard case .number(let text) = value.content, let weight = Int(text), (1...1000).contains(weight) else {
                throw scope.invalid(value, wanted: "write a weight from 100 to 900")
            }
            attributes.weight = weight
        case "lineHeight":
            guard case .number(let text) = value.content, let height = Double(text), (0.5...5).contains(height) else {
                throw scope.invalid(value, wanted: "write a number from 0.5 to 5")
            }
            attributes.lineHeight = height
        default:
            throw scope.unknown(
                "the property '\(member.key)' of a style", named: member.key, among: styleProperties.map(\.name),
                at: member.keyPosition)
        }
    }
    guard attributes.size > 0 else { throw scope.invalid(value, wanted: "write a size above 0") }
    return attributes
}
