import HandselGraphics
import HandselHand
import HandselLayout
import Testing

@Suite("The check of ornament on a finished page")
struct OrnamentCheckTests {
    private let paper = Size(width: 400, height: 400)

    /// A leaf of ornament at a place, as large as given.
    private func ornament(_ rect: Rect, way: Ornament.Way = .around) -> Frame.Child {
        let leaf = Frame(
            name: "leaf", size: rect.size,
            content: .shape(Path(rect: Rect(origin: .zero, size: rect.size)), fill: .black, line: nil), role: .artifact)
        var frame = Frame(
            name: "ornament", size: paper, children: [Frame.Child(at: rect.origin, leaf)], role: .artifact)
        if way == .spot {
            frame = Frame(name: "illustration", size: rect.size, children: [Frame.Child(at: .zero, leaf)])
        }
        frame.ornament = way
        return Frame.Child(at: way == .spot ? rect.origin : .zero, frame)
    }

    private func touches(_ content: Frame, at place: Point = Point(x: 100, y: 100), by rect: Rect, clear: Double = 0)
        -> [OrnamentTouch]
    {
        let page = Frame(name: "page", size: paper, children: [Frame.Child(at: place, content), ornament(rect)])
        return page.ornamentTouches(clear: clear)
    }

    private func shape(_ path: Path, fill: Color? = nil, line: Frame.Line? = nil, role: Frame.Role? = nil) -> Frame {
        Frame(
            name: "mark", size: Size(width: 100, height: 50), content: .shape(path, fill: fill, line: line), role: role)
    }

    @Test("finds a leaf on text, handwriting, a picture, a code, a table, a panel and a rule")
    func everything() throws {
        let text = try frame(of: Text("Amount due 1,989.09"), width: 100, fit: .hug)
        let note = try frame(of: Note("Thank you!"), width: 150, try context(hand: try sam()))
        let image = Image(name: "logo.png", format: .png, bytes: [], naturalSize: Size(width: 100, height: 50))
        let box = Rect(x: 0, y: 0, width: 100, height: 50)
        let across = Path([.move(Point(x: 0, y: 5)), .line(Point(x: 100, y: 5))])
        var table = Frame(name: "table", size: box.size)
        table.role = .table
        let code = Frame(name: "code", size: box.size, role: .figure(alternative: "A code"))
        let contents = [
            text, note, Frame(name: "image", size: box.size, content: .image(image)), code, table,
            shape(Path(rect: box), fill: .black, role: .artifact),
            shape(across, line: Frame.Line(color: .black, width: 1)),
        ]
        for content in contents {
            let touches = touches(content, by: Rect(x: 110, y: 102, width: 10, height: 10))
            #expect(Set(touches.map(\.piece)) == ["leaf"], "\(content.name)")
            #expect(touches.first?.ornament == "ornament")
        }
    }

    @Test("lets a leaf stand beside them, but no nearer than it is told")
    func beside() throws {
        let text = try frame(of: Text("Amount"), width: 100, fit: .hug)
        let below = Rect(x: 100, y: 116, width: 10, height: 10)
        #expect(touches(text, by: below).isEmpty)
        #expect(touches(text, by: below, clear: 8).count == 1)
    }

    @Test("lets a drawing stand on the edge of a panel, with half of its line on it, but not deeper")
    func standing() {
        func touches(reaching depth: Double) -> [OrnamentTouch] {
            let panel = shape(Path(rect: Rect(x: 0, y: 0, width: 100, height: 50)), fill: .black, role: .artifact)
            var drawing = ornament(Rect(x: 110, y: 60, width: 40, height: 40), way: .spot)
            drawing.frame.children[0].origin.y = depth
            return Frame(name: "page", size: paper, children: [Frame.Child(at: Point(x: 100, y: 100), panel), drawing])
                .ornamentTouches()
        }
        #expect(touches(reaching: 0.8).isEmpty)
        #expect(touches(reaching: 4).map(\.content) == ["mark"])
    }

    @Test("lets a leaf stand inside a frame that is only a line")
    func insideBorder() {
        let border = shape(
            Path(rect: Rect(x: 0, y: 0, width: 100, height: 50)), line: Frame.Line(color: .black, width: 1))
        #expect(touches(border, by: Rect(x: 120, y: 115, width: 10, height: 10)).isEmpty)
        #expect(touches(border, by: Rect(x: 95, y: 115, width: 10, height: 10)).count == 1)
    }

    @Test("follows outlines and not the rectangles around them")
    func outlines() throws {
        // A triangle whose free corner is where the text stands.
        let triangle = Path([.move(Point(x: 0, y: 0)), .line(Point(x: 100, y: 0)), .line(Point(x: 0, y: 100)), .close])
        var frame = Frame(
            name: "ornament", size: paper,
            children: [
                Frame.Child(
                    at: Point(x: 100, y: 100),
                    Frame(
                        name: "leaf", size: Size(width: 100, height: 100),
                        content: .shape(triangle, fill: .black, line: nil)))
            ])
        frame.ornament = .around
        let code = Frame(name: "code", size: Size(width: 20, height: 20), role: .figure(alternative: "A code"))
        for (place, count) in [(Point(x: 178, y: 178), 0), (Point(x: 120, y: 120), 1), (Point(x: 140, y: 140), 1)] {
            let page = Frame(
                name: "page", size: paper, children: [Frame.Child(at: place, code), Frame.Child(at: .zero, frame)])
            #expect(page.ornamentTouches().count == count, "\(place)")
        }
    }

    @Test("names the frame that somebody gave a name")
    func names() throws {
        var text = try frame(of: Text("Amount"), width: 100, fit: .hug)
        text.name = "amountDue"
        #expect(touches(text, by: Rect(x: 100, y: 100, width: 10, height: 10)).map(\.content) == ["amountDue"])
    }

    @Test("lets a drawing stand on the ground of its panel, and not on the panel's words")
    func spot() throws {
        let ground = shape(Path(rect: Rect(x: 0, y: 0, width: 100, height: 50)), fill: .black, role: .artifact)
        let text = try frame(of: Text("Amount"), width: 100, fit: .hug)
        let drawing = ornament(Rect(x: 150, y: 110, width: 20, height: 20), way: .spot)
        let place = Point(x: 100, y: 100)
        let free = Frame(name: "page", size: paper, children: [Frame.Child(at: place, ground), drawing])
        #expect(free.ornamentTouches().isEmpty)
        let covered = Frame(
            name: "page", size: paper,
            children: [Frame.Child(at: place, ground), Frame.Child(at: Point(x: 140, y: 112), text), drawing])
        #expect(covered.ornamentTouches().map(\.ornament) == ["illustration"])
    }

    @Test("takes no ground that covers the page for content")
    func ground() {
        let whole = shape(Path(rect: Rect(origin: .zero, size: paper)), fill: .white, role: .artifact)
        #expect(touches(whole, at: .zero, by: Rect(x: 10, y: 10, width: 10, height: 10)).isEmpty)
    }
}
