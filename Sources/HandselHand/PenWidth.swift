import Foundation

/// Finds the widths of a pen's lines. It keeps the memory it works in.
struct PenWidth {
    private let pen: Pen
    private let across: Vector
    /// For each node of the line, in x-heights.
    private(set) var widths: [Double] = []

    init(_ pen: Pen) {
        self.pen = pen
        across = Vector(cos(pen.nibAngle), sin(pen.nibAngle))
    }

    /// Finds the width of the pen's line at every node.
    ///
    /// The pen is fast where the way is straight and slow where it bends (speed as the curvature to the power of −1/3);
    /// a slow pen leaves a wider line.
    mutating func follow(_ line: PenLine, drawing draws: inout Draws) {
        let uneven = Wandering(pen.unevenness, reach: pen.unevennessReach, length: line.length, drawing: &draws)
        let pressed = 1 + draws.normal(0.02)
        widths.removeAll(keepingCapacity: true)
        if line.nodes[0].width > 0 {
            // Somebody's own ink.
            for node in line.nodes { widths.append(node.width * pressed * (1 + uneven.at(node.arc).x)) }
        } else if line.length < Pen.longestDot {
            let width = pen.width * Pen.dotWidth * (1 + draws.normal(0.06))
            for _ in line.nodes { widths.append(width) }
        } else {
            findSlownesses(line)
            let startLength = min(pen.startLength, line.length * 0.3)
            let endLength = min(pen.endLength, line.length * 0.35)
            for (index, node) in line.nodes.enumerated() {
                let edge = pen.nib == 0 ? 1 : 1 + pen.nib * (abs(cross(across, node.heading)) - 0.6)
                let falling = 1 - pen.down * node.heading.y
                let start = PenWidth.swelling(node.arc, over: startLength, from: pen.startWidth)
                let end = PenWidth.swelling(line.length - node.arc, over: endLength, from: pen.endWidth)
                widths[index] *= pen.width * pressed * edge * falling * (1 + uneven.at(node.arc).x) * start * end
            }
        }
        beGentle(line)
    }

    /// The share of the full width at a distance from where it starts with this share.
    private static func swelling(_ distance: Double, over length: Double, from start: Double) -> Double {
        guard distance < length else { return 1 }
        let progress = max(0, distance / length)
        return start + (1 - start) * (progress * progress.squareRoot()).squareRoot()
    }

    /// Leaves in `widths` how much wider the line is for the slowness of the pen, as a factor.
    private mutating func findSlownesses(_ line: PenLine) {
        for node in line.nodes { widths.append(1 / cbrt(abs(node.bend) + 0.35)) }
        // Over the length of the line, so that it does not matter where nodes are close.
        var (sum, weight) = (0.0, 1e-9)
        for (number, part) in line.parts.enumerated() {
            let last = part.upperBound - 1
            for _ in 0..<2 {
                var before = widths[part.lowerBound]
                for index in part {
                    let here = widths[index]
                    widths[index] = (before + 2 * here + widths[min(index + 1, last)]) / 4
                    before = here
                }
            }
            // It slows down where it reverses.
            if number > 0 { widths[part.lowerBound] *= PenWidth.speedAtCusp }
            if number < line.parts.count - 1 { widths[last] *= PenWidth.speedAtCusp }
            for index in part.dropFirst() {
                let step = line.nodes[index].arc - line.nodes[index - 1].arc
                sum += step * (widths[index] + widths[index - 1]) / 2
                weight += step
            }
        }
        let middle = max(sum / weight, 1e-9)
        for index in widths.indices {
            widths[index] = min(max(1 - pen.flow * 2 * (widths[index] / middle - 1), 0.6), 1.45)
        }
    }

    private static let speedAtCusp = 0.6

    /// Lets the widths change no more steeply than they may.
    private mutating func beGentle(_ line: PenLine) {
        for index in widths.indices.dropFirst() {
            let step = line.nodes[index].arc - line.nodes[index - 1].arc
            widths[index] = min(widths[index], widths[index - 1] + Pen.steepestSwelling * step)
        }
        for index in widths.indices.dropLast().reversed() {
            let step = line.nodes[index + 1].arc - line.nodes[index].arc
            widths[index] = min(widths[index], widths[index + 1] + Pen.steepestSwelling * step)
        }
    }
}
