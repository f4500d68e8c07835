import HandselGraphics
import HandselLayout
import HandselType
import Testing

@Suite("The check of finished pages")
struct PageCheckTests {
    private let paper = Size(width: 300, height: 200)

    private func page(_ children: [Frame.Child]) -> Frame {
        Frame(name: "page", size: paper, children: children)
    }

    /// A text in a style, as it is placed.
    private func text(
        _ words: String, size: Double = 10, color: Color = .black, named name: String = "words"
    ) throws -> Frame {
        var context = try context()
        context.styles["this"] = TextAttributes(size: size, color: .fixed(color))
        var frame = try frame(of: Text(Template(stringLiteral: words), style: "this"), width: 100, context)
        frame.name = name
        return frame
    }

    private func ground(_ color: Color, _ size: Size) -> Frame {
        Frame(
            name: "ground", size: size,
            content: .shape(Path(rect: Rect(origin: .zero, size: size)), fill: color, line: nil),
            role: .artifact)
    }

    private let white = Color.white
    private let grey = Color(red: 0.6, green: 0.6, blue: 0.6)

    @Test("finds nothing on a page that is as it should be")
    func fine() throws {
        let children = [
            Frame.Child(at: Point(x: 20, y: 20), try text("Good day")),
            Frame.Child(at: Point(x: 20, y: 40), ground(.black, Size(width: 100, height: 30))),
            Frame.Child(at: Point(x: 25, y: 45), try text("on black", color: white)),
            Frame.Child(at: Point(x: 0, y: 100), ground(.black, Size(width: 300, height: 100))),
        ]
        #expect(flaws(of: [page(children)], texts: ["Good day", "on  black"]) == [])
    }

    @Test("finds what leaves the page, and words where printers do not print")
    func outside() throws {
        let far = page([Frame.Child(at: Point(x: 280, y: 50), try text("Good day"))])
        #expect(flaws(of: [far]).map(\.frame) == ["words"])
        let near = page([Frame.Child(at: Point(x: 3, y: 50), try text("Good day"))])
        guard case .outside(let over)? = flaws(of: [near]).first?.kind else {
            Issue.record("nothing found")
            return
        }
        // 3 mm are 8.504 points.
        #expect(abs(over - 5.504) < 0.01)
        let shape = page([Frame.Child(at: Point(x: 250, y: 50), ground(.black, Size(width: 60, height: 10)))])
        #expect(flaws(of: [page([]), shape]).map(\.page) == [2])
    }

    @Test("finds text in the quiet zone of a code")
    func quietZone() throws {
        let code = try frame(of: Code("HANDSEL", size: 58, alternative: "Pays"), width: 58)
        // Modules begin 8 points from the edge.
        let near = page([
            Frame.Child(at: Point(x: 50, y: 20), code), Frame.Child(at: Point(x: 60, y: 10), try text("Good day")),
        ])
        #expect(flaws(of: [near]).map(\.kind) == [.overlap(with: "modules")])
        let beside = page([
            Frame.Child(at: Point(x: 50, y: 24), code), Frame.Child(at: Point(x: 60, y: 10), try text("Good day")),
        ])
        #expect(flaws(of: [beside]) == [])
    }

    @Test("finds text on text, and text on a picture that shows something")
    func overlapping() throws {
        let image = Image(name: "a.png", format: .png, bytes: [], naturalSize: Size(width: 40, height: 40))
        let picture = Frame(
            name: "image", size: image.naturalSize, content: .image(image), role: .figure(alternative: "A cup"))
        let twice = page([
            Frame.Child(at: Point(x: 20, y: 20), try text("Good day", named: "a")),
            Frame.Child(at: Point(x: 30, y: 24), try text("Good night", named: "b")),
        ])
        let found = flaws(of: [twice])
        #expect(found.map(\.frame) == ["b"])
        #expect(found.map(\.kind) == [.overlap(with: "a")])
        let onPicture = page([
            Frame.Child(at: Point(x: 20, y: 20), picture),
            Frame.Child(at: Point(x: 30, y: 24), try text("Good night", named: "b")),
        ])
        #expect(flaws(of: [onPicture]).map(\.kind) == [.overlap(with: "image")])
        // A picture that only adorns may lie under a text.
        var adorning = picture
        adorning.role = .artifact
        let onOrnament = page([
            Frame.Child(at: Point(x: 20, y: 20), adorning),
            Frame.Child(at: Point(x: 30, y: 24), try text("Good night", named: "b")),
        ])
        #expect(flaws(of: [onOrnament]) == [])
    }

