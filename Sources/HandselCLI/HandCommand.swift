import ArgumentParser

/// `handsel hand`: what can be done with hands.
struct HandCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "hand", abstract: "Lists, shows and checks the hands that write notes.",
        subcommands: [
            HandListCommand.self, HandSampleCommand.self, HandCheckCommand.self,
        ])
}
