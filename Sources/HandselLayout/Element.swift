import HandselGraphics
public import HandselSource

/// A kind of thing on a page. It places itself in a region and remembers nothing, so a tree can be placed any number of times.
public protocol Element: Sendable {
    /// Its name in layout files.
    static var keyword: String { get }

    /// Whether it takes height that the elements around it leave, rather than stay as high as its content.
    func grows(in context: LayoutContext) -> Bool

    /// Places itself at the top of `region`.
    func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement
}

extension Element {
    public func grows(in context: LayoutContext) -> Bool { false }
}

/// The room that an element may fill.
public struct Region: Hashable, Sendable {
    /// What an element does with the width it does not need.
    public enum Fit: Hashable, Sendable {
        /// It takes the whole width; its alignment shows.
        case fill
        /// It is only as wide as what it holds.
        case hug
    }

    /// In points.
    public var width: Double
    /// In points; what is higher does not fit.
    public var height: Double
    public var fit: Fit
    /// Nothing stands above it on this page, so no later page has more room.
    public var isFresh: Bool
    /// In points: an element that can grow, such as a box, is at least this high.
    public var minHeight: Double

    public init(
        width: Double, height: Double, fit: Fit = .fill, isFresh: Bool = false, minHeight: Double = 0
    ) {
        self.width = width
        self.height = height
        self.fit = fit
        self.isFresh = isFresh
        self.minHeight = minHeight
    }

    /// The same width with other room below, which nothing needs to fill; fresh only if this is and nothing was taken off.
    func remaining(below used: Double) -> Region {
        Region(width: width, height: height - used, fit: fit, isFresh: isFresh && used == 0)
    }
}

/// What became of an element in a region.
public enum Placement: Sendable {
    case whole(Frame)
    /// What fitted, and what is left for the next page.
    case part(Frame, rest: Node)
    case nothing(Misfit)
}

/// Why an element found no room.
public struct Misfit: Hashable, Sendable {
    /// The innermost element that did not fit.
    public var element: String
    public var position: SourcePosition?
    /// In points.
    public var neededHeight: Double
    public var availableHeight: Double

    public init(element: String, position: SourcePosition?, neededHeight: Double, availableHeight: Double) {
        self.element = element
        self.position = position
        self.neededHeight = neededHeight
        self.availableHeight = availableHeight
    }
}

/// One element in a tree.
public struct Node: Sendable {
    public var element: any Element
    /// What its frame is called; the keyword where nothing else is given.
    public var name: String?
    /// The share of a row's width that it takes.
    public var width: RowWidth
    public var position: SourcePosition?

    public init(
        _ element: any Element, name: String? = nil, width: RowWidth = .fraction(1), position: SourcePosition? = nil
    ) {
        self.element = element
        self.name = name
        self.width = width
        self.position = position
    }

    /// A node that shows nothing.
    static let empty = Node(Column([]))

    /// Places the element and puts this node's name and place in the file on what comes out.
    func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let placement: Placement
        do throws(LayoutError) {
            placement = try element.place(in: region, context)
        } catch {
            throw error.located(at: position)
        }
        switch placement {
        case .whole(let frame): return .whole(named(frame))
        case .part(let frame, var rest):
            rest.name = rest.name ?? name
            rest.position = rest.position ?? position
            return .part(named(frame), rest: rest)
        case .nothing(var misfit):
            misfit.position = misfit.position ?? position
            return .nothing(misfit)
        }
    }

    private func named(_ frame: Frame) -> Frame {
        var frame = frame
        if let name { frame.name = name }
        frame.position = position ?? frame.position
        return frame
    }
}

/// How wide a node is in a row, or a column in a table.
public enum RowWidth: Hashable, Sendable {
    /// In points.
    case fixed(Double)
    /// A share of what the others leave.
    case fraction(Double)
    /// As wide as what it holds.
    case content

    /// Reads "12mm", "2fr" or "content"; `nil` when it is none of these.
    public init?(_ text: String) {
        if text == "content" {
            self = .content
        } else if text.hasSuffix("fr"), text.dropLast(2).allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
            let share = Double(text.dropLast(2)), share > 0, share.isFinite
        {
            self = .fraction(share)
        } else if let length = Length(text), length.points >= 0 {
            self = .fixed(length.points)
        } else {
            return nil
        }
    }

    /// Divides `available` points among `widths`, where `content` says how wide an index's content is. Together they are
    /// never wider than `available`.
    static func resolve(_ widths: [RowWidth], available: Double, content: (Int) -> Double) -> [Double] {
        var result = widths.indices.map { index in
            switch widths[index] {
            case .fixed(let points): points
            case .content: content(index)
            case .fraction: 0.0
            }
        }
        let shares = widths.reduce(0.0) { sum, width in
            if case .fraction(let share) = width { sum + share } else { sum }
        }
        let left = max(0, available - result.reduce(0, +))
        for (index, width) in widths.enumerated() {
            if case .fraction(let share) = width { result[index] = left * share / shares }
        }
        let over = result.reduce(0, +) - available
        guard over > 0.01 else { return result }
        // Content that wants more than there is shares the loss; where that is not enough, all widths do.
        let flexible = zip(widths, result).reduce(0.0) { sum, width in width.0 == .content ? sum + width.1 : sum }
        return zip(widths, result).map { width, points in
            if flexible <= over { return points * available / (available + over) }
            return width == .content ? points * (flexible - over) / flexible : points
        }
    }
}
