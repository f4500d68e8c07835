import ArgumentParser
import Handsel

/// `handsel hand sheet`: the sheet to fill in.
struct HandSheetCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Makes the sheet to fill in with your own writing.",
        discussion: """
            Two pages of A4; the second may be left out. Print them at any size that fits the paper, in colour if you can, \
            for the pale lines vanish best in a scan then.

              handsel hand sheet -o sheet.pdf
            """)

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The PDF to write; - is standard output.", valueName: "file"),
        completion: .file())
    var output: String

    @Flag(help: "Replace a file that is there already.")
    var force = false

    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        if output == "-", StandardOutput.isTerminal {
            throw ValidationError("A document is not for a terminal; send it on with > or |, or use -o FILE.")
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let sheet = try OwnHand.sheet(in: currentInstallation(environment))
            if output == "-" {
                try StandardOutput.write(sheet)
            } else {
                try DocumentFile(output).write(sheet, replacing: force)
                try StandardOutput.write(line: output)
                talk.remark(
                    "print it, fill it in with a dark pen, scan it, then: handsel hand read scan.png -o mine.hand")
            }
            return .done
        }
    }
}
