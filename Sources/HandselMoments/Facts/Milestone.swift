public import Foundation

/// Something reached together that a document may name.
public enum Milestone: Hashable, Sendable {
    /// So many documents that billed something, with this one.
    case documents(Int)
    /// So many full years since the first document; this is the first one after them.
    case years(Int)
    /// What is billed goes on for another term.
    case renewal
    /// What was billed in all, with this document, has passed this sum in the document's currency.
    case sum(Decimal)
    /// As the invoice says it.
    case stated(String)

    /// A short name that stays the same in all languages, such as "documents-10"; it is what the history keeps.
    public var key: String {
        switch self {
        case .documents(let count): "documents-\(count)"
        case .years(let years): "years-\(years)"
        case .renewal: "renewal"
        case .sum(let sum): "sum-\(sum)"
        case .stated: "stated"
        }
    }
}
