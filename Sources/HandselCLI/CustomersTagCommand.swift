import ArgumentParser
import Handsel

/// `handsel customers tag`: words that hold for all documents of a customer.
struct CustomersTagCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Gives a customer words that hold for all their documents, such as plain.",
        discussion: """
            'plain' keeps notes and drawings off their pages, 'print-clearly' sets notes in the body font. Prints the words \
            that hold now, one a line.

              handsel customers tag C-3 plain
              handsel customers tag C-3 --remove plain
            """)

    @Argument(help: "A key, the number of a document, or a name.")
    var customer: String

    @Argument(help: "The words to add.")
    var words: [String] = []

    @Option(help: ArgumentHelp("A word to take away; may be given several times.", valueName: "word"))
    var remove: [String] = []

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let changes = !words.isEmpty || !remove.isEmpty
            let history = try historyOptions.open(for: changes ? .changing : .reading, environment)
            let tags =
                changes
                ? try history.tag(customer, adding: words, removing: remove)
                : try history.customer(customer).customer.tags
            for tag in tags { try StandardOutput.write(line: printable(tag)) }
            return .done
        }
    }
}
