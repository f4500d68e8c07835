import Foundation
import HandselInvoice
import HandselSource
import Testing

@testable import HandselBilling

@Suite("The field catalog")
struct FieldCatalogTests {
    @Test("makes the same schema each time")
    func stable() throws {
        #expect(invoiceSchema() == invoiceSchema())
        let schema = try SourceValue(reading: Array(invoiceSchema().utf8), file: "schema.json")
        #expect(schema["$schema"]?.content == .text("https://json-schema.org/draft/2020-12/schema"))
        #expect(
            schema["properties"]?["number"]?["description"]?.content == .text("Number of the invoice (BT-1)"))
        #expect(schema["properties"]?["date"]?["description"]?.content == .text("Another name of issueDate"))
        #expect(schema["$defs"]?["party"]?["additionalProperties"]?.content == .flag(false))
    }

    @Test("defines each record that the schema refers to")
    func references() throws {
        let text = invoiceSchema()
        let schema = try SourceValue(reading: Array(text.utf8), file: "schema.json")
        let names = Set(text.matches(of: /#\/\$defs\/([A-Za-z]+)/).map { String($0.1) })
        #expect(names.count == 25)
        for name in names { #expect(schema["$defs"]?[name] != nil, "\(name)") }
    }

    @Test("says what each field means")
    func meanings() {
        for field in FieldCatalog.invoice.fields { #expect(!field.meaning.isEmpty, "\(field.name)") }
        #expect(FieldCatalog.lineItem.fields.allSatisfy { !$0.term.isEmpty })
    }

    @Test("never calls the customer anything else")
    func words() {
        let text = invoiceSchema().lowercased()
        #expect(!text.contains("buyer"))
        #expect(!text.contains("client"))
    }
}

@Suite("The adapter catalog")
struct AdapterCatalogTests {
    @Test("has each name once, with a summary")
    func names() {
        let adapters = AdapterCatalog.adapters
        #expect(Set(adapters.map(\.name)).count == adapters.count)
        #expect(adapters.allSatisfy { !$0.summary.isEmpty })
    }

    @Test(
        "recognizes Handsel's own files",
        arguments: [
            ("a.json", #"{"number": "1", "issueDate": "x"}"#), ("a.txt", "number: 1\ndate: 2026-01-01\n"),
            ("a.jsonl", ""), ("a.yml", "x"),
        ])
    func recognized(file: String, text: String) throws {
        let choice = try AdapterCatalog.adapter(for: file, bytes: Array(text.utf8))
        #expect(choice.adapter.name == "handsel")
        #expect(!choice.recognition.reason.isEmpty)
    }

    @Test("says so when it knows no file of the kind")
    func unknown() {
        #expect(throws: BillingError.unknownFormat(file: "a.csv", adapters: ["handsel"])) {
            try AdapterCatalog.adapter(for: "a.csv", bytes: Array("id,amount\n".utf8))
        }
        #expect(throws: BillingError.unknownAdapter("strype", adapters: ["handsel"])) {
            try AdapterCatalog.adapter(named: "strype")
        }
    }

    @Test("reads lists and JSON Lines into several invoices, each with its place")
    func several() throws {
        let adapter = try AdapterCatalog.adapter(named: "handsel")
        let list = try adapter.invoices(
            in: Array("[{\"number\": \"1\"},\n {\"number\": \"2\"}]".utf8), file: "a.json", reader: InvoiceReader())
        #expect(list.map(\.invoice.number) == ["1", "2"])
        #expect(list.map(\.position.line) == [1, 2])
        let lines = try adapter.invoices(
            in: Array("{\"number\": \"1\"}\r\n\r\n{\"number\": \"2\"}\r\n".utf8), file: "A.JSONL",
            reader: InvoiceReader())
        #expect(lines.map(\.invoice.number) == ["1", "2"])
        #expect(lines.map(\.position.line) == [1, 3])
    }

    @Test(
        "refuses files without an invoice",
        arguments: [("a.json", "[]"), ("a.jsonl", ""), ("a.json", "[1]"), ("a.yaml", ""), ("a.json", "3")])
    func none(file: String, text: String) throws {
        let adapter = try AdapterCatalog.adapter(named: "handsel")
        #expect(throws: BillingError.self) {
            try adapter.invoices(in: Array(text.utf8), file: file, reader: InvoiceReader())
        }
    }

    @Test("holds to the limits it is given")
    func limits() {
        let reader = InvoiceReader(limits: SourceLimits(size: 10))
        #expect(throws: BillingError.unreadable(.tooLarge(file: "a.json", size: 15, limit: 10))) {
            try reader.invoice(in: Array(#"{"number": "1"}"#.utf8), file: "a.json")
        }
    }
}
