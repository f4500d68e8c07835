import Testing

@testable import HandselHand

/// Five lines; what follows stands in line 6.
private let head = """
    hand 1
    name Ann
    metrics xheight 100 ascender 200 cap 180 digit 160 descender -100
    pen gel .118
    ink #121c5c

    """

private func flaws(_ lines: String) -> [HandFlaw] {
    Hand.findings(reading: head + lines, file: "ann.hand", sets: { _ in nil }).map(\.flaw)
}

@Suite("A look at a hand")
struct CheckTests {
    @Test(
        "finds what looks like a mistake",
        arguments: [
            ("form a - 10,10 10,10 10,10", HandFlaw.withoutInk("'a'")),
            ("form a - 0,0 50,100 90,0 | 50,50 51,51", .tinyStroke("'a'", stroke: 2, length: 0.02.squareRoot() / 10)),
            ("form l - 20,0 18,90 20,200", .upwards("'l'", stroke: 1)),
            ("form t - 20,150 20,0 | 50,100 -10,96", .leftwards("'t'", stroke: 2)),
            ("form a b 66,86 5,40 60,10 90,50 40,60>", .exitToTheLeft("'a'", point: "40,60>")),
            ("form a - 0,0 50.5,100 90,0", .offGrid("'a'", point: "50.5,100")),
            ("form a - 0,0 50,100 50,100 90,0", .samePlace("'a'", point: "50,100")),
            ("form v - 0,100 50,0 55,100", .kink("'v'", point: "50,0", degrees: 151)),
            ("form g@sr b 0,90 0,-90 30,-180", .tooLow("'g@sr'", reaches: -1.8, limit: -1)),
            ("form th - 0,250 20,0", .tooHigh("'th'", reaches: 2.5, limit: 2)),
            ("form a - 0,150 20,0", .tooHigh("'a'", reaches: 1.5, limit: 1)),
            ("form A - 0,180 20,-50", .tooLow("'A'", reaches: -0.5, limit: 0)),
            ("form 7 - 0,190 20,0", .tooHigh("'7'", reaches: 1.9, limit: 1.6)),
            ("form ж - 0,100 20,-60", .tooLow("'ж'", reaches: -0.6, limit: 0)),
            ("form δ - 0,240 20,0", .tooHigh("'δ'", reaches: 2.4, limit: 2)),
            ("form _underline - 0,-30 50,-30", .tooShortForWord("'_underline'")),
            ("form k - 0,100 0,0 50,50\nform k - 40,100 40,0 90,50", .twin("'k'", first: 6)),
            ("form e - 5,50 90,60 50,100 5,50 50,0 90,10", .oneForm("'e'")),
        ])
    func found(lines: String, flaw: HandFlaw) throws {
        let found = flaws(lines)
        #expect(found.contains { $0.description == flaw.description }, "\(found.map(\.description))")
        let plain = try #require(found.first { $0.description == flaw.description })
        #expect(
            plain.severity == (lines.contains("10,10 10,10") ? .error : lines.hasPrefix("form e") ? .note : .warning))
    }

    @Test(
        "lets pass what hands do",
        arguments: [
            "form j - 11,96 8,42 4,-60 -20,-70 | 17,148 20,141",
            "form ← - 90,50 0,50 | 30,80 0,50 30,20",
            "form ↑ - 20,0 20,150 | 0,120 20,150! 40,120",
            "form / - 0,-10 10,180",
            "form v - 0,100 50,0! 55,100",
            "form É - 0,180 0,0 60,0 | 10,210 30,240",
            "form Ą - 0,0 50,180! 90,0 | 80,0 70,-40 95,-45",
            "form q - 60,90 20,90 20,10 60,10 | 62,100 62,-95",
            "form k - 0,100 0,0 50,50\nform k - 0,100 0,0 50,40",
            "form . - 2,4 6,0\nform . - 2,4 6,0",
            "form _underline - 0,-30 50,-28 100,-30",
            "over ø a -10,-20 110,120\nform a - 0,100 20,0\nform a - 0,90 30,0",
            "source captured\nform a - 0.5,100.2 20,0\nform a - 0,90 30,0",
        ])
    func passed(lines: String) {
        #expect(flaws(lines).map(\.description) == [])
    }

    @Test("tells every line that cannot be read, with those of the files it takes letters from")
    func faults() {
        let sets = [
            "own.forms": "forms 1\nmetrics xheight 100\nform b - 0,0 5;5\nform l - 20,0 20,180\nform c - 0,100 40,0"
        ]
        let text = head + "from a\nform a x 0,0 1,1\nforms own.forms\nforms none.forms\nform d - 0,100 40,0"
        let check = HandCheck(reading: text, file: "ann.hand") { name in sets[name].map { ($0, "sets/\(name)") } }
        #expect(
            check.findings == [
                HandFinding(.unreadable(.unknownKeyword("from", nearest: "form")), file: "ann.hand", line: 6),
                HandFinding(.unreadable(.unknownEntry("x")), file: "ann.hand", line: 7),
                HandFinding(.unreadable(.unknownSetOfForms("none.forms")), file: "ann.hand", line: 9),
                HandFinding(.oneForm("'d'"), file: "ann.hand", line: 10),
                HandFinding(.unreadable(.notAPoint("5;5")), file: "sets/own.forms", line: 3),
                HandFinding(.upwards("'l'", stroke: 1), file: "sets/own.forms", line: 4),
                HandFinding(.oneForm("'l'"), file: "sets/own.forms", line: 4),
            ])
        #expect(check.hasErrors)
        #expect(check.kind == "hand")
    }

    @Test("ends where nothing can be read", arguments: ["", "note 1", "hand 2", "hand 1\nname A\nform a b 0,0 1,1"])
    func hopeless(text: String) {
        let check = HandCheck(reading: text, file: "ann.hand", sets: { _ in nil })
        #expect(check.findings.count == 1)
        #expect(check.hasErrors)
        #expect(check.coverage.isEmpty)
    }

    @Test("takes files of forms and signatures too")
    func kinds() {
        let forms = HandCheck(reading: "forms 1\nmetrics xheight 50\nform x - 0,0 0,0", file: "x.forms") { _ in nil }
        #expect(forms.kind == "forms")
        #expect(forms.findings == [HandFinding(.withoutInk("'x'"), file: "x.forms", line: 3)])
        let signature = HandCheck(
            reading: "signature 1\nname Ann\nmetrics xheight 100\npen gel .1\nink #000\nstroke 0,0 0,0 | 0.5,0 9,9\n"
                + "stroke 0,0 40,70 90,10",
            file: "ann.signature"
        ) { _ in nil }
        #expect(signature.kind == "signature")
        #expect(signature.coverage.isEmpty)
        #expect(signature.findings.map(\.line) == [])
        let blank = HandCheck(
            reading: "signature 1\nname Ann\nmetrics xheight 100\npen gel .1\nink #000\nstroke 3,3 3,3",
            file: "ann.signature"
        ) { _ in nil }
        #expect(blank.findings == [HandFinding(.withoutInk("the signature"), file: "ann.signature", line: 6)])
    }

    @Test("has nothing against the hands that Handsel ships but matters of taste", arguments: shippedHands)
    func shipped(name: String) throws {
        let text = try #require(handText("\(name).hand"))
        let findings = Hand.findings(reading: text, file: "\(name).hand") { set in handText(set).map { ($0, set) } }
        #expect(findings.filter { $0.severity == .error } == [])
        #expect(findings.count < 30)
    }
}

