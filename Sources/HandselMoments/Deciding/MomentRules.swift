public import Foundation
public import HandselInvoice

/// The numbers that moments are decided by. A firm sets its own in `moments.yaml`.
public struct MomentRules: Hashable, Sendable {
    /// Counts of documents that are milestones.
    public var milestoneDocuments: [Int] = [5, 10, 25, 50, 100]
    /// Whether each full year since the first document is a milestone.
    public var hasAnniversaries = true
    /// Whether a renewal is a milestone.
    public var hasRenewals = true
    /// Sums billed in all, with tax, that are milestones; for currencies without decimals they count in hundreds.
    public var milestoneSums: [Decimal] = [10_000, 100_000, 1_000_000]
    /// From how many days without a document on a customer is welcomed back.
    public var gapDays = 180
    /// From how many instalments on the last one ends work together: a single one has nothing to look back on.
    public var finalInstalments = 2
    /// What makes the tone guard stricter than it is by itself.
    public var toneGuard = StricterGuard()

    public init() {}

    /// What a firm may add to the tone guard; nothing can be taken away from it.
    public struct StricterGuard: Hashable, Sendable {
        /// Tags that leave a document plain, beside `ToneGuard.plainTags`.
        public var plainTags: [String] = []
        /// Moments that never come up.
        public var without: Set<Moment> = []
        /// Whether nothing cheerful goes to a customer who has not paid an earlier document in time. It wants a history that
        /// is told of payments; in another, everything seems overdue.
        public var isQuietWhileOverdue = false

        public init() {}
    }

    /// The sums for a currency with `digits` decimals, rising.
    func sums(digits: Int) -> [Decimal] {
        milestoneSums.map { digits == 0 ? $0 * 100 : $0 }.sorted()
    }
}
