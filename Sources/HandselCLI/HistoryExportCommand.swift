import ArgumentParser
import Handsel

/// `handsel history export`: the whole history as JSON lines.
struct HistoryExportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the whole history as JSON lines.",
        discussion: """
            The same history always gives the same text, and 'handsel history import' takes it over into a new file.

              handsel history export --history history.sqlite > history.jsonl
            """)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Replace a file that is there already.")
    var force = false

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let history = try historyOptions.open(for: .reading, environment)
            var bytes: [UInt8] = []
            try history.export { line in bytes += Array((line + "\n").utf8) }
            if let output, output != "-" {
                try DocumentFile(output).write(bytes, replacing: force)
                try StandardOutput.write(line: printable(output))
            } else {
                try StandardOutput.write(bytes)
            }
            return .done
        }
    }
}
