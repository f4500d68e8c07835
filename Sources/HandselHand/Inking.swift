/// Runs the pen along strokes.
struct Inking {
    var style: Style
    var pen: Pen

    /// What one movement of the pen leaves to a letter, from that letter's origin, in x-heights: its way between two
    /// reversals of the pen.
    struct Piece {
        var letter: Int
        var points: [Vector]
        /// The width of the line at each of the points.
        var widths: [Double]
        /// Whether the line goes on in another piece at its start or its end, which covers that end.
        var runsOn: (start: Bool, end: Bool)

        /// Its outline, closed.
        var contour: [Outline.Point] { ribbon(along: points, widths: widths, runsOn: runsOn) }
    }

    /// Moves the pen along a stroke. - Parameter origins: of each letter of the word, from the word's left end.
    func pieces(of stroke: JoinedStroke, origins: [Double], drawing draws: inout Draws) -> [Piece] {
        var path = SampledPath(stroke.path)
        let wandering = draws.wandering(
            style.pathVariation, reach: style.pathReach, count: path.points.count, step: SampledPath.step)
        let start = origins[stroke.owners[0].letter]
        for index in path.points.indices {
            path.points[index] += wandering[index]
            // A joined run rises as a whole with its line.
            path.points[index].y += style.rise * (path.points[index].x - start)
        }
        let widths = pen.widths(along: path, drawing: &draws)
        // Where a letter ends without a cusp, its neighbour's ink covers the cut.
        func runsOn(at place: Int) -> Bool {
            place > 0 && place < path.points.count - 1 && !path.cusps.contains(place)
        }
        var pieces: [Piece] = []
        var from = 0
        for owner in stroke.owners {
            let end = path.placeOfPoint[owner.lastPoint]
            let cuts = [from] + path.cusps.filter { $0 > from && $0 < end } + [end]
            let shift = Vector(origins[owner.letter], 0)
            for (first, last) in zip(cuts, cuts.dropFirst()) where first < last {
                pieces.append(
                    Piece(
                        letter: owner.letter, points: path.points[first...last].map { $0 - shift },
                        widths: Array(widths[first...last]), runsOn: (runsOn(at: first), runsOn(at: last))))
            }
            from = end
        }
        return pieces
    }
}
