/// Runs the pen along strokes. It keeps the memory it works in.
struct Inking {
    private let style: Style
    private var line = PenLine()
    private var pen: PenWidth
    private var ribbon = Ribbon()

    /// Called with each piece, for who wants to measure the writing.
    var trace: ((Piece) -> Void)?

    /// What one movement of the pen leaves to a letter: its way between two reversals of the pen.
    struct Piece {
        var letter: Int
        /// From the word's left end, in x-heights.
        var nodes: ArraySlice<PenLine.Node>
        /// The width of the line at each node.
        var widths: ArraySlice<Double>
        /// Where the letter's origin stands.
        var origin: Double
        /// Whether the ink of another piece covers its start or its end.
        var isCovered: (start: Bool, end: Bool)
    }

    init(style: Style, pen: Pen) {
        self.style = style
        self.pen = PenWidth(pen)
    }

    /// Moves the pen along a stroke and gives each letter the outlines of its part, from the letter's origin.
    ///
    /// - Parameter origins: of each letter of the word, from the word's left end.
    mutating func ink(
        _ stroke: JoinedStroke, origins: [Double], into outlines: inout [Outline], drawing draws: inout Draws
    ) {
        line.follow(stroke.path)
        let wandering = Wandering(
            style.pathVariation, reach: style.pathReach, length: line.length, drawing: &draws)
        let (start, rise) = (origins[stroke.owners[0].letter], style.rise)
        // A joined run rises as a whole with its line.
        line.move { place, arc in wandering.at(arc) + Vector(0, rise * (place.x - start)) }
        line.settle()
        pen.follow(line, drawing: &draws)
        var from = 0
        for owner in stroke.owners {
            let end = line.nodeOfPoint[owner.lastPoint]
            for part in line.parts where part.upperBound > from && part.lowerBound < end {
                let (first, last) = (max(part.lowerBound, from), min(part.upperBound - 1, end))
                guard first < last else { continue }
                // Where a letter ends without a reversal, its neighbour's ink covers the cut.
                let piece = Piece(
                    letter: owner.letter, nodes: line.nodes[first...last], widths: pen.widths[first...last],
                    origin: origins[owner.letter],
                    // At a reversal, the round end of the part before covers the start of the next.
                    isCovered: (first > 0, last < part.upperBound - 1))
                outlines[owner.letter].contours.append(
                    ribbon.outline(
                        along: piece.nodes, widths: piece.widths, shift: Vector(piece.origin, 0),
                        isCovered: piece.isCovered))
                trace?(piece)
            }
            from = end
        }
    }
}
