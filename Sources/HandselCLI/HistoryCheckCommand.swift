import ArgumentParser
import Handsel

/// `handsel history check`: whether the file is whole.
struct HistoryCheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Looks through the whole file of a history.",
        discussion: """
            Each problem is a line on standard output. Ends with 0 when there is none and with 65 when there are some; a file \
            that cannot be used at all ends with 78.
            """)

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let history = try historyOptions.open(for: .reading, environment)
            let problems = try history.problems()
            for problem in problems { try StandardOutput.write(line: printable(problem)) }
            guard problems.isEmpty else { return .inputErrors }
            let customers = try history.customers()
            let documents = customers.reduce(0) { $0 + $1.documents }
            talk.remark("the history is whole: \(count(customers.count, "customer")), \(count(documents, "document"))")
            return .done
        }
    }
}
