import ArgumentParser
import Handsel
import HandselSource

/// `handsel layouts show`: what there is to say of one layout.
struct LayoutsShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Tells what a layout is like, which moments it is made for, and where it lies.")

    @Argument(help: ArgumentHelp("A layout by name or a layout file.", valueName: "name|file"))
    var layout: String

    @Flag(help: "Print one JSON object instead.")
    var json = false

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(TalkOptions(), environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let layout = try Renderer.layout(named: layout, in: currentInstallation(environment))
            for line in json ? [jsonLine(layout)] : lines(layout) {
                try StandardOutput.write(line: printable(line))
            }
            return .done
        }
    }

    private func jsonLine(_ layout: LayoutDetails) -> String {
        JSONText.record([
            .init("name", .text(layout.name)), .init("summary", .text(layout.summary)),
            .init("description", .text(layout.description)), .init("moments", .list(layout.moments.map(JSONText.text))),
            .init("paper", .text(layout.paper)), .init("file", .optional(layout.file)),
        ]).line
    }

    private func lines(_ layout: LayoutDetails) -> [String] {
        var lines = [layout.name] + wrapped(layout.summary)
        if !layout.description.isEmpty { lines += [""] + wrapped(layout.description) }
        let rows = [
            ["moments", layout.moments.joined(separator: ", ")], ["paper", layout.paper],
            ["file", layout.file ?? "none; it is written in Swift"],
        ]
        return lines + [""] + table(rows)
    }

    /// The words of a paragraph in lines of at most 80 characters.
    private func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + 1 + word.count <= 80 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
