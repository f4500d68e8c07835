import ArgumentParser
import Handsel
import HandselSource

/// `handsel customers list`: everybody with their documents and sums.
struct CustomersListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists everybody: key, name, documents, first and last day, billed, open, tags.")

    @Flag(help: "Print one JSON object for each customer, on one line.")
    var json = false

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let customers = try historyOptions.open(for: .reading, environment).customers()
            if json {
                for customer in customers { try StandardOutput.write(line: JSONText.record(customer.jsonMembers).line) }
            } else {
                for line in table(customers.map(\.row)) { try StandardOutput.write(line: printable(line)) }
            }
            return .done
        }
    }
}

extension HistoryCustomer {
    /// The name, or that there is none any more.
    var shownName: String { isForgotten ? "(forgotten)" : name }

    fileprivate var row: [String] {
        let billed = sums.map { "\($0.billed) \($0.currency)" }.joined(separator: " + ")
        let open = sums.filter { $0.open != "0" && $0.open.contains { ("1"..."9").contains($0) } }
            .map { "\($0.open) \($0.currency)" }.joined(separator: " + ")
        return [
            key, shownName, count(documents, "document"), "\(first ?? "")…\(last ?? "")", billed,
            open.isEmpty ? "nothing open" : "\(open) open",
        ] + (tags.isEmpty ? [] : [tags.joined(separator: ", ")])
    }

    var jsonMembers: [JSONText.Member] {
        [
            .init("customer", .text(key)), .init("name", .text(name)), .init("supplier", .text(supplier)),
            .init("documents", .integer(documents)), .init("first", .optional(first)), .init("last", .optional(last)),
            .init(
                "sums",
                .list(
                    sums.map {
                        .record([
                            .init("currency", .text($0.currency)), .init("billed", .text($0.billed)),
                            .init("open", .text($0.open)),
                        ])
                    })),
            .init("tags", .list(tags.map(JSONText.text))), .init("forgotten", .flag(isForgotten)),
        ]
    }
}
