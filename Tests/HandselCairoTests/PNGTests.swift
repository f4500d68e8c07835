import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import Testing

@Suite("A page as PNG")
struct PNGTests {
    let paper: Paper

    init() throws { paper = try Paper() }

    private func square(_ color: String, alpha: Double = 1) -> Frame {
        var fill = Color(hex: color) ?? .black
        fill.alpha = alpha
        return Frame(
            name: "square", size: Size(width: 10, height: 10),
            content: .shape(Path(rect: Rect(x: 0, y: 0, width: 10, height: 10)), fill: fill, line: nil))
    }

    /// Width and height stand in bytes 16 to 23.
    private func size(_ png: [UInt8]) -> [Int] {
        [16, 20].map { png[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test(
        "has as many pixels as its resolution asks for",
        arguments: [(72.0, 595, 842), (144, 1190, 1684), (100, 826, 1169)])
    func pixels(dotsPerInch: Double, width: Int, height: Int) throws {
        let png = try HandselCairo.png(of: paper.page([]), dotsPerInch: dotsPerInch, fonts: paper.fonts)
        #expect(size(png) == [width, height])
    }

    @Test("is white where nothing is drawn, and mixes what can be seen through")
    func colours() throws {
        let page = paper.page([
            Frame.Child(at: Point(x: 10, y: 10), square("#ff0000")),
            Frame.Child(at: Point(x: 30, y: 10), square("#0000ff", alpha: 0.2)),
        ])
        #expect(try pixel(of: page, x: 5, y: 5) == .white)
        #expect(try pixel(of: page, x: 15, y: 15) == Color(hex: "#ff0000"))
        // 0.8 of 255 is 204.
        #expect(try pixel(of: page, x: 35, y: 15) == Color(hex: "#ccccff"))
    }

    @Test("has the same bytes every time")
    func isReproducible() throws {
        let page = paper.page(
            paper.column([
                try paper.text("Thank you"),
                Frame(name: "note", size: Size(width: 300, height: 40), content: .ink(try note("Thank you!"))),
            ]))
        let png = try HandselCairo.png(of: page, dotsPerInch: 96, fonts: paper.fonts)
        #expect(try HandselCairo.png(of: page, dotsPerInch: 96, fonts: Paper().fonts) == png)
    }

    @Test("shows text and ink")
    func text() throws {
        let ink = try note("III")
        let page = paper.page([
            Frame.Child(at: Point(x: 50, y: 50), Frame(name: "note", size: ink.size, content: .ink(ink)))
        ])
        let blank = try HandselCairo.png(of: paper.page([]), dotsPerInch: 72, fonts: paper.fonts)
        #expect(try HandselCairo.png(of: page, dotsPerInch: 72, fonts: paper.fonts).count > blank.count + 100)
    }

    @Test("is refused when it would be too large", arguments: [20_000.0, 0, -72, .nan, .infinity])
    func tooLarge(dotsPerInch: Double) {
        #expect(throws: CairoError.self) {
            try HandselCairo.png(of: paper.page([]), dotsPerInch: dotsPerInch, fonts: paper.fonts)
        }
    }

    @Test("shows outlines and names where they are asked for, and in a PDF leaves the structure as it is")
    func outlines() throws {
        let page = paper.page([Frame.Child(at: Point(x: 100, y: 100), square("#ffffff"))], name: "invoice")
        let plain = try taggedPDF(of: [page], information: Paper.information, fonts: paper.fonts)
        let outlined = try taggedPDF(of: [page], information: Paper.information, fonts: paper.fonts, outlines: true)
        #expect(try words(of: plain.bytes).isEmpty)
        #expect(try words(of: outlined.bytes).contains("invoice"))
        #expect(try words(of: outlined.bytes).contains("square"))
        #expect(plain.elements == outlined.elements)
        let png = try HandselCairo.png(of: page, dotsPerInch: 720, fonts: paper.fonts, outlines: true)
        // The square's left edge at 100 points, 15 pixels wide there... its middle is blue (depth 1).
        let found = try pixel(ofPNG: png, x: 1000, y: 1080)
        #expect(found == Color(hex: "#0073b3") || found == Color(hex: "#0073b2"))
    }
}
