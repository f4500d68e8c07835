/// How much of a named set of characters a hand can write.
public struct HandCoverage: Hashable, Sendable {
    /// Such as "Latin-1" or "Cyrillic (Serbian)".
    public var name: String
    /// How many characters the set has.
    public var count: Int
    /// Those that the hand cannot write, in the set's order.
    public var missing: [Character]

    public var isComplete: Bool { missing.isEmpty }

    public init(name: String, count: Int, missing: [Character]) {
        self.name = name
        self.count = count
        self.missing = missing
    }
}

extension Hand {
    /// What this hand can write, by named sets of characters; the same sets for every hand.
    public var coverage: [HandCoverage] { HandCoverage.all(of: file) }

    /// What this hand can write, in a few words: "Latin, Vietnamese, Cyrillic, Greek, currency, symbols".
    ///
    /// A script is named when all of its sets are complete.
    public var scripts: [String] {
        let coverage = coverage
        return CharacterSets.scripts.filter { script in
            coverage.allSatisfy { !script.sets.contains($0.name) || $0.isComplete }
        }.map(\.name)
    }
}

extension HandCoverage {
    static func all(of hand: HandFile) -> [HandCoverage] {
        CharacterSets.all.map { set in
            let note = Note(String(set.characters)) { !hand.forms(of: $0, language: nil).isEmpty }
            return HandCoverage(name: set.name, count: set.characters.count, missing: note.missing)
        }
    }
}

/// The sets of characters by which coverage is told.
enum CharacterSets {
    static let all: [(name: String, characters: [Character])] = [
        ("Basic Latin", range(0x21...0x7E)),
        ("Latin-1", range(0xA1...0xFF).filter { $0 != "\u{AD}" }),
        ("Latin Extended-A", range(0x100...0x17F)),
        ("Vietnamese", both(vietnamese)),
        ("Cyrillic (Russian)", both("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")),
        ("Cyrillic (Ukrainian)", both("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя") + ["\u{2019}"]),
        ("Cyrillic (Serbian)", both("абвгдђежзијклљмнњопрстћуфхцчџш")),
        ("Cyrillic (Bulgarian)", both("абвгдежзийклмнопрстуфхцчшщъьюя")),
        ("Greek", both("αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋ") + Array("ςΐΰ·")),
        ("Currency", Array("$¢£¤¥€₦₩₪₫₱₴₹₺₽₿฿")),
        ("Arrows and symbols", Array("←↑→↓↔⇒✓✗★☆♥☺☐☑•…–—†‡№™℮√∞≈≠≤≥♪")),
    ]

    /// What is named together where there is little room.
    static let scripts: [(name: String, sets: [String])] = [
        ("Latin", ["Basic Latin", "Latin-1", "Latin Extended-A"]),
        ("Vietnamese", ["Vietnamese"]),
        (
            "Cyrillic",
            ["Cyrillic (Russian)", "Cyrillic (Ukrainian)", "Cyrillic (Serbian)", "Cyrillic (Bulgarian)"]
        ),
        ("Greek", ["Greek"]),
        ("currency", ["Currency"]),
        ("symbols", ["Arrows and symbols"]),
    ]

    private static func range(_ scalars: ClosedRange<UInt32>) -> [Character] {
        scalars.compactMap { Unicode.Scalar($0).map(Character.init) }
    }

    /// Small letters and their capitals.
    private static func both(_ letters: String) -> [Character] { Array(letters) + letters.flatMap { $0.uppercased() } }

    /// The vowels in their six tones, and đ.
    private static var vietnamese: String {
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        return "aăâeêioôơuưy".map { vowel in tones.map { "\(vowel)\($0)" }.joined() }.joined() + "đ"
    }
}
