import Foundation
import HandselHand

/// The hand file that Handsel ships.
let samFile: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let file = root.appending(path: "fonts/hands/sam.hand")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? "there is no \(file.path)"
}()

/// The hand that Handsel ships.
func sam() throws(HandError) -> Hand { try readSam.get() }

private let readSam = Result { () throws(HandError) in try Hand(reading: samFile, file: "sam.hand") }

/// A note with figures, names and marks, of 260 characters.
let longNote =
    "Dear Amelia, thank you for trusting us with your very first order! It was a joy to put it together. "
    + "If anything is unclear, call me on 555-0142. PS: the second box ships on Friday, so please keep the first "
    + "one somewhere dry until both are with you, near Zoë’s."
