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
struct PieceOutline {
    private let piece: TracedPiece
    private let curves: [(Vector, Vector, Vector)]

    init(_ piece: TracedPiece) {
        self.piece = piece
        var curves: [(Vector, Vector, Vector)] = []
        Outline.forEachCurve(of: piece.contour) { start, control, end in
            let units = Outline.unitsPerXHeight
            curves.append((start / units, control / units, end / units))
        }
        self.curves = curves
    }

    /// How far a place is from the way of the pen, in widths of the line: below a half it is inside the ink.
    ///
    /// Of all points of the way the one counts whose line reaches it best, which need not be the nearest: a thin end may lie
    /// across a thick line. `index` is that point's place.
    private func reach(of place: Vector) -> (widths: Double, index: Int) {
        var (least, index) = (Double.infinity, 0)
        for (candidate, point) in piece.points.enumerated() {
            let (dx, dy) = (point.x - place.x, point.y - place.y)
            let width = piece.widths[candidate]
            let square = (dx * dx + dy * dy) / (width * width)
            if square < least { (least, index) = (square, candidate) }
        }
        return (least.squareRoot(), index)
    }

    /// The greatest distance of the outline from the way of the pen, in widths of the line.
    var greatestReach: Double {
        var greatest = 0.0
        for (start, control, end) in curves {
            for place in [start, (start + 2 * control + end) / 4] { greatest = max(greatest, reach(of: place).widths) }
        }
        return greatest
    }

    /// The greatest angle by which the outline turns outwards in one point, in degrees, away from the round ends and where it
    /// can be seen: where the way bends tightly, its inner side folds inside the ink.
    var sharpestCorner: Double {
        var sharpest = 0.0
        for (index, (start, control, _)) in curves.enumerated() {
            let before = curves[index == 0 ? curves.count - 1 : index - 1]
            let arriving = before.2 - before.1
            let leaving = control - start
            // Shorter than two units of the font's grid, directions are rounding.
            guard length(arriving) > 2 / Outline.unitsPerXHeight, length(leaving) > 2 / Outline.unitsPerXHeight
            else { continue }
            // Clockwise, so a turn to the right is outwards.
            let turn = -atan2(cross(arriving, leaving), dot(arriving, leaving)) * 180 / .pi
            guard turn > sharpest else { continue }
            let (widths, place) = reach(of: start)
            let end = Int((piece.widths[place] / TracedPiece.step).rounded(.up))
            let isAtEnd = place < end || place >= piece.points.count - end
            if !isAtEnd, widths > 0.47 { sharpest = turn }
        }
        return sharpest
    }
}
