import HandselBilling
import HandselInvoice
import Testing

@Suite("A field of an invoice file")
struct FieldNameTests {
    /// Field, its other name, and what it holds.
    private static let aliases: [(name: String, alias: String, value: String)] = [
        ("number", "invoiceNumber", #""7""#), ("issueDate", "date", #""2026-04-02""#),
        ("issueDate", "invoiceDate", #""2026-04-02""#), ("typeCode", "type", "381"),
        ("paymentTerms", "terms", #""Net""#),
        ("supplier", "seller", #""Wren""#), ("lineItems", "items", #"[{"name": "a", "price": 1}]"#),
        ("lineItems", "lines", #"[{"name": "a", "price": 1}]"#), ("allowances", "discount", #""10 %""#),
        ("prepaid", "paid", "5"),
    ]
    private static let lineAliases: [(name: String, alias: String, value: String)] = [
        ("name", "item", #""a""#), ("quantity", "qty", "4"), ("price", "unitPrice", "3"), ("tax", "vat", "19"),
        ("allowances", "discount", "1"), ("supplierItemId", "sku", #""A-1""#),
    ]
    private static let partyAliases: [(name: String, alias: String, value: String)] = [
        ("identifiers", "id", #""K-1""#), ("vatId", "vatNumber", #""DE1""#), ("givenName", "firstName", #""Amelia""#),
        ("familyName", "lastName", #""Chen""#),
    ]
    private static let addressAliases: [(name: String, alias: String, value: String)] = [
        ("lines", "street", #""8 Mill Row""#), ("city", "town", #""Bath""#), ("postCode", "postcode", #""BA1""#),
        ("postCode", "postalCode", #""BA1""#), ("postCode", "zip", "12489"), ("subdivision", "state", #""CA""#),
        ("subdivision", "county", #""Kent""#),
    ]

    /// Both names must give the same invoice, another one than without the field, and no finding.
    private func compare(_ fields: [(name: String, alias: String, value: String)], in frame: (String) -> String) throws
    {
        let empty = try read(frame(""))
        for field in fields {
            let named = try read(frame("\"\(field.name)\": \(field.value)"))
            let other = try read(frame("\"\(field.alias)\": \(field.value)"))
            #expect(named.readingFindings == [], "\(field.name)")
            #expect(other.readingFindings == [], "\(field.alias)")
            #expect(named.invoice == other.invoice, "\(field.alias)")
            #expect(named.invoice != empty.invoice, "\(field.name)")
        }
    }

    @Test("has other names that mean the same")
    func otherNames() throws {
        try compare(Self.aliases) { "{\($0)}" }
        try compare(Self.lineAliases) { "{\"items\": [{\($0)}]}" }
        try compare(Self.partyAliases) { "{\"customer\": {\($0)}}" }
        try compare(Self.addressAliases) { "{\"customer\": {\"address\": {\($0)}}}" }
        try compare([("remittance", "reference", #""RE 7""#)]) { "{\"payment\": {\($0)}}" }
        try compare([("exemptionReason", "reason", #""§ 19""#)]) { field in
            "{\"items\": [{\"tax\": {\"category\": \"E\"\(field.isEmpty ? "" : ", ")\(field)}}]}"
        }
        try compare([("due", "amountDue", "5"), ("tax", "vat", "1")]) { "{\"totals\": {\($0)}}" }
        try compare([("tax", "vat", "19")]) { field in
            "{\"items\": [{\"price\": 1}]\(field.isEmpty ? "" : ", ")\(field)}"
        }
    }

    @Test(
        "that is near a known name is an error, as the page would be wrong without it",
        arguments: [
            ("numbr", "number"), ("dueDat", "dueDate"), ("curency", "currency"), ("Note", "note"),
            ("suplier", "supplier"),
            ("lineitems", "lineItems"),
        ])
    func near(name: String, meant: String) throws {
        let findings = try readWith("\"\(name)\": 1").readingFindings
        #expect(words(findings) == ["a.json:2:1 error HANDSEL-UNKNOWN-FIELD \(name)"])
        #expect(findings.first?.found == "the unknown field '\(name)'")
        #expect(findings.first?.wanted == "write '\(meant)' if that is meant")
    }

    @Test("that is far from every known name is a warning")
    func far() throws {
        let findings = try readWith(#""colour": "green""#).readingFindings
        #expect(words(findings) == ["a.json:2:1 warning HANDSEL-UNKNOWN-FIELD colour"])
        #expect(findings.first?.wanted == "take it out; nothing is made of it")
    }

    @Test("is known only in its own record")
    func nested() throws {
        let read = try readLine(#""name": "a", "price": 1, "dueDate": "2026-04-02", "qantity": 2"#)
        #expect(
            words(read.readingFindings) == [
                "a.json:2:27 warning HANDSEL-UNKNOWN-FIELD lineItems[0].dueDate",
                "a.json:2:52 error HANDSEL-UNKNOWN-FIELD lineItems[0].qantity",
            ])
    }

    @Test("may be stated by one of its names only")
    func statedTwice() throws {
        let read = try read(#"{"number": "7", "invoiceNumber": "8"}"#)
        #expect(words(read.readingFindings) == ["a.json:1:17 error HANDSEL-STATED-TWICE number"])
        #expect(read.readingFindings.first?.found == "'number' and 'invoiceNumber', which mean the same")
        #expect(read.invoice.number == "7")
    }

    @Test("may state what was paid beside the totals or in them, but one thing only")
    func prepaidTwice() throws {
        #expect(try readWith(#""prepaid": 5, "totals": {"prepaid": 5.00}"#).readingFindings == [])
        let read = try readWith(#""prepaid": 5, "totals": {"prepaid": 6}"#)
        #expect(words(read.readingFindings) == ["a.json:2:37 error HANDSEL-STATED-TWICE totals.prepaid"])
        #expect(try readWith(#""paid": 5"#).invoice.totals.due == 33)
        #expect(try readWith(#""rounding": 0.02"#).invoice.totals.due == number("38.02"))
    }

    @Test("counts as left out when it is null")
    func null() throws {
        let read = try read(
            #"{"number": null, "customer": {"name": "A", "address": null}, "items": [{"name": "b", "net": 5, "price": null, "tax": null}], "tax": 19}"#
        )
        #expect(read.readingFindings == [])
        #expect(read.invoice.number == "" && read.invoice.customer.address == nil)
        #expect(read.invoice.lineItems == [LineItem(name: "b", price: Price(net: 5), tax: .standard(19), statedNet: 5)])
    }
}
