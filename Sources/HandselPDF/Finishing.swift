/// Why a PDF could not be finished.
public enum PDFError: Error, Equatable {
    case failed(reason: String)
}
