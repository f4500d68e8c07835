import HandselGraphics
import HandselHand
import HandselLayout

/// A page that shows what a hand looks like.
struct HandSpecimen {
    var hand: Hand
    /// What the hand is called whatever folder it lies in.
    var identity: String
    /// The words of the note; `nil` for our own.
    var note: String?
    var seed: UInt64?

    static let mostPages = 1

    private static let alphabet = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    private static let figures = "1 2 3 4 5 6 7 8 9 0 · € 1,250.00 · £ 48.90 · ¥ 36 500 · 20 % · Nº 17"
    private static let pangram = "Quick zephyrs blow, vexing daft Jim."
    private static let names = "Zoë Žižková, Łukasz & Ågot, Ñuño Gonçalves, Dvořák, Þór, Şebnem, Nguyễn Thị Hạnh"
    private static let cyrillic = "Дорогая Наталья, спасибо! Привіт, Олено! Хвала, Ђорђе! Благодаря, Щерьо!"
    private static let greek = "Αγαπητή Ελένη, ευχαριστούμε θερμά! Ψυχή, ζωή, ξύλο"

    private var ownNote: String {
        """
        Dear Amelia,
        thank you for choosing us for your very first order – it was a joy to put it together. The two small boxes \
        leave on Friday, so please keep the __big__ one somewhere dry until all three are with you. If anything is \
        unclear, call me on 555-0142; I am at the bench from eight, and glad of a reason to put the kettle on.
        Warmly yours, \(hand.name)
        """
    }

    var layout: Layout {
        Layout(
            name: "specimen", summary: "A page that shows a hand.", paper: .a4,
            margins: Insets(top: 17.mm, leading: 20.mm, bottom: 12.mm, trailing: 18.mm), styles: styles,
            parts: [Node(head), Node(Spacer(7.mm))] + rows + [Node(foot)])
    }

    private var styles: [String: TextAttributes] {
        [
            "name": TextAttributes(font: .display, size: 46, color: .fixed(hand.color), lineHeight: 1),
            "about": TextAttributes(font: .display, size: 13, isItalic: true, lineHeight: 1.3),
            "small": TextAttributes(size: 7.2, color: .role(.muted), lineHeight: 1.5),
            "label": TextAttributes(size: 6.6, weight: 500, color: .role(.muted), letterSpacing: 0.25, lineHeight: 1.5),
        ]
    }

    private var head: Column {
        Column {
            Row(gap: 8.mm, align: .bottom) {
                Column {
                    Text(words(hand.name), style: "name", heading: 1)
                    Spacer(1.mm)
                    Text(words(hand.about), style: "about")
                }
                Column {
                    Text(words(facts), style: "small", align: .end)
                    Text(words(covered), style: "small", align: .end)
                }.width(.fixed(52.mm))
            }
            Spacer(4.mm)
            Rule(thickness: 0.8, color: .fixed(hand.color))
        }
    }

    private var facts: String { "\(hand.pen) pen, a line of \(twoDecimals(hand.penWidth)) x-heights" }

    private var covered: String {
        let complete = hand.coverage.filter(\.isComplete).map(\.name)
        return complete.isEmpty ? "" : "Complete in " + complete.joined(separator: " · ")
    }

    private var foot: Footer {
        Footer {
            Text(
                "Every letter on this page was drawn anew, and none is drawn twice the same way. handsel hand sample",
                style: "small")
        }
    }

    private var rows: [Node] {
        let figuresShown = ["e", "t", "a", "5", "g"].filter { hand.missing(in: $0).isEmpty }
        return [
            row("Capitals", [(HandSpecimen.alphabet.uppercased(), 2.5.mm)]),
            row("Small letters", [(HandSpecimen.alphabet, 2.5.mm)]),
            row("Figures", [(HandSpecimen.figures, 2.3.mm)]),
            row("Quick brown fox", [(HandSpecimen.pangram, 3.6.mm)]),
            row("A note", [(note ?? ownNote, 2.15.mm)], isWhole: true),
            row("Names", [(HandSpecimen.names, 2.1.mm)]),
            row("Cyrillic", [(HandSpecimen.cyrillic, 2.1.mm)]),
            row("Greek", [(HandSpecimen.greek, 2.1.mm)]),
            row(
                "Twelve of each",
                figuresShown.map { (Array(repeating: $0, count: 12).joined(separator: " "), 2.4.mm) }),
        ].compactMap { $0 }
    }

    /// A label with writing beside it; `nil` where the hand can write none of it.
    ///
    /// - Parameter isWhole: the words are shown whatever the hand cannot write among them.
    private func row(_ label: String, _ texts: [(text: String, xHeight: Double)], isWhole: Bool = false) -> Node? {
        let lines = texts.enumerated().compactMap { index, line -> Node? in
            let text = isWhole ? line.text : hand.writable(line.text)
            guard !text.isEmpty else { return nil }
            return Node(
                Handwriting(
                    text, hand: hand, xHeight: line.xHeight,
                    seed: (seed.map { Seed($0) } ?? Seed(identity, "specimen")).keyed("\(label) \(index)")))
        }
        guard !lines.isEmpty else { return nil }
        return Node(
            Column {
                Row(gap: 5.mm) {
                    Text(words(label), style: "label").width(.fixed(21.mm))
                    Column(lines, gap: 2.mm)
                }
                Spacer(6.mm)
            })
    }
}

extension Hand {
    /// The words of a text of which this hand can write every letter.
    fileprivate func writable(_ text: String) -> String {
        text.split(separator: " ").filter { missing(in: String($0)).isEmpty }.joined(separator: " ")
    }
}

/// Words that stand on the page as they are, whatever braces they have.
func words(_ text: String) -> Template {
    // Doubled braces are always read.
    Template(text.replacing("{", with: "{{").replacing("}", with: "}}")) ?? ""
}

/// "0.12".
private func twoDecimals(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

/// Words in a hand of their own, whatever hand the document's notes are written in.
struct Handwriting: Element {
    static let keyword = "handwriting"

    private let text: Template
    private let hand: Hand
    /// In points.
    private let xHeight: Double
    private let seed: Seed

    init(_ text: String, hand: Hand, xHeight: Double, seed: Seed) {
        self.text = words(text)
        self.hand = hand
        self.xHeight = xHeight
        self.seed = seed
    }

    func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        var context = context
        context.hand = hand
        context.seed = seed
        return try Note(text, xHeight: xHeight...xHeight, color: .fixed(hand.color)).place(in: region, context)
    }
}
