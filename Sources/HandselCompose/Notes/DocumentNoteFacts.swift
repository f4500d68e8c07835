import Foundation
import HandselInvoice
public import HandselMoments

extension MomentFacts {
    /// What a note for this document may name or rely on.
    ///
    /// - Parameters:
    ///   - decision: what was decided for it; the milestone is taken from it.
    ///   - voice: with the formal one, people are named whole.
    ///   - language: the words of the document's language.
    ///   - locale: BCP 47; money and dates are written as it does.
    public func noteFacts(
        for decision: Decision, brand: Brand, voice: NoteVoice, language: Language, locale: String
    ) -> NoteFacts {
        var known = NoteFacts()
        nameBilling(in: &known, brand: brand, voice: voice, language: language)
        nameRelationship(in: &known, decision)
        nameMoney(in: &known, decision, locale: locale)
        let names = invoice.greetingNames(in: locale, address: brand.voice.address)
        known[.company] = names.company
        if known[.company] != nil { known.conditions.insert(.company) }
        if names.isPerson { known.conditions.insert(.person) }
        return known
    }

    private func nameBilling(in known: inout NoteFacts, brand: Brand, voice: NoteVoice, language: Language) {
        if let biggest = biggestLineItem, namesAnItem(biggest.name) {
            known[.item] = biggest.name
            if let kind = BilledKind(biggest, of: invoice, language: language) {
                known.conditions.insert(kind.condition)
            }
        }
        known[.engagement] = invoice.personal.engagement?.name
        if let instalment = invoice.personal.engagement?.instalment,
            let instalments = invoice.personal.engagement?.instalments, (1...instalments).contains(instalment)
        {
            known[.instalment] = String(instalment)
            known[.instalments] = String(instalments)
        }
        // Nobody sends greetings to their own town.
        if invoice.customer.address?.city != invoice.supplier?.address?.city {
            known[.city] = invoice.customer.address?.city
        }
        let supplier = invoice.supplier.map { $0.tradingName ?? $0.name }
        known[.supplier] = supplier ?? (brand.name.isEmpty ? nil : brand.name)
        if let caretaker = brand.caretaker(of: invoice) {
            let given = caretaker.givenName ?? invoice.supplierGivenName(of: caretaker)
            known[.caretaker] = voice == .formal ? caretaker.name : given ?? caretaker.name
            known[.phone] = caretaker.phone
        }
    }

    private func nameRelationship(in known: inout NoteFacts, _ decision: Decision) {
        let isKnown = relationship.source == .history || relationship.source == .export
        if let count, count >= 3 { known[.count] = String(count) }
        if isKnown, let first = relationship.first?.issueDate, let day = invoice.issueDate, first < day {
            if first.year < day.year { known[.sinceYear] = String(first.year) }
            if let years, years >= 2 { known[.years] = String(years) }
        }
        if let last = relationship.last, let day = invoice.issueDate {
            if namesAnItem(last.item) { known[.lastItem] = last.item }
            let months = day.fullMonths(since: last.issueDate)
            if months >= 2 { known[.gapMonths] = String(months) }
        }
        switch decision.milestone {
        case .documents(let count):
            known.conditions.insert(.milestoneDocuments)
            known[.count] = String(count)
        case .years: known.conditions.insert(.milestoneYears)
        case .renewal: known.conditions.insert(.milestoneRenewal)
        case .sum: known.conditions.insert(.milestoneSum)
        case .stated, nil: break
        }
    }

    private func nameMoney(in known: inout NoteFacts, _ decision: Decision, locale: String) {
        let formats = Formats(
            tag: formatTag(language: locale, supplierCountry: invoice.supplier?.address?.country),
            currency: invoice.currency)
        switch kind {
        case .creditNote:
            if totals.due > 0 || totals.gross > 0 {
                known[.amount] = formats.money(totals.due > 0 ? totals.due : totals.gross)
            }
        case .invoice, .correction:
            if totals.due > 0 {
                known.conditions.insert(.due)
                known[.amount] = formats.money(totals.due)
                known[.dueDate] = invoice.dueDate.map(formats.date)
            } else {
                known.conditions.insert(.paid)
            }
        case .receipt, .zero: known.conditions.insert(.paid)
        }
        if decision.moment == .reminder, let due = invoice.dueDate, let day, due.days(until: day) >= 2 {
            known[.daysOverdue] = String(due.days(until: day))
        }
        if invoice.precedingInvoices.count == 1 { known[.preceding] = invoice.precedingInvoices.first?.number }
    }

    /// The line item with the largest net amount, the first of equal ones.
    private var biggestLineItem: LineItem? {
        var biggest: (item: LineItem, net: Decimal)?
        for (item, net) in zip(invoice.lineItems, invoice.sums.lineItemNets) where !item.name.isEmpty {
            if let found = biggest, found.net >= net { continue }
            biggest = (item, net)
        }
        return biggest?.item
    }
}

extension CalendarDate {
    /// How many full months lie between `day` and this one.
    fileprivate func fullMonths(since day: CalendarDate) -> Int {
        (year - day.year) * 12 + month - day.month - (self.day < day.day ? 1 : 0)
    }
}

extension Invoice {
    /// The given name of the supplier's contact where it is known for sure.
    fileprivate func supplierGivenName(of caretaker: Brand.Person) -> String? {
        Party(address: supplier?.address, contact: Contact(name: caretaker.name)).greetingName
    }
}
