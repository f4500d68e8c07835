import Foundation
import HandselGraphics

/// A smooth line through `points` (Catmull and Rom), closed or open.
func smooth(_ points: [Point], closed: Bool = false) -> Path {
    guard points.count > 2 else {
        guard let first = points.first else { return Path() }
        return Path([.move(first)] + points.dropFirst().map { .line($0) })
    }
    let count = points.count
    func at(_ index: Int) -> Point {
        closed ? points[(index + count) % count] : points[min(max(index, 0), count - 1)]
    }
    var elements: [Path.Element] = [.move(points[0])]
    for index in 0..<(closed ? count : count - 1) {
        let (before, from, to, after) = (at(index - 1), at(index), at(index + 1), at(index + 2))
        elements.append(.curve(from + (to - before) * (1 / 6), to - (after - from) * (1 / 6), to))
    }
    if closed { elements.append(.close) }
    return Path(elements)
}

/// Straight lines through `points`, closed.
func polygon(_ points: [Point]) -> Path {
    guard let first = points.first else { return Path() }
    return Path([.move(first)] + points.dropFirst().map { .line($0) } + [.close])
}

/// Where a pen presses along its way: from 0 (it does not touch) to 1.
enum Pressure {
    /// Thin at both ends.
    case swelling
    /// Full at the beginning, thin at the end.
    case fading
    /// Nearly the same, a little thinner at both ends.
    case even

    func width(at t: Double) -> Double {
        switch self {
        case .swelling: 0.12 + 0.88 * sin(.pi * min(max(t, 0), 1))
        case .fading: 1 - 0.9 * t * t
        case .even: 0.62 + 0.38 * sin(.pi * (0.08 + 0.84 * t))
        }
    }
}

/// A line drawn with a soft pen through `points`: an outline of changing width that is filled.
///
/// - Parameter detail: how many steps of the outline there are from point to point; few, since drawings are made of many.
func brush(_ points: [Point], width: Double, _ pressure: Pressure = .even, detail: Int? = nil) -> Path {
    let detail = detail ?? (points.count <= 3 && width > 2 ? 2 : 1)
    let spine = points.count > 2 && detail > 1 ? smooth(points).trace(detail) : points
    guard spine.count > 1 else { return Path() }
    var left: [Point] = []
    var right: [Point] = []
    for (index, point) in spine.enumerated() {
        let along = spine[min(index + 1, spine.count - 1)] - spine[max(index - 1, 0)]
        let half = along.unit.turned * (width / 2 * pressure.width(at: Double(index) / Double(spine.count - 1)))
        left.append(point - half)
        right.append(point + half)
    }
    guard let leftEnd = left.last, let rightEnd = right.last else { return Path() }
    // Round ends, where they are wide enough to be seen: the outline swings around by handles of two thirds of the width.
    func cap(_ from: Point, _ to: Point) -> Path.Element {
        guard (to - from).length > 0.8 else { return .line(to) }
        let out = (from - to).turned * (2.0 / 3)
        return .curve(from + out, to + out, to)
    }
    let (there, back) = (smooth(left).elements, smooth(right.reversed()).elements)
    return Path(there + [cap(leftEnd, rightEnd)] + back.dropFirst() + [cap(right[0], left[0]), .close])
}

/// An egg with `wobble` (a share of its size), turned by `angle` radians.
func blob(
    _ center: Point, _ rx: Double, _ ry: Double, wobble: Double = 0, angle: Double = 0, corners: Int = 8, _ seed: Seed
) -> Path {
    let turn = Transform(turning: angle, then: center)
    return smooth(
        (0..<corners).map { index in
            let around = 2 * Double.pi * Double(index) / Double(corners)
            let reach = 1 + wobble * (2 * seed.of("blob", index).unit - 1)
            return turn(Point(x: cos(around) * rx * reach, y: sin(around) * ry * reach))
        }, closed: true)
}

/// A circle of four curves.
func disc(_ center: Point, _ radius: Double) -> Path {
    Path(
        rect: Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius), radius: radius)
}

/// An ellipse of four curves.
func ellipse(_ center: Point, _ rx: Double, _ ry: Double, angle: Double = 0) -> Path {
    let turn = Transform(turning: angle, then: center)
    return disc(.zero, 1).moved(by: squeeze(rx, ry)).moved(by: turn)
}

private func squeeze(_ rx: Double, _ ry: Double) -> Transform {
    var transform = Transform(scale: rx)
    transform.d = ry
    return transform
}

/// A part of an ellipse as points, from one angle to another in radians.
func arc(_ center: Point, _ rx: Double, _ ry: Double, from: Double, to: Double, steps: Int = 8) -> [Point] {
    (0...steps).map { step in
        let angle = from + (to - from) * Double(step) / Double(steps)
        return Point(x: center.x + cos(angle) * rx, y: center.y + sin(angle) * ry)
    }
}

extension Point {
    /// Written short, for the many points of a drawing.
    init(_ x: Double, _ y: Double) { self.init(x: x, y: y) }
}

extension Mark {
    /// A line of a soft pen.
    static func pen(
        _ points: [Point], _ width: Double, _ tone: Tone = .line, _ pressure: Pressure = .swelling
    ) -> Mark {
        // Of a hairline nobody sees where the pen pressed.
        width < 0.75
            ? thin(points, width * 0.75, tone) : Mark(brush(points, width: width, pressure), fill: tone)
    }

    /// A thin line of one width.
    static func thin(_ points: [Point], _ width: Double, _ tone: Tone = .line, dashes: [Double] = []) -> Mark {
        Mark(smooth(points), line: Stroke(tone, width: width, dashes: dashes))
    }
}
