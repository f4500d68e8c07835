import HandselGraphics
import HandselLayout
import HandselSource
import Testing

@Suite("An illustration on a page")
struct SpotIllustrationTests {
    private func placed(
        _ illustration: SpotIllustration, width: Double = 300, height: Double = 1_000, seed: UInt64 = 1,
        fit: Region.Fit = .hug, _ fields: [String: String] = [:]
    ) throws -> Frame {
        try frame(
            of: illustration, width: width, height: height, fit: fit, try context(Fields(fields), drawing: Seed(seed)))
    }

    @Test("is as large as its limits let it be, in its own proportions")
    func size() throws {
        // A bouquet is 0.86 as wide as it is high, a divider fills the width.
        let high = try placed(SpotIllustration("bouquet", maxHeight: 100))
        #expect(high.size == Size(width: 86, height: 100))
        let wide = try placed(SpotIllustration("bouquet", maxWidth: 43))
        expectNear(wide.size.height, 50)
        expectNear(try placed(SpotIllustration("bouquet"), width: 43).size.height, 50)
        #expect(try placed(SpotIllustration("divider", maxHeight: 20)).size == Size(width: 300, height: 20))
    }

    @Test("is the same for the same customer and document, and another for others")
    func seeds() throws {
        let bouquet = SpotIllustration("bouquet", maxHeight: 100)
        #expect(try placed(bouquet).outline == placed(bouquet).outline)
        #expect(try placed(bouquet).outline != placed(bouquet, seed: 2).outline)
    }

    @Test("has other drawings of its kind on the same document, and each mirrored")
    func variants() throws {
        var second = SpotIllustration("sprig", maxHeight: 100)
        let first = try placed(second)
        second.variant = 2
        #expect(try placed(second).outline == placed(second).outline)
        #expect(try placed(second).outline != first.outline)
        var mirrored = SpotIllustration("sprig", maxHeight: 100)
        mirrored.isMirrored = true
        let turned = try placed(mirrored)
        #expect(turned.size == first.size)
        // Each piece stands as far from the right as it stood from the left.
        for (here, there) in zip(first.children, turned.children) {
            expectNear(there.origin.x, first.size.width - here.origin.x - here.frame.size.width, within: 0.01)
            expectNear(there.origin.y, here.origin.y, within: 0.01)
        }
        #expect(turned.outline != first.outline)
        let layout = try layout("page:\n  - illustration: sprig\n    mirrored: true\n    variant: 3")
        let read = try #require(layout.parts.first?.element as? SpotIllustration)
        #expect(read.isMirrored && read.variant == 3)
        #expect(throws: LayoutError.self) {
            try HandselLayoutTests.layout("page:\n  - illustration: sprig\n    variant: 10")
        }
    }

    @Test("is named by a field too, and takes no room where the field says nothing")
    func field() throws {
        let illustration = SpotIllustration("{moment.illustration}", maxHeight: 50)
        #expect(try placed(illustration, ["moment.illustration": "laurel"]).size.height == 50)
        #expect(try placed(illustration).isEmpty)
    }

    @Test("of a kind that there is not is told with the nearest")
    func unknown() throws {
        let illustration = SpotIllustration("{moment.illustration}")
        let error = #expect(throws: LayoutError.self) { try placed(illustration, ["moment.illustration": "boquet"]) }
        #expect(error == .unknownIllustration("boquet", nil))
        #expect("\(try #require(error))" == "there is no illustration 'boquet'; did you mean 'bouquet'?")
        let inFile = #expect(throws: LayoutError.self) { try layout(page("  - illustration: laurle")) }
        #expect(
            "\(try #require(inFile))"
                == "test.yaml:8:19: found the illustration 'laurle', which nobody knows; did you mean 'laurel'?")
    }

    @Test("is a figure with words, or ornament without")
    func role() throws {
        #expect(
            try placed(SpotIllustration("birds", alternative: "Two birds")).role == .figure(alternative: "Two birds"))
        #expect(try placed(SpotIllustration("birds")).role == .artifact)
    }

    @Test("stands where it is told, in a region that it does not fill")
    func alignment() throws {
        let places: [(Picture.Alignment, Double)] = [(.start, 0), (.center, 107), (.end, 214)]
        for (align, x) in places {
            let frame = try placed(SpotIllustration("bouquet", maxHeight: 100, align: align), fit: .fill)
            #expect(frame.children.map(\.origin.x) == [x])
        }
    }

    @Test("that is too high for its room tells how high it is")
    func tooHigh() throws {
        let region = Region(width: 300, height: 60)
        let placement = try SpotIllustration("bouquet", maxHeight: 100).place(in: region, try context())
        guard case .nothing(let misfit) = placement else {
            Issue.record("it was placed")
            return
        }
        #expect(misfit.neededHeight == 100)
    }

    @Test("is drawn with few outlines, however many leaves it has")
    func fewFrames() throws {
        let frames = try placed(SpotIllustration("confetti", maxHeight: 120)).flattened().count
        #expect((3..<60).contains(frames), "\(frames) frames")
    }
}

