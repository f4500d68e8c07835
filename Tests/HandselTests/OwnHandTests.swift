import Foundation
import Handsel
import HandselCairo
import HandselCapture
import HandselGraphics
import HandselTestSupport
import Testing

/// The sheet as it is printed, rasterised by an outside program, with something written on it.
struct PrintedSheet {
    /// In pixels.
    private(set) var width = 0
    private(set) var height = 0
    /// Grey, row by row.
    private(set) var levels: [UInt8] = []
    private let scale: Double

    /// - Parameter page: from 1.
    init(page: Int, dotsPerInch: Int = 170) throws {
        let sheet = try OwnHand.sheet(in: Rendering.installation)
        let number = String(page)
        let picture = try Tool.pdftoppm.run(
            ["-r", String(dotsPerInch), "-gray", "-f", number, "-l", number, "-singlefile", "-"], input: sheet)
        // "P5", width, height and greatest level, each followed by white space, then the pixels.
        var fields: [String] = []
        var place = 0
        try #require(picture.output.count > 1_000, "\(picture.errors)")
        while fields.count < 4 {
            let end = picture.output[place...].firstIndex { $0 == 0x0A || $0 == 0x20 } ?? picture.output.endIndex
            fields.append(String(decoding: picture.output[place..<end], as: UTF8.self))
            place = end + 1
        }
        width = try #require(Int(fields[1]))
        height = try #require(Int(fields[2]))
        levels = Array(picture.output[place...])
        scale = Double(dotsPerInch) / 72
    }

    /// Draws straight lines with a pen half a millimetre wide. In points.
    mutating func write(_ places: [(x: Double, y: Double)]) {
        for (a, b) in zip(places, places.dropFirst()) {
            let steps = Int(max(abs(b.x - a.x), abs(b.y - a.y)) * scale * 2) + 1
            for step in 0...steps {
                let share = Double(step) / Double(steps)
                let x = (a.x + (b.x - a.x) * share) * scale
                let y = (a.y + (b.y - a.y) * share) * scale
                let radius = 0.25.mm * scale
                for row in Int(y - radius)...Int(y + radius) {
                    for column in Int(x - radius)...Int(x + radius)
                    where row >= 0 && column >= 0 && row < height && column < width {
                        levels[row * width + column] = 30
                    }
                }
            }
        }
    }

    /// Writes something that has the height of the box's letter in the boxes of some letters.
    mutating func fill(_ letters: String) {
        for cell in CaptureSheet.pages[0].cells where letters.contains(cell.text) {
            let (x, y) = (cell.rect.minX + 4.0.mm, cell.baseline)
            let isSmall = "acemnorsuvwxz".contains(cell.text)
            let top = y - (isSmall ? 3.6.mm : 7.0.mm)
            write([(x, top), (x, y)])
            write([(x + 0.2.mm, y - 2.0.mm), (x + 2.4.mm, y - 3.2.mm), (x + 2.8.mm, y)])
        }
    }

    var png: [UInt8] {
        get throws {
            try HandselCairo.png(of: DecodedPixels(width: width, height: height, isColor: false, levels: levels))
        }
    }
}

@Suite("The sheet for one's own hand")
struct OwnHandTests {
    let installation = Rendering.installation
    let settings = OwnHandSettings(name: "Ada")

    @Test("has two pages that say what to do, the same bytes each time")
    func sheet() throws {
        let sheet = try OwnHand.sheet(in: installation)
        #expect(try OwnHand.sheet(in: installation) == sheet)
        let words = try Tool.pdftotext.text(["-raw", "FILE", "-"], file: sheet).foldingSpaces
        for part in [
            "Your own hand", "handsel hand read", "The quick brown fox jumps over", "Signature, if you want one",
        ] {
            #expect(words.contains(part))
        }
        #expect(try Tool.pdfinfo.text(["FILE"], file: sheet).foldingSpaces.contains("Pages: 2 "))
        #expect(try Tool.qpdf.text(["--check", "FILE"], file: sheet).contains("No syntax or stream encoding errors"))
    }

