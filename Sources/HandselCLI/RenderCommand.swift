import ArgumentParser
import Handsel

/// `handsel render`: invoices in, documents out.
struct RenderCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Makes documents from invoices.",
        discussion: """
            Prints the path of each file it made. Without --output, a file is named after its input and lies in the \
            current folder. Nothing that is there already is replaced without --force, and files appear whole or not at \
            all. An input with errors does not hold up the others; the command then ends with 3.

              handsel render invoice.json
              handsel render invoice.json -o invoice.pdf --layout studio --note 'Thank you, Ann!'
              handsel render march/*.json --out-dir out --name '{number}-{customer.name}'
              handsel render invoice.json -o page.png --dpi 300
              handsel render - -o - < invoice.json > invoice.pdf
            """)

    @Argument(help: "Files to read; - is standard input.", completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp("The folder to write to; created when it is missing.", valueName: "dir"),
        completion: .directory)
    var outDir: String?

    @Option(
        help: ArgumentHelp(
            "How to name the files; fields are "
                + NamePattern.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
                + " (default: {input}, and {input}-{number} where an input holds several invoices).",
            valueName: "pattern"))
    var name: String?

    @Flag(help: "Replace files that are there already.")
    var force = false

    @Flag(help: "Print one JSON object for each document, on one line, instead of its path.")
    var json = false

    @OptionGroup(title: "Look") var look: RenderOptions
    @OptionGroup(title: "Person") var person: PersonalOptions
    @OptionGroup(title: "Limits") var inputLimits: InputLimitOptions

    @Option(help: ArgumentHelp("How many pages a document may have (default: 2000).", valueName: "n"))
    var maxPages: Int?

    @Option(help: ArgumentHelp("The largest picture that is read, in MiB (default: 20).", valueName: "n"))
    var maxPictureSize: Int?

    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        let standardInputs = inputs.count { $0 == "-" } + (look.readsNoteFromStandardInput ? 1 : 0)
        if standardInputs > 1 { throw ValidationError("Standard input (-) can be read once only.") }
        if let output {
            if inputs.count > 1 {
                throw ValidationError("--output names one file, and there are \(inputs.count) inputs; use --out-dir.")
            }
            if outDir != nil || name != nil {
                throw ValidationError("--output names the whole file, so --out-dir and --name cannot go with it.")
            }
            if output == "-" {
                if json { throw ValidationError("--json and the document cannot both go to standard output.") }
                if StandardOutput.isTerminal {
                    throw ValidationError("A document is not for a terminal; send it on with > or |, or use -o FILE.")
                }
            }
        }
        if let dpi = look.dpi, format == .pdf {
            throw ValidationError("--dpi \(dpi) is for pictures; add --format png or leave it out.")
        }
        if person.overrideGuard, look.moment == nil {
            throw ValidationError("--override-guard goes with --moment, which names what the guard is to allow.")
        }
        try checkLimit(maxPages, "--max-pages", in: 1...100_000)
        try checkLimit(maxPictureSize, "--max-picture-size", in: 1...1_024)
        if let name {
            do throws(HandselError) { _ = try NamePattern(name) } catch { throw ValidationError(error.description) }
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            var run = RenderRun(
                inputs: inputs.map(InputFile.init),
                settings: try settings(environment),
                destination: try destination(), replacing: force, json: json, talk: talk)
            return try run.run { () throws(HandselError) in try currentInstallation(environment) }
        }
    }

    private func settings(_ environment: [String: String]) throws(HandselError) -> RenderSettings {
        var settings = try look.settings(format: format, environment: environment)
        settings.limits = inputLimits.limits
        if let maxPages { settings.limits.pages = maxPages }
        if let maxPictureSize { settings.limits.pictureSize = maxPictureSize << 20 }
        person.apply(to: &settings)
        settings.personal.records = true
        return settings.completed(by: try person.project(environment))
    }

    private var format: RenderSettings.Format {
        look.format ?? (output?.lowercased().hasSuffix(".png") == true ? .png : .pdf)
    }

    private func destination() throws(HandselError) -> Destination {
        switch output {
        case "-"?: .standardOutput
        case let file?: .file(file)
        case nil: .folder(outDir, try name.map { text throws(HandselError) in try NamePattern(text) })
        }
    }
}
