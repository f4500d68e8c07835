/// Why a scan of the sheet cannot be read. `scan` is the name of its file.
public enum CaptureError: Error, Equatable {
    /// There is no mark of the sheet on it.
    case noMarks(scan: String)
    /// Too few marks to tell which are missing.
    case fewMarks(Int, scan: String)
    /// All marks but one are there.
    case markMissing(CaptureSheet.Corner, scan: String)
    /// There are four marks, but not as a page has them.
    case marksOutOfPlace(scan: String)
    /// An inch of paper has too few pixels.
    case tooCoarse(dotsPerInch: Int, least: Int, scan: String)
    /// The squares that number a page say nothing, or a page that there is not.
    case unknownPage(scan: String)
    case samePageTwice(Int, first: String, second: String)
    case firstPageMissing(given: [String])
    /// Nothing is written in any box of the page.
    case blank(page: Int, scan: String)
    /// Fewer small letters can be used than it takes to know the hand's height.
    case tooFewLetters(found: Int, needed: Int)
    /// There is nothing to read.
    case noScans
}

extension CaptureError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noMarks(let scan):
            "\(scan): none of the four corner marks was found; scan a page of the sheet as a whole, with all its corners"
        case .fewMarks(let count, let scan):
            "\(scan): only \(count) of the four corner marks \(count == 1 ? "was" : "were") found; scan the whole page, "
                + "with nothing over its corners"
        case .markMissing(let corner, let scan):
            "\(scan): the corner mark at the \(corner.words) of the page was not found; scan the whole page, with "
                + "nothing over that corner"
        case .marksOutOfPlace(let scan):
            "\(scan): the four corner marks do not stand as on a page of the sheet; scan one page at a time, lying flat"
        case .tooCoarse(let dotsPerInch, let least, let scan):
            "\(scan): about \(dotsPerInch) dots per inch are too few to follow a pen; scan with 300, at least \(least)"
        case .unknownPage(let scan):
            "\(scan): the squares at the top that number the page are not those of this sheet; print the sheet again "
                + "with 'handsel hand sheet', or scan the page without anything over its top"
        case .samePageTwice(let page, let first, let second):
            "\(second): this is page \(page) of the sheet, and so is \(first); give each page once"
        case .firstPageMissing(let given):
            "page 1 of the sheet is missing (\(given.joined(separator: ", ")) \(given.count == 1 ? "is" : "are") "
                + "another); it has the letters, give it too"
        case .blank(let page, let scan):
            "\(scan): nothing is written on page \(page); fill in the boxes with a dark pen, or leave this scan out"
        case .tooFewLetters(let found, let needed):
            "only \(found) of the boxes for a, c, e, m, n, o, r, s, u, v, w, x and z can be used, and it takes \(needed) "
                + "to know how high the hand writes; write one letter in each box, with a dark pen"
        case .noScans:
            "there is no scan to read; name the files of the scanned pages"
        }
    }
}

extension CaptureSheet.Corner {
    /// Such as "top left".
    var words: String {
        switch self {
        case .topLeft: "top left"
        case .topRight: "top right"
        case .bottomRight: "bottom right"
        case .bottomLeft: "bottom left"
        }
    }
}
