extension MomentRule {
    static let reminder = MomentRule(
        .reminder, "the amount is overdue",
        untruth: { facts in
            facts.totals.due > 0 && facts.invoice.dueDate != nil
                ? nil : "nothing is overdue: no amount is due, or no day is named"
        },
        judge: { facts in
            if facts.invoice.personal.reminder != nil { return .fits("the document is marked as a reminder") }
            if facts.isOverdue { return .fits("it was due before the day named with --as-of") }
            if facts.asOf == nil, facts.totals.due > 0, facts.invoice.dueDate != nil {
                return .passes("it is no reminder by its data, and no day was named to look from (--as-of)")
            }
            return .passes("nothing is overdue")
        })
}
