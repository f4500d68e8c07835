import Foundation
import Handsel
import Testing

@Suite("The name of a document")
struct DocumentNameTests {
    @Test(
        "is safe on every file system",
        arguments: [
            ("2024-17", "2024-17.pdf"),
            ("../../etc/passwd", "etc-passwd.pdf"),
            ("..", "invoice.pdf"),
            ("", "invoice.pdf"),
            (" \u{200b}\u{feff}. ", "invoice.pdf"),
            ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j.pdf"),
            ("-rf", "rf.pdf"),
            (".bashrc", "bashrc.pdf"),
            ("Ann & Co. ", "Ann & Co.pdf"),
            ("one\ttwo\nthree", "one two three.pdf"),
            ("bell\u{7}\u{1b}[31m", "bell[31m.pdf"),
            ("zero\u{0}byte", "zerobyte.pdf"),
            ("fdp\u{202e}exe", "fdpexe.pdf"),
            ("a\u{2066}b\u{2069}", "ab.pdf"),
            ("no\u{a0}break\u{2028}line", "no break line.pdf"),
            ("Müller 🌿 Söhne", "Müller 🌿 Söhne.pdf"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم.pdf"),
        ])
    func safe(wish: String, expected: String) {
        // Strings compare by canonical equivalence; the scalars are what the file system sees.
        #expect(Array(DocumentName(wish, ending: ".pdf").text.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(
        "is never one that Windows reserves for a device",
        arguments: [
            ("CON", "CON_.pdf"), ("con", "con_.pdf"), ("Nul.backup", "Nul_.backup.pdf"), ("COM1", "COM1_.pdf"),
            ("lpt³", "lpt³_.pdf"), ("AUX ", "AUX_.pdf"), ("CONIN$", "CONIN$_.pdf"), ("COM", "COM.pdf"),
            ("COM10", "COM10.pdf"), ("Conrad", "Conrad.pdf"),
        ])
    func reserved(wish: String, expected: String) {
        #expect(DocumentName(wish, ending: ".pdf").text == expected)
    }

    @Test("is composed (NFC), so that é is one scalar")
    func composed() {
        #expect(Array(DocumentName("e\u{301}", ending: "").text.unicodeScalars) == ["\u{e9}"])
        // Taking out the sign between them brings letter and accent together.
        #expect(Array(DocumentName("e\u{202e}\u{301}", ending: "").text.unicodeScalars) == ["\u{e9}"])
    }

    @Test("has at most 200 bytes and ends between two characters")
    func short() {
        #expect(DocumentName(String(repeating: "a", count: 500), ending: ".pdf").text.utf8.count == 200)
        // A leaf of 4 bytes: 49 of them fit into the 196 bytes beside ".pdf".
        let leaves = DocumentName(String(repeating: "🌿", count: 500), ending: ".pdf").text
        #expect(leaves == String(repeating: "🌿", count: 49) + ".pdf")
        // A family of 25 bytes: 7 fit into 193, an eighth would need 200.
        let families = DocumentName(String(repeating: "👨‍👩‍👧‍👦", count: 30), ending: "-02.png").text
        #expect(families == String(repeating: "👨‍👩‍👧‍👦", count: 7) + "-02.png")
    }

    @Test("is cut inside a character only when that alone is too long")
    func stackedAccents() {
        // One letter (1 byte) with 300 accents (2 bytes each): 97 accents fit beside ".pdf".
        let name = DocumentName("x" + String(repeating: "\u{33f}", count: 300), ending: ".pdf").text
        #expect(name.utf8.count == 199)
        #expect(name.unicodeScalars.first == "x")
        #expect(name.unicodeScalars.count { $0 == "\u{33f}" } == 97)
    }

    @Test("does not end in a space or a dot where it was cut")
    func cutEnd() {
        let name = DocumentName(String(repeating: "a", count: 195) + " b", ending: ".pdf").text
        #expect(name == String(repeating: "a", count: 195) + ".pdf")
    }
}

@Suite("A pattern for names")
struct NamePatternTests {
    private func document(number: String = "2024/17", customer: String = "Fern & Field") -> RenderedDocument {
        RenderedDocument(
            files: [], pageCount: 1, messages: [], number: number, customerName: customer, issueDate: "2024-03-31",
            amountDue: "10.00", amountDueShown: "€10.00", currency: "EUR", layout: "classic", hand: nil, seed: 1)
    }

    @Test("puts the invoice's words into its fields")
    func fields() throws {
        let pattern = try NamePattern("{issueDate} {number}-{customer.name} {currency} {input}")
        let name = pattern.name(for: document(), input: "in/march.v2.json", ending: ".pdf")
        #expect(name.text == "2024-03-31 2024-17-Fern & Field EUR march.v2.pdf")
    }

    @Test("does not read fields in words that come from an invoice")
    func literal() throws {
        let name = try NamePattern("{customer.name}")
            .name(for: document(customer: "{number}"), input: "-", ending: ".pdf")
        #expect(name.text == "{number}.pdf")
    }

    @Test("may carry the ending itself")
    func ending() throws {
        let pattern = try NamePattern("{number}.PDF")
        #expect(pattern.name(for: document(), input: "-", ending: ".pdf").text == "2024-17.pdf")
    }

    @Test("names a document from standard input 'invoice'")
    func standardInput() {
        #expect(NamePattern.input.name(for: document(), input: "-", ending: ".pdf").text == "invoice.pdf")
        #expect(NamePattern.input.name(for: document(), input: "a/.hidden", ending: ".pdf").text == "hidden.pdf")
    }

    @Test("never leads out of its folder")
    func escape() throws {
        let name = try NamePattern("{number}").name(for: document(number: "../../x"), input: "-", ending: ".pdf")
        #expect(name.text == "x.pdf")
    }

    @Test(
        "is refused with the reason",
        arguments: [
            ("", "it is empty; write one like {number}-{customer.name}"),
            ("{number", "a brace stands alone; write fields like {number}"),
            ("number}", "a brace stands alone; write fields like {number}"),
            ("{custmer.name}", "there is no field {custmer.name}; did you mean {customer.name}?"),
            ("a/{number}", "a name cannot hold '/'; name the folder with --out-dir"),
        ])
    func refused(pattern: String, reason: String) {
        #expect(throws: HandselError.malformedNamePattern(pattern, reason: reason)) { try NamePattern(pattern) }
    }
}

@Suite("The files of one run")
struct TakenFilesTests {
    @Test("are each taken once, whatever the letter case")
    func once() throws {
        var taken = TakenFiles()
        try taken.take("out/é.pdf", for: "a.json")
        try taken.take("out/f.pdf", for: "b.json")
        #expect(throws: HandselError.fileTaken("out/E\u{301}.PDF", first: "a.json", second: "c.json")) {
            try taken.take("out/E\u{301}.PDF", for: "c.json")
        }
    }
}
