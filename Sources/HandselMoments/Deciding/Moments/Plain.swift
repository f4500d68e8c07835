extension MomentRule {
    /// The clean page comes from the tone guard alone, or for the asking.
    static let plain = MomentRule(.plain, "the customer or the document is tagged so, for tact") { _ in
        .passes("no tag asks for the clean page")
    }
}
