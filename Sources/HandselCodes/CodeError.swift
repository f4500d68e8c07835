/// Why a text cannot be made into a code.
public enum CodeError: Error, Hashable {
    case empty
    /// `at` counts bytes from 0.
    case zeroByte(at: Int)
    /// `over` is how many of its bytes must go from its end.
    case tooLong(bytes: Int, over: Int, greatestVersion: Int)
    /// The library failed for a reason of its own.
    case library(String)
}

extension CodeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty:
            "there is nothing to put into a code; write a text"
        case .zeroByte(let place):
            "byte \(place) of the text for a code is zero; take it out"
        case .tooLong(let bytes, let over, let version):
            "the text for a code has \(bytes) bytes, \(over) more than a QR code of version \(version) holds; shorten it"
        case .library(let reason):
            "the code could not be made: \(reason)"
        }
    }
}
