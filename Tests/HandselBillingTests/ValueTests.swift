import Foundation
import HandselBilling
import HandselInvoice
import Testing

@Suite("A value in an invoice file")
struct ValueTests {
    @Test(
        "may be a number in quotes or without",
        arguments: [
            ("1234.50", "1234.5"), ("\"1234.50\"", "1234.5"), ("\" 12 \"", "12"), ("1e3", "1000"), ("0", "0"),
            ("0.333333333333333333", "0.333333333333333333"),
        ])
    func numbers(value: String, expected: String) throws {
        let read = try readLine(#""name": "a", "price": \#(value)"#)
        #expect(read.readingFindings == [])
        #expect(read.invoice.lineItems.first?.price?.net.description == expected)
    }

    @Test(
        "is refused as a number in any other writing, with the right one",
        arguments: [
            (#""1,234.50""#, "write 1234.50"), (#""1.234,50""#, "write 1234.50"), (#""19,99 €""#, "write 19.99"),
            (#""$45""#, "write 45"), (#""1 234,50""#, "write 1234.50"), (#""1'234.50""#, "write 1234.50"),
            (#""-1,234.50""#, "write -1234.50"), (#""−5""#, "write -5"), (#""1.234.567""#, "write 1234567"),
            (#""12abc""#, "write 12"),
            // A thousand and something, or one and something: nobody can know.
            (#""1,234""#, "write it with a point before the decimals and nothing between the digits, such as 1234.50"),
            (#""abc""#, "write it with a point before the decimals and nothing between the digits, such as 1234.50"),
            (#""""#, "write it with a point before the decimals and nothing between the digits, such as 1234.50"),
            (#""NaN""#, "write it with a point before the decimals and nothing between the digits, such as 1234.50"),
            ("1e15", "write a number below 10^15 with at most 18 digits"),
            ("0.1234567890123456789", "write a number below 10^15 with at most 18 digits"),
        ])
    func notANumber(value: String, wanted: String) throws {
        let read = try readLine(#""name": "a", "price": \#(value)"#)
        #expect(words(read.readingFindings) == ["a.json:2:24 error HANDSEL-NOT-A-NUMBER lineItems[0].price"])
        #expect(read.readingFindings.first?.wanted == wanted)
        #expect(read.invoice.lineItems.first?.price == nil)
    }

    @Test(
        "of the wrong kind is told with its place",
        arguments: [
            (#""number": {}"#, 12, "number", "a record"), (#""number": true"#, 12, "number", "true"),
            (#""currency": "EURO""#, 14, "currency", "the text 'EURO'"),
            (#""currency": 7"#, 14, "currency", "the number 7"),
            (#""typeCode": 325"#, 14, "typeCode", "the number 325"),
            (#""language": "German language""#, 14, "language", "the text 'German language'"),
            (#""items": {}"#, 11, "lineItems", "a record"), (#""period": "March""#, 12, "period", "the text 'March'"),
            (#""totals": 5"#, 12, "totals", "the number 5"), (#""note": ["a"]"#, 10, "note", "a list of 1"),
            (#""prepaid": {}"#, 13, "prepaid", "a record"),
            (#""engagement": {"final": "yes"}"#, 26, "engagement.final", "the text 'yes'"),
            (#""engagement": {"instalment": 0}"#, 31, "engagement.instalment", "the number 0"),
            (#""tax": {}"#, 9, "tax", "a record"), (#""tax": {"category": "X"}"#, 22, "tax.category", "the text 'X'"),
            (#""attachments": [{"id": "1", "data": "%%%%"}]"#, 38, "attachments[0].data", "the text '%%%%'"),
            (#""number": ["it's \"7\"\n"]"#, 12, "number", "a list of 1"),
            (#""currency": "it's\n""#, 14, "currency", "the text 'it's\\n'"),
        ])
    func wrongKind(member: String, column: Int, path: String, found: String) throws {
        let read = try read("{\(member)}")
        let finding = try #require(read.readingFindings.first)
        #expect(words([finding]) == ["a.json:1:\(column) error HANDSEL-WRONG-KIND \(path)"])
        #expect(finding.found == found)
        #expect(!finding.wanted.isEmpty)
    }

    @Test(
        "is refused as a day unless it exists and is written year-month-day",
        arguments: [
            #""01.04.2026""#, #""2026-02-30""#, "20260401", #""04/01/2026""#,
        ])
    func days(value: String) throws {
        let read = try read(#"{"issueDate": \#(value)}"#)
        #expect(words(read.readingFindings) == ["a.json:1:15 error HANDSEL-NOT-A-DATE issueDate"])
        #expect(read.invoice.issueDate == nil)
        #expect(!read.findings.contains { $0.rule == "BR-03" })
    }

    @Test("loses its control characters with a warning, and its line breaks where one line is meant")
    func controls() throws {
        let read = try readWith(#""note": "a\u0007b\r\nc\u2028d", "signedBy": "Rosa\nL.\tM.""#)
        #expect(
            words(read.readingFindings) == [
                "a.json:2:9 warning HANDSEL-CONTROL-CHARACTER note", "a.json:2:45 warning HANDSEL-LINE-BREAK signedBy",
            ])
        #expect(read.invoice.personal.note == "ab\nc\nd")
        #expect(read.invoice.personal.signedBy == "Rosa L. M.")
        #expect(read.readingFindings.first?.found == "the control character U+0007")
    }

    @Test("may be any text in any script")
    func scripts() throws {
        let read = try readWith(#""note": "für 山田 😀 عبد {number} e\u0301""#)
        #expect(read.readingFindings == [])
        #expect(read.invoice.personal.note == "für 山田 😀 عبد {number} e\u{301}")
    }

    @Test("says periods, deliveries, notes and earlier invoices in short or in full")
    func shortAndFull() throws {
        let pairs = [
            (#""period": "2026-03-01/2026-03-31""#, #""period": {"start": "2026-03-01", "end": "2026-03-31"}"#),
            (#""delivery": "2026-03-01""#, #""delivery": {"date": "2026-03-01"}"#),
            (#""notes": "Thanks""#, #""notes": [{"text": "Thanks"}]"#),
            (#""precedingInvoices": "6""#, #""precedingInvoices": [{"number": "6"}]"#),
            (#""tags": "plain""#, #""tags": ["plain"]"#), (#""discount": "10 %""#, #""allowances": [{"percent": 10}]"#),
            (#""charges": 5"#, #""charges": [{"amount": "5.00"}]"#), (#""type": "credit note""#, #""typeCode": 381"#),
            (#""tax": "19 %""#, #""tax": {"rate": 19, "category": "S"}"#),
            (#""tax": "E""#, #""tax": {"category": "exempt", "rate": 0}"#),
            (#""tax": "reverseCharge""#, #""tax": {"category": "AE"}"#), (#""tax": {"rate": 0}"#, #""tax": "Z""#),
            (#""references": {"object": "M-1"}"#, #""references": {"object": {"value": "M-1"}}"#),
        ]
        let plain = try readWith(#""taxName": null"#).invoice
        for (short, full) in pairs {
            let (one, other) = (try readWith(short), try readWith(full))
            #expect(one.readingFindings == [] && other.readingFindings == [], "\(short)")
            #expect(one.invoice == other.invoice && one.invoice != plain, "\(short)")
        }
    }

    @Test("may be an attached document in Base64, on several lines too")
    func attachments() throws {
        let read = try readWith(#""attachments": [{"id": "1", "data": "SGFu\nZHNl bA=="}, {"id": "2", "url": "a"}]"#)
        #expect(read.readingFindings == [])
        #expect(read.invoice.attachments.map(\.data) == [Array("Handsel".utf8), nil])
    }

    @Test("says in a note that a rate of 0 alone is taken as zero rated")
    func zeroRate() throws {
        let read = try readWith(#""tax": 0"#)
        #expect(words(read.readingFindings) == ["a.json:2:8 note HANDSEL-ZERO-RATE tax"])
        #expect(read.invoice.lineItems.first?.tax == TaxCategory(.zeroRated, rate: 0))
    }
}
