import Foundation
import HandselCairo
import HandselGraphics
import HandselHand
import HandselLayout
import HandselPDF
import HandselTestSupport
import HandselType

/// Makes the frames that the tests draw.
struct Paper {
    let fonts: FontLibrary

    init() throws {
        let cache = FileManager.default.temporaryDirectory.appending(path: "handsel-tests-fonts")
        fonts = try FontLibrary(folders: [Paper.fontFolder], cacheFolder: cache.path)
    }

    /// Filled by scripts/text-fonts.
    static let fontFolder = repositoryRoot.appending(path: "fonts/text").path
    static let sans = TextStyle(families: ["Inter"], size: 10)
    static let information = DocumentInformation(
        title: "Rechnung 2026-0042", author: "Gärtnerei Łódź", subject: "Invoice", keywords: ["invoice", "42"],
        language: "de-DE", date: "2026-11-23T08:30:00+01:00")

    /// A page of A4 with `children`.
    func page(_ children: [Frame.Child], name: String = "page") -> Frame {
        Frame(name: name, size: Size(width: 595, height: 842), children: children)
    }

    /// `text` in one frame, at most 400 points wide.
    func text(
        _ spans: [TextSpan], role: Frame.Role? = .paragraph, language: String? = nil, style: ParagraphStyle = .init()
    ) throws -> Frame {
        var y = 0.0
        var placed: [Frame.PlacedLine] = []
        for line in try fonts.lines(of: spans, width: 400, style: style) {
            placed.append(Frame.PlacedLine(baseline: Point(x: 0, y: y + line.baseline), line: line))
            y += line.height
        }
        return Frame(
            name: "text", size: Size(width: 400, height: y), content: .text(placed), role: role, language: language)
    }

    func text(_ text: String, role: Frame.Role? = .paragraph, language: String? = nil) throws -> Frame {
        try self.text([TextSpan(text, style: Paper.sans)], role: role, language: language)
    }

    /// `frames` one below the other, 20 points from the left edge.
    func column(_ frames: [Frame]) -> [Frame.Child] {
        var y = 20.0
        return frames.map { frame in
            defer { y += frame.size.height + 6 }
            return Frame.Child(at: Point(x: 20, y: y), frame)
        }
    }

    func pdf(_ pages: [Frame]) throws -> [UInt8] {
        try HandselCairo.pdf(of: pages, information: Paper.information, fonts: fonts)
    }

    /// A page that holds one picture, `size` large, at 20, 20.
    func page(showing image: Image, size: Size, role: Frame.Role? = nil) -> Frame {
        page([
            Frame.Child(
                at: Point(x: 20, y: 20), Frame(name: "image", size: size, content: .image(image), role: role))
        ])
    }

    /// Drawn and finished, as a customer gets it.
    func document(_ pages: [Frame], objectStreams: Bool = true) throws -> [UInt8] {
        let drawn = try taggedPDF(of: pages, information: Paper.information, fonts: fonts)
        return try finish(
            drawn.bytes,
            with: Finishing(
                producer: "Handsel 0.1", language: Paper.information.language,
                elements: drawn.elements.map {
                    Finishing.Element(
                        index: $0.index, type: $0.type, alternative: $0.alternative, language: $0.language,
                        namesColumn: $0.namesColumn)
                }, usesObjectStreams: objectStreams))
    }
}

/// A note by the hand that comes along.
func note(_ text: String, measure: Double = 300) throws -> Ink {
    let file = repositoryRoot.appending(path: "fonts/hands/sam.hand")
    let hand = try Hand(reading: String(contentsOf: file, encoding: .utf8), file: "sam.hand") { name in
        try? String(contentsOf: repositoryRoot.appending(path: "fonts/hands/\(name)"), encoding: .utf8)
    }
    return try hand.ink(for: text, measure: measure, xHeight: 6, seed: Seed(7))
}

/// All objects of a PDF as qpdf writes them out in plain text, one document in one string.
func objects(of pdf: [UInt8]) throws -> String {
    try withTemporaryFolder { folder in
        let place = folder.appending(path: "a.pdf")
        let plain = folder.appending(path: "b.pdf")
        try Data(pdf).write(to: place)
        _ = try Tool.qpdf.text(["--qdf", "--object-streams=disable", place.path, plain.path])
        // Compressed pictures and fonts are no text; every byte stands for a character of its own.
        return String(try Data(contentsOf: plain).map { Character(Unicode.Scalar($0)) })
    }
}

