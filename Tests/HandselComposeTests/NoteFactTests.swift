import HandselCompose
import HandselInvoice
import HandselMoments
import Testing

/// A document before, a month earlier unless a day is given.
private func past(_ issued: String, item: String = "Garden plan", number: String = "2026-001") throws -> PastDocument {
    PastDocument(
        number: number, issueDate: try day(issued), kind: .invoice, currency: "EUR", gross: 100, item: item)
}

private func history(_ days: String...) throws -> Relationship {
    var documents: [PastDocument] = []
    for (index, issued) in days.enumerated() { documents.append(try past(issued, number: "\(index)")) }
    return Relationship(source: .history, documents: documents)
}

/// What is known of an invoice of 23 November 2026 for an oak bookcase.
private func known(
    _ relationship: Relationship = Relationship(), brand: Brand = Brand(), voice: NoteVoice = .warm,
    locale: String = "en", moment: Moment? = nil, asOf: String? = nil,
    _ change: (inout Invoice) throws -> Void = { _ in }
) throws -> NoteFacts {
    var invoice = try invoice([item("Oak bookcase", at: "640")])
    try change(&invoice)
    let facts = MomentFacts(invoice, relationship, asOf: try asOf.map(day))
    let decision = facts.decision(asked: moment)
    return facts.noteFacts(
        for: decision, brand: brand, voice: voice, language: try language("en"), locale: locale)
}

@Suite("What a note may say of a document")
struct NoteFactTests {
    @Test("is its biggest line item, where that is something one buys")
    func items() throws {
        #expect(try known()[.item] == "Oak bookcase")
        let two = try known { $0.lineItems.append(item("Window seat", at: "900")) }
        #expect(two[.item] == "Window seat")
        let shipping = try known { $0.lineItems.append(item("Shipping", at: "900")) }
        #expect(shipping[.item] == nil)
        let long = try known { $0.lineItems[0].name = String(repeating: "oak ", count: 11) }
        #expect(long[.item] == nil)
        let broken = try known { $0.lineItems[0].name = "Oak\nbookcase" }
        #expect(broken[.item] == nil)
    }

    @Test(
        "is what kind of thing it is, by its unit and the delivery",
        arguments: [
            ("hour", false, false, "services"), ("HUR", false, false, "services"), ("Std.", true, false, "services"),
            ("day", false, true, "services"), ("month", false, false, "subscription"),
            ("ANN", true, false, "subscription"),
            ("kg", false, false, "goods"), ("XBX", false, false, "goods"), ("H87", true, false, "goods"),
            ("piece", false, false, nil), ("C62", false, false, nil), (nil, false, false, nil),
            (nil, true, false, "goods"),
            (nil, false, true, "subscription"), (nil, true, true, nil), ("m²", false, false, nil),
            ("parsec", true, false, nil),
        ] as [(String?, Bool, Bool, String?)])
    func kinds(unit: String?, isDelivered: Bool, hasPeriod: Bool, expected: String?) throws {
        let kinds: Set<NoteCondition> = [.goods, .services, .subscription]
        let facts = try known {
            $0.lineItems[0].unit = unit
            if isDelivered { $0.delivery = Delivery(date: try day("2026-11-20")) }
            if hasPeriod { $0.period = Period(start: try day("2026-11-01"), end: try day("2026-11-30")) }
        }
        #expect(facts.conditions.intersection(kinds).map(\.rawValue) == (expected.map { [$0] } ?? []))
    }

    @Test("is who looks after the customer: whole in the formal voice, else by given name")
    func caretaker() throws {
        let brand = Brand(
            name: "Fern & Field",
            people: [Brand.Person(name: "Rosa Lindqvist", givenName: "Rosa", phone: "+49 30 5550 142")])
        #expect(try known(brand: brand)[.caretaker] == "Rosa")
        #expect(try known(brand: brand, voice: .formal)[.caretaker] == "Rosa Lindqvist")
        #expect(try known(brand: brand)[.phone] == "+49 30 5550 142")
        #expect(try known()[.caretaker] == nil)
        #expect(try known()[.phone] == nil)
        let stated = try known(brand: brand) { $0.supplier?.contact = Contact(name: "Tom Berg", phone: "142") }
        #expect(stated[.caretaker] == "Tom" && stated[.phone] == "142")
    }

    @Test("is the number of documents, from the third on")
    func count() throws {
        #expect(try known(history("2026-09-23"))[.count] == nil)
        #expect(try known(history("2026-09-23", "2026-10-23"))[.count] == "3")
        #expect(try known(Relationship(source: .assumedKnown))[.count] == nil)
        #expect(try known()[.count] == nil)
    }

