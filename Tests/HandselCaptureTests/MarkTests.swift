import Foundation
import HandselGraphics
import Testing

@testable import HandselCapture

@Suite("The marks of the sheet")
struct MarkTests {
    /// All thirty with HANDSEL_REALISM=1, which `make realism` sets.
    static let scans = ProcessInfo.processInfo.environment["HANDSEL_REALISM"] == "1" ? 1...30 : 1...6

    /// The farthest that any of nine places is from where it was put, in millimetres.
    static func residual(_ page: PageScan, _ drawn: SyntheticScan) -> Double {
        var worst = 0.0
        for x in [15.0, 105, 195] {
            for y in [31.0, 150, 280] {
                let place = Point(x: x.mm, y: y.mm)
                worst = max(worst, page.map(place).distance(to: drawn.seen(place)) / page.dotsPerInch * 25.4)
            }
        }
        return worst
    }

    @Test("are found on crooked, shaded, turned and noisy scans, to a fraction of a pen's line", arguments: scans)
    func found(number: Int) throws {
        var drawn = SyntheticScan(.random(number, dotsPerInch: 160))
        drawn.print(CaptureSheet.pages[number % 2])
        let page = try PageScan(drawn.scan())
        #expect(page.page.number == number % 2 + 1)
        #expect(abs(page.dotsPerInch - 160) < 4)
        #expect(MarkTests.residual(page, drawn) < 0.15)
    }

    @Test("are found at any usual resolution", arguments: MarkTests.scans.count > 6 ? [200.0, 300, 400, 600] : [300.0])
    func resolution(dotsPerInch: Double) throws {
        var exposure = Exposure.random(3, dotsPerInch: dotsPerInch)
        exposure.isColor = false
        var drawn = SyntheticScan(exposure)
        drawn.print(CaptureSheet.pages[0])
        let page = try PageScan(drawn.scan())
        #expect(abs(page.dotsPerInch / dotsPerInch - 1) < 0.02)
        #expect(MarkTests.residual(page, drawn) < 0.15)
    }

    @Test("are found on a photograph taken at an angle on a dark table")
    func photograph() throws {
        var drawn = SyntheticScan(
            Exposure(
                dotsPerInch: 200, turn: -7, perspective: (0.12, 0.18), shading: 0.4, blur: 1, noise: 5, isColor: true,
                margin: 18.0.mm, ground: 40))
        drawn.print(CaptureSheet.pages[0])
        let page = try PageScan(drawn.scan())
        #expect(MarkTests.residual(page, drawn) < 0.15)
    }

    @Test("straighten paper that was bent")
    func bent() throws {
        var exposure = Exposure(dotsPerInch: 200)
        exposure.bend = 1.2.mm
        var drawn = SyntheticScan(exposure)
        drawn.print(CaptureSheet.pages[0])
        let page = try PageScan(drawn.scan())
        // The marks stand 12 mm from the edges, where a parabola has 0.155 of its height.
        #expect(abs((page.bend ?? 0) - 1.2.mm * 0.845) < 0.1.mm)
        #expect(MarkTests.residual(page, drawn) < 0.15)
    }

    @Test(
        "are missed by the name of their corner, however the page is turned",
        arguments: CaptureSheet.Corner.allCases, [2.0, 91, 178, 268])
    func missing(corner: CaptureSheet.Corner, turn: Double) {
        var drawn = SyntheticScan(Exposure(dotsPerInch: 90, turn: turn, isColor: false))
        drawn.print(CaptureSheet.pages[0], without: corner)
        #expect(throws: CaptureError.markMissing(corner, scan: "scan.png")) { try PageScan(drawn.scan()) }
    }

    @Test("are not seen in an empty picture, or in noise")
    func nothing() {
        let grey = Scan(
            name: "grey.png", width: 300, height: 400, isColor: false, pixels: Array(repeating: 200, count: 120_000))
        #expect(throws: CaptureError.noMarks(scan: "grey.png")) { try PageScan(grey) }
        for number in 0..<12 {
            let seed = Seed("noise").keyed(UInt64(number))
            let (width, height) = (70 + Int(seed.keyed(1).unit * 200), 70 + Int(seed.keyed(2).unit * 200))
            let isColor = number % 2 == 0
            // Coarse and fine blots in turn, so that there are parts of every size.
            let grain = 1 + number % 5
            let pixels = (0..<width * height * (isColor ? 3 : 1)).map { place in
                UInt8(seed.keyed(UInt64(place / grain)).unit * 255.99)
            }
            let noise = Scan(name: "noise.png", width: width, height: height, isColor: isColor, pixels: pixels)
            #expect(throws: CaptureError.self) { try capturedHand(from: [noise]) }
        }
        let dot = Scan(name: "dot.png", width: 1, height: 1, isColor: true, pixels: [0, 0, 0])
        #expect(throws: CaptureError.noMarks(scan: "dot.png")) { try PageScan(dot) }
    }

    @Test("tell a scan that is too coarse")
    func tooCoarse() {
        var drawn = SyntheticScan(Exposure(dotsPerInch: 100, isColor: false))
        drawn.print(CaptureSheet.pages[0])
        #expect(throws: CaptureError.tooCoarse(dotsPerInch: 100, least: 150, scan: "scan.png")) {
            try PageScan(drawn.scan())
        }
    }

    @Test("are nothing without the squares that number the page")
    func unknownPage() {
        var page = CaptureSheet.pages[0]
        page.number = 7
        var drawn = SyntheticScan(Exposure(dotsPerInch: 160, isColor: false))
        drawn.print(page)
        #expect(throws: CaptureError.unknownPage(scan: "scan.png")) { try PageScan(drawn.scan()) }
    }
}
