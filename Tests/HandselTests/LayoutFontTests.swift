import Foundation
import HandselTestSupport
import Testing

@Suite("A layout with fonts of its own")
struct LayoutFontDocumentTests {
    private func page(_ fonts: String) -> String { "fonts: \(fonts)\npage:\n  - text: \"{invoice.number}\"\n" }

    @Test("that names a family nobody has stops the run with its place")
    func unknown() throws {
        let errors = try errors(["--layout", "./own.yaml"], status: 78) { folder in
            try write(page("{ text: [Inter, Volkorn] }"), to: folder + "/own.yaml")
        }
        #expect(
            errors.hasPrefix(
                "handsel: error: ./own.yaml:1:24: There is no font family 'Volkorn'; did you mean 'Vollkorn'?"),
            "\(errors)")
    }

    @Test("is set in them where the brand names none, and else in the brand's")
    func used() throws {
        for (withBrand, font) in [(false, "Vollkorn"), (true, "Inter")] {
            try withTemporaryFolder { folder in
                let file = folder.appending(path: "own.yaml").path
                try write(page("{ text: Vollkorn }"), to: file)
                let settings = Rendering.settings(withBrand: withBrand) { $0.layout = file }
                let document = try Rendering.document(Rendering.invoice(), settings: settings)
                let fonts = try Tool.pdffonts.text(["FILE"], file: document.files[0])
                #expect(fonts.contains(font) && !fonts.contains(withBrand ? "Vollkorn" : "Inter"), "\(fonts)")
            }
        }
    }
}
