import ArgumentParser
import Handsel

/// `handsel customers split`: one customer who is two.
struct CustomersSplitCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Takes documents of a customer away into a new one, or undoes a merge.",
        discussion: """
              handsel customers split C-3 R-17 R-18   these two become a new customer's, whose key is printed
              handsel customers split C-14            undoes that C-14 was joined with another
            """)

    @Argument(help: "A key, the number of a document, or a name; to undo a merge, the key of who was joined.")
    var customer: String

    @Argument(help: "The numbers of the documents to take away.")
    var documents: [String] = []

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let key = try historyOptions.open(for: .changing, environment).split(customer, documents: documents)
            try StandardOutput.write(line: key)
            return .done
        }
    }
}
