public import HandselGraphics
public import HandselSource

/// A piece of an ornament on something that a page shows.
public struct OrnamentTouch: Hashable, Sendable {
    /// The frame of the ornament or the drawing.
    public var ornament: String
    /// What it is that touches, such as "leaf".
    public var piece: String
    /// The frame that it touches, by the name that somebody gave it, else by its element.
    public var content: String
    /// Of what is touched, on the page in points.
    public var rect: Rect
    /// Of the ornament in the layout file.
    public var position: SourcePosition?

    /// How far a drawing that stands on a panel may reach into it, in points.
    static let footing = 1.0
}

extension Frame {
    /// What the ornaments and drawings of this finished page touch, found from what is drawn and not from how it was placed.
    ///
    /// - Parameter clear: how near they may come, in points.
    public func ornamentTouches(clear: Double = 0) -> [OrnamentTouch] {
        let content = shownContent()
        var touches: [OrnamentTouch] = []
        look(at: .zero, content, clear: clear, into: &touches)
        return touches
    }

    private func look(at origin: Point, _ content: [ShownContent], clear: Double, into touches: inout [OrnamentTouch]) {
        guard let ornament else {
            for child in children {
                child.frame.look(at: origin + child.origin, content, clear: clear, into: &touches)
            }
            return
        }
        let own = Rect(origin: origin, size: size)
        let near = content.compactMap { shown -> ShownContent? in
            guard ornament == .spot else { return shown }
            // A drawing stands in its own room, and on the ground of the panel that it is in.
            if shown.rect == own || shown.isGround && shown.rect.contains(own, tolerance: 0.1) { return nil }
            // It may also stand on the edge of a panel; then half of its line lies on the ground.
            guard shown.isGround, !shown.rect.overlaps(own, tolerance: 0.1) else { return shown }
            var shown = shown
            shown.rect = shown.rect.inflated(by: -OrnamentTouch.footing)
            return shown
        }
        for (frame, rect) in flattened(at: origin) {
            guard case .shape(let path, let fill, let line) = frame.content else { continue }
            let close = near.filter { $0.rect.inflated(by: clear).overlaps(rect.inflated(by: line?.width ?? 0)) }
            guard !close.isEmpty else { continue }
            let outline = PieceOutline(path, isFilled: fill != nil, lineWidth: line?.width ?? 0)
            for shown in close
            where outline.touches(shown.rect.inflated(by: clear).offset(by: rect.origin * -1)) {
                touches.append(
                    OrnamentTouch(
                        ornament: name, piece: frame.name, content: shown.name, rect: shown.rect, position: position))
            }
        }
    }
}
