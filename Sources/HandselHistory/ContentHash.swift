import Foundation
import HandselInvoice

/// A number that changes with what a document says, the same in every process and on every machine: 32 hexadecimal digits.
///
/// Left out is what a brand or a run adds and what is said by hand, so that a document is the same one whether it comes
/// from an export or was rendered. A field that is empty counts as one that is not there, so that the model may grow.
func contentHash(of invoice: Invoice) -> String {
    var text = ""
    func add(_ name: String, _ value: Any) { append(value, named: name, to: &text) }
    add("number", invoice.number)
    add("issueDate", invoice.issueDate as Any)
    add("typeCode", invoice.typeCode.rawValue)
    add("currency", invoice.currency?.code ?? "")
    add("taxCurrency", invoice.taxCurrency?.code ?? "")
    add("taxPointDate", invoice.taxPointDate as Any)
    add("dueDate", invoice.dueDate as Any)
    add("paymentTerms", invoice.paymentTerms as Any)
    add("customer", invoice.customer)
    add("customerReference", invoice.customerReference as Any)
    add("references", invoice.references)
    add("precedingInvoices", invoice.precedingInvoices)
    add("notes", invoice.notes)
    add("delivery", invoice.delivery as Any)
    add("period", invoice.period as Any)
    add("lineItems", invoice.lineItems)
    add("allowances", invoice.allowances)
    add("charges", invoice.charges)
    add("taxBreakdown", invoice.statedTaxBreakdown)
    add("totals", invoice.totals)
    add("engagement", invoice.personal.engagement as Any)
    return fnv(text, from: 0xcbf2_9ce4_8422_2325) + fnv(text, from: 0x8422_2325_cbf2_9ce4)
}

/// Writes a value with its name and parts, in the order in which its type declares them.
private func append(_ value: Any, named name: String, to text: inout String) {
    func line(_ content: String) {
        guard !content.isEmpty else { return }
        // The length keeps two texts from being read as one.
        text += "\(name)=\(content.utf8.count):\(content);"
    }
    switch value {
    case let string as String: return line(string)
    case let number as Decimal: return line(number.description)
    case let number as Int: return line(String(number))
    case let flag as Bool: return line(flag ? "true" : "")
    case let day as CalendarDate: return line(day.description)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
        if let child = mirror.children.first { append(child.value, named: name, to: &text) }
    case .enum where mirror.children.isEmpty:
        line("\(value)")
    case .collection:
        for (index, child) in mirror.children.enumerated() { append(child.value, named: "\(name).\(index)", to: &text) }
    default:
        for (index, child) in mirror.children.enumerated() {
            append(child.value, named: "\(name).\(child.label ?? String(index))", to: &text)
        }
    }
}

/// FNV-1a over 64 bits, as 16 hexadecimal digits.
private func fnv(_ text: String, from basis: UInt64) -> String {
    var hash = basis
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
