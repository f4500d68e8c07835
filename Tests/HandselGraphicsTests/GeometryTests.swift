import HandselGraphics
import Testing

@Suite("A rectangle")
struct RectTests {
    private let rect = Rect(x: 10, y: 20, width: 30, height: 40)

    @Test("knows its edges")
    func edges() {
        #expect([rect.minX, rect.minY, rect.maxX, rect.maxY] == [10, 20, 40, 60])
        #expect(rect.offset(by: Point(x: 1, y: 2)) == Rect(x: 11, y: 22, width: 30, height: 40))
    }

    @Test("contains what lies inside, give or take the tolerance")
    func contains() {
        #expect(rect.contains(rect))
        #expect(rect.contains(Rect(x: 15, y: 25, width: 5, height: 5)))
        #expect(!rect.contains(Rect(x: 9, y: 20, width: 5, height: 5)))
        #expect(rect.contains(Rect(x: 9, y: 20, width: 5, height: 5), tolerance: 1))
        #expect(!rect.contains(Rect(x: 10, y: 20, width: 30, height: 41), tolerance: 0.5))
    }

    @Test("overlaps what shares more than an edge")
    func overlaps() {
        #expect(rect.overlaps(Rect(x: 39, y: 59, width: 5, height: 5)))
        #expect(!rect.overlaps(Rect(x: 40, y: 20, width: 5, height: 5)))
        #expect(!rect.overlaps(Rect(x: 10, y: 60, width: 30, height: 5)))
        #expect(!rect.overlaps(Rect(x: 39, y: 20, width: 5, height: 5), tolerance: 1))
    }

    @Test("is joined with another in the smallest one around both")
    func union() {
        #expect(rect.union(Rect(x: 0, y: 70, width: 5, height: 5)) == Rect(x: 0, y: 20, width: 40, height: 55))
    }
}

@Suite("An outline of a rectangle")
struct PathTests {
    private let rect = Rect(x: 0, y: 0, width: 20, height: 10)

    @Test("is drawn clockwise from its top-left corner")
    func sharp() {
        #expect(
            Path(rect: rect).elements == [
                .move(Point(x: 0, y: 0)), .line(Point(x: 20, y: 0)), .line(Point(x: 20, y: 10)),
                .line(Point(x: 0, y: 10)),
                .close,
            ])
    }

    @Test("has round corners that begin and end at the radius")
    func rounded() {
        let elements = Path(rect: rect, radius: 2).elements
        #expect(elements.count == 10)
        #expect(elements.first == .move(Point(x: 2, y: 0)))
        var ends: [Point] = []
        for element in elements {
            guard case .curve(_, _, let end) = element else { continue }
            ends.append(end)
        }
        #expect(ends == [Point(x: 20, y: 2), Point(x: 18, y: 10), Point(x: 0, y: 8), Point(x: 2, y: 0)])
    }

    @Test("is never rounder than half its shorter side")
    func tooRound() {
        #expect(Path(rect: rect, radius: 99) == Path(rect: rect, radius: 5))
        #expect(Path(rect: rect, radius: -1) == Path(rect: rect))
    }

    @Test("comes within a thousandth of the radius of a true quarter circle")
    func circle() {
        // The middle of the curve from (18, 0) to (20, 2) around (18, 2).
        guard case .curve(let a, let b, let end) = Path(rect: rect, radius: 2).elements[2] else { return }
        let start = Point(x: 18, y: 0)
        let middle = (start + a * 3 + b * 3 + end) * 0.125 - Point(x: 18, y: 2)
        #expect(abs((middle.x * middle.x + middle.y * middle.y).squareRoot() - 2) < 0.002)
    }
}
