import Foundation
import HandselInvoice
import HandselMoments

/// What is told of the time together, as the invoice says it or else from the documents before.
extension Document {
    /// What is reached with this document; `nil` where nothing is, or nothing is to be said of it.
    var milestone: String? {
        switch personalization.milestone {
        case nil: invoice.personal.milestone
        case .stated(let text)?: text
        case .documents(let count)?: language.text(.milestoneTimes, ["count": "\(count)"])
        case .years(1)?: label(.milestoneYear)
        case .years?:
            personalization.past.first.map { language.text(.milestoneYears, ["year": "\($0.issueDate.year)"]) }
        case .renewal?: label(.milestoneRenewal)
        case .sum(let sum)?: language.text(.milestoneSum, ["amount": formats.roundMoney(sum)])
        }
    }

    /// What was done together, as time and text: what the invoice names, else at most `longestLookBack` documents of the
    /// history.
    var lookBack: [LabelledValue] {
        let stated = invoice.personal.lookBack
        guard stated.isEmpty, personalization.moment == .finalMile else { return rows(of: stated) }
        return rows(of: told)
    }

    private static let longestLookBack = 5

    /// The first document, the milestones and the largest ones between, oldest first; those of the engagement that ends
    /// where it is named on at least two of them.
    private var told: [Event] {
        let billed = personalization.past.filter { ($0.kind == .invoice || $0.kind == .receipt) && !$0.item.isEmpty }
        let name = invoice.personal.engagement?.name
        let own = billed.filter { name != nil && $0.engagement?.name == name }
        let documents = own.count >= 2 ? own : billed
        guard let first = documents.first else { return [] }
        let rest = documents.dropFirst().enumerated().sorted { one, other in
            let ranks = (one.element.isMilestone ? 0 : 1, other.element.isMilestone ? 0 : 1)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            if one.element.gross != other.element.gross { return one.element.gross > other.element.gross }
            return one.offset < other.offset
        }
        let chosen = rest.prefix(Document.longestLookBack - 1).sorted { $0.offset < $1.offset }.map(\.element)
        let began = Event(date: first.issueDate, text: language.text(.lookBackBegan, ["item": first.item]))
        return [began] + chosen.map { Event(date: $0.issueDate, text: $0.item) }
    }
}

extension PastDocument {
    fileprivate var isMilestone: Bool { milestone != nil || moment == .milestone }
}
