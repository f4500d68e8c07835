import HandselGraphics
import HandselLayout
import Testing

@Suite("A picture")
struct PictureTests {
    private let sizes = ["logo": Size(width: 100, height: 50), "tall": Size(width: 50, height: 400)]

    private func picture(_ picture: Picture, width: Double = 200, fit: Region.Fit = .hug) throws -> Frame {
        try frame(of: picture, width: width, fit: fit, context(Fields(["brand.logo": "logo"]), images: sizes))
    }

    @Test("has its own size without limits, unless its region is narrower")
    func natural() throws {
        #expect(try picture(Picture("logo")).size == Size(width: 100, height: 50))
        #expect(try picture(Picture("logo"), width: 40).size == Size(width: 40, height: 20))
    }

    @Test("reaches the narrower of its limits in its own proportions")
    func limits() throws {
        #expect(try picture(Picture("logo", maxWidth: 150)).size == Size(width: 150, height: 75))
        #expect(try picture(Picture("logo", maxHeight: 10)).size == Size(width: 20, height: 10))
        #expect(try picture(Picture("logo", maxWidth: 150, maxHeight: 10)).size == Size(width: 20, height: 10))
    }

    @Test("stands where it is told, in a region that it does not fill")
    func alignment() throws {
        let places: [(Picture.Alignment, Double)] = [(.start, 0), (.center, 50), (.end, 100)]
        for (align, x) in places {
            let placed = try picture(Picture("logo", align: align), fit: .fill)
            #expect(placed.size.width == 200)
            #expect(placed.children.map(\.origin.x) == [x])
        }
    }

    @Test("that has a size of its own keeps it before the layout's limits, unless the layout insists")
    func ownSize() throws {
        func size(_ own: Picture.OwnSize, _ picture: Picture, width: Double = 200) throws -> Size {
            var context = try context(images: sizes)
            context.pictureSizes = ["logo": own]
            return try frame(of: picture, width: width, fit: .hug, context).size
        }
        let limited = Picture("logo", maxHeight: 10)
        #expect(try size(.init(height: 30), limited) == Size(width: 60, height: 30))
        #expect(try size(.init(width: 30), limited) == Size(width: 30, height: 15))
        #expect(try size(.init(width: 30, height: 5), limited) == Size(width: 10, height: 5))
        #expect(try size(.init(height: 30), limited, width: 40) == Size(width: 40, height: 20))
        #expect(try size(.init(align: .end), limited) == Size(width: 20, height: 10))
        let insisting = Picture("logo", maxHeight: 10, sizedBy: .layout)
        #expect(try size(.init(height: 30), insisting) == Size(width: 20, height: 10))
    }

    @Test("that has a place of its own stands there")
    func ownPlace() throws {
        var context = try context(images: sizes)
        context.pictureSizes = ["logo": .init(align: .end)]
        #expect(try frame(of: Picture("logo"), width: 200, fit: .fill, context).children.map(\.origin.x) == [100])
    }

    @Test("fills its limits and is cut in the middle, round or with round corners")
    func cover() throws {
        var portrait = Picture("tall", maxWidth: 40, maxHeight: 20)
        portrait.fit = .cover
        portrait.radius = 3
        let placed = try picture(portrait)
        #expect(placed.size == Size(width: 40, height: 20))
        // 40 wide it is 320 high: 150 above and 150 below are cut off.
        #expect(placed.crop?.whole == Rect(x: 0, y: -150, width: 40, height: 320))
        let corners = Path(rect: Rect(x: 0, y: 0, width: 40, height: 20), radius: 3)
        #expect(placed.crop?.outline == corners)
        var round = Picture("logo", maxWidth: 30)
        round.isRound = true
        let circle = try picture(round)
        #expect(circle.size == Size(width: 30, height: 30))
        #expect(circle.crop?.whole == Rect(x: -15, y: 0, width: 60, height: 30))
        #expect(circle.crop?.outline == Path(rect: Rect(x: 0, y: 0, width: 30, height: 30), radius: 15))
        #expect(try picture(Picture("logo")).crop == nil)
    }

    @Test("cannot be cut without a limit")
    func coverWithoutLimit() throws {
        let error = #expect(throws: LayoutError.self) { try layout("page:\n  - image: a.svg\n    round: true") }
        #expect("\(try #require(error))".contains("add 'maxWidth'"))
        let read = try layout("page:\n  - image: a.svg\n    fit: cover\n    maxWidth: 10mm\n    radius: 2mm")
        #expect((read.parts.first?.element as? Picture)?.fit == .cover)
    }

    @Test("is a figure with words, or ornament without")
    func role() throws {
        #expect(try picture(Picture("{brand.logo}", alternative: "Fern")).role == .figure(alternative: "Fern"))
        #expect(try picture(Picture("{brand.logo}")).role == .artifact)
    }

    @Test("shows nothing where no path is given")
    func none() throws {
        #expect(try picture(Picture("{brand.picture}")).isEmpty)
    }

    @Test("that is not there is an error")
    func missing() throws {
        #expect(throws: LayoutError.image(.missing(path: "none.png", folders: ["the test"]), nil)) {
            try picture(Picture("none.png"))
        }
    }

    @Test("that finds no room goes to the next page, and is an error where no page has it")
    func room() throws {
        let context = try context(images: sizes)
        let twoPages = try pages(context) {
            Block(1, 60)
            Picture("logo")
        }
        #expect(twoPages.map { $0.rects(named: "image").count } == [0, 2])
        let error = #expect(throws: LayoutError.self) { try pages(context) { Picture("tall") } }
        let misfit = Misfit(element: "image", position: nil, neededHeight: 400, availableHeight: 100)
        #expect(error == .doesNotFit(misfit))
    }
}
