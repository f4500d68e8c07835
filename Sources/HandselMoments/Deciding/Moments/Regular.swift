extension MomentRule {
    static let regular = MomentRule(.regular, "any later document") { _ in .fits("nothing else fits") }
}
