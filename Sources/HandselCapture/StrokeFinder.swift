import HandselGraphics

/// Joins the lines of a graph to strokes.
struct StrokeFinder {
    let graph: LineGraph
    let ink: InkBitmap

    /// An end of an edge.
    private struct End: Hashable {
        var edge: Int
        var end: Int
        var other: End { End(edge: edge, end: 1 - end) }
    }

    /// How two ends go on into each other: straight through their node, or by way of a tip where the pen turns.
    private struct Link {
        var to: End
        var node: Int
        var tip: Point?
    }

    func strokes() -> [TracedStroke] {
        var (links, used) = links()
        var strokes: [TracedStroke] = []
        for index in graph.edges.indices where graph.edges[index].isLoop {
            strokes.append(finished(Way(points: graph.edges[index].path), isClosed: true))
            used.insert(index)
        }
        // Open ways from their free ends first, then those that close.
        let ends = graph.edges.indices.flatMap { [End(edge: $0, end: 0), End(edge: $0, end: 1)] }
        for end in ends.filter({ links[$0] == nil }) + ends where !used.contains(end.edge) {
            let isClosed = links[end] != nil
            var way = Way(points: [])
            var here = end
            while true {
                used.insert(here.edge)
                let edge = graph.edges[here.edge]
                way.append(here.end == 0 ? edge.path : edge.path.reversed(), trim: trims(edge, here))
                guard let link = links.removeValue(forKey: here.other) else { break }
                links[link.to] = nil
                way.link(tip: link.tip)
                if used.contains(link.to.edge) { break }
                here = link.to
            }
            way.startsFree = !isClosed && isFree(end)
            way.endsFree = !isClosed && isFree(here.other)
            strokes.append(finished(way, isClosed: isClosed))
        }
        return strokes
    }

    private func isFree(_ end: End) -> Bool {
        let node = graph.edges[end.edge].nodes[end.end]
        return graph.ends(at: node).count == 1
    }

    /// How much of an edge's ends lies in the blots where lines meet, where its middle line is not the pen's.
    private func trims(_ edge: LineGraph.Edge, _ here: End) -> (start: Double, end: Double) {
        let length = edge.length
        func trim(_ node: Int) -> Double {
            guard node >= 0, graph.ends(at: node).count > 2 else { return 0 }
            return min(graph.nodes[node].reach * 1.15, length * 0.4)
        }
        let both = (trim(edge.nodes[0]), trim(edge.nodes[1]))
        return here.end == 0 ? both : (both.1, both.0)
    }

    /// The direction in which an edge leaves its node, looked at outside of the blot there.
    private func heading(_ end: End) -> Point {
        let edge = graph.edges[end.edge]
        let path = end.end == 0 ? edge.path : edge.path.reversed()
        let radius = max(graph.nodes[edge.nodes[end.end]].reach, 2)
        let length = edge.length
        let near = point(on: path, at: min(radius * 1.1, length * 0.3))
        let far = point(on: path, at: min(radius * 3.2, length * 0.9))
        return (far - near).direction
    }

    private func links() -> (links: [End: Link], used: Set<Int>) {
        var links: [End: Link] = [:]
        var used: Set<Int> = []
        for node in graph.nodes.indices where !graph.nodes[node].isGone {
            let ends = graph.ends(at: node).map { End(edge: $0.edge, end: $0.end) }
            guard ends.count > 2 else { continue }
            let headings = ends.map(heading)
            if ends.count == 3, let apex = apex(ends, headings) {
                let (spur, limbs) = apex
                let edge = graph.edges[spur.edge]
                guard let end = spur.end == 0 ? edge.path.last : edge.path.first else { continue }
                let radius = limbs.map {
                    graph.radius(at: point(on: graph.edges[$0.edge].path, at: graph.edges[$0.edge].length / 2))
                }
                let heading = (end - graph.nodes[node].center).direction
                let reach = ink.reach(from: end, heading: heading, most: 4 * radius[0])
                let tip = end + heading * min(max(0, reach - min(radius[0], radius[1])), 2 * radius[0])
                links[limbs[0]] = Link(to: limbs[1], node: node, tip: tip)
                links[limbs[1]] = Link(to: limbs[0], node: node, tip: tip)
                used.insert(spur.edge)
                continue
            }
            var pairs: [(a: Int, b: Int, cosine: Double)] = []
            for a in ends.indices {
                for b in ends.indices where b > a {
                    let cosine = dot(headings[a], headings[b])
                    if cosine < -0.55 { pairs.append((a, b, cosine)) }
                }
            }
            pairs.sort { $0.cosine < $1.cosine }
            var taken: Set<Int> = []
            for pair in pairs where !taken.contains(pair.a) && !taken.contains(pair.b) {
                taken.formUnion([pair.a, pair.b])
                links[ends[pair.a]] = Link(to: ends[pair.b], node: node)
                links[ends[pair.b]] = Link(to: ends[pair.a], node: node)
            }
        }
        return (links, used)
    }

