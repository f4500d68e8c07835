import HandselGraphics
import HandselType

/// Sets the words of a slip, in black from left to right whatever the document's direction.
struct SlipText {
    /// How far letters of Liberation Sans reach above the baseline, in ems.
    static let ascent = 0.905
    /// How far they reach below it.
    static let descent = 0.212

    private let context: LayoutContext
    private let language: String

    /// - Parameter language: BCP 47.
    init(_ context: LayoutContext, language: String) throws(LayoutError) {
        self.context = context
        self.language = language
        do throws(TypeError) {
            try context.fonts.validate(families: [SwissSlip.family])
        } catch {
            throw .text(error, nil)
        }
    }

    /// Blocks one below the other with a free line between them; `nil` where they are higher than their section.
    func frame(
        of blocks: [SlipDrawing.Block], sizes: SlipDrawing.Sizes, in section: SlipDrawing.Section
    ) throws(LayoutError) -> Frame.Child? {
        let rect = section.rect
        var children: [Frame.Child] = []
        var baseline = SlipText.ascent * sizes.heading
        var foot = 0.0
        for block in blocks where !(block.value.isEmpty && block.box == nil) {
            if !children.isEmpty { baseline += sizes.leading }
            children.append(try text(block.heading, size: sizes.heading, isBold: true, at: Point(x: 0, y: baseline)))
            if block.value.isEmpty, let box = block.box {
                let y = baseline + sizes.heading * 0.4
                children.append(SlipArt.box(box, at: Point(x: 0, y: y)))
                foot = y + box.height
                baseline = foot + sizes.leading
            } else {
                let lines = try lines(of: block.value, size: sizes.value, width: rect.size.width)
                baseline += sizes.leading
                children.append(placed(lines, leading: sizes.leading, size: sizes.value, at: Point(x: 0, y: baseline)))
                baseline += Double(lines.count - 1) * sizes.leading
                foot = baseline + SlipText.descent * sizes.value
                baseline += sizes.leading
            }
        }
        guard foot <= rect.size.height + 0.01 else { return nil }
        return Frame.Child(at: rect.origin, Frame(name: section.rawValue, size: rect.size, children: children))
    }

    /// The title of a part, 11 points bold.
    func title(_ words: String, in section: SlipDrawing.Section) throws(LayoutError) -> Frame.Child {
        try line(words, size: 11, isBold: true, align: .left, in: section)
    }

    /// One line at the head of a section.
    func line(
        _ words: String, size: Double, isBold: Bool, align: ParagraphStyle.Alignment, in section: SlipDrawing.Section
    ) throws(LayoutError) -> Frame.Child {
        let rect = section.rect
        let lines = try lines(of: words, size: size, isBold: isBold, width: .infinity)
        let width = lines.map(\.width).max() ?? 0
        let x = align == .right ? rect.size.width - width : 0
        let child = placed(lines, leading: size, size: size, at: Point(x: x, y: SlipText.ascent * size))
        return Frame.Child(at: rect.origin, Frame(name: section.rawValue, size: rect.size, children: [child]))
    }

    /// One line with its baseline's left end at a point.
    func text(
        _ words: String, size: Double, isBold: Bool = false, at point: Point
    ) throws(LayoutError) -> Frame.Child {
        placed(
            try lines(of: words, size: size, isBold: isBold, width: .infinity), leading: size, size: size, at: point)
    }

    private func lines(
        of words: String, size: Double, isBold: Bool = false, width: Double
    ) throws(LayoutError) -> [TextLine] {
        let style = TextStyle(families: [SwissSlip.family], weight: isBold ? 700 : 400, size: size, color: .black)
        do throws(TypeError) {
            return try context.fonts.lines(
                of: [TextSpan(words, style: style)], width: width,
                style: ParagraphStyle(alignment: .left, lineHeight: 1, direction: .leftToRight, language: language))
        } catch {
            throw .text(error, nil)
        }
    }

    /// - Parameter point: the left end of the first baseline.
    private func placed(_ lines: [TextLine], leading: Double, size: Double, at point: Point) -> Frame.Child {
        let top = SlipText.ascent * size
        let places = lines.enumerated().map { index, line in
            Frame.PlacedLine(baseline: Point(x: 0, y: top + Double(index) * leading), line: line)
        }
        let height = (SlipText.ascent + SlipText.descent) * size + Double(max(0, lines.count - 1)) * leading
        let frame = Frame(
            name: "slipText", size: Size(width: lines.map(\.width).max() ?? 0, height: height), content: .text(places),
            role: .paragraph)
        return Frame.Child(at: Point(x: point.x, y: point.y - top), frame)
    }
}
