extension Brand {
    /// A page on the web.
    public struct Link: Hashable, Sendable {
        /// With "https://".
        public var address: String
        /// What it is called; `nil` for the word of the document's language.
        public var title: String?

        public init(_ address: String, title: String? = nil) {
            self.address = address
            self.title = title
        }

        /// The address as people write it: without "https://" and without a lone slash at its end.
        public var shown: String {
            let rest = address.hasPrefix("https://") ? address.dropFirst("https://".count) : address[...]
            let path = rest.drop { $0 != "/" }
            return String(path == "/" ? rest.dropLast() : rest)
        }
    }

    /// A film with a picture that stands for it on paper.
    public struct Video: Hashable, Sendable {
        public var link: Link
        /// A picture's path, relative to the brand's folder.
        public var still: String?

        public init(_ link: Link, still: String? = nil) {
            self.link = link
            self.still = still
        }
    }

    /// Where a customer finds more.
    public struct Links: Hashable, Sendable {
        /// What a link is for.
        public enum Purpose: String, Hashable, Sendable, CaseIterable {
            case account, dashboard, help, terms
        }

        /// Those with a purpose of their own.
        public var known: [Purpose: Link]
        /// Further ones, each with a title.
        public var other: [Link]
        public var video: Video?

        public init(_ known: [Purpose: Link] = [:], other: [Link] = [], video: Video? = nil) {
            self.known = known
            self.other = other
            self.video = video
        }
    }
}

/// Why a text is no address of a page that a document may lead to; `nil` when it is one.
///
/// Only "https://", a host and what follows, without spaces, and without a user name, which hides where a link leads.
public func faultOfLink(_ address: String) -> String? {
    guard address.hasPrefix("https://") else { return "it does not begin with https://" }
    guard address.utf8.count <= 2_000 else { return "it is longer than 2000 characters" }
    let isPlain = address.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && !(0x7f...0x9f).contains(scalar.value) && !scalar.properties.isWhitespace
            && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
    }
    guard isPlain else { return "it holds a space or another sign that addresses do not have" }
    let rest = address.dropFirst("https://".count)
    let host = rest.prefix { !"/?#".contains($0) }
    guard !host.contains("@") else { return "it holds a user name before the '@'" }
    let parts = host.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, !parts.contains(where: \.isEmpty) else {
        return "it has no whole host, such as example.com"
    }
    return nil
}
