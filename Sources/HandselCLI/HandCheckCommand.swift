import ArgumentParser
import Handsel
import HandselSource

/// `handsel hand check`: what is wrong with files of strokes, and what they cover.
struct HandCheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prints what is wrong or looks wrong in hands, and what they cover.",
        discussion: """
            Reads hands (.hand), files of forms (.forms) and signatures (.signature); a hand that is installed can be \
            given by its name. Each finding is a line on standard output: file:line: warning: what is found and what \
            would be right. Then follows what can be written, by sets of characters.

              handsel hand check my.hand
              handsel hand check sam

            Ends with 0 when there are no errors, 65 when there are, 66 when a file is not there. Warnings are about \
            strokes that look like mistakes; a hand works with them.
            """)

    @Argument(help: "Files or names of installed hands; - is standard input.", completion: .file())
    var files: [String]

    @Flag(help: "Print one JSON object for each file, on one line.")
    var json = false

    @OptionGroup var talkOptions: TalkOptions

    /// In bytes; the reader itself takes less, and says so with the place.
    private static let largestFile = 1 << 20

    func validate() throws {
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read once only.") }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let installation = try currentInstallation(environment)
            var failures: [Outcome] = []
            var told: Set<Message> = []
            for name in files {
                let file = InputFile(path: try Renderer.handFile(named: name, in: installation))
                if let failure = try check(file, installation, talk, told: &told) { failures.append(failure) }
            }
            if failures.contains(.inputErrors) { return .inputErrors }
            return failures.first ?? .done
        }
    }

    /// Prints what there is to say of one file and answers how it failed, if it did.
    ///
    /// - Parameter told: what was printed already: hands share files of forms.
    private func check(
        _ file: InputFile, _ installation: Installation, _ talk: Talk, told: inout Set<Message>
    ) throws(HandselError) -> Outcome? {
        let report: HandReport
        do throws(HandselError) {
            let text = try file.text(limit: HandCheckCommand.largestFile)
            report = Renderer.report(onHand: text, file: file.name, in: installation)
        } catch {
            guard error.outcome == .inputMissing || error.outcome == .inputErrors else { throw error }
            talk.report(error)
            if json {
                let line = JSONText.record([.init("input", .text(file.path))] + error.jsonMembers).line
                try StandardOutput.write(line: line)
            }
            return error.outcome
        }
        let counts = Message.Severity.allCases.map { severity in report.findings.count { $0.severity == severity } }
        if json {
            try StandardOutput.write(line: report.jsonLine(input: file.path, counts: counts))
        } else {
            for finding in report.findings where !talkOptions.quiet || finding.severity == .error {
                guard told.insert(finding).inserted else { continue }
                try StandardOutput.write(line: printable(finding.description))
            }
            if !talkOptions.quiet {
                for line in table(report.coverage.map { $0.cells(of: file.name) }) {
                    try StandardOutput.write(line: printable(line))
                }
            }
            talk.remark(
                "\(file.name): \(report.kind), \(count(counts[0], "error")), \(count(counts[1], "warning")), "
                    + count(counts[2], "note"))
        }
        return counts[0] > 0 ? .inputErrors : nil
    }
}

extension HandReport {
    /// - Parameter counts: of errors, warnings and notes.
    fileprivate func jsonLine(input: String, counts: [Int]) -> String {
        JSONText.record([
            .init("input", .text(input)), .init("kind", .text(kind)), .init("errors", .integer(counts[0])),
            .init("warnings", .integer(counts[1])), .init("notes", .integer(counts[2])),
            .init("findings", .list(findings.map(\.json))),
            .init(
                "coverage",
                .list(
                    coverage.map { set in
                        .record([
                            .init("name", .text(set.name)), .init("characters", .integer(set.count)),
                            .init("missing", .list(set.missing.map { .text(String($0)) })),
                        ])
                    })),
        ]).line
    }
}

extension HandReport.Coverage {
    /// "sam.hand:", "covers", "Latin-1", "94 of 94" and, where some are missing, which.
    fileprivate func cells(of file: String) -> [String] {
        let share = "\(count - missing.count) of \(count)"
        return ["\(file): covers", name, missing.isEmpty ? share : share + "; missing " + listed]
    }

    /// The missing characters; those that nobody sees by their numbers.
    private var listed: String {
        missing.map { character in
            let isSeen = character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            let numbers = character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
            return isSeen ? String(character) : numbers.joined(separator: " ")
        }.joined(separator: " ")
    }
}
