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
    // Under the note, for those who hear the page.
    case signature
    case page
    // What codes do, and what stands beside them.
    case scanWithBankingApp, scanForQRPayment, scanWithUPIApp, scanWithPix, scanToPayOnline, paySwissSlip
    case codePays, codeOpens, otherWays, payTo, upiAddress, pixKey, variableSymbol, constantSymbol, specificSymbol
}
