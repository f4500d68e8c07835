import HandselGraphics
import HandselOrnament

extension Tone {
    /// The tone in a brand's colours.
    func color(in theme: Theme) -> Color {
        theme.color(.role(role.color)).mixed(into: theme.color(.role(ground.color)), amount: share)
    }
}

extension Tone.Role {
    fileprivate var color: ColorRole {
        switch self {
        case .ink: .ink
        case .muted: .muted
        case .accent: .accent
        case .highlight: .highlight
        case .paper: .paper
        case .tint: .tint
        case .rule: .rule
        case .pen: .pen
        }
    }
}

/// The pieces of a drawing as frames. Neighbours in the order of drawing that look alike and do not lie on each other are
/// one frame, so that a burst of flakes is a few outlines in the PDF and not a hundred.
func frames(of pieces: [Piece], in theme: Theme) -> [Frame.Child] {
    var sheets: [Sheet] = []
    for piece in pieces {
        for mark in piece.marks {
            let bounds = mark.bounds
            var home: Int?
            // A mark may go back to an earlier sheet of its look as far as it lies on nothing in between.
            for index in sheets.indices.reversed() {
                if sheets[index].covers(bounds) { break }
                if sheets[index].fill == mark.fill, sheets[index].line == mark.line { home = index }
            }
            if let home {
                sheets[home].add(mark.path, bounds)
            } else {
                sheets.append(Sheet(piece.name, mark, bounds))
            }
        }
    }
    return sheets.map { $0.child(in: theme) }
}

/// Marks of one look that do not lie on each other.
private struct Sheet {
    var name: String
    var fill: Tone?
    var line: Mark.Stroke?
    private var path: Path
    private var parts: [Rect]

    init(_ name: String, _ mark: Mark, _ bounds: Rect) {
        self.name = name
        fill = mark.fill
        line = mark.line
        path = mark.path
        parts = [bounds]
    }

    func covers(_ rect: Rect) -> Bool { parts.contains { $0.overlaps(rect) } }

    mutating func add(_ other: Path, _ bounds: Rect) {
        path.elements += other.elements
        parts.append(bounds)
    }

    func child(in theme: Theme) -> Frame.Child {
        let bounds = parts.dropFirst().reduce(parts[0]) { $0.union($1) }
        let content = Frame.Content.shape(
            path.moved(by: bounds.origin * -1), fill: fill?.color(in: theme),
            line: line.map {
                Frame.Line(color: $0.tone.color(in: theme), width: $0.width, dashes: $0.dashes, isRound: true)
            })
        return Frame.Child(at: bounds.origin, Frame(name: name, size: bounds.size, content: content, role: .artifact))
    }
}

extension Path {
    /// Moved, its numbers cut to thousandths of a point: more would only make files larger.
    fileprivate func moved(by delta: Point) -> Path {
        func place(_ point: Point) -> Point {
            let moved = point + delta
            return Point(x: (moved.x * 1_000).rounded() / 1_000, y: (moved.y * 1_000).rounded() / 1_000)
        }
        return Path(
            elements.map { element in
                switch element {
                case .move(let p): .move(place(p))
                case .line(let p): .line(place(p))
                case .curve(let a, let b, let p): .curve(place(a), place(b), place(p))
                case .close: .close
                }
            })
    }
}
