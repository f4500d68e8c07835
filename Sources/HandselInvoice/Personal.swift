/// What is meant for this customer only.
public struct Personal: Hashable, Sendable {
    /// The text to write by hand on this document.
    public var note: String?
    /// Who writes the note, such as "Rosa".
    public var signedBy: String?
    /// The customer's language as a BCP 47 tag, such as "de" or "pt-BR".
    public var language: String?
    /// Words that rules look for: "plain" for no note, "print-clearly" for one in the body font.
    public var tags: [String]
    /// The work together that this document belongs to.
    public var engagement: Engagement?

    public init(
        note: String? = nil, signedBy: String? = nil, language: String? = nil, tags: [String] = [],
        engagement: Engagement? = nil
    ) {
        self.note = note
        self.signedBy = signedBy
        self.language = language
        self.tags = tags
        self.engagement = engagement
    }
}

/// Work that goes over several documents and ends, such as a project or a subscription.
public struct Engagement: Hashable, Sendable {
    /// What it is called, such as "Garden at Harbour Lane".
    public var name: String?
    /// Which one this document is, counted from 1.
    public var instalment: Int?
    /// How many there will be.
    public var instalments: Int?
    /// Whether this document is marked as the last one.
    public var isFinal: Bool

    public init(name: String? = nil, instalment: Int? = nil, instalments: Int? = nil, isFinal: Bool = false) {
        self.name = name
        self.instalment = instalment
        self.instalments = instalments
        self.isFinal = isFinal
    }

    /// Whether this is the last document, by its mark or by its count.
    public var ends: Bool {
        if isFinal { return true }
        guard let instalment, let instalments else { return false }
        return instalment == instalments
    }
}
