import HandselGraphics
import HandselHand
import HandselLayout
import HandselType
import Testing

@Suite("A signature")
struct SignatureTests {
    private func signed(
        _ name: String, by signing: Signing? = nil, width: Double = 200, height: Double = 1_000, indent: Double = 0,
        direction: TextDirection = .leftToRight
    ) throws -> Frame {
        var context = try context(Fields(["name": name, "word": "Signature"]), direction: direction, hand: sam())
        context.signing = try signing ?? HandselLayoutTests.written(by: sam())
        let element = NoteSignature("{name}", xHeight: 10, maxWidth: 120, indent: indent, alternative: "{word}: {name}")
        return try frame(of: element, width: width, height: height, context)
    }

    /// The frame with the ink and where it stands.
    private func ink(_ frame: Frame) throws -> (frame: Frame, rect: Rect) {
        try #require(
            frame.flattened().first { entry in
                if case .ink = entry.frame.content { true } else { false }
            })
    }

    @Test("is not there, and takes no room, where nobody signs")
    func unsigned() throws {
        let frame = try frame(of: NoteSignature("{name}"), context(Fields(["name": "Rosa"]), hand: sam()))
        #expect(frame.isEmpty)
        #expect(try signed(" ").isEmpty)
    }

    @Test("that is written is text, as large as asked for, and never too wide")
    func written() throws {
        let short = try ink(signed("Rosa"))
        guard case .ink(let letters, _) = short.frame.content else { return }
        #expect(short.frame.role == .paragraph)
        #expect(letters.lines.map(\.text) == ["Rosa"])
        expectNear(letters.xHeight, 10)
        let long = try ink(signed("Wilhelmine Aufderheide"))
        expectNear(long.rect.size.width, 120, within: 0.5)
    }

    @Test("stands as far in as asked for, and less where the room ends", arguments: TextDirection.allCases)
    func indent(direction: TextDirection) throws {
        let isLeft = direction == .leftToRight
        let far = try ink(signed("Rosa", indent: 50, direction: direction)).rect
        expectNear(isLeft ? far.minX : 200 - far.maxX, 50)
        let near = try ink(signed("Rosa", width: far.size.width + 10, indent: 50, direction: direction)).rect
        expectNear(isLeft ? near.minX : near.size.width + 10 - near.maxX, 10)
    }

    @Test("that was captured is a picture with words for those who do not see it")
    func captured() throws {
        let hand = try sam()
        let captured = Signing(isText: false) { name, room, drawing throws(HandError) in
            try hand.signature(
                of: "R", xHeight: room.xHeight, width: room.width, color: drawing.color, seed: drawing.seed)
        }
        #expect(try ink(signed("Rosa", by: captured)).frame.role == .figure(alternative: "Signature: Rosa"))
    }

    @Test("of a name that the hand cannot write is set in type, in a font that looks written")
    func otherScript() throws {
        let frame = try signed("ليلى", indent: 20)
        let text = frame.flattened().compactMap { entry -> GlyphRun? in
            if case .text(let lines) = entry.frame.content { lines.first?.line.runs.first?.glyphs } else { nil }
        }
        #expect(text.map(\.text) == ["ليلى"])
        #expect(text.allSatisfy { $0.font.path.hasSuffix("Amiri-Regular.ttf") && $0.size > 9 && $0.size < 17 })
        #expect(frame.allRemarks.isEmpty)
        #expect(try signed("민준").allRemarks.count == 1)
    }

    @Test("that finds no room goes to the next page")
    func nextPage() throws {
        var context = try context(Fields(["name": "Rosa"]), hand: sam())
        context.signing = try HandselLayoutTests.written(by: sam())
        let pages = try pages(context) {
            Block(1, 95)
            NoteSignature("{name}", xHeight: 10)
        }
        #expect(pages.map { $0.rects(named: "signature").isEmpty } == [true, false])
    }
}
