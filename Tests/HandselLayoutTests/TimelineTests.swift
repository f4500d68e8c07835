import HandselGraphics
import HandselLayout
import Testing

@Suite("A timeline")
struct TimelineTests {
    private func fields(_ count: Int) -> Fields {
        Fields(["brand.name": "Fern"]).with("events", (1...max(1, count)).prefix(count).map { ["text": "event\($0)"] })
    }

    /// Entries of a line of 12 points and a block of 20, with 8 between them; marks of 6, the ends of 9.
    private func timeline(_ change: (inout Timeline) -> Void = { _ in }) -> Timeline {
        var timeline = Timeline("events", as: "event", gap: 8) {
            Text("{event.text}")
            Block(1, 20)
        }
        timeline.indent = 20
        timeline.mark = 6
        change(&timeline)
        return timeline
    }

    private func shapes(_ frame: Frame, _ name: String) -> [(path: Path, rect: Rect, fill: Color?, line: Frame.Line?)] {
        frame.flattened().compactMap { entry in
            guard entry.frame.name == name, case .shape(let path, let fill, let line) = entry.frame.content,
                let bounds = bounds(of: path)
            else { return nil }
            #expect(entry.frame.role == .artifact)
            return (path, bounds.offset(by: entry.rect.origin), fill, line)
        }
    }

    /// A circle's handles do not reach beyond it.
    private func bounds(of path: Path) -> Rect? {
        let points = path.elements.flatMap { element -> [Point] in
            switch element {
            case .move(let p), .line(let p): [p]
            case .curve(let a, let b, let p): [a, b, p]
            case .close: []
            }
        }
        guard let first = points.first else { return nil }
        return points.reduce(Rect(origin: first, size: .zero)) { $0.union(Rect(origin: $1, size: .zero)) }
    }

    @Test("has a mark at the first line of each entry, larger ones at both ends, and a line between them")
    func marks() throws {
        let frame = try frame(of: timeline(), context(fields(3)))
        #expect(frame.lines == ["event1", "event2", "event3"])
        expectNear(frame.size.height, 3 * 32 + 2 * 8)
        #expect(frame.rects(named: "block").map(\.minX) == [20, 20, 20])
        #expect(frame.rects(named: "block").map(\.size.width) == [180, 180, 180])
        let marks = shapes(frame, "timelineMark")
        // All stand around the middle of the largest, 4.5 points from the edge; entries begin 40 points apart.
        #expect(marks.map { ($0.rect.minX + $0.rect.maxX) / 2 }.allSatisfy { abs($0 - 4.5) < 0.01 })
        let middles = marks.map { ($0.rect.minY + $0.rect.maxY) / 2 }
        #expect(middles.map { $0 - middles[0] }.elementsEqual([0, 40, 80]) { abs($0 - $1) < 0.01 })
        #expect((4...8).contains(middles[0]))
        // The first is a ring of a line of 1.2 points, the others are full.
        #expect(marks.map { $0.fill == nil } == [true, false, false])
        expectNear(marks[0].rect.size.width + 1.2, 9)
        expectNear(marks[1].rect.size.width, 6)
        expectNear(marks[2].rect.size.width, 9)
        let lines = shapes(frame, "timelineLine")
        #expect(lines.count == 2)
        for (line, (from, to)) in zip(lines, [(marks[0], marks[1]), (marks[1], marks[2])]) {
            #expect(line.line?.color == Theme().color(.role(.accent)))
            #expect(line.rect.minY > from.rect.maxY && line.rect.maxY < to.rect.minY)
        }
    }

    @Test("of one entry is a mark, and of none is nothing")
    func few() throws {
        let one = try frame(of: timeline(), context(fields(1)))
        #expect(shapes(one, "timelineLine").isEmpty)
        #expect(shapes(one, "timelineMark").map { $0.fill != nil } == [true])
        #expect(try frame(of: timeline(), context(fields(0))).isEmpty)
        #expect(try frame(of: Timeline("nothing", as: "x") { Text("never") }, context(fields(3))).isEmpty)
    }

    @Test("stands on the right in right-to-left documents")
    func mirrored() throws {
        let frame = try frame(of: timeline(), context(fields(2), direction: .rightToLeft, language: "ar"))
        #expect(frame.rects(named: "block").map(\.minX) == [0, 0])
        #expect(shapes(frame, "timelineMark").allSatisfy { abs(($0.rect.minX + $0.rect.maxX) / 2 - 195.5) < 0.01 })
    }

