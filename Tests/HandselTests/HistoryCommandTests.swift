import Foundation
import HandselTestSupport
import Testing

@Suite("The commands of the history")
struct HistoryCommandTests {
    /// An invoice of one item over `price` to a customer with a number.
    private func bill(
        _ number: String, _ customer: String, id: String, date: String = "2026-03-01", price: String = "100",
        more: String = ""
    ) -> String {
        """
        {"number":"\(number)","issueDate":"\(date)","dueDate":"2026-12-07","currency":"GBP",\
        "supplier":{"name":"Wren Street Piano","address":"4 Wren Street\\nBath"},\
        "customer":{"name":"\(customer)","id":"\(id)","address":"8 Mill Row\\nBath"},"vat":0,\(more)\
        "lineItems":[{"name":"Piano lesson","price":"\(price)"}]}
        """
    }

    private func history(_ arguments: [String], in folder: String, input: String = "") throws -> Command {
        try handsel(arguments, input: input, environment: ["HANDSEL_HISTORY": "history.sqlite"], in: folder)
    }

    @Test("import what render reads, tell what became of it, and end with 3 when a document is refused")
    func importing() throws {
        try withTemporaryFolder { folder in
            try write(bill("1", "Oskar Nowak", id: "K-1"), to: folder + "/a.json")
            try write(
                [
                    bill("1", "Oskar Nowak", id: "K-1", price: "120"), bill("2", "Rosa Lind", id: "K-2"),
                    #"{"number":"3","customer":{"name":"Nobody"}}"#,
                ].joined(separator: "\n"), to: folder + "/b.jsonl")
            let first = try history(["history", "import", "a.json", "a.json"], in: folder)
            #expect(first.status == 0)
            #expect(
                first.output == """
                    a.json: 1 new, 0 unchanged, 0 changed, 0 refused
                    a.json: 0 new, 1 unchanged, 0 changed, 0 refused

                    """)
            let second = try history(["history", "import", "b.jsonl", "none.json"], in: folder)
            #expect(second.status == 3)
            #expect(second.output == "b.jsonl: 1 new, 0 unchanged, 1 changed, 1 refused\n")
            #expect(second.errors.contains("b.jsonl:3:"))
            #expect(second.errors.contains("none.json: there is no such file"))
            let objects = try history(["history", "import", "--json", "b.jsonl"], in: folder).objects()
            #expect(objects.map { $0["status"] as? String } == ["unchanged", "unchanged", "refused"])
            #expect(objects.map { $0["customer"] as? String } == ["C-1", "C-2", nil])
            let check = try history(["history", "check"], in: folder)
            #expect(check.status == 0)
            #expect(check.errors == "handsel: the history is whole: 2 customers, 2 documents\n")
        }
    }

    @Test("take the supplier from the brand where invoices name none, and refuse what nobody bills")
    func brand() throws {
        try withTemporaryFolder { folder in
            let bill = bill("1", "Oskar Nowak", id: "K-1").replacing(/"supplier":\{[^}]*\},/, with: "")
            try write(bill, to: folder + "/a.json")
            try write(
                "name: Wren\nsupplier:\n  name: Wren Street Piano\n  vatId: GB123456789\n", to: folder + "/brand.yaml")
            let bare = try history(["history", "import", "a.json"], in: folder)
            #expect(bare.status == 65)
            #expect(bare.errors.contains("name the supplier in the invoice or the brand"))
            let branded = try history(["history", "import", "a.json", "--brand", "brand.yaml"], in: folder)
            #expect(branded.status == 0)
            #expect(branded.output == "a.json: 1 new, 0 unchanged, 0 changed, 0 refused\n")
            let show = try history(["customers", "show", "--json", "1"], in: folder).objects()
            #expect(show.first?["supplier"] as? String == "Wren Street Piano")
        }
    }

    @Test("list, show, tag, join, part and forget customers")
    func customers() throws {
        try withTemporaryFolder { folder in
            let bills = [
                bill("1", "Oskar Nowak", id: "K-1", more: #""note":"Play on.","moment":"welcome","#),
                bill("2", "Rosa Lind", id: "K-2", date: "2026-04-01", price: "50"),
                bill("3", "Oskar Nowak", id: "K-1", date: "2026-05-01", price: "19.5"),
            ].joined(separator: "\n")
            #expect(
                try history(
                    ["history", "import", "-"], in: folder,
                    input: "[\(bills.split(separator: "\n").joined(separator: ","))]"
                ).status == 0)
            let list = try history(["customers"], in: folder)
            #expect(
                list.output == """
                    C-1  Oskar Nowak  2 documents  2026-03-01…2026-05-01  119.50 GBP  119.50 GBP open
                    C-2  Rosa Lind    1 document   2026-04-01…2026-04-01  50.00 GBP   50.00 GBP open

                    """)
            let objects = try history(["customers", "list", "--json"], in: folder).objects()
            #expect(objects.map { $0["documents"] as? Int } == [2, 1])
            let show = try history(["customers", "show", "oskar nowak"], in: folder).output
            #expect(show.contains("note on 1, welcome (invoice)\n  Play on."))
            #expect(show.contains("customer.address  8 Mill Row, Bath"))
            #expect(try history(["customers", "tag", "C-1", "plain"], in: folder).output == "plain\n")
            #expect(try history(["customers", "tag", "C-1", "--remove", "plain"], in: folder).output == "")
            #expect(try history(["customers", "merge", "C-2", "C-1"], in: folder).output == "C-1\n")
            #expect(try history(["customers", "split", "C-2"], in: folder).output == "C-2\n")
            #expect(try history(["customers", "split", "C-1", "3"], in: folder).output == "C-3\n")
            #expect(try history(["customers", "apart", "C-1", "C-2"], in: folder).status == 0)
            let unasked = try history(["customers", "forget", "C-2"], in: folder)
            #expect(unasked.status == 64)
            #expect(unasked.errors.contains("add --yes"))
            #expect(try history(["customers", "forget", "C-2", "--yes"], in: folder).status == 0)
            let file = try Data(contentsOf: URL(fileURLWithPath: folder + "/history.sqlite"))
            #expect(file.range(of: Data("Rosa".utf8)) == nil && file.range(of: Data("Oskar".utf8)) != nil)
            #expect(try history(["customers"], in: folder).output.contains("C-2  (forgotten)  1 document"))
            let nobody = try history(["customers", "show", "C-9"], in: folder)
            #expect(nobody.status == 64)
            #expect(nobody.errors.contains("there is no customer and no document 'C-9'"))
        }
    }

    @Test("write an export, to a file or to standard output, and take it over")
    func export() throws {
        try withTemporaryFolder { folder in
            try write(bill("1", "Oskar Nowak", id: "K-1"), to: folder + "/a.json")
            _ = try history(["history", "import", "a.json"], in: folder)
            let printed = try history(["history", "export"], in: folder)
            #expect(printed.output.hasPrefix(#"{"type":"handsel-history","version":1}"#))
            #expect(try history(["history", "export", "-o", "all.jsonl"], in: folder).output == "all.jsonl\n")
            #expect(try history(["history", "export", "-o", "all.jsonl"], in: folder).status == 73)
            let taken = try handsel(["history", "import", "all.jsonl", "--history", "other.sqlite"], in: folder)
            #expect(taken.output == "all.jsonl: 1 document taken over\n")
            let again = try handsel(["history", "export", "--history", "other.sqlite"], in: folder)
            #expect(again.output == printed.output)
            let twice = try handsel(["history", "import", "all.jsonl", "--history", "other.sqlite"], in: folder)
            #expect(twice.status == 65)
            #expect(twice.errors.contains("other.sqlite: the history holds 1 document already"))
        }
    }

    @Test("say what is wrong with the file, each with its code")
    func wrongFiles() throws {
        try withTemporaryFolder { folder in
            #expect(try handsel(["customers"], in: folder).status == 64)
            try write("history: past.sqlite\n", to: folder + "/handsel.yaml")
            #expect(try handsel(["customers"], in: folder).errors.contains("past.sqlite: there is no such history"))
            let missing = try history(["customers"], in: folder)
            #expect(missing.status == 66)
            #expect(missing.errors.contains("history.sqlite: there is no such history"))
            try write("Dear Amelia", to: folder + "/history.sqlite")
            try write(bill("1", "Oskar Nowak", id: "K-1"), to: folder + "/a.json")
            for command in [["customers"], ["history", "check"], ["history", "import", "a.json"]] {
                let run = try history(command, in: folder)
                #expect(run.status == 78)
                #expect(run.errors.contains("history.sqlite: found a file that is no SQLite database, not a history"))
            }
            let lost = try handsel(["history", "import", "a.json", "--history", "none/history.sqlite"], in: folder)
            #expect(lost.status == 73)
        }
    }

    @Test(
        "read where nothing can be written, and refuse to record there",
        .enabled(if: canBecomeNobody, "only root may run a program as somebody who may write nowhere"))
    func readOnly() throws {
        try withTemporaryFolder { folder in
            try write(bill("1", "Oskar Nowak", id: "K-1"), to: folder + "/a.json")
            _ = try history(["history", "import", "a.json"], in: folder)
            let files = FileManager.default
            try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder + "/history.sqlite")
            try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
            let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", try builtProgram()]
            let environment = ["HANDSEL_HISTORY": folder + "/history.sqlite"]
            let list = try Command.run("/usr/bin/setpriv", nobody + ["customers"], environment: environment)
            #expect(list.status == 0)
            #expect(list.output.hasPrefix("C-1  Oskar Nowak  1 document"))
            let record = try Command.run(
                "/usr/bin/setpriv", nobody + ["history", "import", folder + "/a.json"], environment: environment)
            #expect(record.status == 73)
            #expect(record.errors.contains("nothing can be recorded in the history"))
            #expect(try names(in: folder) == ["a.json", "history.sqlite"])
            // With a log that waits to be read, the file alone would be out of date.
            try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder + "/history.sqlite-wal"))
            let stale = try Command.run("/usr/bin/setpriv", nobody + ["customers"], environment: environment)
            #expect(stale.status == 66)
            #expect(stale.errors.contains("changes wait in"))
        }
    }
}

private let canBecomeNobody = getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
