/// Sets the letters of a word side by side.
struct WordSpacing {
    private let style: Style
    private var before: (form: ReadyForm, width: Double, x: Double, isFigure: Bool, isPoint: Bool)?
    /// Where the word ends so far, in x-heights from its start.
    private(set) var end = 0.0

    init(style: Style) {
        self.style = style
    }

    /// Where the origin of the next letter stands.
    ///
    /// - Parameters:
    ///   - width: how much wider the letter is than its form.
    ///   - isJoined: whether the pen comes from the letter before; bars and dots then do not keep the two apart.
    mutating func place(
        _ form: ReadyForm, of token: Token, width: Double, isJoined: Bool, drawing draws: inout Draws
    ) -> Double {
        let variation = draws.normal(style.gapVariation)
        var x = end - form.whole.start * width
        if let before {
            let hasFigure = token.isFigure || before.isFigure
            let hasPoint = token.isPoint || before.isPoint
            // Figures stand apart to be told from each other, and a point or comma between them even more.
            let apart = hasFigure ? (hasPoint ? 0.24 : 0.16) : 0
            let (last, next) =
                isJoined ? (before.form.body, form.body) : (before.form.whole, form.whole)
            x =
                before.x
                + last.advance(
                    to: next, width: before.width, nextWidth: width, gap: style.gap, meanGap: style.meanGap)
                + variation * (hasFigure ? 0.5 : 1) + apart
        }
        before = (form, width, x, token.isFigure, token.isPoint)
        end = x + form.whole.end * width
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
