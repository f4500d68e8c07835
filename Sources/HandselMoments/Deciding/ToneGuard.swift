public import HandselInvoice

/// What stands above all moments: nothing cheerful where it would hurt. It can be made stricter, never weaker.
public enum ToneGuard {
    /// Tags of a document or customer that leave it with the clean page.
    public static let plainTags = ["plain", "bereavement", "dispute", "disputed", "legal"]

    /// What the guard says to a document.
    public struct Verdict: Hashable, Sendable {
        /// What is allowed.
        public var allowed: Set<Moment>
        /// What the document gets where something else was asked for, or nothing; `nil` leaves it to the other rules.
        public var instead: Moment?
        /// Why, as words after "because"; empty where everything is allowed.
        public var reason: String
    }

    /// What is allowed for a document.
    public static func verdict(_ facts: MomentFacts) -> Verdict {
        var verdict = own(facts)
        let without = facts.rules.toneGuard.without.subtracting([.plain])
        if !verdict.allowed.isDisjoint(with: without) {
            verdict.allowed.subtract(without)
            if let instead = verdict.instead, without.contains(instead) { verdict.instead = .plain }
            if verdict.reason.isEmpty {
                let names = without.map(\.rawValue).sorted().joined(separator: ", ")
                verdict.reason = "the rules never want \(names)"
            }
        }
        return verdict
    }

    private static func own(_ facts: MomentFacts) -> Verdict {
        let plainTags = Set((plainTags + facts.rules.toneGuard.plainTags).map { $0.lowercased() })
        if let tag = facts.tags.first(where: plainTags.contains) {
            return Verdict(
                allowed: [.plain], instead: .plain, reason: "the customer or the document is tagged '\(tag)'")
        }
        switch facts.kind {
        case .creditNote, .correction:
            return Verdict(
                allowed: [.amends, .plain], instead: .amends,
                reason: "the document gives money back or corrects another")
        case .invoice, .receipt, .zero: break
        }
        if facts.invoice.personal.reminder != nil {
            return Verdict(allowed: [.reminder, .plain], instead: .reminder, reason: "the document is a reminder")
        }
        if facts.isOverdue, let due = facts.invoice.dueDate, let day = facts.asOf {
            return Verdict(
                allowed: [.reminder, .plain], instead: .reminder, reason: "it was due on \(due), before \(day)")
        }
        if facts.kind == .zero {
            return Verdict(allowed: [.regular, .plain], instead: .regular, reason: "nothing is billed")
        }
        if facts.rules.toneGuard.isQuietWhileOverdue, let day = facts.day,
            let late = facts.relationship.overdue(on: day).first
        {
            return Verdict(
                allowed: [.regular, .finalMile, .reminder, .plain], instead: nil,
                reason: "the customer's \(late.number) has been overdue since \(late.dueDate.map { "\($0)" } ?? "")")
        }
        return Verdict(allowed: Set(Moment.allCases), instead: nil, reason: "")
    }
}
