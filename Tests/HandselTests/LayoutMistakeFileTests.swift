import Foundation
import Handsel
import HandselTestSupport
import Testing

/// A layout file of Layouts/mistakes, where its mistake must be found, and what must be said.
struct MistakenLayout: CustomTestStringConvertible, Sendable {
    var name: String
    /// File, line and column.
    var place: String
    /// What was found and what would be right.
    var said: [String]

    init(_ name: String, at place: String, _ said: String...) {
        self.name = name
        self.place = place
        self.said = said
    }

    var testDescription: String { name }
}

private let mistakes: [MistakenLayout] = [
    .init("unknown-element", at: "unknown-element.yaml:3:5", "'pargraph'", "known are"),
    .init("unknown-property", at: "unknown-property.yaml:3:5", "'sytle'", "did you mean 'style'?"),
    .init("unknown-field", at: "unknown-field.yaml:2:11", "'customer.nmae'", "did you mean 'customer.name'?"),
    .init("unknown-style", at: "unknown-style.yaml:6:12", "'stong'", "did you mean 'strong'?"),
    .init("unknown-moment", at: "unknown-moment.yaml:1:24", "'final-mlie'", "did you mean 'final-mile'?"),
    .init("unknown-part", at: "unknown-part.yaml:2:11", "'greting'", "did you mean 'greeting'?"),
    .init("unknown-window", at: "unknown-window.yaml:2:13", "'din5009'", "din5008a"),
    .init("wrong-unit", at: "wrong-unit.yaml:3:13", "'4px'", "4mm"),
    .init("missing-image", at: "missing-image.yaml:3:12", "'flowers.svg'", "is not there"),
    .init("endless-box", at: "endless-box.yaml:4:16", "'5000mm'", "at most 257mm"),
    .init("endless-spacer", at: "endless-spacer.yaml:4:13", "'200mm'", "at most 128mm"),
    .init("endless-length", at: "endless-length.yaml:4:14", "'900000mm'", "5080mm"),
    .init("margins-that-meet", at: "margins-that-meet.yaml:1:10", "'150mm'", "room between the margins"),
    .init("part-in-a-circle", at: "parts/again.yaml:3:11", "'circle' inside itself", "leave it out"),
    .init("open-brace", at: "open-brace.yaml:2:11", "{customer.name", "close each '{'"),
    .init("header-in-a-row", at: "header-in-a-row.yaml:3:9", "'header'", "directly under 'page'"),
]

@Suite("A layout file with a mistake of each kind")
struct LayoutMistakeFileTests {
    private let folder = repositoryRoot.path + "/Tests/HandselTests/Layouts/mistakes"

    @Test("is refused when it is read, with file, line, column and what would be right", arguments: mistakes)
    func refused(mistake: MistakenLayout) {
        let settings = Rendering.settings(withBrand: false) { $0.layout = "\(folder)/\(mistake.name).yaml" }
        let error = #expect(throws: HandselError.self) {
            _ = try Renderer(installation: Rendering.installation, settings: settings)
        }
        guard let error else { return }
        #expect(error.outcome == .settings)
        let message = "\(error)"
        #expect(message.hasPrefix("\(folder)/\(mistake.place): "), "\(message)")
        for part in mistake.said { #expect(message.contains(part), "\(message)") }
    }

    @Test("has a file for each, and each file is looked at")
    func complete() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        #expect(files.sorted() == mistakes.map { "\($0.name).yaml" }.sorted())
    }

    @Test("must not reach another file through a part")
    func escape() throws {
        try withTemporaryFolder { (folder: String) in
            try FileManager.default.createDirectory(atPath: folder + "/look/parts", withIntermediateDirectories: true)
            try write("secret: sesame", to: folder + "/secret.yaml")
            try write("page:\n  - part: way-out\n", to: folder + "/look/layout.yaml")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/look/parts/way-out.yaml", withDestinationPath: folder + "/secret.yaml")
            let settings = Rendering.settings(withBrand: false) { $0.layout = folder + "/look/layout.yaml" }
            let error = #expect(throws: HandselError.self) {
                _ = try Renderer(installation: Rendering.installation, settings: settings)
            }
            let message = error.map { "\($0)" } ?? ""
            #expect(message.contains("layout.yaml:2:11: ") && message.contains("way-out.yaml is a link"), "\(message)")
            #expect(!message.contains("sesame"))
        }
    }
}

@Suite("A part file")
struct PartFileTests {
    @Test("is the one beside the layout, else the one among the installed layouts")
    func found() throws {
        try withTemporaryFolder { (folder: String) in
            let files = FileManager.default
            try files.createDirectory(atPath: folder + "/look/parts", withIntermediateDirectories: true)
            try write("page:\n  - text: own words\n", to: folder + "/look/parts/totals.yaml")
            try write("page:\n  - part: totals\n", to: folder + "/look/layout.yaml")
            let settings = Rendering.settings(withBrand: false) { $0.layout = folder + "/look/layout.yaml" }
            let own = try Rendering.document(Rendering.invoice(), settings: settings).pages().joined()
            #expect(own.contains("own words"))
            try files.removeItem(atPath: folder + "/look/parts/totals.yaml")
            let installed = try Rendering.document(Rendering.invoice(), settings: settings).pages().joined()
            #expect(!installed.contains("own words"))
            // Four lessons at 38.00 and 19 % of tax.
            #expect(installed.contains("180.88"))
        }
    }

    @Test("is no layout, whatever it is called")
    func listed() throws {
        try withTemporaryFolder { (folder: String) in
            for name in ["parts", "plain"] {
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/layouts/\(name)", withIntermediateDirectories: true)
                try write("page:\n  - text: x\n", to: "\(folder)/layouts/\(name)/layout.yaml")
            }
            let installation = Installation(folder: folder, cacheFolder: folder + "/cache")
            #expect(try Renderer.layouts(in: installation).map(\.name) == ["plain"])
        }
    }
}
