import Foundation
import HandselInvoice
import HandselLayout
import HandselTestSupport
import Testing

@testable import Handsel

@Suite("The year of one customer")
struct StoryTests {
    private static let folder = repositoryRoot.appending(path: "examples/year-of-one-customer").path

    /// Each document with what it is to be, and why.
    private static let year: [(file: String, moment: Moment, reason: String)] = [
        ("01-trying-a-bike", .celebration, "it is paid in full, and no document came before, by the history"),
        ("02-the-first-frame", .welcome, "no invoice came before, by the history"),
        ("03-bannock", .regular, "nothing else fits"),
        ("04-first-service", .regular, "nothing else fits"),
        ("05-bloomer", .milestone, "it is document number 5 for this customer"),
        ("06-first-service-again", .reminder, "the document is a reminder"),
        ("07-the-lid-that-leaked", .amends, "the document gives money back or corrects another"),
        ("08-a-counter-for-the-market", .regular, "nothing else fits"),
        ("09-after-the-summer", .welcomeBack, "RD-2026-048 was 76 days before; a long gap is 60"),
        ("10-farl", .plain, "the customer or the document is tagged 'bereavement'"),
        ("11-before-the-frost", .regular, "nothing else fits"),
        ("12-the-christmas-trailer", .milestone, "it is document number 10 for this customer"),
        ("13-the-van-is-sold", .finalMile, "it is marked as the last one of 'From van to bikes'"),
    ]

    private func renderer(history: String) throws -> Renderer {
        let project = try ProjectSettings(file: "\(StoryTests.folder)/\(ProjectSettings.fileName)")
        var settings = RenderSettings().completed(by: project)
        settings.personal.history = history
        settings.personal.records = true
        return try Renderer(installation: Rendering.installation, settings: settings)
    }

    private func source(_ file: String, _ renderer: Renderer) throws -> OpenSource {
        let path = "\(StoryTests.folder)/\(file).json"
        return try renderer.open(inFile: path, bytes: try bytes(of: path))
    }

    @Test(
        "has thirteen documents, each with its moment and the right reason, no note twice, and a look back at the end")
    func year() throws {
        try withTemporaryFolder { (folder: String) throws -> Void in
            let renderer = try renderer(history: "\(folder)/customers.handsel")
            var notes: [String] = []
            var last: [Frame] = []
            for (file, moment, reason) in StoryTests.year {
                let source = try source(file, renderer)
                #expect(source.invoices[0].invoice.personal.moment == nil, "\(file) states its moment")
                let document = try renderer.placed(source.invoices[0], file: file)
                #expect(document.decision.moment == moment, "\(file)")
                #expect(document.decision.reason == reason, "\(file)")
                #expect((document.note == nil) == (moment == .plain), "\(file)")
                last = document.pages
                if let note = document.note { notes.append(note.text) }
                try renderer.personalizer.memory.record(document.entry)
                // Told again, it is the same.
                let again = try renderer.placed(source.invoices[0], file: file)
                #expect(again.decision.moment == moment && again.note == document.note, "\(file), again")
            }
            #expect(notes.count == 12)
            #expect(Set(notes).count == 12)
            #expect(notes.allSatisfy { !$0.contains("{") })
            // The look back is drawn from the history: the invoice names nothing itself.
            let words = last.map(\.text).joined(separator: "\n")
            #expect(words.contains("What we did together"))
            #expect(words.contains("How it began"))
        }
    }
}
