import HandselBilling
import HandselInvoice
import Testing

@Suite("The adapter for a file")
struct AdapterCatalogTests {
    private func name(_ text: String, file: String) throws -> String {
        try AdapterCatalog.adapter(for: file, bytes: Array(text.utf8)).adapter.name
    }

    @Test(
        "is Handsel's own for its invoices, whatever the file is called",
        arguments: [
            (#"{"number": "7", "date": "2026-04-02"}"#, "invoice"), ("number: 7\ncustomer: A\n", "-"),
            (#"{"invoiceNumber": "7", "lines": []}"#, "a.txt"), ("{}", "a.json"), ("", "A.YAML"), ("", "a.jsonl"),
        ])
    func own(text: String, file: String) throws {
        #expect(try name(text, file: file) == "handsel")
    }

    @Test("is surer of fields than of a name, and says why")
    func confidence() throws {
        let fields = try AdapterCatalog.adapter(for: "a", bytes: Array(#"{"number": 1, "items": []}"#.utf8)).recognition
        let named = try AdapterCatalog.adapter(for: "a.json", bytes: []).recognition
        #expect(fields.confidence > named.confidence)
        #expect(fields.reason == "it has the fields 'number', 'lineItems'")
        #expect(named.reason == "its name ends in .json")
    }

    @Test(
        "is none for other files",
        arguments: [
            ("%PDF-1.7", "a.pdf"), ("Date,Name,Gross\n2026-01-01,A,5\n", "export.csv"), ("", "invoice"), ("\u{0}", "-"),
        ])
    func others(text: String, file: String) {
        #expect(throws: BillingError.unknownFormat(file: file, adapters: AdapterCatalog.adapters.map(\.name))) {
            try AdapterCatalog.adapter(for: file, bytes: Array(text.utf8))
        }
    }

    @Test("is found by its name")
    func byName() throws {
        for adapter in AdapterCatalog.adapters {
            #expect(try AdapterCatalog.adapter(named: adapter.name).name == adapter.name)
            #expect(!adapter.summary.isEmpty)
        }
        #expect(Set(AdapterCatalog.adapters.map(\.name)).count == AdapterCatalog.adapters.count)
        #expect(throws: BillingError.unknownAdapter("sap", adapters: AdapterCatalog.adapters.map(\.name))) {
            try AdapterCatalog.adapter(named: "sap")
        }
    }

    @Test("reads the invoices of the file with the reader's settings")
    func reads() throws {
        let adapter = try AdapterCatalog.adapter(named: "handsel")
        let invoices = try adapter.invoices(
            in: Array(#"[{"number": "1"}, {"number": "2"}]"#.utf8), file: "a.json",
            reader: InvoiceReader(defaultCurrency: .yen))
        #expect(invoices.map(\.invoice.number) == ["1", "2"])
        #expect(invoices.map(\.invoice.currency) == [.yen, .yen])
    }
}
