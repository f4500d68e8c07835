import HandselGraphics
import HandselType

extension Frame {
    /// The page with those grounds drawn out to the paper's edges that are to reach there. This frame is the page.
    func bleeding(_ direction: TextDirection) -> Frame { bleeding(at: .zero, on: size, direction) }

    private func bleeding(at origin: Point, on paper: Size, _ direction: TextDirection) -> Frame {
        var frame = self
        for index in frame.children.indices {
            let child = frame.children[index]
            frame.children[index].frame = child.frame.bleeding(at: origin + child.origin, on: paper, direction)
        }
        guard !bleed.isEmpty,
            let index = frame.children.firstIndex(where: { $0.frame.name == Box.ground }),
            case .shape(_, let fill, _) = frame.children[index].frame.content
        else { return frame }
        let (left, right): (Box.Edge, Box.Edge) =
            direction == .leftToRight ? (.leading, .trailing) : (.trailing, .leading)
        var ground = Rect(origin: origin, size: size)
        if bleed.contains(left) { ground = ground.reaching(minX: 0) }
        if bleed.contains(right) { ground = ground.reaching(maxX: paper.width) }
        if bleed.contains(.top) { ground = ground.reaching(minY: 0) }
        if bleed.contains(.bottom) { ground = ground.reaching(maxY: paper.height) }
        frame.children[index] = Child(
            at: ground.origin - origin,
            Frame(
                name: Box.ground, size: ground.size,
                content: .shape(Path(rect: Rect(origin: .zero, size: ground.size)), fill: fill, line: nil),
                role: .artifact))
        return frame
    }
}

extension Rect {
    /// The same rectangle with other edges, in points.
    fileprivate func reaching(
        minX: Double? = nil, minY: Double? = nil, maxX: Double? = nil, maxY: Double? = nil
    ) -> Rect {
        let (x, y) = (minX ?? self.minX, minY ?? self.minY)
        return Rect(x: x, y: y, width: (maxX ?? self.maxX) - x, height: (maxY ?? self.maxY) - y)
    }
}
