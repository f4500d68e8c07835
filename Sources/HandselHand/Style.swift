/// A writer's habits: proportions, spacing, and how much everything varies.
///
/// Lengths are in x-heights, angles in degrees, and every `…Variation` is a standard deviation.
struct Style: Hashable, Sendable {
    /// How far the letters lean to the right.
    var lean = 6.0
    /// Factors on the widths of letters and on the lengths of ascenders and descenders.
    var width = 1.0
    var ascenders = 1.0
    var descenders = 1.0
    /// The chance that the pen stays down between two letters that can be joined, from 0 to 1.
    var join = 0.75
    /// The chance that letters for which there is a form together are written as one, from 0 to 1.
    var pair = 0.85
    /// The clearance wanted at the narrowest place between two letters, and on average over the x-height.
    var gap = 0.24
    var meanGap = 0.52
    /// The space between two words.
    var wordSpace = 0.95
    /// From one baseline to the next.
    var pitch = 3.4

    /// Each point of a letter, on each axis.
    var pointVariation = 0.028
    /// The smooth wandering of the pen along its way, and the length over which it forgets where it was.
    var pathVariation = 0.018
    var pathReach = 0.5
    /// A letter's width and height, as shares.
    var letterWidthVariation = 0.035
    var letterHeightVariation = 0.03
    var baselineVariation = 0.022
    var rotationVariation = 0.8
    var letterSlantVariation = 0.75
    var gapVariation = 0.035
    var wordSlantVariation = 1.5
    /// A word's size, as a share.
    var wordSizeVariation = 0.012
    var wordSpaceVariation = 0.125
    /// Where a line starts.
    var indentVariation = 0.25
    /// How far the left edge drifts inwards from line to line.
    var inwardDrift = 0.055
    /// How much a line rises over its length, as a share.
    var rise = 0.008
    var riseVariation = 0.004
    /// The size of a line's slow wandering up and down.
    var drift = 0.06
    /// How much the ink's lightness changes from word to word, as a share; it drifts, and never by more than 0.05.
    var shadeVariation = 0.018
}

extension Style {
    /// A habit that a hand file can set: its keyword there, where it is kept, and what it may be.
    typealias Setting = (name: String, value: any WritableKeyPath<Style, Double> & Sendable, range: ClosedRange<Double>)

    /// What a `style` line may set.
    static let habits: [Setting] = [
        ("lean", \.lean, -30...45), ("width", \.width, 0.5...2), ("ascend", \.ascenders, 0.4...2),
        ("descend", \.descenders, 0.4...2), ("join", \.join, 0...1), ("pair", \.pair, 0...1), ("gap", \.gap, 0...1),
        ("mean", \.meanGap, 0...2), ("word", \.wordSpace, 0.55...3), ("pitch", \.pitch, 2...8),
    ]

    /// What a `vary` line may set.
    static let variations: [Setting] = [
        ("point", \.pointVariation, 0...0.2), ("path", \.pathVariation, 0...0.2), ("reach", \.pathReach, 0.1...5),
        ("width", \.letterWidthVariation, 0...0.1), ("height", \.letterHeightVariation, 0...0.1),
        ("base", \.baselineVariation, 0...0.2), ("rotation", \.rotationVariation, 0...5),
        ("slant", \.letterSlantVariation, 0...3), ("gap", \.gapVariation, 0...0.2),
        ("word-slant", \.wordSlantVariation, 0...3), ("word-size", \.wordSizeVariation, 0...0.1),
        ("word-space", \.wordSpaceVariation, 0...0.5), ("indent", \.indentVariation, 0...2),
        ("inward", \.inwardDrift, 0...0.5), ("rise", \.rise, 0...0.05), ("rise-change", \.riseVariation, 0...0.02),
        ("drift", \.drift, 0...0.3), ("shade", \.shadeVariation, 0...0.05),
    ]
}
