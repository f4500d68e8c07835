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
        paymentWays = PaymentWays(
            PaymentRequest(invoice, due: sums.totals.due), direction: formats.direction
        ) { language.text($0) }
    }

    func label(_ label: Label) -> String { language.text(label) }

    /// What to call the customer, in the brand's form of address.
    var greetingName: String? { invoice.greetingName(in: language.tag, address: brand.voice.address) }

    /// What the note is signed with: who wrote it, else who looks after this customer; the given name of either where it is
    /// known for sure, unless customers are addressed formally.
    var signature: String? {
        let signer = brand.signer(of: invoice)
        if brand.voice.address == .formal, isFormal(language.tag) {
            return signer?.name ?? invoice.personal.signedBy ?? contact?.name
        }
        if let given = signer?.givenName { return given }
        if invoice.personal.signedBy == nil, let given = invoice.supplier?.contact?.givenName { return given }
        guard let name = invoice.personal.signedBy ?? contact?.name else { return nil }
        return Party(address: invoice.supplier?.address, contact: Contact(name: name)).greetingName ?? name
    }

    /// Who looks after this customer.
    var contact: Brand.Person? { brand.caretaker(of: invoice) }
}
