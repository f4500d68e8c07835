/// Why text could not be set.
public enum TypeError: Error, Equatable {
    /// A folder of fonts is not there or cannot be read, or its path is not absolute.
    case noSuchFolder(String)
    /// The folders are there, but no usable font is in them.
    case noFonts(folders: [String])
    /// A family was asked for that the library does not have. `known` has every family, sorted.
    case unknownFamily(String, nearest: String?, known: [String])
    /// No font of the library has this character. The text is what stands around it.
    case missingGlyph(Character, in: String)
    /// A font file that was there when the library was opened cannot be used now.
    case unreadableFont(path: String, reason: String)
    /// A C library had no memory left; `step` is what it was about to do.
    case outOfMemory(step: String)
}

extension TypeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noSuchFolder(let path):
            "There is no readable folder of fonts at '\(path)'; look at the name, and run scripts/setup, which fills fonts/text"
        case .noFonts(let folders):
            "There are no usable fonts in \(folders.map { "'\($0)'" }.joined(separator: ", ")); "
                + "run scripts/setup, which fills fonts/text, or put static .otf, .ttf or .ttc files there"
        case .unknownFamily(let name, let nearest?, _):
            "There is no font family '\(name)'; did you mean '\(nearest)'?"
        case .unknownFamily(let name, nil, let known):
            "There is no font family '\(name)'; there are \(known.joined(separator: ", "))"
        case .missingGlyph(let character, let text):
            "No font has the character '\(character)' (\(codePoints(of: character))) in '\(text)'; "
                + "add a font that has it, or leave it out"
        case .unreadableFont(let path, let reason):
            "\(path): \(reason)"
        case .outOfMemory(let step):
            "There was not enough memory to \(step)"
        }
    }
}

/// Written as "U+1F389", several of them with spaces between.
func codePoints(of character: Character) -> String {
    character.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined(separator: " ")
}
