extension Document {
    static let brandFields: [FieldTable<Document>.Entry] = [
        .text("brand.name", "The brand's name.") { document in
            document.brand.name.isEmpty ? document.supplierName : document.brand.name
        },
        .text("brand.tagline", "What the brand says of itself.") { $0.brand.tagline },
        .text("brand.website", "Its address on the web, as people write it.") { $0.brand.website },
        .text("brand.websiteLink", "The same as a link.") { document in
            document.brand.website.map { $0.contains("://") ? $0 : "https://" + $0 }
        },
        .text("brand.logo", "The path of its logo, for light grounds.") { $0.brand.logo?.file },
        .text("brand.logoOnDark", "The path of its logo for dark grounds.") { $0.brand.logo?.onDark },
        .flag("brand.hasLogo", "Whether it has a logo.") { $0.brand.logo != nil },
        .flag("brand.logoIsCentered", "Whether the brand wants its logo in the middle.") {
            $0.brand.logo?.place == .center
        },
        .flag("brand.logoIsAtEnd", "Whether the brand wants its logo where lines end.") {
            $0.brand.logo?.place == .end
        },
        .text("brand.legal", "What the law wants said at the foot of the page, in one line.") { document in
            document.brand.legalLines.isEmpty ? nil : document.brand.legalLines.joined(separator: " · ")
        },
        .text("brand.footer", "What the brand wants said at the foot of the page, one line below the other.") {
            $0.brand.footerLines.joined(separator: "\n")
        },
        .list("brand.footerLines", "The same, as a list.", of: FooterLine.fields) {
            $0.brand.footerLines.map(FooterLine.init)
        },
        .list(
            "brand.links", "Where the customer finds more: account, help and the like; at most six.",
            of: ShownLink.fields
        ) {
            Array($0.allLinks.prefix(Document.mostLinks))
        },
        .text("brand.video.title", "What the brand's film is called.") { document in
            document.brand.links.video.map { $0.link.title ?? document.label(.videoLink) }
        },
        .text("brand.video.address", "Where the film is, as people write it.") { $0.brand.links.video?.link.shown },
        .text("brand.video.link", "The same as a link.") { $0.brand.links.video?.link.address },
        .text("brand.video.still", "The path of a picture that stands for the film.") { $0.brand.links.video?.still },
        .flag("brand.allowsIllustrations", "Whether drawings may stand on the page.") {
            $0.allowsIllustrations
        },
        .text("brand.illustration", "The path of the brand's own picture in place of drawings.") { document in
            document.brand.illustration.style == .own ? document.brand.illustration.file : nil
        },
        .flag("brand.hasLetterhead", "Whether a letterhead of the brand lies under the page.") {
            $0.brand.letterhead != nil
        },
        .flag("brand.isPlayful", "Whether the brand's voice is playful.") { $0.brand.voice.warmth == .playful },
        .flag("brand.isFormal", "Whether the brand's voice is formal.") { $0.brand.voice.warmth == .formal },
    ]

    /// In the order of their purposes, then the others as the brand lists them.
    var allLinks: [ShownLink] {
        let known = Brand.Links.Purpose.allCases.compactMap { purpose in
            brand.links.known[purpose].map { link in
                ShownLink(
                    purpose: purpose.rawValue, label: link.title ?? label(Label(purpose)), address: link.shown,
                    link: link.address)
            }
        }
        return known
            + brand.links.other.map { link in
                ShownLink(purpose: "other", label: link.title ?? link.shown, address: link.shown, link: link.address)
            }
    }
}

extension Label {
    /// What a link with this purpose is called.
    init(_ purpose: Brand.Links.Purpose) {
        switch purpose {
        case .account: self = .accountLink
        case .dashboard: self = .dashboardLink
        case .help: self = .helpLink
        case .terms: self = .termsLink
        }
    }
}

/// A link as a page shows it.
struct ShownLink: Sendable {
    var purpose: String
    var label: String
    var address: String
    var link: String

    static let fields = FieldTable<ShownLink>([
        .text("label", "What it is called.") { $0.label },
        .text("address", "Where it leads, as people write it.") { $0.address },
        .text("link", "Where a click on it leads.") { $0.link },
        .text("purpose", "What it is for: account, dashboard, help, terms or other.") { $0.purpose },
    ])
}

private struct FooterLine: Sendable {
    var text: String

    static let fields = FieldTable<FooterLine>([.text("text", "One line.") { $0.text }])
}
