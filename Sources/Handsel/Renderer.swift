import Foundation
import HandselBilling
import HandselCairo
import HandselCompose
import HandselHand
import HandselInvoice
import HandselLayout
import HandselMoments
import HandselPDF
import HandselSource
import HandselType

/// Makes documents from sources. Keeps fonts and layouts between documents; one per thread.
public final class Renderer {
    let settings: RenderSettings
    let fonts: FontLibrary
    let brand: Brand
    let layouts: LayoutChoice
    let hands: HandFolder
    let languages: LanguageFolder
    let personalizer: Personalizer
    /// The moment asked for.
    let moment: Moment?
    /// The envelope's window asked for.
    let window: WindowChoice?
    /// Signatures that the brand has files for, its own and its people's, by their paths.
    let capturedSignatures: [String: Signature]
    let stationery: Stationery?
    /// What there is to say of the brand, once for all documents.
    public let brandMessages: [Message]

    /// Reads brand, layout and the list of fonts.
    ///
    /// - Throws: what is wrong with any of them, or with the settings.
    public init(installation: Installation, settings: RenderSettings) throws(HandselError) {
        self.settings = settings
        moment = try settings.moment.map(namedMoment)
        window = try settings.window.map(namedWindow)
        fonts = try openFonts(folders: settings.fontFolders, installation)
        fonts.missingGlyphs = settings.missingGlyphs == .warn ? .warn : .error
        let read = try settings.brand.map { file throws(HandselError) in try readBrand(file) }
        let brand = read?.brand ?? Brand()
        self.brand = brand
        let families = FontRole.allCases.flatMap { brand.theme.fonts[$0] ?? [] }
        do throws(TypeError) {
            try fonts.validate(families: families)
        } catch {
            throw .environment("\(settings.brand ?? "the plain brand"): \(error)", remedy: "see 'handsel fonts'")
        }
        layouts = try LayoutChoice(settings, installation, fonts: fonts)
        hands = HandFolder(installation.handsFolder)
        languages = LanguageFolder(installation.languagesFolder)
        capturedSignatures =
            try read.map { read throws(HandselError) in try Handsel.capturedSignatures(of: read) } ?? [:]
        stationery = try read.map { read throws(HandselError) in try Stationery(of: read, limits: settings.limits) }
        if let read { try check(read, images: layouts.usual.images, hands: hands, languages: languages) }
        brandMessages = read.map { $0.remarks + $0.contrastMessages } ?? []
        let named = [settings.hand].compactMap { $0 } + settings.personal.hands.values.sorted()
        for name in named { _ = try hands.hand(named: name) }
        for tag in [settings.locale, settings.language].compactMap({ $0 }) { _ = try languages.words(for: tag) }
        personalizer = try Personalizer(
            settings.personal, moment: moment, isPlain: settings.plain, installation)
    }

    /// The documents of one source, in its order; a refused one does not hold up the others. Nothing is recorded in a
    /// history; see `open` and `record` for that.
    ///
    /// - Parameter name: the file's name for messages; nothing is opened.
    /// - Throws: when nothing in the source can be read at all.
    public func documents(
        inFile name: String, bytes: [UInt8]
    ) throws(HandselError) -> [Result<RenderedDocument, HandselError>] {
        let source = try open(inFile: name, bytes: bytes)
        return (0..<source.count).map { index in
            Result { () throws(HandselError) in try document(index, of: source) }
        }
    }

    /// Reads a source, whose documents are then made one after the other.
    ///
    /// - Parameter name: the file's name for messages; nothing is opened.
    /// - Throws: when nothing in the source can be read at all.
    public func open(inFile name: String, bytes: [UInt8]) throws(HandselError) -> OpenSource {
        let source = OpenSource(
            name: name, invoices: try readInvoices(inFile: name, bytes: bytes, limits: settings.limits))
        try personalizer.memory.begin(source.invoices.map { brand.completing($0.invoice) }, of: name)
        return source
    }

    /// Makes one document of a source, counted from 0.
    public func document(_ index: Int, of source: OpenSource) throws(HandselError) -> RenderedDocument {
        try document(source.invoices[index], file: source.name)
    }

    /// What the notes file has for documents that did not come up: a warning each.
    public func unusedNotes() -> [Message] { personalizer.unusedNotes() }

    /// Keeps in the history what a document was and what was said with it. Wanted once the document is where it belongs, and
    /// before the next one is made.
    public func record(_ document: RenderedDocument) throws(HandselError) {
        if let entry = document.entry { try personalizer.memory.record(entry) }
    }

    func document(_ read: ReadInvoice, file: String) throws(HandselError) -> RenderedDocument {
        let placed = try placed(read, file: file)
        let (invoice, composition, pages) = (placed.invoice, placed.composition, placed.pages)
        let added = stationery?.added(to: composition.kind, of: placed.brand, pageCount: pages.count)
        let files = try drawn(
            pages, composition, invoice, adding: added, refusal(of: invoice, document: placed.name, file: file))
        let isPicture = settings.format == .png
        let missing = fonts.takeMissing().map { Message(.warning, "\($0)", file: file) }
        var document = RenderedDocument(
            files: files, pageCount: pages.count + (isPicture ? 0 : added?.terms?.pages.count ?? 0),
            messages: placed.messages + missing + (isPicture ? added?.leftOut(document: file) ?? [] : []),
            number: invoice.number, customerName: composition.text("customer.name"),
            issueDate: invoice.issueDate.map { "\($0)" } ?? "", amountDue: "\(invoice.totals.due)",
            amountDueShown: composition.text("invoice.due"), currency: invoice.currency?.code ?? "",
            layout: placed.layout, hand: composition.printsClearly ? nil : placed.hand?.name,
            seed: composition.seed.value)
        document.moment = placed.decision.moment
        document.reason = placed.decision.reason
        document.noteSource = placed.note?.source
        document.entry = placed.entry
        return document
    }

    private func drawn(
        _ pages: [Frame], _ composition: Composition, _ invoice: Invoice, adding added: Stationery.Added?,
        _ refusal: (String) -> HandselError
    ) throws(HandselError) -> [[UInt8]] {
        do {
            if settings.format == .png {
                return try pages.map {
                    try png(
                        of: $0, dotsPerInch: Double(settings.dotsPerInch), fonts: fonts, outlines: settings.outlines)
                }
            }
            let information = DocumentInformation(
                title: composition.title, author: composition.text("supplier.name"),
                subject: composition.text("customer.name"),
                keywords: [composition.text("invoice.title"), invoice.number].filter { !$0.isEmpty },
                language: composition.language, date: documentDate(invoice))
            return [
                try finishedPDF(
                    of: pages, information: information, fonts: fonts, outlines: settings.outlines, adding: added)
            ]
        } catch let error as PDFError where error.isOfLetterhead {
            throw .environment(
                "\(added?.file ?? ""), letterhead: \(error)",
                remedy: "use a letterhead and a paper of the same size")
        } catch {
            throw refusal("\(error)")
        }
    }

    /// ISO 8601 of SOURCE_DATE_EPOCH, else of the issue date.
    private func documentDate(_ invoice: Invoice) -> String {
        settings.sourceDate.map(time(atSecond:)) ?? "\(invoice.issueDate.map { "\($0)" } ?? "1970-01-01")T00:00:00Z"
    }
}
