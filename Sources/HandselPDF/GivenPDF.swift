import CQPDF

/// A PDF that somebody gave, to be laid under pages or appended, looked at once.
public struct GivenPDF: Hashable, Sendable {
    /// How much of a PDF is taken.
    public struct Limits: Hashable, Sendable {
        /// Of the file, in bytes.
        public var fileSize: Int
        public var pages: Int

        public init(fileSize: Int = 20 << 20, pages: Int = 50) {
            self.fileSize = fileSize
            self.pages = pages
        }
    }

    /// A page as it is seen: turned as its `/Rotate` says, within its crop box.
    public struct Page: Hashable, Sendable {
        public var size: PageSize
        /// Without its bleed, and with everything around it.
        var otherSizes: [PageSize]

        /// Whether it is a page of this size, give or take 2 mm on each side; what is cut off may be larger.
        public func fits(_ wanted: PageSize) -> Bool {
            ([size] + otherSizes).contains { $0.isAbout(wanted) }
        }
    }

    public let bytes: [UInt8]
    public let pages: [Page]
    /// Fonts that viewers have to find themselves, sorted by name.
    public let missingFonts: [String]

    /// Reads a PDF and looks at everything that would be taken from it.
    ///
    /// - Throws: when it is encrypted, damaged, too large, has layers that are not seen, or keeps streams in other files.
    public init(reading bytes: [UInt8], limits: Limits = Limits()) throws(PDFError) {
        guard bytes.count <= limits.fileSize else { throw .tooLarge(size: bytes.count, limit: limits.fileSize) }
        let open = try OpenPDF(bytes)
        let count = qpdf_get_num_pages(open.document.data)
        if count > Int32(clamping: limits.pages) { throw .tooLong(pages: Int(count), limit: limits.pages) }
        var pages: [Page] = []
        var fonts: Set<String> = []
        for (index, page) in try open.pages().enumerated() {
            let sheet = try Sheet(page, number: index + 1)
            pages.append(Page(size: sheet.sizes[0], otherSizes: Array(sheet.sizes.dropFirst())))
            fonts.formUnion(missingFontNames(in: page["/Resources"], depth: 4))
        }
        try open.checkForReading()
        self.bytes = bytes
        self.pages = pages
        missingFonts = fonts.sorted()
    }
}

/// A given PDF while something is taken from it. It must live until that is written.
final class OpenPDF {
    let document: PDFDocument

    init(_ bytes: [UInt8]) throws(PDFError) {
        do throws(PDFError) {
            document = try PDFDocument(bytes)
        } catch {
            throw error.ofGivenPDF
        }
        if qpdf_is_encrypted(document.data) != 0 { throw .encrypted }
        let layers = document.catalog["/OCProperties"]["/D"]
        guard layers["/OFF"].items.isEmpty, layers["/BaseState"].name != "/OFF" else { throw .hiddenLayers }
    }

    /// The pages with everything that they inherit, each checked to be no trap.
    func pages() throws(PDFError) -> [PDFObject] {
        guard qpdf_push_inherited_attributes_to_page(document.data) & ~1 == 0 else { throw document.unreadable() }
        let pages = try document.pages()
        guard !pages.isEmpty else { throw .noPages }
        for (index, page) in pages.enumerated() { try checkGraph(below: page, number: index + 1) }
        return pages
    }

    /// Throws if something could not be read, or only by guessing.
    func checkForReading() throws(PDFError) {
        do throws(PDFError) {
            try document.check()
        } catch {
            throw error.ofGivenPDF
        }
    }
}

extension PDFError {
    /// The same, said of a PDF that somebody gave rather than of ours.
    var ofGivenPDF: PDFError {
        switch self {
        case .damaged(let reason), .failed(let reason):
            reason.contains("password") ? .encrypted : .unreadable(reason: reason)
        default: self
        }
    }
}

/// How many objects may hang on a page, and how deep below each other. qpdf copies them by recursion.
private let mostObjects = 100_000
private let greatestDepth = 400

/// Goes through all that hangs on a page as qpdf does when it copies it, only without recursion.
private func checkGraph(below page: PDFObject, number: Int) throws(PDFError) {
    var seen: Set<Int> = []
    var count = 0
    // On each level what is still to come, the next one last.
    var path: [[PDFObject]] = [[page]]
    while var level = path.popLast() {
        guard let object = level.popLast() else { continue }
        path.append(level)
        if object.isIndirect, !seen.insert(object.id).inserted { continue }
        count += 1
        guard count <= mostObjects, path.count <= greatestDepth else { throw .tooIntricate(page: number) }
        let dictionary = object.isStream ? object.streamDictionary : object
        // ISO 32000-1, 7.3.8.2: the stream's bytes are in another file.
        if object.isStream, !dictionary["/F"].isNull { throw .streamElsewhere(page: number) }
        let inner =
            object.isArray ? object.items : dictionary.keys.filter { $0 != "/Parent" }.map { dictionary[$0] }
        path.append(inner.filter(\.isContainer).reversed())
    }
}

/// The names of fonts that are not in the file, among resources and the forms drawn with them.
private func missingFontNames(in resources: PDFObject, depth: Int) -> Set<String> {
    var names: Set<String> = []
    let fonts = resources["/Font"]
    for key in fonts.keys.prefix(200) {
        let font = fonts[key]
        guard font["/Subtype"].name != "/Type3" else { continue }
        let descendants = font["/DescendantFonts"].items
        let descriptor = (descendants.first ?? font)["/FontDescriptor"]
        let isIncluded = ["/FontFile", "/FontFile2", "/FontFile3"].contains { descriptor[$0].isStream }
        if !isIncluded {
            names.insert(font["/BaseFont"].name.map { String($0.dropFirst()) } ?? String(key.dropFirst()))
        }
    }
    guard depth > 0 else { return names }
    let objects = resources["/XObject"]
    for key in objects.keys.prefix(200) where objects[key].isStream {
        names.formUnion(missingFontNames(in: objects[key].streamDictionary["/Resources"], depth: depth - 1))
    }
    return names
}
