/// Sets the letters of a word side by side.
struct WordSpacing {
    private let style: Style
    private var before: (silhouette: Silhouette, x: Double, isFigure: Bool, isPoint: Bool)?
    /// Where the word ends so far, in x-heights from its start.
    private(set) var end = 0.0

    init(style: Style) {
        self.style = style
    }

    /// Where the origin of the next letter stands.
    mutating func place(_ silhouette: Silhouette, of token: Token, drawing draws: inout Draws) -> Double {
        let variation = draws.normal(style.gapVariation)
        var x = end - silhouette.start
        if let before {
            let hasFigure = token.isFigure || before.isFigure
            let hasPoint = token.isPoint || before.isPoint
            // Figures stand apart to be told from each other, and a point or comma between them even more.
            let apart = hasFigure ? (hasPoint ? 0.24 : 0.16) : 0
            x =
                before.x + before.silhouette.advance(to: silhouette, gap: style.gap, meanGap: style.meanGap)
                + variation * (hasFigure ? 0.5 : 1) + apart
        }
        before = (silhouette, x, token.isFigure, token.isPoint)
        end = x + silhouette.end
        return x
    }

    /// Leaves a space within the word. - Returns: where it begins.
    mutating func blank(_ space: Double) -> Double {
        let x = end
        before = nil
        end += space
        return x
    }
}

extension Token {
    /// Whether it separates figures.
    fileprivate var isPoint: Bool { text == "." || text == "," }
}
