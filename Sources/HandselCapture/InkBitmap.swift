import HandselGraphics

/// The ink of one box, cut out of the scan, upright and enlarged.
struct InkBitmap {
    /// The page's place of its top-left corner, in points.
    var origin: Point
    /// Pixels to the point.
    var scale: Double
    var width: Int
    var height: Int
    /// Row by row; 1 where there is ink.
    var bits: [UInt8]

    /// 22 pixels to the millimetre: a pen's line is about eleven wide.
    static let fineScale = 22 / 1.0.mm
    /// 6 to the millimetre, to find where the ink is.
    static let coarseScale = 6 / 1.0.mm

    /// The page's place of a place in the bitmap.
    func page(_ p: Point) -> Point { origin + p * (1 / scale) }

    var inkCount: Int { bits.reduce(0) { $0 + Int($1) } }
}

/// Why what stands in a box is not used.
public enum CellFault: Error, Hashable {
    case empty
    case touchesEdge
    case tooManyStrokes(Int)
    /// What was traced covers too little of the ink, from 0 to 1.
    case traceOff(overlap: Double)
    /// It is far larger or smaller than the others of its kind, or stands far from the line.
    case outOfLine
}

extension CellFault: CustomStringConvertible {
    /// A phrase such as "it is empty".
    public var description: String {
        switch self {
        case .empty: "it is empty"
        case .touchesEdge: "the ink touches its edge"
        case .tooManyStrokes(let count): "it has \(count) strokes, more than such a sign"
        case .traceOff(let overlap): "the strokes found cover \(Int((overlap * 100).rounded())) % of the ink only"
        case .outOfLine: "it is much larger or smaller than the other boxes, or far from the line"
        }
    }
}

/// Takes the ink out of the boxes of one page.
struct InkCutter {
    let page: PageScan
    /// How dark the ink of this page is, as a share of the paper's light; `nil` for a blank page.
    let inkShare: Double?
    private let levels: [Rect: (paper: Double, dark: Double)]
    private let labels: [Rect]

    /// What is nearer to a box's edge than this may be the box itself, when the paper's light is looked for.
    private static let inset = 0.4.mm
    /// So far beyond its box a letter may reach, to the sides and up or down, and is taken whole.
    private static let spill = (x: 0.7.mm, y: 1.3.mm)
    /// What hangs in from a neighbour reaches less than this far into a box.
    private static let tail = 2.5.mm
    /// Ink is at least this much darker than the paper, as a share.
    private static let leastContrast = 0.3

    init(_ page: PageScan) {
        self.page = page
        var levels: [Rect: (paper: Double, dark: Double)] = [:]
        var shares: [Double] = []
        labels = page.page.cells.compactMap(\.label) + page.page.lines.map(\.label)
        for cell in page.page.cells {
            let grid = page.coarse(cell.rect.inset(InkCutter.inset), without: cell.label.map { [$0] } ?? [])
            let found = grid.levels
            levels[cell.rect] = found
            let share = found.dark / max(found.paper, 1)
            if share < 1 - InkCutter.leastContrast { shares.append(share) }
        }
        self.levels = levels
        if shares.isEmpty, let box = page.page.signature {
            let found = page.coarse(box.rect.inset(InkCutter.inset), without: [box.label]).levels
            let share = found.dark / max(found.paper, 1)
            if share < 1 - InkCutter.leastContrast { shares = [share] }
        }
        inkShare = median(shares)
    }

    /// The ink of a box; `nil` when there is none.
    func ink(in cell: CaptureSheet.Cell) throws(CellFault) -> InkBitmap? {
        guard let known = levels[cell.rect] else { return nil }
        let (x, y) = InkCutter.spill
        let window = Rect(
            x: cell.rect.minX - x, y: cell.rect.minY - y, width: cell.rect.size.width + 2 * x,
            height: cell.rect.size.height + 2 * y)
        return try ink(
            in: window, labels: labels.filter { $0.overlaps(window) }, known: known, box: cell.rect)
    }

    /// The ink on a line or in the box for the signature, which may reach its edges.
    func ink(on line: CaptureSheet.FreeLine) -> InkBitmap? {
        do throws(CellFault) {
            return try ink(
                in: line.rect.inset(InkCutter.inset), labels: [line.label], known: nil, box: nil)
        } catch {
            return nil
        }
    }

