import Foundation
import HandselGraphics

/// Turning, scaling and moving: (x, y) becomes (a·x + c·y + tx, b·x + d·y + ty).
struct Transform: Hashable, Sendable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var tx = 0.0
    var ty = 0.0

    init(moving delta: Point) {
        tx = delta.x
        ty = delta.y
    }

    init(scale: Double, then delta: Point = .zero) {
        self.init(moving: delta)
        a = scale
        d = scale
    }

    /// Scaled and, where `isMirrored`, with left and right exchanged; then turned clockwise by `angle` radians; then moved.
    init(turning angle: Double, scale: Double = 1, isMirrored: Bool = false, then delta: Point = .zero) {
        let (sine, cosine) = (sin(angle), cos(angle))
        let side = isMirrored ? -1.0 : 1.0
        a = cosine * scale * side
        b = sine * scale * side
        c = -sine * scale
        d = cosine * scale
        tx = delta.x
        ty = delta.y
    }

    func callAsFunction(_ p: Point) -> Point { Point(x: a * p.x + c * p.y + tx, y: b * p.x + d * p.y + ty) }

    /// How much longer lengths become.
    var scale: Double { abs(a * d - b * c).squareRoot() }
}

extension Path {
    func moved(by transform: Transform) -> Path {
        Path(
            elements.map { element in
                switch element {
                case .move(let p): .move(transform(p))
                case .line(let p): .line(transform(p))
                case .curve(let p, let q, let r): .curve(transform(p), transform(q), transform(r))
                case .close: .close
                }
            })
    }

    /// The rectangle that holds it, found from points along its curves.
    var bounds: Rect {
        var low = Point(x: .infinity, y: .infinity)
        var high = Point(x: -.infinity, y: -.infinity)
        for p in trace(8) {
            low = Point(x: min(low.x, p.x), y: min(low.y, p.y))
            high = Point(x: max(high.x, p.x), y: max(high.y, p.y))
        }
        guard low.x <= high.x else { return .zero }
        return Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    }

    /// Points along it, `steps` to a curve.
    func trace(_ steps: Int) -> [Point] {
        var points: [Point] = []
        var last = Point.zero
        for element in elements {
            switch element {
            case .move(let p), .line(let p):
                points.append(p)
                last = p
            case .curve(let a, let b, let p):
                for step in 1...steps {
                    let t = Double(step) / Double(steps)
                    let u = 1 - t
                    points.append(last * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + p * (t * t * t))
                }
                last = p
            case .close: break
            }
        }
        return points
    }

    static func + (a: Path, b: Path) -> Path { Path(a.elements + b.elements) }
}

extension Point {
    init(angle: Double, length: Double) { self.init(x: cos(angle) * length, y: sin(angle) * length) }

    var length: Double { (x * x + y * y).squareRoot() }
    /// Clockwise from the right, in radians.
    var angle: Double { atan2(y, x) }
    /// A quarter turn clockwise.
    var turned: Point { Point(x: -y, y: x) }
    /// As long as 1; itself where it has no length.
    var unit: Point { length > 0 ? self * (1 / length) : self }

    func toward(_ other: Point, _ share: Double) -> Point { self + (other - self) * share }
}
