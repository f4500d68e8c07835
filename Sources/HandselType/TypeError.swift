/// Why text could not be set.
public enum TypeError: Error, Equatable {
    case noFonts(folders: [String])
    /// No font of the library has this character.
    case missingGlyph(Character, in: String)
}
