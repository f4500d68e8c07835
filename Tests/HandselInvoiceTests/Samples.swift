import Foundation
import HandselInvoice

/// A number from its digits: `number("12.50")` is exact, a literal 12.5 would go through a Double.
func number(_ text: String) -> Decimal { Decimal(written: text) ?? .nan }

/// A day that exists.
func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

/// A line with a price, at 19 % unless said otherwise.
func line(
    _ quantity: String, _ price: String, per baseQuantity: String = "1", tax: TaxCategory? = .standard(19)
) -> LineItem {
    LineItem(
        name: "Planting", quantity: number(quantity), unit: "hour",
        price: Price(net: number(price), baseQuantity: number(baseQuantity)), tax: tax)
}

/// An invoice in euros with nothing to find fault with but what its lines say.
func invoice(_ lines: LineItem..., currency: Currency? = .euro) -> Invoice {
    let home = PostalAddress(lines: ["Gärtnerweg 8"], city: "Berlin", postCode: "12489", country: "DE")
    var invoice = Invoice(
        number: "2026-041", issueDate: day("2026-03-01"), currency: currency,
        supplier: Party(name: "Fern & Field GmbH", vatId: "DE123456789", address: home),
        customer: Party(name: "Harbour Bakery", vatId: "DE987654321", address: home), lineItems: lines)
    invoice.dueDate = day("2026-03-31")
    invoice.delivery = Delivery(date: day("2026-02-27"))
    return invoice
}

/// The code of a currency that is listed.
func currency(_ code: String) -> Currency? { Currency(code) }
