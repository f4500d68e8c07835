import Foundation
import HandselBilling
import HandselInvoice
import Testing

@Suite("A shorter writing")
struct ShorthandTests {
    @Test(
        "of a party is a text with name and address",
        arguments: [
            ("Amelia Chen", "Amelia Chen", nil),
            (
                "Amelia Chen\\n12 Harbour Lane\\n\\nBristol BS1 4ZZ\\nGB", "Amelia Chen",
                ["12 Harbour Lane", "Bristol BS1 4ZZ"]
            ),
            ("Amelia Chen, 12 Harbour Lane, Bristol", "Amelia Chen", ["12 Harbour Lane", "Bristol"]),
            ("Fern & Field, Inc.", "Fern & Field, Inc.", nil),
            ("Fern & Field, Inc., 12 Harbour Lane, Bristol", "Fern & Field, Inc.", ["12 Harbour Lane", "Bristol"]),
            ("Chen, Amelia", "Chen, Amelia", nil),
        ] as [(String, String, [String]?)])
    func party(written: String, name: String, lines: [String]?) throws {
        let customer = try read(
            #"{"number": "1", "customer": "\#(written)"}"#
        ).invoice.customer
        #expect(customer.name == name)
        #expect(customer.address?.lines == lines)
    }

    @Test("of a private person has the names beside the rest")
    func person() throws {
        let customer = try read(
            #"{"customer": {"givenName": "Amelia", "familyName": "Chen", "email": "amelia@chen.example", "address": "12 Harbour Lane, Bristol"}}"#
        ).invoice.customer
        #expect(customer.name == "Amelia Chen")
        #expect(customer.greetingName == "Amelia")
        #expect(customer.contact?.email == "amelia@chen.example")
        #expect(customer.address?.lines == ["12 Harbour Lane", "Bristol"])
    }

    @Test(
        "of a tax is a rate or a word",
        arguments: [
            ("19", TaxCategory.standard(19)), (#""19%""#, .standard(19)),
            (#""8.875 %""#, .standard(Decimal(sign: .plus, exponent: -3, significand: 8875))),
            ("0", TaxCategory(.zeroRated, rate: 0)), (#""E""#, TaxCategory(.exempt, rate: 0)),
            (#""reverseCharge""#, TaxCategory(.reverseCharge, rate: 0)),
            (#""outsideScope""#, TaxCategory(.outsideScope)), (#"{"rate": 7}"#, .standard(7)),
            (#"{"category": "K"}"#, TaxCategory(.intraCommunity, rate: 0)),
            (
                #"{"category": "exempt", "reason": "§ 19 UStG"}"#,
                TaxCategory(.exempt, rate: 0, exemptionReason: "§ 19 UStG")
            ),
        ])
    func tax(written: String, tax: TaxCategory) throws {
        #expect(try read(line: #""name": "A", "price": 1, "vat": \#(written)"#).invoice.lineItems[0].tax == tax)
    }

    @Test("of a tax on the whole document reaches the lines that name none")
    func documentTax() throws {
        let invoice = try read(
            #"{"vat": 19, "items": [{"name": "A", "price": 1}, {"name": "B", "price": 1, "vat": "7%"}, {"name": "C", "price": 1, "vat": "x"}]}"#
        ).invoice
        #expect(invoice.lineItems.map(\.tax) == [.standard(19), .standard(7), nil])
    }

    @Test("of a tax at the rate 0 is told as zero rated")
    func zeroRate() throws {
        let finding = try #require(try read(and: #""vat": 0"#).readingFindings.first)
        #expect(finding.rule == "HANDSEL-ZERO-RATE")
        #expect(finding.severity == .note)
    }

    @Test("of a line may be an amount alone, or a description alone")
    func line() throws {
        let lines = try read(
            #"{"items": [{"description": "Design of\nthe garden", "net": 500}, {"name": "B", "net": 5, "quantity": 2}, {"name": "C", "description": "D", "price": 1}]}"#
        ).invoice.lineItems
        #expect(lines[0] == LineItem(name: "Design of the garden", price: Price(net: 500), statedNet: 500))
        #expect(lines[1].price == nil)
        #expect(lines[2].description == "D")
    }

    @Test("of a price is its net amount; gross and discount give it as well")
    func price() throws {
        let prices = try read(
            #"{"items": [{"price": {"gross": 10, "discount": 1.5}}, {"price": {"net": 2, "baseQuantity": 100}}, {"unitPrice": "3"}]}"#
        ).invoice.lineItems.map(\.price)
        #expect(
            prices == [
                Price(net: cents(850), discount: cents(150), gross: 10), Price(net: 2, baseQuantity: 100),
                Price(net: 3),
            ])
    }

    @Test("of an allowance is an amount or a percentage")
    func allowance() throws {
        let invoice = try read(and: #""discount": "5 %", "charges": [7.5, {"percent": "2%", "reason": "Packing"}]"#)
            .invoice
        #expect(invoice.allowances == [AllowanceOrCharge(percent: 5)])
        #expect(
            invoice.charges == [
                AllowanceOrCharge(amount: cents(750)), AllowanceOrCharge(percent: 2, reason: "Packing"),
            ])
    }

    @Test("of a payment is an IBAN or a link, or has one account beside the rest")
    func payment() throws {
        #expect(
            try read(and: #""payment": "DE89 3704 0044 0532 0130 00""#).invoice.payment?.creditTransfers == [
                CreditTransfer(iban: "DE89370400440532013000")
            ])
        #expect(try read(and: #""payment": "https://pay.example/1""#).invoice.payment?.link == "https://pay.example/1")
        let payment = try read(
            and: #""payment": {"iban": "A", "bic": "B", "reference": "R", "creditTransfers": [{"accountNumber": "2"}]}"#
        ).invoice.payment
        #expect(payment?.creditTransfers == [CreditTransfer(iban: "A", bic: "B"), CreditTransfer(accountNumber: "2")])
        #expect(payment?.remittance == "R")
    }

    @Test("of a delivery is its day, of a period both days, of notes and numbers a text")
    func others() throws {
        let result = try read(
            and: """
                "delivery": "2026-02-28", "period": "2026-02-01/2026-02-28", "notes": "Thank you", "precedingInvoices": 12,
                "typeCode": "credit note", "tags": "plain", "customerReference": 4711
                """)
        let invoice = result.invoice
        #expect(invoice.delivery == Delivery(date: CalendarDate(iso: "2026-02-28")))
        #expect(invoice.period == Period(start: CalendarDate(iso: "2026-02-01"), end: CalendarDate(iso: "2026-02-28")))
        #expect(invoice.notes == [DocumentNote(text: "Thank you")])
        #expect(invoice.precedingInvoices == [PrecedingInvoice(number: "12")])
        #expect(invoice.typeCode == .creditNote)
        #expect(invoice.personal.tags == ["plain"])
        #expect(invoice.customerReference == "4711")
        #expect(result.readingFindings.isEmpty)
    }
}
