import HandselGraphics
import Testing

@testable import HandselHand

private func outlines(_ ink: Ink) -> [(Character, FontReader.Glyph)] {
    let font = FontReader(ink.font)
    return ink.lines.flatMap { line in
        line.singleLetters.map { ($0, font.glyph(Int($1.glyph))) }
    }
}

private func words(_ ink: Ink) -> [[FontReader.Glyph]] {
    outlines(ink).split { $0.0 == " " }.map { $0.map(\.1) }
}

/// What the ink covers, from its top-left, in points.
private func covered(_ ink: Ink) -> Bounds? {
    let font = FontReader(ink.font)
    var all: Bounds?
    for letter in ink.lines.flatMap(\.letters) {
        let contours = font.glyph(Int(letter.glyph)).contours.map { contour in
            contour.map { Outline.Point(x: $0.x, y: $0.y, isOnCurve: $0.isOnCurve) }
        }
        guard let bounds = Outline(contours: contours).bounds else { continue }
        let scale = ink.fontSize / Double(TrueTypeFont.unitsPerEm)
        var placed = bounds.scaled(by: scale)
        (placed.low.y, placed.high.y) = (letter.origin.y - placed.high.y, letter.origin.y - placed.low.y)
        placed.low.x += letter.origin.x
        placed.high.x += letter.origin.x
        all = placed.union(all)
    }
    return all
}

@Suite("The ink of a note")
struct InkTests {
    @Test("keeps the text, in lines and paragraphs")
    func text() throws {
        let text = "Dear  Amelia,\n\n \nthank you\tfor everything you did\r\nWarmly,"
        let ink = try sam().ink(for: text, measure: 90, xHeight: 6, seed: Seed(3))
        let paragraphs = Dictionary(grouping: ink.lines, by: \.paragraph).mapValues { $0.map(\.text).joined() }
        #expect(paragraphs == [0: "Dear Amelia,", 1: "thank you for everything you did", 2: "Warmly,"])
        #expect(ink.lines.count > 3)
        for (line, next) in zip(ink.lines, ink.lines.dropFirst()) {
            #expect(line.text.hasSuffix(" ") == (line.paragraph == next.paragraph))
        }
        for line in ink.lines {
            #expect(line.letters.map(\.bytes).reduce(0, +) == line.text.utf8.count)
            // A pair is one letter.
            #expect(line.letters.count <= line.text.count)
        }
    }

    @Test("has a letter of several bytes as one")
    func bytes() throws {
        let ink = try sam().ink(for: "aŁ€ế", measure: 200, xHeight: 6, seed: Seed(3))
        #expect(ink.lines[0].letters.map(\.bytes) == [1, 2, 3, 3])
    }

    @Test("is nothing for no text", arguments: ["", " ", "\n", "\u{A0}\u{200B} \n\t"])
    func empty(text: String) throws {
        let ink = try sam().ink(for: text, measure: 200, xHeight: 6, seed: Seed(3))
        #expect(ink.lines.isEmpty)
        #expect(ink.size == .zero)
    }

    @Test("spells ligatures out and keeps unbreakable spaces together")
    func ligatures() throws {
        let ink = try sam().ink(for: "a ﬁne 5\u{A0}€", measure: 400, xHeight: 6, seed: Seed(3))
        #expect(ink.lines.map(\.text) == ["a fine 5\u{A0}€"])
        for seed in 0..<20 {
            let ink = try sam().ink(for: "to pay 5\u{202F}€ now", measure: 50, xHeight: 6, seed: Seed(UInt64(seed)))
            #expect(ink.lines.contains { $0.text.contains("5\u{202F}€") })
        }
    }

    @Test("covers exactly its size", arguments: 0..<3)
    func size(seed: UInt64) throws {
        let ink = try sam().ink(
            for: "jolly fog\n" + longNote + "\nÅngström", measure: 220, xHeight: 6, seed: Seed(seed))
        let bounds = try #require(covered(ink))
        #expect(abs(bounds.low.x) < 1e-6 && abs(bounds.low.y) < 1e-6)
        #expect(abs(bounds.high.x - ink.size.width) < 1e-6 && abs(bounds.high.y - ink.size.height) < 1e-6)
    }

