public import HandselGraphics

/// One outline of a drawing, filled and drawn along in tones.
public struct Mark: Hashable, Sendable {
    /// In points, from the drawing's top-left.
    public var path: Path
    public var fill: Tone?
    public var line: Stroke?

    /// How an outline is drawn along; its ends and corners are round.
    public struct Stroke: Hashable, Sendable {
        public var tone: Tone
        /// In points.
        public var width: Double
        /// Lengths drawn and left out in turn, in points; empty for a whole line.
        public var dashes: [Double]

        public init(_ tone: Tone, width: Double, dashes: [Double] = []) {
            self.tone = tone
            self.width = width
            self.dashes = dashes
        }
    }

    public init(_ path: Path, fill: Tone? = nil, line: Stroke? = nil) {
        self.path = path
        self.fill = fill
        self.line = line
    }

    /// The rectangle that holds it, with the width of its line.
    public var bounds: Rect {
        let inner = path.bounds
        let margin = (line?.width ?? 0) / 2
        return Rect(
            x: inner.minX - margin, y: inner.minY - margin, width: inner.size.width + 2 * margin,
            height: inner.size.height + 2 * margin)
    }
}

/// A part of a drawing that belongs together, such as a flake, a leaf, or a balloon with its string.
public struct Piece: Hashable, Sendable {
    /// What it is, in a word, for messages.
    public var name: String
    /// In the order of drawing; never empty.
    public var marks: [Mark]
    /// It may be moved or left out, and the rest is still a drawing.
    public var isLoose: Bool

    public init(_ name: String, _ marks: [Mark], isLoose: Bool = false) {
        self.name = name
        self.marks = marks
        self.isLoose = isLoose
    }

    /// The rectangle that holds all its marks.
    public var bounds: Rect { marks.bounds }

    /// The same piece, moved.
    public func offset(by delta: Point) -> Piece {
        var piece = self
        piece.marks = marks.moved(by: Transform(moving: delta))
        return piece
    }
}

/// A drawing made for one customer: the same one for the same kind, size and seed.
public struct Illustration: Hashable, Sendable {
    /// In points; every piece lies inside.
    public var size: Size
    /// In the order of drawing.
    public var pieces: [Piece]

    /// - Parameter size: in points, above 0. Kinds with a form of their own are drawn as large as it lets them be.
    public init(_ kind: IllustrationKind, size: Size, seed: Seed) {
        precondition(size.width > 0 && size.height > 0, "a drawing needs a width and a height")
        self.size = size
        pieces = kind.draw(size, seed.keyed("illustration").keyed(kind.name)).fitted(into: size, grows: !kind.fills)
    }

    /// The same drawing with left and right exchanged.
    public var mirrored: Illustration {
        var mirrored = self
        let turn = Transform(turning: 0, isMirrored: true, then: Point(x: size.width, y: 0))
        mirrored.pieces = pieces.map { Piece($0.name, $0.marks.moved(by: turn), isLoose: $0.isLoose) }
        return mirrored
    }
}

extension [Mark] {
    /// The rectangle that holds all of them.
    var bounds: Rect {
        guard let first else { return .zero }
        return dropFirst().reduce(first.bounds) { $0.union($1.bounds) }
    }

    /// All of them turned, scaled or moved.
    func moved(by transform: Transform) -> [Mark] {
        map { mark in
            Mark(
                mark.path.moved(by: transform), fill: mark.fill,
                line: mark.line.map { line in
                    Mark.Stroke(
                        line.tone, width: line.width * transform.scale, dashes: line.dashes.map { $0 * transform.scale }
                    )
                })
        }
    }
}

extension [Piece] {
    /// In their proportions as large as `size` holds and in its middle, standing on its lower edge.
    ///
    /// - Parameter grows: else they are made smaller where they stand over, and stay where they are otherwise.
    fileprivate func fitted(into size: Size, grows: Bool) -> [Piece] {
        let bounds = flatMap(\.marks).bounds
        guard bounds.size.width > 0, bounds.size.height > 0 else { return self }
        let whole = Rect(origin: .zero, size: size)
        if !grows, whole.contains(bounds) { return self }
        let scale = Swift.min(size.width / bounds.size.width, size.height / bounds.size.height)
        let x = (size.width - bounds.size.width * scale) / 2 - bounds.minX * scale
        let y = size.height - bounds.maxY * scale
        let transform = Transform(scale: scale, then: Point(x: x, y: y))
        return map { Piece($0.name, $0.marks.moved(by: transform), isLoose: $0.isLoose) }
    }
}
