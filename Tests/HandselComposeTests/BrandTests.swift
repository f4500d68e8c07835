import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout
import HandselMoments
import Testing

@Suite("A brand")
struct BrandTests {
    private let brand = Brand(
        name: "Fern & Field", tagline: "Gardens", logo: "logo.svg", language: "de", hand: "sam",
        people: [.init(name: "Rosa Fern", role: "Gardener", phone: "1", email: "rosa@fern.example")],
        legalLines: ["HRB 7"],
        supplier: Party(
            name: "Fern & Field GmbH", tradingName: "Fern & Field", vatId: "DE123456789", taxNumber: "12/345",
            address: PostalAddress(lines: ["Gartenweg 3"], city: "Bremen", postCode: "28195", country: "DE")),
        payment: PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89370400440532013000")]))

    private func invoice(from name: String?) throws -> Invoice {
        var invoice = try HandselComposeTests.invoice([item("Work", at: "100")])
        invoice.supplier = name.map { Party(name: $0) }
        return invoice
    }

    @Test("completes an invoice that names no supplier, or its own by either name")
    func own() throws {
        for name in [nil, "Fern & Field GmbH", "Fern & Field"] {
            let completed = brand.completing(try invoice(from: name))
            #expect(brand.isOwn(try invoice(from: name)))
            #expect(completed.supplier?.vatId == "DE123456789")
            #expect(completed.supplier?.address?.city == "Bremen")
            #expect(completed.payment == brand.payment)
            #expect(brand.fitting(completed) == brand)
        }
    }

    @Test("keeps what the invoice says itself")
    func kept() throws {
        var stated = try invoice(from: "Fern & Field GmbH")
        stated.supplier?.vatId = "DE999"
        stated.payment = PaymentInstructions(link: "https://pay.example")
        let completed = brand.completing(stated)
        #expect(completed.supplier?.vatId == "DE999")
        #expect(completed.supplier?.taxNumber == "12/345")
        #expect(completed.payment?.creditTransfers == [])
    }

    @Test("mixes nothing of itself into another firm's invoice but its looks")
    func other() throws {
        let foreign = try invoice(from: "Stone & Sons")
        #expect(!brand.isOwn(foreign))
        #expect(brand.completing(foreign) == foreign)
        let fitting = brand.fitting(foreign)
        #expect(fitting == Brand(theme: brand.theme, language: "de", hand: "sam"))
        let composition = try composed(foreign, brand: fitting)
        let paths = layoutVocabulary.paths.filter { !$0.hasPrefix("label.") }
        for path in paths {
            let text = composition.text(path)
            for secret in ["Fern", "DE123", "12/345", "Rosa", "Bremen", "HRB", "logo", "Gardens"] {
                #expect(!text.contains(secret), "\(path): \(text)")
            }
        }
        #expect(composition.text("brand.name") == "Stone & Sons")
        #expect(composition.rows("payment.details", ["label"]) == [])
    }

    @Test("introduces its first person, or the invoice's contact with what it knows of them")
    func people() throws {
        var stated = brand.completing(try invoice(from: nil))
        #expect(try composed(stated, brand: brand).text("contact.name") == "Rosa Fern")
        stated.supplier?.contact = Contact(name: "Rosa Fern", phone: "2")
        let known = try composed(stated, brand: brand)
        #expect(known.text("contact.role") == "Gardener")
        #expect(known.text("contact.phone") == "2")
        stated.supplier?.contact = Contact(name: "Jo Field")
        let stranger = try composed(stated, brand: brand)
        #expect(stranger.text("contact.name") == "Jo Field")
        #expect(stranger.text("contact.email") == "")
    }
}

@Suite("What is said by hand")
struct PersonalizationTests {
    @Test("is the invoice's own note, or the one of this run")
    func notes() throws {
        var invoice = try invoice([item("Work", at: "100")])
        #expect(invoice.personalized().personalization.note == nil)
        invoice.personal.note = "Thanks!"
        #expect(invoice.personalized().personalization.note == "Thanks!")
        #expect(invoice.personalized(note: "Welcome!").personalization.note == "Welcome!")
        #expect(try composed(invoice).text("personal.note") == "Thanks!")
    }

    @Test("is nothing for a customer tagged plain, or where the run wants none")
    func plain() throws {
        var invoice = try invoice([item("Work", at: "100")])
        invoice.personal.note = "Thanks!"
        #expect(invoice.personalized(note: "Welcome!", isPlain: true).personalization.note == nil)
        invoice.personal.tags = ["plain"]
        #expect(invoice.personalized(note: "Welcome!").personalization.note == nil)
        #expect(try composed(invoice).text("personal.note") == "")
    }

    @Test("is drawn from a seed that follows from hand and invoice, unless one is given")
    func seeds() throws {
        let invoice = try invoice([item("Work", at: "100")])
        let layout = Layout(name: "none", parts: [])
        func seed(_ personalized: PersonalizedInvoice) throws -> Seed {
            Composition(
                personalized, layout: layout, brand: Brand(hand: "sam"), language: try language("en"), locale: "en"
            ).seed
        }
        // FNV-1a of the three texts, worked out apart.
        #expect(try seed(invoice.personalized()).value == 0xe914_6420_71f9_c2f2)
        #expect(try seed(invoice.personalized(hand: "ida")) != seed(invoice.personalized()))
        #expect(try seed(invoice.personalized(seed: 7)) == Seed(7))
    }
}
