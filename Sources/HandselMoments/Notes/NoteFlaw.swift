/// What is wrong with the text of a note.
public enum NoteFlaw: Hashable, Sendable {
    /// A place that nobody filled in, such as "{name}", "[Name]", "XXX" or "Dear ,".
    case placeholderLeft(String)
    /// Words that everybody writes to everybody.
    case genericPhrase(String)
    /// Both in characters.
    case tooLong(Int, limit: Int)
    /// Characters that the hand has no strokes for.
    case unwritable([Character], hand: String)

    /// Whether the note cannot be used: a customer must never see it.
    public var isError: Bool {
        if case .placeholderLeft = self { return true }
        return false
    }
}

extension NoteFlaw: CustomStringConvertible {
    public var description: String {
        switch self {
        case .placeholderLeft(let text): "'\(text)' is left to be filled in; write what stands there, or leave it out"
        case .genericPhrase(let phrase):
            "'\(phrase)' is what everybody writes to everybody; say something that is true of this customer only"
        case .tooLong(let count, let limit):
            "the note has \(count) characters and at most \(limit) are good to write by hand; cut \(count - limit)"
        case .unwritable(let characters, let hand):
            "the hand '\(hand)' has no strokes for \(characters.map { "'\($0)'" }.joined(separator: ", ")); "
                + "choose other words or another hand"
        }
    }
}
