import HandselGraphics
import HandselOrnament

/// The line of a timeline with its marks, on one page.
struct TimelineDrawing {
    /// How much larger the first and the last mark are than the others.
    static let largest = 1.5
    /// What stays white between a mark and the line, in points.
    private static let air = 2.2
    /// The shortest piece of the line that is drawn, in points; shorter ones look like dirt.
    private static let shortest = 4.0

    private struct Mark {
        var y: Double
        var index: Int
        var isFirst: Bool
        var isLast: Bool
    }

    /// How wide a usual mark is, in points.
    private let mark: Double
    private let isSketched: Bool
    private let width: Double
    private let color: Color
    private let seed: Seed
    /// Whether the line comes from the page before.
    private let hasEarlier: Bool
    private var marks: [Mark] = []

    init(_ timeline: Timeline, isSketched: Bool, hasEarlier: Bool, _ context: LayoutContext) {
        mark = timeline.mark
        self.isSketched = isSketched
        self.hasEarlier = hasEarlier
        width = timeline.line?.width ?? 1.2
        color = context.theme.color(timeline.line?.color ?? .role(isSketched ? .pen : .accent))
        seed = context.drawingSeed.keyed("timeline").keyed(timeline.list)
    }

    /// From the edge where reading begins to the middle of the line, in points.
    var reach: Double { mark * TimelineDrawing.largest / 2 }

    /// Adds the mark of an entry that was set last on a stack: in the middle of the small letters of its first line.
    mutating func add(_ frame: Frame, at stack: FrameStack, index: Int, of count: Int) {
        guard !frame.isEmpty, let top = stack.children.last?.origin.y else { return }
        let y = frame.firstTextLine.map { $0.baseline - 0.3 * $0.size } ?? reach
        marks.append(Mark(y: top + max(y, reach), index: index, isFirst: index == 0, isLast: index == count - 1))
    }

    /// The line from mark to mark and the marks on it.
    ///
    /// - Parameters:
    ///   - x: of the line's middle, in points.
    ///   - goesOn: whether the line goes on on the next page.
    func frames(x: Double, height: Double, goesOn: Bool) -> [Frame.Child] {
        var ways = zip(marks, marks.dropFirst()).map { from, to in
            (from.y + radius(from) + TimelineDrawing.air, to.y - radius(to) - TimelineDrawing.air, from.index)
        }
        if hasEarlier, let first = marks.first {
            ways.insert((0, first.y - radius(first) - TimelineDrawing.air, first.index - 1), at: 0)
        }
        if goesOn || marks.isEmpty {
            let begin = marks.last.map { $0.y + radius($0) + TimelineDrawing.air } ?? 0
            ways.append((begin, height, marks.last?.index ?? -1))
        }
        let lines = ways.filter { $0.1 - $0.0 >= TimelineDrawing.shortest }.map { from, to, index in
            child("timelineLine", line(from: Point(x: 0, y: from), to: Point(x: 0, y: to), behind: index), x: x)
        }
        return lines + marks.map { child("timelineMark", content(of: $0), x: x) }
    }

    private func radius(_ mark: Mark) -> Double {
        self.mark / 2 * (mark.isFirst || mark.isLast ? TimelineDrawing.largest : 1)
    }

    /// The way behind the mark of an entry; -1 for what stands before the first.
    private func line(from: Point, to: Point, behind index: Int) -> Frame.Content {
        guard isSketched else {
            return .shape(
                Path([.move(from), .line(to)]), fill: nil, line: Frame.Line(color: color, width: width, isRound: true))
        }
        let own = seed.keyed("line").keyed(UInt64(index + 1))
        return .shape(SketchedLine.stroke(from: from, to: to, width: width, seed: own), fill: color, line: nil)
    }

    /// The first day is a ring that opens the line, the last a full disc that closes it.
    private func content(of mark: Mark) -> Frame.Content {
        let (center, radius) = (Point(x: 0, y: mark.y), radius(mark))
        let own = seed.keyed("mark").keyed(UInt64(mark.index))
        let isOpen = mark.isFirst && !mark.isLast
        if isSketched {
            return .shape(
                isOpen
                    ? SketchedLine.ring(at: center, radius: radius, width: width, seed: own)
                    : SketchedLine.dot(at: center, radius: radius, seed: own), fill: color, line: nil)
        }
        let reach = isOpen ? radius - width / 2 : radius
        let disc = Path(
            rect: Rect(x: -reach, y: center.y - reach, width: 2 * reach, height: 2 * reach), radius: reach)
        return .shape(disc, fill: isOpen ? nil : color, line: isOpen ? Frame.Line(color: color, width: width) : nil)
    }

    /// A frame of no size whose drawing stands around its place; it is ornament and not read aloud.
    private func child(_ name: String, _ content: Frame.Content, x: Double) -> Frame.Child {
        Frame.Child(at: Point(x: x, y: 0), Frame(name: name, size: .zero, content: content, role: .artifact))
    }
}

extension Frame {
    /// The baseline of its first line of text from its top, and the size of the largest letters there, in points.
    fileprivate var firstTextLine: (baseline: Double, size: Double)? {
        if case .text(let lines) = content, let first = lines.first {
            return (first.baseline.y, first.line.runs.map(\.glyphs.size).max() ?? 0)
        }
        for child in children {
            if let found = child.frame.firstTextLine { return (child.origin.y + found.baseline, found.size) }
        }
        return nil
    }
}
