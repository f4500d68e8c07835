import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("An invoice with a mistake")
struct BadInputTests {
    @Test(
        "is refused with its place, what was found and what would be right",
        arguments: [
            ("\"price\": \"38.00\"", "\"price\": NaN", "11:83: found 'NaN'; write a value here"),
            ("\"38.00\"", "Infinity", "11:83: found 'Infinity'; write a value here"),
            ("\"38.00\"", "\"NaN\"", "11:83: lineItems[0].price: found the text 'NaN'; write it with a point"),
            ("\"38.00\"", "1e400", "11:83: lineItems[0].price: found the number 1e400; write a number below 10^15"),
            ("\"38.00\"", "\"1,234.50\"", "11:83: lineItems[0].price: found the text '1,234.50'; write 1234.50"),
            ("\"38.00\"", "true", "11:83: lineItems[0].price: found true; write a number such as 1234.50"),
            ("\"quantity\": 4", "\"quantity\": [4]", "11:55: lineItems[0].quantity: found a list of 1"),
            (
                "\"quantity\"", "\"quantty\"",
                "11:43: lineItems[0].quantty: found the unknown field 'quantty'; write 'quantity'"
            ),
            ("\"Oskar Nowak\"", "[\"Oskar\"]", "8:25: customer.name: found a list of 1; write a text"),
            ("\"Oskar Nowak\"", "\"Oskar \\udc00\"", "8:32: found \\udc00, one half of a surrogate pair; write both"),
            ("\"Oskar Nowak\"", "\"\\ud83c!\"", "8:26: found \\ud83c, one half of a surrogate pair; write both"),
            ("\"Oskar Nowak\"", "\"\"", "8:25: customer.name: found no customer; name the customer [BR-07]"),
            ("\"2026-11-23\"", "20261123", "3:16: issueDate: found the number 20261123; write a day that exists"),
            ("\"2026-11-23\"", "\"2026-02-30\"", "3:16: issueDate: found the text '2026-02-30'; write a day that"),
            ("\"EUR\"", "\"EURO\"", "5:15: currency: found the text 'EURO'; write a code of ISO 4217"),
            ("\"number\": \"2026-7\"", "\"number\": 1, \"number\": 2", "2:16: 'number' stands here a second time"),
        ])
    func refused(text: String, other: String, message: String) throws {
        let errors = try errors(rendering: Rendering.invoice(replacing: text, with: other), status: 65)
        #expect(errors.hasPrefix("handsel: error: in.json:\(message)"), "\(errors)")
    }

    @Test(
        "is refused when it is no invoice at all",
        arguments: [
            ("", "in.json:1:1: found the end of the file"),
            ("7", "in.json:1:1: found a number; write an invoice as a record"),
            ("[]", "in.json: there is no invoice in it"),
            (
                String(repeating: "[", count: 100_000),
                "in.json:1:65: more than 64 lists and records stand in each other"
            ),
        ])
    func noInvoice(text: String, message: String) throws {
        let errors = try errors(rendering: [UInt8](text.utf8), status: 65)
        #expect(errors.hasPrefix("handsel: error: " + message), "\(errors)")
    }

    @Test("is refused when it is not UTF-8, half a surrogate pair in three bytes among them")
    func notUTF8() throws {
        let bytes = [UInt8]("{\"number\":\"".utf8) + [0xED, 0xA0, 0x80] + [UInt8]("\"}".utf8)
        let errors = try errors(rendering: bytes, status: 65)
        #expect(errors.hasPrefix("handsel: error: in.json: the bytes from offset 11 are not UTF-8"), "\(errors)")
    }

