import ArgumentParser
import Handsel

/// `handsel layouts sheet`: layouts and moments on one page.
struct LayoutsSheetCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Shows layouts in all moments on one large page.",
        discussion: """
            A row for each layout and a column for each moment: the first page and, smaller, the last. A dash stands where a \
            layout is not made for a moment.

              handsel layouts sheet -o sheet.pdf
              handsel layouts sheet -o sheet.png --dpi 72 --layout studio --layout letter --brand brand.yaml
            """)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, a pdf or png; - is a pdf on standard output.", valueName: "file"),
        completion: .file(extensions: ["pdf", "png"]))
    var output: String

    @OptionGroup var chosen: ChosenLayouts

    @Option(help: ArgumentHelp("How many line items the invoices have, 1 to 2000.", valueName: "n"))
    var items = 4

    @Option(help: ArgumentHelp("The samples' language: en, de, ar, ja, or another for its words.", valueName: "tag"))
    var locale: String?

    @OptionGroup var page: HandPageOptions
    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        try page.check(output: output, option: "--output")
        try checkLimit(items, "--items", in: 1...2_000)
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            if output != "-", !page.force { try DocumentFile(output).checkIsNew() }
            var settings = try page.settings(output: output, environment)
            settings.locale = locale
            settings.brand = chosen.brand
            settings.fontFolders = chosen.fontPath
            var sheet = LayoutSheet(installation: try currentInstallation(environment), settings: settings)
            sheet.layouts = chosen.layout
            sheet.moments = chosen.moment
            sheet.items = items
            let drawn = try sheet.drawn()
            drawn.failures.forEach(talk.report)
            try page.write(HandPage(file: drawn.file, messages: drawn.messages), to: output, talk)
            return drawn.failures.isEmpty ? .done : .someRefused
        }
    }
}

/// Which layouts and moments are shown, and in whose name.
struct ChosenLayouts: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A layout by name or its file; may be given several times (default: all).", valueName: "name|file"))
    var layout: [String] = []

    @Option(
        help: ArgumentHelp("A moment, such as welcome; may be given several times (default: all).", valueName: "name"))
    var moment: [String] = []

    @Option(
        help: ArgumentHelp("The brand, whose firm then sends the invoices.", valueName: "file"), completion: .file())
    var brand: String?

    @Option(
        help: ArgumentHelp("A folder with more fonts; may be given several times.", valueName: "dir"),
        completion: .directory)
    var fontPath: [String] = []
}
