public import HandselGraphics

/// Where on a page an ornament grows.
public enum OrnamentPlace: String, Hashable, Sendable, CaseIterable {
    /// Along all four edges.
    case around
    case top, bottom, sides, corners

    /// The edges and corners that it stands for.
    public var spots: Set<OrnamentSpot> {
        switch self {
        case .around: [.top, .bottom, .left, .right]
        case .top: [.top]
        case .bottom: [.bottom]
        case .sides: [.left, .right]
        case .corners: [.topLeft, .topRight, .bottomLeft, .bottomRight]
        }
    }
}

/// One edge or one corner of a page.
public enum OrnamentSpot: Hashable, Sendable, CaseIterable {
    case top, bottom, left, right, topLeft, topRight, bottomLeft, bottomRight

    /// A corner as a direction away from the middle: (-1, -1) is at the top-left; `nil` for an edge.
    var corner: Point? {
        switch self {
        case .topLeft: Point(-1, -1)
        case .topRight: Point(1, -1)
        case .bottomLeft: Point(-1, 1)
        case .bottomRight: Point(1, 1)
        case .top, .bottom, .left, .right: nil
        }
    }
}

/// The room of an ornament on a page.
public struct OrnamentRoom: Hashable, Sendable {
    /// In points.
    public var page: Size
    public var spots: Set<OrnamentSpot>
    /// How far it reaches from the edge of the paper, in points.
    public var depth: Double
    /// What printers leave white along the edge, in points.
    public var edge: Double

    public init(page: Size, spots: Set<OrnamentSpot>, depth: Double, edge: Double) {
        self.page = page
        self.spots = spots
        self.depth = depth
        self.edge = edge
    }

    public init(page: Size, place: OrnamentPlace, depth: Double, edge: Double) {
        self.init(page: page, spots: place.spots, depth: depth, edge: edge)
    }

    /// Whether it grows along all four edges.
    var isAround: Bool { spots.isSuperset(of: OrnamentPlace.around.spots) }

    /// The page without its edge.
    var inner: Rect {
        Rect(x: edge, y: edge, width: max(0, page.width - 2 * edge), height: max(0, page.height - 2 * edge))
    }

    /// Where loose things lie.
    struct Band {
        var rect: Rect
        var isCorner: Bool
    }

    /// Edges first, then corners.
    var bands: [Band] {
        let (whole, deep) = (inner, max(0, min(depth - edge, page.width / 2 - edge, page.height / 2 - edge)))
        // The sides stand between top and bottom, so that no place is in two bands.
        let (above, below) = (spots.contains(.top) ? deep : 0, spots.contains(.bottom) ? deep : 0)
        let tall = max(0, whole.size.height - above - below)
        let (wide, high) = (min(deep * 2.6, whole.size.width / 2), min(deep * 2.6, whole.size.height / 2))
        return OrnamentSpot.allCases.filter(spots.contains).map { spot in
            let rect =
                switch spot {
                case .top: Rect(x: whole.minX, y: whole.minY, width: whole.size.width, height: deep)
                case .bottom: Rect(x: whole.minX, y: whole.maxY - deep, width: whole.size.width, height: deep)
                case .left: Rect(x: whole.minX, y: whole.minY + above, width: deep, height: tall)
                case .right: Rect(x: whole.maxX - deep, y: whole.minY + above, width: deep, height: tall)
                case .topLeft: Rect(x: whole.minX, y: whole.minY, width: wide, height: high)
                case .topRight: Rect(x: whole.maxX - wide, y: whole.minY, width: wide, height: high)
                case .bottomLeft: Rect(x: whole.minX, y: whole.maxY - high, width: wide, height: high)
                case .bottomRight: Rect(x: whole.maxX - wide, y: whole.maxY - high, width: wide, height: high)
                }
            return Band(rect: rect, isCorner: spot.corner != nil)
        }
    }

    /// The corners that it has, as directions away from the middle: (-1, -1) is at the top-left.
    func corners(_ seed: Seed) -> [Point] {
        var found: [Point] = []
        if spots.isSuperset(of: OrnamentPlace.sides.spots) {
            // Two that lie across from each other: all four would be a frame.
            found = seed.chance(0.5, "corners") ? [Point(-1, -1), Point(1, 1)] : [Point(1, -1), Point(-1, 1)]
        }
        for spot in [OrnamentSpot.topLeft, .topRight, .bottomLeft, .bottomRight] {
            guard let corner = spot.corner, !found.contains(corner) else { continue }
            let isAtSide = spots.contains(corner.x < 0 ? .left : .right)
            let isAtEnd = spots.contains(corner.y < 0 ? .top : .bottom)
            let isAlong = found.isEmpty || !spots.isSuperset(of: OrnamentPlace.sides.spots)
            if spots.contains(spot) || isAlong && (isAtSide || isAtEnd) { found.append(corner) }
        }
        return found
    }

    /// Where plants climb at one side: along all of it, or a part of it from its end.
    ///
    /// - Parameter side: -1 for the left, 1 for the right.
    func climb(_ side: Double) -> Climb? {
        if spots.contains(side < 0 ? .left : .right) { return .whole }
        if spots.contains(.bottom) || spots.contains(side < 0 ? .bottomLeft : .bottomRight) { return .up }
        if spots.contains(.top) || spots.contains(side < 0 ? .topLeft : .topRight) { return .down }
        return nil
    }

    enum Climb {
        case whole, up, down
    }
}
