import Foundation

/// A file name that every common file system takes, made from any text.
///
/// It is in Unicode normalization form C, holds no separators, control characters or signs that turn the direction of
/// writing, does not begin with "." or "-", is none of the names Windows reserves, and has at most 200 bytes of UTF-8.
public struct DocumentName: Hashable, Sendable {
    /// The most bytes a name may have; file systems allow 255, and other programs add endings of their own.
    public static let byteLimit = 200

    public let text: String

    /// - Parameters:
    ///   - wish: any text; what a file name cannot hold is left out or becomes "-".
    ///   - ending: what stands behind it, such as ".pdf" or "-02.png": ASCII letters, digits, "-" and ".".
    public init(_ wish: String, ending: String) {
        let limit = DocumentName.byteLimit - ending.utf8.count
        var stem = trimmed(cut(trimmed(cleaned(wish)), toBytes: limit))
        if stem.isEmpty { stem = "invoice" }
        text = withoutReservedName(stem) + ending
    }

    /// Equal for two names that a file system which ignores case takes for one.
    public var folded: String { DocumentName.folded(text) }

    /// `path` so that two spellings of one file on a file system which ignores case and composition become equal.
    static func folded(_ path: String) -> String {
        path.lowercased().precomposedStringWithCanonicalMapping
    }
}

/// `wish` with only what may stand inside a name.
private func cleaned(_ wish: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in wish.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator:
            scalars.append(" ")
        case .control:
            if scalar.properties.isWhitespace { scalars.append(" ") }
        case .format:
            // The two joiners shape Persian words and emoji; the rest of the format characters only deceive the eye.
            if scalar == "\u{200c}" || scalar == "\u{200d}" { scalars.append(scalar) }
        case .unassigned, .surrogate, .privateUse:
            continue
        default:
            scalars.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "-" : scalar)
        }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
        .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
}

/// `text` without dots, spaces, dashes and joiners at its two ends.
///
/// A leading dot hides a file, a leading dash looks like an option, and Windows drops dots and spaces at the end.
private func trimmed(_ text: String) -> String {
    let edge: Set<Unicode.Scalar> = [".", " ", "-", "\u{200c}", "\u{200d}"]
    let scalars = text.unicodeScalars.drop { edge.contains($0) }
    guard let last = scalars.lastIndex(where: { !edge.contains($0) }) else { return "" }
    return String(scalars[...last])
}

/// As many whole characters of `text` as fit; of a single character that is too long, as many scalars.
private func cut(_ text: String, toBytes limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var result = ""
    for character in text {
        guard result.utf8.count + character.utf8.count <= limit else { break }
        result.append(character)
    }
    guard result.isEmpty else { return result }
    for scalar in text.unicodeScalars {
        guard result.utf8.count + UTF8.width(scalar) <= limit else { break }
        result.unicodeScalars.append(scalar)
    }
    return result
}

/// `stem` with a "_" behind its first part where Windows takes that part for a device, whatever follows the dot.
private func withoutReservedName(_ stem: String) -> String {
    let first = stem.prefix { $0 != "." }
    let device = first.uppercased().split(separator: " ").joined()
    let numbered = ["COM", "LPT"].contains { kind in
        device.hasPrefix(kind) && device.count == kind.count + 1
            && device.last.map { "0123456789¹²³".contains($0) } == true
    }
    guard numbered || ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"].contains(device) else { return stem }
    return first + "_" + stem.dropFirst(first.count)
}
