import Foundation
import HandselHistory
import HandselInvoice

/// Fern & Field bills.
let fern = Party(name: "Fern & Field", vatId: "GB123456789")

func day(_ iso: String) -> CalendarDate {
    guard let day = CalendarDate(iso: iso) else { preconditionFailure("'\(iso)' is no day") }
    return day
}

/// A customer with as much as a test needs.
func customer(
    _ name: String = "Amelia Chen", id: String? = nil, vatId: String? = nil, email: String? = nil,
    postCode: String? = nil, contact: Contact? = nil
) -> Party {
    var party = Party(name: name, vatId: vatId)
    if let id { party.identifiers = [Identifier(id)] }
    if let postCode { party.address = PostalAddress(lines: ["1 Mill Row"], city: "Bath", postCode: postCode) }
    party.contact = contact
    if let email {
        party.contact = party.contact ?? Contact()
        party.contact?.email = email
    }
    return party
}

/// An invoice over `net` without tax.
func invoice(
    _ number: String, _ date: String = "2026-03-01", of customer: Party = customer(id: "K-1"),
    net: Decimal = 100, item: String = "Planting", due: String? = nil, prepaid: Decimal? = nil,
    supplier: Party? = fern
) -> Invoice {
    var invoice = Invoice(
        number: number, issueDate: day(date), currency: .poundSterling, supplier: supplier, customer: customer,
        lineItems: [LineItem(name: item, price: Price(net: net), tax: TaxCategory(.outsideScope))])
    invoice.dueDate = due.map(day)
    invoice.statedTotals.prepaid = prepaid
    return invoice
}

/// Runs `body` with the path of a new folder, which is gone afterwards.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = NSTemporaryDirectory() + "handsel-history-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

/// Runs `body` with a new history.
func withHistory<Value>(_ body: (History) throws -> Value) throws -> Value {
    try withFolder { folder in try body(try History(file: folder + "/history.sqlite", mode: .create)) }
}

extension History {
    /// Records invoices in their order.
    func record(_ invoices: Invoice...) throws {
        for invoice in invoices { _ = try record(HistoryEntry(invoice)) }
    }
}
