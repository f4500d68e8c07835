import HandselCairo
import HandselCodes
import HandselGraphics
import HandselLayout
import HandselTestSupport
import HandselType
import Testing

@Suite("A code on a page")
struct CodeTests {
    private func code(_ payload: Template, size: Double = 40.mm) -> Code {
        Code(payload, size: size, alternative: "Opens the page")
    }

    /// The filled path of the modules and the rectangle of the code.
    private func drawn(_ frame: Frame) throws -> (path: Path, rect: Rect) {
        let all = frame.flattened()
        let modules = try #require(all.first { $0.frame.name == "modules" })
        guard case .shape(let path, let fill, let line) = modules.frame.content else { throw NotWhole() }
        #expect(fill == .black)
        #expect(line == nil)
        return (path, modules.rect)
    }

    /// How often the outlines run around a point, by the rule that Cairo fills with.
    private func winding(_ path: Path, around point: Point) -> Int {
        var winding = 0
        var start = Point.zero
        var last = Point.zero
        func pass(_ a: Point, _ b: Point) {
            // Outlines of codes run upright or level; only upright edges to the right of the point count.
            guard a.x == b.x, a.x > point.x else { return }
            if a.y <= point.y, b.y > point.y { winding += 1 }
            if b.y <= point.y, a.y > point.y { winding -= 1 }
        }
        for element in path.elements {
            switch element {
            case .move(let p): (start, last) = (p, p)
            case .line(let p):
                pass(last, p)
                last = p
            case .close: pass(last, start)
            case .curve: Issue.record("a code has no curves")
            }
        }
        return winding
    }

    @Test(
        "is one path that fills each dark module once and no light one",
        arguments: ["HANDSEL", "https://a.example/ü?x=1"])
    func outline(payload: String) throws {
        let side = 40.mm
        let frame = try frame(of: code("{x}", size: side), try context(Fields(["x": payload])))
        let code = try QRCode(payload)
        let (path, rect) = try drawn(frame)
        let module = rect.size.width / Double(code.side + 8)
        for row in -4..<code.side + 4 {
            for column in -4..<code.side + 4 {
                let middle = Point(x: (Double(column) + 4.5) * module, y: (Double(row) + 4.5) * module)
                let expected = code.isDark(column: column, row: row) ? 1 : 0
                #expect(winding(path, around: middle) == expected, "column \(column), row \(row)")
            }
        }
        // Squares would be five elements for each dark module.
        #expect(path.elements.count < code.side * code.side * 2)
    }

    @Test("has four light modules around it, inside its frame, and stands on white")
    func quietZone() throws {
        let frame = try frame(of: code("HANDSEL", size: 29))
        #expect(frame.rects(named: "code").first?.size == Size(width: 29, height: 29))
        // 21 modules and 8 of quiet zone: each is one point wide.
        let points = try drawn(frame).path.elements.compactMap { element -> Point? in
            switch element {
            case .move(let p), .line(let p): p
            case .curve, .close: nil
            }
        }
        expectNear(points.map(\.x).min() ?? 0, 4)
        expectNear(points.map(\.x).max() ?? 0, 25)
        expectNear(points.map(\.y).min() ?? 0, 4)
        expectNear(points.map(\.y).max() ?? 0, 25)
        let ground = try #require(frame.flattened().first { $0.frame.name == "ground" })
        guard case .shape(_, let fill, _) = ground.frame.content else { throw NotWhole() }
        #expect(fill == .white)
        expectNear(ground.rect, Rect(x: 0, y: 0, width: 29, height: 29))
    }

    @Test("is read by somebody from outside, from black on white on a coloured panel")
    func decoded() throws {
        let panel = Box(padding: Insets(all: 10), fill: .fixed(Color(red: 0.1, green: 0.2, blue: 0.3))) {
            code("https://example.com/pay?id=1&x=grün")
        }
        let context = try context()
        let pages = try pages(height: 300, context) { panel }
        let png = try png(of: pages[0], dotsPerInch: 150, fonts: context.fonts)
        #expect(try decodedCodes(inPNG: png) == ["https://example.com/pay?id=1&x=grün"])
    }

