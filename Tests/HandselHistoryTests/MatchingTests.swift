import HandselHistory
import HandselInvoice
import Testing

@Suite("A customer")
struct MatchingTests {
    /// Whether the second document is taken for one of the first one's customer, and with what doubts.
    private func match(_ first: Party, _ second: Party) throws -> (isOne: Bool, doubts: [String]) {
        try withHistory { history in
            try history.record(invoice("R-1", of: first))
            let facts = try history.relationship(of: invoice("R-2", "2026-04-01", of: second))
            return (facts.customerId == "C-1", facts.doubts)
        }
    }

    @Test(
        "is matched without a doubt",
        arguments: [
            (customer("Chen Ltd", id: "K-1"), customer("Chen Limited", id: "K-1")),
            // A number with the same name and nothing else.
            (customer(id: "K-1", email: "a@chen.uk"), customer(id: "K-1", email: "b@chen.uk")),
            (customer("Chen", id: "K-1", vatId: "GB1"), customer("Chen Gardens", id: "K-1", vatId: "GB1")),
            (customer("Chen", vatId: "GB 12 34"), customer("Chen Gardens", vatId: "gb1234")),
            (customer(email: "Amelia@Chen.uk"), customer(email: "amelia@chen.uk ", postCode: "BA1")),
            (customer("Müller GmbH", postCode: "D-20095"), customer("MULLER", postCode: "20095")),
            (
                customer("Blumen & Söhne GmbH & Co. KG", postCode: "20095"),
                customer("Blumen und Sohne", postCode: "20095")
            ),
            (customer("株式会社さくら", postCode: "100-0001"), customer("さくら", postCode: "1000001")),
            (customer("Amelia Chen"), customer("amelia  chen")),
            // One side knows no number.
            (customer(postCode: "BA1 1AA"), customer(id: "K-1", postCode: "ba11aa")),
        ])
    func one(first: Party, second: Party) throws {
        let match = try match(first, second)
        #expect(match.isOne)
        #expect(match.doubts == [])
    }

    @Test(
        "is another one without a doubt",
        arguments: [
            (customer("Amelia Chen", id: "K-1"), customer("Oskar Nowak", id: "K-2")),
            // Names come twice, and numbers tell them apart.
            (customer(id: "K-1", postCode: "BA1"), customer(id: "K-2", postCode: "BS1")),
            (customer("Chen", vatId: "GB1"), customer("Nowak", vatId: "GB2")),
            (customer("さくら", postCode: "1"), customer("ざくら", postCode: "1")),
            (customer("Amelia Chen", postCode: "BA1"), customer("Amelie Chen", postCode: "BA1")),
        ])
    func two(first: Party, second: Party) throws {
        let match = try match(first, second)
        #expect(!match.isOne)
        #expect(match.doubts == [])
    }

