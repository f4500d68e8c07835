import ArgumentParser
import Handsel

/// `handsel customers apart`: two customers who only look like one.
struct CustomersApartCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "apart", abstract: "Says that two customers are two, so that what they share is no doubt any more."
    )

    @Argument(help: "A key, the number of a document, or a name.")
    var customer: String

    @Argument(help: "The other one.")
    var other: String

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            try historyOptions.open(for: .changing, environment).keepApart(customer, other)
            return .done
        }
    }
}
