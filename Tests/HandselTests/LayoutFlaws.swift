import HandselCompose
import HandselInvoice
import HandselLayout
import Testing

@testable import Handsel

/// What is wrong with the pages of one layout, each flaw once with the documents that show it.
struct LayoutFlaws {
    private var places: [String: [String]] = [:]
    private var order: [String] = []

    mutating func add(_ flaw: String, in place: String) {
        if places[flaw] == nil { order.append(flaw) }
        places[flaw, default: []].append(place)
    }

    /// Places a document and looks at its pages.
    mutating func look(at place: String, of layout: String, _ document: () throws -> PlacedDocument) {
        do {
            for flaw in try document().flaws(of: layout) { add(flaw, in: place) }
        } catch HandselError.refused(_, let findings) {
            for finding in findings where finding.severity == .error { add("is refused: \(finding.text)", in: place) }
        } catch {
            add("is not placed: \(error)", in: place)
        }
    }

    /// Lets the test fail with one issue for each flaw.
    func record(_ layout: String) {
        for flaw in order {
            let places = places[flaw] ?? []
            let more = places.count > 3 ? " and \(places.count - 3) more" : ""
            Issue.record("\(layout): \(flaw) [\(places.prefix(3).joined(separator: "; "))\(more)]")
        }
    }
}

extension PlacedDocument {
    /// What is wrong with its pages, in words that do not name the page.
    func flaws(of layout: String) -> [String] {
        let texts = expectedTexts(of: layout)
        let found = HandselLayout.flaws(of: pages, texts: texts.map(\.text)).map { flaw -> String in
            guard case .missing(let text) = flaw.kind else {
                var flaw = flaw
                flaw.page = min(flaw.page, 1)
                return "\(flaw)"
            }
            let field = texts.first { $0.text == text }?.field ?? ""
            return "leaves out {\(field)}, such as '\(text.prefix(40))'"
        }
        let overlooked = overlookedSights(composition.firstSights, on: pages, of: composition.layout.paper).map {
            flaw in
            var flaw = flaw
            flaw.page = min(flaw.page, 1)
            return "\(flaw)"
        }
        let touches = pages.flatMap { $0.ornamentTouches() }.map { touch in
            "\(touch.position.map { "\($0): " } ?? "")'\(touch.piece)' of '\(touch.ornament)' touches '\(touch.content)'"
        }
        return found + overlooked + touches
    }

    /// The texts that its pages must show, each with its field, but for what the layout leaves out on purpose.
    private func expectedTexts(of layout: String) -> [(field: String, text: String)] {
        let left = leftOut[layout] ?? [:]
        // A letterhead says it already.
        let printed = brand.letterhead == nil ? [] : ["brand.legal", "supplier.address", "supplier.vatId"]
        return composition.invoiceTexts.filter {
            left[$0.field] == nil && !printed.contains($0.field) && !$0.text.allSatisfy(\.isWhitespace)
        }
    }
}

/// What layouts leave out on purpose: layout, field and reason.
let leftOut: [String: [String: String]] = [:]

extension Composition {
    /// Every text of the document that a reader needs, with its field.
    fileprivate var invoiceTexts: [(field: String, text: String)] {
        let single = [
            "invoice.number", "invoice.issueDate", "invoice.due", "customer.name", "customer.address",
            "supplier.vatId", "supplier.taxNumber", "brand.legal", "supplier.address", "personal.note",
            "nextStep.text", "question.text", "contact.name", "payment.notice", "reminder.daysOverdue",
        ].flatMap { field in lines(of: text(field)).map { (field: field, text: $0) } }
        let lists = [
            ("lineItems", ["name", "description", "quantityWithUnit", "price", "net"]), ("totals", ["label", "value"]),
            ("payment.details", ["label", "value"]), ("notes", ["value"]), ("lookBack", ["label", "value"]),
            ("staysValid", ["value"]), ("comingUp", ["label", "value"]),
        ].flatMap { list, fields -> [(field: String, text: String)] in
            guard case .list(let entries) = scope.value(at: list) else { return [] }
            return (0..<entries.count).flatMap { index in
                let entry = entries.scope(index)
                return fields.flatMap { field -> [(field: String, text: String)] in
                    guard case .text(let text) = entry.value(at: field) else { return [] }
                    return lines(of: text).map { (field: "\(list)[].\(field)", text: $0) }
                }
            }
        }
        return single + lists
    }

    private func lines(of text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }
}
