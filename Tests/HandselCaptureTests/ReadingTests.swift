import Foundation
import HandselGraphics
import HandselHand
import HandselTestSupport
import Testing

@testable import HandselCapture

/// A sheet filled in by a known writer and read, once for all tests.
struct ReadSheet {
    let hand: CapturedHand
    /// What the writer wrote in each box of page 1.
    let truth: [CaptureSheet.Cell: [FittedStroke]]

    static let both = Result { try ReadSheet() }

    init() throws {
        let writer = try Writer()
        var scans: [Scan] = []
        var truth: [CaptureSheet.Cell: [FittedStroke]] = [:]
        // The second page is upside down, and first.
        for (number, exposure) in [
            (2, Exposure(dotsPerInch: 180, turn: 181, shading: 0.1, blur: 1, noise: 3, isColor: false)),
            (1, .random(5, dotsPerInch: 200)),
        ] {
            let page = CaptureSheet.pages[number - 1]
            var drawn = SyntheticScan(exposure)
            drawn.print(page)
            let written = writer.fill(page)
            for strokes in written.cells.values { drawn.write(strokes) }
            drawn.write(written.other)
            scans.append(drawn.scan(named: "page-\(number).png"))
            if number == 1 { truth = written.cells }
        }
        hand = try capturedHand(from: scans, readsSignature: true)
        self.truth = truth
    }
}

@Suite("A sheet that was filled in")
struct ReadingTests {
    let sheet: ReadSheet
    let hand: CapturedHand

    init() throws {
        sheet = try ReadSheet.both.get()
        hand = sheet.hand
    }

    @Test("gives a form for every box that was written in, and its pages in order")
    func everyBox() {
        #expect(hand.pages.map(\.number) == [1, 2])
        #expect(hand.pages.map(\.scan) == ["page-1.png", "page-2.png"])
        let first = Set(hand.forms.filter { $0.page == 1 }.map(\.cell))
        #expect(first == Set(sheet.truth.keys))
        #expect(first.count == 210)
        // The writer knows no pairs and few letters that the first page has not.
        #expect(hand.flags.allSatisfy { $0.page == 2 })
        #expect(hand.missingTexts.contains("th"))
        #expect(!hand.missingTexts.contains("a"))
    }

    @Test("gives forms that lie over what was written")
    func overlap() throws {
        var shares: [Double] = []
        for form in hand.forms where form.page == 1 {
            let truth = try #require(sheet.truth[form.cell])
            let blank = InkBitmap(
                origin: form.cell.rect.origin, scale: 12 / 1.0.mm, width: 144, height: 180,
                bits: [UInt8](repeating: 0, count: 144 * 180))
            var ink = blank
            ink.bits = blank.covered(by: truth)
            shares.append(ink.overlap(with: form.strokes))
        }
        shares.sort()
        #expect(shares[shares.count / 2] > 0.8)
        #expect(shares[shares.count / 20] > 0.7)
        #expect(hand.forms.allSatisfy { $0.overlap > 0.7 })
    }

    @Test("tells size, lean, spacing, pen and ink of the writer")
    func measures() throws {
        let m = hand.measures
        // The writer's letters overshoot their x-height of 3.6 mm a little; most are drawn from 3 to 97 hundredths of it.
        #expect(abs(m.xHeight - 3.45.mm) < 0.25.mm)
        #expect(abs(m.lean - 8) < 2.5)
        #expect(abs((m.runningLean ?? 0) - 8) <= 3)
        #expect(abs(m.penWidth * m.xHeight - 0.45.mm) < 0.06.mm)
        // 0.8 x-heights and the space after a letter, of 0.35, less a pen's width, in measured x-heights.
        #expect(abs((m.wordSpace ?? 0) - 1.07) < 0.15)
        #expect(abs((m.letterGap ?? 0) - 0.22) < 0.08)
        // Sam's capitals are about 1.9 x-heights high and ascenders 2.06; the x-height as measured is a little less than one.
        #expect(abs((m.cap ?? 0) - 1.98) < 0.15)
        #expect(abs((m.ascender ?? 0) - 2.13) < 0.15)
        #expect(abs((m.descender ?? 0) + 1) < 0.15)
        // The writer's ink is dark blue.
        #expect(m.ink.blue > m.ink.red + 0.2)
        #expect(m.ink.red < 0.2)
    }

