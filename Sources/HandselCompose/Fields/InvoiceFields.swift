import Foundation
import HandselInvoice

extension Document {
    static let invoiceFields: [FieldTable<Document>.Entry] = [
        .text("invoice.title", "What the document is, such as 'Invoice' or 'Credit note'.") {
            $0.label($0.title)
        },
        .text("invoice.number", "BT-1, the number that the document is known by.") { $0.invoice.number },
        .text("invoice.issueDate", "BT-2, the day it was issued.") { document in
            document.invoice.issueDate.map(document.formats.date)
        },
        .text("invoice.dueDate", "BT-9, the day by which it is to be paid.") { document in
            document.invoice.dueDate.map(document.formats.date)
        },
        .text("invoice.currency", "BT-5, the currency's code, such as 'EUR'.") { $0.invoice.currency?.code },
        .text("invoice.net", "BT-109, the total without tax.") { $0.formats.money($0.sums.totals.net) },
        .text("invoice.taxName", "What the tax is called, such as 'VAT' or 'Sales tax'.") { $0.taxName },
        .text("invoice.tax", "BT-110, the total tax.") { $0.formats.money($0.sums.totals.tax) },
        .text("invoice.gross", "BT-112, the total with tax.") { $0.formats.money($0.sums.totals.gross) },
        .text("invoice.due", "BT-115, the amount due for payment.") { $0.formats.money($0.sums.totals.due) },
        .text("invoice.dueLabel", "What the amount is: due, credited, or nothing to pay.") { $0.label($0.dueLabel) },
        .text("invoice.dueSentence", "What is to be done, such as 'Please pay by 7 December 2026'.") { $0.dueSentence },
        .flag("invoice.isPaid", "Whether something was billed and all of it is paid.") { $0.invoice.isPaidInFull },
        .flag("invoice.isCreditNote", "Whether it gives money back.") { $0.invoice.typeCode.isCreditNote },
        .flag("invoice.isPayable", "Whether an amount is to be paid.") { $0.isPayable },
        .flag("invoice.hasQuantities", "Whether a line item has another quantity than 1.") { document in
            document.invoice.lineItems.contains { $0.quantity != 1 || $0.unit != nil }
        },
        .flag("invoice.hasItemIds", "Whether a line item has a number of the supplier's (BT-155).") { document in
            document.invoice.lineItems.contains { !($0.supplierItemId ?? "").isEmpty }
        },
        .flag("invoice.hasTaxRates", "Whether line items are taxed at different rates.") { document in
            document.sums.taxBreakdown.count > 1
        },
        .text("personal.note", "What is written by hand.") { $0.personalization.note },
        .text("personal.signedBy", "Who wrote it.") { $0.invoice.personal.signedBy },
        .text(
            "personal.signature", "The name that it is signed with: the given name of who wrote it, where it is known."
        ) {
            $0.signature
        },
        .list(
            "details",
            "What the document refers to, as rows of label and value; number and dates have fields of their own.",
            of: LabelledValue.fields
        ) {
            $0.details
        },
        .list(
            "totals", "What the line items add up to, as rows; the amount due is not among them.",
            of: LabelledValue.fields
        ) {
            $0.totalRows
        },
        .list(
            "taxes", "BG-23, a row for each category and rate that is taxed, or not.", of: ListedTax.fields
        ) { document in
            document.sums.taxBreakdown.map { ListedTax(document: document, subtotal: $0) }
        },
        .list("notes", "BG-1 and reasons for untaxed categories, as rows.", of: LabelledValue.fields) { $0.noteRows },
    ]

    var taxName: String { invoice.taxName ?? label(.taxRate) }

    var title: Label {
        if personalization.moment == .reminder { return .reminder }
        return switch invoice.typeCode {
        case .invoice: invoice.isPaidInFull ? .receipt : .invoice
        case .creditNote, .selfBilledCreditNote: .creditNote
        case .correctedInvoice: .correctedInvoice
        case .prepaymentInvoice: .prepaymentInvoice
        case .selfBilledInvoice: .selfBilledInvoice
        case .partialInvoice, .partialConstructionInvoice: .partialInvoice
        case .partialFinalConstructionInvoice, .finalConstructionInvoice: .finalInvoice
        }
    }

