extension Brand {
    /// A PDF that is laid under the pages, as printed letter paper would be.
    public struct Letterhead: Hashable, Sendable {
        /// Which of the PDF's pages, counted from 1, lies under which page of a document; `nil` for none.
        public struct Rule: Hashable, Sendable {
            public var first: Int?
            /// Under those that follow.
            public var next: Int?
            /// Under the last of several.
            public var last: Int?

            public init(first: Int?, next: Int?, last: Int?) {
                self.first = first
                self.next = next
                self.last = last
            }
        }

        /// Relative to the brand's folder.
        public var file: String
        /// `nil` lays the PDF's first page under the first one, and under the others its second, or the first if it has
        /// but one.
        public var rule: Rule?

        public init(_ file: String, rule: Rule? = nil) {
            self.file = file
            self.rule = rule
        }

        /// The PDF's page under each page of a document, from the first to the last.
        ///
        /// - Parameters:
        ///   - count: the document's pages.
        ///   - available: the PDF's pages.
        public func pages(of count: Int, from available: Int) -> [Int?] {
            let usual = min(2, available)
            let rule = rule ?? Rule(first: 1, next: usual, last: usual)
            return (0..<max(0, count)).map { index in
                index == 0 ? rule.first : index == count - 1 ? rule.last : rule.next
            }
        }
    }

    /// A PDF that is appended after the last page.
    public struct Terms: Hashable, Sendable {
        /// Relative to the brand's folder.
        public var file: String
        /// The documents that get it, by what stands on them as their title.
        public var documents: Set<Label>

        public init(_ file: String, documents: Set<Label> = Terms.usualDocuments) {
            self.file = file
            self.documents = documents
        }

        /// All but credit notes, which ask for nothing.
        public static let usualDocuments = Set(Label.titles).subtracting([.creditNote])
    }
}
