extension MomentRule {
    static let finalMile = MomentRule(.finalMile, "the last document of work together") { facts in
        guard let engagement = facts.invoice.personal.engagement else {
            return .passes("it belongs to no work that ends")
        }
        let name = engagement.name.map { " of '\($0)'" } ?? ""
        if engagement.isFinal { return .fits("it is marked as the last one\(name)") }
        guard let instalment = engagement.instalment, let instalments = engagement.instalments else {
            return .passes("nothing says that it is the last one\(name)")
        }
        guard instalment == instalments else {
            return .passes("it is instalment \(instalment) of \(instalments)\(name)")
        }
        guard instalments >= facts.rules.finalInstalments else {
            return .passes("\(instalments) instalments are too few to look back on")
        }
        return .fits("it is the last of \(instalments) instalments\(name)")
    }
}
