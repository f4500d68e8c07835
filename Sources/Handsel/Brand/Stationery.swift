import HandselCairo
import HandselCompose
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

    /// What goes under the pages of a document and behind them.
    ///
    /// - Parameters:
    ///   - kind: what the document is, one of `Label.titles`.
    ///   - brand: as it fits the document's invoice.
    ///   - pageCount: of the document itself.
    func added(to kind: Label, of brand: Brand, pageCount: Int) -> Added {
        var added = Added(file: file)
        if brand.letterhead != nil, let letterhead {
            added.letterhead = Letterhead(
                letterhead.pdf, pages: letterhead.how.pages(of: pageCount, from: letterhead.pdf.pages.count))
        }
        if let which = brand.terms, let terms, which.documents.contains(kind) {
            added.terms = terms.pdf
        }
        return added
    }

    /// The size of the letterhead where a paper is not that of letters, such as a card or a roll, and the letterhead is not
    /// made for it either; `nil` where it fits or should fit.
    func sizeOfLetterhead(unfitFor paper: Paper) -> PageSize? {
        guard let pages = letterhead?.pdf.pages, let first = pages.first, paper != .a4, paper != .letter else {
            return nil
        }
        let wanted = PageSize(width: paper.size.width, height: paper.size.height)
        return !paper.isRoll && pages.allSatisfy { $0.fits(wanted) } ? nil : first.size
    }

    /// What there is to say of the PDFs themselves.
    ///
    /// - Parameters:
    ///   - paper: of the brand's documents.
    ///   - isChosen: whether the brand says so, rather than where it sits.
    func findings(on paper: Paper, isChosen: Bool, _ read: ReadBrand) -> [Message] {
        var findings: [Message] = []
        let wanted = PageSize(width: paper.size.width, height: paper.size.height)
        if let letterhead {
            let used = Set(letterhead.how.pages(of: 3, from: letterhead.pdf.pages.count).compactMap(\.self))
            for number in used.sorted() where !letterhead.pdf.pages[number - 1].fits(wanted) {
                findings.append(
                    Message(
                        isChosen ? .error : .warning,
                        "page \(number) of '\(letterhead.how.file)' measures \(letterhead.pdf.pages[number - 1].size) and "
                            + "the paper is \(paper.name), \(wanted); they may differ by 2 mm",
                        at: read.position("letterhead")))
            }
        }
        for (key, pdf) in [("letterhead", letterhead?.pdf), ("terms", terms?.pdf)] {
            guard let fonts = pdf?.missingFonts, !fonts.isEmpty else { continue }
            let several = fonts.count > 1
            findings.append(
                Message(
                    .warning,
                    "the font\(several ? "s" : "") \(fonts.joined(separator: ", ")) \(several ? "are" : "is") not in the PDF, "
                        + "and every viewer will take another one; save it with its fonts embedded",
                    at: read.position(key)))
        }
        return findings
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
    case .missing, .unknownFormat, .damaged, .unsafe, .unknownField: "\(error)"
    }
}
