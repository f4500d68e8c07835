import Foundation
import HandselBilling
import HandselInvoice
import HandselSource
import Testing

@Suite("An invoice file")
struct InvoiceReaderTests {
    @Test("may be as small as a number, a day, a customer and what is billed")
    func smallest() throws {
        let read = try read(
            #"{"number": 7, "date": "2026-04-02", "customer": "Oskar Nowak", "items": [{"name": "Lesson", "price": 38}]}"#
        )
        let invoice = read.invoice
        #expect(read.readingFindings == [])
        #expect(invoice.number == "7")
        #expect(invoice.issueDate == CalendarDate(year: 2026, month: 4, day: 2))
        #expect(invoice.customer == Party(name: "Oskar Nowak"))
        #expect(invoice.lineItems == [LineItem(name: "Lesson", price: Price(net: 38))])
        #expect(invoice.totals.due == 38)
        #expect(invoice.currency == nil && invoice.supplier == nil && invoice.typeCode == .invoice)
    }

    @Test("takes the reader's currency where it names none")
    func defaultCurrency() throws {
        let reader = InvoiceReader(defaultCurrency: .poundSterling)
        #expect(try reader.invoice(in: Array("{}".utf8), file: "a.json").invoice.currency == .poundSterling)
        #expect(
            try reader.invoice(in: Array(#"{"currency": "eur"}"#.utf8), file: "a.json").invoice.currency == .euro)
    }

    @Test("says the same in YAML and in JSON")
    func yaml() throws {
        let yaml = """
            number: "0042"
            date: 2026-04-02
            currency: GBP
            customer: |
              Oskar Nowak
              8 Mill Row
            vat: 20 %
            items:
              - name: Lesson
                qty: 4
                price: 38.50
              - {item: Book, price: "12.00", tax: Z}
            note: "für Sie"
            """
        let json = """
            {"number": "0042", "date": "2026-04-02", "currency": "GBP", "customer": "Oskar Nowak\\n8 Mill Row",
             "vat": "20 %", "items": [{"name": "Lesson", "qty": 4, "price": 38.50},
             {"item": "Book", "price": "12.00", "tax": "Z"}], "note": "f\\u00fcr Sie"}
            """
        let fromYAML = try InvoiceReader().invoice(in: Array(yaml.utf8), file: "a.yaml")
        let fromJSON = try read(json)
        #expect(fromYAML.readingFindings == [] && fromJSON.readingFindings == [])
        #expect(fromYAML.invoice == fromJSON.invoice)
        // 4 × 38.50 + 12 and 20 % of 154
        #expect(fromYAML.invoice.totals.gross == number("196.80"))
        #expect(fromYAML.position(of: "lineItems[1].price").description == "a.yaml:12:25")
    }

    @Test("may hold several invoices in a list or on lines of their own")
    func several() throws {
        let list = try InvoiceReader().invoices(in: Array(#"[{"number": "1"}, {"number": "2"}]"#.utf8), file: "a.json")
        #expect(list.map(\.invoice.number) == ["1", "2"])
        #expect(list.map(\.position.column) == [2, 19])
        let lines = Array("{\"number\": \"1\"}\n\n{\"number\": \"2\"}\n".utf8)
        for file in ["a.jsonl", "A.NDJSON"] {
            let invoices = try InvoiceReader().invoices(in: lines, file: file)
            #expect(invoices.map(\.invoice.number) == ["1", "2"])
            #expect(invoices.map(\.position.line) == [1, 3])
        }
        #expect(try InvoiceReader().invoices(in: Array("number: 1".utf8), file: "a.yaml").count == 1)
    }

    @Test(
        "gives nothing when it holds no invoice",
        arguments: [
            ("[]", "a.json", "a.json: there is no invoice in it; write one as a record"),
            ("", "a.jsonl", "a.jsonl: there is no invoice in it; write one as a record"),
            (
                "7", "a.json",
                "a.json:1:1: found a number; write an invoice as a record with fields such as 'number' and 'lineItems'"
            ),
            (
                "[{}, [1]]", "a.json",
                "a.json:1:6: found a list of 1; write an invoice as a record with fields such as 'number' and 'lineItems'"
            ),
            (
                "", "a.yaml",
                "a.yaml:1:1: found null; write an invoice as a record with fields such as 'number' and 'lineItems'"
            ),
            (
                "{\"a\": NaN}", "a.json",
                "a.json:1:7: found 'NaN'; write a value here: a text in quotes, a number, true, false, null, [ or {"
            ),
        ])
    func nothing(text: String, file: String, sentence: String) {
        do {
            _ = try InvoiceReader().invoices(in: Array(text.utf8), file: file)
            Issue.record("read")
        } catch {
            #expect("\(error)" == sentence)
        }
    }

    @Test("keeps the reader's limits")
    func limits() throws {
        let reader = InvoiceReader(limits: SourceLimits(size: 10))
        #expect(throws: BillingError.unreadable(.tooLarge(file: "a.json", size: 15, limit: 10))) {
            try reader.invoice(in: Array(#"{"number": "1"}"#.utf8), file: "a.json")
        }
    }

    @Test("may be a brand's, with only a supplier and how to pay")
    func brand() throws {
        let source = try SourceValue(
            reading: Array(
                """
                supplier:
                  name: Fern & Field GmbH
                  address: {lines: [Gärtnerweg 8], postCode: "12489", city: Berlin, country: DE}
                payment:
                  creditTransfers:
                    - iban: DE89370400440532013000
                """.utf8), file: "brand.yaml")
        let read = try InvoiceReader().invoice(from: source)
        #expect(read.readingFindings == [])
        #expect(read.invoice.supplier?.address?.lines == ["Gärtnerweg 8"])
        #expect(read.invoice.payment?.creditTransfers == [CreditTransfer(iban: "DE89370400440532013000")])
        #expect(read.invoice.lineItems.isEmpty)
    }

    @Test("may have ten thousand lines")
    func manyLines() throws {
        let items = (0..<10_000).map { #"{"name": "Item \#($0)", "quantity": 2, "price": "0.01", "tax": 19}"# }
        let read = try read(#"{"number": "1", "items": [\#(items.joined(separator: ",\n"))]}"#)
        #expect(read.invoice.lineItems.count == 10_000)
        #expect(read.invoice.lineItems.last?.name == "Item 9999")
        // 20,000 × 0.01 and 19 %
        #expect(read.invoice.totals.gross == 238)
        #expect(read.position(of: "lineItems[9999].name").line == 10_000)
    }

    @Test("may have a note of a megabyte")
    func longNote() throws {
        let note = String(repeating: "Thank you. ", count: 95_000).dropLast()
        #expect(try readWith(#""note": "\#(note)""#).invoice.personal.note == String(note))
    }
}
