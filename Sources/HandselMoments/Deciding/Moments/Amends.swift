extension MomentRule {
    static let amends = MomentRule(
        .amends, "a credit note or a correction", untruth: { isAmends($0) ? nil : "the document puts nothing right" },
        judge: { facts in
            isAmends(facts)
                ? .fits("it gives money back or corrects another") : .passes("it is no credit note and no correction")
        })
}

private func isAmends(_ facts: MomentFacts) -> Bool { facts.kind == .creditNote || facts.kind == .correction }
