import Foundation
import HandselCompose
import HandselHand
import HandselInvoice
import HandselMoments
import HandselSource

/// What a note command is told of a document. docs/NOTES.md describes the shape.
struct NoteRequest {
    private let document: NoteDocument
    private let longest: Int
    private let greeting: String?

    /// Of the shape; a larger number means that something was taken away or changed its meaning.
    static let version = 1
    /// The most items and notes that are told.
    private static let listLimit = 100

    /// - Parameters:
    ///   - longest: characters that a note should have at most.
    ///   - greeting: how the library would greet the customer.
    init(_ document: NoteDocument, longest: Int, greeting: String?) {
        self.document = document
        self.longest = longest
        self.greeting = greeting
    }

    var json: JSONText {
        let facts = document.noteFacts
        return .record([
            .init("version", .number("\(NoteRequest.version)")),
            .init("moment", .text(document.decision.moment.rawValue)),
            .init("reason", .text(document.decision.reason)),
            .init("milestone", optional(document.decision.milestone?.key)),
            .init("voice", .text(document.voice.rawValue)),
            .init("address", optional(document.brand.voice.address?.rawValue)),
            .init("language", .text(document.locale)),
            .init("greeting", optional(greeting)),
            .init("invoice", invoice), .init("customer", customer), .init("relationship", relationship),
            .init("items", items),
            .init("facts", .record(facts.known.map { .init($0.fact.rawValue, .text($0.value)) })),
            .init(
                "conditions",
                .list(NoteCondition.allCases.filter(facts.conditions.contains).map { .text($0.rawValue) })),
            .init(
                "notesGiven",
                .list(document.facts.relationship.notesGiven.suffix(NoteRequest.listLimit).map(JSONText.text))),
            .init("limits", limits),
        ])
    }

    private var invoice: JSONText {
        let invoice = document.facts.invoice
        let totals = document.facts.totals
        return .record([
            .init("number", .text(invoice.number)), .init("kind", .text(document.facts.kind.rawValue)),
            .init("issueDate", optional(invoice.issueDate)), .init("dueDate", optional(invoice.dueDate)),
            .init("currency", optional(invoice.currency?.code)), .init("total", amount(totals.gross)),
            .init("due", amount(totals.due)), .init("supplier", optional(invoice.supplier?.name)),
        ])
    }

    private var customer: JSONText {
        let customer = document.facts.invoice.customer
        let names = document.names
        return .record([
            .init("name", .text(customer.name)), .init("id", optional(customer.identifiers.first?.value)),
            .init("company", optional(names.company)), .init("contact", optional(customer.contact?.displayName)),
            .init("callName", optional(names.callName)), .init("city", optional(customer.address?.city)),
            .init("country", optional(customer.address?.country)),
            .init("tags", .list(document.facts.tags.map(JSONText.text))),
        ])
    }

    private var relationship: JSONText {
        let relationship = document.facts.relationship
        let day = document.facts.day
        return .record([
            .init("source", .text(relationship.source.rawValue)),
            .init("isFirstDocument", .flag(relationship.isFirstDocument)),
            .init("isFirstInvoice", .flag(relationship.isFirstInvoice)),
            .init("documentsBefore", number(relationship.documents.count)),
            .init("firstDate", optional(relationship.first?.issueDate)),
            .init("lastDate", optional(relationship.last?.issueDate)),
            .init("lastNumber", optional(relationship.last?.number)),
            .init(
                "daysSinceLast",
                document.facts.invoice.issueDate.flatMap { relationship.gap(before: $0) }.map(number) ?? .null),
            .init("open", number(relationship.open.count)),
            .init("overdue", number(day.map { relationship.overdue(on: $0).count } ?? 0)),
            .init("billedBefore", amount(relationship.billed(in: document.facts.invoice.currency?.code))),
        ])
    }

    private var items: JSONText {
        let invoice = document.facts.invoice
        let lines = zip(invoice.lineItems, invoice.sums.lineItemNets).prefix(NoteRequest.listLimit)
        return .list(
            lines.map { item, net in
                .record([
                    .init("name", .text(item.name)), .init("quantity", amount(item.quantity)),
                    .init("unit", optional(item.unit)), .init("net", amount(net)),
                ])
            })
    }

    private var limits: JSONText {
        .record([
            .init("characters", number(longest)), .init("hand", optional(document.hand?.name)),
            .init("handWrites", .list(document.hand?.scripts.map(JSONText.text) ?? [])),
        ])
    }
}

private func number(_ number: Int) -> JSONText { .number(String(number)) }

/// Exact, and as a text: readers of JSON turn numbers into fractions of two.
private func amount(_ amount: Decimal) -> JSONText { .text("\(amount)") }

private func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

private func optional(_ date: CalendarDate?) -> JSONText { date.map { .text("\($0)") } ?? .null }
