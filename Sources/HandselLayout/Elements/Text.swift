import HandselGraphics
import HandselSource
public import HandselType

/// A paragraph of text with fields.
public struct Text: Element {
    public static let keyword = "text"

    /// A part of the paragraph in a style of its own.
    public struct Span: Hashable, Sendable {
        public var text: Template
        /// `nil` for the paragraph's style.
        public var style: String?
        public var link: Template?

        public init(_ text: Template, style: String? = nil, link: Template? = nil) {
            self.text = text
            self.style = style
            self.link = link
        }
    }

    public var spans: [Span]
    public var style: String?
    public var align: ParagraphStyle.Alignment
    public var maxLines: Int?
    /// The smallest size in points that it may be set in, so that it fits on one line; `nil` keeps its size.
    public var shrinkTo: Double?
    /// From 1 to 6 where the text is a heading of the document.
    public var heading: Int?

    public init(
        _ text: Template, style: String? = nil, align: ParagraphStyle.Alignment = .start, maxLines: Int? = nil,
        heading: Int? = nil, link: Template? = nil
    ) {
        self.init(spans: [Span(text, link: link)], style: style, align: align, maxLines: maxLines, heading: heading)
    }

    public init(
        spans: [Span], style: String? = nil, align: ParagraphStyle.Alignment = .start, maxLines: Int? = nil,
        heading: Int? = nil
    ) {
        self.spans = spans
        self.style = style
        self.align = align
        self.maxLines = maxLines
        self.heading = heading
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let lines = try fittingLines(width: region.width, context)
        let role: Frame.Role = heading.map { .heading($0) } ?? .paragraph
        return SetLines(lines: lines, align: align, role: role).placement(in: region, direction: context.direction)
    }

    /// The lines in the style's size, or in a smaller one where `shrinkTo` allows it and one line wants it.
    private func fittingLines(width: Double, _ context: LayoutContext) throws(LayoutError) -> [TextLine] {
        let lines = try lines(width: width, context)
        guard let shrinkTo, lines.count > 1 else { return lines }
        let natural = try self.lines(width: .infinity, context).map(\.width).max() ?? 0
        let size = try context.attributes(style).size
        // Widths go with the size; a hair is left for what does not.
        let scale = min(1, max(shrinkTo / size, width / natural * 0.999))
        return try self.lines(width: width, scale: scale, context)
    }

    /// The paragraph's lines; none where nothing is to be said.
    ///
    /// - Parameter scale: by how much every size is multiplied.
    func lines(width: Double, scale: Double = 1, _ context: LayoutContext) throws(LayoutError) -> [TextLine] {
        let attributes = try context.attributes(style)
        var filled: [TextSpan] = []
        for span in spans {
            let text = span.text.text(in: context.scope)
            guard !text.isEmpty else { continue }
            var own = span.style == nil ? attributes : try context.attributes(span.style)
            own.size *= scale
            let words = own.letterCase == .upper ? capitals(of: text, language: context.language) : text
            let link = span.link.map { $0.text(in: context.scope) }.flatMap { $0.isEmpty ? nil : $0 }
            filled.append(TextSpan(words, style: own.style(in: context.theme), link: link))
        }
        guard filled.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else { return [] }
        do throws(TypeError) {
            return try context.fonts.lines(
                of: filled, width: width,
                style: ParagraphStyle(
                    alignment: align, lineHeight: attributes.lineHeight, maxLines: maxLines, language: context.language)
            )
        } catch {
            throw .text(error, nil)
        }
    }
}

/// Lines that have been set already: a paragraph on its way to a page, or what the last page left of one.
struct SetLines: Element {
    static let keyword = Text.keyword

    var lines: [TextLine]
    var align: ParagraphStyle.Alignment
    var role: Frame.Role

