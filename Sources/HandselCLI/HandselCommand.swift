import ArgumentParser
import Handsel

/// The command `handsel` with everything it can do.
@main
struct HandselCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "handsel",
        abstract: "Makes branded invoices with a handwritten note.",
        discussion: """
            Invoice JSON goes in, a finished PDF comes out.

              handsel render invoice.json
              handsel render *.json --out-dir out --name '{number}-{customer.name}'
              handsel check invoice.json
              handsel preview studio

            Payload goes to standard output, everything else to standard error.

            EXIT CODES
              0   done
              3   done, but some documents were refused
              64  the command was called wrongly
              65  the input has errors
              66  an input is not there
              73  a file cannot be written
              75  try again later
              78  settings or environment (fonts, libraries): see handsel doctor

            ENVIRONMENT
              HANDSEL_HISTORY    the history of customers, when --history does not name one
              HANDSEL_HOME       the folder with layouts/ and fonts/, when they are not beside the program
              XDG_CACHE_HOME     where font caches are kept (default: ~/.cache)
              SOURCE_DATE_EPOCH  the time to write into documents, in seconds since 1970
              NO_COLOR           no colours on a terminal

            COMPLETIONS
              handsel --generate-completion-script bash|zsh|fish
            """,
        version: handselVersion,
        subcommands: [
            InitCommand.self, RenderCommand.self, ExplainCommand.self, PreviewCommand.self, CheckCommand.self,
            SchemaCommand.self, LayoutsCommand.self, FontsCommand.self, HandCommand.self, BrandCommand.self,
            NotesCommand.self, HistoryCommand.self, CustomersCommand.self, DoctorCommand.self,
        ])
}

/// A command that reports its errors as `handsel: error: …`.
protocol Subcommand: ParsableCommand {}

extension Subcommand {
    static var _errorPrefix: String { "handsel: error: " }
}