@Suite("A picture of the user's own in an illustration's place")
struct OwnIllustrationTests {
    /// Has one drawing with texts.
    private struct Drawings: ImageReader {
        var texts: [Image.Text] = []

        func image(at path: String) throws(ImageError) -> Image {
            throw .unsafe(path: path, reason: "holds text")
        }

        func illustration(at path: String) throws(ImageError) -> Image {
            guard path == "card.svg" else { throw .missing(path: path, folders: ["the test"]) }
            var image = Image(name: path, format: .svg, bytes: [], naturalSize: Size(width: 100, height: 50))
            image.texts = texts
            return image
        }
    }

    private func placed(_ kind: Template, _ texts: [Image.Text] = [], hook: [String: String] = [:]) throws -> Frame {
        var context = try context(Fields(["customer.name": "Ada", "brand.logo": "card.svg"]))
        context.images = Drawings(texts: texts)
        context.illustrationFiles = hook
        return try frame(of: SpotIllustration(kind, maxWidth: 200), width: 300, fit: .hug, context)
    }

    @Test("is taken where the name is that of a file, or where a file stands for a kind")
    func file() throws {
        for frame in [try placed("{brand.logo}"), try placed("bouquet", hook: ["bouquet": "card.svg"])] {
            #expect(frame.size == Size(width: 200, height: 100))
            guard case .image(let image) = frame.content else {
                Issue.record("no picture")
                continue
            }
            #expect(image.name == "card.svg")
        }
    }

    @Test("has its texts filled and set at their places, as large as the picture is shown")
    func texts() throws {
        let text = Image.Text("Dear {customer.name}", at: Point(x: 50, y: 30), size: 8, anchor: .middle, line: 4)
        let frame = try placed("card.svg", [text])
        let child = try #require(frame.children.first)
        #expect(frame.text == "Dear Ada")
        guard case .text(let lines) = child.frame.content, let line = lines.first else {
            Issue.record("no text")
            return
        }
        // Twice as large: the baseline at 60, the middle at 100.
        expectNear(child.origin.y + line.baseline.y, 60)
        expectNear(child.origin.x + line.line.width / 2, 100)
        #expect(line.line.runs.first?.glyphs.size == 16)
    }

    @Test("with a text whose field has nothing to say shows nothing there")
    func noWords() throws {
        let text = Image.Text("VAT {customer.vatId}", at: .zero, size: 8, line: 4)
        #expect(try placed("card.svg", [text]).children.isEmpty)
    }

    @Test("with a field that nobody knows is refused with the nearest")
    func unknownField() throws {
        var context = try context()
        context.images = Drawings(texts: [Image.Text("{customer.nmae}", at: .zero, size: 8, line: 4)])
        let layout = try layout(page("  - illustration: card.svg"))
        let error = #expect(throws: LayoutError.self) { try layout.pages(context) }
        #expect(
            "\(try #require(error))".hasSuffix(
                "'card.svg', line 4: nobody knows the field 'customer.nmae'; did you mean 'customer.name'?"))
    }
}
