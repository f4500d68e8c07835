import Foundation
import HandselInvoice
import Testing

private let lines: [FindingCase] = [
    FindingCase("two lines of one id", "warning HANDSEL-LINE-ID lineItems[1].id") {
        $0.lineItems.append($0.lineItems[0])
        for index in 0...1 { $0.lineItems[index].id = "1" }
    },
    FindingCase("unnamed line", "error BR-25 lineItems[0].name") { $0.lineItems[0].name = "" },
    FindingCase("neither price nor amount", "error BR-26 lineItems[0].price") { $0.lineItems[0].price = nil },
    FindingCase("amount without a price", "warning BR-26 lineItems[0].price") {
        $0.lineItems[0].price = nil
        $0.lineItems[0].statedNet = 5
    },
    FindingCase(
        "negative price", "error BR-27 lineItems[0].price", "warning HANDSEL-NEGATIVE-TOTAL totals.gross"
    ) { $0.lineItems[0].price?.net = -1 },
    FindingCase("price of 0") { $0.lineItems[0].price?.net = 0 },
    FindingCase(
        "negative gross price", "error BR-28 lineItems[0].price.gross",
        "error PEPPOL-EN16931-R046 lineItems[0].price.net"
    ) { $0.lineItems[0].price?.gross = -1 },
    FindingCase("gross price less discount") {
        $0.lineItems[0].price = Price(net: number("12.50"), discount: number("2.50"), gross: 15)
    },
    FindingCase("gross price less another discount", "error PEPPOL-EN16931-R046 lineItems[0].price.net") {
        $0.lineItems[0].price = Price(net: number("12.50"), discount: 2, gross: 15)
    },
    FindingCase("price for no units", "error PEPPOL-EN16931-R121 lineItems[0].price.baseQuantity") {
        $0.lineItems[0].price?.baseQuantity = 0
    },
    FindingCase("price for days", "warning PEPPOL-EN16931-R130 lineItems[0].price.baseUnit") {
        $0.lineItems[0].price?.baseUnit = "day"
    },
    FindingCase("price for hours") { $0.lineItems[0].price?.baseUnit = "hour" },
    FindingCase("half an attribute", "warning BR-54 lineItems[0].attributes[0]") {
        $0.lineItems[0].attributes = [ItemAttribute(name: "Colour", value: "")]
    },
    FindingCase("number without a scheme", "warning BR-64 lineItems[0].standardId") {
        $0.lineItems[0].standardId = Identifier("4006381333931")
    },
    FindingCase("class without a scheme", "warning BR-65 lineItems[0].classifications[0]") {
        $0.lineItems[0].classifications = [Identifier("77300000")]
    },
    FindingCase("line that gives back", "note HANDSEL-NEGATIVE-QUANTITY lineItems[1].quantity") {
        $0.lineItems.append(line("-1", "1"))
    },
    FindingCase("line that takes back from a credit note", "warning HANDSEL-NEGATIVE-QUANTITY lineItems[1].quantity") {
        $0.lineItems.append(line("-1", "1"))
        $0.typeCode = .creditNote
        $0.precedingInvoices = [PrecedingInvoice(number: "2026-040")]
    },
    FindingCase("no tax at all", "warning BR-CO-04 lineItems") { $0.lineItems[0].tax = nil },
    FindingCase("no tax on one line", "error BR-CO-04 lineItems[1].tax") {
        $0.lineItems.append(line("1", "1", tax: nil))
    },
]

