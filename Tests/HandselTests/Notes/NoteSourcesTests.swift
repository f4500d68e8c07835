import Foundation
import HandselCompose
import HandselInvoice
import HandselMoments
import HandselTestSupport
import Testing

@testable import Handsel

@Suite("The sources of a note")
struct NoteSourcesTests {
    @Test("are the invoice, the notes file, the command and the library, in this order")
    func order() throws {
        try withTemporaryFolder { (folder: String) in
            try write("invoices: {2026-014: {note: From the file., signedBy: Tom}}", to: folder + "/notes.yaml")
            try writeScript("echo From the command.", to: folder + "/note.sh")
            let document = try noteDocument(noteInvoice { $0.personal.note = "From the invoice." })
            let (found, messages) = try candidates(document) {
                $0.file = folder + "/notes.yaml"
                $0.command = [folder + "/note.sh"]
            }
            #expect(found.prefix(3).map(\.text) == ["From the invoice.", "From the file.", "From the command."])
            #expect(found.prefix(4).map(\.source) == [.invoice, .file, .command, .library])
            #expect(found[1].signedBy == "Tom")
            #expect(found[3].remembered == found[3].id && found[0].remembered == "From the invoice.")
            #expect(found[3].id?.hasPrefix("en/warm/regular/") == true)
            #expect(found[3].text.hasPrefix("Dear Amelia,\n"))
            #expect(messages.isEmpty, "\(messages)")
        }
    }

    @Test("are asked one after the other, so that a command runs only where it is wanted")
    func lazy() throws {
        try withTemporaryFolder { (folder: String) in
            try writeScript("touch '\(folder)/ran'; echo Hello", to: folder + "/note.sh")
            var settings = NoteSettings()
            settings.command = [folder + "/note.sh"]
            let sources = try NoteSources(Rendering.installation, settings: settings)
            let document = try noteDocument(noteInvoice { $0.personal.note = "Own." })
            let found = sources.candidates(for: document)
            #expect(try found.next()?.text == "Own.")
            #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
            #expect(try found.next()?.text == "Hello")
            #expect(FileManager.default.fileExists(atPath: folder + "/ran"))
        }
    }

    @Test("refuse a note with places left, and go on to the next with a warning")
    func refused() throws {
        let document = try noteDocument(noteInvoice { $0.personal.note = "Dear {name}, hello." })
        let (found, messages) = try candidates(document)
        #expect(found.first?.source == .library)
        #expect(
            messages == [
                "march.json: warning: the note for 2026-014: '{name}' is left to be filled in; write what stands there, "
                    + "or leave it out; the next source of notes is asked"
            ])
    }

    @Test("warn of notes that are generic or too long, and use them")
    func warned() throws {
        let generic = try noteDocument(noteInvoice { $0.personal.note = "Thank you for your business!" })
        let (found, messages) = try candidates(generic)
        #expect(found.first?.source == .invoice)
        #expect(messages.count == 1 && messages[0].contains("'thank you for your business' is what everybody writes"))
        let long = try noteDocument(noteInvoice { $0.personal.note = String(repeating: "word ", count: 60) })
        let text = try candidates(long).messages
        #expect(text.count == 1 && text[0].contains("has 300 characters and at most 280"))
    }

    @Test("go on past a command that fails, with a warning that names it")
    func failing() throws {
        let (found, messages) = try candidates(noteDocument()) { $0.command = ["/nowhere/note.sh"] }
        #expect(found.first?.source == .library)
        #expect(
            messages == [
                "march.json: warning: the note command '/nowhere/note.sh' could not be started: there is no such program; "
                    + "the note library is asked instead"
            ])
    }

    @Test("give nothing on the plain page")
    func plain() throws {
        let (found, messages) = try candidates(
            noteDocument(noteInvoice { $0.personal.note = "Hello." }, moment: .plain))
        #expect(found.isEmpty && messages.isEmpty)
    }

    @Test("have no library note in a language without a library")
    func noLibrary() throws {
        let (found, messages) = try candidates(noteDocument(locale: "ar"))
        #expect(found.isEmpty)
        #expect(messages.count == 1 && messages[0].contains("there is no note library for 'ar'; there are de, en, es"))
    }

    @Test("do not repeat a library note while another is left, and differ between customers")
    func never() throws {
        func ids(_ customer: String, _ number: String, given: [String] = []) throws -> [String] {
            let invoice = noteInvoice(number) { $0.customer.identifiers = [Identifier(customer)] }
            let known = Relationship(source: .history, notesGiven: given)
            return try candidates(noteDocument(invoice, known, moment: .regular)).notes.compactMap(\.id)
        }
        let all = try ids("C-1", "0")
        #expect(all.count >= 4)
        var given: [String] = []
        for number in all.indices { given.append(try #require(ids("C-1", "\(number)", given: given).first)) }
        #expect(Set(given) == Set(all))
        #expect(try ids("C-1", "0") == all)
        #expect(Set(try (1...12).map { try ids("C-\($0)", "1").first }).count > 2)
    }

    @Test("have a note for any document where the invoice names a milestone of its own")
    func statedMilestone() throws {
        let invoice = noteInvoice { $0.personal.milestone = "Our hundredth tree" }
        let document = try noteDocument(invoice)
        #expect(document.decision.moment == .milestone)
        #expect(try candidates(document).notes.first?.id?.hasPrefix("en/warm/") == true)
    }

    @Test("follow voice, form of address and language of the document")
    func voices() throws {
        let german = try noteDocument(
            moment: .regular, voice: Brand.Voice(address: .familiar, warmth: .playful), locale: "de-AT")
        let candidate = try candidates(german).notes.first
        #expect(candidate?.id?.hasPrefix("de/playful/regular/") == true)
        #expect(candidate?.text.hasPrefix("Hallo, Amelia!\n") == true)
        let formal = try candidates(noteDocument(voice: Brand.Voice(warmth: .formal))).notes.first
        #expect(formal?.text.hasPrefix("Dear Amelia Chen,\n") == true)
    }

    @Test("refuse settings that make no sense")
    func settings() {
        func refuses(_ change: (inout NoteSettings) -> Void) -> Bool {
            var settings = NoteSettings()
            change(&settings)
            return (try? NoteSources(Rendering.installation, settings: settings)) == nil
        }
        #expect(refuses { $0.library = "/nowhere" })
        #expect(refuses { $0.commandTimeLimit = 0 })
        #expect(refuses { $0.longest = 5 })
        #expect(refuses { $0.file = "/nowhere" })
        #expect(!refuses { _ in })
    }
}
