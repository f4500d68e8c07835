public import HandselGraphics
import HandselHand
import HandselType

/// The personal note in the writer's hand. It is never broken over pages.
public struct Note: Element {
    public static let keyword = "note"

    public var text: Template
    /// How large a small x may be, in points: the writing is made as large as the room allows.
    public var xHeight: ClosedRange<Double>
    /// At most this high, in points.
    public var maxHeight: Double?
    public var color: ColorReference
    /// What the words are set in where the hand cannot write them.
    public var style: String?

    public init(
        _ text: Template, xHeight: ClosedRange<Double> = 1.75.mm...2.35.mm, maxHeight: Double? = nil,
        color: ColorReference = .role(.pen), style: String? = nil
    ) {
        self.text = text
        self.xHeight = xHeight
        self.maxHeight = maxHeight
        self.color = color
        self.style = style
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let words = text.text(in: context.scope)
        guard !words.allSatisfy(\.isWhitespace) else { return .whole(Frame(name: Note.keyword, size: .zero)) }
        guard let hand = context.hand else { return try typeset(words, in: region, context, remarks: []) }
        let missing = hand.missing(in: words)
        guard missing.isEmpty else {
            let names =
                missing.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
                + (missing.count > 12 ? " and \(missing.count - 12) more" : "")
            return try typeset(
                words, in: region, context,
                remarks: [
                    LayoutRemark("the hand \(hand.name) cannot write \(names); the note is set in type instead")
                ])
        }
        let height = min(region.height, maxHeight ?? .infinity)
        guard height > 0, region.width > 0 else {
            return .nothing(
                Misfit(
                    element: Note.keyword, position: nil, neededHeight: xHeight.lowerBound, availableHeight: height))
        }
        let ink: Ink
        do throws(HandError) {
            ink = try hand.ink(
                for: words, in: Size(width: region.width, height: height), xHeights: xHeight,
                color: context.theme.color(color), seed: context.seed)
        } catch {
            // On a page with more room it may fit; there the hand's own words say how much is too long.
            guard case .doesNotFit = error, !region.isFresh, maxHeight.map({ $0 > region.height }) ?? true else {
                throw .hand(error, nil)
            }
            return .nothing(
                Misfit(
                    element: Note.keyword, position: nil, neededHeight: maxHeight ?? .infinity, availableHeight: height)
            )
        }
        let frame = Frame(
            name: Note.keyword, size: ink.size, content: .ink(ink), role: .paragraph, language: nil)
        let free = max(0, region.width - ink.size.width)
        guard region.fit == .fill, context.direction == .rightToLeft, free > 0.01 else { return .whole(frame) }
        return .whole(
            Frame(
                name: Note.keyword, size: Size(width: region.width, height: ink.size.height),
                children: [Frame.Child(at: Point(x: free, y: 0), frame)]))
    }

    private func typeset(
        _ words: String, in region: Region, _ context: LayoutContext, remarks: [LayoutRemark]
    ) throws(LayoutError) -> Placement {
        var attributes = try context.attributes(style)
        attributes.color = color
        var context = context
        // A name that no layout file can write, since names there have no space.
        context.styles["note in type"] = attributes
        let text = Text(spans: [Text.Span(Template(literal: words))], style: "note in type")
        let placement = try KeepTogether([Node(text)]).place(in: region, context)
        func noted(_ frame: Frame) -> Frame {
            var frame = frame
            frame.name = Note.keyword
            frame.remarks = remarks
            return frame
        }
        return switch placement {
        case .whole(let frame): .whole(noted(frame))
        case .part(let frame, let rest): .part(noted(frame), rest: rest)
        case .nothing: placement
        }
    }
}

extension Template {
    /// A text without fields, whatever braces it has.
    init(literal: String) {
        parts = [.literal(literal)]
    }
}

extension Note: FileElement {
    public static let form = ElementForm(
        "The personal note in the writer's hand, as large as the room allows; never broken over pages.",
        content: .template,
        properties: [
            .init("xHeight", .range, "How large a small x may be, such as '1.8mm to 2.4mm'."),
            .init("maxHeight", .length, "At most this high."),
            .init("color", .color, "Of the ink."),
            .init("style", .style, "What the words are set in where the hand cannot write them."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init(
            try node.requiredTemplate(Note.keyword),
            xHeight: try node.value("xHeight").map { value throws(LayoutError) in try node.scope.range(value) }
                ?? 1.75.mm...2.35.mm,
            maxHeight: try node.length("maxHeight"), color: try node.color("color") ?? .role(.pen),
            style: try node.style("style"))
    }
}
