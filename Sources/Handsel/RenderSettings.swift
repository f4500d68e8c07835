/// How documents are to look and what is made of them.
public struct RenderSettings: Sendable, Hashable {
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case pdf
        case png
    }

    public enum Paper: String, Sendable, Hashable, CaseIterable {
        /// 210 by 297 mm (ISO 216).
        case a4
        /// 8.5 by 11 inches.
        case letter
    }

    /// What happens when no font has a character of the text.
    public enum MissingGlyphs: String, Sendable, Hashable, CaseIterable {
        case warn
        case error
    }

    /// The name of an installed layout or the path of a layout file; `nil` takes "studio".
    public var layout: String?
    /// Layouts by moment, as `layout`; they are taken where that names none.
    public var layouts: [String: String] = [:]
    /// The path of a brand file.
    public var brand: String?
    /// Why the documents are special, such as "welcome"; `nil` lets each invoice decide.
    public var moment: String?
    /// The words of the handwritten note; `nil` lets the invoice decide.
    public var note: String?
    /// The name of the hand that writes the note; `nil` takes the brand's, else the first that is installed.
    public var hand: String?
    /// A BCP 47 tag such as "de-AT", or two such as "de+en" for the words of both; `nil` takes the invoice's, else the brand's, else "en".
    public var locale: String?
    /// The language of documents that name none, BCP 47; `nil` takes the brand's, else "en".
    public var language: String?
    /// `nil` takes the brand's, else what is usual in the supplier's country.
    public var paper: Paper?
    /// The window of the envelope that the address is to show in, such as "din5008b", or "none"; `nil` takes the brand's,
    /// else the layout's.
    public var window: String?
    /// Whether what is mended on a page or remarked upon otherwise is an error: an ornament that has to give way, an
    /// address that does not fit its window, text that is hard to read.
    public var isStrict = false
    public var format: Format = .pdf
    /// Pixels to the inch of a PNG.
    public var dotsPerInch = 150
    /// Chooses the hand's small variations; `nil` takes the seed from the invoice.
    public var seed: UInt64?
    /// More folders with fonts, searched before the installed ones.
    public var fontFolders: [String] = []
    public var missingGlyphs: MissingGlyphs = .error
    /// Whether the outline of every frame is drawn too.
    public var outlines = false
    /// Whether the page goes without its note.
    public var plain = false
    /// Whether the note is set in the body font instead of written by hand.
    public var printClearly = false
    /// Whether the note is signed, also where the brand does not say so.
    public var sign = false
    /// Seconds since 1970 that stand for "now" in the file's metadata (SOURCE_DATE_EPOCH); `nil` takes the issue date.
    public var sourceDate: Int?
    public var limits = Limits()
    /// What documents are personalized with.
    public var personal = PersonalSettings()

    public init() {}
}
