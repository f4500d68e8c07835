import HandselHistory
import HandselInvoice
import Testing

@Suite("A detail that a customer told once")
struct DetailTests {
    private let amelia = Contact(
        name: "Amelia Chen", givenName: "Amelia", familyName: "Chen", role: "Owner", phone: "+44 1225 5550",
        email: "amelia@chen.uk")

    private func filled(_ told: Invoice..., asked: Invoice) throws -> FilledInvoice {
        try withHistory { history in
            for invoice in told { try history.record(invoice) }
            return asked.filled(with: try history.details(of: asked))
        }
    }

    @Test("is filled in where an invoice leaves it out, with the document it came from")
    func filledIn() throws {
        var told = invoice("R-1", of: customer(id: "K-1", postCode: "BA1", contact: amelia))
        told.personal.language = "de"
        let result = try filled(told, asked: invoice("R-2", "2026-04-01", of: customer(id: "K-1")))
        #expect(result.invoice.customer.contact == amelia)
        #expect(result.invoice.customer.address == told.customer.address)
        #expect(result.invoice.personal.language == "de")
        #expect(result.conflicts == [])
        #expect(
            result.filled.map(\.path) == [
                "customer.address", "customer.contact.name", "customer.contact.givenName",
                "customer.contact.familyName", "customer.contact.role", "customer.contact.phone",
                "customer.contact.email", "language",
            ])
        #expect(result.filled.first?.value == "1 Mill Row, BA1 Bath")
        #expect(result.filled.allSatisfy { $0.number == "R-1" && $0.day == day("2026-03-01") })
    }

    @Test("gives way to what the invoice says, and the difference is told with both and where the old one came from")
    func conflicts() throws {
        let told = invoice("R-1", of: customer(id: "K-1", vatId: "GB1", postCode: "BA1", contact: amelia))
        var contact = Contact(givenName: "Amelia")
        contact.phone = "+44 7700 900"
        var asked = invoice("R-2", "2026-04-01", of: customer(id: "K-1", vatId: "GB2", contact: contact))
        asked.customer.address = PostalAddress(lines: ["8 Elm Way"], city: "Bath")
        let result = try filled(told, asked: asked)
        #expect(result.invoice.customer.address == asked.customer.address)
        #expect(result.invoice.customer.vatId == "GB2")
        #expect(result.invoice.customer.contact?.phone == "+44 7700 900")
        #expect(result.invoice.customer.contact?.email == "amelia@chen.uk")
        #expect(
            result.conflicts == [
                DetailConflict(
                    path: "customer.address", value: "8 Elm Way, Bath", known: "1 Mill Row, BA1 Bath", number: "R-1",
                    day: day("2026-03-01")),
                DetailConflict(
                    path: "customer.contact.phone", value: "+44 7700 900", known: "+44 1225 5550", number: "R-1",
                    day: day("2026-03-01")),
                DetailConflict(
                    path: "customer.vatId", value: "GB2", known: "GB1", number: "R-1", day: day("2026-03-01")),
            ])
        #expect(
            "\(result.conflicts[2])"
                == "customer.vatId: found 'GB2', and document R-1 of 2026-03-01 had 'GB1'; the invoice's is used")
    }

    @Test("is no conflict where it is only written otherwise")
    func writtenOtherwise() throws {
        let told = invoice("R-1", of: customer(id: "K-1", vatId: "GB 1", postCode: "BA1", contact: amelia))
        var contact = amelia
        contact.phone = "0044 (1225) 5550"
        contact.email = "Amelia@Chen.uk"
        var asked = invoice("R-2", of: customer(id: "K-1", vatId: "gb1", contact: contact))
        asked.customer.address = PostalAddress(lines: ["1, Mill Row", "BA1 Bath"], country: "GB")
        let result = try filled(told, asked: asked)
        #expect(result.conflicts == [] && result.filled == [])
        #expect(result.invoice == asked)
    }

    @Test("of a person is not given to another one of the same firm")
    func otherPerson() throws {
        let told = invoice("R-1", of: customer(id: "K-1", contact: amelia))
        let result = try filled(
            told, asked: invoice("R-2", of: customer(id: "K-1", contact: Contact(name: "Oskar Nowak"))))
        #expect(result.invoice.customer.contact == Contact(name: "Oskar Nowak"))
        #expect(result.filled == [])
        #expect(result.conflicts.map(\.path) == ["customer.contact.name"])
        #expect(result.conflicts.map(\.known) == ["Amelia Chen"])
    }

    @Test("is all of the person who was named last, whatever others told before")
    func onePerson() throws {
        let oskar = Contact(name: "Oskar Nowak", phone: "1")
        let result = try filled(
            invoice("R-1", "2026-01-01", of: customer(id: "K-1", contact: amelia)),
            invoice("R-2", "2026-02-01", of: customer(id: "K-1", contact: oskar)),
            asked: invoice("R-3", "2026-03-01", of: customer(id: "K-1")))
        #expect(result.invoice.customer.contact == oskar)
    }

    @Test("is the last one by the documents' days, not by when they were recorded; an empty one takes nothing away")
    func last() throws {
        func phone(_ number: String) -> Party { customer(id: "K-1", contact: Contact(phone: number)) }
        let result = try filled(
            invoice("R-3", "2026-03-01", of: customer(id: "K-1")), invoice("R-2", "2026-02-01", of: phone("222")),
            invoice("R-1", "2026-01-01", of: phone("111")), asked: invoice("R-4", "2026-04-01", of: phone("")))
        #expect(result.invoice.customer.contact?.phone == "222")
        #expect(result.filled.map(\.number) == ["R-2"])
    }

    @Test("is whole: no line of a known address comes to one that the invoice has")
    func wholeAddress() throws {
        var asked = invoice("R-2", of: customer(id: "K-1"))
        asked.customer.address = PostalAddress(country: "GB")
        let result = try filled(invoice("R-1", of: customer(id: "K-1", postCode: "BA1")), asked: asked)
        #expect(result.invoice.customer.address == PostalAddress(country: "GB"))
        #expect(result.conflicts.map(\.path) == ["customer.address"])
    }

    @Test("about tax or delivery is never filled in, and none of the document itself is")
    func notTax() throws {
        var told = invoice("R-1", of: customer(id: "K-1", vatId: "GB1"))
        told.customer.endpoint = Identifier("5790000435975", scheme: "0088")
        #expect(try filled(told, asked: invoice("R-2")).filled == [])
        let withPhone = invoice("R-1", of: customer(id: "K-1", contact: amelia))
        #expect(try filled(withPhone, asked: invoice("R-1")).filled == [])
    }
}
