/// The elements of an SVG with what they hold and refer to, to know how much is drawn once every reference is followed.
///
/// Ten groups that each use the one before ten times make ten thousand million elements out of a few hundred bytes.
struct SVGReferences {
    private struct Element {
        var parts: [Int] = []
        var targets: [String] = []
    }

    /// How deep references may lead into each other.
    private static let depthLimit = 500

    private var elements: [Element] = []
    /// From the outermost.
    private var opened: [Int] = []
    private var ids: [String: Int] = [:]

    var count: Int { elements.count }

    mutating func open(id: String?) {
        let index = elements.count
        elements.append(Element())
        if let parent = opened.last { elements[parent].parts.append(index) }
        opened.append(index)
        // CSS references were lowered to compare; so are ids, which can only find more.
        if let id { ids[id.lowercased()] = index }
    }

    mutating func refer(to id: String) {
        guard let element = opened.last ?? elements.indices.first else { return }
        elements[element].targets.append(id.lowercased())
    }

    mutating func close() {
        opened.removeLast()
    }

    /// Why too much would be drawn; `nil` when it is not.
    func whyTooMany(limit: Int) -> String? {
        guard !elements.isEmpty else { return nil }
        var sizes = [Int?](repeating: nil, count: elements.count)
        var isOpen = [Bool](repeating: false, count: elements.count)
        /// `nil` for too deep, or in a circle.
        func size(_ index: Int, depth: Int) -> Int? {
            if let known = sizes[index] { return known }
            guard depth <= SVGReferences.depthLimit, !isOpen[index] else { return nil }
            isOpen[index] = true
            defer { isOpen[index] = false }
            var sum = 1
            for next in elements[index].parts + elements[index].targets.compactMap({ ids[$0] }) {
                guard let part = size(next, depth: depth + 1) else { return nil }
                sum = min(sum + part, limit + 1)
            }
            sizes[index] = sum
            return sum
        }
        guard let drawn = size(0, depth: 0) else {
            return "has references that lead into each other without end; take them out"
        }
        return drawn > limit ? "draws more than \(limit) elements once its references are followed; simplify it" : nil
    }
}
