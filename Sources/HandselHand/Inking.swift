/// Runs the pen along strokes.
struct Inking {
    var style: Style
    var pen: Pen

    /// The contours that one movement of the pen leaves to each letter it belongs to, from that letter's origin.
    ///
    /// - Parameter origins: of each letter of the word, from the word's left end.
    func contours(
        of stroke: JoinedStroke, origins: [Double], drawing draws: inout Draws
    ) -> [(letter: Int, contours: [[Outline.Point]])] {
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
        var from = 0
        return stroke.owners.map { owner in
            let end = path.placeOfPoint[owner.lastPoint]
            let cuts = [from] + path.cusps.filter { $0 > from && $0 < end } + [end]
            let shift = Vector(origins[owner.letter], 0)
            from = end
            return (
                owner.letter,
                zip(cuts, cuts.dropFirst()).filter { $0 < $1 }.map { first, last in
                    ribbon(
                        along: path.points[first...last].map { $0 - shift }, widths: Array(widths[first...last]),
                        runsOn: (runsOn(at: first), runsOn(at: last)))
                }
            )
        }
    }
}
