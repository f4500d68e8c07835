/// The picture that a scanner put on a page of a PDF.
public struct PagePicture: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// A whole JPEG file.
        case jpeg([UInt8])
        /// Row by row from the top left, three bytes a pixel for red, green and blue, or one for grey.
        case levels([UInt8], isColor: Bool)
    }

    /// The page, from 1.
    public var page: Int
    /// In pixels.
    public var width: Int
    public var height: Int
    public var content: Content
}

/// The one large picture of each page of a scanned PDF.
///
/// - Parameters:
///   - pixelLimit: how many pixels a picture may have; looked at before it is decoded.
///   - pageLimit: how many pages the PDF may have.
public func pagePictures(
    of pdf: [UInt8], pixelLimit: Int, pageLimit: Int
) throws(PDFError) -> [PagePicture] {
    let document: PDFDocument
    do {
        document = try PDFDocument(pdf)
    } catch {
        guard case .damaged(let reason) = error else { throw error }
        throw .unreadable(reason: reason)
    }
    let pages = try document.pages()
    guard pages.count <= pageLimit else { throw .tooManyPages(pages.count, limit: pageLimit) }
    var pictures: [PagePicture] = []
    for (index, page) in pages.enumerated() {
        pictures.append(try picture(of: page, number: index + 1, pixelLimit: pixelLimit))
    }
    return pictures
}

private struct Candidate {
    var stream: PDFObject
    var width: Int
    var height: Int
    var pixels: Int { width * height }
}

private func picture(of page: PDFObject, number: Int, pixelLimit: Int) throws(PDFError) -> PagePicture {
    var resources = page["/Resources"]
    var parent = page["/Parent"]
    // Pages may inherit; no deeper than a tree of pages is in earnest.
    for _ in 0..<16 where resources.isNull && parent.isDictionary {
        resources = parent["/Resources"]
        parent = parent["/Parent"]
    }
    let candidates = images(in: resources, depth: 2).sorted { $0.pixels > $1.pixels }
    guard let largest = candidates.first, largest.width >= 500, largest.height >= 500 else {
        throw .noPagePicture(page: number)
    }
    let rivals = candidates.filter { $0.pixels * 2 > largest.pixels }
    guard rivals.count == 1 else { throw .severalPictures(rivals.count, page: number) }
    guard largest.width <= 100_000, largest.height <= 100_000, largest.pixels <= pixelLimit else {
        throw .tooManyPixels(width: largest.width, height: largest.height, limit: pixelLimit, page: number)
    }
    return try decoded(largest, page: number)
}

/// The images among resources, also inside of forms drawn on the page, which some scanners wrap theirs in.
private func images(in resources: PDFObject, depth: Int) -> [Candidate] {
    let objects = resources["/XObject"]
    return objects.keys.prefix(200).flatMap { key -> [Candidate] in
        let object = objects[key]
        guard object.isStream else { return [] }
        let dictionary = object.streamDictionary
        switch dictionary["/Subtype"].name {
        case "/Image":
            let (width, height) = (dictionary["/Width"].integer, dictionary["/Height"].integer)
            guard (1...1_000_000).contains(width), (1...1_000_000).contains(height) else { return [] }
            return [Candidate(stream: object, width: width, height: height)]
        case "/Form": return depth > 0 ? images(in: dictionary["/Resources"], depth: depth - 1) : []
        default: return []
        }
    }
}

private func decoded(_ image: Candidate, page: Int) throws(PDFError) -> PagePicture {
    let dictionary = image.stream.streamDictionary
    let filters = dictionary["/Filter"].items.compactMap(\.name)
    func picture(_ content: PagePicture.Content) -> PagePicture {
        PagePicture(page: page, width: image.width, height: image.height, content: content)
    }
    if filters == ["/DCTDecode"] {
        guard let bytes = image.stream.streamBytes(isDecoded: false) else {
            throw .undecodedPicture(page: page, reason: "in a damaged way")
        }
        return picture(.jpeg(bytes))
    }
    let known = ["/FlateDecode", "/LZWDecode", "/RunLengthDecode", "/ASCII85Decode", "/ASCIIHexDecode"]
    if let other = filters.first(where: { !known.contains($0) }) {
        let kinds = [
            "/JBIG2Decode": "in black and white (JBIG2)", "/CCITTFaxDecode": "in black and white (fax)",
            "/JPXDecode": "as JPEG 2000", "/DCTDecode": "as a JPEG that is packed once more",
        ]
        throw .undecodedPicture(page: page, reason: kinds[other] ?? "with the filter \(other.dropFirst())")
    }
    let bits = dictionary["/BitsPerComponent"].integer
    guard bits == 8 else {
        throw .undecodedPicture(page: page, reason: bits == 1 ? "in black and white" : "with \(bits) bits per colour")
    }
    guard let levels = image.stream.streamBytes(isDecoded: true) else {
        throw .undecodedPicture(page: page, reason: "in a damaged way")
    }
    let space = dictionary["/ColorSpace"]
    let kind = space.name ?? space.items.first?.name ?? ""
    guard ["/DeviceGray", "/DeviceRGB", "/CalGray", "/CalRGB", "/ICCBased"].contains(kind) else {
        throw .undecodedPicture(page: page, reason: "with the colours '\(kind.dropFirst())'")
    }
    switch levels.count {
    case image.pixels: return picture(.levels(levels, isColor: false))
    case image.pixels * 3: return picture(.levels(levels, isColor: true))
    default:
        throw .undecodedPicture(
            page: page, reason: "with \(levels.count) bytes for \(image.width) x \(image.height) pixels")
    }
}
