import HandselGraphics
import HandselOrnament

/// Places an ornament's parts where nothing of the page is: moved a little, grown smaller, or left out.
struct Growth {
    private let page: Rect
    private let content: [ShownContent]
    /// What this ornament has taken already, and others before it.
    private var taken: [Rect] = []

    /// - Parameters:
    ///   - page: with everything placed that is not ornament.
    ///   - clear: what is kept clear of its content, in points.
    ///   - edge: what stays white along the edge of the paper, in points.
    init(around page: Frame, clear: Double, edge: Double) {
        self.page = Rect(origin: .zero, size: page.size).inflated(by: -edge)
        content = page.shownContent().map { shown in
            var shown = shown
            shown.rect = shown.rect.inflated(by: clear)
            return shown
        }
        taken = page.grownRects
    }

    /// The pieces of a kind in the places that they have found.
    mutating func placed(_ kind: OrnamentKind, in room: OrnamentRoom, seed: Seed) -> [Piece] {
        // What grows from a root is tried in less and less depth.
        var grown: [[OrnamentPart]] = [kind.parts(in: room, seed: seed)]
        if grown[0].contains(where: { $0.root != nil }) {
            for share in [0.86, 0.74, 0.62, 0.5, 0.4, 0.3, 0.2] {
                var less = room
                less.depth = room.edge + (room.depth - room.edge) * share
                grown.append(kind.parts(in: less, seed: seed))
            }
        }
        var pieces: [Piece] = []
        for (index, part) in grown[0].enumerated() {
            var found = part.root == nil ? moved(part) : nil
            if part.root != nil {
                for sizes in grown where found == nil { found = standing(sizes[index]) }
            }
            guard let found else { continue }
            taken += found.map(\.bounds)
            pieces += found
        }
        return pieces
    }

    /// A loose part where there is room near its place.
    private func moved(_ part: OrnamentPart) -> [Piece]? {
        let bounds = part.pieces.map(\.bounds)
        guard let whole = bounds.first.map({ bounds.reduce($0) { $0.union($1) } }) else { return nil }
        // Only what is within reach is looked at again for each step.
        let reach = whole.inflated(by: Growth.farthest)
        let near = content.filter { $0.rect.overlaps(reach) }
        let others = taken.filter { $0.overlaps(reach) }
        for delta in Growth.steps {
            let isFree = zip(part.pieces, bounds).allSatisfy { piece, bounds in
                let bounds = bounds.offset(by: delta)
                guard page.contains(bounds, tolerance: 0.1), !others.contains(where: { $0.overlaps(bounds) }) else {
                    return false
                }
                let close = near.filter { $0.rect.overlaps(bounds) }
                guard !close.isEmpty else { return true }
                let outlines = piece.offset(by: delta).outlines
                return !close.contains { shown in outlines.contains { $0.touches(shown.rect) } }
            }
            if isFree { return delta == .zero ? part.pieces : part.offset(by: delta).pieces }
        }
        return nil
    }

    /// What grows from a root, without the leaves that would touch; `nil` where its stems or too many leaves would.
    private func standing(_ part: OrnamentPart) -> [Piece]? {
        func isFree(_ piece: Piece) -> Bool {
            page.contains(piece.bounds, tolerance: 0.1) && touched(by: piece) == nil
        }
        guard part.pieces.allSatisfy({ $0.isLoose || isFree($0) }) else { return nil }
        let pieces = part.pieces.filter { !$0.isLoose || isFree($0) }
        // A stem without its leaves is no ornament.
        return pieces.count * 10 >= part.pieces.count * 6 ? pieces : nil
    }

    private func touched(by piece: Piece) -> ShownContent? {
        let bounds = piece.bounds
        let near = content.filter { $0.rect.overlaps(bounds) }
        guard !near.isEmpty else { return nil }
        let outlines = piece.outlines
        return near.first { shown in outlines.contains { $0.touches(shown.rect) } }
    }

    /// How far a loose part may be moved, in points.
    private static let farthest = 16.0

    /// The ways that a loose part may be moved, the nearest first: three rings of eight.
    private static let steps: [Point] =
        [.zero]
        + [5.0, 10, farthest].flatMap { reach in
            [(1.0, 0.0), (0, 1), (-1, 0), (0, -1), (0.7, 0.7), (-0.7, 0.7), (-0.7, -0.7), (0.7, -0.7)].map {
                Point(x: $0.0 * reach, y: $0.1 * reach)
            }
        }
}

extension Frame {
    /// The rectangles of what has grown on this page already.
    fileprivate var grownRects: [Rect] {
        children.filter { $0.frame.ornament == .around }.flatMap { child in
            child.frame.children.flatMap { sheet -> [Rect] in
                // One frame holds many pieces, so each of its outlines counts for itself.
                guard case .shape(let path, _, _) = sheet.frame.content else { return [] }
                return path.runs(steps: 4).map { run in
                    run.dropFirst().reduce(Rect(origin: run[0], size: .zero)) {
                        $0.union(Rect(origin: $1, size: .zero))
                    }.offset(by: child.origin + sheet.origin)
                }
            }
        }
    }
}
