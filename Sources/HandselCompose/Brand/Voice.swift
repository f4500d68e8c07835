public import HandselInvoice

extension Brand {
    /// How the brand speaks.
    public struct Voice: Hashable, Sendable {
        /// How warmly things are said.
        public enum Warmth: String, Hashable, Sendable, CaseIterable {
            case warm, formal, playful
        }

        /// Whether customers are "Sie" or "du"; `nil` for what is usual in their language.
        public var address: FormOfAddress?
        /// `nil` where the brand does not say.
        public var warmth: Warmth?

        public init(address: FormOfAddress? = nil, warmth: Warmth? = nil) {
            self.address = address
            self.warmth = warmth
        }
    }

    /// The brand's own words in place of a language's.
    public struct LabelWording: Hashable, Sendable {
        /// By language (BCP 47 in lower case).
        public var words: [String: [Label: String]]

        public init(_ words: [String: [Label: String]] = [:]) {
            self.words = words
        }

        /// The words for a document in the language `tag`: those for the language, and over them those for its region.
        public func words(for tag: String) -> [Label: String] {
            var found: [Label: String] = [:]
            var name = ""
            for part in tag.lowercased().split(whereSeparator: { "-_".contains($0) }) {
                name += (name.isEmpty ? "" : "-") + part
                found.merge(words[name] ?? [:]) { _, nearer in nearer }
            }
            return found
        }
    }
}