    @Test("is made larger where its modules would be under 0.33 mm, and says so")
    func larger() throws {
        // Version 1 with its quiet zone is 29 modules: 9.57 mm.
        let frame = try frame(of: code("HANDSEL", size: 5.mm))
        expectNear(try #require(frame.rects(named: "code").first).size.width, 9.57.mm)
        #expect(frame.allRemarks.count == 1)
        let fitting = try HandselLayoutTests.frame(of: code("HANDSEL", size: 9.6.mm))
        #expect(fitting.allRemarks.isEmpty)
    }

    @Test("that is wider than its room, or higher than the page, says so")
    func noRoom() throws {
        #expect(throws: LayoutError.codeTooWide(needed: 40, available: 30, nil)) {
            _ = try frame(of: code("HANDSEL", size: 40), width: 30)
        }
        let region = Region(width: 100, height: 39)
        guard case .nothing(let misfit) = try code("HANDSEL", size: 40).place(in: region, try context()) else {
            throw NotWhole()
        }
        #expect(misfit.neededHeight == 40)
    }

    @Test("takes no room where there is nothing to say")
    func nothing() throws {
        let frame = try frame(of: code("{payment.code}"), try context(Fields()))
        #expect(frame.size == .zero)
        #expect(frame.isEmpty)
    }

    @Test("of too long a text tells by how much")
    func tooLong() throws {
        let fields = Fields(["x": String(repeating: "a", count: 2340)])
        #expect(throws: LayoutError.code(.tooLong(bytes: 2340, over: 9, greatestVersion: 40), nil)) {
            _ = try frame(of: code("{x}"), width: 500, try context(fields))
        }
    }

    @Test("stands at the end where it is asked to, mirrored in right-to-left documents")
    func aligned() throws {
        let element = Code("HANDSEL", size: 29, align: .end, alternative: "x")
        let left = try frame(of: element, width: 100, try context())
        expectNear(try #require(left.rects(named: "code").first), Rect(x: 71, y: 0, width: 29, height: 29))
        let right = try frame(of: element, width: 100, try context(direction: .rightToLeft))
        expectNear(try #require(right.rects(named: "code").first), Rect(x: 0, y: 0, width: 29, height: 29))
        #expect(try frame(of: element, width: 100, fit: .hug).size.width == 29)
    }

    @Test("hangs its quiet zone out at the side that it is aligned to, so that modules end where texts do")
    func hung() throws {
        // Each module is a point: four of them are quiet zone.
        func place(_ align: Picture.Alignment, _ direction: TextDirection, _ fit: Region.Fit = .fill) throws -> [Double]
        {
            var element = Code("HANDSEL", size: 29, align: align, alternative: "x")
            element.hang = true
            let frame = try frame(of: element, width: 100, fit: fit, try context(direction: direction))
            return [try #require(frame.rects(named: "code").first).minX, frame.size.width]
        }
        #expect(try place(.start, .leftToRight) == [-4, 100])
        #expect(try place(.end, .leftToRight) == [75, 100])
        #expect(try place(.start, .rightToLeft) == [75, 100])
        #expect(try place(.end, .rightToLeft) == [-4, 100])
        #expect(try place(.center, .leftToRight) == [35.5, 100])
        #expect(try place(.end, .leftToRight, .hug) == [0, 25])
        #expect(try place(.start, .leftToRight, .hug) == [-4, 25])
        // Its modules need no more than 25 points.
        var element = code("HANDSEL", size: 29)
        element.hang = true
        #expect(try HandselLayoutTests.frame(of: element, width: 25).size.width == 25)
        #expect(throws: LayoutError.codeTooWide(needed: 25, available: 24, nil)) {
            _ = try HandselLayoutTests.frame(of: element, width: 24)
        }
    }

    @Test("is a figure with its words, or with what the camera reads where there are none")
    func alternative() throws {
        func words(_ element: Code) throws -> Frame.Role? {
            try frame(of: element).flattened().first { $0.frame.name == "modules" }?.frame.role
        }
        #expect(try words(code("HANDSEL")) == .figure(alternative: "Opens the page"))
        #expect(try words(Code("HANDSEL", alternative: "{nobody}")) == .figure(alternative: "HANDSEL"))
    }

    @Test("in a layout file needs words for those who do not see it")
    func file() throws {
        let bad = "page:\n  - code: \"{customer.name}\"\n    size: 30mm\n"
        #expect(throws: LayoutError.self) { try read(bad) }
        let good = bad + "    alternative: \"Pays\"\n    level: quartile\n    align: center\n    hang: true\n"
        _ = try read(good)
    }

    private func read(_ text: String) throws -> Layout {
        let vocabulary = FieldVocabulary([.init("customer.name", .text, "A name.")])
        return try Layout(reading: Array(text.utf8), file: "layout.yaml", name: "test", vocabulary: vocabulary)
    }
}
