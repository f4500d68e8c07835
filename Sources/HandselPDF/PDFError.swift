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
    /// A given PDF asks for a password, or forbids something.
    case encrypted
    /// It has layers that are not to be seen, which would be seen on our pages.
    case hiddenLayers
    /// Sizes in bytes.
    case tooLarge(size: Int, limit: Int)
    case tooLong(pages: Int, limit: Int)
    case noPages
    /// A page has no size, or is turned by something else than quarters.
    case oddPage(Int)
    /// More hangs on a page than a letterhead or terms can be in earnest.
    case tooIntricate(page: Int)
    /// A page keeps a part of itself in another file.
    case streamElsewhere(page: Int)
    case unreadableContent(page: Int)
    case noSuchPage(Int, count: Int)
    /// A page is to lie under one of another size.
    case otherSize(page: Int, found: PageSize, wanted: PageSize)
    /// The structure tree holds something else at this place than it should; indexes count from 0 in preorder.
    case otherElement(found: String?, expected: String, index: Int)
}

extension PDFError {
    /// Whether a letterhead does not fit the pages.
    public var isOfLetterhead: Bool {
        switch self {
        case .otherSize, .noSuchPage, .tooIntricate, .unreadableContent: true
        default: false
        }
    }
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
        case .encrypted:
            "the PDF is encrypted; save it without a password and without restrictions"
        case .hiddenLayers:
            "the PDF has layers that are switched off, and they would show; save it with its layers merged"
        case .tooLarge(let size, let limit):
            "the PDF has \(size) bytes, and at most \(limit) are read; make it smaller"
        case .tooLong(let pages, let limit):
            "the PDF has \(pages) pages, and at most \(limit) are taken; leave some out"
        case .noPages:
            "the PDF has no pages"
        case .oddPage(let page):
            "page \(page) has no size, or is turned by something else than quarters; print it into a new PDF"
        case .tooIntricate(let page):
            "page \(page) is made of too many parts; print it into a new PDF"
        case .streamElsewhere(let page):
            "page \(page) keeps a part of itself in another file; print it into a new PDF"
        case .unreadableContent(let page):
            "what is drawn on page \(page) cannot be unpacked; print it into a new PDF"
        case .noSuchPage(let page, let count):
            "there is no page \(page); the PDF has \(count)"
        case .otherSize(let page, let found, let wanted):
            "page \(page) measures \(found) and the document's page \(wanted); they may differ by 2 mm"
        case .otherElement(let found, let expected, let index):
            "structure element \(index) of the PDF is \(found ?? "not there"); a \(expected) was expected"
        }
    }
}

/// The size of a page in points, told in millimetres.
public struct PageSize: Hashable, Sendable, CustomStringConvertible {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// Whether the two differ by 2 mm at most on each side.
    func isAbout(_ other: PageSize) -> Bool {
        let play = 2 * 72 / 25.4
        return abs(width - other.width) <= play && abs(height - other.height) <= play
    }

    /// Such as "210 x 297 mm".
    public var description: String { "\(millimetres(width)) x \(millimetres(height)) mm" }
}

/// With one decimal where it is not a whole number.
private func millimetres(_ points: Double) -> String {
    let tenths = Int((points / 72 * 254).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
}
