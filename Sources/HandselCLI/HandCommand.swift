import ArgumentParser
import Handsel

/// `handsel hand`: what has to do with hands.
struct HandCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "hand", abstract: "Makes a hand out of your own writing.",
        discussion: """
            Print the sheet, fill it in with a dark pen, scan it, read it, and write with it:

              handsel hand sheet -o sheet.pdf
              handsel hand read scan.png -o mine.hand --proof proof.pdf
              handsel render invoice.json --hand mine.hand

            A hand and a signature are enough to write in somebody's name: keep both to yourself.
            """,
        subcommands: [HandSheetCommand.self, HandReadCommand.self])
}
