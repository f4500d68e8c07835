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
        let room = Size(width: region.width, height: min(region.height, maxHeight ?? .infinity))
        guard room.width > 0 else {
            // No later page is wider.
            throw .noteTooLong(
                charactersOver: words.count, smallestSize: xHeight.lowerBound * Note.emsOfXHeight, nil)
        }
        guard room.height > 0 else { return .nothing(misfit(xHeight.lowerBound, in: room)) }
        let written = try writing(words, context)
        var placed: Frame?
        do throws(LayoutError) {
            placed = try written.frame(words, in: room, fit: region.fit, context)
        } catch {
            // On a page with more room it may fit; only there is it said how much is too long.
            guard error.isMisfit, !region.isFresh, maxHeight.map({ $0 > region.height }) ?? true else { throw error }
        }
        guard var frame = placed else { return .nothing(misfit(maxHeight ?? .infinity, in: room)) }
        frame.name = Note.keyword
        frame.remarks = written.remarks
        return .whole(frame)
    }

    private func misfit(_ needed: Double, in room: Size) -> Misfit {
        Misfit(element: Note.keyword, position: nil, neededHeight: needed, availableHeight: room.height)
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
