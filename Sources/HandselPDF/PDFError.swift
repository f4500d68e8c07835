/// Why a PDF could not be finished.
public enum PDFError: Error, Equatable {
    /// qpdf's own words.
    case failed(reason: String)
    /// It cannot be read without guessing; `reason` is in qpdf's words.
    case damaged(reason: String)
    /// A PDF that somebody gave cannot be read; `reason` is in qpdf's words.
    case unreadable(reason: String)
    /// A page that should be a scan holds no large picture. Pages count from 1.
    case noPagePicture(page: Int)
    /// A page is made of several large pictures.
    case severalPictures(Int, page: Int)
    /// A page's picture is stored in a way that is not decoded; `reason` is a phrase such as "in black and white (JBIG2)".
    case undecodedPicture(page: Int, reason: String)
    case tooManyPixels(width: Int, height: Int, limit: Int, page: Int)
    case tooManyPages(Int, limit: Int)
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
        case .unreadable(let reason):
            "the PDF cannot be read: \(reason)"
        case .noPagePicture(let page):
            "page \(page) holds no scanned picture; give the scan as PNG, JPEG, or a PDF with one picture a page"
        case .severalPictures(let count, let page):
            "page \(page) is put together from \(count) pictures; save the scan as PNG or JPEG"
        case .undecodedPicture(let page, let reason):
            "the picture of page \(page) is stored \(reason); scan in colour or grey, or save the scan as PNG or JPEG"
        case .tooManyPixels(let width, let height, let limit, let page):
            "the picture of page \(page) has \(width) x \(height) pixels, and at most \(limit) are decoded; scan with 300 dpi"
        case .tooManyPages(let count, let limit):
            "the PDF has \(count) pages, and at most \(limit) are looked at; give the scanned pages alone"
        case .otherElement(let found, let expected, let index):
            "structure element \(index) of the PDF is \(found ?? "not there"); a \(expected) was expected"
        }
    }
}