    @Test("goes on over pages between its entries, its line down to the foot and on from the head")
    func pagesOfEntries() throws {
        // Two entries of 32 with their gap are 72; the third would end at 112.
        let pages = try pages(height: 100, context(fields(5))) { timeline() }
        #expect(pages.map(\.lines) == [["event1", "event2"], ["event3", "event4"], ["event5"]])
        let marks = pages.map { shapes($0, "timelineMark") }
        #expect(marks.map { $0.map { $0.rect.size.width.rounded() } } == [[8, 6], [6, 6], [9]])
        let lines = pages.map { shapes($0, "timelineLine") }
        #expect(lines.map(\.count) == [2, 2, 0])
        expectNear(lines[0][1].rect.maxY, 72)
        expectNear(lines[1][1].rect.maxY, 72)
    }

    @Test("breaks an entry that no page holds, and loses nothing")
    func longEntry() throws {
        let long = (1...20).map { "word\($0)" }.joined(separator: "\n")
        let fields = Fields().with("events", [["text": "a"], ["text": long], ["text": "b"]])
        let pages = try pages(height: 100, context(fields)) { timeline() }
        #expect(pages.flatMap(\.lines) == ["a"] + (1...20).map { "word\($0)" } + ["b"])
        #expect(pages.flatMap { shapes($0, "timelineMark") }.count == 3)
        #expect(pages.allSatisfy { page in page.flattened().allSatisfy { page.flattened()[0].rect.contains($0.rect) } })
    }

    @Test("is drawn by hand where its condition holds, in the pen's ink, the same way for the same seed")
    func sketched() throws {
        let drawn = timeline { $0.sketch = When.Condition("brand.name") }
        func frame(_ seed: UInt64, _ element: Timeline) throws -> Frame {
            try HandselLayoutTests.frame(of: element, context(fields(4), drawing: Seed(seed)))
        }
        let first = try frame(1, drawn)
        let pen = Theme().color(.role(.pen))
        let all = shapes(first, "timelineMark") + shapes(first, "timelineLine")
        #expect(all.count == 7)
        #expect(all.allSatisfy { $0.fill == pen && $0.line == nil })
        // Line and marks stay between the edge and the entries.
        #expect(all.allSatisfy { $0.rect.minX > -0.6 && $0.rect.maxX < 10 })
        #expect(Set(all.map(\.path)).count == 7)
        #expect(shapes(try frame(1, drawn), "timelineMark").map(\.path) == shapes(first, "timelineMark").map(\.path))
        #expect(shapes(try frame(2, drawn), "timelineMark").map(\.path) != shapes(first, "timelineMark").map(\.path))
        let plain = timeline { $0.sketch = When.Condition("not brand.name") }
        #expect(shapes(try frame(1, plain), "timelineLine").allSatisfy { $0.line != nil })
        let colored = timeline {
            $0.sketch = When.Condition("brand.name")
            $0.line = Box.Border(color: .role(.highlight), width: 2)
        }
        #expect(
            shapes(try frame(1, colored), "timelineLine").allSatisfy { $0.fill == Theme().color(.role(.highlight)) })
    }

    @Test("is written in a layout file with its line, its marks and its condition")
    func file() throws {
        let own = """
              - timeline: lineItems
                as: item
                gap: 4pt
                indent: 30pt
                mark: 8pt
                line: 2pt highlight
                sketch: not isPaid
                show: { text: "{item.name}" }
            """
        let fields = Fields().with("isPaid", true).with("lineItems", [["name": "a"], ["name": "b"]])
        let pages = try layout(page(own)).pages(context(fields))
        #expect(pages[0].lines == ["a", "b"])
        #expect(shapes(pages[0], "timelineMark").map { $0.rect.size.width.rounded() } == [10, 12])
        #expect(shapes(pages[0], "timelineMark").last?.fill == Theme().color(.role(.highlight)))
        for (bad, message) in [
            ("  - timeline: lineItems\n    show: { text: a }", "add 'as'"),
            ("  - timeline: isPaid\n    as: x\n    show: { text: a }", "isPaid"),
            (
                "  - timeline: lineItems\n    as: x\n    indent: 5pt\n    mark: 4pt\n    show: { text: a }",
                "leave the marks room: write an indent of at least 2.1 mm"
            ),
        ] {
            let error = #expect(throws: LayoutError.self) { try layout(page(bad)) }
            #expect("\(try #require(error))".contains(message), "\(String(describing: error))")
        }
    }
}
