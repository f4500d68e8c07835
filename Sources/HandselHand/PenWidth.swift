import Foundation

extension Pen {
    /// The width of this pen's line at each point of a path, in x-heights.
    ///
    /// The pen is fast where the way is straight and slow where it bends (speed as the curvature to the power of −1/3);
    /// a slow pen leaves a wider line.
    func widths(along path: SampledPath, drawing draws: inout Draws) -> [Double] {
        let (points, step, count) = (path.points, SampledPath.step, path.points.count)
        let arc = Double(count - 1) * step
        if !path.measuredWidths.isEmpty { return widths(from: path.measuredWidths, drawing: &draws) }
        guard count > 3, arc >= Pen.longestDot else {
            return Array(repeating: width * Pen.dotWidth * (1 + draws.normal(0.06)), count: count)
        }
        let speeds = relativeSpeeds(along: path)
        let heading = smoothed(
            points.indices.map { direction(points[min($0 + 1, count - 1)] - points[max($0 - 1, 0)]) }, radius: 2,
            passes: 2)
        let uneven = draws.wandering(unevenness, reach: unevennessReach, count: count, step: step)
        let pressed = width * (1 + draws.normal(0.02))
        let (startLength, endLength) = (min(startLength, arc * 0.3), min(endLength, arc * 0.35))
        let across = Vector(cos(nibAngle), sin(nibAngle))
        let widths = points.indices.map { index in
            let slowness = min(max(1 - flow * 2 * (speeds[index] - 1), 0.6), 1.45)
            let edge = nib == 0 ? 1 : 1 + nib * (abs(cross(across, heading[index])) - 0.6)
            let falling = 1 - down * heading[index].y
            let start = swelling(Double(index) * step / startLength, from: startWidth)
            let end = swelling(Double(count - 1 - index) * step / endLength, from: endWidth)
            return pressed * slowness * edge * falling * (1 + uneven[index].x) * start * end
        }
        return Pen.gentle(widths)
    }

    /// The widths of somebody's own ink, a little different each time.
    private func widths(from measured: [Double], drawing draws: inout Draws) -> [Double] {
        let uneven = draws.wandering(
            unevenness, reach: unevennessReach, count: measured.count, step: SampledPath.step)
        let pressed = 1 + draws.normal(0.02)
        return Pen.gentle(zip(measured, uneven).map { $0 * pressed * (1 + $1.x) })
    }

    /// Widths that change no more steeply than they may.
    private static func gentle(_ widths: [Double]) -> [Double] {
        var widths = smoothed(widths, radius: 1, passes: 2)
        let steepest = Pen.steepestSwelling * SampledPath.step
        for index in widths.indices.dropFirst() { widths[index] = min(widths[index], widths[index - 1] + steepest) }
        for index in widths.indices.dropLast().reversed() {
            widths[index] = min(widths[index], widths[index + 1] + steepest)
        }
        return widths
    }

    /// The share of the full width after `progress` (1 where the swelling ends) when it starts from this share.
    private func swelling(_ progress: Double, from start: Double) -> Double {
        guard progress < 1 else { return 1 }
        return start + (1 - start) * (progress * progress.squareRoot()).squareRoot()
    }

    /// The speed at each point, as a multiple of the middle one.
    private func relativeSpeeds(along path: SampledPath) -> [Double] {
        let (points, step, count) = (path.points, SampledPath.step, path.points.count)
        var bends = [Double](repeating: 0, count: count)
        for index in 1..<(count - 1) {
            let (before, after) = (points[index] - points[index - 1], points[index + 1] - points[index])
            // The chord of the turn stands for the turn itself.
            bends[index] = length(direction(after) - direction(before)) / step
        }
        bends[0] = bends[1]
        bends[count - 1] = bends[count - 2]
        var speeds = smoothed(bends, radius: 1, passes: 3).map { 1 / cbrt($0 + 0.35) }
        for cusp in path.cusps {
            for index in max(0, cusp - 6)...min(count - 1, cusp + 6) {
                let distance = Double(index - cusp) * step / 0.07
                speeds[index] *= 1 - 0.45 * exp(-distance * distance / 2)
            }
        }
        speeds = smoothed(speeds, radius: 4, passes: 3)
        let middle = speeds.sorted()[count / 2]
        return speeds.map { $0 / middle }
    }
}
