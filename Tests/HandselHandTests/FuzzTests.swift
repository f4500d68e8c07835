import HandselGraphics
import Testing

@testable import HandselHand

/// Draws what to do to an input, the same things in every run.
private struct Mischief {
    private var seed: Seed

    init(_ number: Int) { seed = Seed("mischief", "\(number)") }

    mutating func draw(_ bound: Int) -> Int {
        seed = seed.keyed(1)
        return Int(seed.value % UInt64(max(1, bound)))
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[draw(choices.count)] }

    /// A text with some of its characters changed, left out, doubled, or lines exchanged.
    mutating func damaged(_ text: String) -> String {
        let noise: [Character] = [
            "!", ">", "<", "|", ",", "-", ".", "9", "0", " ", "\n", "x", "\u{301}", "#", "@", "_", "ß", "\t", "\u{0}",
        ]
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        for _ in 0...draw(2) {
            let line = draw(lines.count)
            guard !lines[line].isEmpty else { continue }
            let place = draw(lines[line].count)
            switch draw(6) {
            case 0: lines[line].remove(at: place)
            case 1: lines[line].insert(pick(noise), at: place)
            case 2: lines[line][place] = pick(noise)
            case 3: lines.swapAt(line, draw(lines.count))
            case 4: lines[line] += lines[draw(lines.count)]
            default: lines.append(lines[line])
            }
        }
        return lines.map { String($0) }.joined(separator: "\n")
    }

    /// A note of words, signs and space that nobody would write.
    mutating func note() -> String {
        let pieces = [
            "a", "the", "coffee", "ab", "th", "__", "~~", "___", "__a b__", "~~a~~", "__~~ab~~__", " ", "  ", "\n",
            "\r\n", "\t", "\u{A0}", "\u{202F}", "\u{2028}", "\u{0}", "\u{7F}", "\u{AD}", "\u{FEFF}", "\u{200D}",
            "\u{202E}", "e\u{301}", "\u{301}", "a" + String(repeating: "\u{308}", count: 60), "ﬁ", "Ǆ", "ế", "👩‍👩‍👧", "🇩🇪",
            "世界", "שלום", "\u{E000}", "\u{10FFFF}", "½", "5", "1,204.75", ".", "", "W", "İ", "ŉ", "a_b", "__a\nb__",
            String(repeating: "ab", count: 400), String(repeating: "_", count: 30),
        ]
        var note = ""
        for _ in 0...draw(14) { note += pick(pieces) + (draw(2) == 0 ? " " : "") }
        return note
    }
}

/// Files with everything in them that files of strokes may have, and few letters, so that damage hits all of it.
private let files = [
    "ann.hand": """
    hand 1
    name Ann
    about a hand to damage
    licence CC0-1.0
    source authored
    metrics xheight 100 ascender 206 cap 190 digit 166 descender -96
    style lean 12 width .9 ascend 1.1 descend 1.1 join .9 pair 1 gap .2 mean .5 word .9 pitch 3
    vary point .03 path .02 reach .4 width .04 height .03 base .02 rotation 1 slant 1 gap .03 word-slant 1
    pen fountain .11
    ink #121c5c
    forms first.forms
    form a b 66,86 44,100 17,82 5,40 18,5 38,10 60,50 70,96! 66,44 71,8 84,3 100,20>
    form a b 0,40,9 20,60,11< 66,86,12 44,100,12! 17,82,10 5,40,9 38,10,8 70,96,10>
    form th d 11,200 8,42 14,4! 20,90 60,100 60,10> | 0,140 70,141
    """,
    "first.forms": """
    forms 1
    metrics xheight 50
    forms second.forms
    form b d 5,103 4,21 7,2 20,8 26,40 8,48>
    form e e 0,10 20,30< 25,45 10,50 2,25 12,0 30,8>
    form t d 10,80 8,20 15,0 25,8> | 0,52 22,53
    mark acute 0,0 10,20
    over đ d 10,80 40,80
    form d b 33,43 22,50 8,41 2,20 9,2 30,25 36,103! 33,22 42,5>
    form ab - 0,0 10,50! 20,0 | 5,5 5,6
    """,
    "second.forms": """
    forms 1
    metrics xheight 200
    forms third.forms
    form h d 11,400 8,0! 20,150 60,200 80,0>
    form 5 - 100,300 20,300 10,180 100,160 60,0 0,20
    form . - 0,0 4,2
    form т@sr d 11,200 8,42 14,4
    form т d 0,200 100,200
    """,
    "third.forms": """
    forms 1
    metrics xheight 100
    form c b 60,80 30,100 5,50 30,0 60,20>
    form o b 50,98 22,92 4,54 40,-2 70,66 34,95>
    form f d 60,180 30,200 20,0! 40,60> | 0,100 50,102
    form _underline - 0,-20 50,-24 100,-18
    form _strike - 0,40 100,60
    form _flourish - 0,-20 100,-40! 40,-60
    """,
]

