import ArgumentParser
import Handsel

/// `handsel layouts new`: a layout of one's own, as a copy to change.
struct LayoutsNewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Copies a layout into a folder of its own, for you to change.",
        discussion: """
              handsel layouts new mine --from letter
              handsel preview mine/layout.yaml --watch
            """)

    @Argument(help: "The layout's name: letters, digits and hyphens.")
    var name: String

    @Option(help: ArgumentHelp("The layout to begin with (see handsel layouts).", valueName: "name"))
    var from = "studio"

    @Option(help: "The folder that it gets its folder in; made where it is missing.", completion: .directory)
    var dir = "."

    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        if let fault = NewLayout.fault(ofName: name) { throw ValidationError("\(fault).") }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let path = try NewLayout(name: name, source: from).write(
                to: dir, in: try currentInstallation(environment))
            try StandardOutput.write(line: printable(path))
            talk.remark("look at it while you change it: handsel preview \(path) --watch")
            return .done
        }
    }
}
