import ArgumentParser
import Handsel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// `handsel customers forget`: a person's data out of the history.
struct CustomersForgetCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Takes everything about a person out of the history and keeps the sums.",
        discussion: """
            Name, contact, address, numbers, notes, tags and what was bought go for good, also from older versions and from \
            the bytes of the file. Days, currencies and amounts stay. It cannot be undone; on a terminal it is asked first, \
            elsewhere --yes is needed. Copies of the file and exports that you made are yours to look after.
            """)

    @Argument(help: "A key, the number of a document, or a name.")
    var customer: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    private var asks: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    func validate() throws {
        if !yes, !asks {
            throw ValidationError("There is no terminal to ask on, and forgetting cannot be undone; add --yes.")
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let history = try historyOptions.open(for: .changing, environment)
            let found = try history.customer(customer).customer
            if !yes {
                let question =
                    "Forget \(found.key) '\(found.shownName)' with \(count(found.documents, "document")) for good (yes or no)"
                let answer = try Questions(asks: asks).answer(nil, printable(question), isNeeded: true) { answer in
                    ["yes", "no"].contains(answer.lowercased()) ? nil : "write yes or no"
                }
                guard answer?.lowercased() == "yes" else {
                    talk.remark("nothing was forgotten")
                    return .done
                }
            }
            let documents = try history.forget(found.key)
            talk.remark("\(found.key) is forgotten; the sums of \(count(documents, "document")) stay")
            return .done
        }
    }
}
