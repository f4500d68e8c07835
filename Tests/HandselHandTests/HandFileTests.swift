import Testing

@testable import HandselHand

private let head = """
    hand 1
    name Ann
    metrics xheight 100 ascender 206 cap 190 digit 166 descender -96
    pen gel .118
    ink #121c5c

    """

/// Files of forms beside it.
private let sets = [
    "small.forms":
        "forms 1\nmetrics xheight 50\nform b - 0,0 5,50\nform bb - 0,0 9,9\nmark acute 0,0 1,1\nover ƀ b 0,0 9,9",
    "wrong.forms": "forms 1\nmetrics xheight 50\nname Ann",
    "loop.forms": "forms 1\nmetrics xheight 50\nforms loop.forms\nform b - 0,0 1,1",
    "hand.forms": "hand 1",
]

private func fault(_ text: String) -> (HandFileFault, Int)? {
    do throws(HandError) {
        _ = try Hand(reading: text, file: "ann.hand", sets: { sets[$0] })
    } catch {
        guard case .badFile(let fault, let line, "ann.hand") = error else { return nil }
        return (fault, line)
    }
    return nil
}

@Suite("A hand file")
struct HandFileTests {
    @Test("is read with its name, habits and alternates")
    func read() throws {
        let text = head + "style lean 12 join 0.5\nvary point .01\nform a b 66,86 44,100! 17,82>\nform a - 0,0 10,10"
        let file = try HandFileReader.hand(in: text, file: "ann.hand")
        #expect(file.name == "Ann")
        #expect(file.style.lean == 12)
        #expect(file.style.join == 0.5)
        #expect(file.style.pointVariation == 0.01)
        #expect(file.style.gap == 0.24)
        let first = LetterForm(
            entry: .bowl,
            strokes: [
                PenPath(points: [Vector(0.66, 0.86), Vector(0.44, 1), Vector(0.17, 0.82)], cusps: [1], runsOn: true)
            ])
        let second = LetterForm(
            entry: .lifted, strokes: [PenPath(points: [Vector(0, 0), Vector(0.1, 0.1)], cusps: [])])
        #expect(file.forms["a"] == [first, second])
    }

    @Test("has the same line numbers with line ends of any system", arguments: ["\n", "\r\n", "\r"])
    func lineNumbers(end: String) throws {
        let text = (head + "# note\n\nform a b 0,0").replacing("\n", with: end)
        let found = try #require(fault(text))
        #expect(found.0 == .withoutInk("the form of 'a'"))
        #expect(found.1 == 8)
    }

    @Test("takes letters from a file of forms, and its own come first")
    func sets() throws {
        let own =
            head + "forms small.forms\nform a - 0,0 10,10\nform th - 0,0 10,10\nform т@sr - 0,0 1,1\nover ā a 0,0 1,1"
        let file = try HandFileReader.hand(in: own, file: "ann.hand", sets: { text in HandselHandTests.sets[text] })
        // In x-heights, whatever units a file has.
        #expect(file.forms["b"]?[0].strokes[0].points == [Vector(0, 0), Vector(0.1, 1)])
        #expect(file.forms["a"]?.count == 1)
        #expect(file.pairs.keys.sorted() == ["bb", "th"])
        #expect(file.localForms["sr"]?["т"]?.count == 1)
        #expect(file.marks[.acute] != nil)
        #expect(file.overs.keys.sorted() == ["ā", "ƀ"])
        let drawn = try HandFileReader.hand(
            in: own + "\nform b - 0,0 3,3", file: "ann.hand", sets: { text in HandselHandTests.sets[text] })
        #expect(drawn.forms["b"]?[0].strokes[0].points[1] == Vector(0.03, 0.03))
        // A pair of letters that are drawn otherwise here would look foreign.
        #expect(drawn.pairs["bb"] == nil)
    }

    @Test("tells where the lead-in ends and how wide the ink was")
    func points() throws {
        let file = try HandFileReader.hand(
            in: head + "form l e 0,10,9 20,60,10< 30,200,11! 30,0,12>", file: "ann.hand")
        let form = try #require(file.forms["l"]?.first)
        #expect(form.strokes[0].leadIn == 1)
        #expect(form.strokes[0].widths == [0.09, 0.1, 0.11, 0.12])
        let arriving = form.arriving.strokes[0]
        #expect(arriving.points == [Vector(0.2, 0.6), Vector(0.3, 2), Vector(0.3, 0)])
        #expect(arriving.cusps == [1])
        #expect(arriving.widths == [0.1, 0.11, 0.12])
        #expect(arriving.runsOn)
    }

