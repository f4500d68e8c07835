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
        (
            "gel",
            Pen(
                width: 0.118, flow: 0.07, nib: 0, nibAngle: 0, down: 0.04, startLength: 0.06, startWidth: 0.85,
                endLength: 0.14, endWidth: 0.62, unevenness: 0.03, unevennessReach: 0.6)
        )
    ]

    /// The steepest change of width along the line: without it the slow ends of a stroke swell into bones.
    static let steepestSwelling = 0.22
    /// Strokes shorter than this are dots: of one width, `dotWidth` times the pen's.
    static let longestDot = 0.16
    static let dotWidth = 1.12
}
