import ArgumentParser
import Handsel
import HandselSource

/// `handsel history import`: past documents into the history.
struct HistoryImportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Records past documents, from whatever 'render' reads.",
        discussion: """
            The history is made where it is missing. A document that is known is not recorded twice; one that changed gets a \
            new version. Documents with errors are refused and do not hold up the others; the command then ends with 3. An \
            export of a history is taken over by a new one.

              handsel history import 2024/*.json 2025.jsonl --history history.sqlite
              handsel history import history.jsonl --history other.sqlite
            """)

    @Argument(help: "Files to read; - is standard input.", completion: .file())
    var sources: [String]

    @Option(
        help: ArgumentHelp(
            "The brand, whose supplier stands in where invoices name none (default: the project's).", valueName: "file"),
        completion: .file())
    var brand: String?

    @Flag(help: "Print one JSON object for each document, on one line, as soon as it is kept for good.")
    var json = false

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup(title: "Limits") var limitOptions: InputLimitOptions
    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        if sources.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input (-) can be read once only.")
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let history = try historyOptions.open(for: .recording, environment)
            let project = try projectSettings(named: nil, environment)
            let brand = self.brand ?? project.brand
            var done = 0
            var failures: [Outcome] = []
            for source in sources {
                let input = InputFile(path: source)
                var counts = ImportCounts()
                do throws(HandselError) {
                    let bytes = try input.bytes(limit: limitOptions.limits.inputSize)
                    if CustomerHistory.isExport(bytes) {
                        let count = try history.takeOver(bytes, source: input.name, limits: limitOptions.limits)
                        done += 1
                        if !json {
                            let documents = HandselCLI.count(count, "document")
                            try StandardOutput.write(line: printable("\(input.name): \(documents) taken over"))
                        }
                        continue
                    }
                    try record(bytes, of: input, brand, in: history, &counts, talk)
                } catch {
                    // Nothing else could be recorded either.
                    guard error.outcome == .inputErrors || error.outcome == .inputMissing else { throw error }
                    talk.report(error)
                    counts.failures.append(error.outcome)
                    if json { try StandardOutput.write(line: failureLine(error, input)) }
                }
                done += counts.kept
                failures += counts.failures
                if !json, counts.kept + counts.refused > 0 {
                    try StandardOutput.write(line: printable("\(input.name): \(counts)"))
                }
            }
            return Outcome.run(done: done, failures: failures)
        }
    }

    private func record(
        _ bytes: [UInt8], of input: InputFile, _ brand: String?, in history: CustomerHistory,
        _ counts: inout ImportCounts, _ talk: Talk
    ) throws(HandselError) {
        var current = counts
        defer { counts = current }
        try history.record(inFile: input.name, bytes: bytes, brand: brand, limits: limitOptions.limits) {
            (result: Result<PastRecord, HandselError>) throws(HandselError) in
            switch result {
            case .success(let record):
                current.changes[record.change, default: 0] += 1
                record.messages.forEach(talk.report)
                if json { try StandardOutput.write(line: record.jsonLine(input: input.path)) }
            case .failure(let error):
                current.refused += 1
                current.failures.append(error.outcome)
                talk.report(error)
                if json { try StandardOutput.write(line: failureLine(error, input)) }
            }
        }
    }

    private func failureLine(_ error: HandselError, _ input: InputFile) -> String {
        JSONText.record(
            [.init("status", .text("refused")), .init("input", .text(input.path))] + error.jsonMembers
        ).line
    }
}

/// What became of the documents of one source.
private struct ImportCounts: CustomStringConvertible {
    var changes: [PastRecord.Change: Int] = [:]
    var refused = 0
    var failures: [Outcome] = []

    var kept: Int { changes.values.reduce(0, +) }

    /// As "3 new, 1 unchanged, 0 changed, 2 refused".
    var description: String {
        let parts = PastRecord.Change.allCases.map { "\(changes[$0] ?? 0) \($0.rawValue)" } + ["\(refused) refused"]
        return parts.joined(separator: ", ")
    }
}

extension PastRecord {
    fileprivate func jsonLine(input: String) -> String {
        JSONText.record([
            .init("status", .text(change.rawValue)), .init("input", .text(input)), .init("number", .text(number)),
            .init("customer", .text(customer)), .init("messages", .list(messages.map(\.json))),
        ]).line
    }
}
