import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import Testing

@Suite("A picture on a page")
struct PictureTests {
    let paper: Paper

    init() throws { paper = try Paper() }

    private func image(_ bytes: [UInt8], _ name: String) throws -> Image {
        try withTemporaryFolder { folder in
            try Data(bytes).write(to: folder.appending(path: name))
            return try ImageFiles(folders: [folder.path]).image(at: name)
        }
    }

    @Test("stays the same JPEG in a PDF, once however often it is shown")
    func jpegIsKept() throws {
        let bytes = try jpeg(width: 40, height: 20)
        let page = paper.page(showing: try image(bytes, "a.jpg"), size: Size(width: 80, height: 40))
        let pdf = try paper.document([page, page])
        let list = try Tool.pdfimages.text(["-list", "FILE"], file: pdf).split(separator: "\n").dropFirst(2)
        #expect(list.count == 2)
        for line in list { #expect(line.contains(" jpeg ") && line.contains("   40    20  rgb")) }
        #expect(try objects(of: pdf).components(separatedBy: "/Filter /DCTDecode").count == 2)
        let kept = try withTemporaryFolder { folder in
            try Data(pdf).write(to: folder.appending(path: "a.pdf"))
            _ = try Tool.pdfimages.text(
                ["-j", "-l", "1", folder.appending(path: "a.pdf").path, folder.appending(path: "out").path])
            return Array(try Data(contentsOf: folder.appending(path: "out-000.jpg")))
        }
        #expect(kept == bytes)
    }

    @Test(
        "stands on one page several times, cropped and whole, without a resource named twice",
        arguments: ["a.jpg", "a.png"])
    func twice(name: String) throws {
        let png = try HandselCairo.png(
            of: Frame(name: "page", size: Size(width: 8, height: 8)), dotsPerInch: 72, fonts: paper.fonts)
        let picture = try image(name == "a.jpg" ? jpeg(width: 40, height: 20) : png, name)
        let whole = Frame(name: "image", size: Size(width: 40, height: 20), content: .image(picture))
        var cut = whole
        cut.crop = Frame.Crop(
            whole: Rect(x: 0, y: 0, width: 40, height: 20),
            outline: Path(rect: Rect(x: 0, y: 0, width: 20, height: 20), radius: 10))
        let page = Frame(
            name: "page", size: Size(width: 60, height: 100),
            children: [whole, cut, whole].enumerated().map { Frame.Child(at: Point(x: 5, y: 30 * Double($0)), $1) })
        let pdf = try paper.document([page, page])
        #expect(try Tool.qpdf.text(["--check", "FILE"], file: pdf).contains("No syntax"))
        // Three of them for both pages.
        let objects = try Tool.qpdf.text(["--qdf", "--object-streams=disable", "FILE", "-"], file: pdf)
        #expect(objects.components(separatedBy: "/Subtype /Image").count == 4)
    }

    @Test("asks no viewer to interpolate")
    func noInterpolation() throws {
        let png = try HandselCairo.png(
            of: Frame(name: "page", size: Size(width: 8, height: 8)), dotsPerInch: 72, fonts: paper.fonts)
        let photo = try jpeg(width: 8, height: 8)
        let address = "data:image/jpeg;base64,\(Data(photo).base64EncodedString())"
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image width="8" height="8" href="\(address)"/></svg>
            """
        for picture in [try image(png, "a.png"), try image(photo, "a.jpg"), try image(Array(svg.utf8), "a.svg")] {
            let pdf = try paper.document([paper.page(showing: picture, size: Size(width: 40, height: 40))])
            let text = try objects(of: pdf)
            #expect(text.contains("/Subtype /Image"))
            #expect(!text.contains("/Interpolate true"))
            _ = try Tool.qpdf.text(["--check", "FILE"], file: pdf)
        }
    }

    @Test("shows inside its outline only, and cuts nothing that is drawn later")
    func cropped() throws {
        let svg =
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="lime"/></svg>"#
        var frame = Frame(
            name: "image", size: Size(width: 20, height: 20), content: .image(try image(Array(svg.utf8), "a.svg")))
        let circle = Path(rect: Rect(x: 0, y: 0, width: 20, height: 20), radius: 10)
        frame.crop = Frame.Crop(whole: Rect(x: -10, y: 0, width: 40, height: 20), outline: circle)
        let text = try paper.text("after")
        let page = Frame(
            name: "page", size: Size(width: 60, height: 60),
            children: [Frame.Child(at: Point(x: 10, y: 10), frame), Frame.Child(at: Point(x: 2, y: 40), text)])
        for (x, y, isInside) in [(20, 20, true), (12, 20, true), (11, 11, false), (5, 20, false), (28, 28, false)] {
            #expect(try pixel(of: page, x: x, y: y) == (isInside ? Color(hex: "#00ff00") : .white), "\(x) \(y)")
        }
        #expect(try Tool.pdftotext.text(["FILE", "-"], file: try paper.document([page])).contains("after"))
    }

    @Test("is drawn as vectors when it is an SVG")
    func vectors() throws {
        let svg =
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="5" fill="lime"/></svg>"#
        let picture = try image(Array(svg.utf8), "a.svg")
        #expect(picture.naturalSize == Size(width: 7.5, height: 7.5))
        // Stretched: the green upper half is 100 wide and 20 high.
        let page = paper.page(showing: picture, size: Size(width: 100, height: 40))
        #expect(
            try Tool.pdfimages.text(["-list", "FILE"], file: paper.document([page])).split(separator: "\n").count == 2)
        #expect(try pixel(of: page, x: 22, y: 22) == Color(hex: "#00ff00"))
        #expect(try pixel(of: page, x: 118, y: 38) == Color(hex: "#00ff00"))
        #expect(try pixel(of: page, x: 118, y: 42) == .white)
    }

    @Test("has its colours where they belong, in PNG and JPEG")
    func pixels() throws {
        let picture = try image(jpeg(width: 40, height: 20), "a.jpg")
        let page = paper.page(showing: picture, size: Size(width: 80, height: 40))
        for (y, hex) in [(25, "#ff0000"), (55, "#0000ff")] {
            let found = try pixel(of: page, x: 60, y: y)
            let expected = try #require(Color(hex: hex))
            #expect(abs(found.red - expected.red) < 0.05 && abs(found.blue - expected.blue) < 0.05)
        }
        let png = try HandselCairo.png(of: page, dotsPerInch: 72, fonts: paper.fonts)
        let again = paper.page(showing: try image(png, "a.png"), size: Size(width: 595, height: 842))
        // The page in the page is moved by 20 points: its red begins at 40.
        #expect(try pixel(of: again, x: 60, y: 45).red > 0.95)
        #expect(try pixel(of: again, x: 60, y: 38) == .white)
    }

    /// What stands at the top-left of a picture that is red above and blue below, by its Exif orientation.
    @Test(
        "is turned as the camera was held",
        arguments: [(1, "red"), (2, "red"), (3, "blue"), (4, "blue"), (5, "red"), (6, "blue"), (7, "blue"), (8, "red")])
    func orientation(exif: Int, corner: String) throws {
        var bytes = try jpeg(width: 40, height: 20)
        let tiff: [UInt8] =
            Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(exif), 0, 0]
        let segment = Array("Exif\0\0".utf8) + tiff
        bytes.insert(contentsOf: [0xFF, 0xE1, 0, UInt8(segment.count + 2)] + segment, at: 2)
        let picture = try image(bytes, "a.jpg")
        let isSideways = exif >= 5
        #expect((picture.naturalSize.height > picture.naturalSize.width) == isSideways)
        let size = isSideways ? Size(width: 40, height: 80) : Size(width: 80, height: 40)
        let page = paper.page(showing: picture, size: size)
        let found = try pixel(of: page, x: 24, y: 24)
        #expect((found.red > 0.9) == (corner == "red") && (found.blue > 0.9) == (corner == "blue"))
        let opposite = try pixel(of: page, x: 16 + Int(size.width), y: 16 + Int(size.height))
        #expect((opposite.red > 0.9) == (corner == "blue"))
    }

    @Test("may have a mask with a gradient, whose length Cairo gets wrong")
    func gradientMask() throws {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><defs><radialGradient id="g">\
            <stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient>\
            <mask id="m"><circle cx="20" cy="20" r="20" fill="url(#g)"/></mask></defs>\
            <rect width="40" height="40" fill="url(#g)"/><g mask="url(#m)"><rect width="40" height="40"/></g></svg>
            """
        let page = paper.page(showing: try image(Array(svg.utf8), "a.svg"), size: Size(width: 80, height: 80))
        let pdf = try paper.document([page])
        #expect(try Tool.qpdf.text(["--check", "FILE"], file: pdf).contains("No syntax or stream encoding errors"))
        #expect(try paper.document([page]) == pdf)
    }

    @Test("is told from another of the same name and length by its bytes")
    func sameName() throws {
        let svg = { (color: String) in
            Image(
                name: "a.svg", format: .svg,
                bytes: Array(
                    #"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="\#(color)"/></svg>"#
                        .utf8),
                naturalSize: Size(width: 6, height: 6))
        }
        let frames = ["#f00", "#00f"].map {
            Frame(name: "image", size: Size(width: 20, height: 20), content: .image(svg($0)))
        }
        let page = paper.page([
            Frame.Child(at: .zero, frames[0]), Frame.Child(at: Point(x: 20, y: 0), frames[1]),
        ])
        #expect(try pixel(of: page, x: 10, y: 10) == Color(hex: "#ff0000"))
        #expect(try pixel(of: page, x: 30, y: 10) == Color(hex: "#0000ff"))
    }
}
