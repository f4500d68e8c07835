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
                show(path.outlineBounds.offset(by: origin), isGround: role == .artifact)
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
    /// The rectangle around all of its points.
    var outlineBounds: Rect {
        let points = runs(steps: 6).flatMap { $0 }
        guard let first = points.first else { return .zero }
        return points.dropFirst().reduce(Rect(origin: first, size: .zero)) {
            $0.union(Rect(origin: $1, size: .zero))
        }
    }

    /// Its parts as points along them, closed ones ending where they begin.
    func runs(steps: Int) -> [[Point]] {
        var runs: [[Point]] = []
        var run: [Point] = []
        for element in elements {
            switch element {
            case .move(let p):
                if run.count > 1 { runs.append(run) }
                run = [p]
            case .line(let p): run.append(p)
            case .curve(let a, let b, let p):
                let from = run.last ?? p
                for step in 1...steps {
                    let t = Double(step) / Double(steps)
                    let u = 1 - t
                    run.append(from * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + p * (t * t * t))
                }
            case .close:
                if let first = run.first { run.append(first) }
            }
        }
        if run.count > 1 { runs.append(run) }
        return runs
    }

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

extension Rect {
    /// Larger by this much on each side.
    func inflated(by margin: Double) -> Rect {
        Rect(
            x: minX - margin, y: minY - margin, width: size.width + 2 * margin, height: size.height + 2 * margin)
    }
}
