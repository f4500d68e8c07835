import Foundation
import HandselGraphics

extension Point {
    /// How far it is from the origin.
    var length: Double { (x * x + y * y).squareRoot() }
    /// In radians from the x axis towards the y axis.
    var angle: Double { atan2(y, x) }
    /// The same direction with the length 1; to the right for no direction at all.
    var direction: Point { length > 1e-12 ? self * (1 / length) : Point(x: 1, y: 0) }

    func distance(to other: Point) -> Double { (other - self).length }
}

func dot(_ a: Point, _ b: Point) -> Double { a.x * b.x + a.y * b.y }
func cross(_ a: Point, _ b: Point) -> Double { a.x * b.y - a.y * b.x }

/// The middle one in order, or the mean of the two; `nil` of none.
func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