    @Test("becomes a hand file that is read again and writes")
    func file() throws {
        let text = hand.file(HandFileSettings(name: "Ada Nowak", fallbackLines: ["forms italic.forms"]))
        let folder = repositoryRoot.appending(path: "fonts/hands")
        let read = try Hand(reading: text, file: "ada.hand") { name in
            try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        #expect(read.name == "Ada Nowak")
        #expect(read.missing(in: "Žofie's kiłims, 30 % off") == [])
        let ink = try read.ink(for: "Thank you, Oskar!", measure: 300, xHeight: 7, seed: Seed(1))
        #expect(ink.lines.map(\.text).joined() == "Thank you, Oskar!")
        // Without others' forms it still writes what was on the sheet.
        let alone = try Hand(
            reading: hand.file(HandFileSettings(name: "Ada", fallbackLines: [])), file: "ada.hand", sets: { _ in nil })
        #expect(alone.missing(in: "Thank you 2026 ž") == ["ž"])
        #expect(text.hasPrefix("hand 1\nname Ada Nowak\n"))
        #expect(text.contains("\nsource captured\n"))
        #expect(text.contains(" join 0"))
    }

    @Test("is the same hand every time")
    func isReproducible() throws {
        let settings = HandFileSettings(name: "Ada", fallbackLines: [])
        #expect(hand.file(settings) == hand.file(settings))
        // Six forms of "e", three of each page, stand together.
        let lines = hand.file(settings).split(separator: "\n")
        let places = lines.indices.filter { lines[$0].hasPrefix("form e - ") }
        #expect(places.count == 6)
        #expect(places.last.map { $0 - places[0] } == 5)
    }

    @Test("has a signature, of which the hand knows nothing")
    func signature() throws {
        let text = try #require(hand.signatureFile(name: "Ada"))
        #expect(text.hasPrefix("signature 1\nname Ada\nmetrics xheight 100\npen gel "))
        let signature = try Signature(reading: text, file: "ada.signature")
        #expect(signature.name == "Ada")
        // The writer's is a zigzag 64 mm wide and 10 mm high.
        let ink = try signature.ink(xHeight: 6, width: 1_000, seed: Seed(1))
        #expect(abs(ink.size.width / ink.size.height - 6.2) < 0.9)
        #expect(!hand.file(HandFileSettings(name: "Ada", fallbackLines: [])).contains("stroke"))
    }
}

@Suite("A sheet that cannot be used")
struct UnusableSheetTests {
    private func scan(
        _ page: Int = 1, named name: String = "scan.png",
        _ exposure: Exposure = Exposure(dotsPerInch: 155, isColor: false),
        write: (inout SyntheticScan) -> Void = { _ in }
    ) -> Scan {
        var drawn = SyntheticScan(exposure)
        drawn.print(CaptureSheet.pages[page - 1])
        write(&drawn)
        return drawn.scan(named: name)
    }

    @Test("is blank")
    func blank() {
        var exposure = Exposure(dotsPerInch: 155, isColor: false)
        (exposure.noise, exposure.shading) = (6, 0.3)
        let sheet = scan(1, exposure)
        #expect(throws: CaptureError.blank(page: 1, scan: "scan.png")) { try capturedHand(from: [sheet]) }
    }

    @Test("is given twice, or without its first page")
    func pages() throws {
        let writer = try Writer()
        func cells(_ page: Int, _ drawn: inout SyntheticScan) {
            for (cell, strokes) in writer.fill(CaptureSheet.pages[page - 1]).cells where "aceno".contains(cell.text) {
                drawn.write(strokes)
            }
        }
        let first = scan(1, named: "a.png") { cells(1, &$0) }
        var second = first
        second.name = "b.png"
        #expect(throws: CaptureError.samePageTwice(1, first: "a.png", second: "b.png")) {
            try capturedHand(from: [first, second])
        }
        let other = scan(2, named: "c.png") { cells(2, &$0) }
        #expect(throws: CaptureError.firstPageMissing(given: ["c.png"])) { try capturedHand(from: [other]) }
        #expect(throws: CaptureError.noScans) { try capturedHand(from: []) }
    }

