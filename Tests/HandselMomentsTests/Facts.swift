import Foundation
import HandselInvoice
import HandselMoments

/// One item of 100 without tax, issued on 23 November 2026, due on 7 December.
func bill(_ number: String = "100", on issued: CalendarDate = day(2026, 11, 23), of amount: Decimal = 100) -> Invoice {
    let item = LineItem(name: "Piano lesson", price: Price(net: amount), tax: TaxCategory(.zeroRated, rate: 0))
    var invoice = Invoice(
        number: number, issueDate: issued, currency: .euro, customer: Party(name: "Oskar"),
        lineItems: [item])
    invoice.dueDate = day(2026, 12, 7)
    return invoice
}

/// The same, paid already.
func receipt() -> Invoice {
    var invoice = bill()
    invoice.statedTotals.prepaid = 100
    return invoice
}

/// A document of 100 that came before, paid.
func past(
    _ number: String, on issued: CalendarDate, _ kind: PastDocument.Kind = .invoice, open: Decimal = 0,
    due: CalendarDate? = nil,
    gross: Decimal = 100, milestone: String? = nil
) -> PastDocument {
    PastDocument(
        number: number, issueDate: issued, dueDate: due,
        kind: kind, currency: "EUR", gross: gross, open: open, item: "Piano lesson", milestone: milestone)
}

/// What a history tells of a customer with these documents.
func known(_ documents: [PastDocument] = [], later: [PastDocument] = [], tags: [String] = []) -> Relationship {
    Relationship(source: .history, customerId: "1", documents: documents, later: later, tags: tags)
}

/// So many paid invoices, a month apart, the last one in October 2026.
func months(_ count: Int) -> [PastDocument] {
    (0..<count).map { index in
        let month = 2026 * 12 + 9 - (count - 1 - index)
        return past("\(index + 1)", on: day(month / 12, month % 12 + 1, 20))
    }
}

/// A day that there is; a test that names another one stops.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let day = CalendarDate(year: year, month: month, day: day) else {
        preconditionFailure("there is no day \(year)-\(month)-\(day)")
    }
    return day
}
