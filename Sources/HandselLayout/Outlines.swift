import HandselGraphics

extension Path {
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

    /// What it covers, its curves taken in so many steps; `nil` for a path of nothing.
    func bounds(steps: Int = 8) -> Rect? {
        let points = runs(steps: steps).flatMap { $0 }
        guard let first = points.first else { return nil }
        return points.dropFirst().reduce(Rect(origin: first, size: .zero)) {
            $0.union(Rect(origin: $1, size: .zero))
        }
    }

    /// Whether a fill covers the point (the winding is not zero).
    func covers(_ point: Point) -> Bool {
        var winding = 0
        for piece in runs(steps: 8) where piece.count > 2 {
            for (index, a) in piece.enumerated() {
                let b = piece[(index + 1) % piece.count]
                let side = (b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)
                if a.y <= point.y, b.y > point.y, side > 0 { winding += 1 }
                if a.y > point.y, b.y <= point.y, side < 0 { winding -= 1 }
            }
        }
        return winding != 0
    }
}

extension Rect {
    /// Larger by this much on each side.
    func inflated(by margin: Double) -> Rect {
        Rect(
            x: minX - margin, y: minY - margin, width: size.width + 2 * margin, height: size.height + 2 * margin)
    }
}
