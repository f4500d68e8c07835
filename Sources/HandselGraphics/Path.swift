/// A drawn outline or line: moves, lines and cubic curves, in points.
public struct Path: Hashable, Sendable {
    public enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        /// A cubic Bézier curve with its two control points and its end.
        case curve(Point, Point, Point)
        case close
    }

    public var elements: [Element]

    public init(_ elements: [Element] = []) {
        self.elements = elements
    }

    /// A rectangle with corners rounded by `radius` points (0 for sharp ones), drawn clockwise.
    public init(rect: Rect, radius: Double = 0) {
        let r = max(0, min(radius, rect.size.width / 2, rect.size.height / 2))
        guard r > 0 else {
            self.init([
                .move(Point(x: rect.minX, y: rect.minY)), .line(Point(x: rect.maxX, y: rect.minY)),
                .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.minX, y: rect.maxY)), .close,
            ])
            return
        }
        // A quarter circle by one cubic: handles of 0.5523 of the radius.
        let k = r * (1 - 0.552_284_75)
        let (x0, y0, x1, y1) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
        self.init([
            .move(Point(x: x0 + r, y: y0)), .line(Point(x: x1 - r, y: y0)),
            .curve(Point(x: x1 - k, y: y0), Point(x: x1, y: y0 + k), Point(x: x1, y: y0 + r)),
            .line(Point(x: x1, y: y1 - r)),
            .curve(Point(x: x1, y: y1 - k), Point(x: x1 - k, y: y1), Point(x: x1 - r, y: y1)),
            .line(Point(x: x0 + r, y: y1)),
            .curve(Point(x: x0 + k, y: y1), Point(x: x0, y: y1 - k), Point(x: x0, y: y1 - r)),
            .line(Point(x: x0, y: y0 + r)),
            .curve(Point(x: x0, y: y0 + k), Point(x: x0 + k, y: y0), Point(x: x0 + r, y: y0)), .close,
        ])
    }
}
