import HandselInvoice
import HandselMoments
import Testing

@testable import HandselCompose

@Suite("What a document says for its moment")
struct MomentFieldTests {
    private func composed(_ invoice: Invoice, as moment: Moment?) throws -> Composition {
        Composition(
            invoice.personalized(moment: moment), layout: .init(name: "none", parts: []), brand: Brand(),
            language: try language("en"), locale: "en")
    }

    private func ready(_ change: (inout Invoice) throws -> Void = { _ in }) throws -> Invoice {
        var invoice = try invoice([item("Roses", at: "100")])
        try change(&invoice)
        return invoice
    }

    @Test(
        "begins with its own headline",
        arguments: [
            (Moment.welcome, "Thank you, Amelia"), (.regular, "Thank you, Amelia"),
            (.welcomeBack, "Good to see you again, Amelia"), (.finalMile, "It was a pleasure, Amelia"),
            (.reminder, "A friendly reminder, Amelia"), (.plain, "Invoice 2026-014"),
        ])
    func headlines(moment: Moment, headline: String) throws {
        #expect(try composed(ready(), as: moment).text("moment.headline") == headline)
    }

    @Test("names a milestone that is known from the documents before")
    func milestone() throws {
        var personalized = try ready().personalized(moment: .milestone)
        personalized.personalization.moment = .milestone
        personalized.personalization.milestone = .documents(10)
        let composition = Composition(
            personalized, layout: .init(name: "none", parts: []), brand: Brand(), language: try language("en"),
            locale: "en")
        #expect(composition.text("moment.lead") == composition.text("milestone"))
        #expect(composition.text("moment.lead").contains("10"))
    }

    @Test("greets without a name where none is known for sure")
    func nameless() throws {
        let nameless = try ready { $0.customer.contact = nil }
        #expect(try composed(nameless, as: .reminder).text("moment.headline") == "A friendly reminder")
        #expect(try composed(nameless, as: .regular).text("letter.salutation") == "Hello,")
    }

    @Test("celebrates a receipt, and calls it one")
    func receipt() throws {
        let paid = try ready { $0.statedTotals.prepaid = 119 }
        let composition = try composed(paid, as: .celebration)
        #expect(composition.text("invoice.title") == "Receipt")
        #expect(composition.text("moment.headline") == "A lovely choice, Amelia")
        #expect(composition.text("moment.lead") == "Thank you for your first purchase. It is paid in full.")
        #expect(composition.flag("invoice.isPaid") == true)
        #expect(composition.text("letter.sentence").contains("€119.00 reached us"))
    }

