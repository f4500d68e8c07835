import Foundation
import HandselInvoice

/// Ways in which an invoice differs from the samples.
enum InvoiceChange {
    typealias Change = @Sendable (inout Invoice) -> Void

    /// Each with the moment that it makes of any other.
    static let all: [(name: String, moment: Moment?, change: Change)] = [
        ("yen", nil, yen), ("long names", nil, longNames), ("no note", nil, { $0.personal.note = nil }),
        ("no payment", nil, noPayment), ("discounts", nil, discounts),
        ("large sums", nil, { $0.lineItems[0].price = Price(net: 123_456_789) }), ("bare", nil, bare),
        ("credit note", .amends, creditNote), ("reminder", .reminder, reminder),
    ]

    private static func noPayment(_ invoice: inout Invoice) {
        invoice.payment = nil
        invoice.paymentTerms = nil
    }

    private static func yen(_ invoice: inout Invoice) {
        invoice.currency = Currency("JPY")
        for index in invoice.lineItems.indices {
            let price = invoice.lineItems[index].price?.net ?? 1
            invoice.lineItems[index].price = Price(net: (price * 150).rounded(to: 0))
        }
    }

    /// 70 characters for the customer, and an item of 120 without a space.
    private static func longNames(_ invoice: inout Invoice) {
        let name = "Gesellschaft für angewandte Blütenstaubforschung und Bienenkunde a. D."
        precondition(name.count == 70)
        invoice.customer.name = name
        invoice.lineItems[0].name =
            String(
                repeating: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", count: 3
            ).prefix(120).description
    }

    /// Three rates, discounts and surcharges of lines and of the whole, something paid before, and a rounding.
    private static func discounts(_ invoice: inout Invoice) {
        let rates: [TaxCategory] = [.standard(23), .standard(13.5), TaxCategory(.zeroRated, rate: 0)]
        for index in invoice.lineItems.indices { invoice.lineItems[index].tax = rates[index % rates.count] }
        invoice.lineItems[1].allowances = [AllowanceOrCharge(percent: 10, reason: "Second visit")]
        invoice.lineItems[2].charges = [AllowanceOrCharge(amount: 12, reason: "Sunday")]
        invoice.allowances = [AllowanceOrCharge(percent: 3, reason: "Paid early", tax: .standard(23))]
        invoice.charges = [AllowanceOrCharge(amount: 35, reason: "Delivery by boat to the islands", tax: .standard(23))]
        invoice.statedTotals.prepaid = 500
    }

    /// As little as an invoice can say.
    private static func bare(_ invoice: inout Invoice) {
        let (moment, milestone) = (invoice.personal.moment, invoice.personal.milestone)
        invoice.personal = Personal(language: invoice.personal.language)
        invoice.personal.moment = moment
        invoice.personal.milestone = milestone
        invoice.payment = nil
        invoice.paymentTerms = nil
        invoice.dueDate = nil
        invoice.customer = Party(name: "Orla Brennan")
        invoice.supplier?.contact = nil
        invoice.delivery = nil
        invoice.references = References()
        invoice.customerReference = nil
        invoice.lineItems = [invoice.lineItems[0]]
    }

    private static func creditNote(_ invoice: inout Invoice) {
        invoice.typeCode = .creditNote
        invoice.precedingInvoices = [PrecedingInvoice(number: "2026-1")]
        invoice.payment = nil
        invoice.personal.moment = .amends
        invoice.personal.nextStep = nil
    }

    private static func reminder(_ invoice: inout Invoice) {
        invoice.personal.moment = .reminder
        invoice.personal.reminder = Reminder(date: CalendarDate(year: 2027, month: 12, day: 31), level: 2)
    }
}
