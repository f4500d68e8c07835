import Foundation
import HandselGraphics

/// The way that a plant grows: points from where it begins to its tip.
struct Stem: Hashable, Sendable {
    var points: [Point]

    /// Grows from `root` at `angle` (clockwise from the right, radians), turning by `curl` radians over its `length`.
    ///
    /// - Parameter sway: how much it turns to and fro besides, in radians.
    init(from root: Point, angle: Double, length: Double, curl: Double, sway: Double = 0, _ seed: Seed) {
        let steps = 14
        let phase = seed.between(0, 2 * .pi, "sway")
        var points = [root]
        var point = root
        for step in 0..<steps {
            let t = (Double(step) + 0.5) / Double(steps)
            let heading = angle + curl * t + sway * sin(phase + t * 5)
            point = point + Point(angle: heading, length: length / Double(steps))
            points.append(point)
        }
        self.points = points
    }

    init(_ points: [Point]) {
        self.points = smooth(points).trace(6)
    }

    /// The place and the heading at `t` from 0 to 1.
    func at(_ t: Double) -> (point: Point, angle: Double) {
        let place = min(max(t, 0), 1) * Double(points.count - 1)
        let index = min(Int(place), points.count - 2)
        let (from, to) = (points[index], points[index + 1])
        return (from.toward(to, place - Double(index)), (to - from).angle)
    }

    /// Every third of its points and the last, enough to draw it from.
    var knots: [Point] {
        points.enumerated().filter { $0.offset % 3 == 0 && $0.offset < points.count - 2 }.map(\.element)
            + points.suffix(1)
    }

    /// Drawn with a pen that presses less toward the tip.
    func drawn(_ width: Double, _ tone: Tone = .line) -> Mark { .pen(knots, width, tone, .fading) }
}