    @Test("is refused wherever it was cut off")
    func truncated() throws {
        let whole = Rendering.invoice()
        for count in 0..<whole.count {
            #expect(throws: HandselError.self, "\(count) bytes") {
                try Renderer.findings(inFile: "cut.json", bytes: Array(whole.prefix(count)))
            }
        }
        let cut = try errors(rendering: Array(whole.prefix(300)), status: 65)
        // Line 8 is cut off behind '"Osk'.
        #expect(cut.hasPrefix("handsel: error: in.json:8:29: found the end of the file; close the text"), "\(cut)")
    }

    @Test("in the last of 10,000 line items is told with that line item")
    func lastOfMany() throws {
        let rows = (1...10_000).map { "{ \"name\": \"Lesson \($0)\", \"price\": \($0 == 10_000 ? "\"free\"" : "12") }" }
        let invoice = Rendering.invoice(
            replacing: "{ \"name\": \"Piano lesson\", \"quantity\": 4, \"unit\": \"hour\", \"price\": \"38.00\" }",
            with: rows.joined(separator: ",\n"))
        let errors = try errors(rendering: invoice, status: 65)
        // The first row stands in line 11, the last in line 10,010.
        #expect(errors.contains("in.json:10010:"), "\(errors)")
        #expect(errors.contains("lineItems[9999].price: found the text 'free'"), "\(errors)")
    }

    @Test("is made with a warning where it adds up to less than nothing")
    func negative() throws {
        let document = try Rendering.document(
            Rendering.invoice(replacing: "\"quantity\": 4", with: "\"quantity\": -2"),
            settings: Rendering.settings(withBrand: false))
        // -2 times 38.00 and 19 % VAT.
        #expect(document.amountDue == "-90.44")
        #expect(document.messages.contains { $0.rule == "HANDSEL-NEGATIVE-TOTAL" && $0.severity == .warning })
    }

    @Test("is made without the control characters of a name, and with a warning")
    func controlCharacters() throws {
        let invoice = Rendering.invoice(replacing: "Oskar Nowak", with: "Os\\u0000kar\\u001b[2J Nowak\\u0007")
        try withTemporaryFolder { (folder: String) in
            try Data(invoice).write(to: URL(fileURLWithPath: folder + "/in.json"))
            let run = try handsel(["render", "in.json"], environment: fontCache, in: folder)
            #expect(run.status == 0)
            #expect(run.errors.contains("warning: in.json:8:25: customer.name: found the control character U+0000"))
            #expect(!run.errors.contains("\u{1b}"))
            let words = try Tool.pdftotext.text(["-raw", "FILE", "-"], file: bytes(of: folder + "/in.pdf"))
            #expect(words.contains("Oskar[2J Nowak"))
        }
    }

    @Test("of a million letters for a note is refused by the number of its letters")
    func longNote() throws {
        let note = String(repeating: "word ", count: 200_000)
        let errors = try errors(
            rendering: Rendering.invoice(
                replacing: "Your left hand found the swing this month, Oskar.", with: note + "end"), status: 65)
        #expect(
            errors.contains(
                "in.json: invoice 2026-7: the note has 1000003 characters; a handwritten one may have up to 20000"),
            "\(errors)")
    }

    @Test("has a note that its page cannot hold, and is refused with what must go")
    func noteBeyondItsRoom() throws {
        let note = String(repeating: "word ", count: 1_000)
        let errors = try errors(["--note", note], status: 65)
        #expect(errors.contains("in.json: invoice 2026-7: the note is too long for its room by "), "\(errors)")
    }

    @Test("does not take a file of a megabyte for a note")
    func noteFile() throws {
        let errors = try errors(["--note", "@note.txt"], status: 65) { folder in
            try write(String(repeating: "a", count: 1 << 20), to: folder + "/note.txt")
        }
        #expect(errors.hasPrefix("handsel: error: note.txt: more than 65536 bytes"), "\(errors)")
    }

    @Test("does not hold up the others: 3, and the others are there")
    func someRefused() throws {
        try withTemporaryFolder { (folder: String) in
            try Data(Rendering.invoice()).write(to: URL(fileURLWithPath: folder + "/good.json"))
            try write("{", to: folder + "/bad.json")
            let run = try handsel(
                ["render", "bad.json", "good.json", "none.json", "--out-dir", "out"], environment: fontCache, in: folder
            )
            #expect(run.status == 3)
            #expect(run.output == "out/good.pdf\n")
            #expect(run.errors.contains("handsel: error: bad.json:1:2: "))
            #expect(run.errors.contains("handsel: error: none.json: there is no such file"))
            #expect(try names(in: folder + "/out") == ["good.pdf"])
        }
    }
}