    @Test("is since when, where that is an earlier year, and the full years from two on")
    func years() throws {
        #expect(try known(history("2026-01-02"))[.sinceYear] == nil)
        #expect(try known(history("2025-12-31"))[.sinceYear] == "2025")
        #expect(try known(history("2024-11-24"))[.years] == nil)
        #expect(try known(history("2024-11-23"))[.years] == "2")
    }

    @Test("is what came before, and how long ago in full months from two on")
    func before() throws {
        #expect(try known(history("2026-01-02"))[.lastItem] == "Garden plan")
        #expect(
            try known(Relationship(source: .history, documents: [past("2026-01-02", item: "Rabatt")]))[.lastItem] == nil
        )
        #expect(try known(history("2026-09-24"))[.gapMonths] == nil)
        #expect(try known(history("2026-09-23"))[.gapMonths] == "2")
        #expect(try known(history("2025-11-23"))[.gapMonths] == "12")
    }

    @Test("is the work together and its instalments, where they make sense")
    func engagement() throws {
        func facts(_ instalment: Int?, _ instalments: Int?) throws -> NoteFacts {
            try known {
                $0.personal.engagement = Engagement(
                    name: "The reading room", instalment: instalment, instalments: instalments)
            }
        }
        #expect(try facts(2, 5)[.engagement] == "The reading room")
        #expect(try facts(2, 5)[.instalment] == "2" && facts(2, 5)[.instalments] == "5")
        #expect(try facts(2, nil)[.instalment] == nil)
        #expect(try known()[.engagement] == nil)
    }

    @Test("is who and where the customer and the supplier are")
    func parties() throws {
        let facts = try known()
        #expect(facts[.city] == "Hamburg" && facts[.supplier] == "Fern & Field GmbH")
        #expect(facts[.company] == "Chen Architects")
        #expect(facts.conditions.isSuperset(of: [.company, .person]))
        let person = try known { $0.customer = Party(name: "Amelia Chen") }
        #expect(person[.company] == nil && person[.city] == nil)
        #expect(person.conditions.contains(.person) && !person.conditions.contains(.company))
    }

    @Test("is the amount and the day, written as the document writes them")
    func money() throws {
        let facts = try known(locale: "de")
        // 640.00 with 19 % of tax.
        #expect(facts[.amount] == "761,60\u{a0}€" && facts[.dueDate] == "7.\u{a0}Dezember\u{a0}2026")
        #expect(facts.conditions.contains(.due) && !facts.conditions.contains(.paid))
        let paid = try known { $0.statedTotals.prepaid = amount("761.60") }
        #expect(paid[.amount] == nil && paid[.dueDate] == nil && paid.conditions.contains(.paid))
        let credit = try known {
            $0.typeCode = .creditNote
            $0.precedingInvoices = [PrecedingInvoice(number: "2026-010")]
        }
        #expect(credit[.amount] == "€761.60" && credit[.preceding] == "2026-010")
        #expect(credit.conditions.isDisjoint(with: [.due, .paid]))
    }

    @Test("is how many days it is overdue, on a reminder and from two on")
    func overdue() throws {
        #expect(try known(asOf: "2026-12-08")[.daysOverdue] == nil)
        #expect(try known(asOf: "2026-12-09")[.daysOverdue] == "2")
        #expect(try known()[.daysOverdue] == nil)
    }

    @Test("is which milestone is reached")
    func milestones() throws {
        let five = try known(history("2026-07-23", "2026-08-23", "2026-09-23", "2026-10-23"))
        #expect(five.conditions.contains(.milestoneDocuments) && five[.count] == "5")
        #expect(try known(history("2025-11-20", "2026-10-20")).conditions.contains(.milestoneYears))
        let renewal = try known(history("2026-10-23")) {
            $0.personal.engagement = Engagement(name: "Hosting")
            $0.personal.engagement?.isRenewal = true
        }
        #expect(renewal.conditions.contains(.milestoneRenewal))
        let sum = try known(history("2026-10-23")) { $0.lineItems[0].price = Price(net: amount("12000")) }
        #expect(sum.conditions.contains(.milestoneSum))
        let kinds: Set<NoteCondition> = [.milestoneDocuments, .milestoneYears, .milestoneRenewal, .milestoneSum]
        #expect(try known(history("2026-10-23")).conditions.isDisjoint(with: kinds))
    }
}