    @Test("may have comments, empty lines and line ends of any system")
    func layout() throws {
        let text = "# Ann's\r\n\r\n" + head.replacing("\n", with: "\r\n") + "form # - 0,0 10,10 | 5,5 9,9\r\n"
        #expect(try HandFileReader.hand(in: text, file: "ann.hand").forms["#"]?.first?.strokes.count == 2)
    }

    @Test(
        "is refused with the line and what is wrong there",
        arguments: [
            ("", HandFileFault.wrongStart("", wanted: "hand 1"), 1),
            ("note 1", .wrongStart("note 1", wanted: "hand 1"), 1),
            ("\nhand 2\n", .unknownVersion("2", wanted: "hand 1"), 2),
            (head + "from a b 0,0 1,1", .unknownKeyword("from", nearest: "form"), 6),
            (head + "hand 1", .repeated("hand", first: 1), 6),
            (head + "name Bob", .repeated("name", first: 2), 6),
            (head + "metrics xheight 90", .repeated("metrics", first: 3), 6),
            (head + "style lean 4 lean 5", .repeated("style lean", first: 6), 6),
            (head + "style lean x", .notANumber("x", name: "lean"), 6),
            (head + "style lean 1e1", .notANumber("1e1", name: "lean"), 6),
            (head + "style lean nan", .notANumber("nan", name: "lean"), 6),
            (head + "style lean", .incomplete(keyword: "style", wanted: "style lean 1"), 6),
            (head + "style lean 60", .outOfRange("60", name: "lean", range: -30...45), 6),
            (
                head + "form a",
                .incomplete(keyword: "form", wanted: "form i d 11,96 8,42 14,4 40,16> | 17,148 20,141"), 6
            ),
            (head + "form abcd b 0,0 1,1", .notAForm("abcd"), 6),
            (head + "form a@ b 0,0 1,1", .notAForm("a@"), 6),
            (head + "form a@12 b 0,0 1,1", .notAForm("a@12"), 6),
            (head + "form ab@sr b 0,0 1,1", .notAForm("ab@sr"), 6),
            (head + "over ab b 0,0 1,1", .notOneCharacter("ab"), 6),
            (head + "form a b 0,0< 1,1 2,2", .misplacedLeadIn("0,0<"), 6),
            (head + "form a b 0,0 1,1< 1,2< 2,2", .misplacedLeadIn("1,2<"), 6),
            (head + "form a b 0,0 1,1 | 0,0 1,1< 2,2", .misplacedLeadIn("1,1<"), 6),
            (head + "form a b 0,0,10 1,1", .widthsMissing("the form of 'a'"), 6),
            (head + "form a b 0,0,0 1,1,0", .outOfRange("0,0,0", name: "width", range: 1...60), 6),
            (head + "form a b 0,0,x 1,1,1", .notAPoint("0,0,x"), 6),
            (head + "form a b 0,0,1,1 1,1", .notAPoint("0,0,1,1"), 6),
            (head + "form _underline - 0,0 1,1 | 0,0 1,1", .tooMany("strokes", count: 2, limit: 1), 6),
            (head + "forms", .incomplete(keyword: "forms", wanted: "forms italic.forms"), 6),
            (head + "forms ../small.forms", .notASetOfForms("../small.forms"), 6),
            (head + "forms .forms", .notASetOfForms(".forms"), 6),
            (head + "forms small.hand", .notASetOfForms("small.hand"), 6),
            (head + "forms other.forms", .unknownSetOfForms("other.forms"), 6),
            (
                head + "forms wrong.forms",
                .inSet(.unknownKeyword("name", nearest: "mark"), line: 3, file: "wrong.forms"), 6
            ),
            (
                head + "forms hand.forms",
                .inSet(.wrongStart("hand 1", wanted: "forms 1"), line: 1, file: "hand.forms"), 6
            ),
            (
                head + "forms loop.forms",
                .inSet(.tooManySets("loop.forms", limit: 4), line: 3, file: "loop.forms"), 6
            ),
            (head + "stroke 0,0 1,1", .unknownKeyword("stroke", nearest: "style"), 6),
            (head + "form a x 0,0 1,1", .unknownEntry("x"), 6),
            (head + "form a b", .withoutInk("the form of 'a'"), 6),
            (head + "form a b 0,0", .withoutInk("the form of 'a'"), 6),
            (head + "form a b 0,0 1,1 |", .withoutInk("the form of 'a'"), 6),
            (head + "form a b 0;0 1,1", .notAPoint("0;0"), 6),
            (head + "form a b 0,0 1,inf", .notAPoint("1,inf"), 6),
            (head + "form a b 0,0 1,1!>", .cuspAtEnd("1,1!>"), 6),
            (head + "form a b 0,0! 1,1", .cuspAtEnd("0,0!"), 6),
            (head + "form a b 0,0> 1,1", .misplacedExit("0,0>"), 6),
            (head + "form a b 0,0 1,1 | 0,0 1,1>", .misplacedExit("1,1>"), 6),
            (head + "form a b 0,0 1,1001", .outOfRange("1,1001", name: "point", range: -1000...1000), 6),
            (
                head + "form a b" + String(repeating: " 0,0", count: 65),
                .tooMany("points of a stroke", count: 65, limit: 64), 6
            ),
            (head + "mark acute 0,0", .withoutInk("the mark 'acute'"), 6),
            (head + "form a b 0,0 1,1\nover ł l 0,0 1,1", .unknownBase("l"), 7),
            ("hand 1\nname A\npen gel .1\nink #000\nform a b 0,0 1,1", .missing("metrics"), 5),
            ("hand 1\nmetrics xheight 100\npen gel .1\nink #000\nform a b 0,0 1,1\n", .missing("name"), 6),
            (head, .missing("form"), 6),
            (
                head.replacing("gel", with: "quill") + "form a b 0,0 1,1",
                .unknownPen("quill", known: ["gel", "fountain", "ballpoint", "felt", "pencil"]), 4
            ),
            (head.replacing("#121c5c", with: "blue"), .notAColor("blue"), 5),
            (
                head.replacing("xheight 100 ", with: ""),
                .incomplete(
                    keyword: "metrics", wanted: "metrics xheight 100 ascender 206 cap 190 digit 166 descender -96"), 3
            ),
            (
                head.replacing("xheight 100", with: "xheight 0"), .outOfRange("0", name: "xheight", range: 1...100_000),
                3
            ),
        ])
    func faults(text: String, expected: HandFileFault, line: Int) {
        let found = fault(text)
        #expect(found?.0 == expected)
        #expect(found?.1 == line)
    }

