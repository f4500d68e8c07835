import HandselBilling
import HandselInvoice
import Testing

@Suite("A line item in an invoice file")
struct LineItemFieldTests {
    private func line(_ members: String) throws -> LineItem {
        let read = try readLine(members)
        #expect(read.readingFindings == [])
        return try #require(read.invoice.lineItems.first)
    }

    @Test("has the tax of all lines unless it names its own")
    func defaultTax() throws {
        let read = try read(
            #"{"vat": 19, "items": [{"name": "a", "price": 1}, {"name": "b", "price": 1, "vat": 7}, {"name": "c", "price": 1, "tax": "E"}]}"#
        )
        #expect(
            read.invoice.lineItems.map(\.tax) == [.standard(19), .standard(7), TaxCategory(.exempt, rate: 0)])
    }

    @Test("is not given the tax of all lines in place of one that cannot be read")
    func unreadTax() throws {
        let read = try read(
            #"{"tax": 19, "items": ["no record", {"name": "a", "price": 1, "tax": "seven"}, {"name": "b", "price": 1}]}"#
        )
        #expect(
            words(read.readingFindings) == [
                "a.json:1:23 error HANDSEL-WRONG-KIND lineItems[0]",
                "a.json:1:69 error HANDSEL-NOT-A-NUMBER lineItems[1].tax",
            ])
        #expect(read.invoice.lineItems.map(\.name) == ["", "a", "b"])
        #expect(read.invoice.lineItems[1].tax == nil)
        #expect(read.invoice.lineItems[2].tax == .standard(19))
    }

    @Test("keeps its place after one that cannot be read")
    func places() throws {
        let read = try read("{\"items\": [5,\n{\"name\": \"\", \"price\": 1},\n{\"price\": -1, \"name\": \"c\"}]}")
        let lines = words(read.findings).filter { $0.contains("lineItems[") }
        #expect(
            lines == [
                "a.json:1:12 error HANDSEL-WRONG-KIND lineItems[0]", "a.json:2:10 error BR-25 lineItems[1].name",
                "a.json:3:11 error BR-27 lineItems[2].price",
            ])
    }

    @Test("may say its price as a number or a record")
    func prices() throws {
        #expect(try line(#""price": 12.5"#).price == Price(net: number("12.5")))
        #expect(
            try line(#""price": {"gross": 15, "discount": 2.5, "baseQuantity": 100, "baseUnit": "hour"}"#).price
                == Price(net: number("12.5"), discount: number("2.5"), gross: 15, baseQuantity: 100, baseUnit: "hour"))
        #expect(try line(#""price": {"gross": 15}"#).price == Price(net: 15, gross: 15))
        #expect(
            words(try readLine(#""price": {"discount": 1}"#).readingFindings)
                == ["a.json:2:11 error HANDSEL-WRONG-KIND lineItems[0].price"])
    }

    @Test("takes an amount alone as one thing at that price")
    func amountAlone() throws {
        #expect(try line(#""net": 5"#).price == Price(net: 5))
        #expect(try line(#""net": 5, "quantity": 2"#).price == nil)
        #expect(try line(#""net": 5, "discount": 1"#).price == nil)
    }

    @Test("takes a description alone as the name")
    func descriptionAlone() throws {
        let item = try line(#""description": "Planting\nand watering""#)
        #expect(item.name == "Planting and watering")
        #expect(item.description == nil)
        #expect(try line(#""name": "Planting", "description": "All day""#).description == "All day")
    }

    @Test("may say all that EN 16931 knows of it")
    func everything() throws {
        let item = try line(
            """
            "id": 1, "name": "Rose", "note": "n", "quantity": "2.5", "unit": "piece", "price": 4, "net": 10, "tax": 7,
            "allowances": [{"amount": 1, "base": 10, "percent": "10 %", "reason": "Rebate", "reasonCode": 95}], "charges": "5 %",
            "period": {"start": "2026-03-01"}, "objectId": "M", "orderLine": 3, "accounting": "K", "sku": "R-1", "customerItemId": "c",
            "standardId": {"value": "40", "scheme": "0160"}, "classifications": ["77", {"value": "78", "scheme": "STI"}],
            "originCountry": "DE", "attributes": [{"name": "colour", "value": "red"}]
            """)
        var expected = LineItem(
            id: "1", name: "Rose", quantity: number("2.5"), unit: "piece", price: Price(net: 4), tax: .standard(7),
            statedNet: 10)
        expected.note = "n"
        expected.allowances = [
            AllowanceOrCharge(amount: 1, base: 10, percent: 10, reason: "Rebate", reasonCode: "95")
        ]
        expected.charges = [AllowanceOrCharge(percent: 5)]
        expected.period = Period(start: CalendarDate(year: 2026, month: 3, day: 1))
        expected.objectId = Identifier("M")
        expected.orderLine = "3"
        expected.accounting = "K"
        expected.supplierItemId = "R-1"
        expected.customerItemId = "c"
        expected.standardId = Identifier("40", scheme: "0160")
        expected.classifications = [Identifier("77"), Identifier("78", scheme: "STI")]
        expected.originCountry = "DE"
        expected.attributes = [ItemAttribute(name: "colour", value: "red")]
        #expect(item == expected)
    }
}

@Suite("The reading of an invoice file")
struct ReadingTests {
    @Test("goes on after mistakes and tells each of them")
    func goesOn() throws {
        let read = try read(
            """
            {"number": [], "date": "tomorrow", "customer": "Oskar Nowak",
             "items": [{"name": "Lesson", "price": "1,234.50"}, {"name": "Book", "price": 12}]}
            """)
        #expect(
            words(read.readingFindings) == [
                "a.json:1:12 error HANDSEL-WRONG-KIND number", "a.json:1:24 error HANDSEL-NOT-A-DATE issueDate",
                "a.json:2:40 error HANDSEL-NOT-A-NUMBER lineItems[0].price",
            ])
        #expect(read.invoice.customer.name == "Oskar Nowak")
        #expect(read.invoice.lineItems.map(\.name) == ["Lesson", "Book"])
        // Unread fields are not told again as missing; what is really missing is.
        let rules = read.findings.map(\.rule)
        for rule in ["BR-02", "BR-03", "BR-26"] { #expect(!rules.contains(rule)) }
        for rule in ["BR-05", "BR-06"] { #expect(rules.contains(rule)) }
    }

    @Test("gives what is found about the invoice its place in the file")
    func places() throws {
        let read = try read("{\"number\": \"7\",\n \"items\": [\n  {\"name\": \"a\", \"price\": -1}]}")
        let found = words(read.findings)
        #expect(found.contains("a.json:3:26 error BR-27 lineItems[0].price"))
        #expect(found.contains("a.json:1:1 error BR-07 customer.name"))
        #expect(read.position(of: "lineItems[0].tax").line == 3)
        #expect(read.position(of: "nothing.such") == read.position)
    }

    @Test("judges an invoice that has been completed since")
    func completed() throws {
        let read = try readWith(#""currency": "GBP""#)
        #expect(read.findings.contains { $0.rule == "BR-06" })
        var invoice = read.invoice
        invoice.supplier = Party(name: "Wren Street Piano Lessons")
        #expect(!read.findings(for: invoice).contains { $0.rule == "BR-06" })
    }
}