    @Test("does not mind lines that stand close")
    func close() throws {
        let lines = page([
            Frame.Child(at: Point(x: 20, y: 20), try text("Äpfel (Güte)", named: "a")),
            Frame.Child(at: Point(x: 20, y: 30.5), try text("Äpfel", named: "b")),
        ])
        #expect(flaws(of: [lines]) == [])
    }

    @Test("knows which letters go below the baseline", arguments: [("Total", true), ("Betrag", false)])
    func descenders(words: String, isFine: Bool) throws {
        // The second line's capitals begin 1 point below the first one's baseline: where nothing hangs, that is room.
        let first = try text(words, named: "a")
        let baseline = try #require(first.firstBaseline)
        let large = try text("Total", size: 30, named: "b")
        let top = try 20 + baseline + 1 + 0.74 * 30 - #require(large.firstBaseline)
        let page = page([
            Frame.Child(at: Point(x: 20, y: 20), first), Frame.Child(at: Point(x: 20, y: top), large),
        ])
        #expect(flaws(of: [page]).isEmpty == isFine)
    }

    @Test("finds letters smaller than 7.5 points", arguments: [(7.5, 0), (7.4, 1), (6, 1)])
    func small(size: Double, count: Int) throws {
        let page = page([Frame.Child(at: Point(x: 20, y: 20), try text("Good day", size: size))])
        #expect(flaws(of: [page]).count == count)
    }

    @Test("finds text that is faint on what lies under it, and says a colour that is not")
    func faint() throws {
        let onPaper = page([Frame.Child(at: Point(x: 20, y: 20), try text("Good day", color: grey))])
        let found = flaws(of: [onPaper])
        guard case .faint("Good day", grey, .white, let contrast, let mended)? = found.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(contrast < 3)
        #expect(mended.contrast(to: .white) >= 4.5)
        // The same grey is well seen on black.
        let onBlack = page([
            Frame.Child(at: Point(x: 0, y: 0), ground(.black, paper)),
            Frame.Child(at: Point(x: 20, y: 20), try text("Good day", color: grey)),
        ])
        #expect(flaws(of: [onBlack]) == [])
    }

    @Test("looks at the topmost ground, wherever a part of the text lies on it")
    func topmost() throws {
        let children = [
            Frame.Child(at: .zero, ground(.white, paper)),
            Frame.Child(at: Point(x: 40, y: 10), ground(.black, Size(width: 200, height: 40))),
            Frame.Child(at: Point(x: 20, y: 20), try text("Good day to you all")),
        ]
        #expect(flaws(of: [page(children)]).count == 1)
        // A ground that is drawn later lies above the text and says nothing about what is under it.
        #expect(flaws(of: [page([children[0], children[2], children[1]])]).isEmpty)
    }

    @Test("sees through a ground that lets light through")
    func translucent() throws {
        let veil = Color(red: 0, green: 0, blue: 0, alpha: 0.1)
        let children = [
            Frame.Child(at: .zero, ground(veil, paper)), Frame.Child(at: Point(x: 20, y: 20), try text("Good day")),
        ]
        #expect(flaws(of: [page(children)]) == [])
    }

    @Test("finds a text that is on no page, in whatever case or lines it would be set")
    func missing() throws {
        let page = page([
            Frame.Child(at: Point(x: 20, y: 20), try text("a long text that is broken into several lines")),
            Frame.Child(at: Point(x: 20, y: 120), try text("STRASSE")),
        ])
        let wanted = ["text that is broken into several", "Straße", "Roses"]
        #expect(flaws(of: [page], texts: wanted).map(\.kind) == [.missing(text: "Roses")])
    }

    @Test("stops a document where things are taken strictly, with the place in the layout file")
    func strict() throws {
        let yaml = """
            margins: 5mm
            styles: { faint: { color: '#dddddd' } }
            page:
              - text: Good day
                style: faint
            """
        var context = try context()
        #expect(try layout(yaml).pages(context).count == 1)
        context.isStrict = true
        let error = #expect(throws: LayoutError.self) { try layout(yaml).pages(context) }
        #expect(error.map { "\($0)" }?.hasPrefix("test.yaml:4:5: page 1, 'text': 'Good day' in #dddddd") == true)
    }
}
