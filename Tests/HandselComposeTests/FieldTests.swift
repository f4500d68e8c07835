import Foundation
import HandselCompose
import HandselInvoice
import HandselLayout
import Testing

@Suite("The fields of a layout")
struct FieldTests {
    /// An invoice that has everything.
    private func full() throws -> Invoice {
        var full = try invoice([
            item("Roses", 12, at: "4.50"), item("Soil", amount("2.5"), at: "9", tax: .standard(7)),
        ])
        full.lineItems[0].id = "A1"
        full.lineItems[0].description = "Red ones"
        full.lineItems[0].note = "Planted"
        full.lineItems[0].unit = "c62"
        full.lineItems[0].attributes = [ItemAttribute(name: "Height", value: "40 cm")]
        full.lineItems[0].supplierItemId = "R-7"
        full.lineItems[0].allowances = [AllowanceOrCharge(percent: 10)]
        full.lineItems[1].charges = [AllowanceOrCharge(amount: 3, reason: "Delivery")]
        full.supplier?.tradingName = "Fern & Field"
        full.supplier?.taxNumber = "12/345"
        full.supplier?.legalId = Identifier("HRB 7")
        full.supplier?.legalInfo = "Rosa Fern, director"
        full.supplier?.contact = Contact(
            name: "Rosa Fern", role: "Gardener", phone: "+49 (421) 1", email: "r@f.example")
        full.customer.vatId = "DE2"
        full.customer.identifiers = [Identifier("C-9")]
        full.customerReference = "Leitweg"
        full.references.order = "PO 1"
        full.references.contract = "K 1"
        full.references.project = "Garden"
        full.precedingInvoices = [PrecedingInvoice(number: "2026-001"), PrecedingInvoice(number: "2026-002")]
        full.period = Period(start: try day("2026-11-01"), end: try day("2026-11-30"))
        full.delivery = Delivery(name: "The studio", address: PostalAddress(city: "Bremen", postCode: "28195"))
        full.notes = [DocumentNote(text: "Thank you.")]
        full.paymentTerms = "2 % within 7 days"
        full.payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89370400440532013000")])
        full.personal = Personal(note: "Thanks!", signedBy: "Rosa")
        full.personal.moment = .welcome
        full.personal.milestone = "The tenth garden"
        full.personal.engagement = Engagement(name: "Garden")
        full.personal.nextStep = Step(text: "Choose a day", link: "https://fern.example/days")
        full.personal.question = Step(text: "How was it?", link: "https://fern.example/ask")
        return full
    }

    private var brand: Brand {
        var brand = Brand(
            name: "Fern & Field", tagline: "Gardens", website: "fern.example",
            logo: .init("logo.svg", onDark: "light.svg"),
            people: [
                .init(
                    name: "Rosa Fern", givenName: "Rosa", hours: "Mo–Fr", picture: "rosa.svg")
            ],
            legalLines: ["HRB 7", "Bremen"])
        brand.footerLines = ["Open till six"]
        brand.links.video = .init(.init("https://fern.example/film", title: "A year"), still: "film.png")
        brand.illustration = .init(style: .own, file: "leaf.svg")
        return brand
    }

    /// Every field as text, the entries of lists with those of the first.
    private func values(_ composition: Composition, _ vocabulary: FieldVocabulary = layoutVocabulary) -> [String:
        String]
    {
        var values: [String: String] = [:]
        for entry in vocabulary.entries {
            switch composition.scope.value(at: entry.path) {
            case .text(let text): values[entry.path] = text
            case .flag(let flag): values[entry.path] = String(flag)
            case .list(let list): values[entry.path] = "\(list.count) entries"
            case nil: break
            }
        }
        return values
    }

    @Test("all have a value where the invoice has everything")
    func everything() throws {
        let values = values(try composed(full(), note: "Thanks!", brand: brand))
        // Nobody paid by card, a moment is only one, and a Swiss payment slip has fields of its own.
        let absent: Set = ["payment.notice", "reminder.daysOverdue", "reminder.date", "moment.ornament"]
        for path in layoutVocabulary.paths where !absent.contains(path) && !path.hasPrefix("payment.swiss.") {
            #expect(values[path] != nil, "\(path)")
        }
        #expect(values["customer.greetingName"] == "Amelia")
        #expect(values["moment.headline"] == "Thank you, Amelia")
        #expect(values["supplier.name"] == "Fern & Field")
        #expect(values["supplier.legalName"] == "Fern & Field GmbH")
        #expect(values["supplier.addressLine"] == "Gartenweg 3 · 28195 Bremen")
        #expect(values["customer.address"] == "Hafenstr. 7\n20457 Hamburg")
        #expect(values["customer.contact"] == "Amelia Chen")
        #expect(values["contact.phoneLink"] == "tel:+494211")
        #expect(values["contact.emailLink"] == "mailto:r@f.example")
        #expect(values["brand.websiteLink"] == "https://fern.example")
        #expect(values["brand.legal"] == "HRB 7 · Bremen")
        #expect(values["invoice.hasTaxRates"] == "true")
        #expect(values["invoice.dueSentence"] == "Please pay by 7\u{a0}December\u{a0}2026")
    }

