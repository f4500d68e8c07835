import HandselInvoice
import Testing

private let header: [FindingCase] = [
    FindingCase("nothing") { _ in },
    FindingCase("no number", "error BR-02 number") { $0.number = "" },
    FindingCase("no date", "error BR-03 issueDate") { $0.issueDate = nil },
    FindingCase("no currency", "error BR-05 currency") { $0.currency = nil },
    FindingCase("unknown currency", "error BR-CL-04 currency") { $0.currency = Currency("XYZ") },
    FindingCase("no supplier", "error BR-06 supplier.name", "warning BR-S-02 supplier.vatId") { $0.supplier = nil },
    FindingCase("unnamed supplier", "error BR-06 supplier.name") { $0.supplier?.name = "" },
    FindingCase("unnamed customer", "error BR-07 customer.name") { $0.customer.name = "" },
    FindingCase("no lines", "error BR-16 lineItems") { $0.lineItems = [] },
    FindingCase("other tax currency, no amount", "warning BR-53 taxInTaxCurrency") { $0.taxCurrency = .usDollar },
    FindingCase("other tax currency") {
        $0.taxCurrency = .usDollar
        $0.taxInTaxCurrency = 8
    },
    FindingCase("same tax currency", "warning PEPPOL-EN16931-R005 taxCurrency") {
        $0.taxCurrency = .euro
        $0.taxInTaxCurrency = 8
    },
    FindingCase("unknown tax currency", "warning BR-CL-05 taxCurrency") {
        $0.taxCurrency = Currency("XYZ")
        $0.taxInTaxCurrency = 8
    },
    FindingCase("credit note for nothing", "warning BR-DE-26 precedingInvoices") { $0.typeCode = .creditNote },
    FindingCase("correction of nothing", "warning BR-DE-26 precedingInvoices") { $0.typeCode = .correctedInvoice },
    FindingCase("credit note") {
        $0.typeCode = .creditNote
        $0.precedingInvoices = [PrecedingInvoice(number: "2026-040")]
    },
    FindingCase("bell in the number", "error HANDSEL-CONTROL-CHARACTER number") { $0.number = "7\u{7}" },
    FindingCase("override in the note", "error HANDSEL-CONTROL-CHARACTER note") { $0.personal.note = "a\u{202e}b" },
    FindingCase("null in a line", "error HANDSEL-CONTROL-CHARACTER lineItems[0].description") {
        $0.lineItems[0].description = "a\u{0}"
    },
    FindingCase("control in an address", "error HANDSEL-CONTROL-CHARACTER customer.address.lines[0]") {
        $0.customer.address?.lines = ["a\u{85}b"]
    },
    FindingCase("tab and line feed in the note") { $0.personal.note = "a\tb\nc" },
]

private let parties: [FindingCase] = [
    FindingCase("supplier nowhere", "warning BR-08 supplier.address") { $0.supplier?.address = nil },
    FindingCase("supplier at an empty address", "warning BR-08 supplier.address") {
        $0.supplier?.address = PostalAddress()
    },
    FindingCase("supplier in no country", "warning BR-09 supplier.address.country") {
        $0.supplier?.address?.country = nil
    },
    FindingCase("supplier in an unknown country", "warning BR-CL-14 supplier.address.country") {
        $0.supplier?.address?.country = "XX"
    },
    FindingCase("customer nowhere", "warning BR-10 customer.address") { $0.customer.address = nil },
    FindingCase("customer in no country", "warning BR-11 customer.address.country") {
        $0.customer.address?.country = nil
    },
    FindingCase("VAT id without a country", "warning BR-CO-09 supplier.vatId") { $0.supplier?.vatId = "123456789" },
    FindingCase("Greek VAT id") { $0.supplier?.vatId = "EL123456789" },
    FindingCase("customer's VAT id without a country", "warning BR-CO-09 customer.vatId") { $0.customer.vatId = "1" },
    FindingCase("unknown supplier", "warning BR-CO-26 supplier", "warning BR-S-02 supplier.vatId") {
        $0.supplier?.vatId = nil
    },
    FindingCase("supplier with a tax number only", "warning BR-CO-26 supplier") {
        $0.supplier?.vatId = nil
        $0.supplier?.taxNumber = "048/999/00007"
    },
    FindingCase("supplier's endpoint without a scheme", "warning BR-62 supplier.endpoint") {
        $0.supplier?.endpoint = Identifier("a@b.example")
    },
    FindingCase("customer's endpoint without a scheme", "warning BR-63 customer.endpoint") {
        $0.customer.endpoint = Identifier("a@b.example")
    },
    FindingCase("endpoint with its scheme") { $0.customer.endpoint = Identifier("a@b.example", scheme: "EM") },
    FindingCase("unnamed payee", "error BR-17 payee.name") { $0.payee = Payee() },
    FindingCase("named payee") { $0.payee = Payee(name: "Factoring AG") },
    FindingCase(
        "empty representative", "warning BR-18 taxRepresentative.name", "warning BR-19 taxRepresentative.address",
        "warning BR-56 taxRepresentative.vatId"
    ) { $0.taxRepresentative = TaxRepresentative() },
    FindingCase("representative in no country", "warning BR-20 taxRepresentative.address.country") {
        $0.taxRepresentative = TaxRepresentative(name: "A", vatId: "DE1", address: PostalAddress(city: "Bonn"))
    },
    FindingCase("delivery to no country", "warning BR-57 delivery.address.country") {
        $0.delivery?.address = PostalAddress(city: "Bonn")
    },
    FindingCase("delivery to a country") { $0.delivery?.address = PostalAddress(country: "DE") },
]

