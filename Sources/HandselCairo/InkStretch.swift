import HandselGraphics
import HandselHand

/// Letters that follow each other on a line of a note and are drawn at once.
struct InkStretch {
    /// What the letters stand for.
    var text: String
    var letters: ArraySlice<Ink.Letter>
    /// See `Color.shaded(by:)`; `nil` for nothing but spaces.
    var shade: Double?
    /// Whether its one letter is the place of a word in type.
    var isTypeset: Bool
}

extension Ink.Line {
    /// The line taken apart where the shade of the ink changes and around words in type. Spaces, which show no ink, stay
    /// with what is before them.
    ///
    /// - Throws: `CairoError.brokenRun` when its letters do not add up to its text.
    func stretches() throws(CairoError) -> [InkStretch] {
        let utf8 = Array(text.utf8)
        var stretches: [InkStretch] = []
        var end = 0
        for (index, letter) in letters.enumerated() {
            guard letter.bytes > 0, end + letter.bytes <= utf8.count else { throw .brokenRun(text: text) }
            let own = String(decoding: utf8[end..<(end + letter.bytes)], as: UTF8.self)
            end += letter.bytes
            // A space shows no ink: it takes any shade.
            let shade = own.allSatisfy(\.isWhitespace) ? nil : letter.shade
            if let last = stretches.last, !last.isTypeset, !letter.isTypeset,
                shade == nil || last.shade == nil || shade == last.shade
            {
                stretches[stretches.count - 1].text += own
                stretches[stretches.count - 1].letters = letters[last.letters.startIndex...index]
                stretches[stretches.count - 1].shade = last.shade ?? shade
            } else {
                stretches.append(
                    InkStretch(
                        text: own, letters: letters[index...index], shade: shade, isTypeset: letter.isTypeset))
            }
        }
        guard end == utf8.count else { throw .brokenRun(text: text) }
        return stretches
    }
}

extension Color {
    /// The colour mixed with white (`shade` above 0) or black (below 0) by that share, in sRGB: 0.05 is 5 % lighter. It
    /// stays as opaque as it is, so that letters that lie over each other show no seam.
    func shaded(by shade: Double) -> Color {
        guard shade != 0 else { return self }
        let share = min(1, abs(shade))
        return mixed(into: shade > 0 ? .white : .black, amount: 1 - share, alpha: alpha)
    }

    private func mixed(into ground: Color, amount: Double, alpha: Double) -> Color {
        var mixed = mixed(into: ground, amount: amount)
        mixed.alpha = alpha
        return mixed
    }
}
