/// What is known of one face of a font file.
public struct FontFaceDescription: Hashable, Sendable {
    public var id: FontID
    public var family: String
    /// Such as "Bold Italic".
    public var style: String
    /// From 100 to 900.
    public var weight: Int
    public var isItalic: Bool
    /// Where the file says it, such as "OFL-1.1".
    public var licence: String?
    /// ISO 15924 tags of the scripts that it covers, sorted, such as "Arab" and "Latn".
    public var scripts: [String]

    public init(
        id: FontID, family: String, style: String, weight: Int, isItalic: Bool, licence: String?, scripts: [String]
    ) {
        self.id = id
        self.family = family
        self.style = style
        self.weight = weight
        self.isItalic = isItalic
        self.licence = licence
        self.scripts = scripts
    }
}
