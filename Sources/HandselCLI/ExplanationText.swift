import Handsel
import HandselSource

/// An explanation for people.
extension Explanation {
    /// As lines, the last one empty.
    func lines(input: String) -> [String] {
        let heading = number.isEmpty ? input : "\(input), \(number)"
        var lines = ["\(heading): \(decision.moment.rawValue), because \(decision.reason)", ""]
        lines += ["Facts"] + table(facts)
        if let asked = decision.asked, let objection = decision.objection {
            lines += ["", "Asked for \(asked.rawValue), which does not suit: \(objection)"]
        }
        lines += ["", "Tried in order"]
        lines += table(decision.trials.map { ($0.moment.rawValue, "\($0.outcome.rawValue): \($0.reason)") })
        if let note {
            lines += ["", "Note, from the \(note.source.words)\(note.id.map { " (\($0))" } ?? "")"]
            lines += note.text.split(separator: "\n").map { "  \($0)" }
        }
        return lines + [""]
    }

    /// What was known, as name and value.
    private var facts: [(String, String)] {
        var facts = [("customer", customer), ("known from", source)]
        if relationship.isKnown {
            facts.append(("documents", documents))
            if let first = relationship.first { facts.append(("first", "\(first.number) of \(first.issueDate)")) }
            if relationship.documents.count > 1, let last = relationship.last {
                facts.append(("last", "\(last.number) of \(last.issueDate)"))
            }
            if let day = issueDate, let gap = relationship.gap(before: day) {
                facts.append(("gap", "\(gap) \(gap == 1 ? "day" : "days")"))
            }
            if !relationship.later.isEmpty {
                facts.append(("later", relationship.later.map(\.number).joined(separator: ", ")))
            }
            if let day {
                let overdue = relationship.overdue(on: day)
                if !relationship.open.isEmpty {
                    facts.append(("open", "\(relationship.open.count), of which \(overdue.count) overdue on \(day)"))
                }
            }
            if !relationship.notesGiven.isEmpty { facts.append(("notes given", "\(relationship.notesGiven.count)")) }
        }
        if let issueDate { facts.append(("issued", "\(issueDate)")) }
        if !tags.isEmpty { facts.append(("tags", tags.joined(separator: ", "))) }
        facts.append(("tone guard", decision.guardReason.isEmpty ? "allows everything" : guardVerdict))
        if let milestone = decision.milestone { facts.append(("milestone", milestone.key)) }
        facts.append(("layout", layout))
        return facts
    }

    private var guardVerdict: String {
        decision.overridesGuard ? "set aside: \(decision.guardReason)" : "stands: \(decision.guardReason)"
    }

    private var customer: String {
        let name = customerName.isEmpty ? "unnamed" : customerName
        return relationship.customerId.map { "\(name) (\($0))" } ?? name
    }

    private var source: String {
        switch relationship.source {
        case .history: "the history"
        case .export: "the other documents of this input"
        case .assumedNew: "--assume-new"
        case .assumedKnown: "--assume-known"
        case .none: "nothing: one document alone, and no history"
        }
    }

    private var documents: String {
        let before = relationship.documents.count
        let number = count.map { "; this is number \($0)" } ?? ""
        return "\(before) before\(number)"
    }

    /// Rows with their second column below each other.
    private func table(_ rows: [(String, String)]) -> [String] {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { name, value in
            "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(value)"
        }
    }
}

/// An explanation for programs.
extension Explanation {
    func json(input: String) -> JSONText {
        .record([
            .init("input", .text(input)), .init("number", .text(number)), .init("customer", .text(customerName)),
            .init("moment", .text(decision.moment.rawValue)), .init("reason", .text(decision.reason)),
            .init("milestone", .optional(decision.milestone?.key)),
            .init("asked", .optional(decision.asked?.rawValue)), .init("objection", .optional(decision.objection)),
            .init("guard", .optional(decision.guardReason.isEmpty ? nil : decision.guardReason)),
            .init("guardOverridden", .flag(decision.overridesGuard)),
            .init("facts", factsJSON),
            .init(
                "tried",
                .list(
                    decision.trials.map { trial in
                        .record([
                            .init("moment", .text(trial.moment.rawValue)),
                            .init("outcome", .text(trial.outcome.rawValue)),
                            .init("reason", .text(trial.reason)),
                        ])
                    })),
            .init("layout", .text(layout)),
            .init("note", note.map(\.json) ?? .null), .init("messages", .list(messages.map(\.json))),
        ])
    }

    private var factsJSON: JSONText {
        .record([
            .init("source", .text(relationship.source.rawValue)),
            .init("customerId", .optional(relationship.customerId)),
            .init("issueDate", .optional(issueDate.map { "\($0)" })), .init("asOf", .optional(day.map { "\($0)" })),
            .init("count", count.map { JSONText.integer($0) } ?? .null),
            .init(
                "documents",
                .list(
                    relationship.documents.map { document in
                        .record([
                            .init("number", .text(document.number)), .init("issueDate", .text("\(document.issueDate)")),
                            .init("kind", .text(document.kind.rawValue)), .init("gross", .text("\(document.gross)")),
                            .init("open", .text("\(document.open)")), .init("currency", .optional(document.currency)),
                            .init("moment", .optional(document.moment?.rawValue)),
                        ])
                    })),
            .init("later", .list(relationship.later.map { .text($0.number) })),
            .init("tags", .list(tags.map(JSONText.text))),
            .init("notesGiven", .integer(relationship.notesGiven.count)),
            .init("doubts", .list(relationship.doubts.map(JSONText.text))),
        ])
    }
}

extension NoteCandidate {
    fileprivate var json: JSONText {
        .record([.init("source", .text(source.rawValue)), .init("id", .optional(id)), .init("text", .text(text))])
    }
}

extension NoteSource {
    fileprivate var words: String {
        switch self {
        case .given: "command line"
        case .invoice: "invoice"
        case .file: "notes file"
        case .command: "note command"
        case .library: "note library"
        }
    }
}
