import HandselInvoice
import HandselTestSupport
import Testing

@testable import Handsel

private func notes(_ text: String, _ file: String = "notes.csv") throws -> NotesFile {
    try NotesFile(reading: Array(text.utf8), file: file)
}

/// What is said of a file that cannot be used.
private func mistake(_ text: String, _ file: String = "notes.csv") -> String {
    do {
        _ = try notes(text, file)
        return "read"
    } catch {
        return "\(error)"
    }
}

@Suite("A notes file")
struct NotesFileTests {
    private static let yaml = """
        invoices:
          2026-014: For this one.
          2026-015: { note: Written by Tom., signedBy: Tom }
        customers:
          c-12: For the number.
          "de 123456789": For the VAT id.
          amelia@chen.example: For the address.
          chen  architects: For the name.
        """

    @Test("has the invoice's note first, then the customer's by number, VAT id, e-mail address and name")
    func order() throws {
        let file = try notes(NotesFileTests.yaml, "notes.yaml")
        #expect(file.entry(for: noteInvoice())?.text == "For this one.")
        #expect(file.entry(for: noteInvoice("2026-015"))?.signedBy == "Tom")
        var invoice = noteInvoice("1")
        #expect(file.entry(for: invoice)?.text == "For the number.")
        invoice.customer.identifiers = []
        #expect(file.entry(for: invoice)?.text == "For the VAT id.")
        invoice.customer.vatId = nil
        #expect(file.entry(for: invoice)?.text == "For the address.")
        invoice.customer.contact = nil
        #expect(file.entry(for: invoice)?.text == "For the name.")
        invoice.customer.name = "Brennan"
        #expect(file.entry(for: invoice) == nil)
    }

    @Test(
        "may be a table",
        arguments: [
            "invoice,note\n2026-014,\"Dear Ann,\nthank you\"\n",
            "\u{feff}Number;Note\r\n2026-014;\"Dear Ann,\nthank you\"\r\n",
            "note\tcustomer\tsignedBy\tinvoice\n\"Dear Ann,\nthank you\"\tC-99\t\t2026-014\n",
            "customer,note\nC-12,\"Dear Ann,\nthank you\"\nC-13,\n",
        ])
    func tables(text: String) throws {
        #expect(try notes(text).entry(for: noteInvoice())?.text == "Dear Ann,\nthank you")
    }

    @Test("says at the end which notes nobody asked for, with their places")
    func unused() throws {
        let file = try notes("invoice,customer,note\n2026-014,,A\n2026-99,,B\n,C-99,C\n")
        _ = file.entry(for: noteInvoice())
        #expect(
            file.unused().map(\.description) == [
                "notes.csv:3:10: warning: no invoice '2026-99' came up, so its note was not used; look at the number",
                "notes.csv:4:7: warning: no customer 'C-99' came up, so their note was not used",
            ])
    }

    @Test("tells mistakes with their places and what would be right")
    func mistakes() {
        #expect(
            mistake("invoice,text\n1,a")
                == "notes.csv:1:9: notes have no column 'text'; known are: invoice, number, customer, note, signedBy")
        #expect(mistake("invoce,note\n1,a") == "notes.csv:1:1: notes have no column 'invoce'; did you mean 'invoice'?")
        #expect(mistake("invoice,number,note\n1,2,a").contains("the column 'invoice' is here a second time"))
        #expect(mistake("invoice,customer\n1,a").contains("there is no column 'note'"))
        #expect(mistake("note\na").contains("neither a column 'invoice' nor 'customer'"))
        #expect(
            mistake("invoice,note\n1,a\n1,b")
                == "notes.csv:3:1: a second note for '1'; the first is at line 2; keep one of them")
        #expect(mistake("customer,note\nAnn  Lee,a\nann lee,b").contains("a second note for 'ann lee'"))
        #expect(
            mistake("invoice,note\n,a")
                == "notes.csv:2:2: this note is for nobody; write the number of the invoice or the customer beside it")
        #expect(mistake("invoice,note\n1,\"a").contains("notes.csv:2:3: found a quote that is never closed"))
        #expect(mistake("", "notes.csv").contains("found no row"))
    }

    @Test("of YAML tells mistakes too")
    func yamlMistakes() {
        #expect(
            mistake("invoces: {1: a}", "n.yaml")
                == "n.yaml:1:1: a notes file has no 'invoces'; did you mean 'invoices'?")
        #expect(mistake("invoices: {1: }", "n.yaml").contains("write the words of the note"))
        #expect(mistake("invoices: {1: [a]}", "n.yaml").contains("n.yaml:1:15: found a list of 1"))
        #expect(mistake("invoices: {1: {note: a, signed: b}}", "n.yaml").contains("did you mean 'signedBy'?"))
        #expect(mistake("invoices: {1: {signedBy: b}}", "n.yaml").contains("write the words of the note as 'note'"))
        #expect(mistake("invoices: {1: a, 1: b}", "n.yaml").contains("'1'"))
        #expect(mistake("customers: {A b: a, a  B: b}", "n.yaml").contains("a second note for 'a  B'"))
        #expect(mistake("invoices: [a]", "n.yaml").contains("write the notes as a record"))
        #expect(mistake("- a", "n.yaml").contains("write a notes file as a record of invoices, customers"))
        #expect(mistake("invoices: {\"\": a}", "n.yaml").contains("this note is for nobody"))
    }

    @Test("that is not there is told before anything is made")
    func missing() {
        #expect(throws: HandselError.self) { try NotesFile("/nowhere/notes.csv") }
    }
}
