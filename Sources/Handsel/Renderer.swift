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
    private let settings: RenderSettings
    private let fonts: FontLibrary
    let brand: Brand
    let layout: Layout
    private let images: ImageFiles
    private let hands: HandFolder
    private let languages: LanguageFolder
    /// The moment asked for.
    private let moment: Moment?
    /// The envelope's window asked for.
    private let window: WindowChoice?
    /// Signatures that the brand has files for, its own and its people's, by their paths.
    private let capturedSignatures: [String: Signature]
    private let stationery: Stationery?
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
        layout = try LayoutFolder(installation.layoutsFolder).layout(named: settings.layout ?? "studio")
        for font in layout.fonts {
            do throws(TypeError) {
                try fonts.validate(families: [font.family])
            } catch {
                throw .environment(
                    "\(font.position.map { "\($0): " } ?? "the layout '\(layout.name)': ")\(error)",
                    remedy: "see 'handsel fonts'")
            }
        }
        let own = settings.layout.flatMap { LayoutFolder.isPath($0) ? folder(of: $0) : nil }
        images = ImageFiles(
            folders: [
                settings.brand.map(folder(of:)), own ?? "\(installation.layoutsFolder)/\(layout.name)",
                "\(installation.layoutsFolder)/\(LayoutFolder.partsFolder)",
            ]
            .compactMap { $0 },
            limits: ImageLimits(fileSize: settings.limits.pictureSize))
        hands = HandFolder(installation.handsFolder)
        languages = LanguageFolder(installation.languagesFolder)
        capturedSignatures =
            try read.map { read throws(HandselError) in try Handsel.capturedSignatures(of: read) } ?? [:]
        stationery = try read.map { read throws(HandselError) in try Stationery(of: read, limits: settings.limits) }
        if let read { try check(read, images: images, hands: hands, languages: languages) }
        brandMessages = read.map { $0.remarks + $0.contrastMessages } ?? []
        for picture in layout.pictures {
            do throws(ImageError) {
                _ = try images.image(at: picture.path)
            } catch {
                throw .environment(
                    "\(picture.position): \(error)", remedy: "put the picture beside the layout or mend its name")
            }
        }
        if let name = settings.hand { _ = try hands.hand(named: name) }
        if let tag = settings.locale { _ = try languages.words(for: tag) }
    }

    /// The documents of one source, in its order; a refused one does not hold up the others.
    ///
    /// - Parameter name: the file's name for messages; nothing is opened.
    /// - Throws: when nothing in the source can be read at all.
    public func documents(
        inFile name: String, bytes: [UInt8]
    ) throws(HandselError) -> [Result<RenderedDocument, HandselError>] {
        try readInvoices(inFile: name, bytes: bytes, limits: settings.limits).map { read in
            Result { () throws(HandselError) in try document(read, file: name) }
        }
    }

    func document(_ read: ReadInvoice, file: String) throws(HandselError) -> RenderedDocument {
        let placed = try placed(read, file: file)
        let (invoice, composition, pages) = (placed.invoice, placed.composition, placed.pages)
        let added = stationery?.added(to: composition.kind, of: placed.brand, pageCount: pages.count)
        let files = try drawn(
            pages, composition, invoice, adding: added, refusal(of: invoice, document: placed.name, file: file))
        let isPicture = settings.format == .png
        let missing = fonts.takeMissing().map { Message(.warning, "\($0)", file: file) }
        return RenderedDocument(
            files: files, pageCount: pages.count + (isPicture ? 0 : added?.terms?.pages.count ?? 0),
            messages: placed.messages + missing + (isPicture ? added?.leftOut(document: file) ?? [] : []),
            number: invoice.number, customerName: composition.text("customer.name"),
            issueDate: invoice.issueDate.map { "\($0)" } ?? "", amountDue: "\(invoice.totals.due)",
            amountDueShown: composition.text("invoice.due"), currency: invoice.currency?.code ?? "",
            layout: layout.name, hand: composition.printsClearly ? nil : placed.hand?.name,
            seed: composition.seed.value)
    }

    /// The document on its pages, before anything is drawn.
    func placed(_ read: ReadInvoice, file: String) throws(HandselError) -> PlacedDocument {
        let invoice = brand.completing(read.invoice)
        let brand = brand.fitting(invoice)
        let document = invoice.number.isEmpty ? file : "\(file), \(invoice.number)"
        let findings = read.findings(for: invoice).map(Message.init)
        guard !findings.contains(where: { $0.severity == .error }) else {
            throw .refused(document: document, findings: findings)
        }
        let words = try words(for: invoice, file: file)
        let facts = MomentFacts(invoice)
        let decision = facts.decision(asked: settings.plain ? .plain : moment ?? invoice.personal.moment)
        let personalized = facts.personalized(
            by: decision, note: settings.note ?? invoice.personal.note, hand: settings.hand.map(HandFolder.identity),
            seed: settings.seed, isPrintedClearly: settings.printClearly)
        var composition = Composition(
            personalized, layout: layout, brand: brand, language: words.language, locale: words.locale)
        composition.window = window ?? composition.window
        composition.isStrict = settings.isStrict
        let refusal = refusal(of: invoice, document: document, file: file)
        let moment = personalized.personalization.moment.rawValue
        guard layout.serves(moment) else {
            let served = (layout.moments ?? []).joined(separator: ", ")
            throw refusal(
                "the layout '\(layout.name)' is made for \(served), not for '\(moment)'; choose another layout")
        }
        let hand = try personalized.personalization.note.map { _ throws(HandselError) in
            try writer(for: brand.signer(of: invoice))
        }
        let signed = hand.flatMap {
            signing(of: composition, by: $0, brand.signer(of: invoice)?.signature ?? brand.signature, file: file)
        }
        let pages = try placed(
            composition, on: paper(for: invoice, brand), hand: hand, signing: signed?.signing, refusal)
        let remarks = pages.flatMap(\.allRemarks).map { Message(.warning, $0.description, file: file) }
        return PlacedDocument(
            name: document, invoice: invoice, brand: brand, composition: composition, hand: hand, pages: pages,
            messages: findings + strangerWarning(invoice, file: file) + momentMessages(decision, file: file)
                + words.messages + (signed?.messages ?? [])
                + composition.remarks.map { Message(.warning, $0, file: file) } + remarks)
    }

    /// That the moment asked for is not the document's, and what is doubtful about the facts.
    private func momentMessages(_ decision: Decision, file: String) -> [Message] {
        var texts = decision.remarks
        if let asked = decision.asked, let objection = decision.objection {
            let moment = decision.moment.rawValue
            texts.append("the moment '\(asked.rawValue)' does not suit: \(objection); it is '\(moment)'")
        }
        return texts.map { Message(.warning, $0, file: file) }
    }

    /// What is thrown where an invoice cannot be put on pages, made from the reason.
    private func refusal(of invoice: Invoice, document: String, file: String) -> (String) -> HandselError {
        { reason in
            let text = invoice.number.isEmpty ? reason : "invoice \(invoice.number): \(reason)"
            return .refused(document: document, findings: [Message(.error, text, file: file)])
        }
    }

    private func strangerWarning(_ invoice: Invoice, file: String) -> [Message] {
        guard !brand.isOwn(invoice), let supplier = invoice.supplier?.name, let own = brand.supplier?.name else {
            return []
        }
        return [
            Message(
                .warning,
                "the supplier is '\(supplier)' and the brand's is '\(own)'; only the brand's colours, fonts and hand are used",
                file: file)
        ]
    }

    /// The settings' language, else the customer's, else the brand's.
    private func words(for invoice: Invoice, file: String) throws(HandselError) -> Words {
        if let tag = settings.locale { return try languages.words(for: tag) }
        let fallback = brand.language ?? "en"
        guard let wanted = invoice.personal.language else { return try languages.words(for: fallback) }
        if languages.has(wanted) { return try languages.words(for: wanted) }
        var words = try languages.words(for: fallback)
        words.messages.append(
            Message(
                .warning,
                "the customer's language '\(wanted)' is not among \(languages.tags.joined(separator: ", ")); "
                    + "the page is in '\(fallback)'", file: file))
        return words
    }

    /// The settings' hand, else that of who signs, else the brand's, else the usual one.
    private func writer(for signer: Brand.Person?) throws(HandselError) -> Hand {
        if let name = settings.hand { return try hands.hand(named: name) }
        guard let name = signer?.hand ?? brand.hand, let file = settings.brand else {
            return try hands.hand(named: HandFolder.usual)
        }
        return try hands.hand(named: name, ofBrand: file)
    }

    /// How the note is signed, if it is: as the brand or who signs does, else by the hand that writes it. A captured
    /// signature is nobody else's.
    private func signing(
        of composition: Composition, by hand: Hand, _ signature: Brand.Signature?, file: String
    ) -> (signing: Signing, messages: [Message])? {
        guard signature != nil || settings.sign else { return nil }
        let written = writtenSigning(by: hand)
        guard case .captured(let path) = signature, let captured = capturedSignatures[path] else {
            return (written, [])
        }
        let name = composition.text("personal.signature")
        guard !captured.isOf(name) else { return (capturedSigning(captured), []) }
        let text =
            "the note is by '\(name)' and the brand's signature is that of '\(captured.name)'; it is signed by hand"
        return (written, [Message(.warning, text, file: file)])
    }

    /// The paper asked for; else, where the layout is made for A4 or Letter, the brand's, or Letter for a supplier in a
    /// country that prints on it; else the layout's.
    private func paper(for invoice: Invoice, _ brand: Brand) -> HandselLayout.Paper {
        switch settings.paper {
        case .a4: return .a4
        case .letter: return .letter
        case nil: break
        }
        guard layout.paper == .a4 || layout.paper == .letter else { return layout.paper }
        if let paper = brand.paper { return paper }
        return printsOnLetter(invoice.supplier?.address?.country) && layout.paper == .a4 ? .letter : layout.paper
    }

    private func placed(
        _ composition: Composition, on paper: HandselLayout.Paper, hand: Hand?, signing: Signing?,
        _ refusal: (String) -> HandselError
    ) throws(HandselError) -> [Frame] {
        do throws(LayoutError) {
            return try composition.pages(
                on: paper, fonts: fonts, images: images, hand: hand, signing: signing, limit: settings.limits.pages)
        } catch {
            switch error {
            // Where the layout has its note says nothing to somebody who wrote too long a one.
            case .hand(let reason, _):
                throw refusal("\(reason)")
            case .noteTooLong(let over, let size, _):
                throw refusal("\(LayoutError.noteTooLong(charactersOver: over, smallestSize: size, nil))")
            case .tooManyPages, .rollTooLong, .window, .flawed, .doesNotFit, .text(.missingGlyph, _), .code:
                throw refusal("\(error)")
            case .image, .text, .source, .invalid, .unknownStyle, .noRoom, .partUnreadable, .codeTooWide,
                .unknownIllustration, .unknownOrnament, .ornamentTouches:
                throw .environment("\(error)", remedy: "mend the layout '\(layout.name)' or the brand")
            }
        }
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
