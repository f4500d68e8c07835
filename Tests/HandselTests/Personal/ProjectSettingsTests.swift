import Foundation
import HandselTestSupport
import Testing

@testable import Handsel

@Suite("The settings of a project")
struct ProjectSettingsTests {
    private func settings(_ text: String) throws -> ProjectSettings {
        try withTemporaryFolder { folder in
            let file = "\(folder)/" + ProjectSettings.fileName
            try Data(text.utf8).write(to: URL(filePath: file))
            var settings = try ProjectSettings(file: file)
            // The folder has another name each time.
            func own(_ path: String?) -> String? { path?.replacingOccurrences(of: folder, with: "PROJECT") }
            settings.brand = own(settings.brand)
            settings.history = own(settings.history)
            settings.rules = own(settings.rules)
            settings.layout = own(settings.layout)
            settings.notes.file = own(settings.notes.file)
            settings.notes.library = own(settings.notes.library)
            settings.notes.command = settings.notes.command?.compactMap(own)
            settings.hands = settings.hands.compactMapValues(own)
            return settings
        }
    }

    @Test("are read with the paths of their folder")
    func read() throws {
        let settings = try settings(
            """
            brand: looks/brand.yaml
            layout: ./mine/layout.yaml
            layouts: { celebration: card, final-mile: letterpress }
            locale: de+en
            language: fr
            paper: letter
            window: us-9
            history: customers.handsel
            moments: moments.yaml
            hands: { Rosa: nora, Ida: ida.hand }
            notes: { file: notes.csv, command: [./write, --warm], timeLimit: 5, library: notes }
            """)
        #expect(settings.brand == "PROJECT/looks/brand.yaml")
        #expect(settings.layout == "PROJECT/./mine/layout.yaml")
        #expect(settings.layouts == ["celebration": "card", "final-mile": "letterpress"])
        #expect(settings.locale == "de+en" && settings.language == "fr")
        #expect(settings.paper == .letter && settings.window == "us-9")
        #expect(settings.history == "PROJECT/customers.handsel" && settings.rules == "PROJECT/moments.yaml")
        #expect(settings.hands == ["Rosa": "nora", "Ida": "PROJECT/ida.hand"])
        #expect(settings.notes.file == "PROJECT/notes.csv")
        #expect(settings.notes.command == ["PROJECT/./write", "--warm"])
        #expect(settings.notes.commandTimeLimit == 5 && settings.notes.library == "PROJECT/notes")
    }

    @Test("may say nothing", arguments: ["", "# all of it is usual\n"])
    func empty(text: String) throws {
        #expect(try settings(text) == ProjectSettings())
    }

    @Test("look for a bare name of a program where programs are")
    func program() throws {
        #expect(try settings("notes: { command: write-note }").notes.command == ["write-note"])
        #expect(try settings("notes: { library: false }").notes.usesLibrary == false)
    }

    @Test(
        "are refused with place and remedy",
        arguments: [
            ("brnad: x.yaml", "handsel.yaml:1:1: the settings has no 'brnad'; did you mean 'brand'?"),
            ("layouts: { wellcome: card }", "did you mean 'welcome'?"),
            ("paper: a5", "found 'a5' as a paper; did you mean 'a4'?"),
            ("notes: { timeLimit: 0 }", "write a whole number from 1 to 600"),
            ("- brand", "found a list of 1; write the settings as a record of brand"),
        ])
    func refused(text: String, message: String) {
        let error = #expect(throws: HandselError.self) { try settings(text) }
        #expect(error.map { "\($0)".contains(message) } == true, "\(error.map { "\($0)" } ?? "")")
        #expect(error?.outcome == .settings)
    }

    @Test("give way to the environment, and both to what is asked for")
    func order() throws {
        var file = ProjectSettings()
        file.layout = "market"
        file.layouts = ["reminder": "letter"]
        file.history = "file.handsel"
        file.language = "de"
        let environment = try ProjectSettings(environment: [
            "HANDSEL_HISTORY": "environment.handsel", "HANDSEL_LANGUAGE": "", "HANDSEL_PAPER": "a4",
        ])
        var asked = RenderSettings()
        asked.paper = .letter
        let settings = asked.completed(by: environment.completed(by: file))
        #expect(settings.personal.history == "environment.handsel")
        #expect(settings.language == "de")
        #expect(settings.paper == .letter)
        #expect(settings.layout == "market" && settings.layouts == ["reminder": "letter"])
    }

    @Test("name layouts by moment only where no layout is asked for")
    func layoutForAll() {
        var file = ProjectSettings()
        file.layouts = ["reminder": "letter"]
        var asked = RenderSettings()
        asked.layout = "studio"
        #expect(asked.completed(by: file).layouts.isEmpty)
    }

    @Test("refuse a paper of the environment that is none")
    func environment() {
        #expect(
            throws: HandselError.environment("HANDSEL_PAPER is 'a5'", remedy: "set it to a4 or letter, or unset it")
        ) {
            try ProjectSettings(environment: ["HANDSEL_PAPER": "a5"])
        }
    }
}

@Suite("A new project")
struct NewProjectTests {
    @Test("renders at once, and its settings are those of its file")
    func rendered() throws {
        try withTemporaryFolder { folder in
            let project = NewProject(Rendering.installation)
            let paths = try project.write(to: folder, isReplacing: false)
            #expect(paths.count == project.files.count && paths.count >= 5)
            var settings = RenderSettings().completed(
                by: try ProjectSettings(file: "\(folder)/" + ProjectSettings.fileName))
            settings.personal.records = true
            let renderer = try Renderer(installation: Rendering.installation, settings: settings)
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/invoice.json")))
            let source = try renderer.open(inFile: "invoice.json", bytes: bytes)
            let document = try renderer.document(0, of: source)
            #expect(document.moment == .welcome)
            #expect(document.messages.filter { $0.severity == .warning }.isEmpty, "\(document.messages)")
            try renderer.record(document)
            #expect(FileManager.default.fileExists(atPath: "\(folder)/customers.handsel"))
        }
    }

    @Test("replaces nothing unless it is asked to")
    func replacing() throws {
        try withTemporaryFolder { folder in
            let brand = "\(folder)/brand.yaml"
            try Data("name: Mine\n".utf8).write(to: URL(filePath: brand))
            let project = NewProject(Rendering.installation)
            #expect(throws: HandselError.fileExists(brand)) {
                try project.write(to: folder, isReplacing: false)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["brand.yaml"])
            _ = try project.write(to: folder, isReplacing: true)
            #expect(try String(contentsOfFile: brand, encoding: .utf8).contains("Larch & Linden"))
        }
    }
}
