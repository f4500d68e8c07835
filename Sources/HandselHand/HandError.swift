/// Why a hand cannot be read or cannot write something.
public enum HandError: Error, Equatable {
    /// The hand has no strokes for these characters.
    case cannotWrite([Character], hand: String)
    /// A hand file is not as it should be. `line` counts from 1; where something is missing, it is the last line.
    case badFile(HandFileFault, line: Int, file: String)
    /// The note is longer than any that is written by hand.
    case noteTooLong(characters: Int, limit: Int)
    /// A length that must be a positive number of points is something else. `name` is that of the parameter.
    case notALength(Double, name: String)
    /// The lines are too short for a single letter. Both in points.
    case tooNarrow(measure: Double, needed: Double)
    /// Even with the smallest letters the note runs over its room. `charactersOver` is how many must go from its end.
    case doesNotFit(charactersOver: Int, smallestXHeight: Double)
}

extension HandError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cannotWrite(let characters, let hand):
            "the hand '\(hand)' has no strokes for \(HandError.listed(characters));"
                + " leave them out or choose another hand"
        case .badFile(let fault, let line, let file):
            "\(file), line \(line): \(fault)"
        case .noteTooLong(let characters, let limit):
            "the note has \(characters) characters; a handwritten one may have up to \(limit)"
        case .notALength(let value, let name):
            "\(name): \(value) is not a length; it must be a number of points above 0"
        case .tooNarrow(let measure, let needed):
            "a line of \(measure) points cannot hold a letter of \(needed) points; widen it or write smaller"
        case .doesNotFit(let charactersOver, let smallestXHeight):
            "the note is too long for its room by \(charactersOver) characters, even with an x-height of"
                + " \((smallestXHeight * 10).rounded() / 10) points; shorten it or give it more room"
        }
    }

    /// "'☂' (U+2602), '☃' (U+2603)".
    private static func listed(_ characters: [Character]) -> String {
        characters.map { character in
            let scalars = character.unicodeScalars.map { scalar in
                let digits = String(scalar.value, radix: 16, uppercase: true)
                return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            }.joined(separator: " ")
            let isVisible = character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            return isVisible ? "'\(character)' (\(scalars))" : scalars
        }.joined(separator: ", ")
    }
}
