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
        #expect(customer["callName"] as? String == "Amelia" && customer["id"] as? String == "C-12")
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

    @Test("is told what the documentation shows, and nothing else")
    func documented() throws {
        let path = repositoryRoot.appending(path: "docs/NOTES.md").path
        let parts = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "```json\n")
        let shown = try #require(parts.last?.components(separatedBy: "```").first)
        func keys(_ text: String) throws -> [String: Set<String>] {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            var keys = ["": Set(object.keys)]
            for (key, value) in object where key != "facts" {
                keys[key] = (value as? [String: Any]).map { Set($0.keys) }
            }
            return keys
        }
        #expect(parts.count == 2)
        #expect(try keys(shown) == keys(answer("cat").get()))
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

    /// Whether a process is over; one that nobody has asked after yet may still be listed, as a zombie.
    private func isGone(_ process: Int32) -> Bool {
        for _ in 0..<50 {
            let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            if kill(process, 0) != 0 || state?.contains(") Z ") == true { return true }
            usleep(20_000)
        }
        return false
    }

    @Test("that leaves something running behind it does not keep anybody waiting", .timeLimit(.minutes(1)))
    func behind() throws {
        #expect(try answer("sleep 5 & echo Hello", limit: .seconds(3)) == .success("Hello"))
    }
}
