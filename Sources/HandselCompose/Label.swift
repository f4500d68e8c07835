/// The fixed words of a document. Each language file has all of them; `{name}` and the like are filled in.
public enum Label: String, Hashable, Sendable, CaseIterable {
    // What the document is.
    case invoice, receipt, creditNote, correctedInvoice, prepaymentInvoice, selfBilledInvoice, partialInvoice
    case finalInvoice, reminder
    // What is said first, by moment.
    case thanks, thanksTo, celebrationHeadline, celebrationHeadlineTo, welcomeBackHeadline, welcomeBackHeadlineTo
    case finalHeadline, finalHeadlineTo, reminderHeadline, reminderHeadlineTo, creditGreeting, creditGreetingTo
    // One sentence below it.
    case celebrationLead, welcomeLead, finalLead, finalLeadOf, reminderLead, amendsLead, amendsLeadOf
    // What a letter says around the figures.
    case salutation, salutationTo, letterPayable, letterPayableNow, letterOverdue, letterPaid, letterCollected
    case letterCredit, closing
    // What it is about.
    case number, issueDate, dueDate, reminderDate, daysOverdue, deliveryDate, deliveredTo, servicePeriod
    case customerNumber, customerReference, orderReference, contractReference, projectReference, precedingInvoice
    case yourVatId, paymentTerms, references
    // Who.
    case billedTo, yourContact, phone, email, website, hours, vatId, taxNumber, registration
    // What is billed.
    case item, itemNumber, itemId, quantity, unit, unitPrice, taxRate, amount, allowance, charge, carriedForward
    case broughtForward
    // What it adds up to.
    case lineTotal, subtotal, net, tax, taxAt, taxSummary, taxBase, gross, prepaid, rounding, amountDue
    case amountCredited, nothingDue, paid
    // How to pay.
    case howToPay, payBy, payNow, payOnline, directDebit, paidByCard, creditNotice, accountHolder, iban, accountNumber
    case bic, bankCode, bank, paymentReference
    // Why nothing is taxed, or taxed in its own way (EN 16931 BT-120; Directive 2006/112/EC, article 226).
    case reverseCharge, intraCommunity, export, outsideScope, exempt, exemptUnder, marginTravel, marginSecondHand
    case marginArt, marginAntiques, selfBilling
    // Around the note.
    case nextStep, lookBack, staysValid, stayInTouch, question
    // What is reached, and what the look back is told with.
    case milestoneTimes, milestoneYear, milestoneYears, milestoneRenewal, milestoneSum, lookBackBegan
    // The welcome page.
    case welcomeTitle, welcomeTitleTo, lookingAfterYou, yourAccess, accountLink, dashboardLink, helpLink, termsLink
    case videoLink, glossary, documents, comingUp
    // What each document is for.
    case purposeInvoice, purposeReceipt, purposeCreditNote, purposeReminder
    // Under the note, for those who hear the page.
    case signature
    case page, pageOf
    // What codes do, and what stands beside them.
    case scanWithBankingApp, scanForQRPayment, scanWithUPIApp, scanWithPix, scanToPayOnline, paySwissSlip
    case codePays, codeOpens, otherWays, payTo, upiAddress, pixKey, variableSymbol, constantSymbol, specificSymbol

    /// What may be filled in, such as "name" for `{name}`; the same in every language.
    var placeholders: Set<String> {
        switch self {
        case .thanksTo, .celebrationHeadlineTo, .welcomeBackHeadlineTo, .finalHeadlineTo, .reminderHeadlineTo,
            .creditGreetingTo, .salutationTo:
            ["name"]
        case .reminderLead, .payBy, .directDebit: ["date"]
        case .finalLeadOf: ["engagement"]
        case .amendsLeadOf: ["invoice"]
        case .letterPayable: ["amount", "date"]
        case .letterPayableNow, .letterOverdue, .letterPaid, .letterCollected, .letterCredit: ["amount"]
        case .milestoneTimes: ["count"]
        case .milestoneYears: ["year"]
        case .milestoneSum: ["amount"]
        case .lookBackBegan: ["item"]
        case .taxAt: ["tax", "rate", "base"]
        case .paidByCard: ["card"]
        case .exemptUnder: ["article"]
        case .welcomeTitle: ["brand"]
        case .welcomeTitleTo: ["brand", "name"]
        case .pageOf: ["number", "count"]
        case .codePays: ["amount", "payee"]
        case .codeOpens: ["address"]
        default: []
        }
    }

    /// Whether it speaks to the customer, rather than naming something.
    var greets: Bool {
        switch self {
        case .thanks, .thanksTo, .celebrationHeadline, .celebrationHeadlineTo, .welcomeBackHeadline,
            .welcomeBackHeadlineTo, .finalHeadline, .finalHeadlineTo, .reminderHeadline, .reminderHeadlineTo,
            .creditGreeting, .creditGreetingTo, .salutation, .salutationTo, .closing, .welcomeTitle, .welcomeTitleTo:
            true
        default: false
        }
    }

    /// Those that say what a document is.
    public static let titles: [Label] = [
        .invoice, .receipt, .creditNote, .correctedInvoice, .prepaymentInvoice, .selfBilledInvoice, .partialInvoice,
        .finalInvoice, .reminder,
    ]
}
