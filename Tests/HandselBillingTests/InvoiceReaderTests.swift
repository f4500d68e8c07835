import Foundation
import HandselBilling
import HandselInvoice
import HandselSource
import Testing

/// What a JSON text says, with `defaults` before its own fields.
func read(_ json: String, file: String = "invoice.json") throws(BillingError) -> ReadInvoice {
    try InvoiceReader().invoice(in: Array(json.utf8), file: file)
}

/// A small invoice whose line, and whatever else is said, is written in JSON.
func read(line: String = #""name": "Visit", "price": 10"#, and more: String = "") throws(BillingError) -> ReadInvoice {
    try read(
        """
        {"number": "1", "date": "2026-03-01", "currency": "EUR", "supplier": "Fern & Field", "customer": "Chen Ceramics",
        "items": [{\(line)}]\(more.isEmpty ? "" : ", \(more)")}
        """)
}

func cents(_ hundredths: Int) -> Decimal { Decimal(sign: .plus, exponent: -2, significand: Decimal(hundredths)) }

@Suite("An invoice file")
struct InvoiceReaderTests {
    @Test("needs ten lines")
    func smallest() throws {
        let result = try read(
            """
            {
              "number": "7",
              "date": "2026-04-02",
              "currency": "GBP",
              "supplier": "Wren Street Piano Lessons",
              "customer": "Oskar Nowak\\n8 Mill Row\\nBath\\nGB",
              "items": [{ "name": "Piano lesson", "quantity": 4, "price": 38.50 }],
              "note": "Your left hand found the swing this month."
            }
            """)
        let invoice = result.invoice
        #expect(invoice.number == "7")
        #expect(invoice.issueDate == CalendarDate(year: 2026, month: 4, day: 2))
        #expect(invoice.currency == .poundSterling)
        #expect(
            invoice.customer
                == Party(name: "Oskar Nowak", address: PostalAddress(lines: ["8 Mill Row", "Bath"], country: "GB")))
        #expect(invoice.lineItems == [LineItem(name: "Piano lesson", quantity: 4, price: Price(net: cents(3850)))])
        #expect(invoice.totals.due == 154)
        #expect(invoice.personal.note == "Your left hand found the swing this month.")
        #expect(result.readingFindings.isEmpty)
        #expect(!result.findings.contains { $0.severity == .error })
    }

    @Test("may be YAML")
    func yaml() throws {
        let text = """
            number: 2026-001
            date: 2026-04-02
            currency: EUR
            supplier: Fern & Field
            customer: |
              Amelia Chen
              12 Harbour Lane
            vat: 19%
            items:
              - name: Planting
                qty: 3
                price: 12.10
            """
        let invoice = try InvoiceReader().invoice(in: Array(text.utf8), file: "invoice.yaml").invoice
        #expect(invoice.number == "2026-001")
        #expect(invoice.customer.address?.lines == ["12 Harbour Lane"])
        #expect(invoice.totals.gross == cents(4320))
    }

    @Test(
        "says the right writing of an amount that it refuses",
        arguments: [
            (#""1,234.50""#, "1234.50"), (#""1.234,50""#, "1234.50"), (#""19,99 €""#, "19.99"), (#""€ 5""#, "5"),
            (#""1 234,50""#, "1234.50"), (#""-3,5""#, "-3.5"), (#""1'234.50""#, "1234.50"),
            (#""1,234,567""#, "1234567"),
        ])
    func amountWriting(written: String, right: String) throws {
        let result = try read(line: #""name": "Visit", "price": \#(written)"#)
        let finding = try #require(result.readingFindings.first)
        #expect(finding.rule == "HANDSEL-NOT-A-NUMBER")
        #expect(finding.severity == .error)
        #expect(finding.path == "lineItems[0].price")
        #expect(finding.wanted == "write \(right)")
        #expect(result.invoice.lineItems[0].price == nil)
        #expect(!result.findings.contains { $0.rule == "BR-26" }, "a price that cannot be read is not missing as well")
    }

    @Test(
        "guesses at no amount that can be read in two ways",
        arguments: [
            #""1,234""#, #""NaN""#, #""Infinity""#, #""""#, #""12abc34""#, #""ten""#, #""1.2.3,4""#, "1e400",
            #""1e400""#, "12345678901234567890",
        ])
    func ambiguousAmount(written: String) throws {
        let finding = try #require(try read(line: #""name": "Visit", "price": \#(written)"#).readingFindings.first)
        #expect(finding.rule == "HANDSEL-NOT-A-NUMBER")
        #expect(finding.place == "invoice.json:2:38")
    }

    @Test(
        "is refused as a whole when NaN stands without quotes or it ends too early",
        arguments: [#"{"number": NaN}"#, #"{"number": "1", "items": [{"#, "", "{"])
    func truncated(text: String) {
        #expect(throws: BillingError.self) { try read(text) }
    }

    @Test("reads amounts exactly, in quotes or without", arguments: ["0.1", #""0.1""#, "1e-1", #"" 0.10 ""#])
    func exact(written: String) throws {
        let result = try read(line: #""name": "Visit", "price": \#(written)"#)
        #expect(result.invoice.lineItems[0].price?.net == cents(10))
        #expect(result.readingFindings.isEmpty)
    }

    @Test("tells unknown fields with the nearest name and the place")
    func unknownField() throws {
        let result = try read(line: #""name": "Visit", "prize": 10, "colour": "green""#)
        let findings = result.readingFindings
        #expect(findings.map(\.path) == ["lineItems[0].prize", "lineItems[0].colour"])
        #expect(findings.map(\.severity) == [.error, .warning])
        #expect(findings[0].wanted == "write 'price' if that is meant")
        #expect(findings[0].place == "invoice.json:2:29")
    }

    @Test("goes on past every problem")
    func all() throws {
        let result = try read(
            """
            {"number": ["1"], "date": "01.03.2026", "currency": 978, "dueDate": true, "typeCode": 325,
             "customer": 5, "supplier": {"name": {}, "address": [1, null]}, "payment": "DE00", "language": "german!",
             "period": "March", "tags": [1, {}], "engagement": {"final": "yes", "instalment": 0}, "notes": [{}],
             "attachments": [{"data": "*"}], "tax": "nineteen", "discount": "a lot",
             "items": [{"name": "A", "quantity": null, "price": []}, 7, {"name": "B", "price": 1}]}
            """)
        #expect(
            result.readingFindings.filter { $0.severity == .error }.map(\.path) == [
                "number", "issueDate", "currency", "dueDate", "typeCode", "supplier.name", "supplier.address[1]",
                "payment",
                "language", "period", "tags[1]", "engagement.final", "engagement.instalment", "attachments[0].data",
                "tax",
                "allowances", "lineItems[0].price", "lineItems[1]",
            ])
        #expect(result.invoice.lineItems.map(\.name) == ["A", "B"])
        #expect(result.invoice.customer.name == "5")
        #expect(!result.findings.contains { $0.rule == "BR-03" || $0.rule == "BR-05" || $0.rule == "BR-02" })
    }

    @Test("tells what is wrong with its kind, its line and its column")
    func wrongKind() throws {
        let result = try read("{\"number\": \"1\",\n  \"lineItems\": {\"name\": \"A\"}}")
        let finding = try #require(result.readingFindings.first)
        #expect(
            "\(finding)" == "invoice.json:2:16: error: lineItems: found a record; write a list [HANDSEL-WRONG-KIND]")
    }

    @Test("must not say a thing under two names")
    func statedTwice() throws {
        let result = try read(and: #""invoiceDate": "2026-03-02", "prepaid": 3, "totals": {"prepaid": 4}"#)
        #expect(result.readingFindings.map(\.rule) == ["HANDSEL-STATED-TWICE", "HANDSEL-STATED-TWICE"])
        #expect(result.readingFindings.map(\.path) == ["issueDate", "totals.prepaid"])
        #expect(try read(and: #""prepaid": 4, "totals": {"prepaid": 4.00}"#).readingFindings.isEmpty)
    }

    @Test("takes its currency from the settings where it names none")
    func defaultCurrency() throws {
        let text = Array(#"{"number": "1"}"#.utf8)
        #expect(try InvoiceReader(defaultCurrency: .euro).invoice(in: text, file: "a.json").invoice.currency == .euro)
        #expect(try InvoiceReader().invoice(in: text, file: "a.json").findings.contains { $0.rule == "BR-05" })
    }

    @Test("gives places to what the checks find, the nearest one where a field is missing")
    func places() throws {
        let findings = try read(
            """
            {"number": "1", "date": "2026-03-01", "currency": "EUR", "supplier": "A", "customer": "B",
             "items": [
              {"name": "A", "price": -1},
              {"name": "B"}],
             "payment": {"iban": "DE00"}}
            """
        ).findings.filter { $0.severity == .error }
        #expect(findings.map(\.rule) == ["BR-27", "BR-26", "HANDSEL-IBAN"])
        #expect(findings.map(\.place) == ["invoice.json:3:26", "invoice.json:4:3", "invoice.json:5:13"])
    }

    @Test("can be completed and checked again")
    func completed() throws {
        let result = try read(
            #"{"number": "1", "date": "2026-03-01", "currency": "EUR", "customer": "B", "items": [{"name": "A", "price": 1}]}"#
        )
        #expect(result.findings.contains { $0.rule == "BR-06" })
        var invoice = result.invoice
        invoice.supplier = Party(name: "Fern & Field")
        #expect(!result.findings(for: invoice).contains { $0.severity == .error })
    }

    @Test("has texts without control characters, of which a warning tells")
    func controlCharacters() throws {
        let result = try read(
            and: #""note": "Dear\u0007 Amelia,\r\nthank you", "references": {"order": "a\u202eb\nc"}"#)
        #expect(result.invoice.personal.note == "Dear Amelia,\nthank you")
        #expect(result.invoice.references.order == "ab c")
        #expect(
            result.readingFindings.map(\.rule) == [
                "HANDSEL-CONTROL-CHARACTER", "HANDSEL-CONTROL-CHARACTER", "HANDSEL-LINE-BREAK",
            ])
        #expect(result.readingFindings.allSatisfy { $0.severity == .warning })
        #expect(!result.findings.contains { $0.severity == .error })
    }

    @Test("is refused with half a surrogate pair in a name")
    func loneSurrogate() {
        #expect(throws: BillingError.self) { try read(and: #""note": "\ud83c""#) }
    }

    @Test("is a record")
    func notARecord() {
        #expect {
            try read("[1]")
        } throws: { error in
            "\(error)"
                == "invoice.json:1:1: found a list of 1; write an invoice as a record with fields such as 'number' and 'lineItems'"
        }
    }

    @Test("may have ten thousand lines and a note of a megabyte")
    func large() throws {
        let line = #"{"name": "Perennial in a pot", "quantity": 3, "unit": "pot", "price": 4.15, "tax": 7}"#
        let text = """
            {"number": "1", "date": "2026-03-01", "currency": "EUR", "supplier": "A", "customer": "B",
            "note": "\(String(repeating: "Thank you. ", count: 95_326))",
            "items": [\(Array(repeating: line, count: 10_000).joined(separator: ",\n"))]}
            """
        let start = ContinuousClock.now
        let result = try read(text)
        #expect(result.invoice.totals.net == 124_500)
        #expect(result.invoice.personal.note?.utf8.count == 1_048_585)
        #expect(!result.findings.contains { $0.severity == .error })
        let time = ContinuousClock.now - start
        print("\(text.utf8.count) bytes with 10,000 lines read, added up and checked in \(time)")
        #expect(time < .seconds(30))
    }

    @Test("keeps negative quantities and tells of them")
    func negativeQuantity() throws {
        let result = try read(line: #""name": "Deposit back", "quantity": -2, "price": 10"#, and: #""vat": 19"#)
        #expect(result.invoice.totals.gross == cents(-2380))
        let finding = try #require(result.findings.first { $0.rule == "HANDSEL-NEGATIVE-QUANTITY" })
        #expect(finding.severity == .note)
    }
}
