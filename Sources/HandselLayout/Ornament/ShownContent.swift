import HandselGraphics

/// Something that a page shows, and the room that it takes.
struct ShownContent {
    /// What it is called in messages.
    var name: String
    /// On the page, in points.
    var rect: Rect
    /// It is a ground under other things, such as a panel's.
    var isGround: Bool
}

extension Frame {
    /// Everything that this page shows, with the drawings that have room of their own; without what grows around it.
    func shownContent() -> [ShownContent] {
        var found: [ShownContent] = []
        collect(at: .zero, page: size, name: nil, into: &found)
        return found
    }

    private func collect(at origin: Point, page: Size, name outer: String?, into found: inout [ShownContent]) {
        if ornament == .around { return }
        // A name that somebody gave says more than an element's keyword.
        let isNamed = ElementCatalog.element(named: name) == nil && !Frame.innerNames.contains(name)
        let name = isNamed ? self.name : outer
        let rect = Rect(origin: origin, size: size)
        func show(_ rect: Rect, isGround: Bool = false) {
            // What covers the page is its ground and nobody's content.
            guard rect.size.width * rect.size.height < 0.9 * page.width * page.height else { return }
            found.append(ShownContent(name: name ?? self.name, rect: rect, isGround: isGround))
        }
        switch role {
        // A table and a figure, such as a code with its quiet zone, count as a whole.
        case .table: show(rect, isGround: true)
        case .figure: show(rect)
        default: break
        }
        if ornament == .spot {
            show(rect)
            return
        }
        switch content {
        case .nothing: break
        case .text(let lines):
            for placed in lines where placed.line.width > 0 {
                let line = placed.line
                show(
                    Rect(
                        x: origin.x + placed.baseline.x, y: origin.y + placed.baseline.y - line.ascent,
                        width: line.width, height: line.ascent + line.descent))
            }
        case .image, .ink: show(rect)
        case .shape(let path, let fill, let line):
            if fill != nil {
                show((path.bounds(steps: 6) ?? .zero).offset(by: origin), isGround: role == .artifact)
            } else if let line {
                for rect in path.strips(width: line.width) { show(rect.offset(by: origin)) }
            }
        }
        for child in children {
            child.frame.collect(at: origin + child.origin, page: page, name: name, into: &found)
        }
    }

    /// Names of frames that elements make inside themselves.
    private static let innerNames: Set<String> = ["page", "ground"]
}

extension Path {
    /// A line of this width along it, as rectangles of at most 24 points a side: a frame's border leaves its inside free.
    fileprivate func strips(width: Double) -> [Rect] {
        var strips: [Rect] = []
        for run in runs(steps: 6) {
            for (from, to) in zip(run, run.dropFirst()) {
                let along = to - from
                let isUpright = along.x == 0 || along.y == 0
                let parts =
                    isUpright
                    ? 1 : max(1, Int(((along.x * along.x + along.y * along.y).squareRoot() / 24).rounded(.up)))
                for part in 0..<min(parts, 2_000) {
                    let a = from + along * (Double(part) / Double(parts))
                    let b = from + along * (Double(part + 1) / Double(parts))
                    let rect = Rect(origin: a, size: .zero).union(Rect(origin: b, size: .zero))
                    strips.append(rect.inflated(by: width / 2))
                }
            }
        }
        return strips
    }
}
