import HandselGraphics

/// The middle lines of ink as lines between the places where they end or meet. Everything in pixels of the bitmap.
struct LineGraph {
    /// A place where lines end or meet.
    struct Node {
        var center: Point
        /// Of the largest disc in the ink there.
        var radius: Double
        /// How far from its centre the middle lines are not the pen's.
        var reach: Double
        /// It is gone, because what met there now runs on or meets elsewhere.
        var isGone = false
    }

    struct Edge {
        /// The nodes at its ends; −1 for both where a line closes without meeting any other.
        var nodes: [Int]
        /// From the first to the second node, with their centres.
        var path: [Point]

        var length: Double { zip(path, path.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) } }
        var isLoop: Bool { nodes[0] < 0 }
    }

    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private let ink: InkBitmap
    private let radii: [Float]

    init(of ink: InkBitmap, lines: [UInt8], radii: [Float]) {
        self.ink = ink
        self.radii = radii
        var tracing = Tracing(lines: lines, width: ink.width, height: ink.height)
        tracing.findNodes()
        nodes = tracing.clusters.map { cluster in
            let center = cluster.reduce(Point.zero) { $0 + tracing.point($1) } * (1 / Double(cluster.count))
            let radius = Double(cluster.map { radii[$0] }.max() ?? 0)
            return Node(center: center, radius: radius, reach: radius)
        }
        for (index, cluster) in tracing.clusters.enumerated() {
            for start in cluster { traceEdges(from: start, node: index, &tracing) }
        }
        for start in lines.indices where lines[start] != 0 && !tracing.isDone[start] && tracing.nodeOf[start] < 0 {
            edges.append(Edge(nodes: [-1, -1], path: tracing.loop(from: start)))
        }
        prune()
        contract()
    }

    private mutating func traceEdges(from start: Int, node: Int, _ tracing: inout Tracing) {
        for first in tracing.neighbours(of: start) where tracing.nodeOf[first] != node && !tracing.isDone[first] {
            var places = [first]
            var (previous, place) = (start, first)
            while tracing.nodeOf[place] < 0 {
                tracing.isDone[place] = true
                guard
                    let next = tracing.neighbours(of: place).first(where: {
                        $0 != previous && !places.suffix(3).contains($0)
                    })
                else { break }
                (previous, place) = (place, next)
                places.append(place)
            }
            let end = tracing.nodeOf[place]
            guard end >= 0 else { continue }
            // Neighbouring nodes see each other from both sides.
            if places.count == 1, end < node { continue }
            let path = [nodes[node].center] + places.dropLast().map(tracing.point) + [nodes[end].center]
            edges.append(Edge(nodes: [node, end], path: path))
        }
    }

    func radius(at p: Point) -> Double {
        let (x, y) = (min(max(Int(p.x), 0), ink.width - 1), min(max(Int(p.y), 0), ink.height - 1))
        return Double(radii[y * ink.width + x])
    }

    /// The ends of edges at a node: the edge, and whether it is its first or its second end.
    func ends(at node: Int) -> [(edge: Int, end: Int)] {
        edges.indices.flatMap { edge in
            (0...1).filter { edges[edge].nodes[$0] == node }.map { (edge, $0) }
        }
    }

    /// Takes away the short twigs that thinning leaves on thick lines.
    private mutating func prune() {
        while true {
            var counts = [Int](repeating: 0, count: nodes.count)
            for edge in edges { for node in edge.nodes where node >= 0 { counts[node] += 1 } }
            let twigs = edges.indices.filter { index in
                let edge = edges[index]
                guard !edge.isLoop, edge.nodes[0] != edge.nodes[1] else { return false }
                let free = edge.nodes.firstIndex { counts[$0] == 1 }
                guard let free, counts[edge.nodes[1 - free]] > 2 else { return false }
                return edge.length < 1.25 * nodes[edge.nodes[1 - free]].radius
            }
            guard let twig = twigs.min(by: { edges[$0].length < edges[$1].length }) else { break }
            let meeting = edges[twig].nodes.first { counts[$0] > 2 }
            for node in edges[twig].nodes where counts[node] == 1 { nodes[node].isGone = true }
            edges.remove(at: twig)
            if let meeting { runOn(through: meeting) }
        }
    }

    /// Makes one line of two that alone are left at a node.
    private mutating func runOn(through node: Int) {
        let ends = ends(at: node)
        guard ends.count == 2 else { return }
        nodes[node].isGone = true
        if ends[0].edge == ends[1].edge {
            edges[ends[0].edge].nodes = [-1, -1]
            return
        }
        let (a, b) = (edges[ends[0].edge], edges[ends[1].edge])
        let before = ends[0].end == 1 ? a.path : a.path.reversed()
        let after = ends[1].end == 0 ? b.path : b.path.reversed()
        let joined = Edge(
            nodes: [a.nodes[1 - ends[0].end], b.nodes[1 - ends[1].end]], path: before + after.dropFirst())
        edges[ends[0].edge] = joined
        edges.remove(at: ends[1].edge)
    }

    /// Makes one node of two that a crossing of thick lines was torn into.
    private mutating func contract() {
        while true {
            var counts = [Int](repeating: 0, count: nodes.count)
            for edge in edges { for node in edge.nodes where node >= 0 { counts[node] += 1 } }
            let bridges = edges.indices.filter { index in
                let edge = edges[index]
                guard !edge.isLoop, edge.nodes[0] != edge.nodes[1], edge.nodes.allSatisfy({ counts[$0] > 2 }) else {
                    return false
                }
                return edge.length < 1.9 * max(nodes[edge.nodes[0]].radius, nodes[edge.nodes[1]].radius)
            }
            guard let bridge = bridges.min(by: { edges[$0].length < edges[$1].length }) else { break }
            let (kept, gone) = (edges[bridge].nodes[0], edges[bridge].nodes[1])
            let length = edges[bridge].length
            nodes[kept].center = (nodes[kept].center + nodes[gone].center) * 0.5
            nodes[kept].radius = max(nodes[kept].radius, nodes[gone].radius)
            nodes[kept].reach = min(
                max(nodes[kept].reach, nodes[gone].reach) + length / 2, 2 * nodes[kept].radius)
            nodes[gone].isGone = true
            edges.remove(at: bridge)
            for edge in edges.indices {
                for end in 0...1 where edges[edge].nodes[end] == gone { edges[edge].nodes[end] = kept }
            }
            // What now runs from the blot into the blot was the rim of a pinhole in it.
            edges.removeAll { $0.nodes == [kept, kept] && $0.length < 2.2 * nodes[kept].radius }
        }
    }
}

