import Testing

@testable import HandselHand

private let head = """
    hand 1
    name Ann
    metrics xheight 100 ascender 206 cap 190 digit 166 descender -96
    pen gel .118
    ink #121c5c

    """

private func fault(_ text: String) -> (HandFileFault, Int)? {
    do throws(HandError) {
        _ = try Hand(reading: text, file: "ann.hand")
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

    @Test("may have comments, empty lines and line ends of any system")
    func layout() throws {
        let text = "# Ann's\r\n\r\n" + head.replacing("\n", with: "\r\n") + "form # - 0,0 10,10 | 5,5 9,9\r\n"
        #expect(try HandFileReader.hand(in: text, file: "ann.hand").forms["#"]?.first?.strokes.count == 2)
    }

    @Test(
        "is refused with the line and what is wrong there",
        arguments: [
            ("", HandFileFault.notAHand(""), 1),
            ("note 1", .notAHand("note 1"), 1),
            ("\nhand 2\n", .unknownVersion("2"), 2),
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
            (head + "form ab b 0,0 1,1", .notOneCharacter("ab"), 6),
            (head + "form a x 0,0 1,1", .unknownEntry("x"), 6),
            (head + "form a b", .withoutInk("the form of 'a'"), 6),
            (head + "form a b 0,0", .withoutInk("the form of 'a'"), 6),
            (head + "form a b 0,0 1,1 |", .withoutInk("the form of 'a'"), 6),
            (head + "form a b 0;0 1,1", .notAPoint("0;0"), 6),
            (head + "form a b 0,0 1,1,1", .notAPoint("1,1,1"), 6),
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
            (head.replacing("gel", with: "quill") + "form a b 0,0 1,1", .unknownPen("quill", known: ["gel"]), 4),
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
        let known = ["lean", "width", "ascend", "descend", "join", "gap", "mean", "word", "pitch"]
        #expect(found.0 == .unknownSetting("slope", keyword: "style", known: known))
    }

    @Test("may not be larger than 256 KiB")
    func tooLarge() {
        let text = head + String(repeating: "#", count: 1 << 18)
        #expect(fault(text)?.0 == .tooLarge(bytes: text.utf8.count, limit: 262_144))
    }

    @Test("never crashes the reader, however damaged")
    func damaged() throws {
        let lines = samFile.split(separator: "\n").map(Array.init)
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
                let hand = try Hand(reading: text, file: "damaged.hand")
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