    @Test("with the name of another at another place is a new one, and that is told")
    func sameName() throws {
        let match = try match(customer(postCode: "BA1 1AA"), customer(postCode: "BS1 4ST"))
        #expect(!match.isOne)
        #expect(
            match.doubts == [
                "'Amelia Chen' is taken for a new customer and has the name (but not the post code) of C-1 'Amelia Chen'; if they "
                    + "are one, record this document and run 'handsel customers merge R-2 C-1'"
            ])
    }

    @Test("with another's number, name, VAT id and all is a new one, and that is told")
    func oneNumberForTwo() throws {
        let match = try match(
            customer("Chen Ltd", id: "0", vatId: "GB1"), customer("Nowak Ltd", id: "0", vatId: "GB2"))
        #expect(!match.isOne)
        #expect(match.doubts.count == 1)
        #expect(match.doubts.first?.contains("has the customer number of C-1 'Chen Ltd'") == true)
        #expect(match.doubts.first?.contains("handsel customers merge R-2 C-1") == true)
    }

    @Test("with another's number and another name is that one, and that is told until it is recorded")
    func newName() throws {
        let match = try match(customer("Amelia Chen", id: "K-1"), customer("Amelia Nowak", id: "K-1"))
        #expect(match.isOne)
        #expect(match.doubts.count == 1)
        #expect(match.doubts.first?.contains("handsel customers split C-1 R-2") == true)
        try withHistory { history in
            let renamed = customer("Amelia Nowak", id: "K-1")
            try history.record(invoice("R-1", of: customer("Amelia Chen", id: "K-1")), invoice("R-2", of: renamed))
            #expect(try history.relationship(of: invoice("R-3", of: renamed)).doubts == [])
        }
    }

    @Test("with another's e-mail and another number is a new one, and that is told")
    func oneEmailForTwo() throws {
        let match = try match(
            customer("Chen", id: "K-1", email: "books@office.uk"),
            customer("Nowak", id: "K-2", email: "books@office.uk"))
        #expect(!match.isOne)
        #expect(match.doubts.count == 1)
        #expect(match.doubts.first?.contains("has the e-mail address of C-1 'Chen'") == true)
    }

    @Test(
        "with another's e-mail, another name and another place is a new one, and with the place alone that one; both told"
    )
    func oneEmail() throws {
        let first = customer("Chen", email: "books@office.uk", postCode: "BA1")
        let far = try match(first, customer("Nowak", email: "books@office.uk", postCode: "BS1"))
        #expect(!far.isOne && far.doubts.count == 1)
        let near = try match(first, customer("Nowak", email: "books@office.uk", postCode: "BA1"))
        #expect(near.isOne && near.doubts.count == 1)
    }

    @Test("whose number and e-mail are those of two others is the one with the number, and the other is told")
    func lowerRule() throws {
        try withHistory { history in
            try history.record(
                invoice("R-1", of: customer("Amelia Chen", id: "K-1")),
                invoice("R-2", of: customer("A. Chen", email: "amelia@chen.uk")))
            let asked = invoice("R-3", of: customer("Amelia Chen", id: "K-1", email: "amelia@chen.uk"))
            let facts = try history.relationship(of: asked)
            #expect(facts.customerId == "C-1")
            #expect(facts.documents.map(\.number) == ["R-1"])
            #expect(
                facts.doubts == [
                    "'Amelia Chen' is taken for C-1 'Amelia Chen' and has the e-mail address of C-2 'A. Chen'; if they are "
                        + "one, run 'handsel customers merge C-2 C-1', if they are two, 'handsel customers apart C-1 C-2'"
                ])
        }
    }

    @Test("belongs to one supplier")
    func suppliers() throws {
        try withHistory { history in
            let wren = Party(name: "Wren Street Piano", vatId: "GB987654321")
            try history.record(invoice("R-1"), invoice("R-1", supplier: wren))
            #expect(try history.relationship(of: invoice("R-2")).customerId == "C-1")
            #expect(try history.relationship(of: invoice("R-2", supplier: wren)).customerId == "C-2")
            #expect(try history.relationship(of: invoice("R-2", supplier: Party(name: "Oak"))).isFirstDocument)
        }
    }

    @Test("of a supplier who is named with more or less is the same supplier's")
    func supplierNames() throws {
        try withHistory { history in
            try history.record(invoice("R-1", supplier: nil))
            // The brand names the supplier later on.
            try history.record(invoice("R-2", supplier: Party(name: "Fern & Field Ltd")))
            try history.record(invoice("R-3", supplier: fern))
            for supplier in [nil, Party(name: "fern + field"), fern] {
                let facts = try history.relationship(of: invoice("R-9", supplier: supplier))
                #expect(facts.documents.map(\.number) == ["R-1", "R-2", "R-3"])
            }
            let other = Party(name: "Fern & Field", vatId: "GB555")
            #expect(try history.relationship(of: invoice("R-9", supplier: other)).documents.isEmpty)
        }
    }

    @Test("whose document comes again for somebody else loses it to them, and that is told")
    func moved() throws {
        try withHistory { history in
            try history.record(
                invoice("R-1", of: customer(id: "K-1")), invoice("R-2", of: customer("Oskar Nowak", id: "K-2")),
                invoice("R-3", of: customer(id: "K-1")))
            let recorded = try history.record(HistoryEntry(invoice("R-3", of: customer("Oskar Nowak", id: "K-2"))))
            #expect(recorded.change == .changed(version: 2) && recorded.customer == "C-2")
            #expect(recorded.doubts.first?.contains("document R-3 was one of C-1 'Amelia Chen'") == true)
            let facts = try history.relationship(of: invoice("R-9", of: customer(id: "K-1")))
            #expect(facts.documents.map(\.number) == ["R-1"])
        }
    }
}
