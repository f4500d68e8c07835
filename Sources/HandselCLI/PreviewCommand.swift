import ArgumentParser
import Handsel

/// `handsel preview`: a layout with an invented invoice in it.
struct PreviewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Shows a layout with an invented invoice.",
        discussion: """
            Without --output the file is named after the layout, such as studio-preview.pdf, lies in the current folder and \
            is replaced each time. A file that you name yourself is replaced only with --force. With --watch the page is \
            made again whenever the layout, its parts and pictures, the brand or the sample changes, until Ctrl-C.

            The samples of en, de, ar and ja are whole; for another language the words around the English one are in it.

              handsel preview studio
              handsel preview mine/layout.yaml --watch
              handsel preview ledger --moment final-mile --items 60 --locale de -o ledger.png
            """)

    @Argument(help: ArgumentHelp("A layout by name (see handsel layouts) or a layout file.", valueName: "name|file"))
    var layout: String

    @OptionGroup var sample: SampleOptions

    @Option(help: ArgumentHelp("The brand, whose firm then sends the invoice.", valueName: "file"), completion: .file())
    var brand: String?

    @Option(help: "The paper, instead of the layout's.")
    var paper: RenderSettings.Paper?

    @Option(help: ArgumentHelp("The hand that writes the note (see handsel fonts).", valueName: "name"))
    var hand: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, a pdf or png (one for each page).", valueName: "file"),
        completion: .file(extensions: ["pdf", "png"]))
    var output: String?

    @Flag(help: "Replace a file named with --output that is there already.")
    var force = false

    @Option(help: ArgumentHelp("Pixels to the inch of a png, 18 to 1200 (default: 150).", valueName: "n"))
    var dpi: Int?

    @Option(
        help: ArgumentHelp("A folder with more fonts; may be given several times.", valueName: "dir"),
        completion: .directory)
    var fontPath: [String] = []

    @Flag(help: "Make it again whenever something changes, until Ctrl-C.")
    var watch = false

    @Flag(help: "Draw the outline of every frame.")
    var debugLayout = false

    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        let ending = output.map { $0.lowercased().suffix(4) }
        if let output, ending != ".pdf", ending != ".png" {
            throw ValidationError("--output '\(output)' is neither a pdf nor a png; end its name with .pdf or .png.")
        }
        if let dpi {
            guard ending == ".png" else {
                throw ValidationError("--dpi \(dpi) is for pictures; name a png with -o or leave it out.")
            }
            try checkLimit(dpi, "--dpi", in: 18...1200)
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            var settings = RenderSettings()
            settings.layout = layout
            settings.brand = brand
            settings.locale = sample.locale
            settings.paper = paper
            settings.hand = hand
            settings.fontFolders = fontPath
            settings.outlines = debugLayout
            settings.format = output?.lowercased().hasSuffix(".png") == true ? .png : .pdf
            if let dpi { settings.dotsPerInch = dpi }
            settings.sourceDate = try sourceDate(environment)
            let preview = Preview(
                installation: try currentInstallation(environment), settings: settings, moment: sample.moment,
                items: sample.items)
            var run = PreviewRun(
                preview: preview, output: output ?? "\(Preview.name(ofLayout: layout))-preview.pdf",
                replacing: force || output == nil, talk: talk)
            guard watch else {
                try run.make()
                return .done
            }
            try run.watch()
            return .done
        }
    }
}

/// Which sample a layout is shown with.
struct SampleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "celebration, welcome, regular, milestone, final-mile, welcome-back, reminder, amends or plain.",
            valueName: "name"))
    var moment = "welcome"

    @Option(help: ArgumentHelp("How many line items the invoice has, 1 to 2000.", valueName: "n"))
    var items = 4

    @Option(help: ArgumentHelp("The sample's language: en, de, ar, ja, or another for its words.", valueName: "tag"))
    var locale: String?

    func validate() throws {
        try checkLimit(items, "--items", in: 1...2_000)
    }
}
