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

    /// The name of an installed layout or the path of a layout file; `nil` takes the brand's, else the usual one.
    public var layout: String?
    /// The path of a brand file.
    public var brand: String?
    /// The words of the handwritten note; `nil` lets the invoice decide.
    public var note: String?
    /// The name of the hand that writes the note; `nil` chooses one by the seed.
    public var hand: String?
    /// A BCP 47 tag such as "de-AT"; `nil` takes the invoice's.
    public var locale: String?
    /// `nil` takes the layout's.
    public var paper: Paper?
    public var format: Format = .pdf
    /// Pixels to the inch of a PNG.
    public var dotsPerInch = 150
    /// Chooses the hand's small variations; `nil` takes the seed from the invoice.
    public var seed: UInt64?
    /// More folders with fonts, searched before the installed ones.
    public var fontFolders: [String] = []
    public var missingGlyphs: MissingGlyphs = .warn
    /// Whether the outline of every frame is drawn too.
    public var outlines = false
    /// Whether the page goes without its note.
    public var plain = false
    /// Seconds since 1970 that stand for "now" in the file's metadata (SOURCE_DATE_EPOCH); `nil` takes the issue date.
    public var sourceDate: Int?
    /// In bytes.
    public var inputSizeLimit = 32 << 20

    public init() {}
}

/// A finished document and what there is to say about it.
public struct RenderedDocument: Sendable, Hashable {
    /// One PDF, or one PNG for each page in order.
    public var files: [[UInt8]]
    public var pageCount: Int
    /// Warnings and notes; never errors.
    public var messages: [Message]
    /// Invoice number (BT-1).
    public var number: String
    /// Customer name (BT-44).
    public var customerName: String
    /// Issue date (BT-2), written like 2024-03-31.
    public var issueDate: String
    /// Amount due for payment (BT-115), exactly, written like 1234.50.
    public var amountDue: String
    /// The amount due as the page shows it.
    public var amountDueShown: String
    /// Invoice currency code (BT-5, ISO 4217).
    public var currency: String
    public var layout: String
    /// `nil` when the document has no note.
    public var hand: String?
    public var seed: UInt64

    public init(
        files: [[UInt8]], pageCount: Int, messages: [Message], number: String, customerName: String,
        issueDate: String, amountDue: String, amountDueShown: String, currency: String, layout: String, hand: String?,
        seed: UInt64
    ) {
        self.files = files
        self.pageCount = pageCount
        self.messages = messages
        self.number = number
        self.customerName = customerName
        self.issueDate = issueDate
        self.amountDue = amountDue
        self.amountDueShown = amountDueShown
        self.currency = currency
        self.layout = layout
        self.hand = hand
        self.seed = seed
    }
}

/// A layout that documents can be made with.
public struct LayoutSummary: Sendable, Hashable {
    public var name: String
    /// What it is for, in one sentence.
    public var purpose: String

    public init(name: String, purpose: String) {
        self.name = name
        self.purpose = purpose
    }
}

/// A typeface or a hand that documents can be set in.
public struct FontSummary: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case text
        case hand
    }

    public var kind: Kind
    public var family: String
    /// Such as "Bold Italic"; empty for hands.
    public var style: String
    /// The path of its file.
    public var file: String

    public init(kind: Kind, family: String, style: String, file: String) {
        self.kind = kind
        self.family = family
        self.style = style
        self.file = file
    }
}

/// A C library that this program runs with.
public struct LibraryVersion: Sendable, Hashable {
    public var name: String
    public var version: String

    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}

/// Makes documents from sources. Keeps fonts and layouts between documents; one per thread.
public final class Renderer {
    public init(installation: Installation, settings: RenderSettings) throws(HandselError) {
        preconditionFailure("contract only")
    }

    /// The documents of one source, in its order; a refused one does not hold up the others.
    ///
    /// - Parameter name: the file's name for messages; nothing is opened.
    public func documents(
        inFile name: String, bytes: [UInt8]
    ) throws(HandselError) -> [Result<RenderedDocument, HandselError>] {
        preconditionFailure("contract only")
    }

    /// The installed layouts, sorted by name.
    public static func layouts(in installation: Installation) throws(HandselError) -> [LayoutSummary] {
        preconditionFailure("contract only")
    }

    /// The usable faces and hands, sorted by kind, family and style.
    public static func fonts(
        in installation: Installation, folders: [String]
    ) throws(HandselError) -> [FontSummary] {
        preconditionFailure("contract only")
    }

    /// Everything there is to say about a source, in the order of its lines; no errors among it means it can be rendered.
    public static func findings(inFile name: String, bytes: [UInt8]) throws(HandselError) -> [Message] {
        preconditionFailure("contract only")
    }

    /// The names that `schema(named:)` knows.
    public static let schemaNames = ["invoice", "layout"]

    /// A JSON Schema (draft 2020-12) as text.
    public static func schema(named name: String) throws(HandselError) -> String {
        preconditionFailure("contract only")
    }

    /// The C libraries in use, in the order a reader looks for them.
    public static var libraries: [LibraryVersion] { [] }
}