    @Test("is read as it was printed, and shown in a proof")
    func read() throws {
        var printed = try PrintedSheet(page: 1)
        printed.fill("acehimnorstuvwxT")
        let png = try printed.png
        let hand = try OwnHand(reading: [("scan.png", png)], settings: settings, in: installation)
        #expect(hand.formCount == 48)
        #expect(hand.textCount == 16)
        // The resolution, and what another hand will write.
        #expect(hand.messages.map(\.severity) == [.note, .warning])
        #expect(hand.messages.last?.text.hasPrefix("no box gave b d f g j k l p q y z A B") == true)
        #expect(hand.signature == nil)
        #expect(hand.file.contains("\nforms italic.forms\n"))
        let proof = try hand.proof(in: installation)
        #expect(try Tool.pdftotext.text(["-raw", "FILE", "-"], file: proof).contains("48 boxes were read"))
        #expect(try Tool.qpdf.text(["--check", "FILE"], file: proof).contains("No syntax or stream encoding errors"))
        try withTemporaryFolder { (folder: String) in
            let path = { (name: String) in "\(folder)/\(name)" }
            try Data(png).write(to: URL(fileURLWithPath: path("scan.png")))
            try Data(hand.file.utf8).write(to: URL(fileURLWithPath: path("ada.hand")))
            let run = try handsel(
                ["hand", "read", "scan.png", "-o", "mine.hand", "--proof", "proof.pdf", "--name", "Ada"],
                environment: fontCache, in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "mine.hand\nproof.pdf\n")
            #expect(try bytes(of: path("mine.hand")) == Array(hand.file.utf8))
            #expect(try bytes(of: path("proof.pdf")) == proof)
            // A hand of one's own writes invoices.
            let render = try handsel(
                ["render", "-", "-o", "invoice.pdf", "--hand", "mine.hand"],
                input: String(decoding: Rendering.invoice(), as: UTF8.self), environment: fontCache, in: folder)
            #expect(render.status == 0, "\(render.errors)")
            // Nothing is replaced unasked.
            let again = try handsel(
                ["hand", "read", "scan.png", "-o", "mine.hand"], environment: fontCache, in: folder)
            #expect(again.status == 73)
            #expect(again.errors.contains("--force"))
        }
    }

    private func refusal(_ scans: [(name: String, bytes: [UInt8])], _ settings: OwnHandSettings? = nil) -> String {
        do throws(HandselError) {
            _ = try OwnHand(reading: scans, settings: settings ?? self.settings, in: installation)
            return ""
        } catch {
            return error.outcome == .inputErrors ? error.description : "another error: \(error)"
        }
    }

    @Test("is refused while it is blank")
    func blank() throws {
        for page in 1...2 {
            let reason = refusal([("scan.png", try PrintedSheet(page: page).png)])
            #expect(reason.contains("scan.png: nothing is written on page \(page)"))
        }
    }

    @Test("is nothing that a text, an SVG, a broken picture or a PDF of words could be")
    func noScans() throws {
        var png = try PrintedSheet(page: 1, dotsPerInch: 60).png
        #expect(refusal([("a.txt", Array("Dear Ann".utf8))]).contains("'a.txt' is no picture"))
        #expect(refusal([("a.svg", Array("<svg/>".utf8))]).contains("'a.svg' is no picture"))
        #expect(refusal([("empty", [])]).contains("'empty' is no picture"))
        #expect(refusal([("sheet.pdf", try OwnHand.sheet(in: installation))]).contains("holds no scanned picture"))
        #expect(refusal([("scan.png", png)]).contains("60 dots per inch are too few"))
        png.removeLast(png.count / 2)
        #expect(refusal([("half.png", png)]).contains("half.png"))
        var small = settings
        small.pixels = 100_000
        #expect(refusal([("scan.png", try PrintedSheet(page: 1, dotsPerInch: 60).png)], small).contains("100000"))
    }

    @Test("wants a name of one line, and a fallback that can lend letters")
    func wrongSettings() throws {
        var settings = settings
        settings.name = "Ada\nform a -"
        #expect(throws: HandselError.self) { try OwnHand(reading: [], settings: settings, in: installation) }
        settings.name = "Ada"
        settings.fallback = "nobody"
        #expect(throws: HandselError.self) { try OwnHand(reading: [], settings: settings, in: installation) }
        #expect(refusal([]).contains("no scan to read"))
    }

    @Test("is asked for and read with commands that refuse what makes no sense")
    func commands() throws {
        try withTemporaryFolder { (folder: String) in
            let sheet = try handsel(["hand", "sheet", "-o", "sheet.pdf"], environment: fontCache, in: folder)
            #expect(sheet.status == 0, "\(sheet.errors)")
            #expect(sheet.output == "sheet.pdf\n")
            #expect(try names(in: folder) == ["sheet.pdf"])
            let twice = try handsel(["hand", "sheet", "-o", "sheet.pdf"], environment: fontCache, in: folder)
            #expect(twice.status == 73)
            let same = try handsel(["hand", "read", "a.png", "-o", "x", "--proof", "x"], in: folder)
            #expect(same.status == 64)
            let missing = try handsel(["hand", "read", "a.png", "-o", "x.hand"], environment: fontCache, in: folder)
            #expect(missing.status == 66)
            let blank = try handsel(["hand", "read", "sheet.pdf", "-o", "x.hand"], environment: fontCache, in: folder)
            #expect(blank.status == 65)
            #expect(blank.errors.contains("sheet.pdf"))
            #expect(try names(in: folder) == ["sheet.pdf"])
        }
    }
}
