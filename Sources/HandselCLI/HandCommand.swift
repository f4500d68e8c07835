import ArgumentParser

/// `handsel hand`: what can be done with hands.
struct HandCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "hand", abstract: "Lists, shows and checks hands, and makes one out of your own writing.",
        discussion: """
            Your own: print the sheet, fill it in with a dark pen, scan it, read it, and write with it:

              handsel hand sheet -o sheet.pdf
              handsel hand read scan.png -o mine.hand --proof proof.pdf
              handsel render invoice.json --hand mine.hand

            A hand and a signature are enough to write in somebody's name: keep both to yourself.
            """,
        subcommands: [
            HandListCommand.self, HandSampleCommand.self, HandCheckCommand.self, HandSheetCommand.self,
            HandReadCommand.self,
        ])
}
