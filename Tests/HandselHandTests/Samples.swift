import Foundation
import HandselHand

private let handsFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "fonts/hands")

/// The text of a file among the hands that Handsel ships.
func handText(_ name: String) -> String? {
    try? String(contentsOf: handsFolder.appending(path: name), encoding: .utf8)
}

/// The names of the hands that Handsel ships, sorted.
let shippedHands: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: handsFolder.path)) ?? []
    return files.filter { $0.hasSuffix(".hand") }.map { String($0.dropLast(5)) }.sorted()
}()

/// A hand that Handsel ships.
func hand(_ name: String) throws -> Hand {
    guard let text = handText("\(name).hand") else { throw CocoaError(.fileNoSuchFile) }
    return try Hand(reading: text, file: "\(name).hand", sets: handText)
}

/// The hand that writes where nobody chooses one.
func sam() throws -> Hand { try readSam.get() }

private let readSam = Result { try hand("sam") }

/// Its file.
let samFile = handText("sam.hand") ?? ""

/// A note with figures, names and marks, of 260 characters.
let longNote =
    "Dear Amelia, thank you for trusting us with your very first order! It was a joy to put it together. "
    + "If anything is unclear, call me on 555-0142. PS: the second box ships on Friday, so please keep the first "
    + "one somewhere dry until both are with you, near Zoë’s."

extension Ink.Line {
    /// The letters that stand for one character; a pair stands for several.
    var singleLetters: [(Character, Ink.Letter)] {
        var text = text.utf8[...]
        return letters.compactMap { letter in
            let own = String(text.prefix(letter.bytes)) ?? ""
            text = text.dropFirst(letter.bytes)
            return own.count == 1 ? own.first.map { ($0, letter) } : nil
        }
    }
}
