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

/// Where on a page an ornament grows.
public enum OrnamentPlace: String, Hashable, Sendable, CaseIterable {
    /// Along all four edges.
    case around
    case top, bottom, sides, corners
}

/// The room of an ornament on a page.
public struct OrnamentRoom: Hashable, Sendable {
    /// In points.
    public var page: Size
    public var place: OrnamentPlace
    /// How far it reaches from the edge of the paper, in points.
    public var depth: Double
    /// What printers leave white along the edge, in points.
    public var edge: Double

    public init(page: Size, place: OrnamentPlace, depth: Double, edge: Double) {
        self.page = page
        self.place = place
        self.depth = depth
        self.edge = edge
    }

    /// The page without its edge.
    var inner: Rect {
        Rect(x: edge, y: edge, width: max(0, page.width - 2 * edge), height: max(0, page.height - 2 * edge))
    }

    /// Where loose things lie.
    var bands: [Rect] {
        let (whole, deep) = (inner, max(0, min(depth - edge, page.width / 2 - edge, page.height / 2 - edge)))
        let top = Rect(x: whole.minX, y: whole.minY, width: whole.size.width, height: deep)
        let bottom = Rect(x: whole.minX, y: whole.maxY - deep, width: whole.size.width, height: deep)
        let left = Rect(x: whole.minX, y: whole.minY, width: deep, height: whole.size.height)
        let right = Rect(x: whole.maxX - deep, y: whole.minY, width: deep, height: whole.size.height)
        switch place {
        case .around:
            // The sides stand between top and bottom, so that no place is in two bands.
            return [top, bottom]
                + [left, right].map {
                    Rect(x: $0.minX, y: $0.minY + deep, width: deep, height: max(0, $0.size.height - 2 * deep))
                }
        case .top: return [top]
        case .bottom: return [bottom]
        case .sides: return [left, right]
        case .corners:
            let (wide, high) = (min(deep * 2.6, whole.size.width / 2), min(deep * 2.6, whole.size.height / 2))
            return [
                Rect(x: whole.minX, y: whole.minY, width: wide, height: high),
                Rect(x: whole.maxX - wide, y: whole.minY, width: wide, height: high),
                Rect(x: whole.minX, y: whole.maxY - high, width: wide, height: high),
                Rect(x: whole.maxX - wide, y: whole.maxY - high, width: wide, height: high),
            ]
        }
    }

    /// The corners that it has, as directions away from the middle: (-1, -1) is at the top-left.
    func corners(_ seed: Seed) -> [Point] {
        switch place {
        case .top: [Point(-1, -1), Point(1, -1)]
        case .bottom: [Point(-1, 1), Point(1, 1)]
        case .corners: [Point(-1, -1), Point(1, -1), Point(-1, 1), Point(1, 1)]
        // Two that lie across from each other: all four would be a frame.
        case .around, .sides:
            seed.chance(0.5, "corners") ? [Point(-1, -1), Point(1, 1)] : [Point(1, -1), Point(-1, 1)]
        }
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
