import Foundation

@testable import HandselHand

extension Specimen {
    /// How the outlines of the ink follow the way of the pen.
    func outlineMeasures() -> [Measure: Readings] {
        var readings = Readings.empty(.outlineReach, .spikes)
        for letter in lines.joined() {
            for piece in letter.pieces {
                let outline = PieceOutline(piece)
                readings[.outlineReach]?.add(outline.greatestReach, letter.name)
                readings[.spikes]?.add(outline.sharpestCorner, letter.name)
            }
        }
        return readings
    }
}

/// The outline of one piece of ink beside the way of the pen that made it.
private struct PieceOutline {
    private let piece: Inking.Piece
    private let curves: [(Vector, Vector, Vector)]

    init(_ piece: Inking.Piece) {
        self.piece = piece
        curves = Outline.curves(of: piece.contour).map { start, control, end in
            (start / Outline.unitsPerXHeight, control / Outline.unitsPerXHeight, end / Outline.unitsPerXHeight)
        }
    }

    /// The point of the pen's way nearest to a place, its distance from there and the width of the line there.
    private func nearest(to place: Vector) -> (index: Int, distance: Double) {
        var (nearest, least) = (0, Double.infinity)
        for (index, point) in piece.points.enumerated() {
            let (dx, dy) = (point.x - place.x, point.y - place.y)
            let square = dx * dx + dy * dy
            if square < least { (nearest, least) = (index, square) }
        }
        return (nearest, least.squareRoot())
    }

    /// The greatest distance of the outline from the middle line, in widths of the line there.
    var greatestReach: Double {
        var greatest = 0.0
        for (start, control, end) in curves {
            for place in [start, (start + 2 * control + end) / 4] {
                let (index, distance) = nearest(to: place)
                greatest = max(greatest, distance / piece.widths[index])
            }
        }
        return greatest
    }

    /// The greatest angle by which the outline turns outwards in one point, in degrees, away from the round ends.
    var sharpestCorner: Double {
        var sharpest = 0.0
        for (index, (start, control, end)) in curves.enumerated() {
            let before = curves[index == 0 ? curves.count - 1 : index - 1]
            let arriving = before.2 - before.1
            let leaving = control - start
            // Shorter than two units of the font's grid, directions are rounding.
            guard length(arriving) > 2 / Outline.unitsPerXHeight, length(leaving) > 2 / Outline.unitsPerXHeight,
                length(end - start) > 0
            else { continue }
            // Clockwise, so a turn to the right is outwards.
            let turn = -atan2(cross(arriving, leaving), dot(arriving, leaving)) * 180 / .pi
            guard turn > sharpest else { continue }
            let place = nearest(to: start).index
            let reach = Int((piece.widths[place] / SampledPath.step).rounded(.up))
            let isAtEnd = place < reach || place >= piece.points.count - reach
            if !isAtEnd { sharpest = turn }
        }
        return sharpest
    }
}