    private func ink(
        in window: Rect, labels: [Rect], known: (paper: Double, dark: Double)?, box: Rect?
    ) throws(CellFault) -> InkBitmap? {
        guard let inkShare else { return nil }
        let coarse = page.coarse(window, without: labels)
        let (paper, dark) = known ?? coarse.levels
        // Half as dark as the other ink of the page at least: shadows and what shows through the paper are not ink.
        guard paper > 20, dark < paper * (1 - 0.5 * (1 - inkShare)) else { return nil }
        let middle = (paper + dark) / 2
        let rough = coarse.darker(than: middle)
        let parts = Components(of: rough, width: coarse.width, height: coarse.height).all
        guard let first = parts.first else { return nil }
        let reach = parts.dropFirst().reduce(first) { reach, part in
            var reach = reach
            reach.left = min(reach.left, part.left)
            reach.right = max(reach.right, part.right)
            reach.top = min(reach.top, part.top)
            reach.bottom = max(reach.bottom, part.bottom)
            return reach
        }
        let margin = 0.5.mm
        let start = coarse.origin + Point(x: Double(reach.left), y: Double(reach.top)) * (1 / coarse.scale)
        let end = coarse.origin + Point(x: Double(reach.right + 1), y: Double(reach.bottom + 1)) * (1 / coarse.scale)
        let cut = Rect(
            x: max(window.minX, start.x - margin), y: max(window.minY, start.y - margin),
            width: 0, height: 0
        ).union(
            Rect(x: min(window.maxX, end.x + margin), y: min(window.maxY, end.y + margin), width: 0, height: 0))
        let fine = page.fine(cut, without: labels)
        let typical = fine.typicalLevel(below: middle) ?? dark
        var bits = fine.darker(than: (paper + typical) / 2)
        try clean(&bits, of: fine, window: window, box: box)
        let bitmap = InkBitmap(
            origin: fine.origin, scale: fine.scale, width: fine.width, height: fine.height, bits: bits)
        return bits.contains(1) ? bitmap : nil
    }

    /// Takes specks away, and tails that hang in from a neighbour; fills pinholes.
    private func clean(
        _ bits: inout [UInt8], of grid: SampledGrid, window: Rect, box: Rect?
    ) throws(CellFault) {
        let parts = Components(of: bits, width: grid.width, height: grid.height)
        let pixel = 1 / (grid.scale * grid.scale)
        let speck = 0.05 * 1.0.mm * 1.0.mm
        let edges = (
            left: Int((window.minX - grid.origin.x) * grid.scale) + 1,
            top: Int((window.minY - grid.origin.y) * grid.scale) + 1,
            right: Int((window.maxX - grid.origin.x) * grid.scale) - 2,
            bottom: Int((window.maxY - grid.origin.y) * grid.scale) - 2
        )
        func touches(_ part: Component) -> Bool {
            part.left <= edges.left || part.top <= edges.top || part.right >= edges.right || part.bottom >= edges.bottom
        }
        func isInside(_ part: Component) -> Bool {
            guard let box else { return true }
            let middle = grid.origin + Point(x: part.middle.x, y: part.middle.y) * (1 / grid.scale)
            return middle.x > box.minX && middle.x < box.maxX && middle.y > box.minY && middle.y < box.maxY
        }
        let largest = parts.all.filter { !touches($0) && isInside($0) }.map(\.area).max() ?? 0
        let (deep, wide) = (
            Int((InkCutter.tail + InkCutter.spill.y) * grid.scale),
            Int((InkCutter.tail + InkCutter.spill.x) * grid.scale)
        )
        var dropped = Set<Int>()
        for (index, part) in parts.all.enumerated() {
            if Double(part.area) * pixel < speck || !isInside(part) && !touches(part) { dropped.insert(index) }
            guard box != nil, !dropped.contains(index), touches(part) else { continue }
            let isTail =
                (part.top <= edges.top || part.bottom >= edges.bottom) && part.height < deep
                || (part.left <= edges.left || part.right >= edges.right) && part.width < wide
            guard isTail, part.area < largest else { throw .touchesEdge }
            dropped.insert(index)
        }
        parts.set(0, where: dropped.contains, in: &bits, width: grid.width)
        let gaps = Components(of: bits, width: grid.width, height: grid.height, value: 0)
        gaps.set(
            1, where: { Double(gaps.all[$0].area) * pixel < 0.03 * 1.0.mm * 1.0.mm }, in: &bits, width: grid.width)
    }
}

extension Rect {
    /// The same rectangle without its outer `length` points.
    func inset(_ length: Double) -> Rect {
        Rect(
            x: minX + length, y: minY + length, width: size.width - 2 * length, height: size.height - 2 * length)
    }
}
