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

/// A field that a layout may name, such as `{customer.name}`.
public struct FieldSummary: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case text
        /// Something that is so or not, for conditions.
        case flag
        /// What a table or `each` goes through.
        case list
    }

    /// As it is written in a layout; `[]` stands behind a list where its entries' fields are told, as in
    /// "lineItems[].name".
    public var path: String
    public var kind: Kind
    /// What it is, in one sentence.
    public var summary: String

    public init(path: String, kind: Kind, summary: String) {
        self.path = path
        self.kind = kind
        self.summary = summary
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
    /// Where the file says it, such as "OFL-1.1".
    public var licence: String?
    /// ISO 15924 tags of the scripts that it covers, such as "Latn"; empty for hands.
    public var scripts: [String]

    public init(
        kind: Kind, family: String, style: String, file: String, licence: String? = nil, scripts: [String] = []
    ) {
        self.kind = kind
        self.family = family
        self.style = style
        self.file = file
        self.licence = licence
        self.scripts = scripts
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
