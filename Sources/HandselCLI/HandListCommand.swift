import ArgumentParser
import Handsel
import HandselSource

/// `handsel hand list`: the hands that can be named after --hand.
struct HandListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the hands that are installed, or shows them all on one page.",
        discussion: """
            Name, pen, what is covered, what kind of writing it is, and the file.

              handsel hand list
              handsel hand list --sheet hands.pdf
            """)

    @Flag(help: "Print one JSON object for each hand, on one line.")
    var json = false

    @Option(
        help: ArgumentHelp("Show all hands on one page in this file instead, a pdf or png.", valueName: "file"),
        completion: .file(extensions: ["pdf", "png"]))
    var sheet: String?

    @OptionGroup var page: HandPageOptions
    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        if let sheet {
            if json { throw ValidationError("--json lists and --sheet shows; keep one of them.") }
            try page.check(output: sheet, option: "--sheet")
        } else if page.force || page.dpi != nil {
            throw ValidationError("--force and --dpi are for a page; name its file with --sheet.")
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let installation = try currentInstallation(environment)
            if let sheet {
                let settings = try page.settings(output: sheet, environment)
                try page.write(try Renderer.handSheet(settings, in: installation), to: sheet, talk)
                return .done
            }
            let hands = try Renderer.hands(in: installation)
            if json {
                for hand in hands { try StandardOutput.write(line: hand.jsonLine) }
            } else {
                let rows = hands.map { hand in
                    [
                        hand.name, hand.pen, hand.scripts.isEmpty ? "-" : hand.scripts.joined(separator: ","),
                        hand.about.isEmpty ? "-" : hand.about, hand.file,
                    ]
                }
                for line in table(rows) { try StandardOutput.write(line: printable(line)) }
            }
            return .done
        }
    }
}

extension HandSummary {
    fileprivate var jsonLine: String {
        JSONText.record([
            .init("name", .text(name)), .init("about", .text(about)), .init("pen", .text(pen)),
            .init("covers", .list(scripts.map(JSONText.text))), .init("file", .text(file)),
        ]).line
    }
}
