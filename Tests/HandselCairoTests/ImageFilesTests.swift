import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import Testing

@Suite("A picture file")
struct ImageFilesTests {
    /// A PNG of 30 by 20 white pixels.
    private func png() throws -> [UInt8] {
        let paper = try Paper()
        return try HandselCairo.png(
            of: Frame(name: "page", size: Size(width: 30, height: 20)), dotsPerInch: 72, fonts: paper.fonts)
    }

    /// What comes of reading `bytes` from a file with a name that says nothing.
    private func read(_ bytes: [UInt8], limits: ImageLimits = ImageLimits()) throws -> Image {
        try withTemporaryFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "logo"))
            return try ImageFiles(folders: [folder.path], limits: limits).image(at: "logo")
        }
    }

    /// A chunk of a PNG with its checksum (ISO/IEC 15948, 5.3 and annex D).
    private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in body {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return bigEndian(data.count) + body + bigEndian(Int(~sum))
    }

    private func bigEndian(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) } }

    // MARK: What it is

    @Test("is known by its first bytes and not by its name")
    func formats() throws {
        #expect(try read(png()).format == .png)
        #expect(try read(jpeg(width: 8, height: 8)).format == .jpeg)
        #expect(try read(Array(#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#.utf8)).format == .svg)
        for text in ["GIF89a", "%PDF-1.7", "", "II*\0"] {
            #expect(throws: ImageError.unknownFormat(path: "logo")) { try read(Array(text.utf8)) }
        }
    }

    @Test("is as large as it says in pixels to the metre, or 72 pixels to the inch")
    func densities() throws {
        let bytes = try png()
        #expect(try read(bytes).naturalSize == Size(width: 30, height: 20))
        // 11811 pixels to the metre are 299.9994 to the inch.
        let metres = chunk("pHYs", bigEndian(11811) + bigEndian(11811) + [1])
        let dense = Array(bytes[..<33]) + metres + bytes[33...]
        let size = try read(dense).naturalSize
        #expect(abs(size.width - 7.2) < 0.001 && abs(size.height - 4.8) < 0.001)
        // Unit 0 tells only the shape of a pixel.
        let shape = chunk("pHYs", bigEndian(2) + bigEndian(1) + [0])
        #expect(try read(Array(bytes[..<33]) + shape + bytes[33...]).naturalSize == Size(width: 30, height: 20))
    }

    @Test("in JPEG is as large as it says in pixels to the inch or centimetre")
    func jpegDensities() throws {
        var bytes = try jpeg(width: 40, height: 20)
        // JFIF stands first: marker, length, "JFIF", version, then unit and density from byte 13.
        #expect(bytes[6..<10].elementsEqual("JFIF".utf8))
        bytes.replaceSubrange(13..<18, with: [1, 0, 144, 0, 72])
        #expect(try read(bytes).naturalSize == Size(width: 20, height: 20))
        bytes.replaceSubrange(13..<18, with: [2, 0, 100, 0, 100])
        #expect(abs(try read(bytes).naturalSize.width - 40 / 254.0 * 72) < 1e-9)
        bytes.replaceSubrange(13..<18, with: [0, 0, 1, 0, 1])
        #expect(try read(bytes).naturalSize == Size(width: 40, height: 20))
    }

    @Test(
        "in SVG has 96 pixels to the inch",
        arguments: [
            (#"width="96" height="48""#, 72.0, 36.0), (#"width="10mm" height="20mm""#, 28.3465, 56.6929),
            (#"viewBox="0 0 40 20""#, 30, 15), (#"width="100%" height="100%" viewBox="0 0 40 20""#, 30, 15),
            (#"width="2in" height="72pt""#, 144, 72),
        ])
    func svgSizes(attributes: String, width: Double, height: Double) throws {
        let size = try read(Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>".utf8)).naturalSize
        #expect(abs(size.width - width) < 0.001 && abs(size.height - height) < 0.001)
    }

    // MARK: Where it lies

    @Test("is found in the first folder that has it, or in a folder there")
    func folders() throws {
        let bytes = try png()
        try withTemporaryFolder { folder in
            let inner = folder.appending(path: "brand/pictures")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            try Data(bytes).write(to: inner.appending(path: "logo.png"))
            let folders = ["layout", "brand"].map { folder.appending(path: $0).path }
            let files = ImageFiles(folders: folders)
            #expect(try files.image(at: "pictures/logo.png").name == "pictures/logo.png")
            #expect(try files.image(at: "./pictures/../pictures/logo.png").format == .png)
            #expect(throws: ImageError.missing(path: "other.png", folders: folders)) {
                try files.image(at: "other.png")
            }
            #expect(throws: ImageError.missing(path: "", folders: folders)) { try files.image(at: "") }
            #expect(throws: ImageError.isFolder(path: "pictures")) { try files.image(at: "pictures") }
        }
    }

    @Test("outside the folders is not read, whichever way it is named")
    func outside() throws {
        let bytes = try png()
        try withTemporaryFolder { folder in
            let brand = folder.appending(path: "brand")
            let near = folder.appending(path: "brand-private")
            for place in [brand, near] {
                try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            }
            try Data(bytes).write(to: near.appending(path: "secret.png"))
            try Data(bytes).write(to: brand.appending(path: "logo.png"))
            let links = [
                ("file.png", near.appending(path: "secret.png").path), ("folder", near.path),
                ("relative.png", "../brand-private/secret.png"), ("again.png", "logo.png"),
                ("circle.png", "circle.png"),
            ]
            for (name, target) in links {
                try FileManager.default.createSymbolicLink(
                    atPath: brand.appending(path: name).path, withDestinationPath: target)
            }
            let files = ImageFiles(folders: [brand.path])
            for path in [
                "file.png", "folder/secret.png", "relative.png", "../brand-private/secret.png", "/etc/hostname",
                "a/../../brand-private/secret.png", near.appending(path: "secret.png").path, "../not-there",
            ] {
                #expect(throws: ImageError.outsideFolders(path: path, folders: [brand.path])) {
                    try files.image(at: path)
                }
            }
            // A link that stays inside is one more name.
            #expect(try files.image(at: "again.png").format == .png)
            #expect(throws: ImageError.self) { try files.image(at: "circle.png") }
            #expect(throws: ImageError.missing(path: "logo.png\0x", folders: [brand.path])) {
                try files.image(at: "logo.png\0x")
            }
        }
    }

    @Test("is no pipe, and does not make anybody wait", .timeLimit(.minutes(1)))
    func pipe() throws {
        try withTemporaryFolder { folder in
            #expect(mkfifo(folder.appending(path: "pipe").path, 0o600) == 0)
            #expect(throws: ImageError.damaged(path: "pipe", reason: "it is a pipe or a device, not a file")) {
                try ImageFiles(folders: [folder.path]).image(at: "pipe")
            }
        }
    }

    // MARK: How large it may be

    @Test("is refused by its length before it is read")
    func tooLarge() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "large.png")
            try Data().write(to: place)
            // A file with a hole takes no room on the disk.
            #expect(truncate(place.path, 200 << 20) == 0)
            #expect(throws: ImageError.tooLarge(path: "large.png", size: 200 << 20, limit: 20 << 20)) {
                try ImageFiles(folders: [folder.path]).image(at: "large.png")
            }
        }
        let bytes = try png()
        #expect(try read(bytes, limits: ImageLimits(fileSize: bytes.count)).format == .png)
        #expect(throws: ImageError.tooLarge(path: "logo", size: bytes.count, limit: bytes.count - 1)) {
            try read(bytes, limits: ImageLimits(fileSize: bytes.count - 1))
        }
    }

    @Test("is refused by its pixels before any is decoded", arguments: [(30_000, 30_000), (40_000, 10), (10, 40_000)])
    func tooManyPixels(width: Int, height: Int) throws {
        let header = chunk("IHDR", bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0])
        let bomb = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header + chunk("IDAT", []) + chunk("IEND", [])
        let error = #expect(throws: ImageError.self) { try read(bomb) }
        #expect("\(try #require(error))".contains("\(width) x \(height) pixels"))
        // The same in a JPEG: the size stands in the frame header (SOF0).
        var bytes = try jpeg(width: 40, height: 20)
        let frame = try #require(bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
        bytes.replaceSubrange(
            frame + 5..<frame + 9, with: bigEndian(height).suffix(2) + bigEndian(width).suffix(2))
        #expect(throws: ImageError.self) { try read(bytes) }
    }

    @Test("may have as many pixels as the limit says")
    func pixelLimit() throws {
        #expect(try read(png(), limits: ImageLimits(pixels: 600)).format == .png)
        #expect(throws: ImageError.self) { try read(png(), limits: ImageLimits(pixels: 599)) }
    }

    // MARK: What is wrong with it

    @Test("that breaks off is refused at any length")
    func cutOff() throws {
        let files = [try png(), try jpeg(width: 40, height: 20)]
        for bytes in files {
            for length in stride(from: 12, to: bytes.count - 12, by: max(1, bytes.count / 40)) {
                let error = #expect(throws: ImageError.self) { try read(Array(bytes[..<length])) }
                guard case .damaged("logo", _) = error else {
                    Issue.record("\(length) bytes of \(bytes.count): \(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test("with its bytes spoilt never does more than be refused")
    func spoilt() throws {
        let svg = Array(#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9z"/></svg>"#.utf8)
        for original in [try png(), try jpeg(width: 40, height: 20), svg] {
            for round in 0..<120 {
                var bytes = original
                let seed = Seed(UInt64(round))
                for change in 0..<4 {
                    let place = Int(seed.keyed(UInt64(change)).unit * Double(bytes.count))
                    bytes[place] = UInt8(seed.keyed("byte").keyed(UInt64(change)).unit * 256)
                }
                do throws(ImageError) {
                    _ = try checked(bytes)
                } catch {
                    #expect(!"\(error)".isEmpty)
                }
            }
        }
    }

    private func checked(_ bytes: [UInt8]) throws(ImageError) -> Image {
        do {
            return try read(bytes)
        } catch let error as ImageError {
            throw error
        } catch {
            throw .damaged(path: "test", reason: "\(error)")
        }
    }

    @Test("in the colours of print is refused with advice")
    func cmyk() throws {
        let bytes = try jpeg(width: 8, height: 8, colors: .print)
        #expect(
            throws: ImageError.damaged(
                path: "logo", reason: "it has 4 colours, as for print (CMYK); save it as RGB")
        ) { try read(bytes) }
    }

    @Test("in grey is read and stays grey")
    func grey() throws {
        let paper = try Paper()
        let picture = try read(jpeg(width: 8, height: 8, colors: .grey))
        let page = paper.page(showing: picture, size: Size(width: 40, height: 40))
        #expect(try Tool.pdfimages.text(["-list", "FILE"], file: paper.document([page])).contains(" gray "))
        // Red is darker than white and lighter than black, and as grey it has no colour.
        let found = try pixel(of: page, x: 40, y: 30)
        #expect(found.red == found.blue && found.red > 0.1 && found.red < 0.9)
    }
}
