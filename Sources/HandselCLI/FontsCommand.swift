import ArgumentParser
import Handsel
import HandselSource

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
            if json {
                for font in fonts { try StandardOutput.write(line: jsonLine(font)) }
            } else {
                for line in table(fonts.map(cells)) { try StandardOutput.write(line: printable(line)) }
            }
            return .done
        }
    }

    /// Scripts and licence before the file, so that a long path does not push them out of sight.
    private func cells(_ font: FontSummary) -> [String] {
        let scripts = font.scripts.isEmpty ? "-" : font.scripts.joined(separator: ",")
        return [
            font.kind.rawValue, font.family, font.style.isEmpty ? "-" : font.style, font.licence ?? "-", scripts,
            font.file,
        ]
    }

    private func jsonLine(_ font: FontSummary) -> String {
        JSONText.record([
            .init("kind", .text(font.kind.rawValue)), .init("family", .text(font.family)),
            .init("style", .text(font.style)),
            .init("licence", .optional(font.licence)), .init("scripts", .list(font.scripts.map(JSONText.text))),
            .init("file", .text(font.file)),
        ]).line
    }
}