    @Test("have where it was delivered, and whether items have numbers")
    func delivery() throws {
        var invoice = try invoice([item("Roses", at: "10")])
        #expect(try values(composed(invoice))["invoice.hasItemIds"] == "false")
        #expect(try values(composed(invoice))["delivery.name"] == nil)
        invoice.lineItems[0].supplierItemId = "R-1"
        invoice.delivery = Delivery(
            name: "Chen, Baustelle 4",
            address: PostalAddress(lines: ["Kai 12"], city: "Linz", postCode: "4020", country: "AT"))
        let delivered = values(try composed(invoice))
        #expect(delivered["invoice.hasItemIds"] == "true")
        #expect(delivered["delivery.name"] == "Chen, Baustelle 4")
        #expect(delivered["delivery.address"] == "Kai 12\n4020 Linz\nAustria")
    }

    @Test("have nothing but labels, words and zeros where the invoice has nothing")
    func nothing() throws {
        let values = values(try composed(Invoice()))
        let said = values.filter { !$0.key.hasPrefix("label.") && !["false", "0 entries"].contains($0.value) }
        #expect(
            said.keys.sorted() == [
                "brand.allowsIllustrations",
                "invoice.due", "invoice.dueLabel", "invoice.gross", "invoice.net", "invoice.tax", "invoice.taxName",
                "invoice.title", "letter.salutation", "letter.sentence", "letter.statement", "moment.headline",
                "moment.isRegular",
                "moment.name",
                "welcome.documents",
            ])
        #expect(values["invoice.due"] == "0.00")
        #expect(values["invoice.dueLabel"] == "Nothing left to pay")
        #expect(values["moment.headline"] == "Thank you")
    }

    @Test("are each there once, with a sentence or a term on each")
    func vocabulary() {
        #expect(Set(layoutVocabulary.paths).count == layoutVocabulary.paths.count)
        #expect(layoutVocabulary.entries.allSatisfy { $0.summary.hasSuffix(".") })
    }

    @Test("of line items are as printed, with running sums")
    func lineItems() throws {
        let composition = try composed(full())
        let fields = ["number", "name", "quantityWithUnit", "price", "taxRate", "net", "runningNet", "supplierItemId"]
        // 54 less 10 %, then 22.50 and 3.
        #expect(
            composition.rows("lineItems", fields) == [
                ["A1", "Roses", "12\u{a0}pcs", "4.50", "19%", "48.60", "48.60", "R-7"],
                ["2", "Soil", "2.5", "9.00", "7%", "25.50", "74.10", ""],
            ])
        #expect(
            composition.rows("lineItems", ["description"]) == [
                ["Red ones\nPlanted\nHeight: 40 cm\nDiscount (10%): −5.40"], ["Delivery: 3.00"],
            ])
    }

    @Test("of a price for several units say for how many")
    func basePrice() throws {
        var screws = try invoice([item("Screws", 250, at: "3")])
        screws.lineItems[0].price?.baseQuantity = 100
        #expect(try composed(screws).rows("lineItems", ["price", "net"]) == [["3.00 / 100", "7.50"]])
    }

    @Test("of what the document refers to come in rows")
    func details() throws {
        let rows = try composed(full()).rows("details", ["label", "value"]).map { $0.joined(separator: ": ") }
        #expect(
            rows == [
                "Period: 1\u{a0}Nov\u{a0}2026\u{a0}– 30\u{a0}Nov\u{a0}2026", "Customer no.: C-9",
                "Your reference: Leitweg", "Your order: PO 1",
                "Contract: K 1", "Project: Garden", "Concerns invoice: 2026-001, 2026-002", "Your VAT ID: DE2",
            ])
    }

    @Test("say when the quantity is worth a column")
    func quantities() throws {
        #expect(try composed(invoice([item("Work", at: "9")])).flag("invoice.hasQuantities") == false)
        #expect(try composed(invoice([item("Work", 2, at: "9")])).flag("invoice.hasQuantities") == true)
    }

    @Test("greet by name only where the name is sure")
    func thanks() throws {
        var invoice = try invoice([item("Work", at: "9")])
        #expect(try composed(invoice, in: "de").text("moment.headline") == "Vielen Dank, Amelia")
        invoice.customer.contact = Contact(name: "Accounts Payable")
        #expect(try composed(invoice, in: "de").text("moment.headline") == "Vielen Dank")
        invoice.typeCode = .creditNote
        #expect(try composed(invoice).text("moment.headline") == "Put right for you")
        invoice.customer.contact = Contact(givenName: "Amelia")
        #expect(try composed(invoice).text("moment.headline") == "Put right for you, Amelia")
    }

    @Test("of names with braces stay as they came")
    func braces() throws {
        var odd = try invoice([item("{invoice.number}", at: "9")])
        odd.customer.name = "{invoice.number} {{"
        let composition = try composed(odd)
        #expect(composition.text("customer.name") == "{invoice.number} {{")
        #expect(composition.rows("lineItems", ["name"]) == [["{invoice.number}"]])
    }
}
