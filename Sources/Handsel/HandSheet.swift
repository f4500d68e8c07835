import HandselGraphics
import HandselHand
import HandselLayout

/// A page that shows several hands, each with the same note.
struct HandSheet {
    /// In the order of the page, with the names by which they are chosen.
    var hands: [(name: String, hand: Hand)]
    var seed: UInt64?

    private static let note =
        "Dear Amelia, thank you for your first order! Your two boxes leave on Friday and are with you by the 12th. "
        + "Call me on 555-0142 if anything is unclear."

    var layout: Layout {
        Layout(
            name: "sheet", summary: "A page that shows hands.", paper: .a4,
            margins: Insets(top: 18.mm, leading: 18.mm, bottom: 12.mm, trailing: 16.mm),
            styles: [
                "title": TextAttributes(font: .display, size: 30, lineHeight: 1),
                "about": TextAttributes(size: 7.5, color: .role(.muted), lineHeight: 1.5),
            ],
            parts: [Node(Text("Hands", style: "title", heading: 1)), Node(Spacer(6.mm))]
                + hands.flatMap { row($0.name, $0.hand) })
    }

    private func row(_ name: String, _ hand: Hand) -> [Node] {
        [
            Node(Rule(thickness: 0.5)), Node(Spacer(8.mm)),
            Node(
                Row(gap: 7.mm) {
                    Column {
                        Handwriting(line: name, hand: hand, xHeight: 4.mm, seed: seed(for: name))
                        Spacer(2.mm)
                        Text(words(hand.about), style: "about")
                    }.width(.fixed(40.mm))
                    Handwriting(
                        HandSheet.note, hand: hand, xHeight: 1.mm...2.25.mm, maxHeight: 40.mm,
                        seed: seed(for: name + " note"))
                }),
            Node(Spacer(8.mm)),
        ]
    }

    private func seed(for what: String) -> Seed { (seed.map { Seed($0) } ?? Seed("sheet")).keyed(what) }
}
