/// The size of a word that is set in type among written ones, in x-heights of the writing.
public struct TypesetWord: Hashable, Sendable {
    public var width: Double
    /// How far it reaches above and below the baseline; both positive.
    public var ascent: Double
    public var descent: Double

    public init(width: Double, ascent: Double, descent: Double) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
    }
}
