import ArgumentParser
import Handsel

/// `handsel layouts gallery`: every layout in every moment, language and length.
struct LayoutsGalleryCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", abstract: "Makes a PDF for each layout, moment, language and length.",
        discussion: """
            They are named like studio/final-mile-en-12.pdf and replace what is there. Each warning is told with its document; \
            where some cannot be made, the others are, and the exit code is 3.

              handsel layouts gallery --out-dir gallery
              handsel layouts gallery --out-dir gallery --layout studio --moment reminder --locale de --items 4 --items 40
            """)

    @Option(
        help: ArgumentHelp("The folder to write to; made where it is missing.", valueName: "dir"),
        completion: .directory)
    var outDir: String

    @OptionGroup var chosen: ChosenLayouts

    @Option(
        help: ArgumentHelp(
            "A sample's language, such as de; may be given several times (default: all).", valueName: "tag"))
    var locale: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many line items, 1 to 2000; may be given several times (default: 1, 12, 60).", valueName: "n"))
    var items: [Int] = []

    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        for count in items { try checkLimit(count, "--items", in: 1...2_000) }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            var settings = RenderSettings()
            settings.brand = chosen.brand
            settings.fontFolders = chosen.fontPath
            settings.sourceDate = try sourceDate(environment)
            var gallery = LayoutGallery(installation: try currentInstallation(environment), settings: settings)
            gallery.layouts = chosen.layout
            gallery.moments = chosen.moment
            gallery.languages = locale
            if !items.isEmpty { gallery.itemCounts = items }
            var (documents, pages) = (0, 0)
            var failures: [Outcome] = []
            try gallery.make { (entry, document) throws(HandselError) in
                let path = outDir.hasSuffix("/") ? outDir + entry.path : "\(outDir)/\(entry.path)"
                switch document {
                case .success(let document):
                    document.messages.forEach(talk.report)
                    try DocumentFile.createFolder("\(outDir)/\(entry.layout)")
                    try DocumentFile(path).write(document.files.first ?? [], replacing: true)
                    talk.detail(path)
                    (documents, pages) = (documents + 1, pages + document.pageCount)
                case .failure(let error):
                    talk.report(error)
                    failures.append(error.outcome)
                }
            }
            let failed = failures.isEmpty ? "" : ", \(failures.count) failed"
            try StandardOutput.write(line: printable("\(outDir): \(documents) documents, \(pages) pages\(failed)"))
            return .run(done: documents, failures: failures)
        }
    }
}