    @Test(
        "says of the amount in a sentence that stands alone or behind a salutation",
        arguments: [
            ("en", "for the work listed below", "For the work listed below"),
            ("de", "für die unten", "Für die unten"), ("el", "για τις", "Για τις"), ("cs", "za níže", "Za níže"),
            ("da", "For arbejdet", "For arbejdet"), ("ja", "下記のとおり", "下記のとおり"), ("ar", "نرجو منكم", "نرجو منكم"),
        ])
    func statement(tag: String, sentence: String, statement: String) throws {
        let composition = Composition(
            try ready().personalized(), layout: .init(name: "none", parts: []), brand: Brand(),
            language: try language(tag), locale: tag)
        #expect(composition.text("letter.sentence").hasPrefix(sentence))
        #expect(composition.text("letter.statement").hasPrefix(statement))
        #expect(
            composition.text("letter.sentence").dropFirst() == composition.text("letter.statement").dropFirst())
    }

    @Test("begins each sentence of two languages with a capital, and leaves a dot on a Turkish one")
    func statementsInTwo() throws {
        let both = try language("en").beside(language("de"))
        #expect(
            both.sentence(.letterPayableNow, ["amount": "5 €"])
                == "For the work listed below we ask you for 5 €. / Für die unten aufgeführten Leistungen bitten wir Sie "
                + "um 5 €.")
        var turkish = try language("tr")
        turkish.labels[.letterPaid] = "işler: {amount}"
        #expect(turkish.sentence(.letterPaid, ["amount": "i"]) == "İşler: i")
    }

    @Test("asks nobody to pay by a day that is past")
    func overdue() throws {
        let composition = try composed(ready(), as: .reminder)
        #expect(composition.text("letter.sentence") == "€119.00 is still open.")
        #expect(composition.text("letter.statement") == "€119.00 is still open.")
        let paid = try ready { $0.statedTotals.prepaid = 119 }
        #expect(try composed(paid, as: .reminder).text("letter.sentence").contains("nothing is left to pay"))
    }

    @Test(
        "is called by its type",
        arguments: [(TypeCode.selfBilledCreditNote, Label.creditNote), (.finalConstructionInvoice, .finalInvoice)])
    func kinds(code: TypeCode, kind: Label) throws {
        #expect(try composed(ready { $0.typeCode = code }, as: nil).kind == kind)
    }

    @Test("counts the days that a reminder is late")
    func reminder() throws {
        let late = try ready { $0.personal.reminder = Reminder(date: try day("2026-12-19")) }
        let composition = try composed(late, as: nil)
        #expect(composition.text("invoice.title") == "Reminder")
        #expect(composition.text("reminder.daysOverdue") == "12")
        #expect(composition.text("moment.lead").contains("due on 7\u{a0}December\u{a0}2026"))
        #expect(composition.text("moment.illustration").isEmpty)
    }

    @Test("says which invoice is put right")
    func amends() throws {
        let credit = try ready {
            $0.typeCode = .creditNote
            $0.precedingInvoices = [PrecedingInvoice(number: "2026-001")]
        }
        #expect(
            try composed(credit, as: nil).text("moment.lead")
                == "We are sorry for the trouble. This document puts invoice 2026-001 right.")
    }

    @Test("has a drawing where it is cheerful, and nowhere else", arguments: Moment.allCases)
    func drawings(moment: Moment) throws {
        let invoice = try ready {
            $0.personal.milestone = "Ten"
            if moment == .celebration { $0.statedTotals.prepaid = 119 }
            if moment == .amends { $0.typeCode = .creditNote }
        }
        let composition = try composed(invoice, as: moment)
        #expect(composition.text("moment.name") == moment.rawValue)
        #expect(composition.text("moment.illustration").isEmpty == !moment.isCheerful)
        #expect(composition.flag("moment.isCheerful") == moment.isCheerful)
    }

    @Test("draws from customer and document, not from the writer")
    func drawingSeed() throws {
        let one = try ready()
        let seed = try composed(one, as: .welcome).drawingSeed
        #expect(try composed(one, as: .welcome).drawingSeed == seed)
        #expect(try composed(ready { $0.number = "2026-015" }, as: .welcome).drawingSeed != seed)
        #expect(try composed(ready { $0.customer.name = "Another" }, as: .welcome).drawingSeed != seed)
    }

    @Test("explains the terms that stand on it, and no others")
    func glossary() throws {
        let terms = try composed(ready(), as: .welcome).rows("welcome.glossary", ["label"]).flatMap { $0 }
        #expect(terms == ["Due", "Total without VAT", "VAT", "VAT ID"])
        let transfer = try ready {
            $0.payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89370400440532013000")])
            $0.statedTotals.prepaid = 19
        }
        let more = try composed(transfer, as: .welcome).rows("welcome.glossary", ["label"]).flatMap { $0 }
        #expect(more == ["Due", "Reference", "IBAN", "Total without VAT", "VAT", "Total", "Already paid", "VAT ID"])
    }
}

@Suite("Why something is not taxed")
struct LegalWordingTests {
    private func notes(_ category: TaxCategory, code: TypeCode = .invoice) throws -> [String] {
        var invoice = try invoice([item("Roses", at: "100", tax: category)])
        invoice.typeCode = code
        return try composed(invoice).rows("notes", ["value"]).flatMap { $0 }
    }

    @Test(
        "is said by the code",
        arguments: [
            ("VATEX-EU-AE", TaxCategory.Code.reverseCharge, "Reverse charge"),
            ("VATEX-EU-IC", .intraCommunity, "Intra-Community supply, exempt from VAT."),
            ("VATEX-EU-D", .exempt, "Margin scheme: travel agents."),
            ("VATEX-EU-F", .exempt, "Margin scheme: second-hand goods."),
            (
                "VATEX-EU-132-1I", .exempt,
                "Exempt from VAT under Art.\u{a0}132\u{a0}(1)\u{a0}(i) of Directive 2006/112/EC."
            ),
            (
                "vatex-eu-151-1a", .exempt,
                "Exempt from VAT under Art.\u{a0}151\u{a0}(1)\u{a0}(a) of Directive 2006/112/EC."
            ),
            ("VATEX-EU-79-C", .exempt, "Exempt from VAT under Art.\u{a0}79\u{a0}(c) of Directive 2006/112/EC."),
            ("VATEX-EU-309", .exempt, "Exempt from VAT under Art.\u{a0}309 of Directive 2006/112/EC."),
            ("VATEX-FR-FRANCHISE", .exempt, "Exempt from VAT."),
        ])
    func codes(code: String, category: TaxCategory.Code, wording: String) throws {
        #expect(try notes(TaxCategory(category, rate: 0, exemptionCode: code)) == [wording])
    }

    @Test("is said as stated where the invoice has words for it")
    func stated() throws {
        let category = TaxCategory(.exempt, rate: 0, exemptionReason: "Teaching", exemptionCode: "VATEX-EU-132-1I")
        #expect(try notes(category) == ["Teaching"])
    }

    @Test("stands beside the word for self-billing")
    func selfBilling() throws {
        #expect(
            try notes(TaxCategory(.reverseCharge, rate: 0), code: .selfBilledInvoice) == [
                "Self-billing", "Reverse charge",
            ])
    }
}
