import CHarfBuzz

/// A writing system by its ISO 15924 code (UAX 24).
public struct Script: Hashable, Sendable {
    /// Such as "Latn"; "Zyyy" for characters that many scripts share, "Zinh" for marks that take their letter's.
    public var code: String

    public init(_ code: String) {
        self.code = code
    }

    /// The script of a character's first code point.
    public init(of character: Character) {
        let scalar = character.unicodeScalars.first?.value ?? 0
        let tag = hb_script_to_iso15924_tag(hb_unicode_script(hb_unicode_funcs_get_default(), scalar))
        code = String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: tag >> $0) }, as: UTF8.self)
    }

    /// Whether it says nothing of what a text is written in: spaces, digits, punctuation and signs.
    public var isShared: Bool { ["Zyyy", "Zinh", "Zzzz"].contains(code) }
}

/// The base direction of a text, which its first strong character decides (UAX 9, P2 and P3).
public func baseDirection(of text: String) throws(TypeError) -> TextDirection {
    try Directions(of: text.unicodeScalars.map(\.value), direction: nil).direction
}
