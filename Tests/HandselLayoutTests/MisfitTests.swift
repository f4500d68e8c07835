import HandselGraphics
import HandselLayout
import HandselSource
import Testing

@Suite("What does not fit")
struct MisfitTests {
    private func error(_ yaml: String, _ fields: Fields = Fields(), images: [String: Size] = [:]) -> LayoutError? {
        #expect(throws: LayoutError.self) { try layout(page(yaml)).pages(context(fields, images: images)) }
    }

    @Test("is told by the innermost element and its place, through everything around it")
    func innermost() {
        let error = error(
            """
              - column:
                  - keepTogether:
                      - box:
                          - row:
                              - text: x
                              - image: tall
                                name: tower
            """, images: ["tall": Size(width: 10, height: 144)])
        let position = SourcePosition(file: "test.yaml", line: 13, column: 21)
        let misfit = Misfit(element: "image", position: position, neededHeight: 144, availableHeight: 100)
        #expect(error == .doesNotFit(misfit))
        #expect(
            error.map { "\($0)" }
                == "test.yaml:13:21: 'image' needs 50.8 mm of height and an empty page has 35.3 mm; "
                + "shorten it, make it smaller or let it break")
    }

    @Test("in a table's cell is told as well")
    func inTable() {
        let error = error(
            """
              - table: lineItems
                as: item
                columns:
                  - cell: [{ image: tall }]
                    width: 1fr
            """, Fields().with("lineItems", [[:], [:], [:]]), images: ["tall": Size(width: 10, height: 144)])
        guard case .doesNotFit(let misfit) = error else { return }
        #expect(misfit.element == "image")
        #expect(misfit.position == SourcePosition(file: "test.yaml", line: 11, column: 16))
    }

    @Test("in a header or a pinned part is told with the place of the part")
    func inParts() {
        let header = error("  - header:\n      - box: { text: x }\n        minHeight: 50mm")
        guard case .doesNotFit(let misfit) = header else { return }
        #expect(misfit.element == "box")
        #expect(misfit.position?.line == 9)
        let pinned = error("  - pinned: [{ text: a }, { text: b }, { text: c }]\n    top: 80pt\n    left: 0")
        guard case .doesNotFit(let part) = pinned else { return }
        #expect(part.element == "pinned")
        #expect(part.position?.line == 8)
    }

    @Test("on as many pages as are allowed is an error")
    func pageLimit() throws {
        let context = try context(Fields().with("lineItems", (0..<100).map { ["name": "item\($0)"] }))
        let layout = try layout(page("  - each: lineItems\n    as: item\n    show: { text: '{item.name}' }"))
        #expect(throws: LayoutError.tooManyPages(limit: 12)) { try layout.pages(limit: 12, context) }
        // Eight lines of 12 on a page of 100.
        #expect(try layout.pages(limit: 13, context).count == 13)
    }

    @Test("is a picture, a font or a style of a node built in Swift too, each with its place")
    func located() {
        let image = error("  - image: none.png")
        let position = SourcePosition(file: "test.yaml", line: 8, column: 5)
        #expect(image == .image(.missing(path: "none.png", folders: ["the test"]), position))
        #expect(image.map { "\($0)" } == "test.yaml:8:5: 'none.png' is not there; looked in the test")
        let glyph = error("  - text: \"a\\U0010FFFDb\"")
        guard case .text(_, let place) = glyph else { return }
        #expect(place == position)
    }
}
