public import ArgumentParser
public import Handsel

extension RenderSettings.Format: ExpressibleByArgument {}
extension RenderSettings.Paper: ExpressibleByArgument {}
extension RenderSettings.MissingGlyphs: ExpressibleByArgument {}

/// How documents are to look.
struct RenderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A layout by name (see handsel layouts) or a layout file.", valueName: "name|file"))
    var layout: String?

    @Option(help: ArgumentHelp("The brand: colours, fonts, logo.", valueName: "file"), completion: .file())
    var brand: String?

    @Option(
        help: ArgumentHelp(
            "Why the document is special: celebration, welcome, regular, milestone, final-mile, welcome-back, "
                + "reminder, amends or plain.", valueName: "name"))
    var moment: String?

    @Option(
        help: ArgumentHelp(
            "The words of the note, or @ and a file to read them from; @@ begins a note with @.",
            valueName: "text|@file"))
    var note: String?

    @Option(help: ArgumentHelp("The hand that writes the note (see handsel fonts).", valueName: "name"))
    var hand: String?

    @Option(
        help: ArgumentHelp(
            "Language and region, such as de-AT, instead of the invoice's; de+en for the words of two.",
            valueName: "tag"))
    var locale: String?

    @Option(help: "The paper, instead of the layout's.")
    var paper: RenderSettings.Paper?

    @Option(
        help: ArgumentHelp(
            "The envelope's window that the address shows in, such as din5008b or us-9, or none.", valueName: "name"))
    var window: String?

    @Flag(
        help:
            "Refuse what is else mended or told: crowded ornaments, an address too long for its window, poor contrast.")
    var strict = false

    @Option(help: "What to make; without it, the ending of --output decides, else pdf.")
    var format: RenderSettings.Format?

    @Option(help: ArgumentHelp("Pixels to the inch of a png, 18 to 1200 (default: 150).", valueName: "n"))
    var dpi: Int?

    @Option(help: ArgumentHelp("Fixes the small variations of the hand.", valueName: "n"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp("A folder with more fonts; may be given several times.", valueName: "dir"),
        completion: .directory)
    var fontPath: [String] = []

    @Option(help: "What to do when no font has a character (default: error).")
    var missingGlyphs: RenderSettings.MissingGlyphs?

    @Flag(help: "Make the page without its note.")
    var plain = false

    @Flag(help: "Set the note in the body font instead of writing it by hand.")
    var printClearly = false

    @Flag(help: "Sign the note, also where the brand does not say so.")
    var sign = false

    @Flag(help: "Draw the outline of every frame.")
    var debugLayout = false

    func validate() throws {
        if let dpi, !(18...1200).contains(dpi) {
            throw ValidationError("--dpi \(dpi) is out of range; write a number from 18 to 1200.")
        }
        if plain && (note != nil || hand != nil) {
            throw ValidationError("--plain leaves the note out, so --note and --hand cannot go with it.")
        }
        if plain && (printClearly || sign) {
            throw ValidationError("--plain leaves the note out, so --print-clearly and --sign cannot go with it.")
        }
    }

    /// The settings these options and the environment ask for.
    func settings(format: RenderSettings.Format, environment: [String: String]) throws(HandselError) -> RenderSettings {
        var settings = RenderSettings()
        settings.layout = layout
        settings.brand = brand
        settings.moment = moment
        settings.note = try noteText()
        settings.hand = hand
        settings.locale = locale
        settings.paper = paper
        settings.window = window
        settings.isStrict = strict
        settings.format = format
        if let dpi { settings.dotsPerInch = dpi }
        settings.seed = seed
        settings.fontFolders = fontPath
        if let missingGlyphs { settings.missingGlyphs = missingGlyphs }
        settings.outlines = debugLayout
        settings.plain = plain
        settings.printClearly = printClearly
        settings.sign = sign
        settings.sourceDate = try sourceDate(environment)
        return settings
    }

    /// Whether the note comes from standard input.
    var readsNoteFromStandardInput: Bool { note == "@-" }

    private func noteText() throws(HandselError) -> String? {
        guard let note, note.hasPrefix("@") else { return note }
        let rest = String(note.dropFirst())
        if rest.hasPrefix("@") { return rest }
        var text = try InputFile(path: rest).text(limit: 64 << 10)
        while let last = text.last, last.isNewline { text.removeLast() }
        return text
    }
}

/// SOURCE_DATE_EPOCH (reproducible-builds.org specification 1.1), up to the end of the year 9999.
func sourceDate(_ environment: [String: String]) throws(HandselError) -> Int? {
    guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int(text), seconds < 253_402_300_800
    else {
        throw .environment(
            "SOURCE_DATE_EPOCH is '\(text)'", remedy: "set it to whole seconds since 1970, or unset it")
    }
    return seconds
}
