import CCairo
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

/// A drawn PDF, and what Cairo cannot write into its structure itself.
public struct TaggedPDF: Sendable {
    public var bytes: [UInt8]
    /// The structure elements with something left to say, in the order of the tree.
    public var elements: [TaggedElement]

    public init(bytes: [UInt8], elements: [TaggedElement]) {
        self.bytes = bytes
        self.elements = elements
    }
}

/// Draws each of `pages` on a page of its own.
///
/// - Parameter outlines: also draws every frame's outline and name, coloured by depth, for whoever works on a layout.
public func pdf(
    of pages: [Frame], information: DocumentInformation, fonts: FontLibrary, outlines: Bool = false
) throws(CairoError) -> [UInt8] {
    try taggedPDF(of: pages, information: information, fonts: fonts, outlines: outlines).bytes
}

/// Draws each of `pages` on a page of its own, and tells what is left to be added to the structure tree.
///
/// - Parameter outlines: as for `pdf`.
public func taggedPDF(
    of pages: [Frame], information: DocumentInformation, fonts: FontLibrary, outlines: Bool = false
) throws(CairoError) -> TaggedPDF {
    guard let first = pages.first else { throw .noPages }
    for (index, page) in pages.enumerated() { try checkPaper(page.size, page: index + 1) }
    let surface = try PDFSurface(paper: first.size)
    try surface.describe(information)
    let context = try CairoContext(on: surface.pointer)
    let drawing = FrameDrawing(on: context.pointer, fonts: fonts, tags: true)
    try drawing.document { () throws(CairoError) in
        for (index, page) in pages.enumerated() {
            // The first page has its size, and setting it again would lose the element that has just been opened.
            if index > 0 { surface.setPaper(page.size) }
            try drawing.draw(page, outlines: outlines)
            cairo_show_page(context.pointer)
            try context.check("page \(index + 1) was drawn")
        }
    }
    try context.check("the pages were drawn")
    return TaggedPDF(bytes: try surface.finished(), elements: drawing.elements)
}

/// Draws one page as a PNG on white.
///
/// - Parameters:
///   - dotsPerInch: how many pixels an inch (72 points) has.
///   - outlines: as for `pdf`.
public func png(
    of page: Frame, dotsPerInch: Double, fonts: FontLibrary, outlines: Bool = false
) throws(CairoError) -> [UInt8] {
    try checkPaper(page.size, page: 1)
    let scale = dotsPerInch / 72
    let size = try ImageSurface.pixels(page.size, scale: scale)
    let surface = try ImageSurface(width: size.width, height: size.height)
    let context = try CairoContext(on: surface.pointer)
    cairo_set_source_rgb(context.pointer, 1, 1, 1)
    cairo_paint(context.pointer)
    cairo_scale(context.pointer, scale, scale)
    let drawing = FrameDrawing(on: context.pointer, fonts: fonts, tags: false)
    try drawing.draw(page, outlines: outlines)
    try context.check("the page was drawn")
    return try surface.png()
}
