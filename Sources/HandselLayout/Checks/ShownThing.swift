import HandselGraphics
import HandselSource

/// Something that shows on a page: what a frame has of its own, apart from the frames in it.
struct ShownThing {
    var name: String
    var position: SourcePosition?
    var content: Frame.Content
    var role: Frame.Role?
    /// The top left corner of its frame on the page.
    var origin: Point
    /// What it takes up on the page: one rectangle for each line of a text, else one.
    var rects: [Rect]
    /// Where its frame stands among the frames of the page, as indexes from the page down.
    var path: [Int]
    /// It is in an ornament, which nobody needs to read.
    var isArtifact: Bool

    /// Whether one of the two is inside the other.
    func isAround(_ other: ShownThing) -> Bool { path.starts(with: other.path) || other.path.starts(with: path) }
}

extension Frame {
    /// Everything that shows on this page, in the order in which it is drawn.
    var shownThings: [ShownThing] {
        var things: [ShownThing] = []
        collect(&things, at: .zero, path: [], position: position, isArtifact: false)
        return things
    }

    private func collect(
        _ things: inout [ShownThing], at origin: Point, path: [Int], position: SourcePosition?,
        isArtifact: Bool
    ) {
        let isArtifact = isArtifact || role == .artifact
        let position = self.position ?? position
        let rects = ownRects.map { $0.offset(by: origin) }
        if !rects.isEmpty {
            things.append(
                ShownThing(
                    name: name, position: position, content: content, role: role, origin: origin, rects: rects,
                    path: path, isArtifact: isArtifact))
        }
        for (index, child) in children.enumerated() {
            child.frame.collect(
                &things, at: origin + child.origin, path: path + [index], position: position,
                isArtifact: isArtifact)
        }
    }

    private var ownRects: [Rect] {
        switch content {
        case .nothing: []
        case .text(let lines): lines.filter { !$0.line.runs.isEmpty }.map(\.letters)
        // A code with its quiet zone.
        case .shape where role?.isFigure ?? false: [Rect(origin: .zero, size: size)]
        case .shape(let path, let fill, let line):
            fill == nil && line == nil ? [] : path.bounds().map { [$0.inflated(by: (line?.width ?? 0) / 2)] } ?? []
        case .image, .ink: [Rect(origin: .zero, size: size)]
        }
    }
}

extension Frame.Role {
    var isFigure: Bool { if case .figure = self { true } else { false } }
}

extension Frame.PlacedLine {
    /// What its letters cover, from the frame's top left: from the top of the capitals to the baseline, or to the foot of
    /// letters that go below it.
    fileprivate var letters: Rect {
        let size = line.runs.map(\.glyphs.size).max() ?? 0
        let goesBelow = line.runs.contains { run in
            run.glyphs.text.contains { !$0.isASCII || "gjpqyQJ,;()[]{}|/@$&_".contains($0) }
        }
        return Rect(
            x: baseline.x, y: baseline.y - 0.74 * size, width: line.width, height: (goesBelow ? 0.95 : 0.76) * size)
    }
}
