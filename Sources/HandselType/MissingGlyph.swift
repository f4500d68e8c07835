/// A character that no font of the library has, where the library was told to go on.
public struct MissingGlyph: Hashable, Sendable {
    public var character: Character
    /// Up to twenty characters on either side of it, and itself.
    public var text: String

    public init(character: Character, text: String) {
        self.character = character
        self.text = text
    }
}

extension MissingGlyph: CustomStringConvertible {
    public var description: String { TypeError.missingGlyph(character, in: text).description }
}

/// What happens to a character that no font has.
public enum MissingGlyphRule: String, Hashable, Sendable, CaseIterable {
    /// The text is not set: `TypeError.missingGlyph`.
    case error
    /// It is drawn as U+FFFD (�) and written down in `FontLibrary.missing`.
    case warn
}
