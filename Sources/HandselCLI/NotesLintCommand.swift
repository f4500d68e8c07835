import ArgumentParser
import Handsel
import HandselSource

/// `handsel notes lint`: what is wrong with notes before a customer reads them.
struct NotesLintCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Looks over note libraries and notes files.",
        discussion: """
            Finds places that are left to be filled in, phrases that everybody writes, notes that are too long, characters \
            that the hand cannot write, and in libraries openings that come twice and moments without a note. Each \
            finding is a line on standard output. Without files it reads the installed library.

              handsel notes lint notes.csv
              handsel notes lint my-library/en.yaml --hand nora

            Ends with 0 when there are no errors, 65 when there are, 66 when a file is not there.
            """)

    @Argument(help: "Libraries (YAML named after their language) and notes files (CSV or YAML).", completion: .file())
    var files: [String] = []

    @Option(help: ArgumentHelp("The hand that has to write them (default: sam).", valueName: "name|file"))
    var hand: String?

    @Option(help: ArgumentHelp("The most characters that a note should have (default: 280).", valueName: "n"))
    var longest: Int?

    @Flag(help: "Print one JSON object for each file, on one line.")
    var json = false

    @OptionGroup var talkOptions: TalkOptions

    func validate() throws { try checkLimit(longest, "--longest", in: 20...20_000) }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let installation = try currentInstallation(environment)
            let names = files.isEmpty ? Renderer.noteLibraryFiles(in: installation) : files
            if names.isEmpty {
                throw .environment("there is no note library in \(installation.notesFolder)", remedy: "make install")
            }
            var failures: [Outcome] = []
            for name in names {
                do throws(HandselError) {
                    if try lint(name, installation, talk) { failures.append(.inputErrors) }
                } catch {
                    guard error.outcome == .inputMissing else { throw error }
                    talk.report(error)
                    failures.append(.inputMissing)
                }
            }
            if failures.contains(.inputErrors) { return .inputErrors }
            return failures.first ?? .done
        }
    }

    /// Prints what there is to say of one file and answers whether there are errors among it.
    private func lint(
        _ file: String, _ installation: Installation, _ talk: Talk
    ) throws(HandselError) -> Bool {
        let report = try Renderer.report(onNotes: file, in: installation, hand: hand, longest: longest)
        let errors = report.findings.count { $0.severity == .error }
        let warnings = report.findings.count { $0.severity == .warning }
        if json {
            let line = JSONText.record([
                .init("input", .text(file)), .init("kind", .text(report.kind)), .init("notes", .integer(report.notes)),
                .init("errors", .integer(errors)), .init("warnings", .integer(warnings)),
                .init("findings", .list(report.findings.map(\.json))),
            ]).line
            try StandardOutput.write(line: line)
        } else {
            for finding in report.findings where !talkOptions.quiet || finding.severity == .error {
                try StandardOutput.write(line: printable(finding.description))
            }
            talk.remark(
                "\(file): \(report.kind), \(count(report.notes, "note")), \(count(errors, "error")), "
                    + count(warnings, "warning"))
        }
        return errors > 0
    }
}