/// What pdftotext reads, without the page breaks.
func words(of pdf: [UInt8]) throws -> String {
    try Tool.pdftotext.text(["-raw", "FILE", "-"], file: pdf)
        .trimmingCharacters(in: .whitespacesAndNewlines)
}

/// The colours of a JPEG.
enum JPEGColors {
    case screen, grey, print
}

/// A JPEG of `width` times `height` pixels, red above and blue below.
func jpeg(width: Int, height: Int, colors: JPEGColors = .screen) throws -> [UInt8] {
    let paper = try Paper()
    let size = Size(width: Double(width), height: Double(height))
    let half = Rect(x: 0, y: 0, width: size.width, height: size.height / 2)
    let lower = Frame(
        name: "lower", size: half.size, content: .shape(Path(rect: half), fill: Color(hex: "#0000ff"), line: nil))
    let page = Frame(
        name: "page", size: size, content: .shape(Path(rect: half), fill: Color(hex: "#ff0000"), line: nil),
        children: [Frame.Child(at: Point(x: 0, y: half.size.height), lower)])
    let pdf = try paper.pdf([page])
    return try withTemporaryFolder { folder in
        let place = folder.appending(path: "a.pdf")
        try Data(pdf).write(to: place)
        let arguments = ["-singlefile", "-r", "72", place.path, folder.appending(path: "out").path]
        switch colors {
        case .screen: _ = try Tool.pdftoppm.run(["-jpeg"] + arguments)
        case .grey: _ = try Tool.pdftocairo.run(["-jpeg", "-gray"] + arguments)
        // It complains about itself, but the picture is right.
        case .print: _ = try Tool.pdftoppm.run(["-jpegcmyk"] + arguments)
        }
        return Array(try Data(contentsOf: folder.appending(path: "out.jpg")))
    }
}

/// The colour of a page's pixel at `x`, `y` points, drawn with one pixel to the point.
func pixel(of page: Frame, x: Int, y: Int) throws -> Color {
    let paper = try Paper()
    let png = try HandselCairo.png(of: page, dotsPerInch: 72, fonts: paper.fonts)
    return try pixel(ofPNG: png, x: x, y: y)
}

/// The colour of a PNG's pixel, as mupdf decodes it.
func pixel(ofPNG png: [UInt8], x: Int, y: Int) throws -> Color {
    let ppm = try withTemporaryFolder { folder in
        let place = folder.appending(path: "a.png")
        try Data(png).write(to: place)
        // Where a PNG does not say how large it is, mupdf takes 96 pixels to the inch.
        let drawn = try Tool.mutool.run(["draw", "-q", "-N", "-r", "96", "-F", "ppm", "-o", "-", place.path])
        guard drawn.status == 0, drawn.errors.isEmpty else {
            throw ToolError.failed("mutool", status: drawn.status, errors: drawn.errors)
        }
        return drawn.output
    }
    // "P6", width and height, 255, then three bytes a pixel. mupdf may write comments between.
    var numbers: [Int] = []
    var rest = ppm.dropFirst(2)
    while numbers.count < 3, let next = rest.first {
        if next == UInt8(ascii: "#") {
            rest = rest.drop { $0 != 0x0A }
        } else if next <= 0x20 {
            rest = rest.dropFirst()
        } else {
            let digits = rest.prefix { $0 > 0x20 }
            numbers.append(Int(String(decoding: digits, as: UTF8.self)) ?? 0)
            rest = rest.dropFirst(digits.count)
        }
    }
    let pixels = Array(rest.dropFirst())
    let start = (y * (numbers.first ?? 0) + x) * 3
    guard pixels.indices.contains(start + 2) else { throw NoPixel(x: x, y: y) }
    return Color(
        red: Double(pixels[start]) / 255, green: Double(pixels[start + 1]) / 255, blue: Double(pixels[start + 2]) / 255)
}

struct NoPixel: Error {
    var x: Int
    var y: Int
}
