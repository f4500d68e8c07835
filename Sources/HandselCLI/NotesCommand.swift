import ArgumentParser

/// `handsel notes`: what there is to say by hand, and whether it is fit to be written.
struct NotesCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "Lists the note library and looks over notes.",
        subcommands: [NotesListCommand.self, NotesLintCommand.self])
}
