import Foundation
import HandselInvoice

extension MomentRule {
    static let milestone = MomentRule(
        .milestone, "a number of documents or years, a renewal or a round sum",
        untruth: { $0.milestone == nil ? "no milestone is reached; one can be written as 'milestone'" : nil },
        judge: { facts in
            guard let milestone = facts.milestone else { return .passes("no milestone is reached") }
            return .fits(milestone.reason, milestone)
        })
}

extension MomentFacts {
    /// The one milestone that the document reaches: as it says itself, a year, a count, a renewal, a sum. The first of them
    /// counts, so that there are never two on a page.
    var milestone: Milestone? {
        if let stated = invoice.personal.milestone { return .stated(stated) }
        guard kind == .invoice || kind == .receipt else { return nil }
        let reached = anniversary ?? documentCount ?? renewal ?? sum
        guard let reached, !relationship.documents.contains(where: { $0.milestone == reached.key }) else { return nil }
        return reached
    }

    /// The first document after a full year since the first one; a year that passed unbilled is not made up for later.
    private var anniversary: Milestone? {
        guard rules.hasAnniversaries, let first = relationship.first?.issueDate,
            let last = relationship.last?.issueDate,
            let years, years >= 1, last.fullYears(since: first) < years
        else { return nil }
        return .years(years)
    }

    private var documentCount: Milestone? {
        guard let count, rules.milestoneDocuments.contains(count) else { return nil }
        return .documents(count)
    }

    private var renewal: Milestone? {
        rules.hasRenewals && invoice.personal.engagement?.isRenewal == true ? .renewal : nil
    }

    /// The largest sum that is passed with this document.
    private var sum: Milestone? {
        guard relationship.source == .history || relationship.source == .export, let currency = invoice.currency else {
            return nil
        }
        let before = relationship.billed(in: currency.code)
        let passed = rules.sums(digits: currency.digits).last { before < $0 && $0 <= before + totals.gross }
        return passed.map(Milestone.sum)
    }
}

extension Milestone {
    /// As words after "because".
    var reason: String {
        switch self {
        case .documents(let count): "it is document number \(count) for this customer"
        case .years(let years):
            years == 1
                ? "a year has passed since the first document" : "\(years) years have passed since the first document"
        case .renewal: "it is marked as a renewal"
        case .sum(let sum): "all documents together have passed \(sum)"
        case .stated: "the invoice names one"
        }
    }
}
