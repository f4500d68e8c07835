extension MomentRule {
    static let welcomeBack = MomentRule(.welcomeBack, "the first document after a long gap") { facts in
        guard let day = facts.invoice.issueDate, let last = facts.relationship.last,
            let gap = facts.relationship.gap(before: day)
        else { return .passes("no earlier document is known") }
        guard facts.invoice.personal.engagement?.isRenewal != true else {
            return .passes("it renews what went on all the time")
        }
        guard gap >= facts.rules.gapDays else {
            return .passes("\(last.number) was \(gap) days before; a long gap is \(facts.rules.gapDays)")
        }
        return .fits("\(last.number) was \(gap) days before; a long gap is \(facts.rules.gapDays)")
    }
}
