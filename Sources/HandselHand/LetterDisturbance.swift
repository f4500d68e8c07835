import Foundation

/// What makes one letter differ from every other of its kind.
struct LetterDisturbance {
    var style: Style
    /// Figures must stay legible.
    var isFigure: Bool
    /// The word's size, as a factor.
    var size: Double
    /// How much further the word leans than the hand, in degrees.
    var slant: Double

    /// The letter's strokes with everything but the lean, by which it is spaced, and as they are drawn.
    func applied(to form: LetterForm, drawing draws: inout Draws) -> (upright: [PenPath], leaning: [PenPath]) {
        let scale = Vector(
            1 + draws.normal(style.letterWidthVariation), (1 + draws.normal(style.letterHeightVariation)) * size)
        let rotation = draws.normal(style.rotationVariation) * .pi / 180
        let lean = tan((style.lean + slant + draws.normal(style.letterSlantVariation)) * .pi / 180)
        let base = draws.normal(style.baselineVariation)
        let (sine, cosine) = (sin(rotation), cos(rotation))
        let shift = style.pointVariation * (isFigure ? 0.5 : 1)
        var upright: [PenPath] = []
        for stroke in form.strokes {
            var path = stroke
            for index in path.points.indices {
                path.points[index] = (path.points[index] + draws.normals(shift)).scaled(by: scale)
            }
            upright.append(path)
        }
        let leaning = upright.map { stroke in
            var path = stroke
            for index in path.points.indices {
                // Turned about the middle of its foot.
                let point = path.points[index]
                let x = point.x + point.y * lean - 0.35
                path.points[index] = Vector(
                    0.35 + x * cosine - point.y * sine, base + x * sine + point.y * cosine)
            }
            return path
        }
        return (upright, leaning)
    }
}

extension LetterForm {
    /// The form in a writer's proportions: the width, and what rises over the x-height or hangs below the baseline.
    func proportioned(by style: Style) -> LetterForm {
        var form = self
        for stroke in form.strokes.indices {
            for index in form.strokes[stroke].points.indices {
                let point = strokes[stroke].points[index]
                let y =
                    point.y > 1
                    ? 1 + (point.y - 1) * style.ascenders : point.y < 0 ? point.y * style.descenders : point.y
                form.strokes[stroke].points[index] = Vector(point.x * style.width, y)
            }
        }
        return form
    }
}