    @Test("stays within 2 % of the measure", arguments: 0..<4)
    func measure(seed: UInt64) throws {
        let file = try HandFileReader.hand(in: samFile, file: "sam.hand", sets: handText)
        let written = WrittenNote(Note(longNote) { _ in true }, hand: file, language: nil, seed: Seed(seed))
        for measure in stride(from: 4.0, to: 60, by: 0.7) {
            let bounds = try #require(try written.setting(measure: measure, overrun: 0.02).bounds)
            #expect(bounds.high.x - bounds.low.x <= measure * 1.02)
        }
        #expect(try sam().ink(for: longNote, measure: 90, xHeight: 6.6, seed: Seed(seed)).size.width <= 90 * 1.02)
    }

    @Test("breaks a word that is longer than a line between letters")
    func longWord() throws {
        let word = String(repeating: "Donaudampfschifffahrt", count: 8)
        let ink = try sam().ink(for: "so " + word + " it is", measure: 150, xHeight: 6.6, seed: Seed(4))
        #expect(ink.size.width <= 150 * 1.02)
        #expect(ink.lines.map(\.text).joined() == "so " + word + " it is")
        #expect(ink.lines.count > 6)
    }

    @Test("is refused for lengths that are none")
    func lengths() throws {
        let hand = try sam()
        #expect(throws: HandError.notALength(0, name: "measure")) {
            try hand.ink(for: "a", measure: 0, xHeight: 6, seed: Seed(1))
        }
        #expect(throws: HandError.notALength(.infinity, name: "xHeight")) {
            try hand.ink(for: "a", measure: 10, xHeight: .infinity, seed: Seed(1))
        }
        #expect(throws: HandError.self) { try hand.ink(for: "a", measure: .nan, xHeight: 6, seed: Seed(1)) }
        do throws(HandError) {
            _ = try hand.ink(for: "mm", measure: 4, xHeight: 6, seed: Seed(1))
            Issue.record("an m of 6 points does not fit into 4")
        } catch {
            guard case .tooNarrow(let measure, let needed) = error else { throw error }
            #expect(measure == 4 && needed > 4 && needed < 12)
        }
    }

    @Test("is not written for a note without end")
    func tooLong() throws {
        let text = String(repeating: "a ", count: 500_000)
        #expect(throws: HandError.noteTooLong(characters: 1_000_000, limit: 20_000)) {
            try sam().ink(for: text, measure: 200, xHeight: 6, seed: Seed(1))
        }
        let longest = String(text.prefix(20_000))
        #expect(try sam().ink(for: longest, measure: 200, xHeight: 6, seed: Seed(1)).lines.count > 100)
    }

    @Test("has the colour asked for, or the hand's")
    func color() throws {
        let ink = try sam().ink(for: "a", measure: 200, xHeight: 6, seed: Seed(1))
        #expect(ink.color.hex == "#121c5c")
        #expect(try sam().ink(for: "a", measure: 200, xHeight: 6, color: .black, seed: Seed(1)).color == .black)
    }

    @Test("survives any text")
    func anyText() throws {
        let pieces = ["a", "g", "5", ".", " ", "\n", "é", "‘", "W", "\u{A0}", "\u{301}", "\u{AD}", "–", "fj", "ŉ"]
        let sam = try sam()
        var seed = Seed(11)
        for _ in 0..<40 {
            var text = ""
            for _ in 0..<40 {
                seed = seed.keyed(1)
                text += pieces[Int(seed.value % UInt64(pieces.count))]
            }
            do throws(HandError) {
                let ink = try sam.ink(for: text, measure: 60, xHeight: 6, seed: seed)
                #expect(ink.size.width <= 60 * 1.02)
            } catch {
                guard case .cannotWrite(let characters, _) = error else { throw error }
                #expect(characters.allSatisfy { $0.unicodeScalars.contains("\u{301}") })
            }
        }
    }
}

@Suite("The same note")
struct InkStabilityTests {
    @Test("gives the same bytes for the same seed")
    func same() throws {
        let first = try sam().ink(for: longNote, measure: 300, xHeight: 6.6, seed: Seed("INV-1"))
        let second = try sam().ink(for: longNote, measure: 300, xHeight: 6.6, seed: Seed("INV-1"))
        #expect(first == second)
    }

