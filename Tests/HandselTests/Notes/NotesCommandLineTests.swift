import Foundation
import HandselTestSupport
import Testing

@Suite("handsel notes")
struct NotesCommandLineTests {
    @Test("lists the notes of a moment and voice with what each wants")
    func list() throws {
        let run = try handsel(["notes", "list", "--locale", "de", "--moment", "welcome", "--voice", "warm"])
        #expect(run.status == 0, "\(run.errors)")
        let heads = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(heads.count >= 12)
        #expect(heads.allSatisfy { $0.hasPrefix("de/warm/welcome/") })
        #expect(heads.contains { $0.contains("  wants {") })
        let json = try handsel(["notes", "list", "--moment", "amends", "--json"]).objects()
        #expect(json.count >= 36)
        #expect(json.allSatisfy { $0["moment"] as? String == "amends" })
        #expect(json.contains { ($0["facts"] as? [String])?.contains("preceding") == true })
    }

    @Test("list says which names there are")
    func unknown() throws {
        let moment = try handsel(["notes", "list", "--moment", "welcom"])
        #expect(moment.status == 64 && moment.errors.contains("did you mean 'welcome'?"))
        let voice = try handsel(["notes", "list", "--voice", "loud"])
        #expect(voice.status == 64 && voice.errors.contains("there are: warm, formal, playful"))
        let locale = try handsel(["notes", "list", "--locale", "ar"])
        #expect(locale.status == 64 && locale.errors.contains("there is no note library 'ar'"))
    }

    @Test("lint ends with 0 for the installed library")
    func installed() throws {
        let run = try handsel(["notes", "lint"])
        #expect(run.status == 0 && run.output.isEmpty, "\(run.output)\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 10)
        #expect(run.errors.contains("/notes/en.yaml: library, 288 notes, 0 errors, 0 warnings"))
    }

    @Test("lint ends with 65 for a note with a place left, with 66 for a file that is not there")
    func lint() throws {
        try withTemporaryFolder { (folder: String) in
            try write("invoice,note\n1,Dear {name}\n2,Don’t hesitate to call.\n", to: folder + "/notes.csv")
            let run = try handsel(["notes", "lint", "notes.csv"], in: folder)
            #expect(run.status == 65)
            let lines = run.output.split(separator: "\n")
            #expect(lines.count == 2)
            #expect(lines[0].hasPrefix("notes.csv:2:3: error: '{name}' is left to be filled in"))
            #expect(lines[1].hasPrefix("notes.csv:3:3: warning: 'don't hesitate' is what everybody writes"))
            let quiet = try handsel(["notes", "lint", "-q", "notes.csv"], in: folder)
            #expect(quiet.output.split(separator: "\n").count == 1 && quiet.errors.isEmpty)
            let json = try handsel(["notes", "lint", "--json", "notes.csv"], in: folder).objects()
            #expect(json.first?["errors"] as? Int == 1 && json.first?["notes"] as? Int == 2)
            let short = try handsel(["notes", "lint", "--longest", "20", "notes.csv"], in: folder)
            #expect(short.output.contains("has 23 characters and at most 20"))
            #expect(try handsel(["notes", "lint", "none.csv"], in: folder).status == 66)
            #expect(try handsel(["notes", "lint", "--longest", "5", "notes.csv"], in: folder).status == 64)
            try write("invoice,nte\n1,a\n", to: folder + "/bad.csv")
            let bad = try handsel(["notes", "lint", "bad.csv"], in: folder)
            #expect(bad.status == 65)
            #expect(bad.output == "bad.csv:1:9: error: notes have no column 'nte'; did you mean 'note'?\n")
        }
    }
}