@Suite("What a hand covers")
struct HandCoverageTests {
    @Test("is told by sets that hold each character once")
    func sets() {
        let counts = CharacterSets.all.map { ($0.name, $0.characters.count) }
        let wanted = [
            ("Basic Latin", 94), ("Latin-1", 94), ("Latin Extended-A", 128), ("Vietnamese", 146),
            ("Cyrillic (Russian)", 66), ("Cyrillic (Ukrainian)", 67), ("Cyrillic (Serbian)", 60),
            ("Cyrillic (Bulgarian)", 60), ("Greek", 70), ("Currency", 17), ("Arrows and symbols", 30),
        ]
        #expect(counts.map { "\($0)" } == wanted.map { "\($0)" })
        for set in CharacterSets.all { #expect(Set(set.characters).count == set.characters.count) }
        let known = Set(CharacterSets.all.map(\.name))
        #expect(CharacterSets.scripts.allSatisfy { known.isSuperset(of: $0.sets) })
    }

    @Test("is everything that we promise of the hands that Handsel ships", arguments: shippedHands)
    func shipped(name: String) throws {
        let hand = try hand(name)
        #expect(hand.coverage.filter { !$0.isComplete } == [])
        #expect(hand.scripts == ["Latin", "Vietnamese", "Cyrillic", "Greek", "currency", "symbols"])
        #expect(!hand.about.isEmpty)
        #expect(!hand.pen.isEmpty)
    }

    @Test("lists what is missing, in the set's order")
    func missing() throws {
        let text = head + "form a - 0,0 9,9\nform e - 0,0 9,9\nmark acute 0,0 9,9"
        let hand = try Hand(reading: text, file: "ann.hand", sets: { _ in nil })
        let basic = try #require(hand.coverage.first { $0.name == "Basic Latin" })
        #expect(basic.missing.count == 92)
        #expect(basic.missing.prefix(3) == ["!", "\"", "#"])
        let latin = try #require(hand.coverage.first { $0.name == "Latin-1" })
        #expect(!latin.missing.contains("é"))
        #expect(latin.missing.contains("è"))
        #expect(hand.scripts == [])
        #expect(hand.pen == "gel")
    }
}
