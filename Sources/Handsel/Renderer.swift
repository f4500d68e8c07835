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
    private let brand: Brand
    private let layout: Layout
    private let images: ImageFiles
    private let hands: HandFolder
    private let languages: LanguageFolder
    /// How the brand signs, where it has a file for that.
    private let capturedSignature: Signature?

    /// Reads brand, layout and the list of fonts.
    ///
    /// - Throws: what is wrong with any of them, or with the settings.
    public init(installation: Installation, settings: RenderSettings) throws(HandselError) {
        self.settings = settings
        fonts = try openFonts(folders: settings.fontFolders, installation)
        fonts.missingGlyphs = settings.missingGlyphs == .warn ? .warn : .error
        let brand = try settings.brand.map { file throws(HandselError) in try brandFile(file) } ?? Brand()
        self.brand = brand
        let families = FontRole.allCases.flatMap { brand.theme.fonts[$0] ?? [] }
        do throws(TypeError) {
            try fonts.validate(families: families)
        } catch {
            throw .environment("\(settings.brand ?? "the plain brand"): \(error)", remedy: "see 'handsel fonts'")
        }
        layout = try LayoutFolder(installation.layoutsFolder).layout(named: settings.layout ?? "studio")
        let own = settings.layout.flatMap { LayoutFolder.isPath($0) ? folder(of: $0) : nil }
        images = ImageFiles(
            folders: [settings.brand.map(folder(of:)), own ?? "\(installation.layoutsFolder)/\(layout.name)"]
                .compactMap { $0 },
            limits: ImageLimits(fileSize: settings.limits.pictureSize))
        hands = HandFolder(installation.handsFolder)
        languages = LanguageFolder(installation.languagesFolder)
        capturedSignature = try settings.brand.flatMap { file throws(HandselError) -> Signature? in
            guard case .captured(let path) = brand.signature else { return nil }
            return try signature(at: path, brand: file)
        }
        if let file = settings.brand { try check(brand, file: file) }
        if let name = settings.hand { _ = try hands.hand(named: name) }
        if let tag = settings.locale { _ = try languages.language(for: tag) }
    }

    /// Looks at what the brand names outside its file, so that a mistake is told once and before the first document.
    private func check(_ brand: Brand, file: String) throws(HandselError) {
        if let logo = brand.logo {
            do throws(ImageError) {
                _ = try images.image(at: logo)
            } catch {
                throw .environment(
                    "\(file), logo: \(error)", remedy: "a logo is a PNG, JPEG or SVG file in '\(folder(of: file))'")
            }
        }
        do throws(HandselError) {
            _ = try brandsWriter()
            if let tag = brand.language { _ = try languages.language(for: tag) }
        } catch {
            guard case .unknownName = error else { throw error }
            throw .environment("\(file): \(error)", remedy: "mend the brand file")
        }
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

    private func document(_ read: ReadInvoice, file: String) throws(HandselError) -> RenderedDocument {
        let invoice = brand.completing(read.invoice)
        let brand = brand.fitting(invoice)
        let document = invoice.number.isEmpty ? file : "\(file), \(invoice.number)"
        let findings = read.findings(for: invoice).map(Message.init)
        guard !findings.contains(where: { $0.severity == .error }) else {
            throw .refused(document: document, findings: findings)
        }
        let words = try words(for: invoice, file: file)
        let personalized = invoice.personalized(
            note: settings.note, hand: settings.hand.map(HandFolder.identity), seed: settings.seed,
            isPlain: settings.plain, isPrintedClearly: settings.printClearly)
        let composition = Composition(
            personalized, layout: layout, brand: brand, language: words.language, locale: words.locale)
        let hand = try personalized.personalization.note.map { _ throws(HandselError) in try writer() }
        func refusal(_ reason: String) -> HandselError {
            let text = invoice.number.isEmpty ? reason : "invoice \(invoice.number): \(reason)"
            return .refused(document: document, findings: [Message(.error, text, file: file)])
        }
        let signed = hand.flatMap { signing(of: composition, by: $0, brand, file: file) }
        let pages = try placed(
            composition, on: paper(for: invoice, brand), hand: hand, signing: signed?.signing, refusal)
        let files = try drawn(pages, composition, invoice, refusal)
        let remarks = pages.flatMap(\.allRemarks).map { Message(.warning, $0.description, file: file) }
        let missing = fonts.takeMissing().map { Message(.warning, "\($0)", file: file) }
        return RenderedDocument(
            files: files, pageCount: pages.count,
            messages: findings + strangerWarning(invoice, file: file) + words.messages + (signed?.messages ?? [])
                + remarks + missing,
            number: invoice.number, customerName: composition.text("customer.name"),
            issueDate: invoice.issueDate.map { "\($0)" } ?? "", amountDue: "\(invoice.totals.due)",
            amountDueShown: composition.text("invoice.due"), currency: invoice.currency?.code ?? "",
            layout: layout.name, hand: composition.printsClearly ? nil : hand?.name, seed: composition.seed.value)
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

    private struct Words {
        var language: Language
        var locale: String
        var messages: [Message] = []
    }

    /// The settings' language, else the customer's, else the brand's.
    private func words(for invoice: Invoice, file: String) throws(HandselError) -> Words {
        if let tag = settings.locale { return Words(language: try languages.language(for: tag), locale: tag) }
        let fallback = brand.language ?? "en"
        guard let wanted = invoice.personal.language else {
            return Words(language: try languages.language(for: fallback), locale: fallback)
        }
        if languages.has(wanted) { return Words(language: try languages.language(for: wanted), locale: wanted) }
        let message = Message(
            .warning,
            "the customer's language '\(wanted)' is not among \(languages.tags.joined(separator: ", ")); "
                + "the page is in '\(fallback)'", file: file)
        return Words(language: try languages.language(for: fallback), locale: fallback, messages: [message])
    }

    private func writer() throws(HandselError) -> Hand {
        if let name = settings.hand { return try hands.hand(named: name) }
        if let own = try brandsWriter() { return own }
        return try hands.hand(named: HandFolder.usual)
    }

    /// The hand that the brand names: an installed one, or a file in the brand's own folder.
    private func brandsWriter() throws(HandselError) -> Hand? {
        guard let name = brand.hand else { return nil }
        guard HandFolder.isPath(name), let file = settings.brand else { return try hands.hand(named: name) }
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw .environment(
                "the hand '\(name)' lies outside of the brand's folder", remedy: "put it beside the brand file")
        }
        return try hands.hand(named: "\(folder(of: file))/\(name)")
    }

    /// How the note is signed, if it is: as the brand does, else by the hand that writes it. A captured signature is nobody
    /// else's.
    private func signing(
        of composition: Composition, by hand: Hand, _ brand: Brand, file: String
    ) -> (signing: Signing, messages: [Message])? {
        guard brand.signature != nil || settings.sign else { return nil }
        let written = writtenSigning(by: hand)
        guard case .captured = brand.signature, let captured = capturedSignature else { return (written, []) }
        let name = composition.text("personal.signature")
        guard !captured.isOf(name) else { return (capturedSigning(captured), []) }
        let text =
            "the note is by '\(name)' and the brand's signature is that of '\(captured.name)'; it is signed by hand"
        return (written, [Message(.warning, text, file: file)])
    }

    /// The paper asked for, else the brand's, else Letter for a supplier in a country that prints on it where the layout
    /// is made for A4, else the layout's.
    private func paper(for invoice: Invoice, _ brand: Brand) -> HandselLayout.Paper {
        switch settings.paper {
        case .a4: return .a4
        case .letter: return .letter
        case nil: break
        }
        if let paper = brand.paper { return paper }
        let printsOnLetter = ["US", "CA", "MX", "PH"].contains(invoice.supplier?.address?.country ?? "")
        return printsOnLetter && layout.paper == .a4 ? .letter : layout.paper
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
            case .tooManyPages, .doesNotFit, .text(.missingGlyph, _):
                throw refusal("\(error)")
            case .image, .text, .source, .invalid, .unknownStyle, .noRoom, .unknownIllustration,
                .unknownOrnament, .ornamentTouches:
                throw .environment("\(error)", remedy: "mend the layout '\(layout.name)' or the brand")
            }
        }
    }

    private func drawn(
        _ pages: [Frame], _ composition: Composition, _ invoice: Invoice, _ refusal: (String) -> HandselError
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
                try finishedPDF(of: pages, information: information, fonts: fonts, outlines: settings.outlines)
            ]
        } catch {
            throw refusal("\(error)")
        }
    }

    /// ISO 8601 of SOURCE_DATE_EPOCH, else of the issue date.
    private func documentDate(_ invoice: Invoice) -> String {
        settings.sourceDate.map(time(atSecond:)) ?? "\(invoice.issueDate.map { "\($0)" } ?? "1970-01-01")T00:00:00Z"
    }
}
