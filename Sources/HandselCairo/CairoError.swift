import CCairo
public import HandselLayout
public import HandselType

/// Why a page could not be drawn.
public enum CairoError: Error, Equatable {
    /// Cairo's own words, and what was being done.
    case failed(status: String, doing: String)
    /// A document needs a page.
    case noPages
    /// A page's size in points that paper cannot have.
    case paperSize(width: Double, height: Double, page: Int)
    /// The text that was given where an ISO 8601 date with a zone was wanted.
    case notADate(String)
    /// A picture of this many pixels is more than is drawn; `dotsPerInch` asked for it.
    case tooManyPixels(width: Double, height: Double, limit: Int)
    /// A frame whose place or size is no finite number of points.
    case notFinite(frame: String)
    /// A link that a page may not hold.
    case unusableLink(String)
    /// A glyph run whose clusters do not add up to its text and glyphs.
    case brokenRun(text: String)
    case font(TypeError)
    /// A note's font, which was made for it, cannot be read.
    case inkFont(code: Int)
    case image(ImageError)
}

extension CairoError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .failed(let status, let doing):
            "Cairo reports '\(status)' when \(doing)"
        case .noPages:
            "there is no page to draw; a document has at least one"
        case .paperSize(let width, let height, let page):
            "page \(page) is \(width) x \(height) points; paper has more than 0 and at most \(largestPaper) on each side"
        case .notADate(let text):
            "'\(text)' is not a date with a time and a zone; write it like 2026-11-23T00:00:00Z"
        case .tooManyPixels(let width, let height, let limit):
            "the picture would have \(width) x \(height) pixels, and it may have \(limit); ask for fewer dots per inch"
        case .notFinite(let frame):
            "the frame '\(frame)' has a place or size that is not a finite number of points"
        case .unusableLink(let link):
            "'\(link)' cannot be a link; use a whole http, https, mailto or tel address"
        case .brokenRun(let text):
            "the glyphs for '\(text)' do not add up to its letters"
        case .font(let error): "\(error)"
        case .inkFont(let code):
            "the font that was made for the note cannot be read (FreeType error \(code))"
        case .image(let error): "\(error)"
        }
    }
}

/// Throws what `status` says, unless it says that all is well.
func check(_ status: cairo_status_t, _ doing: @autoclosure () -> String) throws(CairoError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .failed(status: String(cString: cairo_status_to_string(status)), doing: doing())
}
