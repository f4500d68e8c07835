import Foundation

/// Why a text is not the golden one.
package enum GoldenError: Error, CustomStringConvertible {
    case missing(file: String)
    /// `line` counts from 1; a line is `nil` past the end.
    case differs(file: String, line: Int, expected: String?, found: String?)

    package var description: String {
        switch self {
        case .missing(let file):
            "\(file) is not there; record it with RECORD_GOLDENS=1 and read it before it is committed"
        case .differs(let file, let line, let expected, let found):
            """
            \(file), line \(line): expected '\(expected ?? "the end")', found '\(found ?? "the end")'; \
            if that is right, record it with RECORD_GOLDENS=1
            """
        }
    }
}

/// Throws unless `text` is what the golden file holds; with RECORD_GOLDENS=1 it writes the file instead.
///
/// - Parameter file: from the repository's root, such as "Tests/HandselTests/Goldens/plain.txt".
package func compare(_ text: String, withGolden file: String) throws {
    let place = repositoryRoot.appending(path: file)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
        return
    }
    guard FileManager.default.fileExists(atPath: place.path) else { throw GoldenError.missing(file: file) }
    let golden = String(decoding: try Data(contentsOf: place), as: UTF8.self)
    guard golden != text else { return }
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in 0..<max(expected.count, found.count) {
        let wanted = index < expected.count ? expected[index] : nil
        let got = index < found.count ? found[index] : nil
        if wanted != got { throw GoldenError.differs(file: file, line: index + 1, expected: wanted, found: got) }
    }
}
