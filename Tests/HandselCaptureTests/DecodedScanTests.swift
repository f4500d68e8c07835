import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselPDF
import HandselTestSupport
import HandselType
import Testing

@testable import HandselCapture

@Suite("A scan in a file")
struct DecodedScanTests {
    /// Page 2 in colour at 155 dpi with one letter, as pixels.
    private static let scan: Scan = {
        var drawn = SyntheticScan(Exposure(dotsPerInch: 155, turn: 1))
        drawn.print(CaptureSheet.pages[1])
        return drawn.scan()
    }()

    private var png: [UInt8] {
        get throws {
            let scan = DecodedScanTests.scan
            return try HandselCairo.png(
                of: DecodedPixels(width: scan.width, height: scan.height, isColor: true, levels: scan.pixels))
        }
    }

    /// A PDF with the picture on the whole of its page.
    private func pdf(_ format: Image.Format, _ bytes: [UInt8]) throws -> [UInt8] {
        let fonts = try FontLibrary(folders: [repositoryRoot.appending(path: "fonts/text").path])
        let image = Image(name: "scan", format: format, bytes: bytes, naturalSize: CaptureSheet.paper)
        return try HandselCairo.pdf(
            of: [Frame(name: "page", size: CaptureSheet.paper, content: .image(image))],
            information: DocumentInformation(title: "Scan", author: "", language: "en", date: "2026-11-23T00:00:00Z"),
            fonts: fonts)
    }

    private func jpeg(_ pdf: [UInt8]) throws -> [UInt8] {
        try Tool.pdftoppm.run(["-jpeg", "-r", "170", "-singlefile", "-"], input: pdf).output
    }

    private func expectPage(_ pixels: DecodedPixels) throws {
        let scan = Scan(
            name: "scan", width: pixels.width, height: pixels.height, isColor: pixels.isColor, pixels: pixels.levels)
        #expect(try PageScan(scan).page.number == 2)
    }

    @Test("comes out of a PNG as it went in")
    func fromPNG() throws {
        let pixels = try HandselCairo.pixels(of: png, path: "scan.png", limits: ImageLimits())
        #expect(pixels.isColor)
        #expect(pixels.width == DecodedScanTests.scan.width)
        #expect(pixels.levels == DecodedScanTests.scan.pixels)
        try expectPage(pixels)
    }

    @Test("comes out of a PDF as it went in")
    func fromPDF() throws {
        let pictures = try pagePictures(of: pdf(.png, png), pixelLimit: 10_000_000, pageLimit: 4)
        #expect(pictures.map(\.page) == [1])
        #expect(pictures.first?.content == .levels(DecodedScanTests.scan.pixels, isColor: true))
    }

    @Test("comes out of a JPEG, and out of one in a PDF")
    func fromJPEG() throws {
        let jpeg = try jpeg(pdf(.png, png))
        let pixels = try HandselCairo.pixels(of: jpeg, path: "scan.jpg", limits: ImageLimits())
        try expectPage(pixels)
        let pictures = try pagePictures(of: pdf(.jpeg, jpeg), pixelLimit: 10_000_000, pageLimit: 4)
        #expect(pictures.first?.content == .jpeg(jpeg))
    }

    @Test("is refused when it is cut short, too large or none")
    func refused() throws {
        let png = try png
        let jpeg = try jpeg(pdf(.png, png))
        for file in [png, jpeg] {
            for share in [0.01, 0.3, 0.6, 0.95] {
                let part = Array(file[..<Int(Double(file.count) * share)])
                #expect(throws: ImageError.self) {
                    try HandselCairo.pixels(of: part, path: "part", limits: ImageLimits())
                }
            }
            #expect(throws: ImageError.self) {
                try HandselCairo.pixels(of: file, path: "large", limits: ImageLimits(pixels: 1_000_000))
            }
            #expect(throws: ImageError.tooLarge(path: "large", size: file.count, limit: 1_000)) {
                try HandselCairo.pixels(of: file, path: "large", limits: ImageLimits(fileSize: 1_000))
            }
        }
        #expect(throws: ImageError.unknownFormat(path: "text")) {
            try HandselCairo.pixels(of: Array("text".utf8), path: "text", limits: ImageLimits())
        }
    }
}
