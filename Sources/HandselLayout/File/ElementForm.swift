import HandselSource

/// An element that layout files can name.
public protocol FileElement: Element {
    /// What may be written for it.
    static var form: ElementForm { get }

    /// Reads it from a layout file. What the form does not have has been refused before.
    init(reading node: NodeReader) throws(LayoutError)
}

/// What may be written for an element: the value after its keyword, and the properties beside it.
public struct ElementForm: Sendable {
    /// What kind of value something takes.
    public enum Kind: Sendable {
        case template
        case templates
        case spans
        case nodes
        case cell
        case length
        case lengthOrFill
        case insets
        case edges
        case lengths
        case range
        case width
        case color
        case border
        case flag
        case integer
        case number
        case style
        case list
        case condition
        case name
        case columns
        case carry
        case names
        case margins
        case fonts
        /// One of the first, or a list of the others.
        case places([String], [String])
        /// One of these, or for each paper one of them.
        case choiceByPaper([String])
        case choice([String])
    }

    public struct Property: Sendable {
        public var name: String
        public var kind: Kind
        /// One sentence for the documentation and for editors.
        public var summary: String

        public init(_ name: String, _ kind: Kind, _ summary: String) {
            self.name = name
            self.kind = kind
            self.summary = summary
        }
    }

    /// What the element is, in one sentence.
    public var summary: String
    /// The value after the keyword; `nil` where there is none.
    public var content: Kind?
    public var properties: [Property]

    public init(_ summary: String, content: Kind? = nil, properties: [Property] = []) {
        self.summary = summary
        self.content = content
        self.properties = properties
    }

    /// What every node takes.
    static let common = [
        Property("name", .name, "What the node's frame is called in checks and in the debugging overlay."),
        Property("width", .width, "In a row: a length, a share such as 2fr, or 'content'."),
    ]
}

/// Every element that a layout file can name. A new element is one line here.
public enum ElementCatalog {
    public static let elements: [any FileElement.Type] = [
        Column.self, Row.self, Box.self, Text.self, Rule.self, Spacer.self, Picture.self, SpotIllustration.self,
        Table.self, Each.self, Timeline.self, When.self, Unless.self, Note.self, NoteSignature.self, KeepTogether.self,
        Code.self,
        Pinned.self, Header.self, Footer.self, AddressWindow.self, SwissSlip.self, Ornament.self, PageBreak.self,
        Part.self,
    ]

    static func element(named keyword: String) -> (any FileElement.Type)? { byKeyword[keyword] }

    private static let byKeyword = Dictionary(uniqueKeysWithValues: elements.map { ($0.keyword, $0) })
}
