import ArgumentParser
import Handsel

/// `handsel fonts`: the faces and hands that documents can be set in.
struct FontsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts", abstract: "Lists the text fonts and hands that are installed.",
        discussion: "Fonts of the system are never used, so that a document looks the same everywhere.")

    @Option(help: "A folder with more fonts; may be given several times.", completion: .directory)
    var fontPath: [String] = []

    @Flag(help: "Print one JSON object for each font, on one line.")
    var json = false

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(TalkOptions(), environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let fonts = try Renderer.fonts(in: currentInstallation(environment), folders: fontPath)
            let kindWidth = fonts.map(\.kind.rawValue.count).max() ?? 0
            let familyWidth = fonts.map(\.family.count).max() ?? 0
            let styleWidth = fonts.map(\.style.count).max() ?? 0
            for font in fonts {
                let line =
                    json
                    ? jsonLine(font)
                    : printable(
                        column(font.kind.rawValue, width: kindWidth) + column(font.family, width: familyWidth)
                            + column(font.style, width: styleWidth) + font.file)
                try StandardOutput.write(line: line)
            }
            return .done
        }
    }

    private func jsonLine(_ font: FontSummary) -> String {
        JSONText.record([
            ("kind", .text(font.kind.rawValue)), ("family", .text(font.family)), ("style", .text(font.style)),
            ("file", .text(font.file)),
        ]).line
    }
}
