import HandselGraphics
import HandselLayout
import Testing

@Suite("A paper")
struct PaperTests {
    @Test(
        "is named, or a free size",
        arguments: [
            ("A4", 595.276, 841.89), ("a5", 419.528, 595.276), ("Letter", 612.0, 792.0),
            ("100mm x 150mm", 283.465, 425.197),
            ("4inx6in", 288, 432),
        ])
    func read(text: String, width: Double, height: Double) throws {
        let size = try #require(Paper(text)).size
        expectNear(size.width, width)
        expectNear(size.height, height)
    }

    @Test(
        "is refused in any other writing",
        arguments: [
            "", "A7", "x", "100mm", "100mm x", "100mm x 150", "100mm x foo x 150mm", "0 x 0", "-100mm x 150mm",
            "1mm x 150mm",
            "100mm x 99999mm", "1e400mm x 150mm", "nanmm x 150mm",
        ])
    func refused(text: String) {
        #expect(Paper(text) == nil)
    }
}

@Suite("A width in a row")
struct RowWidthTests {
    @Test(
        "is a length, a share or the content's",
        arguments: [
            ("72pt", RowWidth.fixed(72)), ("0", .fixed(0)), ("2fr", .fraction(2)), ("0.5fr", .fraction(0.5)),
            ("content", .content),
        ])
    func read(text: String, width: RowWidth) {
        #expect(RowWidth(text) == width)
    }

    @Test(
        "is refused in any other writing",
        arguments: [
            "", "fr", "0fr", "-1fr", "1e5fr", "0x10fr", "nanfr", "inffr", "1.2.3fr", "2 fr", "-1pt", "4", "Content",
            "50%",
        ])
    func refused(text: String) {
        #expect(RowWidth(text) == nil)
    }
}
