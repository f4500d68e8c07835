public import HandselInvoice

/// The fixed words of a document. Each language file has all of them; `{name}` and the like are filled in.
public enum Label: String, Hashable, Sendable, CaseIterable {
    // What the document is.
    case invoice, creditNote, correctedInvoice, prepaymentInvoice, selfBilledInvoice, partialInvoice, finalInvoice
    // What is said first.
    case thanks, thanksTo, creditGreeting, creditGreetingTo
    // What it is about.
    case number, issueDate, dueDate, deliveryDate, servicePeriod, customerNumber, customerReference, orderReference
    case contractReference, projectReference, precedingInvoice, yourVatId
    // Who.
    case billedTo, yourContact, phone, email, vatId, taxNumber, registration
    // What is billed.
    case item, quantity, unitPrice, taxRate, amount, allowance, charge, carriedForward, broughtForward
    // What it adds up to.
    case lineTotal, subtotal, net, tax, taxAt, gross, prepaid, rounding, amountDue, amountCredited, nothingDue
    // How to pay.
    case howToPay, payBy, payNow, payOnline, directDebit, paidByCard, creditNotice, accountHolder, iban, accountNumber
    case bic, bankCode, bank, paymentReference
    // Why nothing is taxed.
    case reverseCharge, intraCommunity, export, outsideScope
    // Where to find more.
    case accountLink, dashboardLink, helpLink, termsLink, videoLink
    // Under the note, for those who hear the page.
    case signature
    case page
}

extension Label {
    /// Those that say what a document is.
    public static let titles: [Label] = [
        .invoice, .creditNote, .correctedInvoice, .prepaymentInvoice, .selfBilledInvoice, .partialInvoice,
        .finalInvoice,
    ]
}

extension TypeCode {
    /// What stands on such a document as its title.
    public var title: Label {
        switch self {
        case .invoice: .invoice
        case .creditNote, .selfBilledCreditNote: .creditNote
        case .correctedInvoice: .correctedInvoice
        case .prepaymentInvoice: .prepaymentInvoice
        case .selfBilledInvoice: .selfBilledInvoice
        case .partialInvoice, .partialConstructionInvoice: .partialInvoice
        case .partialFinalConstructionInvoice, .finalConstructionInvoice: .finalInvoice
        }
    }
}
