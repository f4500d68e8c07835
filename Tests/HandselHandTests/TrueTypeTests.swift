import HandselGraphics
import Testing

@testable import HandselHand

@Suite("The font of a note")
struct TrueTypeTests {
    private let font: FontReader
    private let ink: Ink

    init() throws {
        ink = try sam().ink(for: longNote, measure: 300, xHeight: 6.6, seed: Seed("INV-2071", "note"))
        font = FontReader(ink.font)
    }

    @Test("has the tables that a PDF needs, with their sums")
    func tables() {
        #expect(
            font.tables.keys.sorted() == ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"])
        let sizes = ["head": 54, "hhea": 36, "maxp": 32, "post": 32, "hmtx": 4 * font.glyphCount]
        for (tag, size) in sizes { #expect(font.tables[tag]?.count == size) }
        #expect(font.word(font.start("hhea") + 34) == font.glyphCount)
        for (tag, range) in font.tables where tag != "head" {
            #expect(font.sum(of: range) == font.checksums[tag])
            #expect(range.lowerBound % 4 == 0 && range.upperBound <= ink.font.count)
        }
        // OpenType, "head": the sum of the whole file is 0xB1B0AFBA once the adjustment is in.
        #expect(font.sum(of: 0..<ink.font.count) == 0xB1B0_AFBA)
        let head = font.tables["head"] ?? 0..<0
        let adjustment = font.long(head.lowerBound + 8)
        #expect((font.sum(of: head) - adjustment) & 0xFFFF_FFFF == font.checksums["head"])
        #expect(font.long(head.lowerBound + 12) == 0x5F0F_3CF5)
        #expect(font.word(head.lowerBound + 18) == 625)
    }

    @Test("has a glyph of its own for each letter, an empty one for spaces and an empty first one")
    func glyphs() {
        let written = ink.lines.flatMap(\.letters).filter { $0.glyph != 1 }.count
        // A pair is one letter.
        #expect((185...210).contains(written))
        #expect(font.glyphCount == written + 2)
        #expect(font.glyph(0).contours.isEmpty)
        let all = ink.lines.flatMap(\.letters).map(\.glyph)
        #expect(Set(all.filter { $0 != 1 }).count == written)
        let glyphs = ink.lines.flatMap { line in line.singleLetters.map { ($0, $1.glyph) } }
        for (character, glyph) in glyphs {
            #expect(font.glyph(Int(glyph)).contours.isEmpty == (character == " "))
        }
    }

    @Test("says that contours overlap, and gives each glyph its box and side")
    func overlap() {
        for number in 2..<font.glyphCount {
            let glyph = font.glyph(number)
            #expect(glyph.overlaps)
            let (xs, ys) = (glyph.points.map(\.x), glyph.points.map(\.y))
            #expect(glyph.box == [xs.min(), ys.min(), xs.max(), ys.max()].compactMap { $0 })
            #expect(font.leftSide(number) == glyph.box[0])
            #expect(font.advance(number) < 2000)
        }
    }

    @Test("draws all contours clockwise")
    func direction() {
        for number in 2..<font.glyphCount {
            for contour in font.glyph(number).contours {
                let next = contour.dropFirst() + contour.prefix(1)
                let area = zip(contour, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
                #expect(area < 0, "glyph \(number): \(contour.map { "\($0.x),\($0.y)" })")
            }
        }
    }

    @Test("is named after nobody")
    func name() {
        #expect(String(decoding: ink.font, as: UTF8.self).contains("HandselNote"))
        #expect(!String(decoding: ink.font, as: UTF8.self).contains("Sam"))
    }

    @Test("shares letters in a long note")
    func shared() throws {
        let text = Array(repeating: longNote, count: 8).joined(separator: "\n")
        let ink = try sam().ink(for: text, measure: 300, xHeight: 6.6, seed: Seed(1))
        let font = FontReader(ink.font)
        // The pairs in it are th, fi, ry, or and a few more.
        #expect(font.glyphCount <= 2 + 8 * Set(longNote).count + 4 * 10)
        #expect(ink.font.count < 70_000)
        #expect(
            ink.lines.map(\.text).joined(separator: "\n").filter { !$0.isWhitespace }
                == text.filter { !$0.isWhitespace })
        // No letter looks like the one of its kind before it.
        var last: [Character: UInt32] = [:]
        for word in ink.lines.flatMap({ zip($0.text, $0.letters.map(\.glyph)).split { $0.0 == " " } }) {
            last = [:]
            for (character, glyph) in word {
                #expect(last.updateValue(glyph, forKey: character) != glyph)
            }
        }
    }

    @Test("has curves whose extremes are found exactly")
    func extremes() {
        // A parabola from (0,0) over (10,40) to (20,0) peaks half-way at 20; the control point is not touched.
        let contour = [
            Outline.Point(x: 0, y: 0, isOnCurve: true), Outline.Point(x: 10, y: 40, isOnCurve: false),
            Outline.Point(x: 20, y: 0, isOnCurve: true),
        ]
        let bounds = Outline(contours: [contour]).bounds
        #expect(bounds?.low == Vector(0, 0))
        #expect(bounds?.high == Vector(20, 20))
        #expect(Outline().bounds == nil)
    }
}