    /// Where two limbs run together into a short spur, the pen went up to its tip and turned, as in A, M and v.
    private func apex(_ ends: [End], _ headings: [Point]) -> (spur: End, limbs: [End])? {
        guard
            let index = ends.indices.min(by: { graph.edges[ends[$0].edge].length < graph.edges[ends[$1].edge].length })
        else { return nil }
        let spur = ends[index]
        let edge = graph.edges[spur.edge]
        let limbs = ends.indices.filter { $0 != index }
        let radius = graph.nodes[edge.nodes[spur.end]].radius
        guard isFree(spur.other), edge.length < 4 * radius, Set(ends.map(\.edge)).count == 3,
            limbs.allSatisfy({
                dot(headings[$0], headings[index]) < -0.7 && graph.edges[ends[$0].edge].length > 1.5 * edge.length
            })
        else { return nil }
        return (spur, limbs.map { ends[$0] })
    }

    // MARK: Finishing

    /// The points of a stroke that is being put together.
    private struct Way {
        var points: [Point]
        /// Places where the pen turns at a tip.
        var tips: [Int] = []
        var startsFree = false
        var endsFree = false

        /// Appends an edge, without so much of its ends; the very first and last point of a way stay.
        mutating func append(_ path: [Point], trim: (start: Double, end: Double)) {
            guard let first = path.first, let last = path.last else { return }
            var rest = path
            if points.isEmpty {
                points.append(first)
            }
            rest = cut(rest, trim.start)
            rest = cut(rest.reversed(), trim.end).reversed()
            points += rest
            lastCenter = last
        }

        /// The node that the last edge came to.
        private var lastCenter: Point?

        mutating func link(tip: Point?) {
            guard let tip else { return }
            tips.append(points.count)
            points.append(tip)
            lastCenter = nil
        }

        /// Goes up to the node where the last edge ends.
        mutating func end() {
            if let lastCenter, points.last != lastCenter { points.append(lastCenter) }
        }

        init(points: [Point]) {
            self.points = points
        }

        private func cut(_ path: [Point], _ length: Double) -> [Point] {
            guard length > 0 else { return path }
            var left = length
            for index in path.indices.dropLast() {
                let step = path[index].distance(to: path[index + 1])
                if step > left {
                    let start = path[index] + (path[index + 1] - path[index]) * (left / step)
                    return [start] + path[(index + 1)...]
                }
                left -= step
            }
            return path.suffix(1)
        }
    }

    private func finished(_ way: Way, isClosed: Bool) -> TracedStroke {
        var way = way
        if !isClosed { way.end() }
        var line = MiddleLine(points: way.points, tips: way.tips, isClosed: isClosed, ink: ink) {
            graph.radius(at: $0) * 2
        }
        if !isClosed {
            if way.startsFree { line.reachEnd(atStart: true, in: ink) }
            if way.endsFree { line.reachEnd(atStart: false, in: ink) }
        }
        return line.stroke(ink)
    }
}

/// The place so far along a path.
func point(on path: [Point], at length: Double) -> Point {
    var left = length
    for index in path.indices.dropLast() {
        let step = path[index].distance(to: path[index + 1])
        if step >= left, step > 0 { return path[index] + (path[index + 1] - path[index]) * (left / step) }
        left -= step
    }
    return path[path.count - 1]
}
