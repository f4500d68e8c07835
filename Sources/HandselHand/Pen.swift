/// How a pen's line swells and thins. Lengths and widths are in x-heights unless a share is named.
struct Pen: Hashable, Sendable {
    /// The width of its line at middle speed.
    var width: Double
    /// How much slowness widens the line: the share by which half the middle speed widens it.
    var flow: Double
    /// How much the direction of movement matters, as a share, and the angle at which the line is thinnest, in radians.
    var nib: Double
    var nibAngle: Double
    /// How much wider a down-stroke is than an up-stroke, as a share either way.
    var down: Double
    /// Over which length the line begins, and the share of its width at its very start.
    var startLength: Double
    var startWidth: Double
    /// Over which length the line ends, and the share of its width at its very end.
    var endLength: Double
    var endWidth: Double
    /// The standard deviation of the unevenness along the line, as a share, and its reach.
    var unevenness: Double
    var unevennessReach: Double

    /// The pens that a hand file can name.
    static let named: [(name: String, pen: Pen)] = [
        // A rolling ball in liquid ink: even, with round ends.
        (
            "gel",
            Pen(
                width: 0.118, flow: 0.07, nib: 0, nibAngle: 0, down: 0.04, startLength: 0.06, startWidth: 0.85,
                endLength: 0.14, endWidth: 0.62, unevenness: 0.03, unevennessReach: 0.6)
        ),
        // A soft nib that spreads under pressure, with long fine ends.
        (
            "fountain",
            Pen(
                width: 0.12, flow: 0.12, nib: 0.1, nibAngle: 0.785, down: 0.07, startLength: 0.08, startWidth: 0.62,
                endLength: 0.26, endWidth: 0.34, unevenness: 0.035, unevennessReach: 0.6)
        ),
        // A fine ball in stiff ink, which pressure alone makes flow.
        (
            "ballpoint",
            Pen(
                width: 0.088, flow: 0.09, nib: 0, nibAngle: 0, down: 0.09, startLength: 0.1, startWidth: 0.55,
                endLength: 0.22, endWidth: 0.4, unevenness: 0.04, unevennessReach: 0.5)
        ),
        // A thick fibre tip, blunt at both ends.
        (
            "felt",
            Pen(
                width: 0.165, flow: 0.05, nib: 0.06, nibAngle: 0.87, down: 0.03, startLength: 0.04, startWidth: 0.92,
                endLength: 0.1, endWidth: 0.8, unevenness: 0.025, unevennessReach: 0.7)
        ),
        // A lead worn flat on one side, on paper with a grain.
        (
            "pencil",
            Pen(
                width: 0.1, flow: 0.06, nib: 0.07, nibAngle: 0.6, down: 0.1, startLength: 0.09, startWidth: 0.68,
                endLength: 0.18, endWidth: 0.46, unevenness: 0.045, unevennessReach: 0.32)
        ),
    ]

    /// The pen of this name, with the width of its line in x-heights; `nil` for a name that is none.
    static func named(_ name: String, width: Double) -> Pen? {
        guard var pen = named.first(where: { $0.name == name })?.pen else { return nil }
        pen.width = width
        return pen
    }

    /// The steepest change of width along the line: without it the slow ends of a stroke swell into bones.
    static let steepestSwelling = 0.2
    /// Strokes shorter than this are dots: of one width, `dotWidth` times the pen's.
    static let longestDot = 0.16
    static let dotWidth = 1.12
}
