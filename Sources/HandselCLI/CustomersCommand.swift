import ArgumentParser

/// `handsel customers`: who is in the history, and what can be done with them.
struct CustomersCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "customers", abstract: "Lists the customers of a history, shows, joins, parts and forgets them.",
        discussion: """
            A customer is named by key (C-12), by the number of one of their documents, or by name:

              handsel customers --history history.sqlite
              handsel customers show 'Amelia Chen' --history history.sqlite
              handsel customers merge C-14 C-3 --history history.sqlite
              handsel customers tag C-3 plain --history history.sqlite
              handsel customers forget C-3 --history history.sqlite
            """,
        subcommands: [
            CustomersListCommand.self, CustomersShowCommand.self, CustomersMergeCommand.self,
            CustomersSplitCommand.self, CustomersApartCommand.self, CustomersTagCommand.self,
            CustomersForgetCommand.self,
        ],
        defaultSubcommand: CustomersListCommand.self)
}
