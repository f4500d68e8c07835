public import HandselGraphics

/// A writer's letter forms and habits, read from a hand file.
public struct Hand: Hashable, Sendable {
    /// The writer's name, such as "Sam".
    public var name: String

    /// Reads the text of a hand file. - Parameter file: its name, for messages.
    public init(reading text: String, file: String) throws(HandError) {
        preconditionFailure("contract only")
    }

    /// The characters of `text` that this hand cannot write, each once, in their order.
    public func missing(in text: String) -> [Character] {
        preconditionFailure("contract only")
    }

    /// Writes `text` in lines of about `measure` points. Line breaks in the text begin new paragraphs.
    ///
    /// - Parameters:
    ///   - xHeight: the height of a small x, in points.
    ///   - color: `nil` takes the hand's own ink.
    public func ink(
        for text: String, measure: Double, xHeight: Double, color: Color? = nil, seed: Seed
    ) throws(HandError) -> Ink {
        preconditionFailure("contract only")
    }
    public func ink(
        for text: String, in box: Size, xHeights: ClosedRange<Double>, color: Color? = nil, seed: Seed
    ) throws(HandError) -> Ink {
        preconditionFailure("contract only")
    }
}
