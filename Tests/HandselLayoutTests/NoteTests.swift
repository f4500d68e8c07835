import HandselGraphics
import HandselHand
import HandselLayout
import Testing

@Suite("A note")
struct NoteTests {
    private let fields = Fields(["note": "Thank you, Amelia. It was a joy to plant the roses with you."])

    private func inks(_ frame: Frame) -> [Ink] {
        frame.flattened().compactMap { entry in if case .ink(let ink, _) = entry.frame.content { ink } else { nil } }
    }

    @Test("is written in the hand, inside its room, in the colour asked for")
    func written() throws {
        let note = Note("{note}", color: .fixed(Color(red: 0, green: 0, blue: 1)))
        let frame = try frame(of: note, height: 80, context(fields, hand: sam()))
        let ink = try #require(inks(frame).first)
        #expect(ink.lines.map(\.text).joined() == "Thank you, Amelia. It was a joy to plant the roses with you.")
        #expect(frame.size == ink.size)
        #expect(ink.size.width <= 200 && ink.size.height <= 80)
        #expect(ink.color.hex == "#0000ff")
        #expect(frame.allRemarks.isEmpty)
    }

    @Test("is the same for the same seed and another for another")
    func seeds() throws {
        let hand = try sam()
        let written = try [1, 1, 2].map { seed in
            inks(try frame(of: Note("{note}"), context(fields, hand: hand, seed: Seed(seed))))
        }
        #expect(written[0] == written[1])
        #expect(written[0] != written[2])
    }

    @Test("is set in type where nobody writes")
    func noHand() throws {
        let frame = try frame(of: Note("{note}", style: "large"), context(fields))
        #expect(frame.name == "note")
        #expect(frame.lines.joined(separator: " ") == "Thank you, Amelia. It was a joy to plant the roses with you.")
        #expect(frame.allRemarks.isEmpty)
        expectNear(frame.size.height / Double(frame.lines.count), 24)
    }

    @Test("with braces in it is shown as it came")
    func braces() throws {
        let frame = try frame(of: Note("{note}"), context(Fields(["note": "{customer.name} {{ ☂"])))
        #expect(frame.lines == ["{customer.name} {{ ☂"])
    }

    @Test("that is too long says by how many characters")
    func tooLong() throws {
        let long = Array(repeating: "It was a joy to plant the roses with you.", count: 30).joined(separator: " ")
        let context = try context(Fields(["note": long]), hand: sam())
        let error = #expect(throws: LayoutError.self) { try pages(context) { Note("{note}") } }
        guard case .hand(.doesNotFit(let over, _), nil) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(over > 100 && over < long.count)
        #expect(error.map { "\($0)".contains("by \(over) characters") } == true)
        // What is left after taking them off fits.
        let shorter = String(long.dropLast(over))
        #expect(
            try pages(HandselLayoutTests.context(Fields(["note": shorter]), hand: sam())) { Note("{note}") }.count == 1)
    }

    @Test("is as high as allowed at most, also where there is more room")
    func maxHeight() throws {
        let free = try frame(of: Note("{note}"), context(fields, hand: sam())).size.height
        let note = Note("{note}", xHeight: 3...6.6, maxHeight: free * 0.7)
        #expect(try frame(of: note, context(fields, hand: sam())).size.height <= free * 0.7)
        #expect(throws: LayoutError.self) {
            try frame(of: Note("{note}", maxHeight: 8), context(fields, hand: sam()))
        }
    }

    @Test("goes to the next page where too little or no room is left", arguments: [85.0, 95, 99.9, 100])
    func nextPage(above: Double) throws {
        let pages = try pages(context(fields, hand: sam())) {
            Block(1, above)
            Column(gap: 4) {
                Block(1, 0)
                Note("{note}", xHeight: 5...5)
            }
        }
        #expect(pages.map { inks($0).count } == [0, 1])
    }

    @Test("stands on the right where reading begins there")
    func rightToLeft() throws {
        let context = try context(Fields(["note": "Thanks!"]), direction: .rightToLeft, hand: sam())
        let frame = try frame(of: Note("{note}"), context)
        let ink = try #require(inks(frame).first)
        #expect(frame.size.width == 200)
        expectNear(try #require(frame.flattened().last).rect.minX, 200 - ink.size.width)
    }

    @Test("of spaces shows nothing")
    func blank() throws {
        #expect(try frame(of: Note("{note}"), context(Fields(["note": " \n "]), hand: sam())).isEmpty)
    }
}
