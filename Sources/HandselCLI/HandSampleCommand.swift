import ArgumentParser
import Handsel

/// `handsel hand sample`: a page that shows one hand.
struct HandSampleCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Shows a hand on a page: alphabet, figures, a note.",
        discussion: """
              handsel hand sample sam -o sam.pdf
              handsel hand sample my.hand -o my.png --text 'Dear Ann, thank you!'
            """)

    @Argument(help: ArgumentHelp("A hand by name (see handsel hand list) or a hand file.", valueName: "name|file"))
    var hand: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, a pdf or png; - is a pdf on standard output.", valueName: "file"),
        completion: .file(extensions: ["pdf", "png"]))
    var output: String

    @Option(help: "The words of the note on the page.")
    var text: String?

    @Option(
        help: ArgumentHelp(
            "The language of the words, such as sr; some letters are written otherwise in it.",
            valueName: "tag"))
    var locale: String?

    @OptionGroup var page: HandPageOptions
    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        try page.check(output: output, option: "--output")
        if let text, text.allSatisfy(\.isWhitespace) {
            throw ValidationError("--text has no words; write some, or leave it out for a note of our own.")
        }
        if let locale, !isLanguageTag(locale) {
            throw ValidationError("--locale '\(locale)' is not a language; write a tag such as en or sr-Cyrl.")
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            var settings = try page.settings(output: output, environment)
            settings.hand = hand
            settings.note = text
            settings.locale = locale
            try page.write(
                try Renderer.handSample(settings, in: try currentInstallation(environment)), to: output, talk)
            return .done
        }
    }
}

/// Whether a text looks like a language of BCP 47, such as "sr-Cyrl".
private func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...8).contains(parts[0].count)
        && parts.allSatisfy {
            (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        && parts[0].allSatisfy(\.isLetter)
}

/// How a page that shows hands is made and where it goes.
struct HandPageOptions: ParsableArguments {
    @Flag(help: "Replace a file that is there already.")
    var force = false

    @Option(help: ArgumentHelp("Pixels to the inch of a png, 18 to 1200 (default: 150).", valueName: "n"))
    var dpi: Int?

    /// Throws unless a page can go there.
    func check(output: String, option: String) throws {
        if output == "-" {
            if StandardOutput.isTerminal {
                throw ValidationError("A page is not for a terminal; send it on with > or |, or name a file.")
            }
        } else if !["pdf", "png"].contains(ending(of: output)) {
            throw ValidationError("\(option) '\(output)' is neither a pdf nor a png; end its name with .pdf or .png.")
        }
        guard let dpi else { return }
        if ending(of: output) != "png" {
            throw ValidationError("--dpi \(dpi) is for pictures; end the file's name with .png or leave it out.")
        }
        try checkLimit(dpi, "--dpi", in: 18...1200)
    }

    func settings(output: String, _ environment: [String: String]) throws(HandselError) -> RenderSettings {
        var settings = RenderSettings()
        settings.format = ending(of: output) == "png" ? .png : .pdf
        if let dpi { settings.dotsPerInch = dpi }
        settings.sourceDate = try sourceDate(environment)
        return settings
    }

    /// Writes the page and says where it is.
    func write(_ page: HandPage, to output: String, _ talk: Talk) throws(HandselError) {
        page.messages.forEach(talk.report)
        guard output != "-" else { return try StandardOutput.write(page.file) }
        try DocumentFile(output).write(page.file, replacing: force)
        try StandardOutput.write(line: printable(output))
    }

    private func ending(of file: String) -> String {
        file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() } ?? ""
    }
}
