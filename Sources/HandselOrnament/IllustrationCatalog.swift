import HandselGraphics

/// A kind of drawing.
public struct IllustrationKind: Sendable {
    /// As layouts name it.
    public var name: String
    /// What it shows, in a few words, for the documentation.
    public var summary: String
    /// Its width for a height of 1.
    public var proportion: Double
    /// It fills the room that it gets, whatever its proportions.
    public var fills: Bool
    /// Its pieces. A kind that does not fill draws at any size and is brought to the one that is asked for.
    var draw: @Sendable (Size, Seed) -> [Piece]

    init(
        _ name: String, _ summary: String, proportion: Double, fills: Bool = false,
        draw: @escaping @Sendable (Size, Seed) -> [Piece]
    ) {
        self.name = name
        self.summary = summary
        self.proportion = proportion
        self.fills = fills
        self.draw = draw
    }
}

/// Every kind of drawing. A new kind is one line here.
public enum IllustrationCatalog {
    public static let kinds: [IllustrationKind] = [
        .confetti, .balloons, .bouquet, .laurel, .sprig, .garland, .divider, .birds, .path, .seal, .coffee, .parcel,
    ]

    public static func kind(named name: String) -> IllustrationKind? { kinds.first { $0.name == name } }
}
