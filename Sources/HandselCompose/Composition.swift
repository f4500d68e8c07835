public import HandselGraphics
public import HandselHand
public import HandselLayout
public import HandselMoments
public import HandselType

/// A document filled in and ready to be placed on pages.
public struct Composition: Sendable {
    public var layout: Layout
    public var theme: Theme
    public var scope: any FieldScope
    public var direction: TextDirection
    /// BCP 47.
    public var language: String
    public var seed: Seed
    /// What drawings are made from.
    public var drawingSeed: Seed
    /// What the document is, one of `Label.titles`.
    public var kind: Label
    /// Whether the note is set in the body font instead of written.
    public var printsClearly: Bool
    /// What somebody should know of how the invoice was filled in, such as why there is no payment code.
    public var remarks: [String]
    /// What the document has of the things that are to be seen at the first glance.
    public var firstSights: [FirstSight]
    private let decimalSeparator: Character
    private let pictureSizes: [String: Picture.OwnSize]
    /// The envelope's window that the address is to show in; `nil` for what the layout says.
    public var window: WindowChoice?
    /// Whether what is remarked upon otherwise is an error.
    public var isStrict = false

    /// Fills `layout` with a personalized invoice.
    ///
    /// - Parameters:
    ///   - language: the words of the document's language.
    ///   - locale: BCP 47 of the document, such as "de-AT"; its formats are used.
    public init(
        _ personalized: PersonalizedInvoice, layout: Layout, brand: Brand, language: Language, locale: String
    ) {
        let document = Document(
            personalized, brand: brand, language: language.spoken(by: brand, in: locale),
            formatTag: formatTag(
                language: locale, supplierCountry: personalized.invoice.supplier?.address?.country))
        self.layout = layout
        theme = brand.theme.settingUp(layout.fonts)
        scope = Document.fields.scope(of: document)
        remarks = document.paymentWays.remarks + document.choiceRemarks
        firstSights = document.firstSights
        direction = document.formats.direction
        decimalSeparator = document.formats.decimalSeparator
        self.language = locale
        drawingSeed = document.drawingSeed
        kind = document.title
        printsClearly = personalized.personalization.isPrintedClearly
        seed =
            personalized.personalization.seed.map { Seed($0) }
            ?? Seed(
                personalized.personalization.hand ?? brand.signer(of: personalized.invoice)?.hand ?? brand.hand ?? "",
                personalized.invoice.number, "note")
        pictureSizes = brand.logo?.pictureSizes ?? [:]
        window = brand.window.flatMap(WindowChoice.init)
    }

    /// The pages, placed.
    public func pages(
        on paper: Paper?, fonts: FontLibrary, images: any ImageReader, hand: Hand?, signing: Signing? = nil,
        limit: Int = 2_000
    ) throws(LayoutError) -> [Frame] {
        // The ink is the brand's, else the hand's own.
        let theme = hand.map { self.theme.writing(in: $0.color) } ?? self.theme
        var context = LayoutContext(
            fonts: fonts, images: images, theme: theme, scope: scope, direction: direction, language: language,
            hand: hand, seed: seed)
        context.decimalSeparator = decimalSeparator
        context.drawingSeed = drawingSeed
        context.pictureSizes = pictureSizes
        context.window = window
        context.isStrict = isStrict
        context.printsClearly = printsClearly
        context.signing = signing
        var pages = try layout.pages(on: paper, limit: limit, context)
        let overlooked = overlookedSights(firstSights, on: pages, of: paper ?? layout.paper)
        guard !overlooked.isEmpty else { return pages }
        if isStrict { throw .flawed(overlooked) }
        pages[0].remarks.append(remark(on: overlooked))
        return pages
    }

    private func remark(on overlooked: [PageFlaw]) -> LayoutRemark {
        let things = overlooked.compactMap { flaw -> String? in
            guard case .overlooked(let sight) = flaw.kind else { return nil }
            let place = flaw.page == 0 ? "no frame '\(flaw.frame)'" : "'\(flaw.frame)' on page \(flaw.page)"
            return "\(sight.words) (\(place))"
        }
        return LayoutRemark(
            "in the layout '\(layout.name)' the first glance does not meet \(things.joined(separator: ", "))")
    }

    /// The document's title, such as "Invoice 2026-014", for its metadata.
    public var title: String {
        [text("invoice.title"), text("invoice.number")].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The words of a field; empty where there are none.
    public func text(_ path: String) -> String {
        if case .text(let text) = scope.value(at: path) { return text }
        return ""
    }
}
