import Foundation
import HandselInvoice

/// What an invoice asks to be paid: the same facts for each code and for the rows beside it, so that both say the same.
struct PaymentRequest: Sendable {
    /// BT-115, above zero.
    var amount: Decimal
    /// BT-5.
    var currency: Currency?
    /// BT-1.
    var number: String
    /// BT-9.
    var dueDate: CalendarDate?
    var instructions: PaymentInstructions
    var supplier: Party
    var customer: Party
    /// BT-59, where somebody else is paid.
    var payee: String?

    /// `nil` where nothing is to be paid by the customer: a credit note, nothing due, or money that is collected.
    init?(_ invoice: Invoice, due: Decimal) {
        guard due > 0, !invoice.typeCode.isCreditNote, let payment = invoice.payment, payment.directDebit == nil else {
            return nil
        }
        amount = due
        currency = invoice.currency
        number = invoice.number
        dueDate = invoice.dueDate
        instructions = payment
        supplier = invoice.supplier ?? Party()
        customer = invoice.customer
        payee = invoice.payee?.name
    }

    /// BG-17, the preferred account.
    var transfer: CreditTransfer? { instructions.creditTransfers.first }

    var iban: IBAN? { transfer?.iban.flatMap { IBAN($0) } }

    /// BT-85, else BT-59, else BT-27: whose account it is.
    var accountHolder: String { transfer?.accountName ?? payee ?? supplier.name }

    /// The reference with check digits, if there is one: as stated, or BT-83 where that is one.
    var structuredReference: StructuredReference? {
        (instructions.structuredReference ?? instructions.remittance).flatMap { StructuredReference($0) }
    }

    /// What stands on a transfer whose scheme has no place of its own for this kind of structured reference.
    var transferText: String { structuredReference?.compact ?? freeReference }

    /// BT-83, else BT-1: what to write on the payment where no structured reference is.
    var freeReference: String { instructions.remittance ?? number }
}
