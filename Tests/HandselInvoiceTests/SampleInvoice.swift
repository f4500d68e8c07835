import Foundation
import HandselInvoice

/// An amount in hundredths, so that no test depends on how decimals are read.
func cents(_ hundredths: Int) -> Decimal { Decimal(sign: .plus, exponent: -2, significand: Decimal(hundredths)) }

/// A number of thousandths.
func mills(_ thousandths: Int) -> Decimal { Decimal(sign: .plus, exponent: -3, significand: Decimal(thousandths)) }

func date(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

/// An invoice that every rule is content with: 2 × 50.00 and 19 % tax, 119.00 due.
func soundInvoice() -> Invoice {
    var invoice = Invoice(
        number: "FF-1", issueDate: date("2026-03-12"), currency: .euro,
        supplier: Party(
            name: "Fern & Field", vatId: "DE999999999",
            address: PostalAddress(lines: ["Lindenstraße 14"], city: "Potsdam", postCode: "14467", country: "DE")),
        customer: Party(
            name: "Chen Ceramics", vatId: "DE999999998",
            address: PostalAddress(lines: ["Werftweg 3"], city: "Potsdam", postCode: "14482", country: "DE"),
            contact: Contact(name: "Amelia Chen")),
        lineItems: [LineItem(name: "Visit", quantity: 2, unit: "hour", price: Price(net: 50), tax: .standard(19))])
    invoice.dueDate = date("2026-03-26")
    invoice.delivery = Delivery(
        date: date("2026-03-10"), address: PostalAddress(lines: ["Werftweg 3"], country: "DE"))
    invoice.payment = PaymentInstructions(
        creditTransfers: [CreditTransfer(iban: "DE89370400440532013000", bic: "COBADEFFXXX")])
    return invoice
}