private let dates: [FindingCase] = [
    FindingCase("due before it is issued", "warning BR-FR-CO-07 dueDate") { $0.dueDate = day("2026-02-28") },
    FindingCase("due when it is issued") { $0.dueDate = day("2026-03-01") },
    FindingCase("two tax points", "warning BR-CO-03 taxPointCode") {
        $0.taxPointDate = day("2026-03-01")
        $0.taxPointCode = "35"
    },
    FindingCase("one tax point") { $0.taxPointCode = "35" },
    FindingCase("period that ends before it starts", "error BR-29 period") {
        $0.period = Period(start: day("2026-02-02"), end: day("2026-02-01"))
    },
    FindingCase("period of one day") { $0.period = Period(start: day("2026-02-01"), end: day("2026-02-01")) },
    FindingCase("period of no day", "warning BR-CO-19 period") { $0.period = Period() },
    FindingCase("line period that ends before it starts", "error BR-30 lineItems[0].period") {
        $0.lineItems[0].period = Period(start: day("2026-02-02"), end: day("2026-02-01"))
    },
    FindingCase("line period of no day", "warning BR-CO-20 lineItems[0].period") { $0.lineItems[0].period = Period() },
    FindingCase(
        "line period outside the invoice's", "warning PEPPOL-EN16931-R110 lineItems[0].period.start",
        "warning PEPPOL-EN16931-R111 lineItems[0].period.end"
    ) {
        $0.period = Period(start: day("2026-02-01"), end: day("2026-02-28"))
        $0.lineItems[0].period = Period(start: day("2026-01-31"), end: day("2026-03-01"))
    },
    FindingCase("line period as long as the invoice's") {
        $0.period = Period(start: day("2026-02-01"), end: day("2026-02-28"))
        $0.lineItems[0].period = $0.period
    },
    FindingCase("no day of delivery in Germany", "warning HANDSEL-DELIVERY-DATE delivery.date") { $0.delivery = nil },
    FindingCase("no day of delivery in the Netherlands") {
        $0.delivery = nil
        $0.supplier?.address?.country = "NL"
    },
    FindingCase("period in place of the day of delivery") {
        $0.delivery = nil
        $0.period = Period(start: day("2026-02-01"))
    },
    FindingCase("line periods in place of the day of delivery") {
        $0.delivery = nil
        $0.lineItems[0].period = Period(start: day("2026-02-01"))
    },
    FindingCase("preceding invoice without a number", "warning BR-55 precedingInvoices[0].number") {
        $0.precedingInvoices = [PrecedingInvoice(number: "")]
    },
    FindingCase("attachment without a reference", "warning BR-52 attachments[0].id") {
        $0.attachments = [Attachment(id: "")]
    },
    FindingCase("attached programme", "warning BR-CL-24 attachments[0].mediaType") {
        $0.attachments = [Attachment(id: "1", data: [1], mediaType: "application/x-executable")]
    },
    FindingCase("two attachments of one name", "warning BR-DE-22 attachments[1].filename") {
        let attachment = Attachment(id: "1", data: [1], mediaType: "application/pdf", filename: "a.pdf")
        $0.attachments = [attachment, attachment]
    },
]

@Suite("What is found about the head of an invoice")
struct HeaderFindingTests {
    @Test("when its header has", arguments: header)
    func headerTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }

    @Test("when its parties have", arguments: parties)
    func partiesTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }

    @Test("when its dates and references have", arguments: dates)
    func datesTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }
}
