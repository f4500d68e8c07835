import ArgumentParser
import Handsel
import HandselSource

/// `handsel notes list`: the notes of the library with the facts that they want.
struct NotesListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the notes of the library with the facts that each wants.",
        discussion: """
            A note is only written where all of its facts are known: what stands in its braces, and what it needs.

              handsel notes list --locale de --moment welcome --voice warm
            """)

    @Option(help: ArgumentHelp("The language, such as de (default: en).", valueName: "tag"))
    var locale = "en"

    @Option(help: ArgumentHelp("Only notes for this moment, such as welcome.", valueName: "name"))
    var moment: String?

    @Option(help: ArgumentHelp("Only notes in this voice: warm, formal or playful.", valueName: "name"))
    var voice: String?

    @Option(
        help: ArgumentHelp("A folder with note libraries of your own.", valueName: "folder"), completion: .directory)
    var library: String?

    @Flag(help: "Print one JSON object for each note, on one line.")
    var json = false

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(TalkOptions(), environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let notes = try Renderer.notes(
                in: currentInstallation(environment), locale: locale, moment: moment, voice: voice, folder: library)
            for note in notes { try StandardOutput.write(line: json ? note.jsonLine : printable(note.lines)) }
            return .done
        }
    }
}

extension NoteSummary {
    /// The id with what it wants, and the words below it.
    fileprivate var lines: String {
        let wants = facts.map { "{\($0)}" } + needs
        let head = wants.isEmpty ? id : "\(id)  wants \(wants.joined(separator: ", "))"
        return ([head, "    \(text)"] + (familiar.map { ["    \($0)"] } ?? [])).joined(separator: "\n")
    }

    fileprivate var jsonLine: String {
        JSONText.record([
            .init("id", .text(id)), .init("moment", .text(moment)), .init("voice", .text(voice)),
            .init("text", .text(text)), .init("familiar", .optional(familiar)),
            .init("facts", .list(facts.map(JSONText.text))), .init("needs", .list(needs.map(JSONText.text))),
        ]).line
    }
}
