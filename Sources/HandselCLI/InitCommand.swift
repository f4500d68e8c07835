import ArgumentParser
import Handsel

/// `handsel init`: a project to begin with.
struct InitCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begins a project: commented settings beside a sample invoice.",
        discussion: """
            Writes \(ProjectSettings.fileName), moments.yaml, brand.yaml, notes.csv and invoice.json, and prints their paths. \
            Nothing that is there already is replaced without --force.

              handsel init studio
              cd studio && handsel render invoice.json
            """)

    @Argument(help: "The folder; created when it is missing (default: the current one).", completion: .directory)
    var folder: String?

    @Flag(help: "Replace files that are there already.")
    var force = false

    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let project = NewProject(try currentInstallation(environment))
            let paths = try project.write(to: folder ?? ".", isReplacing: force)
            for path in paths { try StandardOutput.write(line: printable(path)) }
            talk.remark("try it: \(folder.map { "cd \($0) && " } ?? "")handsel render invoice.json")
            return .done
        }
    }
}
