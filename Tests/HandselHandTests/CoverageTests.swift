import HandselGraphics
import Testing

@testable import HandselHand

@Suite("The hand of Sam")
struct CoverageTests {
    @Test("writes every printable character of ASCII")
    func ascii() throws {
        let text = String((0x21...0x7E).compactMap { Unicode.Scalar($0).map(Character.init) })
        #expect(text.count == 94)
        #expect(try sam().missing(in: text) == [])
    }

    @Test(
        "writes the languages of Europe and Vietnamese",
        arguments: [
            "áàâäãåāăąæçćčďđéèêëēėęěğģíìîïīįıķłľļĺñńňņóòôöõøōőœŕřśšşșßťțţúùûüūůűųýÿźżžþðŋħŧ",
            "ÁÀÂÄÃÅĀĂĄÆÇĆČĎĐÉÈÊËĒĖĘĚĞĢÍÌÎÏĪĮİĶŁĽĻĹÑŃŇŅÓÒÔÖÕØŌŐŒŔŘŚŠŞȘŤȚŢÚÙÛÜŪŮŰŲÝŸŹŻŽÞÐŊĦŦẞ",
            "ăắằẳẵặâấầẩẫậêếềểễệôốồổỗộơớờởỡợưứừửữựđỳỷỹỵ",
            "€£¥$¢©®™№§°•…–—‘’‚“”„«»‹›×÷±½¼¾²³¡¿¤¦¨´¸¯−‑′″",
            "✓→♥☺",
        ])
    func covered(text: String) throws {
        #expect(try sam().missing(in: text) == [])
    }

    @Test("says what it cannot write, each once and in order")
    func missing() throws {
        #expect(try sam().missing(in: "Hi 😀 世界 😀!\u{7}") == ["😀", "世", "界", "\u{7}"])
        #expect(throws: HandError.cannotWrite(["世"], hand: "Sam")) {
            try sam().ink(for: "世", measure: 200, xHeight: 6, seed: Seed(1))
        }
        let sentence = HandError.cannotWrite(["世", "\u{7}"], hand: "Sam").description
        #expect(sentence.contains("'世' (U+4E16), U+0007;"))
    }

    @Test("does not miss what nobody sees")
    func invisible() throws {
        let text = "soft\u{AD}hyphen \u{FEFF}zero\u{200B}width \u{200E}left"
        #expect(try sam().missing(in: text) == [])
        let ink = try sam().ink(for: text, measure: 400, xHeight: 6, seed: Seed(1))
        #expect(ink.lines.map(\.text).joined() == "softhyphen zerowidth left")
    }
}

@Suite("A letter with a mark")
struct CompositionTests {
    private let file: HandFile

    init() throws {
        file = try HandFileReader.hand(in: samFile, file: "sam.hand", sets: handText)
    }

    private func form(_ character: Character) throws -> LetterForm {
        try #require(file.forms(of: character, language: nil).first)
    }

    private func heights(_ stroke: PenPath) -> ClosedRange<Double> {
        let heights = stroke.points.map(\.y)
        return (heights.min() ?? 0)...(heights.max() ?? 0)
    }

    @Test("is its base and the mark, 0.12 x-heights above it")
    func acute() throws {
        let (base, marked) = (try form("e"), try form("é"))
        #expect(marked.strokes.count == 2)
        #expect(marked.strokes[0] == base.strokes[0])
        let mark = try #require(file.marks[.acute]).flatMap(\.points).map(\.y).min() ?? 0
        #expect(abs(heights(marked.strokes[1]).lowerBound - (heights(base.strokes[0]).upperBound + 0.12 + mark)) < 1e-9)
        #expect(marked.entry == base.entry)
        #expect(file.forms(of: "é", language: nil).count == file.forms(of: "e", language: nil).count)
    }

    @Test("loses the dot of i and j only to a mark above")
    func dots() throws {
        #expect(try form("í").strokes.count == 2)
        #expect(try form("ĵ").strokes.count == 2)
        #expect(try form("į").strokes.count == 3)
        #expect(try form("ı").strokes.count == 1)
    }

    @Test("stacks two marks (Vietnamese)")
    func stacked() throws {
        let marked = try form("ế")
        #expect(marked.strokes.count == 3)
        let alone = try form("é")
        let lift = heights(marked.strokes[2]).lowerBound - heights(alone.strokes[1]).lowerBound
        #expect(abs(lift - 0.18) < 1e-9)
    }

    @Test("hangs what hangs below")
    func below() throws {
        #expect(heights(try form("ę").strokes[1]).upperBound <= 0)
        #expect(heights(try form("ç").strokes[1]).upperBound <= 0.05)
        #expect(heights(try form("ạ").strokes[1]).upperBound < 0)
        // A small g carries its cedilla above.
        #expect(heights(try form("ģ").strokes[1]).lowerBound > 1)
    }

    @Test("has an apostrophe in Czech and Slovak ď, ť and ľ, and a bar in ł")
    func over() throws {
        for (character, base) in [("ď", "d"), ("ť", "t"), ("ľ", "l"), ("ł", "l")] as [(Character, Character)] {
            #expect(try form(character).strokes.count == form(base).strokes.count + 1)
        }
    }

    @Test("is the same however it is encoded")
    func encodings() throws {
        let composed = try sam().ink(for: "Zo\u{EB}", measure: 200, xHeight: 6, seed: Seed(1))
        let decomposed = try sam().ink(for: "Zoe\u{308}", measure: 200, xHeight: 6, seed: Seed(1))
        #expect(composed == decomposed)
        #expect(Array(decomposed.lines[0].text.unicodeScalars) == Array("Zo\u{EB}".unicodeScalars))
    }
}

@Suite("The letters of each set of forms")
struct LetterCountTests {
    private func hand(_ set: String) throws -> HandFile {
        try HandFileReader.read(handText("\(set).forms") ?? "", .forms, file: set, sets: handText).hand
    }

    @Test(
        "come in four forms where they are frequent, else in three; capitals and figures in two",
        arguments: ["italic", "cursive", "print"])
    func counts(set: String) throws {
        let hand = try hand(set)
        for letter in "etaonirshldu" { #expect((hand.forms[letter]?.count ?? 0) >= 4, "\(letter)") }
        for letter in "bcfgjkmpqvwxyz" { #expect((hand.forms[letter]?.count ?? 0) >= 3, "\(letter)") }
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" {
            #expect((hand.forms[letter]?.count ?? 0) >= 2, "\(letter)")
        }
    }

    @Test("are written as one where a hand would, in two ways", arguments: ["italic", "cursive", "print"])
    func pairs(set: String) throws {
        let hand = try hand(set)
        for pair in ["tt", "th", "ff", "fi", "oo", "or", "ov", "wr", "br"] {
            #expect((hand.pairs[pair]?.count ?? 0) >= 2, "\(pair)")
        }
    }

    @Test("go with lines under and through words, and with flourishes")
    func lines() throws {
        let hand = try hand("signs")
        for line in HandFile.WordLine.allCases { #expect((hand.lines[line]?.count ?? 0) >= 3) }
    }

    @Test("are written otherwise in Serbian and Bulgarian where people do", arguments: shippedHands)
    func languages(name: String) throws {
        let hand = try HandFileReader.hand(in: handText("\(name).hand") ?? "", file: name, sets: handText)
        #expect(hand.forms(of: "т", language: "sr") != hand.forms(of: "т", language: "ru"))
        #expect(hand.forms(of: "т", language: "sr-Cyrl") == hand.forms(of: "т", language: "sr"))
        #expect(hand.forms(of: "а", language: "sr") == hand.forms(of: "а", language: nil))
    }
}