private let taxes: [FindingCase] = [
    FindingCase("standard rate 0", "error BR-S-05 lineItems[0].tax") { $0.lineItems[0].tax = .standard(0) },
    FindingCase("standard without a rate", "error BR-S-05 lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.standard)
    },
    FindingCase("rate as a fraction", "warning HANDSEL-RATE lineItems[0].tax") {
        $0.lineItems[0].tax = .standard(number("0.19"))
    },
    FindingCase("rate of 1") { $0.lineItems[0].tax = .standard(1) },
    FindingCase("rate of 100") { $0.lineItems[0].tax = .standard(100) },
    FindingCase("rate beyond 100", "warning HANDSEL-RATE lineItems[0].tax") { $0.lineItems[0].tax = .standard(1900) },
    FindingCase("standard with a reason", "warning BR-S-10 lineItems[0].tax") {
        $0.lineItems[0].tax?.exemptionReason = "None"
    },
    FindingCase("zero rated") { $0.lineItems[0].tax = TaxCategory(.zeroRated, rate: 0) },
    FindingCase("zero rated at 5", "error BR-Z-05 lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.zeroRated, rate: 5)
    },
    FindingCase("exempt for no reason", "warning BR-E-10 lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.exempt, rate: 0)
    },
    FindingCase("exempt for a reason") {
        $0.lineItems[0].tax = TaxCategory(.exempt, rate: 0, exemptionReason: "§ 19 UStG")
    },
    FindingCase("reverse charge") { $0.lineItems[0].tax = TaxCategory(.reverseCharge, rate: 0) },
    FindingCase("reverse charge to nobody known", "warning BR-AE-02 customer.vatId") {
        $0.lineItems[0].tax = TaxCategory(.reverseCharge, rate: 0)
        $0.customer.vatId = nil
    },
    FindingCase("supply to another member state") {
        $0.lineItems[0].tax = TaxCategory(.intraCommunity, rate: 0)
        $0.delivery?.address = PostalAddress(country: "DK")
    },
    FindingCase(
        "supply to nowhere and nobody, never", "warning HANDSEL-DELIVERY-DATE delivery.date",
        "warning BR-IC-02 customer.vatId", "warning BR-IC-11 delivery.date", "warning BR-IC-12 delivery.address.country"
    ) {
        $0.lineItems[0].tax = TaxCategory(.intraCommunity, rate: 0)
        $0.delivery = nil
        $0.customer.vatId = nil
    },
    FindingCase("export at 5", "error BR-G-05 lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.export, rate: 5)
    },
    FindingCase("outside the scope with VAT ids", "warning BR-O-02 lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.outsideScope)
    },
    FindingCase("outside the scope") {
        $0.lineItems[0].tax = TaxCategory(.outsideScope)
        $0.supplier?.vatId = nil
        $0.supplier?.legalId = Identifier("HRB 1")
        $0.customer.vatId = nil
    },
    FindingCase("outside the scope at 5", "error BR-O-05 lineItems[0].tax", "warning BR-O-02 lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.outsideScope, rate: 5)
    },
    FindingCase(
        "outside the scope beside others", "warning BR-O-02 lineItems[1].tax", "warning BR-O-11 lineItems[1].tax"
    ) { $0.lineItems.append(line("1", "1", tax: TaxCategory(.outsideScope))) },
    FindingCase("Canary Islands without a rate", "error BR-AF-05 lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.canaryIslands)
    },
    FindingCase("Ceuta below 0", "error BR-AG-05 lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.ceutaMelilla, rate: -1)
    },
    FindingCase("Canary Islands at 7") { $0.lineItems[0].tax = TaxCategory(.canaryIslands, rate: 7) },
    FindingCase("allowance at 0", "error BR-S-06 allowances[0].tax") {
        $0.allowances = [AllowanceOrCharge(amount: 1, reason: "Rebate", tax: .standard(0))]
    },
    FindingCase("charge at 0", "error BR-S-07 charges[0].tax") {
        $0.charges = [AllowanceOrCharge(amount: 1, reason: "Freight", tax: .standard(0))]
    },
]

@Suite("What is found about the lines of an invoice")
struct LineFindingTests {
    @Test("when they have", arguments: lines)
    func linesTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }

    @Test("when their tax is", arguments: taxes)
    func taxesTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }
}
