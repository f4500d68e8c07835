import Foundation
import HandselCompose
import HandselInvoice
import Testing

@Suite("The totals of an invoice")
struct TotalsTests {
    private func totals(_ invoice: Invoice, in locale: String = "en") throws -> [String] {
        try composed(invoice, in: locale).totals
    }

    @Test("with one rate are the net and the tax")
    func oneRate() throws {
        // 19 % of 100
        let invoice = try invoice([item("Work", at: "100")])
        #expect(try totals(invoice) == ["Total without VAT: €100.00", "VAT 19%: €19.00"])
        #expect(try composed(invoice).text("invoice.due") == "€119.00")
        #expect(try composed(invoice).text("invoice.dueLabel") == "Amount due")
        let german = ["Nettobetrag: 100,00\u{a0}€", "Umsatzsteuer 19\u{a0}%: 19,00\u{a0}€"]
        #expect(try totals(invoice, in: "de") == german)
    }

    @Test("with several rates say what each is taken from")
    func severalRates() throws {
        let invoice = try invoice([item("Work", at: "100"), item("Roses", at: "50", tax: .standard(7))])
        #expect(
            try totals(invoice) == [
                "Total without VAT: €150.00", "VAT 19% on €100.00: €19.00", "VAT 7% on €50.00: €3.50",
            ])
    }

    @Test("name allowances and charges on the document by their reasons")
    func adjustments() throws {
        var invoice = try invoice([item("Work", at: "200")])
        invoice.allowances = [AllowanceOrCharge(percent: 10, reason: "Old friends"), AllowanceOrCharge(amount: 5)]
        invoice.charges = [AllowanceOrCharge(amount: 25)]
        // 200 - 20 - 5 + 25 = 200, and 19 % of that
        #expect(
            try totals(invoice) == [
                "Sum of items: €200.00", "Old friends (10%): −€20.00", "Discount: −€5.00", "Surcharge: €25.00",
                "Total without VAT: €200.00", "VAT 19%: €38.00",
            ])
    }

    @Test("take off what was paid and add the rounding, below the gross")
    func prepaid() throws {
        var invoice = try invoice([item("Work", at: "100.01")])
        invoice.statedTotals.prepaid = 50
        invoice.statedTotals.rounding = amount("-0.01")
        // 19.0019 rounds to 19.00; 119.01 - 50 - 0.01
        #expect(
            try totals(invoice) == [
                "Total without VAT: €100.01", "VAT 19%: €19.00", "Total: €119.01", "Already paid: −€50.00",
                "Rounding: −€0.01",
            ])
        #expect(try composed(invoice).text("invoice.due") == "€69.00")
        let strong = try composed(invoice)
        guard case .list(let rows) = strong.scope.value(at: "totals") else { return }
        let flags = (0..<rows.count).map { index in
            if case .flag(true) = rows.scope(index).value(at: "isStrong") { true } else { false }
        }
        #expect(flags == [false, false, true, false, false])
    }

    @Test("use the name of a tax that is no VAT")
    func salesTax() throws {
        var invoice = try invoice([item("Work", at: "100", tax: .standard(amount("8.875")))])
        invoice.currency = .usDollar
        invoice.taxName = "Sales tax"
        #expect(try totals(invoice, in: "en-US") == ["Subtotal: $100.00", "Sales tax 8.875%: $8.88"])
    }

    @Test("without a tax are none at all")
    func noTax() throws {
        #expect(try totals(invoice([item("Work", at: "100", tax: nil)])) == [])
        #expect(try totals(invoice([item("Work", at: "100", tax: TaxCategory(.outsideScope))])) == [])
    }

    @Test("with no rate say so, and why")
    func reverseCharge() throws {
        let invoice = try invoice([item("Work", at: "100", tax: TaxCategory(.reverseCharge, rate: 0))])
        #expect(try totals(invoice) == ["Subtotal: €100.00", "VAT 0%: €0.00"])
        #expect(try composed(invoice).rows("notes", ["value"]) == [["Reverse charge"]])
        var own = invoice
        own.lineItems[0].tax?.exemptionReason = "Section 13b"
        own.notes = [DocumentNote(text: "Kept for ten years.")]
        #expect(try composed(own).rows("notes", ["value"]) == [["Section 13b"], ["Kept for ten years."]])
    }

    @Test("of a credit note give back, and ask for nothing")
    func creditNote() throws {
        var invoice = try invoice([item("Work", at: "100")])
        invoice.typeCode = .creditNote
        invoice.payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89370400440532013000")])
        let credit = try composed(invoice)
        #expect(credit.text("invoice.title") == "Credit note")
        #expect(credit.title == "Credit note 2026-014")
        #expect(credit.text("invoice.dueLabel") == "Credited to you")
        #expect(credit.text("invoice.dueSentence") == "You need not do anything")
        #expect(credit.flag("invoice.isPayable") == false)
        #expect(credit.rows("payment.details", ["label"]) == [])
    }

    @Test("that are paid leave nothing to pay")
    func paid() throws {
        var invoice = try invoice([item("Work", at: "100")])
        invoice.statedTotals.prepaid = 119
        let paid = try composed(invoice)
        #expect(paid.text("invoice.dueLabel") == "Nothing left to pay")
        #expect(paid.text("invoice.dueSentence") == "")
    }

    @Test("add up to what is carried from line to line, exactly")
    func running() throws {
        let nets = ["0.10", "0.20", "-0.30", "1000000000.01", "0.02"].map { text in
            LineItem(name: "Work", tax: .standard(19), statedNet: amount(text))
        }
        let sums = try composed(invoice(nets)).rows("lineItems", ["runningNet"]).flatMap { $0 }
        #expect(sums == ["0.10", "0.30", "0.00", "1,000,000,000.01", "1,000,000,000.03"])
    }
}
