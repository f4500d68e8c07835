/// Something about a file of strokes that its author should look at.
public struct HandFinding: Hashable, Sendable {
    /// How grave it is. Only errors keep a hand from being used.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        case error
        case warning
        case note
    }

    public var flaw: HandFlaw
    /// The file as it was named, or as the file of forms was found.
    public var file: String
    /// Counts from 1.
    public var line: Int

    public init(_ flaw: HandFlaw, file: String, line: Int) {
        self.flaw = flaw
        self.file = file
        self.line = line
    }

    public var severity: Severity { flaw.severity }
}

/// What is wrong, or looks wrong, in a line of a file of strokes. Heights are in x-heights, `point` is as it stands there.
public enum HandFlaw: Hashable, Sendable {
    /// The line cannot be read.
    case unreadable(HandFileFault)
    /// All points of what is drawn stand in one place.
    case withoutInk(String)
    /// A stroke is shorter than a dot, in something that has no dots.
    case tinyStroke(String, stroke: Int, length: Double)
    /// A straight, nearly vertical stroke is drawn from its foot to its head.
    case upwards(String, stroke: Int)
    /// A straight, nearly level stroke is drawn from right to left.
    case leftwards(String, stroke: Int)
    /// The stroke that runs on into the next letter moves away from it.
    case exitToTheLeft(String, point: String)
    /// A point is not given in whole units.
    case offGrid(String, point: String)
    /// Two neighbouring points stand in the same place.
    case samePlace(String, point: String)
    /// The pen turns sharply where no "!" says that it reverses.
    case kink(String, point: String, degrees: Int)
    /// Ink reaches above the band that such a character keeps to.
    case tooHigh(String, reaches: Double, limit: Double)
    /// Ink reaches below the band that such a character keeps to.
    case tooLow(String, reaches: Double, limit: Double)
    /// A line along a word does not reach from its start to its end.
    case tooShortForWord(String)
    /// An alternate is the same drawing as the one in line `first`.
    case twin(String, first: Int)
    /// A letter that every text is full of has one form only.
    case oneForm(String)
}

extension HandFlaw {
    public var severity: HandFinding.Severity {
        switch self {
        case .unreadable, .withoutInk: .error
        case .oneForm: .note
        default: .warning
        }
    }
}

extension HandFlaw: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let fault):
            "\(fault)"
        case .withoutInk(let what):
            "\(what) has all its points in one place and leaves no ink; draw it, or take the line out"
        case .tinyStroke(let what, let stroke, let length):
            "\(what): stroke \(stroke) is \(shown(length)) long and will be a dot; draw it longer or leave it out"
        case .upwards(let what, let stroke):
            "\(what): stroke \(stroke) is a stem drawn upwards; hands draw it downwards, so turn its points round"
        case .leftwards(let what, let stroke):
            "\(what): stroke \(stroke) is a bar drawn leftwards; hands draw it to the right, so turn its points round"
        case .exitToTheLeft(let what, let point):
            "\(what): runs on at \(point) while moving left; end it on its way to the next letter, or leave the '>' out"
        case .offGrid(let what, let point):
            "\(what): \(point) is not in whole units; round it, or write 'source captured' where it was measured"
        case .samePlace(let what, let point):
            "\(what): \(point) stands where the point before it does; leave one of them out"
        case .kink(let what, let point, let degrees):
            "\(what): the pen turns by \(degrees)° at \(point); write '!' there if it reverses, else smooth the points"
        case .tooHigh(let what, let reaches, let limit):
            "\(what): reaches up to \(shown(reaches)), where such characters end at \(shown(limit)); draw it lower"
        case .tooLow(let what, let reaches, let limit):
            "\(what): reaches down to \(shown(reaches)), where such characters end at \(shown(limit)); draw it higher"
        case .tooShortForWord(let what):
            "\(what): x runs from 0 to 1 x-height along the word, and this line leaves much of it bare; stretch it"
        case .twin(let what, let first):
            "\(what): is the same drawing as in line \(first); draw it anew, or leave one out"
        case .oneForm(let what):
            "\(what): texts are full of it, and there is one form; two or three more make a note livelier"
        }
    }

    /// "1.24 x-heights".
    private func shown(_ height: Double) -> String { "\((height * 100).rounded() / 100) x-heights" }
}
