import ArgumentParser
import Handsel

/// `handsel layouts`: the layouts that can be named after --layout.
struct LayoutsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts", abstract: "Lists the layouts that are installed.")

    @Flag(help: "Print one JSON object for each layout, on one line.")
    var json = false

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(TalkOptions(), environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let layouts = try Renderer.layouts(in: currentInstallation(environment))
            let width = layouts.map(\.name.count).max() ?? 0
            for layout in layouts {
                let line =
                    json
                    ? JSONText.record([("name", .text(layout.name)), ("purpose", .text(layout.purpose))]).line
                    : printable(column(layout.name, width: width) + layout.purpose)
                try StandardOutput.write(line: line)
            }
            return .done
        }
    }
}

/// `text` and as many spaces as bring the next column to `width` characters and two.
func column(_ text: String, width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count) + 2)
}
