import Foundation
import HandselBilling
import HandselInvoice

/// What the JSON of one invoice says; it stands in "a.json".
func read(_ text: String) throws(BillingError) -> ReadInvoice {
    try InvoiceReader().invoice(in: Array(text.utf8), file: "a.json")
}

/// What the JSON of an invoice with these members says, with what every invoice must have on the first line before them.
func readWith(_ members: String) throws(BillingError) -> ReadInvoice {
    try read(
        """
        {"number": "7", "date": "2026-04-02", "customer": "Oskar Nowak", "items": [{"name": "Lesson", "price": 38}],
        \(members)}
        """)
}

/// What the JSON of an invoice with one line of these members says.
func readLine(_ members: String) throws(BillingError) -> ReadInvoice {
    try read(
        """
        {"number": "7", "date": "2026-04-02", "customer": "Oskar Nowak", "items": [
        {\(members)}]}
        """)
}

/// The readings' findings as "place severity rule path".
func words(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.place ?? "nowhere") \($0.severity) \($0.rule) \($0.path)" }
}

/// A number from its digits.
func number(_ text: String) -> Decimal { Decimal(written: text) ?? .nan }
