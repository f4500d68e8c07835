import Foundation

/// What makes one letter differ from every other of its kind.
struct LetterDisturbance {
    private let style: Style
    private let isFigure: Bool
    private let scale: Vector
    private let lean: Double
    private let base: Double
    private let (sine, cosine): (Double, Double)

    /// - Parameters:
    ///   - isFigure: figures must stay legible.
    ///   - size: the word's size, as a factor.
    ///   - slant: how much further the word leans than the hand, in degrees.
    init(style: Style, isFigure: Bool, size: Double, slant: Double, drawing draws: inout Draws) {
        (self.style, self.isFigure) = (style, isFigure)
        scale = Vector(
            1 + draws.normal(style.letterWidthVariation), (1 + draws.normal(style.letterHeightVariation)) * size)
        let rotation = draws.normal(style.rotationVariation) * .pi / 180
        (sine, cosine) = (sin(rotation), cos(rotation))
        lean = tan((style.lean + slant + draws.normal(style.letterSlantVariation)) * .pi / 180)
        base = draws.normal(style.baselineVariation)
    }

    /// How much wider the letter is than its form.
    var width: Double { scale.x }

    /// The letter's strokes as they are drawn. - Parameter x: where its origin stands.
    func strokes(of form: LetterForm, at x: Double, isJoined: Bool, drawing draws: inout Draws) -> [PenPath] {
        // A letter of few points has little to differ in.
        let isPlain = form.strokes.allSatisfy { $0.points.count <= 6 }
        let shift = style.pointVariation * (isFigure ? 0.5 : isPlain ? 1.5 : 1)
        var strokes = form.strokes
        for stroke in strokes.indices {
            let (last, runsOn) = (strokes[stroke].points.count - 1, strokes[stroke].runsOn)
            for index in 0...last {
                // A join is one sweep: where it starts and ends the pen is steadier.
                let isJoint = (index == 0 && isJoined && stroke == 0) || (index == last && runsOn)
                let point = (strokes[stroke].points[index] + draws.normals(isJoint ? shift * 0.6 : shift))
                    .scaled(by: scale)
                // Turned about the middle of its foot.
                let leaning = point.x + point.y * lean - 0.35
                strokes[stroke].points[index] = Vector(
                    x + 0.35 + leaning * cosine - point.y * sine, base + leaning * sine + point.y * cosine)
            }
        }
        return strokes
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
