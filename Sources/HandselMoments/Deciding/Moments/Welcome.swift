extension MomentRule {
    static let welcome = MomentRule(.welcome, "the customer's first invoice") { facts in
        guard facts.kind == .invoice, facts.totals.due > 0 else {
            return .passes("there is nothing to pay, so it is no first invoice")
        }
        return facts.firstJudgement(
            facts.relationship.isFirstInvoice, fits: "no invoice came before", passes: "invoices came before it")
    }
}
