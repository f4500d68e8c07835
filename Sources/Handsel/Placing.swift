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
    ///
    /// A note that somebody wrote for it stands or the document is refused; one that a program or the library offers gives
    /// way to the next where it is too long.
    func placed(_ read: ReadInvoice, file: String) throws(HandselError) -> PlacedDocument {
        let considered = try considered(read, file: file)
        guard considered.decision.moment != .plain else { return try finished(considered, nil, nil) }
        let hand = try writer(of: considered.invoice, for: considered.brand)
        if let note = settings.note {
            return try finished(considered, NoteCandidate(source: .given, text: note), hand)
        }
        let candidates = try personalizer.notes(for: considered, hand: hand)
        var tooLong: [Message] = []
        while let note = try candidates.next() {
            do throws(PlacingError) {
                var document = try placed(considered, note, hand)
                document.messages += candidates.messages + tooLong
                return document
            } catch {
                guard case .noteUnfit(let reason, _) = error, note.source == .command || note.source == .library else {
                    throw error.asError
                }
                let text = "the note of the \(note.source.rawValue) is left out: \(reason)"
                tooLong.append(Message(note.source == .library ? .note : .warning, text, file: file))
            }
        }
        var document = try finished(considered, nil, nil)
        document.messages += candidates.messages + tooLong
        return document
    }

    /// The document with a note that is to stand, or without one.
    private func finished(
        _ considered: ConsideredDocument, _ note: NoteCandidate?, _ hand: Hand?
    ) throws(HandselError) -> PlacedDocument {
        do throws(PlacingError) { return try placed(considered, note, hand) } catch { throw error.asError }
    }

    /// The document with the words of its note, on its pages.
    private func placed(
        _ considered: ConsideredDocument, _ note: NoteCandidate?, _ hand: Hand?
    ) throws(PlacingError) -> PlacedDocument {
        let (words, file) = (considered.words, considered.file)
        var personalized = considered.facts.personalized(
            by: considered.decision, note: note?.text,
            hand: namedHand(for: considered.invoice, of: considered.brand).map(HandFolder.identity),
            seed: settings.seed,
            isPrintedClearly: settings.printClearly)
        personalized.invoice.personal.signedBy = note?.signedBy ?? considered.invoice.personal.signedBy
        let invoice = personalized.invoice
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
            throw .refused(
                refusal(
                    "the layout '\(layout.name)' is made for \(served), not for '\(moment.rawValue)'; choose another "
                        + "layout"))
        }
        let signed = hand.flatMap {
            signing(of: composition, by: $0, brand.signer(of: invoice)?.signature ?? brand.signature, file: file)
        }
        let pages = try placed(
            composition, on: paper, images: images, hand: hand, signing: signed?.signing, refusal)
        let remarks = pages.flatMap(\.allRemarks).map { Message(.warning, $0.description, file: file) }
        var entry = considered.entry
        entry.personalization?.note = note?.text
        entry.personalization?.noteId = note?.id
        entry.personalization?.noteSource = note?.source.rawValue
        entry.personalization?.hand = hand?.name
        entry.personalization?.layout = layout.name
        return PlacedDocument(
            name: considered.name, layout: layout.name, invoice: personalized.invoice, brand: brand,
            composition: composition, hand: hand, pages: pages, decision: considered.decision, note: note,
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
    ) throws(PlacingError) -> [Frame] {
        do throws(LayoutError) {
            return try composition.pages(
                on: paper, fonts: fonts, images: images, hand: hand, signing: signing, limit: settings.limits.pages)
        } catch {
            switch error {
            // Where the layout has its note says nothing to somebody who wrote too long a one.
            case .hand(let reason, _):
                throw .noteUnfit("\(reason)", refusal("\(reason)"))
            case .noteTooLong(let over, let size, _):
                let reason = "\(LayoutError.noteTooLong(charactersOver: over, smallestSize: size, nil))"
                throw .noteUnfit(reason, refusal(reason))
            case .tooManyPages, .rollTooLong, .window, .flawed, .doesNotFit, .text(.missingGlyph, _), .code:
                throw .refused(refusal("\(error)"))
            case .image, .text, .source, .invalid, .unknownStyle, .noRoom, .partUnreadable, .codeTooWide,
                .unknownIllustration, .unknownOrnament, .ornamentTouches:
                throw .refused(
                    .environment("\(error)", remedy: "mend the layout '\(composition.layout.name)' or the brand"))
            }
        }
    }
}

/// Why a document could not be placed.
private enum PlacingError: Error {
    /// For its note alone: the reason, and what is thrown where the note is to stand.
    case noteUnfit(String, HandselError)
    case refused(HandselError)

    var asError: HandselError {
        switch self {
        case .noteUnfit(_, let error), .refused(let error): error
        }
    }
}
