import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("The commands that personalize")
struct PersonalCommandTests {
    private static let bill = """
        {"number":"7","issueDate":"2026-03-01","dueDate":"2026-12-07","currency":"GBP",\
        "supplier":{"name":"Wren Street Piano","address":"4 Wren Street\\nBath"},\
        "customer":{"name":"Oskar Nowak","id":"K-1","address":"8 Mill Row\\nBath"},"vat":0,\
        "lineItems":[{"name":"Piano lesson","price":"100"}]}
        """

    @Test("refuse a history that is none, with the exit code that belongs to it, before anything is drawn")
    func badHistory() throws {
        try withTemporaryFolder { (folder: String) throws -> Void in
            try write(PersonalCommandTests.bill, to: folder + "/bill.json")
            try write(String(repeating: "a diary, line by line\n", count: 20), to: folder + "/diary")
            for (history, status, words) in [
                ("diary", Outcome.settings, "found a file that is no SQLite database, not a history"),
                ("no/such.handsel", .cannotWrite, "there is no folder"),
            ] {
                let run = try handsel(["render", "bill.json", "--history", history], in: folder)
                #expect(run.status == status.rawValue, "\(history)")
                #expect(run.errors.contains(words), "\(run.errors)")
                #expect(run.output.isEmpty)
            }
            #expect(try names(in: folder) == ["bill.json", "diary"])
        }
    }

    @Test("remember a document once it is written, and explain it as it was decided")
    func remembered() throws {
        try withTemporaryFolder { (folder: String) throws -> Void in
            try write(PersonalCommandTests.bill, to: folder + "/bill.json")
            let made = try handsel(["render", "bill.json", "--history", "h", "--json"], in: folder)
            #expect(try made.objects().first?["moment"] as? String == "welcome")
            #expect(try made.objects().first?["note"] as? String == "library")
            let explained = try handsel(["explain", "bill.json", "--history", "h", "--json"], in: folder)
            let object = try #require(try explained.objects().first)
            #expect(object["moment"] as? String == "welcome")
            #expect(object["reason"] as? String == "no invoice came before, by the history")
            let tried = try #require(object["tried"] as? [[String: String]])
            #expect(tried.first { $0["outcome"] == "chosen" }?["moment"] == "welcome")
            #expect(tried.count == 9)
            let words = try handsel(["explain", "bill.json", "--history", "h"], in: folder).output
            #expect(words.hasPrefix("bill.json, 7: welcome, because no invoice came before, by the history\n"))
            #expect(words.contains("Note, from the note library (en/warm/welcome/"))
        }
    }

    @Test("record that the tone guard was set aside, and let it be set aside by name only")
    func override() throws {
        try withTemporaryFolder { (folder: String) throws -> Void in
            let late = PersonalCommandTests.bill.replacing(#""vat":0"#, with: #""vat":0,"reminder":"2026-12-20""#)
            try write(late, to: folder + "/late.json")
            let refused = try handsel(["render", "late.json", "--override-guard"], in: folder)
            #expect(refused.status == Outcome.usage.rawValue)
            #expect(refused.errors.contains("--override-guard goes with --moment"))
            let guarded = try handsel(["render", "late.json", "--moment", "welcome", "--json"], in: folder)
            #expect(try guarded.objects().first?["moment"] as? String == "reminder")
            #expect(guarded.errors.contains("the moment 'welcome' does not suit: the document is a reminder"))
            let forced = try handsel(
                [
                    "render", "late.json", "--moment", "welcome", "--override-guard", "--json", "--force",
                    "--history", "h",
                ], in: folder)
            #expect(try forced.objects().first?["moment"] as? String == "welcome")
            #expect(try forced.objects().first?["reason"] as? String == "it was asked for, against the tone guard")
            let kept = try handsel(["history", "export", "--history", "h"], in: folder).output
            #expect(kept.contains(#""guard_overridden":1"#))
        }
    }

    @Test("begin a project whose settings the next command finds by itself")
    func project() throws {
        try withTemporaryFolder { (folder: String) throws -> Void in
            #expect(try handsel(["init", "shop"], in: folder).output.contains("shop/handsel.yaml\n"))
            #expect(try handsel(["init", "shop"], in: folder).status == Outcome.cannotWrite.rawValue)
            let run = try handsel(["render", "invoice.json", "--json"], in: folder + "/shop")
            #expect(try run.objects().first?["note"] as? String == "file")
            let bare = try handsel(
                ["render", "invoice.json", "--json", "--force", "--settings", "none", "--brand", "brand.yaml"],
                in: folder + "/shop")
            #expect(try bare.objects().first?["note"] as? String == "library")
            let environment = try handsel(
                ["render", "invoice.json", "--json", "--force"],
                environment: ["HANDSEL_LAYOUT": "letter"], in: folder + "/shop")
            #expect(try environment.objects().first?["layout"] as? String == "letter")
        }
    }

    @Test("say what a day must look like", arguments: ["2026-02-30", "tomorrow", "2.3.2026"])
    func day(text: String) throws {
        let run = try handsel(["explain", "bill.json", "--as-of", text])
        #expect(run.status == Outcome.usage.rawValue)
        #expect(run.errors.contains("--as-of \(text) is no day; write it like 2026-12-08, or today"))
    }
}
