import HandselInvoice

extension Document {
    /// What stands around the note, and on the page behind a first invoice.
    static let welcomeFields: [FieldTable<Document>.Entry] = [
        .text("welcome.title", "Welcome, by name where it is known.") { $0.welcomeTitle },
        .list(
            "welcome.glossary", "The terms that stand on this document, each with its meaning.",
            of: LabelledValue.fields
        ) {
            $0.glossary
        },
        .list("welcome.documents", "What each document is for.", of: LabelledValue.fields) { $0.documentPurposes },
        .list("comingUp", "What reaches the customer in the next weeks, as time and text.", of: LabelledValue.fields) {
            $0.rows(of: $0.invoice.personal.comingUp)
        },
        .list("lookBack", "What was done together, as time and text.", of: LabelledValue.fields) {
            $0.lookBack
        },
        .list("staysValid", "What remains when the work is over.", of: LabelledValue.fields) { document in
            document.invoice.personal.staysValid.compactMap { LabelledValue("", $0) }
        },
        .text("nextStep.text", "The one thing that comes next.") { $0.invoice.personal.nextStep?.text },
        .text("nextStep.link", "Where it is done.") { $0.invoice.personal.nextStep?.link },
        .text("nextStep.address", "The same as people write it.") {
            $0.invoice.personal.nextStep?.link.map(writtenAddress)
        },
        .text("question.text", "The one question at the end.") { $0.invoice.personal.question?.text },
        .text("question.link", "Where it is answered.") { $0.invoice.personal.question?.link },
        .text("question.address", "The same as people write it.") {
            $0.invoice.personal.question?.link.map(writtenAddress)
        },
        .text("milestone", "What is reached with this document.") { $0.milestone },
        .text("engagement", "What the work together is called.") { $0.invoice.personal.engagement?.name },
    ]

    private var welcomeTitle: String? {
        let brand = self.brand.name.isEmpty ? supplierName : self.brand.name
        guard let brand else { return nil }
        guard let name = greetingName else { return language.text(.welcomeTitle, ["brand": brand]) }
        return language.text(.welcomeTitleTo, ["brand": brand, "name": name])
    }

    func rows(of events: [Event]) -> [LabelledValue] {
        events.compactMap { event in LabelledValue(event.date.map(formats.date) ?? event.when ?? "", event.text) }
    }

    private var documentPurposes: [LabelledValue] {
        [
            LabelledValue(label(.invoice), label(.purposeInvoice)),
            LabelledValue(label(.receipt), label(.purposeReceipt)),
            LabelledValue(label(.creditNote), label(.purposeCreditNote)),
            LabelledValue(label(.reminder), label(.purposeReminder)),
        ].compactMap { $0 }
    }

    /// Only what this document says is explained.
    private var glossary: [LabelledValue] {
        let transfer = isPayable ? invoice.payment?.creditTransfers.first : nil
        let categories = Set(sums.taxBreakdown.map(\.category.code))
        let hasTax = sums.totals.tax != 0
        let stated: [(Label, Bool)] = [
            (.dueDate, isPayable && invoice.dueDate != nil),
            (.paymentReference, transfer != nil),
            (.iban, transfer?.iban != nil),
            (.bic, transfer?.bic != nil),
            (.bankCode, transfer?.bankCode != nil),
            (.net, hasTax && invoice.taxName == nil),
            (.tax, hasTax && invoice.taxName == nil),
            (.gross, sums.totals.prepaid != 0 || sums.totals.rounding != 0),
            (.prepaid, sums.totals.prepaid != 0),
            (.rounding, sums.totals.rounding != 0),
            (.allowance, !invoice.allowances.isEmpty || invoice.lineItems.contains { !$0.allowances.isEmpty }),
            (.charge, !invoice.charges.isEmpty || invoice.lineItems.contains { !$0.charges.isEmpty }),
            (.servicePeriod, invoice.period != nil),
            (.deliveryDate, invoice.delivery?.date != nil),
            (.customerNumber, !invoice.customer.identifiers.isEmpty),
            (.customerReference, invoice.customerReference != nil),
            (.orderReference, invoice.references.order != nil),
            (.contractReference, invoice.references.contract != nil),
            (.precedingInvoice, !invoice.precedingInvoices.isEmpty),
            (.vatId, invoice.supplier?.vatId != nil),
            (.taxNumber, invoice.supplier?.taxNumber != nil),
            (.reverseCharge, categories.contains(.reverseCharge)),
            (.intraCommunity, categories.contains(.intraCommunity)),
            (.export, categories.contains(.export)),
        ]
        return stated.compactMap { term, isStated in
            isStated ? LabelledValue(label(term), language.meaning(of: term)) : nil
        }
    }
}

/// A web address without its beginning, as people write it.
func writtenAddress(_ link: String) -> String {
    let address = link.hasPrefix("https://") ? String(link.dropFirst("https://".count)) : link
    return address.hasSuffix("/") ? String(address.dropLast()) : address
}
