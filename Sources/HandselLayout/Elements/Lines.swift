import HandselGraphics

/// A line across the region.
public struct Rule: Element {
    public static let keyword = "rule"

    /// In points.
    public var thickness: Double
    public var color: ColorReference
    /// Lengths drawn and left out in turn, in points; empty for a whole line.
    public var dashes: [Double]
    /// Drawn twice by hand instead of along a ruler.
    public var isSketched: Bool

    public init(
        thickness: Double = 0.5, color: ColorReference = .role(.rule), dashes: [Double] = [], isSketched: Bool = false
    ) {
        self.thickness = thickness
        self.color = color
        self.dashes = dashes
        self.isSketched = isSketched
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        guard thickness <= region.height + 0.01 else {
            return .nothing(
                Misfit(
                    element: Rule.keyword, position: nil, neededHeight: thickness, availableHeight: region.height))
        }
        if isSketched { return sketched(in: region, context) }
        let size = Size(width: region.fit == .fill ? region.width : 0, height: thickness)
        let path = Path([
            .move(Point(x: 0, y: thickness / 2)), .line(Point(x: size.width, y: thickness / 2)),
        ])
        let line = Frame.Line(color: context.theme.color(color), width: thickness, dashes: dashes)
        return .whole(
            Frame(
                name: Rule.keyword, size: size, content: .shape(path, fill: nil, line: line), role: .artifact))
    }
}

/// Room with nothing in it.
public struct Spacer: Element {
    public static let keyword = "spacer"

    /// In points.
    public var height: Double
    /// Whether it takes what the elements above and below it leave, down to the foot of the page or of what they stand in.
    public var fills = false

    public init(_ height: Double) {
        self.height = height
    }

    /// Room that pushes what follows to the foot.
    public static let fill = {
        var spacer = Spacer(0)
        spacer.fills = true
        return spacer
    }()

    public func grows(in context: LayoutContext) -> Bool { fills }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        if fills {
            return .whole(
                Frame(name: Spacer.keyword, size: Size(width: 0, height: min(region.minHeight, region.height))))
        }
        // At the head of a page there is nothing to keep away from, and at its foot less will do.
        if region.isFresh { return .whole(Frame(name: Spacer.keyword, size: .zero)) }
        return .whole(Frame(name: Spacer.keyword, size: Size(width: 0, height: max(0, min(height, region.height)))))
    }
}

/// What follows begins on a new page.
public struct PageBreak: Element {
    public static let keyword = "pageBreak"

    public init() {}

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        var frame = Frame(name: PageBreak.keyword, size: .zero)
        // A roll has one page.
        guard !region.isFresh, !context.isOnRoll else { return .whole(frame) }
        frame.endsPage = true
        return .part(frame, rest: .empty)
    }
}

extension Rule: FileElement {
    public static let form = ElementForm(
        "A line across the room that there is; its thickness may follow the keyword.", content: .length,
        properties: [
            .init("color", .color, "Of the line."),
            .init("dashes", .lengths, "Lengths drawn and left out in turn, such as '1pt 2pt'."),
            .init("sketch", .flag, "Whether it is drawn by hand, in the note's ink where no colour is given."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let isSketched = try node.flag("sketch") ?? false
        let color: ColorReference = isSketched ? .role(.pen) : .role(.rule)
        self.init(
            thickness: try node.height(Rule.keyword) ?? (isSketched ? 0.9 : 0.5),
            color: try node.color("color") ?? color,
            dashes: try node.value("dashes").map { value throws(LayoutError) in try node.scope.lengths(value) } ?? [],
            isSketched: isSketched)
    }
}

extension Spacer: FileElement {
    public static let form = ElementForm(
        "Room with nothing in it; its height follows the keyword, or 'fill' for all that is left.",
        content: .lengthOrFill)

    public init(reading node: NodeReader) throws(LayoutError) {
        if case .text("fill")? = node.content()?.content {
            self = .fill
            return
        }
        guard let height = try node.height(Spacer.keyword) else {
            throw node.missing(Spacer.keyword, "a height such as 4mm")
        }
        self.init(height)
    }
}

extension PageBreak: FileElement {
    public static let form = ElementForm("What follows begins on a new page.")

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init()
    }
}
