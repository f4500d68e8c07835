import Foundation
import HandselInvoice
import HandselLayout

/// One line item among the others.
struct ListedLineItem: Sendable {
    var document: Document
    /// Its place in the invoice, from 0.
    var index: Int

    var item: LineItem { document.invoice.lineItems[index] }

    static let fields = FieldTable<ListedLineItem>([
        .text("number", "BT-126, or its place in the list.") { $0.item.id ?? String($0.index + 1) },
        .text("name", "BT-153, what is billed.") { $0.item.name },
        .text("description", "BT-154, and what else is to be known of it, one line below the other.") {
            $0.description
        },
        .text("supplierItemId", "BT-155, the supplier's number for it.") { $0.item.supplierItemId },
        .text("quantity", "BT-129, how many, without the unit.") { $0.document.formats.quantity($0.item.quantity) },
        .text("unit", "BT-130, the unit in the document's language.") { entry in
            entry.item.unit.map(entry.document.language.unit)
        },
        .text("quantityWithUnit", "BT-129 and BT-130, such as '4.5 h'.") { entry in
            let quantity = entry.document.formats.quantity(entry.item.quantity)
            return entry.item.unit.map { "\(quantity)\u{a0}\(entry.document.language.unit($0))" } ?? quantity
        },
        .text("price", "BT-146, the price of one, without the currency.") { $0.price },
        .text("taxRate", "BT-152, such as '19%'.") { entry in entry.item.tax?.rate.map(entry.document.formats.percent)
        },
        .text("net", "BT-131, the line's amount, without the currency.") { entry in
            entry.document.formats.amount(entry.document.sums.lineItemNets[entry.index])
        },
        .text("runningNet", "The sum of the line items up to this one.") { entry in
            entry.document.formats.amount(entry.document.runningNets[entry.index])
        },
    ])

    private var price: String? {
        guard let price = item.price else { return nil }
        let amount = document.formats.amount(price.net)
        guard price.baseQuantity != 1 else { return amount }
        return "\(amount) / \(document.formats.quantity(price.baseQuantity))"
    }

    private var description: String? {
        var lines = [item.description, item.note, item.period.flatMap(document.formats.period)].compactMap { $0 }
        lines += item.attributes.map { "\($0.name): \($0.value)" }
        let product = item.product(digits: document.invoice.digits) ?? 0
        for allowance in item.allowances { lines.append(adjustment(allowance, product, .allowance, isAllowance: true)) }
        for charge in item.charges { lines.append(adjustment(charge, product, .charge, isAllowance: false)) }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private func adjustment(
        _ entry: AllowanceOrCharge, _ product: Decimal, _ label: Label, isAllowance: Bool
    ) -> String {
        let amount = entry.amount(of: product, digits: document.invoice.digits)
        let reason = entry.reason ?? document.label(label)
        let name = entry.percent.map { "\(reason) (\(document.formats.percent($0)))" } ?? reason
        return "\(name): \(document.formats.amount(isAllowance ? -amount : amount))"
    }
}

extension Document {
    static let lineItemFields: [FieldTable<Document>.Entry] = [
        FieldTable<Document>.Entry(
            path: "lineItems", summary: "BG-25, everything that is billed.",
            reader: .list(ListedLineItem.fields.vocabulary) { document in
                FieldList(count: document.invoice.lineItems.count) { index in
                    ListedLineItem.fields.scope(of: ListedLineItem(document: document, index: index))
                }
            })
    ]
}
