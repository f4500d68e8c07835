import Foundation
import HandselInvoice
import HandselSource

/// An invoice as it stands in a file, with what holds for all of its lines.
struct InvoiceInFile: Sendable {
    var invoice = Invoice()
    /// The tax of every line that names none.
    var tax: TaxCategory?
    var prepaid: Decimal?
    var rounding: Decimal?
}

extension FieldCatalog {
    static let invoice = RecordFields("invoice", blank: InvoiceInFile()) {
        header
        people
        sums
        personal
    }

    @FieldsBuilder<InvoiceInFile> private static var header: [Field<InvoiceInFile>] {
        Field(
            "number", "BT-1", "Number of the invoice", .line, \.invoice.number, aliases: ["invoiceNumber"],
            isRequired: true)
        Field(
            "issueDate", "BT-2", "Day of issue, such as 2026-03-01", .date, \.invoice.issueDate,
            aliases: ["date", "invoiceDate"], isRequired: true)
        Field(
            "typeCode", "BT-3", "Kind of document by its UNTDID 1001 code or word; an invoice where left out",
            .typeCode,
            \.invoice.typeCode, aliases: ["type"])
        Field("currency", "BT-5", "Currency by its ISO 4217 code, such as EUR", .currency, \.invoice.currency)
        Field("taxCurrency", "BT-6", "Currency of the tax, where it differs", .currency, \.invoice.taxCurrency)
        Field("taxInTaxCurrency", "BT-111", "Total tax in that currency", .number, \.invoice.taxInTaxCurrency)
        Field("taxPointDate", "BT-7", "Tax point date", .date, \.invoice.taxPointDate)
        Field("taxPointCode", "BT-8", "Tax point date by its UNTDID 2005 code", .line, \.invoice.taxPointCode)
        Field("dueDate", "BT-9", "Day on which the payment is due", .date, \.invoice.dueDate)
        Field("paymentTerms", "BT-20", "Payment terms in words", .text, \.invoice.paymentTerms, aliases: ["terms"])
        Field(
            "customerReference", "BT-10", "The customer's reference (in Germany the Leitweg-ID)", .line,
            \.invoice.customerReference)
        Field("references", "BT-11 to BT-19", "Documents that it belongs to", references.kind, \.invoice.references)
        Field(
            "precedingInvoices", "BG-3", "Earlier invoices that it corrects or counts",
            Kind.precedingInvoice.list(orOne: true), \.invoice.precedingInvoices)
        Field("notes", "BG-1", "Printed or legal notes", Kind.documentNote.list(orOne: true), \.invoice.notes)
        Field("profile", "BG-2", "Rules that an e-invoice follows", profile.kind, \.invoice.profile)
    }

    @FieldsBuilder<InvoiceInFile> private static var people: [Field<InvoiceInFile>] {
        Field(
            "supplier", "BG-4", "Who sends the invoice; the brand where left out", .party, \.invoice.supplier,
            aliases: ["seller"])
        Field("customer", "BG-7", "Whom it is for", .party, \.invoice.customer, isRequired: true)
        Field("payee", "BG-10", "Who is paid, where not the supplier", payee.kind, \.invoice.payee)
        Field(
            "taxRepresentative", "BG-11", "The supplier's tax representative", taxRepresentative.kind,
            \.invoice.taxRepresentative)
        Field("delivery", "BG-13", "Delivery, or just its day", .delivery, \.invoice.delivery)
        Field("period", "BG-14", "The days that are billed", .period, \.invoice.period)
        Field("payment", "BG-16", "How to pay, or just an IBAN or a link", .payment, \.invoice.payment)
    }

    @FieldsBuilder<InvoiceInFile> private static var sums: [Field<InvoiceInFile>] {
        Field(
            "lineItems", "BG-25", "What is billed", Kind.lineItem.list(blank: LineItem()), \.invoice.lineItems,
            aliases: ["items", "lines"],
            isRequired: true)
        Field(
            "allowances", "BG-20", "What is taken off the whole",
            Kind.allowanceOrCharge.list(orOne: true, blank: AllowanceOrCharge()),
            \.invoice.allowances, aliases: ["discount"])
        Field(
            "charges", "BG-21", "What is added to the whole",
            Kind.allowanceOrCharge.list(orOne: true, blank: AllowanceOrCharge()),
            \.invoice.charges)
        Field("tax", "BG-30", "Tax of every line that names none", .tax, \.tax, aliases: ["vat"])
        Field("taxName", "", "What the tax is called there, such as \"Sales tax\"", .line, \.invoice.taxName)
        Field("prepaid", "BT-113", "What was paid before", .number, \.prepaid, aliases: ["paid"])
        Field("rounding", "BT-114", "What is added to round the amount due", .number, \.rounding)
        Field("totals", "BG-22", "Totals; computed where left out", totals.kind, \.invoice.statedTotals)
        Field(
            "taxBreakdown", "BG-23", "Tax by category and rate; computed where left out", Kind.taxSubtotal.list(),
            \.invoice.statedTaxBreakdown)
        Field("attachments", "BG-24", "Supporting documents", attachment.kind.list(), \.invoice.attachments)
    }

    @FieldsBuilder<InvoiceInFile> private static var personal: [Field<InvoiceInFile>] {
        Field("note", "", "What is written by hand for this customer", .text, \.invoice.personal.note)
        Field("signedBy", "", "Who writes it", .line, \.invoice.personal.signedBy)
        Field("language", "", "The customer's language, such as de", .language, \.invoice.personal.language)
        Field(
            "tags", "", "Words that rules look for: plain for no note, print-clearly for one that is set in type",
            Kind<String>.line.list(orOne: true),
            \.invoice.personal.tags)
        Field("engagement", "", "The work together that it belongs to", engagement.kind, \.invoice.personal.engagement)
        Field("moment", "", "Why it is special, such as welcome", .moment, \.invoice.personal.moment)
        Field("milestone", "", "What is reached, in words", .line, \.invoice.personal.milestone)
        Field(
            "nextStep", "", "The one thing that comes next, or a record with its link; of a list the first is printed",
            Kind.step.list(orOne: true), \.invoice.personal.nextSteps)
        Field(
            "question", "", "The one question at the end, or a record with its link; of a list the first is printed",
            Kind.step.list(orOne: true), \.invoice.personal.questions)
        Field("lookBack", "", "What was done together", Kind.event.list(orOne: true), \.invoice.personal.lookBack)
        Field(
            "staysValid", "", "What remains when the work is over", Kind<String>.line.list(orOne: true),
            \.invoice.personal.staysValid)
        Field(
            "comingUp", "", "What reaches the customer in the next weeks", Kind.event.list(orOne: true),
            \.invoice.personal.comingUp)
        Field(
            "reminder", "", "The day on which it reminds, or a record; makes it a reminder", .reminder,
            \.invoice.personal.reminder)
    }
}
