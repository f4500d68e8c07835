/// One way of writing a character, as its author drew it: upright, undisturbed, in x-heights.
struct LetterForm: Hashable, Sendable {
    /// How the pen comes in from the letter before.
    enum Entry: String, Hashable, Sendable, CaseIterable {
        /// Into a down-stroke; the pen turns sharply there.
        case downstroke = "d"
        /// Into a bowl; the pen turns sharply there.
        case bowl = "b"
        /// Low and smoothly.
        case smooth = "e"
        /// Never: the pen is lifted before this letter.
        case lifted = "-"

        /// Whether the pen reverses where it comes in.
        var isCusp: Bool { self == .downstroke || self == .bowl }
    }

    var entry: Entry
    /// In the order drawn: the body first, then bars, dots and marks. Empty for a blank.
    var strokes: [PenPath]
}

/// The way of the pen from where it is set down to where it is lifted, given by the points it passes.
struct PenPath: Hashable, Sendable {
    /// In x-heights.
    var points: [Vector]
    /// The places in `points` where the pen reverses, rising; neither the first nor the last.
    var cusps: [Int]
    /// Whether the pen may stay down and run on into the next letter.
    var runsOn = false

    /// The same path, moved.
    func offset(by delta: Vector) -> PenPath {
        PenPath(points: points.map { $0 + delta }, cusps: cusps, runsOn: runsOn)
    }
}