/// Walks over the pixels of middle lines.
private struct Tracing {
    let width: Int
    private let lines: [UInt8]
    private let height: Int
    /// Pixels that form one node.
    private(set) var clusters: [[Int]] = []
    /// The node of each pixel; −1 for those between nodes.
    private(set) var nodeOf: [Int]
    /// Pixels between nodes that belong to a line already.
    var isDone: [Bool]

    init(lines: [UInt8], width: Int, height: Int) {
        self.lines = lines
        self.width = width
        self.height = height
        nodeOf = [Int](repeating: -1, count: lines.count)
        isDone = [Bool](repeating: false, count: lines.count)
    }

    func point(_ place: Int) -> Point { Point(x: Double(place % width) + 0.5, y: Double(place / width) + 0.5) }

    /// Those beside it first, then those at its corners.
    func neighbours(of place: Int) -> [Int] {
        let (x, y) = (place % width, place / width)
        var found: [Int] = []
        for (dx, dy) in [(0, -1), (1, 0), (0, 1), (-1, 0), (1, -1), (1, 1), (-1, 1), (-1, -1)] {
            let (nx, ny) = (x + dx, y + dy)
            if nx >= 0, ny >= 0, nx < width, ny < height, lines[ny * width + nx] != 0 { found.append(ny * width + nx) }
        }
        return found
    }

    mutating func findNodes() {
        var degrees: [Int: Int] = [:]
        var places: [Int] = []
        for place in lines.indices where lines[place] != 0 {
            let degree = neighbours(of: place).count
            if degree != 2 {
                degrees[place] = degree
                places.append(place)
            }
        }
        for place in places where nodeOf[place] < 0 {
            let degree = degrees[place] ?? 0
            var waiting = [place]
            var cluster: [Int] = []
            nodeOf[place] = clusters.count
            while let next = waiting.popLast() {
                cluster.append(next)
                guard degree > 2 else { continue }
                for neighbour in neighbours(of: next) where nodeOf[neighbour] < 0 && degrees[neighbour] ?? 0 > 2 {
                    nodeOf[neighbour] = clusters.count
                    waiting.append(neighbour)
                }
            }
            clusters.append(cluster)
        }
    }

    /// A line that closes without a node.
    mutating func loop(from start: Int) -> [Point] {
        var places = [start]
        isDone[start] = true
        var place = start
        while let next = neighbours(of: place).first(where: { !isDone[$0] }) {
            isDone[next] = true
            places.append(next)
            place = next
        }
        return (places + [start]).map(point)
    }
}
