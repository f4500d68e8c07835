import Foundation
import HandselInvoice
import Testing

@Suite("The findings about an invoice")
struct FindingTests {
    @Test("are all told at once, in the order of the checks")
    func all() {
        #expect(
            Invoice().findings().map { "\($0.severity) \($0.rule) \($0.path)" } == [
                "error BR-02 number", "error BR-03 issueDate", "error BR-05 currency", "error BR-06 supplier.name",
                "error BR-07 customer.name", "error BR-16 lineItems", "warning BR-10 customer.address",
            ])
        #expect(Invoice().findings() == Invoice().findings())
    }

    @Test("tell each wrong line")
    func eachLine() {
        var invoice = invoice(line("1", "1"), line("1", "1"), line("1", "1"))
        invoice.lineItems[0].name = ""
        invoice.lineItems[2].name = ""
        invoice.lineItems[2].price = nil
        #expect(
            invoice.findings().map(\.path) == ["lineItems[0].name", "lineItems[2].name", "lineItems[2].price"])
    }

    @Test("read as one sentence: where, how bad, what, what would be right")
    func sentence() {
        var invoice = invoice(line("3", "12.50"), line("1", "20"))
        invoice.lineItems[0].price?.net = -4
        let sentences = invoice.findings().map(\.description)
        #expect(
            sentences.first == """
                error: lineItems[0].price: found the price -4; write 0 or more; to give money back, make the \
                quantity negative or write a credit note [BR-27]
                """)
        let placed = Finding(.warning, rule: "BR-1", path: "", place: "a.json:1:2", found: "a", wanted: "b")
        #expect("\(placed)" == "a.json:1:2: warning: found a; b [BR-1]")
    }

    @Test("are notes, warnings or errors, the last the worst")
    func severities() {
        #expect(Finding.Severity.note < .warning)
        #expect(Finding.Severity.warning < .error)
        #expect([Finding.Severity.error, .note, .warning].max() == .error)
    }

    @Test("say what differs and what would agree")
    func differences() throws {
        var invoice = invoice(line("3", "12.50"))
        invoice.statedTotals.gross = 44
        let finding = try #require(invoice.findings().first)
        #expect(finding.found == "44, and net plus tax gives 44.63")
        #expect(finding.wanted == "make them agree, or leave the amount out to have it computed")
    }

    @Test(
        "come even for numbers that cannot be reckoned with",
        arguments: [
            Decimal.nan, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
        ])
    func extremes(number: Decimal) {
        var invoice = invoice(line("1", "1"), line("2", "2", tax: .standard(number)))
        invoice.dueDate = nil
        invoice.lineItems[0].quantity = number
        invoice.lineItems[0].price = Price(net: number, discount: number, gross: number, baseQuantity: number)
        invoice.lineItems[1].allowances = [AllowanceOrCharge(base: number, percent: number)]
        invoice.charges = [AllowanceOrCharge(amount: number, tax: .standard(number))]
        invoice.statedTaxBreakdown = [TaxSubtotal(category: .standard(number), base: number, amount: number)]
        invoice.statedTotals.prepaid = number
        #expect(invoice.findings().contains { $0.rule == "HANDSEL-NUMBER" })
        _ = invoice.computedTotals
    }
}
