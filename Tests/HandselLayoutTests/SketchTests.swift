import HandselGraphics
import HandselLayout
import HandselOrnament
import Testing

@Suite("A sketched line")
struct SketchTests {
    private func path(_ frame: Frame) throws -> Path {
        let shapes = frame.flattened().compactMap { entry -> Path? in
            if case .shape(let path, _, nil) = entry.frame.content { path } else { nil }
        }
        return try #require(shapes.first)
    }

    private func points(_ path: Path) -> [Point] {
        path.elements.flatMap { element -> [Point] in
            switch element {
            case .move(let p), .line(let p): [p]
            case .curve(_, _, let p): [p]
            case .close: []
            }
        }
    }

    @Test("is drawn twice in the note's ink, in room of its own")
    func rule() throws {
        let drawn = try layout(page("  - rule: 1pt\n    sketch: true")).pages(context())
        let rule = try #require(drawn.first?.flattened().first { $0.frame.name == "rule" }?.frame)
        guard case .shape(let path, let fill, nil) = rule.content else {
            Issue.record("no outline")
            return
        }
        #expect(fill == Theme().color(.role(.pen)))
        #expect(rule.size == Size(width: 200, height: 5))
        #expect(path.elements.filter { if case .move = $0 { true } else { false } }.count == 2)
        for point in points(path) {
            #expect(Rect(x: 0, y: 0, width: 200, height: 5).contains(Rect(origin: point, size: .zero)), "\(point)")
        }
        // Never a line of the machine: its upper edge is at many heights.
        #expect(Set(points(path).map { Int($0.y * 100) }).count > 10)
    }

    @Test(
        "around a box stays within it",
        arguments: [Size(width: 300, height: 200), Size(width: 500, height: 40), Size(width: 30, height: 30)])
    func frameInside(size: Size) {
        for seed in 0..<50 {
            let path = SketchedLine.frame(size, width: 1, seed: Seed(UInt64(seed)))
            for point in points(path) {
                #expect(
                    Rect(origin: .zero, size: size).contains(Rect(origin: point, size: .zero), tolerance: 0.01),
                    "\(point) \(seed)")
            }
        }
    }

    @Test("is another one for each seed and place, and the same for the same")
    func seeds() throws {
        let drawings = (0..<200).map { SketchedLine.underline(length: 200, width: 1, seed: Seed("\($0)")) }
        #expect(Set(drawings).count == 200)
        let frames = (0..<200).map { SketchedLine.frame(Size(width: 90, height: 60), width: 1, seed: Seed("\($0)")) }
        #expect(Set(frames).count == 200)
        #expect(frames[3] == SketchedLine.frame(Size(width: 90, height: 60), width: 1, seed: Seed("3")))
        let two = try layout(page("  - rule: 1pt\n    sketch: true\n  - rule: 1pt\n    sketch: true")).pages(context())
        let rules = try #require(two.first).flattened().filter { $0.frame.name == "rule" }.map(\.frame)
        #expect(try path(rules[0]) != path(rules[1]))
    }

    @Test("is a property of a box, with the width and colour of a border")
    func box() throws {
        let drawn = try layout(page("  - box: { text: a }\n    padding: 6pt\n    sketch: 0.8pt accent")).pages(
            context())
        let sketch = try #require(drawn.first?.flattened().first { $0.frame.name == "sketch" }?.frame)
        guard case .shape(_, let fill, nil) = sketch.content else {
            Issue.record("no outline")
            return
        }
        #expect(fill == Theme().color(.role(.accent)))
        #expect(sketch.size == Size(width: 200, height: 24))
        let error = #expect(throws: LayoutError.self) { try layout(page("  - rule: 1pt\n    sketch: twice")) }
        #expect("\(try #require(error))".hasSuffix("found 'twice'; write true or false"))
    }
}
