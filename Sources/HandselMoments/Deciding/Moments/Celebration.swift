extension MomentRule {
    static let celebration = MomentRule(
        .celebration, "a receipt for a customer's first purchase",
        untruth: { $0.kind == .receipt ? nil : "a celebration is for a receipt, and this is not paid in full" },
        judge: { facts in
            guard facts.kind == .receipt else { return .passes("it is no receipt: something is left to pay") }
            return facts.firstJudgement(
                facts.relationship.isFirstDocument, fits: "it is paid in full, and no document came before",
                passes: "documents came before it")
        })
}

extension MomentFacts {
    /// Whether something is the customer's first, told with what it is known from.
    func firstJudgement(_ isFirst: Bool, fits: String, passes: String) -> MomentRule.Judgement {
        switch relationship.source {
        case .none:
            return .passes(
                "nothing is known of earlier documents; a history (--history) or --assume-new would settle it")
        case .assumedKnown: return .passes("the customer is taken for a known one (--assume-known)")
        case .assumedNew: return .fits("\(fits), as --assume-new says")
        case .history, .export: break
        }
        if let later = relationship.later.first, relationship.documents.isEmpty, let day = invoice.issueDate {
            return .passes("it is dated \(day), before the customer's first document, \(later.number)")
        }
        let source = relationship.source == .history ? "by the history" : "within this export"
        return isFirst ? .fits("\(fits), \(source)") : .passes("\(passes), \(source)")
    }
}
