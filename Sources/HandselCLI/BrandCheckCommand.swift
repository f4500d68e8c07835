import ArgumentParser
import Handsel
import HandselSource

/// `handsel brand check`: what is wrong with brands, and what could be better.
struct BrandCheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prints what is wrong with a brand, what is hard to read in it, and what it lacks.",
        discussion: """
            Errors keep documents from being made. Warnings are what customers would trip over: colours that are hard to \
            read, a logo with too few pixels, nobody to call. Notes say what could be added.

              handsel brand check brand.yaml
              handsel brand check --json brands/*/brand.yaml

            Ends with 0 when there are no errors, 65 when there are, 66 when a file is not there.
            """)

    @Argument(help: "Brand files.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var files: [String]

    @Flag(help: "Print one JSON object for each file, on one line.")
    var json = false

    @Option(
        help: ArgumentHelp("A folder with more fonts; may be given several times.", valueName: "dir"),
        completion: .directory)
    var fontPath: [String] = []

    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let installation = try currentInstallation(environment)
            var failures: [Outcome] = []
            for file in files {
                if let failure = try check(file, installation, talk) { failures.append(failure) }
            }
            if failures.contains(.inputErrors) { return .inputErrors }
            return failures.first ?? .done
        }
    }

    /// Prints what there is to say of one file and answers how it failed, if it did.
    private func check(
        _ file: String, _ installation: Installation, _ talk: Talk
    ) throws(HandselError) -> Outcome? {
        let report: BrandReport
        do throws(HandselError) {
            report = try Renderer.report(onBrand: file, in: installation, fontFolders: fontPath)
        } catch {
            guard error.outcome == .inputMissing else { throw error }
            talk.report(error)
            if json {
                let line = JSONText.record([.init("input", .text(file))] + error.jsonMembers).line
                try StandardOutput.write(line: line)
            }
            return error.outcome
        }
        let counts = Message.Severity.allCases.map { severity in report.findings.count { $0.severity == severity } }
        if json {
            try StandardOutput.write(line: report.jsonLine(input: file, counts: counts))
        } else {
            for finding in report.findings where !talkOptions.quiet || finding.severity == .error {
                try StandardOutput.write(line: printable(finding.description))
            }
            if !talkOptions.quiet {
                for line in table(report.contrasts.map { $0.cells(of: file) }) {
                    try StandardOutput.write(line: printable(line))
                }
            }
            talk.remark(
                "\(file): \(count(counts[0], "error")), \(count(counts[1], "warning")), \(count(counts[2], "note"))")
        }
        return counts[0] > 0 ? .inputErrors : nil
    }
}

extension BrandReport {
    /// - Parameter counts: of errors, warnings and notes.
    fileprivate func jsonLine(input: String, counts: [Int]) -> String {
        JSONText.record([
            .init("input", .text(input)), .init("errors", .integer(counts[0])), .init("warnings", .integer(counts[1])),
            .init("notes", .integer(counts[2])), .init("findings", .list(findings.map(\.json))),
            .init(
                "contrasts",
                .list(
                    contrasts.map { contrast in
                        .record([
                            .init("color", .text(contrast.color)), .init("ground", .text(contrast.ground)),
                            .init("colorValue", .text(contrast.colorValue)),
                            .init("groundValue", .text(contrast.groundValue)),
                            .init("ratio", .number(contrast.ratio)), .init("mended", .optional(contrast.mended)),
                        ])
                    })),
        ]).line
    }
}

extension BrandReport.Contrast {
    /// "brand.yaml:", "muted on paper", "#5a625c on #ffffff", "6.2 to 1" and, where it is too little, what would do.
    fileprivate func cells(of file: String) -> [String] {
        [
            "\(file):", "\(color) on \(ground)", "\(colorValue) on \(groundValue)",
            "\(ratio) to 1" + (mended.map { "; \($0) would do" } ?? ""),
        ]
    }
}
