import ArgumentParser
import Handsel
import HandselSource

/// `handsel explain`: why each document gets what it gets.
struct ExplainCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says what is decided for invoices, and why.",
        discussion: """
            Prints the facts, the rules in the order in which they are tried, what is chosen and what is passed over. \
            Nothing is drawn, and nothing is recorded.

              handsel explain invoice.json --history customers.handsel
              handsel explain march.jsonl --assume-new --json
            """)

    @Argument(help: "Files to read; - is standard input.", completion: .file())
    var inputs: [String]

    @Option(help: ArgumentHelp("A layout by name or a layout file.", valueName: "name|file"))
    var layout: String?

    @Option(
        help: ArgumentHelp("The brand: who bills, who looks after customers.", valueName: "file"), completion: .file())
    var brand: String?

    @Option(help: ArgumentHelp("Ask for this moment.", valueName: "name"))
    var moment: String?

    @Flag(help: "Print one JSON object for each document, on one line.")
    var json = false

    @OptionGroup(title: "Person") var person: PersonalOptions
    @OptionGroup(title: "Limits") var inputLimits: InputLimitOptions
    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        if inputs.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read once only.") }
        if person.overrideGuard, moment == nil {
            throw ValidationError("--override-guard goes with --moment, which names what the guard is to allow.")
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            var settings = RenderSettings()
            settings.layout = layout
            settings.brand = brand
            settings.moment = moment
            settings.limits = inputLimits.limits
            person.apply(to: &settings)
            let renderer = try Renderer(
                installation: try currentInstallation(environment),
                settings: settings.completed(by: try person.project(environment)))
            var (done, failures): (Int, [Outcome]) = (0, [])
            for input in inputs.map(InputFile.init) {
                do throws(HandselError) {
                    let bytes = try input.bytes(limit: settings.limits.inputSize)
                    let source = try renderer.open(inFile: input.name, bytes: bytes)
                    for index in 0..<source.count {
                        do throws(HandselError) {
                            try tell(try renderer.explanation(index, of: source), of: input, talk)
                            done += 1
                        } catch {
                            try fail(error, &failures, talk)
                        }
                    }
                } catch {
                    try fail(error, &failures, talk)
                }
            }
            return Outcome.run(done: done, failures: failures)
        }
    }

    private func fail(_ error: HandselError, _ failures: inout [Outcome], _ talk: Talk) throws(HandselError) {
        if error.outcome == .settings || error.outcome == .usage { throw error }
        talk.report(error)
        failures.append(error.outcome)
    }

    private func tell(_ explanation: Explanation, of input: InputFile, _ talk: Talk) throws(HandselError) {
        if json {
            try StandardOutput.write(line: explanation.json(input: input.path).line)
        } else {
            talk.report(explanation.messages, of: input.name)
            for line in explanation.lines(input: input.name) { try StandardOutput.write(line: printable(line)) }
        }
    }
}