private let signature = """
    signature 1
    name Ann Lee
    licence CC0-1.0
    source captured
    metrics xheight 100
    pen gel .1
    ink #121c5c
    stroke 0,0,9 20,180,10! 60,0,9 90,80,8
    stroke 100,0 110,90 140,10! 200,60
    """

@Suite("Whatever comes in")
struct FuzzTests {
    @Test("a damaged hand, file of forms or note is written or refused", arguments: 0..<8)
    func hands(block: Int) throws {
        let names = files.keys.sorted()
        var read = 0
        for round in 0..<20 {
            var mischief = Mischief(1000 * block + round)
            var damaged = files
            if round > 0 {
                let name = mischief.pick(names)
                damaged[name] = mischief.damaged(damaged[name] ?? "")
            }
            let note = mischief.note()
            let seed = Seed(UInt64(round))
            try expectInkOrRefusal {
                let hand = try Hand(reading: damaged["ann.hand"] ?? "", file: "ann.hand", sets: { damaged[$0] })
                read += 1
                for text in [note, note.filter { hand.missing(in: String($0)).isEmpty }] {
                    try expectInkOrRefusal { try write(text, in: hand, seed: seed) }
                    try expectInkOrRefusal { try fit(text, in: hand, seed: seed) }
                    try expectInkOrRefusal { _ = try hand.signature(of: text, xHeight: 12, width: 90, seed: seed) }
                }
            }
        }
        // Or nothing would have been tried.
        #expect(read >= 3)
    }

    private func expectInkOrRefusal(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as HandError {
            try #require(isRefusal(error), "\(error)")
        }
    }

    private func write(_ note: String, in hand: Hand, seed: Seed) throws {
        let ink = try hand.ink(for: note, measure: 160, xHeight: 6, seed: seed, language: "sr-Latn")
        #expect(ink.size.width <= 160 * 1.02 && ink.size.height.isFinite)
        for letter in ink.lines.flatMap(\.letters) { #expect(letter.origin.x.isFinite && letter.origin.y.isFinite) }
        for line in ink.lines { #expect(line.letters.map(\.bytes).reduce(0, +) == line.text.utf8.count) }
    }

    private func fit(_ note: String, in hand: Hand, seed: Seed) throws {
        let room = Size(width: 120, height: 90)
        let ink = try hand.ink(for: note, in: room, xHeights: 1...8, seed: seed) { word in
            word.unicodeScalars.count > 3 ? TypesetWord(width: 2, ascent: 1, descent: 0.3) : nil
        }
        #expect(ink.size.width <= room.width && ink.size.height <= room.height)
    }

    /// Whether this is how bad input is answered.
    private func isRefusal(_ error: HandError) -> Bool {
        switch error {
        case .badFile(_, let line, _): line > 0
        case .cannotWrite(let characters, _): !characters.isEmpty
        case .doesNotFit(let over, _): over > 0
        case .tooNarrow(let measure, let needed): needed > measure
        case .noteTooLong: true
        default: false
        }
    }

    @Test("a damaged signature is signed or refused")
    func signatures() throws {
        for round in 0..<200 {
            var mischief = Mischief(round)
            let text = round == 0 ? signature : mischief.damaged(signature)
            do throws(HandError) {
                let ink = try Signature(reading: text, file: "ann.signature")
                    .ink(xHeight: 12, width: 90, seed: Seed(UInt64(round)))
                #expect(ink.size.width <= 90 + 1e-9 && ink.size.height.isFinite)
            } catch {
                try #require(isRefusal(error), "\(error)")
                #expect(round > 0)
            }
        }
    }

    @Test("what is only space, marks or signs is read without loss of anything written", arguments: 0..<60)
    func markup(number: Int) {
        var mischief = Mischief(number)
        let text = mischief.note()
        let plain = plainNote(text)
        // Only signs go, in pairs of pairs.
        let lost = text.count - plain.count
        #expect(lost >= 0 && lost.isMultiple(of: 4))
        #expect(plain.filter { $0 != "_" && $0 != "~" } == text.filter { $0 != "_" && $0 != "~" })
        let sources = markedCharacters(of: text).map(\.source)
        #expect(zip(sources, sources.dropFirst()).allSatisfy { $0 < $1 })
    }
}
