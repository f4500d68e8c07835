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

    private static let pangram = "Quick zephyrs blow, vexing daft Jim."
    private static let alphabet = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    private static let figures = "1 2 3 4 5 6 7 8 9 0 · € 1,250.00 · £ 48.90 · ¥ 36 500 · 20 % · Nº 17"
    private static let names =
        "Zoë Žižková, Łukasz Wąs, Ågot Sæther, Ñuño Gonçalves, Antonín Dvořák, Þór Ægisson, Şebnem Çelik, "
        + "Gyöngyi Fűzfa, Nguyễn Thị Hạnh"
    private static let cyrillic = "Спасибо, Наталья! Дякую, Олено! Хвала, Ђорђе! Благодаря, Щерьо!"
    private static let greek = "Αγαπητή Ελένη, ευχαριστούμε θερμά! Ψυχή, ζωή, ξύλο"
    private static let letter = """
        Dear Amelia,
        thank you for choosing us for your very first order – it was a joy to put it together. The two small boxes \
        leave on Friday, so please keep the __big__ one somewhere dry until all three are with you. If anything is \
        unclear, call me on 555-0142; I am at the bench from eight, and glad of a reason to put the kettle on.
        Warmly yours,
        """

    var layout: Layout {
        Layout(
            name: "specimen", summary: "A page that shows a hand.", paper: .a4,
            margins: Insets(top: 17.mm, leading: 20.mm, bottom: 12.mm, trailing: 18.mm), styles: styles,
            parts: [Node(head), Node(Spacer(8.mm)), Node(hero), Node(Spacer(8.mm))] + rows + [Node(foot)])
    }

    /// The pangram, as large as the page is wide.
    private var hero: Handwriting {
        Handwriting(line: hand.writable(HandSpecimen.pangram), hand: hand, xHeight: 5.4.mm, seed: seed(for: "pangram"))
    }

    private func seed(for what: String) -> Seed {
        (seed.map { Seed($0) } ?? Seed(identity, "specimen")).keyed(what)
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
                    about
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

    private var about: Text {
        var text = Text(words(hand.about), style: "about")
        text.shrinkTo = 11
        return text
    }

    private var facts: String { "Pen: \(hand.pen), with a line of \(twoDecimals(hand.penWidth)) x-heights" }

    private var covered: String {
        let complete = hand.coverage.filter(\.isComplete).map(\.name)
        return complete.isEmpty ? "" : "Complete: " + complete.joined(separator: ", ")
    }

    private var foot: Footer {
        Footer {
            Text(
                words("Made by 'handsel hand sample \(identity)'. Every letter is drawn anew, and no two are alike."),
                style: "small")
        }
    }

    private var rows: [Node] {
        [
            line("Capitals", HandSpecimen.alphabet.uppercased(), 2.8.mm),
            line("Small letters", HandSpecimen.alphabet, 2.8.mm),
            line("Figures", HandSpecimen.figures, 2.5.mm),
            row("A note", written),
            block("Names", HandSpecimen.names, 2.1.mm),
            line("Cyrillic", HandSpecimen.cyrillic, 2.2.mm),
            line("Greek", HandSpecimen.greek, 2.2.mm),
            row("Twelve of each", twelves),
        ].compactMap { $0 }
    }

    private var written: [Node] {
        let text = note ?? HandSpecimen.letter
        let words = Node(
            Handwriting(text, hand: hand, xHeight: 1.3.mm...2.1.mm, maxHeight: 80.mm, seed: seed(for: "note")))
        guard note == nil, hand.missing(in: hand.name).isEmpty else { return [words] }
        let signature = SignedName(
            name: hand.name, hand: hand, xHeight: 3.4.mm, width: 40.mm, seed: seed(for: "signature"))
        return [
            words,
            Node(
                Row {
                    Spacer(0).width(.fixed(26.mm))
                    signature
                }),
        ]
    }

    /// The same letters over and over, two rows beside each other.
    private var twelves: [Node] {
        let letters = ["e", "t", "a", "g", "5", "8"].filter { hand.missing(in: $0).isEmpty }
        let rows = letters.map { letter in
            let text = Array(repeating: letter, count: 12).joined(separator: " ")
            return Node(Handwriting(line: text, hand: hand, xHeight: 2.6.mm, seed: seed(for: "twelve \(letter)")))
        }
        return stride(from: 0, to: rows.count, by: 2).map { start in
            Node(Row(Array(rows[start..<min(start + 2, rows.count)]), gap: 6.mm))
        }
    }

    /// What the hand can write of a text, on one line.
    private func line(_ label: String, _ text: String, _ xHeight: Double) -> Node? {
        let text = hand.writable(text)
        guard !text.isEmpty else { return nil }
        return row(label, [Node(Handwriting(line: text, hand: hand, xHeight: xHeight, seed: seed(for: label)))])
    }

    /// What the hand can write of a text, on as many lines as it takes.
    private func block(_ label: String, _ text: String, _ xHeight: Double) -> Node? {
        let text = hand.writable(text)
        guard !text.isEmpty else { return nil }
        return row(label, [Node(Handwriting(text, hand: hand, xHeight: xHeight...xHeight, seed: seed(for: label)))])
    }

    /// A label with writing beside it; `nil` where there is none.
    private func row(_ label: String, _ writing: [Node]) -> Node? {
        guard !writing.isEmpty else { return nil }
        return Node(
            Column {
                Row(gap: 5.mm) {
                    Text(words(label), style: "label").width(.fixed(21.mm))
                    Column(writing, gap: 3.mm)
                }
                Spacer(6.5.mm)
            })
    }
}

extension Hand {
    /// The words of a text of which this hand can write every letter.
    fileprivate func writable(_ text: String) -> String {
        text.split(separator: " ").filter { missing(in: String($0)).isEmpty }.joined(separator: " ")
    }
}

/// "0.12".
private func twoDecimals(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
