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

    /// The first piece that cannot stay where it was drawn, and what it touches there.
    func firstTouch(of parts: [OrnamentPart]) -> (piece: String, content: String)? {
        for part in parts {
            for piece in part.pieces {
                if let shown = touched(by: piece) { return (piece.name, shown.name) }
            }
        }
        return nil
    }

    /// The pieces in the places that they have found.
    mutating func placed(_ parts: [OrnamentPart]) -> [Piece] {
        var pieces: [Piece] = []
        for part in parts {
            let found = part.root == nil ? moved(part) : grown(part)
            guard let found else { continue }
            taken += found.map(\.bounds)
            pieces += found
        }
        return pieces
    }

    /// A loose part where there is room near its place.
    private func moved(_ part: OrnamentPart) -> [Piece]? {
        for delta in Growth.steps {
            let moved = delta == .zero ? part : part.offset(by: delta)
            let isFree = moved.pieces.allSatisfy { piece in
                let bounds = piece.bounds
                return page.contains(bounds, tolerance: 0.1) && touched(by: piece) == nil
                    && !taken.contains { $0.overlaps(bounds) }
            }
            if isFree { return moved.pieces }
        }
        return nil
    }

    /// What grows from a root, as large as there is room for it; leaves that would touch are left out.
    private func grown(_ part: OrnamentPart) -> [Piece]? {
        for scale in [1, 0.88, 0.76, 0.64, 0.52, 0.42] {
            let grown = scale == 1 ? part : part.scaled(by: scale)
            let isFree: (Piece) -> Bool = { piece in
                page.contains(piece.bounds, tolerance: 0.1) && touched(by: piece) == nil
            }
            guard grown.pieces.allSatisfy({ $0.isLoose || isFree($0) }) else { continue }
            let pieces = grown.pieces.filter { !$0.isLoose || isFree($0) }
            // A stem without its leaves is no ornament.
            guard pieces.count * 10 >= grown.pieces.count * 6 else { continue }
            return pieces
        }
        return nil
    }

    private func touched(by piece: Piece) -> ShownContent? {
        let bounds = piece.bounds
        let near = content.filter { $0.rect.overlaps(bounds) }
        guard !near.isEmpty else { return nil }
        let outlines = piece.outlines
        return near.first { shown in outlines.contains { $0.touches(shown.rect) } }
    }

    /// How far a loose part may be moved, the nearest first: three rings of eight.
    private static let steps: [Point] =
        [.zero]
        + [5.0, 10, 16].flatMap { reach in
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
