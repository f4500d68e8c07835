import CQPDF

/// What stays of a page that is appended; scripts, form fields, structure and previews go.
private let keptKeys: Set<String> = [
    "/Type", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit", "/Resources",
    "/Contents", "/Group", "/Parent",
]

/// Appends all pages of `source` after the last page, with those of their links that lead to "https://".
func append(_ source: OpenPDF, to document: borrowing PDFDocument) throws(PDFError) {
    for page in try source.pages() {
        let links = page["/Annots"].items.prefix(mostLinks).compactMap { link(from: $0, in: source) }
        for key in page.keys where !keptKeys.contains(key) { page.remove(key) }
        if !links.isEmpty { page.set("/Annots", source.document.array(links)) }
        guard qpdf_add_page(document.data, source.document.data, page.handle, 0) & ~1 == 0 else {
            throw document.unreadable()
        }
    }
    try source.checkForReading()
}

/// How many links of a page are looked at.
private let mostLinks = 500

/// A new link like `annotation`, with nothing but its place and its address; `nil` for all other annotations.
private func link(from annotation: PDFObject, in source: OpenPDF) -> PDFObject? {
    let action = annotation["/A"]
    guard annotation["/Subtype"].name == "/Link", action["/S"].name == "/URI", let address = action["/URI"].text,
        address.hasPrefix("https://"), address.utf8.count <= 2_000,
        address.utf8.allSatisfy({ (0x21...0x7e).contains($0) }),
        let box = PageBox(annotation["/Rect"])
    else { return nil }
    let uri = source.document.dictionary()
    uri.set("/S", source.document.name("/URI"))
    uri.set("/URI", source.document.text(address))
    let link = source.document.dictionary()
    link.set("/Type", source.document.name("/Annot"))
    link.set("/Subtype", source.document.name("/Link"))
    link.set("/Rect", source.document.numbers([box.x0, box.y0, box.x1, box.y1]))
    link.set("/Border", source.document.numbers([0, 0, 0]))
    // ISO 19005-3, 6.3.2: printed with the page; ISO 14289-1, 7.18.5: says in words where it leads.
    link.set("/F", source.document.integer(4))
    link.set("/Contents", source.document.text(address))
    link.set("/A", uri)
    return link
}
