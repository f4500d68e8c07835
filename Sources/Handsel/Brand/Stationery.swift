import HandselCairo
import HandselCompose
import HandselInvoice
import HandselLayout
import HandselPDF

/// The PDFs that a brand lays under its documents and appends to them, read once for all documents.
struct Stationery {
    private let letterhead: (pdf: GivenPDF, how: Brand.Letterhead)?
    private let terms: (pdf: GivenPDF, which: Brand.Terms)?
    private let file: String

    /// - Throws: when one of them cannot be used, or has no page that the brand's rule names.
    init(of read: ReadBrand, limits: Limits) throws(HandselError) {
        file = read.file
        letterhead = try read.brand.letterhead.map { how throws(HandselError) in
            let pdf = try given(how.file, as: "letterhead", brand: read.file, limits, pages: 20)
            let missing = [how.rule?.first, how.rule?.next, how.rule?.last].compactMap { $0 }.first {
                $0 > pdf.pages.count
            }
            if let missing {
                throw .environment(
                    "\(read.position("letterhead")): there is no page \(missing) in '\(how.file)'",
                    remedy: "write a page from 1 to \(pdf.pages.count), or none")
            }
            return (pdf, how)
        }
        terms = try read.brand.terms.map { which throws(HandselError) in
            (try given(which.file, as: "terms", brand: read.file, limits, pages: 100), which)
        }
    }

    /// What goes under the pages of an invoice and behind them.
    ///
    /// - Parameters:
    ///   - brand: as it fits the invoice.
    ///   - pageCount: of the invoice itself.
    func added(to invoice: Invoice, of brand: Brand, pageCount: Int) -> Added {
        var added = Added(file: file)
        if brand.letterhead != nil, let letterhead {
            added.letterhead = Letterhead(
                letterhead.pdf, pages: letterhead.how.pages(of: pageCount, from: letterhead.pdf.pages.count))
        }
        if let which = brand.terms, let terms, which.documents.contains(invoice.typeCode.title) {
            added.terms = terms.pdf
        }
        return added
    }

    /// What is added to one document.
    struct Added {
        /// The brand's, for messages.
        var file: String
        var letterhead: Letterhead?
        var terms: GivenPDF?

        /// What pictures of pages go without.
        func leftOut(document: String) -> [Message] {
            var messages: [Message] = []
            if letterhead != nil {
                messages.append(
                    Message(
                        .warning, "a PNG goes without the brand's letterhead, which is a PDF; make a PDF to have it",
                        file: document))
            }
            if terms != nil {
                messages.append(
                    Message(
                        .warning, "a PNG goes without the brand's terms, which are a PDF; make a PDF to have them",
                        file: document))
            }
            return messages
        }
    }
}

/// A PDF in the brand's folder.
private func given(
    _ path: String, as what: String, brand: String, _ limits: Limits, pages: Int
) throws(HandselError) -> GivenPDF {
    let own = folder(of: brand)
    let remedy = "\(what == "terms" ? "terms are" : "a letterhead is") a PDF file in '\(own)'"
    let bytes: [UInt8]
    do throws(ImageError) {
        bytes = try ImageFiles(folders: [own], limits: ImageLimits(fileSize: limits.pictureSize)).bytes(at: path)
    } catch {
        throw .environment("\(brand), \(what): \(reason(error))", remedy: remedy)
    }
    do throws(PDFError) {
        return try GivenPDF(reading: bytes, limits: .init(fileSize: limits.pictureSize, pages: pages))
    } catch {
        throw .environment("\(brand), \(what): '\(path)': \(error)", remedy: remedy)
    }
}

/// What is wrong with the file; a picture's own words would speak of pictures.
private func reason(_ error: ImageError) -> String {
    switch error {
    case .tooLarge(let path, let size, let limit): "'\(path)' has \(size) bytes, and at most \(limit) are read"
    case .outsideFolders(let path, _): "'\(path)' lies outside the brand's folder"
    case .isFolder(let path): "'\(path)' is a folder"
    case .missing, .unknownFormat, .damaged, .unsafe: "\(error)"
    }
}
