import ArgumentParser
import Handsel
import HandselSource

/// `handsel check`: what is wrong with inputs, without making documents.
struct CheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prints what is wrong with invoices.",
        discussion: """
            Each finding is a line on standard output: file:line:column: error: what is wrong and what would be right.

              handsel check invoice.json
              handsel check --json march/*.json

            Ends with 0 when there are no errors, 65 when there are, 66 when a file is not there.
            """)

    @Argument(help: "Files to read; - is standard input.", completion: .file())
    var files: [String]

    @Flag(help: "Print one JSON object for each file, on one line.")
    var json = false

    @OptionGroup(title: "Limits") var limitOptions: InputLimitOptions
    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read once only.") }
    }

    func run() throws {
        let talk = Talk(talkOptions, environment: processEnvironment())
        try HandselCLI.run(talk) { () throws(HandselError) in
            var failures: [Outcome] = []
            for file in files {
                if let failure = try check(InputFile(path: file), talk) { failures.append(failure) }
            }
            if failures.contains(.inputErrors) { return .inputErrors }
            return failures.first ?? .done
        }
    }

    /// Prints the findings of one file and answers how it failed, if it did.
    private func check(_ file: InputFile, _ talk: Talk) throws(HandselError) -> Outcome? {
        let findings: [Message]
        do throws(HandselError) {
            let bytes = try file.bytes(limit: limitOptions.limits.inputSize)
            findings = try Renderer.findings(inFile: file.name, bytes: bytes, limits: limitOptions.limits)
        } catch {
            guard error.outcome == .inputMissing || error.outcome == .inputErrors else { throw error }
            talk.report(error)
            if json { try StandardOutput.write(line: failureLine(error, file)) }
            return error.outcome
        }
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        if json {
            let report = JSONText.record([
                .init("input", .text(file.path)), .init("errors", .integer(errors)),
                .init("warnings", .integer(warnings)),
                .init("findings", .list(findings.map(\.json))),
            ])
            try StandardOutput.write(line: report.line)
        } else {
            for finding in findings where !talkOptions.quiet || finding.severity == .error {
                try StandardOutput.write(line: printable(finding.description))
            }
            talk.remark("\(file.name): \(count(errors, "error")), \(count(warnings, "warning"))")
        }
        return errors > 0 ? .inputErrors : nil
    }

    private func failureLine(_ error: HandselError, _ file: InputFile) -> String {
        JSONText.record([.init("input", .text(file.path))] + error.jsonMembers).line
    }
}

/// "1 error", "2 errors".
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
