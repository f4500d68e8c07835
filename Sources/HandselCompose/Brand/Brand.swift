public import HandselInvoice
public import HandselLayout

/// How a firm looks and sounds: colours, fonts, logo, people and lines that stand on all of its documents.
public struct Brand: Hashable, Sendable {
    /// How its notes are signed.
    public enum Signature: Hashable, Sendable {
        /// By the hand that writes them.
        case written
        /// As in a file, by its path relative to the brand's folder.
        case captured(String)
    }

    public var name: String
    public var tagline: String?
    public var website: String?
    public var logo: Logo?
    public var theme: Theme
    /// BCP 47; the language of documents that name none themselves.
    public var language: String?
    public var voice = Voice()
    /// Its own words for labels.
    public var labels = LabelWording()
    /// The hand that writes its notes, by name.
    public var hand: String?
    /// `nil` for notes without a signature.
    public var signature: Signature?
    /// What its documents are printed on; `nil` for what is usual where it sits.
    public var paper: Paper?
    /// The envelope's window that the customer's address is to show in, one of `WindowChoice.names`; `nil` for the
    /// layout's.
    public var window: String?
    /// The first of them looks after customers whose invoice names nobody.
    public var people: [Person]
    /// What the law wants said at the foot of the page, such as court and managing director.
    public var legalLines: [String]
    /// What the brand itself wants said at the foot of the page.
    public var footerLines: [String] = []
    public var links = Links()
    public var illustration = Illustration()
    /// Laid under the pages.
    public var letterhead: Letterhead?
    /// Appended after the last page.
    public var terms: Terms?
    /// Who bills, where the invoice leaves it out.
    public var supplier: Party?
    /// How to pay, where the invoice leaves it out.
    public var payment: PaymentInstructions?

    public init(
        name: String = "", tagline: String? = nil, website: String? = nil, logo: Logo? = nil, theme: Theme = Theme(),
        language: String? = nil, hand: String? = nil, signature: Signature? = nil, paper: Paper? = nil,
        people: [Person] = [],
        legalLines: [String] = [], supplier: Party? = nil, payment: PaymentInstructions? = nil
    ) {
        self.name = name
        self.tagline = tagline
        self.website = website
        self.logo = logo
        self.theme = theme
        self.language = language
        self.hand = hand
        self.signature = signature
        self.paper = paper
        self.people = people
        self.legalLines = legalLines
        self.supplier = supplier
        self.payment = payment
    }

    /// Whether the invoice is this brand's: it names no supplier, or the brand's.
    public func isOwn(_ invoice: Invoice) -> Bool {
        guard let own = supplier, let stated = invoice.supplier else { return true }
        return [own.name, own.tradingName].contains(stated.name)
    }

    /// The brand for an invoice: for another firm's invoice no more than colours, fonts and hand, so that nothing untrue is
    /// said of who bills.
    public func fitting(_ invoice: Invoice) -> Brand {
        guard !isOwn(invoice) else { return self }
        var looks = Brand(theme: theme, language: language, hand: hand, paper: paper)
        looks.window = window
        looks.illustration.style = illustration.style == .drawn ? .drawn : .none
        return looks
    }

    /// The invoice with what it leaves to its brand. What it says itself is kept; another firm's details are not mixed in.
    public func completing(_ invoice: Invoice) -> Invoice {
        var invoice = invoice
        guard isOwn(invoice) else { return invoice }
        if let own = supplier {
            if var stated = invoice.supplier {
                stated.address = stated.address ?? own.address
                stated.vatId = stated.vatId ?? own.vatId
                stated.taxNumber = stated.taxNumber ?? own.taxNumber
                stated.legalId = stated.legalId ?? own.legalId
                stated.legalInfo = stated.legalInfo ?? own.legalInfo
                stated.contact = stated.contact ?? own.contact
                stated.endpoint = stated.endpoint ?? own.endpoint
                invoice.supplier = stated
            } else {
                invoice.supplier = own
            }
        }
        invoice.payment = invoice.payment ?? payment
        return invoice
    }
}
