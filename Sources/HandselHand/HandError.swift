/// Why a hand cannot be read or cannot write something.
public enum HandError: Error, Equatable {
    /// The hand has no strokes for these characters.
    case cannotWrite([Character], hand: String)
    case doesNotFit(charactersOver: Int)
}
