import ArgumentParser

/// `handsel history`: what can be done with the file that remembers customers.
struct HistoryCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Fills the history of customers from past documents, saves and checks it.",
        discussion: """
            The history is one file. It tells a first invoice from a tenth, and what a customer told before:

              handsel history import 2024/*.json --history history.sqlite
              handsel history export --history history.sqlite -o history.jsonl
              handsel history check --history history.sqlite

            Who is in it: handsel customers
            """,
        subcommands: [HistoryImportCommand.self, HistoryExportCommand.self, HistoryCheckCommand.self])
}
