import ArgumentParser
import Handsel

/// `handsel customers merge`: two customers who are one.
struct CustomersMergeCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Joins a customer with another one.",
        discussion: """
            All documents of the first become the second's, and the first's key then means the second. Prints the key that is \
            left. 'handsel customers split' with the first's key undoes it.
            """)

    @Argument(help: "Who is joined: a key, the number of a document, or a name.")
    var customer: String

    @Argument(help: "Who is left.")
    var into: String

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let key = try historyOptions.open(for: .changing, environment).merge(customer, into: into)
            try StandardOutput.write(line: key)
            return .done
        }
    }
}