    @Test("names the marks there are when one is unknown")
    func unknownMark() throws {
        let found = try #require(fault(head + "mark accute 0,0 1,1"))
        #expect(found.0 == .unknownMark("accute", known: Mark.allCases.map(\.rawValue)))
        let sentence = HandError.badFile(found.0, line: 6, file: "ann.hand").description
        #expect(sentence.hasPrefix("ann.hand, line 6: there is no mark 'accute'; there are grave, acute,"))
    }

    @Test("names the settings there are when one is unknown")
    func unknownSetting() throws {
        let found = try #require(fault(head + "style slope 4"))
        let known = ["lean", "width", "ascend", "descend", "join", "pair", "gap", "mean", "word", "pitch"]
        #expect(found.0 == .unknownSetting("slope", keyword: "style", known: known))
    }

    @Test("may not be larger than 256 KiB")
    func tooLarge() {
        let text = head + String(repeating: "#", count: 1 << 18)
        #expect(fault(text)?.0 == .tooLarge(bytes: text.utf8.count, limit: 262_144))
    }

    @Test("never crashes the reader, however damaged")
    func damaged() throws {
        let text =
            samFile + (handText("italic.forms") ?? "").split(separator: "\n").dropFirst(4).joined(separator: "\n")
        let lines = text.replacing("forms italic.forms\n", with: "").split(separator: "\n").map(Array.init)
        let noise: [Character] = ["!", ">", "|", ",", "-", "9", " ", "\n", "x", "\u{301}", "#", "."]
        var seed: UInt64 = 7
        func draw(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for _ in 0..<60 {
            var damaged = lines
            for _ in 0...draw(3) {
                let line = draw(damaged.count)
                let place = draw(damaged[line].count)
                switch draw(3) {
                case 0: damaged[line].remove(at: place)
                case 1: damaged[line].insert(noise[draw(noise.count)], at: place)
                default: damaged[line][place] = noise[draw(noise.count)]
                }
                if damaged[line].isEmpty { damaged[line] = ["#"] }
            }
            let text = damaged.map { String($0) }.joined(separator: "\n")
            do throws(HandError) {
                let hand = try Hand(reading: text, file: "damaged.hand", sets: { _ in nil })
                let note = "Dear Žofia, 5!".filter { hand.missing(in: String($0)).isEmpty }
                _ = try hand.ink(for: note, measure: 100, xHeight: 6, seed: .init(1))
            } catch {
                switch error {
                case .badFile(_, let line, _): #expect(line > 0)
                // One letter was torn wide.
                case .tooNarrow: break
                default: Issue.record(error)
                }
            }
        }
    }
}
