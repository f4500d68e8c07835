import Foundation
import HandselInvoice
import Testing

/// One way to break the sound invoice, and what must then be found.
struct Fault: Sendable, CustomTestStringConvertible {
    var rule: String
    var severity: Finding.Severity
    var path: String
    var change: @Sendable (inout Invoice) -> Void

    init(
        _ rule: String, _ severity: Finding.Severity, _ path: String,
        change: @escaping @Sendable (inout Invoice) -> Void
    ) {
        self.rule = rule
        self.severity = severity
        self.path = path
        self.change = change
    }

    var testDescription: String { "\(rule) at \(path)" }
}

@Suite("The checks of an invoice")
struct FindingsTests {
    @Test("find nothing in a sound one")
    func sound() {
        #expect(soundInvoice().findings().isEmpty)
    }

    @Test("find each fault", arguments: headerFaults + partyFaults + lineFaults + taxFaults + paymentFaults + sumFaults)
    func fault(fault: Fault) {
        var invoice = soundInvoice()
        fault.change(&invoice)
        let findings = invoice.findings()
        #expect(
            findings.contains { $0.rule == fault.rule && $0.severity == fault.severity && $0.path == fault.path },
            "found \(findings.map(\.description))")
    }

    @Test("tell every fault and not only the first")
    func all() {
        let rules = Invoice().findings().map(\.rule)
        #expect(rules.starts(with: ["BR-02", "BR-03", "BR-05", "BR-06", "BR-07", "BR-16"]))
        let missing = Set(Invoice().findings().filter { $0.severity == .error }.map(\.path))
        #expect(missing == ["number", "issueDate", "currency", "supplier.name", "customer.name", "lineItems"])
    }

    @Test("need no more than number, date, currency, names and a line for a page")
    func smallest() {
        let invoice = Invoice(
            number: "7", issueDate: date("2026-04-02"), currency: .poundSterling, supplier: Party(name: "Wren Street"),
            customer: Party(name: "Oskar Nowak"), lineItems: [LineItem(name: "Lesson", price: Price(net: 38))])
        #expect(!invoice.findings().contains { $0.severity == .error })
    }

    @Test("accept what belongs to each category without tax")
    func categories() {
        for (code, reason) in [
            (TaxCategory.Code.zeroRated, nil), (.exempt, "Kleinunternehmer, § 19 UStG"), (.reverseCharge, nil),
            (.intraCommunity, nil), (.export, nil),
        ] {
            var invoice = soundInvoice()
            invoice.lineItems[0].tax = TaxCategory(code, rate: 0, exemptionReason: reason)
            #expect(invoice.findings().isEmpty, "category \(code.rawValue)")
        }
        var outside = soundInvoice()
        outside.supplier?.vatId = nil
        outside.supplier?.legalId = Identifier("HRB 99999")
        outside.customer.vatId = nil
        outside.lineItems[0].tax = TaxCategory(.outsideScope)
        #expect(outside.findings().isEmpty)
    }

    @Test("are content with stated amounts that agree")
    func statedAmountsThatAgree() {
        var invoice = soundInvoice()
        invoice.lineItems[0].statedNet = 100
        invoice.lineItems[0].allowances = [AllowanceOrCharge(amount: 10, base: 100, percent: 10, reason: "Friend")]
        invoice.lineItems[0].charges = [AllowanceOrCharge(amount: 10, reason: "Way")]
        invoice.allowances = [AllowanceOrCharge(amount: 5, percent: 5, reason: "Friend", tax: .standard(19))]
        invoice.charges = [AllowanceOrCharge(amount: 5, reasonCode: "FC")]
        invoice.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: 100, amount: 19)]
        var totals = StatedTotals()
        (totals.lineItems, totals.allowances, totals.charges, totals.net) = (100, 5, 5, 100)
        (totals.tax, totals.gross, totals.prepaid, totals.rounding, totals.due) = (19, 119, 20, cents(1), cents(9901))
        invoice.statedTotals = totals
        #expect(invoice.findings().isEmpty)
    }

    @Test("name both figures and the rule")
    func bothFigures() throws {
        var invoice = soundInvoice()
        invoice.statedTotals.gross = 120
        let finding = try #require(invoice.findings().first)
        #expect(
            finding.description
                == "error: totals.gross: found 120, and net plus tax gives 119; make them agree, or leave the amount out to have it computed [BR-CO-15]"
        )
        #expect(invoice.findings().count == 1)
    }

    @Test("put the place in the file first where it is known")
    func description() {
        let finding = Finding(
            .error, rule: "BR-27", path: "lineItems[3].price", place: "a.json:12:5", found: "-4",
            wanted: "write 0 or more")
        #expect(finding.description == "a.json:12:5: error: lineItems[3].price: found -4; write 0 or more [BR-27]")
    }

    @Test("pass over sums that NaN would spoil")
    func notANumber() {
        var invoice = soundInvoice()
        invoice.lineItems[0].price = Price(net: .nan)
        invoice.statedTotals.gross = .nan
        let findings = invoice.findings()
        #expect(
            findings.filter { $0.rule == "HANDSEL-NUMBER" }.map(\.path) == ["lineItems[0].price.net", "totals.gross"])
    }
}