    @Test("has too few letters to know its height")
    func fewLetters() throws {
        let writer = try Writer()
        let sheet = scan { drawn in
            for (cell, strokes) in writer.fill(CaptureSheet.pages[0]).cells where "ab".contains(cell.text) {
                drawn.write(strokes)
            }
        }
        #expect(throws: CaptureError.tooFewLetters(found: 3, needed: 6)) { try capturedHand(from: [sheet]) }
    }

    @Test(
        "says what would be right",
        arguments: [
            (CaptureError.markMissing(.bottomLeft, scan: "s.png"), "bottom left"), (.noMarks(scan: "s.png"), "corners"),
            (.tooCoarse(dotsPerInch: 96, least: 150, scan: "s.png"), "300"),
            (.unknownPage(scan: "s.png"), "handsel hand sheet"),
            (.blank(page: 2, scan: "s.png"), "leave this scan out"), (.fewMarks(1, scan: "s.png"), "only 1"),
        ])
    func sentences(error: CaptureError, part: String) {
        #expect("\(error)".hasPrefix("s.png: "))
        #expect("\(error)".contains(part))
    }
}

@Suite("A box of the sheet")
struct BoxTests {
    /// Reads page 1 with letters that can be measured, and something in the boxes of "W".
    private func flags(_ strokes: (CaptureSheet.Cell) -> [FittedStroke]) throws -> [(number: Int, fault: CellFault)] {
        let writer = try Writer()
        var drawn = SyntheticScan(Exposure(dotsPerInch: 180, isColor: false))
        drawn.print(CaptureSheet.pages[0])
        for (cell, letter) in writer.fill(CaptureSheet.pages[0]).cells {
            if "aceno".contains(cell.text) { drawn.write(letter) }
            if cell.text == "W" { drawn.write(strokes(cell)) }
        }
        let hand = try capturedHand(from: [drawn.scan()])
        return hand.flags.filter { $0.cell.text == "W" }.map { ($0.cell.number, $0.fault) }
    }

    private func line(_ places: [(Double, Double)], width: Double = 0.5) -> FittedStroke {
        FittedStroke(
            places: places.map {
                FittedStroke.Place(point: Point(x: $0.0, y: $0.1), width: width.mm, isCusp: true)
            })
    }

    @Test("is not used when it is empty, scribbled over, or its ink runs over the edge")
    func faults() throws {
        let found = try flags { cell in
            let (x, y) = (cell.rect.minX, cell.rect.minY)
            switch cell.number {
            case 0: return []
            case 1:
                // A scribble of many crossing lines.
                return (0..<7).map { index in
                    line([
                        (x + 2.0.mm + Double(index).mm, y + 4.0.mm), (x + 8.5.mm - Double(index).mm * 0.9, y + 12.0.mm),
                    ])
                }
            default: return [line([(x + 3.0.mm, y + 5.0.mm), (x + 14.0.mm, y + 9.0.mm)])]
            }
        }
        #expect(found.map(\.number) == [0, 1, 2])
        #expect(found[0].fault == .empty)
        #expect(found[2].fault == .touchesEdge)
        switch found[1].fault {
        case .tooManyStrokes, .traceOff: break
        default: Issue.record("the scribble was taken: \(found[1].fault)")
        }
    }

    @Test("passes over the tail of a letter above it")
    func tail() throws {
        let found = try flags { cell in
            let (x, y) = (cell.rect.minX + 6.0.mm, cell.rect.minY)
            return [
                line([(x, y - 2.0.mm), (x, y + 1.5.mm)]),
                line([(x - 2.0.mm, y + 4.0.mm), (x, y + 9.0.mm), (x + 2.0.mm, y + 4.0.mm)]),
            ]
        }
        #expect(found.isEmpty)
    }
}