    @Test("shares no outline with itself under another seed")
    func otherSeed() throws {
        let first = try sam().ink(for: longNote, measure: 300, xHeight: 6.6, seed: Seed("INV-1"))
        let second = try sam().ink(for: longNote, measure: 300, xHeight: 6.6, seed: Seed("INV-2"))
        let known = outlines(first).map(\.1).filter { !$0.contours.isEmpty }
        for (_, glyph) in outlines(second) where !glyph.contours.isEmpty { #expect(!known.contains(glyph)) }
        for (index, glyph) in known.enumerated() { #expect(!known[(index + 1)...].contains(glyph)) }
    }

    @Test("keeps the letters of all other words when one is changed")
    func oneWord() throws {
        let first = words(try sam().ink(for: longNote, measure: 300, xHeight: 6.6, seed: Seed("INV-1")))
        let changed = longNote.replacing("trusting", with: "supporting")
        let second = words(try sam().ink(for: changed, measure: 300, xHeight: 6.6, seed: Seed("INV-1")))
        #expect(first.count == second.count)
        let different = first.indices.filter { first[$0] != second[$0] }
        #expect(different == [5])
    }

    @Test("has the same outlines at every size and measure")
    func otherSize() throws {
        let first = try sam().ink(for: longNote, measure: 300, xHeight: 6.6, seed: Seed("INV-1"))
        let second = try sam().ink(for: longNote, measure: 120, xHeight: 5, seed: Seed("INV-1"))
        #expect(first.font == second.font)
        #expect(abs(first.xHeight - 6.6) < 1e-9)
        #expect(abs(second.xHeight - 5) < 1e-9)
    }
}

@Suite("A note in a room")
struct FittingTests {
    private let room = Size(width: 220, height: 150)

    @Test("is written as large as it fits", arguments: 0..<3)
    func largest(seed: UInt64) throws {
        let ink = try sam().ink(for: longNote, in: room, xHeights: 3...9, seed: Seed(seed))
        #expect(ink.size.width <= room.width && ink.size.height <= room.height)
        let xHeight = ink.xHeight
        #expect(xHeight > 4 && xHeight < 9)
        // One step of an eighth of a point further it would not fit.
        let larger = try sam().ink(
            for: longNote, measure: room.width, xHeight: xHeight + 0.5, seed: Seed(seed))
        #expect(larger.size.height > room.height)
    }

    @Test("is no larger than it may be")
    func short() throws {
        let ink = try sam().ink(for: "Thank you!", in: room, xHeights: 3...7, seed: Seed(1))
        #expect(abs(ink.xHeight - 7) < 1e-9)
        #expect(try sam().ink(for: "", in: room, xHeights: 3...7, seed: Seed(1)).size == .zero)
        #expect(try sam().ink(for: "Hi", in: room, xHeights: 5...5, seed: Seed(1)).xHeight == 5)
    }

    @Test("says how much must go when it is too long", arguments: 0..<2)
    func tooLong(seed: UInt64) throws {
        let text = longNote + " " + longNote
        let hand = try sam()
        do throws(HandError) {
            _ = try hand.ink(for: text, in: room, xHeights: 6...8, seed: Seed(seed))
            Issue.record("520 characters do not fit")
        } catch {
            guard case .doesNotFit(let over, 6) = error else { throw error }
            #expect(over > 200 && over < 480)
            let ink = try hand.ink(for: String(text.dropLast(over)), in: room, xHeights: 6...8, seed: Seed(seed))
            #expect(ink.size.height <= room.height)
        }
    }

    @Test("does not fit at all into a room for no letter")
    func tiny() throws {
        #expect(throws: HandError.doesNotFit(charactersOver: 5, smallestXHeight: 6)) {
            try sam().ink(for: "Amely", in: Size(width: 3, height: 100), xHeights: 6...8, seed: Seed(1))
        }
        #expect(throws: HandError.notALength(0, name: "box.height")) {
            try sam().ink(for: "a", in: Size(width: 3, height: 0), xHeights: 6...8, seed: Seed(1))
        }
    }
}