    func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        placement(in: region, direction: context.direction)
    }

    func placement(in region: Region, direction: TextDirection) -> Placement {
        guard !lines.isEmpty else { return .whole(Frame(name: SetLines.keyword, size: .zero)) }
        var height = 0.0
        var fitting = 0
        for line in lines {
            guard height + line.height <= region.height + 0.01 else { break }
            height += line.height
            fitting += 1
        }
        if fitting == lines.count { return .whole(frame(of: lines, in: region, direction: direction)) }
        // Neither the first nor the last line of a paragraph stands alone on a page, where that can be had.
        if lines.count - fitting == 1, fitting > 2 { fitting -= 1 }
        guard fitting >= (region.isFresh ? 1 : 2) else {
            return .nothing(
                Misfit(
                    element: SetLines.keyword, position: nil, neededHeight: lines.reduce(0) { $0 + $1.height },
                    availableHeight: region.height))
        }
        let rest = SetLines(lines: Array(lines[fitting...]), align: align, role: role)
        return .part(frame(of: Array(lines[..<fitting]), in: region, direction: direction), rest: Node(rest))
    }

    private func frame(of lines: [TextLine], in region: Region, direction: TextDirection) -> Frame {
        let natural = lines.map(\.width).max() ?? 0
        // A hair wider than the text, so that rounding never breaks it anew.
        let width = region.fit == .fill ? region.width : min(region.width, natural + 0.01)
        var y = 0.0
        var placed: [Frame.PlacedLine] = []
        for line in lines {
            let x = left(of: line, in: width, direction: direction)
            placed.append(Frame.PlacedLine(baseline: Point(x: x, y: y + line.baseline), line: line))
            y += line.height
        }
        return Frame(
            name: SetLines.keyword, size: Size(width: width, height: y), content: .text(placed), role: role)
    }

    private func left(of line: TextLine, in width: Double, direction: TextDirection) -> Double {
        let free = width - line.width
        return switch (align, direction) {
        case (.center, _): free / 2
        case (.start, .leftToRight), (.end, .rightToLeft), (.left, _): 0
        case (.start, .rightToLeft), (.end, .leftToRight), (.right, _): free
        }
    }
}

let spanProperties: [ElementForm.Property] = [
    .init("text", .template, "The words."),
    .init("style", .style, "Where it differs from the paragraph's."),
    .init("link", .template, "Where a click leads."),
]

extension Text: FileElement {
    public static let form = ElementForm(
        "A paragraph; fields stand in braces, as in '{customer.name}'.", content: .spans,
        properties: [
            .init("style", .style, "One of the layout's styles."),
            .init("align", .choice(ParagraphStyle.Alignment.allCases.map(\.rawValue)), "Where its lines stand."),
            .init("maxLines", .integer, "Further lines are cut, with an ellipsis."),
            .init("shrinkTo", .length, "The smallest size that it may be set in to fit on one line."),
            .init("heading", .integer, "From 1 to 6 where it is a heading of the document."),
            .init("link", .template, "Where a click leads."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        guard let content = node.content() else { throw node.missing(Text.keyword, "what is to be said") }
        var spans = try Text.spans(content, node)
        if let link = try node.template("link") {
            for index in spans.indices where spans[index].link == nil { spans[index].link = link }
        }
        self.init(
            spans: spans, style: try node.style("style"),
            align: try node.choice("align", of: ParagraphStyle.Alignment.self) ?? .start,
            maxLines: try node.integer("maxLines", in: 1...1_000), heading: try node.integer("heading", in: 1...6))
        shrinkTo = try node.length("shrinkTo")
    }

    private static func spans(_ content: SourceValue, _ node: NodeReader) throws(LayoutError) -> [Span] {
        guard case .list(let values) = content.content else { return [Span(try node.scope.template(content))] }
        var spans: [Span] = []
        for value in values {
            guard case .record(let members) = value.content else {
                spans.append(Span(try node.scope.template(value)))
                continue
            }
            let known = spanProperties.map(\.name)
            for member in members where !known.contains(member.key) {
                throw node.scope.unknown(
                    "the property '\(member.key)' of a span", named: member.key, among: known, at: member.keyPosition)
            }
            guard let text = value["text"] else { throw node.scope.invalid(value, wanted: "add 'text' to the span") }
            var span = Span(try node.scope.template(text))
            if let style = value["style"] { span.style = try node.scope.style(style) }
            if let link = value["link"] { span.link = try node.scope.template(link) }
            spans.append(span)
        }
        return spans
    }
}
