import HandselGraphics
import HandselOrnament

/// The outline of something drawn, fine enough to say what it touches.
struct PieceOutline {
    private var bounds: Rect
    /// Points along each of its parts.
    private var runs: [[Point]]
    /// Whether what its parts enclose belongs to it.
    private var isFilled: Bool
    /// Half the width of its line, in points.
    private var reach: Double

    init(_ path: Path, isFilled: Bool, lineWidth: Double) {
        runs = path.runs(steps: 4)
        self.isFilled = isFilled
        reach = lineWidth / 2
        bounds = (path.bounds(steps: 6) ?? .zero).inflated(by: reach)
    }

    /// Whether it shares any place with `rect`.
    func touches(_ rect: Rect) -> Bool {
        guard bounds.overlaps(rect) else { return false }
        let rect = rect.inflated(by: reach)
        for run in runs where zip(run, run.dropFirst()).contains(where: { crosses($0, $1, rect) }) { return true }
        let middle = Point(x: (rect.minX + rect.maxX) / 2, y: (rect.minY + rect.maxY) / 2)
        return isFilled && encloses(middle)
    }

    /// Whether a line from one point to another passes through a rectangle (Liang and Barsky).
    private func crosses(_ from: Point, _ to: Point, _ rect: Rect) -> Bool {
        var (enter, leave) = (0.0, 1.0)
        let along = to - from
        for (step, before, after) in [
            (along.x, from.x - rect.minX, rect.maxX - from.x), (along.y, from.y - rect.minY, rect.maxY - from.y),
        ] {
            if step == 0 {
                if before <= 0 || after <= 0 { return false }
                continue
            }
            let (near, far) = step > 0 ? (-before / step, after / step) : (after / step, -before / step)
            enter = max(enter, near)
            leave = min(leave, far)
            if enter >= leave { return false }
        }
        return true
    }

    /// By the winding number, as drawing fills.
    private func encloses(_ point: Point) -> Bool {
        var winding = 0
        for run in runs {
            guard let first = run.first, let last = run.last else { continue }
            let closed = first == last ? run : run + [first]
            for (a, b) in zip(closed, closed.dropFirst()) {
                let side = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
                if a.y <= point.y, b.y > point.y, side > 0 { winding += 1 }
                if a.y > point.y, b.y <= point.y, side < 0 { winding -= 1 }
            }
        }
        return winding != 0
    }
}

extension Piece {
    var outlines: [PieceOutline] {
        marks.map { PieceOutline($0.path, isFilled: $0.fill != nil, lineWidth: $0.line?.width ?? 0) }
    }
}
