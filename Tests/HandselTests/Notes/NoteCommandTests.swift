import Foundation
import HandselInvoice
import HandselMoments
import HandselTestSupport
import Testing

@testable import Handsel

/// What a script answers to the facts of the usual invoice.
private func answer(
    _ script: String, limit: Duration = .seconds(10), _ document: NoteDocument? = nil
) throws -> Result<String, NoteCommand.Failure> {
    try withTemporaryFolder { (folder: String) in
        try writeScript(script, to: folder + "/note.sh")
        let request = NoteRequest(try document ?? noteDocument(), longest: 280, greeting: "Dear Amelia,")
        return NoteCommand(arguments: [folder + "/note.sh", "an argument"], timeLimit: limit).note(for: request)
    }
}

private func failure(_ script: String, limit: Duration = .seconds(10)) throws -> String {
    switch try answer(script, limit: limit) {
    case .success(let text): "answered \(text.prefix(40))"
    case .failure(let failure): failure.description
    }
}

@Suite("A note command")
struct NoteCommandTests {
    @Test("answers with the words of the note, without space around them")
    func words() throws {
        #expect(try answer("printf '\\n Dear Ann,\\r\\nthank you. \\n\\n'") == .success("Dear Ann,\nthank you."))
        #expect(try answer("echo \"$1\"") == .success("an argument"))
        #expect(try answer("exec 0<&-; echo Hello") == .success("Hello"))
    }

    @Test("finds the facts as JSON on its standard input, also where it reads them late or not at all")
    func facts() throws {
        let text = try answer("cat").get()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["version"] as? Int == 1)
        #expect(object["moment"] as? String == "regular" && object["voice"] as? String == "warm")
        #expect(object["greeting"] as? String == "Dear Amelia,")
        let customer = try #require(object["customer"] as? [String: Any])
        #expect(customer["givenName"] as? String == "Amelia" && customer["id"] as? String == "C-12")
        let invoice = try #require(object["invoice"] as? [String: Any])
        #expect(invoice["due"] as? String == "761.6" && invoice["dueDate"] as? String == "2026-12-07")
        let facts = try #require(object["facts"] as? [String: String])
        #expect(facts["item"] == "Oak bookcase" && facts["caretaker"] == "Rosa")
        #expect((object["items"] as? [[String: Any]])?.first?["net"] as? String == "640")
        let limits = try #require(object["limits"] as? [String: Any])
        #expect(limits["characters"] as? Int == 280 && limits["hand"] as? String == "Sam")
        // More than a pipe would hold, and nobody reads it.
        var long = noteInvoice()
        long.lineItems = (0..<100).map { LineItem(name: String(repeating: "x", count: 5_000) + "\($0)") }
        #expect(try answer("echo Hello", noteDocument(long)) == .success("Hello"))
        #expect(try answer("sleep 0.1; wc -c | tr -d ' '", noteDocument(long)).get().count == 6)
    }

    @Test("that fails is told with its status and the first line of its complaint")
    func fails() throws {
        #expect(try failure("echo no such customer >&2; echo more >&2; exit 1") == "ended with 1: no such customer")
        #expect(try failure("exit 3") == "ended with 3")
        #expect(try failure("kill -9 $$") == "was ended by signal 9")
        #expect(try failure("true") == "wrote no note")
        #expect(try failure("echo '  '") == "wrote no note")
        #expect(try failure("printf '\\377\\376'") == "wrote something that is not UTF-8")
        #expect(try failure("printf 'a\\033[31mb'") == "wrote control characters")
    }

    @Test("that cannot be started is told with the reason")
    func notStarted() throws {
        func reason(_ arguments: [String]) throws -> String {
            let request = NoteRequest(try noteDocument(), longest: 280, greeting: nil)
            guard
                case .failure(let failure) = NoteCommand(arguments: arguments, timeLimit: .seconds(1)).note(
                    for: request)
            else { return "started" }
            return failure.description
        }
        #expect(try reason(["/nowhere/note.sh"]) == "could not be started: there is no such program")
        #expect(try reason([]) == "could not be started: there is no such program")
        try withTemporaryFolder { (folder: String) in
            try write("echo Hello", to: folder + "/note.sh")
            #expect(try reason([folder + "/note.sh"]) == "could not be started: it may not be executed")
        }
    }

    @Test("that writes without end is ended at 64 KiB", .timeLimit(.minutes(1)))
    func tooMuch() throws {
        #expect(try failure("yes Hello") == "wrote more than 64 KiB and was ended")
        #expect(try failure("head -c 10000000 /dev/zero | tr '\\0' a") == "wrote more than 64 KiB and was ended")
        #expect(try answer("head -c 65536 /dev/zero | tr '\\0' a").get().count == 65_536)
        #expect(try failure("head -c 65537 /dev/zero | tr '\\0' a") == "wrote more than 64 KiB and was ended")
        // Complaints are not the note, however long.
        #expect(try answer("head -c 1000000 /dev/zero >&2; echo Hello") == .success("Hello"))
    }

    @Test("that hangs is ended with all that it started, also where it does not heed SIGTERM", .timeLimit(.minutes(1)))
    func hangs() throws {
        let wanted = "took more than 1 seconds and was ended"
        #expect(try failure("sleep 600", limit: .seconds(1)) == wanted)
        #expect(try failure("trap '' TERM; while :; do sleep 1; done", limit: .seconds(1)) == wanted)
        #expect(try failure("exec 1>&- 2>&-; sleep 600", limit: .seconds(1)) == wanted)
        try withTemporaryFolder { (folder: String) in
            #expect(try failure("sleep 600 & echo $! > '\(folder)/child'; wait", limit: .seconds(1)) == wanted)
            let child = try #require(
                Int32(try String(contentsOfFile: folder + "/child", encoding: .utf8).trimmingCharacters(in: .newlines)))
            #expect(isGone(child))
        }
    }

    /// Whether a process is over; one that nobody has asked after yet may still be listed.
    private func isGone(_ process: Int32) -> Bool {
        for _ in 0..<50 {
            let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            guard let state, !state.contains(") Z ") else { return kill(process, 0) != 0 || state != nil }
            usleep(20_000)
        }
        return false
    }

    @Test("that leaves something running behind it does not keep anybody waiting", .timeLimit(.minutes(1)))
    func behind() throws {
        #expect(try answer("sleep 5 & echo Hello", limit: .seconds(3)) == .success("Hello"))
    }
}

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
        func first(_ customer: String, _ number: String, given: [String] = []) throws -> String {
            let invoice = noteInvoice(number) { $0.customer.identifiers = [Identifier(customer)] }
            let known = Relationship(source: .history, notesGiven: given)
            let document = try noteDocument(invoice, known, moment: .regular)
            var notes: NoteCandidate?
            notes = try NoteSources(Rendering.installation).candidates(for: document).next()
            return try #require(notes?.id)
        }
        var given: [String] = []
        for number in 1...5 { given.append(try first("C-1", "\(number)", given: given)) }
        #expect(Set(given).count == 5)
        #expect(try first("C-1", "1") == first("C-1", "1"))
        #expect(Set(try (1...12).map { try first("C-\($0)", "1") }).count > 2)
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
