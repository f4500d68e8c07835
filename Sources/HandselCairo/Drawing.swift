public import HandselLayout
public import HandselType

/// What a PDF says about itself.
public struct DocumentInformation: Hashable, Sendable {
    public var title: String
    public var author: String
    public var subject: String
    public var keywords: [String]
    /// BCP 47.
    public var language: String
    /// ISO 8601 with a zone, such as "2026-11-23T00:00:00Z".
    public var date: String

    public init(
        title: String, author: String, subject: String = "", keywords: [String] = [], language: String, date: String
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.date = date
    }
}

/// Draws each of `pages` on a page of its own.
public func pdf(
    of pages: [Frame], information: DocumentInformation, fonts: FontLibrary
) throws(CairoError) -> [UInt8] {
    preconditionFailure("contract only")
}

/// Draws one page as a PNG on white.
public func png(of page: Frame, dotsPerInch: Double, fonts: FontLibrary) throws(CairoError) -> [UInt8] {
    preconditionFailure("contract only")
}

/// Why a page could not be drawn.
public enum CairoError: Error, Equatable {
    /// Cairo's own words, and what was being done.
    case failed(status: String, doing: String)
}
