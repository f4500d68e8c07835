import HandselCodes
import HandselGraphics

/// The dark parts of a code as one path: their outlines, each drawn once, holes against the way of what is around them.
///
/// One path has no seams between modules, wherever it is scaled to, and is a tenth of the size of squares.
struct CodeOutline {
    /// A corner of modules, counted from the top left of the code.
    private struct Corner: Hashable {
        var x: Int
        var y: Int
    }

    private enum Way: Int, CaseIterable {
        case right, down, left, up

        var x: Int { [1, 0, -1, 0][rawValue] }
        var y: Int { [0, 1, 0, -1][rawValue] }
        /// The way to the right hand of somebody who goes this one.
        var turnedRight: Way { Way.allCases[(rawValue + 1) % 4] }
        var turnedLeft: Way { Way.allCases[(rawValue + 3) % 4] }
    }

    let code: QRCode

    /// - Parameters:
    ///   - module: the side of a module in points.
    ///   - origin: the top left of the first module.
    func path(module: Double, at origin: Point) -> Path {
        var elements: [Path.Element] = []
        // Each outline has its topmost row's first edge to the right exactly once as its start.
        var used = Set<Corner>()
        for y in 0...code.side {
            for x in 0..<code.side where isEdge(.right, from: Corner(x: x, y: y)) && !used.contains(Corner(x: x, y: y))
            {
                let corners = outline(from: Corner(x: x, y: y), used: &used)
                let points = corners.map { corner in
                    Point(x: origin.x + Double(corner.x) * module, y: origin.y + Double(corner.y) * module)
                }
                elements.append(.move(points[0]))
                elements += points.dropFirst().map { .line($0) }
                elements.append(.close)
            }
        }
        return Path(elements)
    }

    /// The corners where the outline turns, with dark modules on its right hand. Edges to the right are put into `used`.
    private func outline(from start: Corner, used: inout Set<Corner>) -> [Corner] {
        var corners = [start]
        var corner = start
        var way = Way.right
        repeat {
            if way == .right { used.insert(corner) }
            corner = Corner(x: corner.x + way.x, y: corner.y + way.y)
            // Where two dark modules touch by a corner only, turning right keeps to the same one.
            let next = [way.turnedRight, way, way.turnedLeft].first { isEdge($0, from: corner) } ?? way
            let isDone = corner == start && next == .right
            if next != way, !isDone { corners.append(corner) }
            way = next
        } while !(corner == start && way == .right)
        return corners
    }

    /// Whether a dark module lies on the right hand of the edge and a light one on its left.
    private func isEdge(_ way: Way, from corner: Corner) -> Bool {
        let (right, left): ((Int, Int), (Int, Int)) =
            switch way {
            case .right: ((corner.x, corner.y), (corner.x, corner.y - 1))
            case .down: ((corner.x - 1, corner.y), (corner.x, corner.y))
            case .left: ((corner.x - 1, corner.y - 1), (corner.x - 1, corner.y))
            case .up: ((corner.x, corner.y - 1), (corner.x - 1, corner.y - 1))
            }
        return code.isDark(column: right.0, row: right.1) && !code.isDark(column: left.0, row: left.1)
    }
}
