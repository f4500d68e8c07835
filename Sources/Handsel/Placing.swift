import HandselBilling
import HandselCairo
import HandselCompose
import HandselHand
import HandselHistory
import HandselInvoice
import HandselLayout
import HandselMoments
import HandselType

/// From an invoice to its pages.
extension Renderer {
    /// The document on its pages, before anything is drawn.
    func placed(_ read: ReadInvoice, file: String) throws(HandselError) -> PlacedDocument {
        let considered = try considered(read, file: file)
        return try placed(considered, note: settings.note ?? considered.invoice.personal.note)
    }

    /// The document with the words of its note, on its pages.
    private func placed(
        _ considered: ConsideredDocument, note: String?
    ) throws(HandselError) -> PlacedDocument {
        let (invoice, words, file) = (considered.invoice, considered.words, considered.file)
        let personalized = considered.facts.personalized(
            by: considered.decision, note: note, hand: settings.hand.map(HandFolder.identity), seed: settings.seed,
            isPrintedClearly: settings.printClearly)
        let moment = personalized.personalization.moment
        let (layout, images) = (layouts.layout(for: moment).layout, layouts.layout(for: moment).images)
        let paper = paper(for: invoice, considered.brand, layout)
        let (brand, letterheadMessages) = withoutUnfitLetterhead(considered.brand, on: paper, of: layout, file: file)
        var composition = Composition(
            personalized, layout: layout, brand: brand, language: words.language, locale: words.locale)
        composition.window = window ?? composition.window
        composition.isStrict = settings.isStrict
        let refusal = refusal(of: invoice, document: considered.name, file: file)
        guard layout.serves(moment.rawValue) else {
            let served = (layout.moments ?? []).joined(separator: ", ")
            throw refusal(
                "the layout '\(layout.name)' is made for \(served), not for '\(moment.rawValue)'; choose another layout")
        }
        let hand = try personalized.personalization.note.map { _ throws(HandselError) in
            try writer(for: brand.signer(of: invoice))
        }
        let signed = hand.flatMap {
            signing(of: composition, by: $0, brand.signer(of: invoice)?.signature ?? brand.signature, file: file)
        }
        let pages = try placed(
            composition, on: paper, images: images, hand: hand, signing: signed?.signing, refusal)
        let remarks = pages.flatMap(\.allRemarks).map { Message(.warning, $0.description, file: file) }
        var entry = considered.entry
        entry.personalization?.note = personalized.personalization.note
        entry.personalization?.hand = hand?.name
        entry.personalization?.layout = layout.name
        return PlacedDocument(
            name: considered.name, layout: layout.name, invoice: personalized.invoice, brand: brand,
            composition: composition, hand: hand, pages: pages, decision: considered.decision,
            entry: entry,
            messages: considered.messages + letterheadMessages + (signed?.messages ?? [])
                + composition.remarks.map { Message(.warning, $0, file: file) } + remarks)
    }

    /// The brand, without its letterhead where that is of another size than a card or a roll.
    private func withoutUnfitLetterhead(
        _ brand: Brand, on paper: HandselLayout.Paper, of layout: Layout, file: String
    ) -> (brand: Brand, messages: [Message]) {
        guard brand.letterhead != nil, let size = stationery?.sizeOfLetterhead(unfitFor: paper) else {
            return (brand, [])
        }
        var plain = brand
        plain.letterhead = nil
        let message = Message(
            .warning,
            "the letterhead measures \(size) and the paper of the layout '\(layout.name)' is \(paper.name); the document "
                + "goes without it", file: file)
        return (plain, [message])
    }

    /// What is thrown where an invoice cannot be put on pages, made from the reason.
    func refusal(of invoice: Invoice, document: String, file: String) -> (String) -> HandselError {
        { reason in
            let text = invoice.number.isEmpty ? reason : "invoice \(invoice.number): \(reason)"
            return .refused(document: document, findings: [Message(.error, text, file: file)])
        }
    }

    /// The paper asked for; else, where the layout is made for A4 or Letter, the brand's, or Letter for a supplier in a
    /// country that prints on it; else the layout's.
    private func paper(for invoice: Invoice, _ brand: Brand, _ layout: Layout) -> HandselLayout.Paper {
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
        _ composition: Composition, on paper: HandselLayout.Paper, images: ImageFiles, hand: Hand?, signing: Signing?,
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
                throw .environment("\(error)", remedy: "mend the layout '\(composition.layout.name)' or the brand")
            }
        }
    }
}
