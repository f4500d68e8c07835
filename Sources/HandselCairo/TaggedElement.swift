/// A structure element of the drawn PDF with something that Cairo cannot write: to be added when the PDF is finished.
public struct TaggedElement: Hashable, Sendable {
    /// Its place among all structure elements, from 0, each before those in it (the tree in preorder).
    public var index: Int
    /// Its type, such as "Figure" or "TH" (ISO 32000-1, 14.8.4).
    public var type: String
    /// What a figure shows, in words.
    public var alternative: String?
    /// BCP 47, where it differs from what stands around it.
    public var language: String?
    /// Whether a heading cell names its column (otherwise its row).
    public var namesColumn: Bool?

    public init(
        index: Int, type: String, alternative: String? = nil, language: String? = nil, namesColumn: Bool? = nil
    ) {
        self.index = index
        self.type = type
        self.alternative = alternative
        self.language = language
        self.namesColumn = namesColumn
    }
}
