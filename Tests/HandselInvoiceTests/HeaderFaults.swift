import Foundation
import HandselInvoice

let headerFaults: [Fault] = [
    Fault("BR-02", .error, "number") { $0.number = "" },
    Fault("BR-03", .error, "issueDate") { $0.issueDate = nil },
    Fault("BR-05", .error, "currency") { $0.currency = nil },
    Fault("BR-CL-04", .error, "currency") { $0.currency = Currency("XQQ") },
    Fault("BR-06", .error, "supplier.name") { $0.supplier = nil },
    Fault("BR-06", .error, "supplier.name") { $0.supplier?.name = "" },
    Fault("BR-07", .error, "customer.name") { $0.customer.name = "" },
    Fault("BR-16", .error, "lineItems") { $0.lineItems = [] },
    Fault("BR-CL-05", .warning, "taxCurrency") { $0.taxCurrency = Currency("XQQ") },
    Fault("PEPPOL-EN16931-R005", .warning, "taxCurrency") { $0.taxCurrency = .euro },
    Fault("BR-53", .warning, "taxInTaxCurrency") { $0.taxCurrency = .usDollar },
    Fault("BR-DE-26", .warning, "precedingInvoices") { $0.typeCode = .creditNote },
    Fault("BR-55", .warning, "precedingInvoices[0].number") { $0.precedingInvoices = [PrecedingInvoice(number: "")] },
    Fault("BR-52", .warning, "attachments[0].id") { $0.attachments = [Attachment(id: "")] },
    Fault("BR-CL-24", .warning, "attachments[0].mediaType") {
        $0.attachments = [Attachment(id: "1", data: [1], mediaType: "text/html")]
    },
    Fault("BR-DE-22", .warning, "attachments[1].filename") {
        $0.attachments = [Attachment(id: "1", filename: "a.pdf"), Attachment(id: "2", filename: "a.pdf")]
    },
    Fault("HANDSEL-CONTROL-CHARACTER", .error, "number") { $0.number = "FF\u{7}1" },
    Fault("HANDSEL-CONTROL-CHARACTER", .error, "customer.name") { $0.customer.name = "Chen\u{202e}Ltd" },
    Fault("HANDSEL-CONTROL-CHARACTER", .error, "customer.address.lines[0]") {
        $0.customer.address?.lines = ["a\u{0}b"]
    },
    Fault("HANDSEL-CONTROL-CHARACTER", .error, "lineItems[0].name") { $0.lineItems[0].name = "a\u{1b}[1m" },
    Fault("HANDSEL-CONTROL-CHARACTER", .error, "note") { $0.personal.note = "Dear\u{85}Amelia" },
    Fault("BR-FR-CO-07", .warning, "dueDate") { $0.dueDate = date("2026-03-11") },
    Fault("BR-CO-03", .warning, "taxPointCode") {
        $0.taxPointDate = date("2026-03-10")
        $0.taxPointCode = "35"
    },
    Fault("BR-29", .error, "period") { $0.period = Period(start: date("2026-03-02"), end: date("2026-03-01")) },
    Fault("BR-CO-19", .warning, "period") { $0.period = Period() },
    Fault("BR-30", .error, "lineItems[0].period") {
        $0.lineItems[0].period = Period(start: date("2026-03-02"), end: date("2026-03-01"))
    },
    Fault("BR-CO-20", .warning, "lineItems[0].period") { $0.lineItems[0].period = Period() },
    Fault("PEPPOL-EN16931-R110", .warning, "lineItems[0].period.start") {
        $0.period = Period(start: date("2026-03-02"), end: date("2026-03-31"))
        $0.lineItems[0].period = Period(start: date("2026-03-01"))
    },
    Fault("PEPPOL-EN16931-R111", .warning, "lineItems[0].period.end") {
        $0.period = Period(start: date("2026-03-02"), end: date("2026-03-31"))
        $0.lineItems[0].period = Period(end: date("2026-04-01"))
    },
    Fault("HANDSEL-DELIVERY-DATE", .warning, "delivery.date") { $0.delivery = nil },
]

let partyFaults: [Fault] = [
    Fault("BR-08", .warning, "supplier.address") { $0.supplier?.address = nil },
    Fault("BR-09", .warning, "supplier.address.country") { $0.supplier?.address?.country = nil },
    Fault("BR-10", .warning, "customer.address") { $0.customer.address = PostalAddress() },
    Fault("BR-11", .warning, "customer.address.country") { $0.customer.address?.country = nil },
    Fault("BR-CL-14", .warning, "customer.address.country") { $0.customer.address?.country = "Germany" },
    Fault("BR-CO-26", .warning, "supplier") { $0.supplier?.vatId = nil },
    Fault("BR-CO-09", .warning, "supplier.vatId") { $0.supplier?.vatId = "999999999" },
    Fault("BR-CO-09", .warning, "customer.vatId") { $0.customer.vatId = "QQ1" },
    Fault("BR-62", .warning, "supplier.endpoint") { $0.supplier?.endpoint = Identifier("a@b.example") },
    Fault("BR-63", .warning, "customer.endpoint") { $0.customer.endpoint = Identifier("a@b.example") },
    Fault("BR-17", .error, "payee.name") { $0.payee = Payee() },
    Fault("BR-18", .warning, "taxRepresentative.name") { $0.taxRepresentative = TaxRepresentative() },
    Fault("BR-19", .warning, "taxRepresentative.address") { $0.taxRepresentative = TaxRepresentative(name: "A") },
    Fault("BR-20", .warning, "taxRepresentative.address.country") {
        $0.taxRepresentative = TaxRepresentative(name: "A", address: PostalAddress(city: "Bonn"))
    },
    Fault("BR-56", .warning, "taxRepresentative.vatId") { $0.taxRepresentative = TaxRepresentative(name: "A") },
    Fault("BR-57", .warning, "delivery.address.country") { $0.delivery?.address?.country = nil },
]

let paymentFaults: [Fault] = [
    Fault("BR-CO-25", .warning, "dueDate") { $0.dueDate = nil },
    Fault("BR-49", .warning, "payment.meansCode") { $0.payment = PaymentInstructions(remittance: "FF-1") },
    Fault("BR-61", .warning, "payment.creditTransfers") { $0.payment = PaymentInstructions(meansCode: "30") },
    Fault("BR-50", .error, "payment.creditTransfers[0]") {
        $0.payment?.creditTransfers = [CreditTransfer(accountName: "Fern & Field")]
    },
    Fault("HANDSEL-IBAN", .error, "payment.creditTransfers[0].iban") {
        $0.payment?.creditTransfers[0].iban = "DE89370400440532013001"
    },
    Fault("HANDSEL-BIC", .warning, "payment.creditTransfers[0].bic") { $0.payment?.creditTransfers[0].bic = "COBA" },
    Fault("BR-51", .error, "payment.card.number") { $0.payment?.card = PaymentCard(number: "4111 1111 1111 1111") },
    Fault("PEPPOL-EN16931-R061", .warning, "payment.directDebit.mandate") { $0.payment?.directDebit = DirectDebit() },
    Fault("HANDSEL-IBAN", .error, "payment.directDebit.account") {
        $0.payment?.directDebit = DirectDebit(mandate: "M1", account: "DE00")
    },
    Fault("HANDSEL-PAYMENT-LINK", .error, "payment.link") { $0.payment?.link = "http://pay.example/1" },
    Fault("HANDSEL-PAYMENT-LINK", .error, "payment.link") { $0.payment?.link = "https://" },
    Fault("HANDSEL-PAYMENT-LINK", .error, "payment.link") { $0.payment?.link = "https://pay.example/a b" },
]
