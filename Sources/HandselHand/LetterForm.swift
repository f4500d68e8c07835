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

    /// The form as it is written when the pen comes from the letter before: the join takes the place of its lead-in.
    var arriving: LetterForm {
        guard let body = strokes.first, body.leadIn > 0 else { return self }
        var form = self
        form.strokes[0] = body.withoutLeadIn
        return form
    }

    /// Whether the pen can stay down from this letter into `next`.
    func canJoin(_ next: LetterForm) -> Bool {
        strokes.first?.runsOn == true && next.entry != .lifted && !next.strokes.isEmpty
    }
}

/// The way of the pen from where it is set down to where it is lifted, given by the points it passes.
struct PenPath: Hashable, Sendable {
    /// In x-heights.
    var points: [Vector]
    /// The places in `points` where the pen reverses, rising; neither the first nor the last.
    var cusps: [Int]
    /// Whether the pen may stay down and run on into the next letter.
    var runsOn = false
    /// How many points only lead in from the baseline; they are left out where a join leads in.
    var leadIn = 0
    /// The width of the ink at each point, in x-heights, where it was measured; empty where the pen decides.
    var widths: [Double] = []

    /// The same path, moved.
    func offset(by delta: Vector) -> PenPath {
        var path = self
        for index in points.indices { path.points[index] += delta }
        return path
    }

    fileprivate var withoutLeadIn: PenPath {
        var path = self
        path.points.removeFirst(leadIn)
        path.cusps = cusps.compactMap { $0 > leadIn ? $0 - leadIn : nil }
        if !widths.isEmpty { path.widths.removeFirst(leadIn) }
        path.leadIn = 0
        return path
    }
}
