/// A place or a direction in x-heights: x to the right, y up, the origin on the baseline.
struct Vector: Hashable, Sendable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    static let zero = Vector(0, 0)

    static func + (a: Vector, b: Vector) -> Vector { Vector(a.x + b.x, a.y + b.y) }
    static func - (a: Vector, b: Vector) -> Vector { Vector(a.x - b.x, a.y - b.y) }
    static func * (a: Vector, factor: Double) -> Vector { Vector(a.x * factor, a.y * factor) }
    static func * (factor: Double, a: Vector) -> Vector { Vector(a.x * factor, a.y * factor) }
    static func / (a: Vector, divisor: Double) -> Vector { Vector(a.x / divisor, a.y / divisor) }
    static prefix func - (a: Vector) -> Vector { Vector(-a.x, -a.y) }
    static func += (a: inout Vector, b: Vector) { a = a + b }

    /// The same vector with each axis stretched by itself.
    func scaled(by factors: Vector) -> Vector { Vector(x * factors.x, y * factors.y) }
}

/// The length of a vector.
func length(_ vector: Vector) -> Double { (vector.x * vector.x + vector.y * vector.y).squareRoot() }

/// The same direction with the length 1; to the right for no direction at all.
func direction(_ vector: Vector) -> Vector {
    let size = length(vector)
    return size > 1e-12 ? vector / size : Vector(1, 0)
}

/// The scalar product.
func dot(_ a: Vector, _ b: Vector) -> Double { a.x * b.x + a.y * b.y }

/// The vector product: positive when `b` points to the left of `a`.
func cross(_ a: Vector, _ b: Vector) -> Double { a.x * b.y - a.y * b.x }
