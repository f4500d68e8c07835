import ArgumentParser
import Handsel
import HandselSource

/// `handsel layouts list`: the layouts that can be named after --layout.
struct LayoutsListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the layouts that are installed, or the fields that layouts may name.")

    @Flag(help: "List the fields that a layout may name, such as {customer.name}, instead.")
    var fields = false

    @Flag(help: "Print one JSON object for each layout or field, on one line.")
    var json = false

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(TalkOptions(), environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let (names, rows) = try fields ? fieldRows() : layoutRows(environment)
            if json {
                for row in rows {
                    let members = zip(names, row).map { JSONText.Member($0, .text($1)) }
                    try StandardOutput.write(line: JSONText.record(members).line)
                }
            } else {
                for line in table(rows) { try StandardOutput.write(line: printable(line)) }
            }
            return .done
        }
    }

    private func layoutRows(
        _ environment: [String: String]
    ) throws(HandselError) -> (names: [String], rows: [[String]]) {
        let layouts = try Renderer.layouts(in: currentInstallation(environment))
        return (["name", "purpose"], layouts.map { [$0.name, $0.purpose] })
    }

    private func fieldRows() -> (names: [String], rows: [[String]]) {
        (["path", "kind", "summary"], Renderer.fields().map { [$0.path, $0.kind.rawValue, $0.summary] })
    }
}

/// The rows with their columns below each other, two spaces apart; nothing is filled up behind the last column.
func table(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
        rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
        row.enumerated().map { column, cell in
            column == row.count - 1
                ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
        }.joined(separator: "  ")
    }
}
