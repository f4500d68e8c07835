/// Why a PDF could not be finished.
public enum PDFError: Error, Equatable {
    /// qpdf's own words.
    case failed(reason: String)
    /// It cannot be read without guessing; `reason` is in qpdf's words.
    case damaged(reason: String)
    /// The structure tree holds something else at this place than it should; indexes count from 0 in preorder.
    case otherElement(found: String?, expected: String, index: Int)
}

extension PDFError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .failed(let reason):
            "the PDF could not be finished: \(reason)"
        case .damaged(let reason):
            "the PDF to finish is damaged: \(reason)"
        case .otherElement(let found, let expected, let index):
            "structure element \(index) of the PDF is \(found ?? "not there"); a \(expected) was expected"
        }
    }
}
