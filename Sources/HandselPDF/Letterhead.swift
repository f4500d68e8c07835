import CQPDF

/// A PDF that is laid under the pages of another.
public struct Letterhead: Hashable, Sendable {
    public var pdf: GivenPDF
    /// Which of its pages lies under each page, from the first on; they count from 1, and `nil` is for none.
    public var pages: [Int?]

    public init(_ pdf: GivenPDF, pages: [Int?]) {
        self.pdf = pdf
        self.pages = pages
    }
}

/// Lays the letterhead under the pages as forms (ISO 32000-1, 8.10), marked as an artifact.
///
/// Only what is drawn comes along: no links, form fields, actions or scripts.
func lay(_ letterhead: Letterhead, _ source: OpenPDF, under document: borrowing PDFDocument) throws(PDFError) {
    let sheets = try source.pages()
    guard qpdf_push_inherited_attributes_to_page(document.data) & ~1 == 0 else { throw document.unreadable() }
    var forms: [FormKey: PDFObject] = [:]
    for (page, number) in zip(try document.pages(), letterhead.pages) {
        guard let number else { continue }
        guard sheets.indices.contains(number - 1) else { throw .noSuchPage(number, count: sheets.count) }
        guard let target = PageBox(page["/MediaBox"]) else { throw .failed(reason: "a page has no size") }
        let key = FormKey(number: number, target: target)
        let form: PDFObject
        if let known = forms[key] {
            form = known
        } else {
            form = try makeForm(of: Sheet(sheets[number - 1], number: number), on: target, from: source, in: document)
            forms[key] = form
        }
        lay(form, under: page, in: document)
    }
    try source.checkForReading()
}

private struct FormKey: Hashable {
    var number: Int
    var target: PageBox
}

private func lay(_ form: PDFObject, under page: PDFObject, in document: borrowing PDFDocument) {
    if !page["/Resources"].isDictionary { page.set("/Resources", document.dictionary()) }
    let resources = page["/Resources"]
    // The pages of a document may share their resources, so that a name is the form's own.
    let objects = document.dictionary()
    for key in resources["/XObject"].keys { objects.set(key, resources["/XObject"][key]) }
    let name = "/Letterhead\(form.id)"
    objects.set(name, form)
    resources.set("/XObject", objects)
    let drawing = document.stream(Array("/Artifact BMC\nq\n\(name) Do\nQ\nEMC\n".utf8))
    page.set("/Contents", document.array([drawing] + page["/Contents"].items))
}

/// What a content stream may use (ISO 32000-1, 7.8.3).
private let resourceKinds = [
    "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font", "/ProcSet", "/Properties",
]

private func makeForm(
    of sheet: Sheet, on target: PageBox, from source: OpenPDF, in document: borrowing PDFDocument
) throws(PDFError) -> PDFObject {
    let box = try sheet.box(for: target)
    let form = try content(of: sheet, in: document)
    let dictionary = form.streamDictionary
    dictionary.set("/Type", document.name("/XObject"))
    dictionary.set("/Subtype", document.name("/Form"))
    dictionary.set("/BBox", document.numbers([box.x0, box.y0, box.x1, box.y1]))
    dictionary.set("/Matrix", document.numbers(sheet.matrix(from: box, to: target)))
    let resources = source.document.dictionary()
    for kind in resourceKinds where !sheet.page["/Resources"][kind].isNull {
        resources.set(kind, sheet.page["/Resources"][kind])
    }
    dictionary.set("/Resources", try document.copy(of: source.document.indirect(resources), from: source))
    if sheet.page["/Group"].isDictionary {
        let group = source.document.dictionary()
        for key in ["/S", "/CS", "/I", "/K", "/Type"] where !sheet.page["/Group"][key].isNull {
            group.set(key, sheet.page["/Group"][key])
        }
        dictionary.set("/Group", try document.copy(of: source.document.indirect(group), from: source))
    }
    return form
}

/// The most bytes of several streams that are unpacked to become one.
private let largestParts = 1 << 20

/// A page's drawing as one new stream. One stream is taken as it is stored; several are unpacked and put together.
private func content(of sheet: Sheet, in document: borrowing PDFDocument) throws(PDFError) -> PDFObject {
    let parts = sheet.page["/Contents"].items.filter(\.isStream)
    if parts.count == 1, let stored = parts[0].streamBytes(isDecoded: false) {
        let old = parts[0].streamDictionary
        return document.stream(
            stored, filter: try document.rewritten(old["/Filter"]),
            parameters: try document.rewritten(old["/DecodeParms"]))
    }
    var bytes: [UInt8] = []
    var size = 0
    for part in parts {
        size += part.streamBytes(isDecoded: false)?.count ?? 0
        guard size <= largestParts else { throw .tooIntricate(page: sheet.number) }
        let isPlain = part.streamDictionary["/Filter"].isNull
        guard let drawing = part.streamBytes(isDecoded: !isPlain) else { throw .unreadableContent(page: sheet.number) }
        bytes += drawing + [0x0a]
    }
    return document.stream(bytes)
}
