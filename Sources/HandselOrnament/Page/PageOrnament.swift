public import HandselGraphics

/// A part of what grows around a page.
public struct OrnamentPart: Hashable, Sendable {
    /// From the page's top-left, in points, in the order of drawing.
    public var pieces: [Piece]
    /// Where it grows from; with less depth it stays smaller. `nil` for what lies loose and may be moved.
    public var root: Point?

    public init(_ pieces: [Piece], root: Point? = nil) {
        self.pieces = pieces
        self.root = root
    }

    /// The same part, moved.
    public func offset(by delta: Point) -> OrnamentPart {
        OrnamentPart(pieces.map { $0.offset(by: delta) }, root: root.map { $0 + delta })
    }
}

/// A kind of ornament around a page.
public struct OrnamentKind: Sendable {
    /// As layouts name it.
    public var name: String
    /// What it shows, in a few words.
    public var summary: String
    var draw: @Sendable (OrnamentRoom, Seed) -> [OrnamentPart]

    init(
        _ name: String, _ summary: String, draw: @escaping @Sendable (OrnamentRoom, Seed) -> [OrnamentPart]
    ) {
        self.name = name
        self.summary = summary
        self.draw = draw
    }

    /// Its parts where nothing is in their way: the same ones for the same room and seed. What grows from roots has as many
    /// parts in less depth, each growing from the same root.
    public func parts(in room: OrnamentRoom, seed: Seed) -> [OrnamentPart] {
        guard room.inner.size.width > 0, room.inner.size.height > 0 else { return [] }
        return draw(room, seed.keyed("ornament").keyed(name))
    }
}

/// Every kind of ornament around a page. A new kind is one line here.
public enum OrnamentCatalog {
    public static let kinds: [OrnamentKind] = [.confetti, .balloons, .birds, .leaves, .petals, .sprig, .garland]

    public static func kind(named name: String) -> OrnamentKind? { kinds.first { $0.name == name } }
}