    var isPayable: Bool { sums.totals.due > 0 && !invoice.typeCode.isCreditNote }

    private var dueLabel: Label {
        if invoice.typeCode.isCreditNote { return .amountCredited }
        return sums.totals.due == 0 ? .nothingDue : .amountDue
    }

    private var dueSentence: String? {
        if invoice.typeCode.isCreditNote { return label(.creditNotice) }
        guard isPayable else { return nil }
        if invoice.payment?.directDebit != nil {
            return invoice.dueDate.map { language.text(.directDebit, ["date": formats.date($0)]) }
        }
        return invoice.dueDate.map { language.text(.payBy, ["date": formats.date($0)]) } ?? label(.payNow)
    }

    private var details: [LabelledValue] {
        let references = invoice.references
        return [
            LabelledValue(label(.deliveryDate), invoice.delivery?.date.map(formats.date)),
            LabelledValue(label(.servicePeriod), invoice.period.flatMap(formats.period)),
            LabelledValue(label(.customerNumber), invoice.customer.identifiers.first?.value),
            LabelledValue(label(.customerReference), invoice.customerReference),
            LabelledValue(label(.orderReference), references.order),
            LabelledValue(label(.contractReference), references.contract),
            LabelledValue(label(.projectReference), references.project),
            LabelledValue(
                label(.precedingInvoice), invoice.precedingInvoices.map(\.number).joined(separator: ", ")),
            LabelledValue(label(.yourVatId), invoice.customer.vatId),
        ].compactMap { $0 }
    }

    private var totalRows: [LabelledValue] {
        let totals = sums.totals
        var rows: [LabelledValue?] = []
        let hasAdjustments = !(invoice.allowances.isEmpty && invoice.charges.isEmpty)
        if hasAdjustments { rows.append(LabelledValue(label(.lineTotal), formats.money(totals.lineItems))) }
        for (allowance, amount) in zip(invoice.allowances, sums.allowances) {
            rows.append(LabelledValue(name(of: allowance, else: .allowance), formats.money(-amount)))
        }
        for (charge, amount) in zip(invoice.charges, sums.charges) {
            rows.append(LabelledValue(name(of: charge, else: .charge), formats.money(amount)))
        }
        // Without a tax, and where the tax is not VAT, "without VAT" would say something else than is meant.
        let netLabel: Label = totals.tax == 0 || invoice.taxName != nil ? .subtotal : .net
        let taxRows = sums.taxBreakdown.compactMap(taxRow)
        if !taxRows.isEmpty || totals.net != totals.due || hasAdjustments {
            rows.append(LabelledValue(label(netLabel), formats.money(totals.net), isStrong: hasAdjustments))
        }
        rows += taxRows
        if totals.prepaid != 0 || totals.rounding != 0 {
            rows.append(LabelledValue(label(.gross), formats.money(totals.gross), isStrong: true))
        }
        if totals.prepaid != 0 { rows.append(LabelledValue(label(.prepaid), formats.money(-totals.prepaid))) }
        if totals.rounding != 0 { rows.append(LabelledValue(label(.rounding), formats.money(totals.rounding))) }
        return rows.compactMap { $0 }
    }

    private func name(of entry: AllowanceOrCharge, else label: Label) -> String {
        let reason = entry.reason ?? self.label(label)
        return entry.percent.map { "\(reason) (\(formats.percent($0)))" } ?? reason
    }

    private func taxRow(_ subtotal: TaxSubtotal) -> LabelledValue? {
        let tax = invoice.taxName ?? label(.tax)
        guard let rate = subtotal.category.rate, rate != 0 else {
            guard subtotal.category.code != .outsideScope else { return nil }
            return LabelledValue("\(tax) \(formats.percent(0))", formats.money(subtotal.amount))
        }
        let name =
            sums.taxBreakdown.count == 1
            ? "\(tax) \(formats.percent(rate))"
            : language.text(.taxAt, ["tax": tax, "rate": formats.percent(rate), "base": formats.money(subtotal.base)])
        return LabelledValue(name, formats.money(subtotal.amount))
    }
}
