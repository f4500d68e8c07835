import HandselBilling
import HandselInvoice
import Testing

@Suite("A party in an invoice file")
struct PartyFieldTests {
    private func customer(_ value: String) throws -> Party {
        let read = try read(#"{"customer": \#(value)}"#)
        #expect(read.readingFindings == [])
        return read.invoice.customer
    }

    @Test("may be a text: the name, then the lines of the address")
    func text() throws {
        #expect(try customer(#""Oskar Nowak""#) == Party(name: "Oskar Nowak"))
        #expect(
            try customer(#""Oskar Nowak\n8 Mill Row\r\n\n Bath \nGB""#)
                == Party(name: "Oskar Nowak", address: PostalAddress(lines: ["8 Mill Row", "Bath"], country: "GB")))
        #expect(
            try customer(#""Amelia Chen, 12 Harbour Lane, Bristol""#)
                == Party(name: "Amelia Chen", address: PostalAddress(lines: ["12 Harbour Lane", "Bristol"])))
        #expect(try customer(#""Fern & Field, Inc.""#) == Party(name: "Fern & Field, Inc."))
        #expect(
            try customer(#""Fern & Field, Inc., 8 Mill Row""#)
                == Party(name: "Fern & Field, Inc.", address: PostalAddress(lines: ["8 Mill Row"])))
        #expect(try customer(#""  ""#) == Party())
    }

    @Test("may be a record with all that is known")
    func record() throws {
        let party = try customer(
            """
            {"name": "Harbour Bakery Ltd", "tradingName": "The Harbour", "id": ["K-7", {"value": "4000", "scheme": "0088"}],
             "legalId": {"value": "HRB 1"}, "vatId": "GB123", "taxNumber": 17, "legalInfo": "Court\\nDirector",
             "endpoint": {"value": "a@b.example", "scheme": "EM"},
             "address": {"street": "12 Harbour Lane\\nBack door", "town": "Bristol", "zip": "BS1", "county": "Avon", "country": "GB"},
             "contact": {"name": "Amelia Chen", "firstName": "Amelia", "lastName": "Chen", "title": "Dr.", "role": "Baker",
             "phone": "1", "email": "a@b.example"}}
            """)
        #expect(
            party
                == Party(
                    name: "Harbour Bakery Ltd", tradingName: "The Harbour",
                    identifiers: [Identifier("K-7"), Identifier("4000", scheme: "0088")], legalId: Identifier("HRB 1"),
                    vatId: "GB123", taxNumber: "17", legalInfo: "Court\nDirector",
                    endpoint: Identifier("a@b.example", scheme: "EM"),
                    address: PostalAddress(
                        lines: ["12 Harbour Lane", "Back door"], city: "Bristol", postCode: "BS1", subdivision: "Avon",
                        country: "GB"),
                    contact: Contact(
                        name: "Amelia Chen", givenName: "Amelia", familyName: "Chen", title: "Dr.", role: "Baker",
                        phone: "1", email: "a@b.example")))
    }

    @Test("may be a person, whose names stand beside the address")
    func person() throws {
        let party = try customer(#"{"firstName": "Amelia", "lastName": "Chen", "email": "a@b.example"}"#)
        #expect(party.name == "Amelia Chen")
        #expect(party.contact == Contact(givenName: "Amelia", familyName: "Chen", email: "a@b.example"))
        #expect(try customer(#"{"name": "Bakery", "contact": "Amelia Chen"}"#).contact == Contact(name: "Amelia Chen"))
    }

    @Test("may have its address as a text or a list of lines")
    func addresses() throws {
        let expected = PostalAddress(lines: ["8 Mill Row", "Bath"], country: "GB")
        for text in [#""8 Mill Row\nBath\nGB""#, #""8 Mill Row, Bath, GB""#, #"["8 Mill Row", "Bath", "GB"]"#] {
            #expect(try customer(#"{"address": \#(text)}"#).address == expected, "\(text)")
        }
    }

    @Test("must be a text or a record", arguments: [("[1]", "a list of 1"), ("true", "true")])
    func wrongKind(value: String, found: String) throws {
        let read = try read(#"{"customer": \#(value)}"#)
        #expect(words(read.readingFindings) == ["a.json:1:14 error HANDSEL-WRONG-KIND customer"])
        #expect(read.readingFindings.first?.found == found)
        // What could not be read is not told again as missing.
        #expect(!read.findings.contains { $0.rule == "BR-07" })
    }
}

@Suite("How to pay in an invoice file")
struct PaymentFieldTests {
    private func payment(_ value: String) throws -> PaymentInstructions? {
        let read = try read(#"{"payment": \#(value)}"#)
        #expect(read.readingFindings == [])
        return read.invoice.payment
    }

    @Test("may be an IBAN or a link alone")
    func text() throws {
        #expect(
            try payment(#""DE89 3704 0044 0532 0130 00""#)
                == PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89370400440532013000")]))
        #expect(try payment(#""https://pay.example/7""#) == PaymentInstructions(link: "https://pay.example/7"))
    }

    @Test("may be a record with one account beside the other fields, which comes first")
    func record() throws {
        let instructions = try payment(
            """
            {"meansCode": 58, "meansText": "SEPA", "reference": "RE 7", "iban": "DE89", "bic": "X", "accountName": "A",
             "bankName": "B", "bankCode": "1", "creditTransfers": [{"accountNumber": "22"}],
             "card": {"number": "1111", "holder": "H"},
             "directDebit": {"mandate": "M", "creditorId": "C", "account": "D"}, "link": "https://a.example"}
            """)
        #expect(
            instructions
                == PaymentInstructions(
                    meansCode: "58", meansText: "SEPA", remittance: "RE 7",
                    creditTransfers: [
                        CreditTransfer(iban: "DE89", accountName: "A", bic: "X", bankCode: "1", bankName: "B"),
                        CreditTransfer(accountNumber: "22"),
                    ], card: PaymentCard(number: "1111", holder: "H"),
                    directDebit: DirectDebit(mandate: "M", creditorId: "C", account: "D"), link: "https://a.example"))
    }

    @Test(
        "is refused as another text",
        arguments: [
            #""DE89370400440532013001""#, #""http://pay.example""#, #""30 days""#, "5", "[]",
        ])
    func refused(value: String) throws {
        let read = try read(#"{"payment": \#(value)}"#)
        #expect(words(read.readingFindings) == ["a.json:1:13 error HANDSEL-WRONG-KIND payment"])
    }
}
