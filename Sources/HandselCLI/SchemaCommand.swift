import ArgumentParser
import Handsel

/// `handsel schema`: the JSON Schema of what Handsel reads.
struct SchemaCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of invoices or layouts.",
        discussion: """
            Editors complete and check files with it.

              handsel schema invoice > invoice.schema.json
            """)

    @Argument(
        help: "One of: \(Renderer.schemaNames.joined(separator: ", ")).", completion: .list(Renderer.schemaNames))
    var name: String

    func validate() throws {
        guard Renderer.schemaNames.contains(name) else {
            let error = HandselError.unknownName(name, kind: "schema", known: Renderer.schemaNames)
            throw ValidationError(error.description)
        }
    }

    func run() throws {
        let talk = Talk(TalkOptions(), environment: processEnvironment())
        try HandselCLI.run(talk) { () throws(HandselError) in
            try StandardOutput.write(line: Renderer.schema(named: name))
            return .done
        }
    }
}
