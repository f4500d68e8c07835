import Foundation
import HandselInvoice
import HandselMoments

/// A personalized invoice with everything that its fields are made from, added up once.
final class Document: Sendable {
    let invoice: Invoice
    let personalization: Personalization
    let brand: Brand
    let language: Language
    let formats: Formats
    let sums: Sums
    /// The sum of the line items up to and including each, as it is carried from page to page.
    let runningNets: [Decimal]
    /// How it can be paid, with codes.
    let paymentWays: PaymentWays

    init(_ personalized: PersonalizedInvoice, brand: Brand, language: Language, formatTag: String) {
        invoice = personalized.invoice
        personalization = personalized.personalization
        self.brand = brand
        self.language = language
        formats = Formats(tag: formatTag, currency: personalized.invoice.currency)
        sums = personalized.invoice.sums
        var running: [Decimal] = []
        running.reserveCapacity(sums.lineItemNets.count)
        var sum: Decimal = 0
        for net in sums.lineItemNets {
            sum += net
            running.append(sum)
        }
        runningNets = running
        paymentWays = PaymentWays(PaymentRequest(invoice, due: sums.totals.due)) { language.text($0) }
    }

    func label(_ label: Label) -> String { language.text(label) }

    /// What the note is signed with: who wrote it, else who looks after this customer; the given name of either where it is
    /// known for sure.
    var signature: String? {
        if invoice.personal.signedBy == nil, let given = invoice.supplier?.contact?.givenName { return given }
        guard let signer = invoice.personal.signedBy ?? contact?.name else { return nil }
        return Party(address: invoice.supplier?.address, contact: Contact(name: signer)).greetingName ?? signer
    }

    /// Who looks after this customer: the invoice's contact, else the brand's first person.
    var contact: Brand.Person? {
        if let contact = invoice.supplier?.contact, let name = contact.displayName {
            let known = brand.people.first { $0.name == name }
            return Brand.Person(
                name: name, role: contact.role ?? known?.role, phone: contact.phone ?? known?.phone,
                email: contact.email ?? known?.email)
        }
        return brand.people.first
    }
}
