import Foundation
import HandselInvoice
import HandselMoments
import Testing

/// For each moment a change that brings its facts, on top of whatever else is there.
private struct Ingredient: Sendable {
    var moment: Moment
    var invoice: @Sendable (inout Invoice) -> Void = { _ in }
    var relationship: @Sendable (inout Relationship) -> Void = { _ in }
}

private let ingredients = [
    Ingredient(moment: .plain, invoice: { $0.personal.tags = ["plain"] }),
    Ingredient(moment: .amends, invoice: { $0.typeCode = .correctedInvoice }),
    Ingredient(moment: .reminder, invoice: { $0.personal.reminder = Reminder() }),
    Ingredient(
        moment: .celebration, invoice: { $0.statedTotals.prepaid = $0.totals.gross },
        relationship: { $0.documents.removeAll() }),
    Ingredient(moment: .welcome, relationship: { $0.documents = $0.documents.map(asReceipt) }),
    Ingredient(moment: .finalMile, invoice: { $0.personal.engagement = Engagement(isFinal: true) }),
    Ingredient(
        moment: .welcomeBack,
        relationship: { $0.documents = [past("1", on: day(2024, 1, 1)), past("2", on: day(2025, 2, 1))].map(kept($0)) }),
    Ingredient(moment: .milestone, invoice: { $0.personal.milestone = "A hundred lessons" }),
    Ingredient(moment: .regular),
]

private func asReceipt(_ document: PastDocument) -> PastDocument {
    var document = document
    document.kind = .receipt
    return document
}

/// Documents of the kind that there was before.
private func kept(_ relationship: Relationship) -> (PastDocument) -> PastDocument {
    let isPaid = !relationship.documents.isEmpty && relationship.documents.allSatisfy { $0.kind == .receipt }
    return { isPaid ? asReceipt($0) : $0 }
}

/// Two moments whose facts cannot be on one document: a correction is no invoice and no receipt, nothing comes before a
/// celebration that a gap could be measured from, and a receipt asks for no money.
private let impossible: [Set<Moment>] = [
    [.amends, .celebration], [.amends, .welcome], [.celebration, .welcome], [.celebration, .welcomeBack],
]

private let pairs: [(Int, Int)] = ingredients.indices.flatMap { first in
    ingredients.indices.filter { $0 > first }.map { (first, $0) }
}.filter { !impossible.contains([ingredients[$0.0].moment, ingredients[$0.1].moment]) }

@Suite("Of two moments that fit")
struct PrecedenceTests {
    @Test("the earlier one of the catalog is taken", arguments: pairs)
    func precedence(pair: (Int, Int)) {
        let (strong, weak) = (ingredients[pair.0], ingredients[pair.1])
        var invoice = bill()
        var relationship = known([past("1", on: day(2026, 10, 1)), past("2", on: day(2026, 11, 1))])
        for ingredient in [weak, strong].sorted(by: { $0.moment == .welcome && $1.moment != .welcome }) {
            ingredient.relationship(&relationship)
            ingredient.invoice(&invoice)
        }
        let decision = MomentFacts(invoice, relationship).decision()
        #expect(decision.moment == strong.moment)
        let weakTrial = decision.trials.first { $0.moment == weak.moment }
        #expect(weakTrial.map { $0.outcome == .passedOver || $0.outcome == .guarded } == true)
    }

    @Test("the order is that of the ingredients")
    func order() {
        #expect(MomentCatalog.all.map(\.moment) == ingredients.map(\.moment))
    }
}

@Suite("A moment that is asked for")
struct AskedMomentTests {
    @Test("is taken where the tone allows it", arguments: [Moment.welcome, .welcomeBack, .finalMile, .plain, .regular])
    func taken(moment: Moment) {
        let decision = MomentFacts(bill()).decision(asked: moment)
        #expect(decision.moment == moment)
        #expect(decision.objection == nil)
        #expect(!decision.overridesGuard)
    }

    @Test(
        "never stands against the tone guard by itself",
        arguments: DecisionTests.guards.filter { example in
            !ToneGuard.verdict(example.facts).allowed.contains(.celebration) && example.moment != .regular
        })
    func guarded(example: Case) {
        let decision = example.facts.decision(asked: .welcome)
        #expect(decision.moment == example.moment)
        #expect(decision.objection == decision.guardReason)
        #expect(!decision.guardReason.isEmpty)
    }

    @Test("stands against the tone guard where the user sets it aside, and that is told")
    func overridden() {
        let late = with { $0.personal.reminder = Reminder() }
        let decision = MomentFacts(late).decision(asked: .welcome, isGuardOverridden: true)
        #expect(decision.moment == .welcome)
        #expect(decision.overridesGuard)
        #expect(decision.reason == "it was asked for, against the tone guard")
        #expect(decision.guardReason == "the document is a reminder")
    }

    @Test("is no override where the guard does not mind")
    func needless() {
        #expect(!MomentFacts(bill()).decision(asked: .welcome, isGuardOverridden: true).overridesGuard)
    }

    @Test(
        "is never had where its words would be untrue",
        arguments: [
            (bill(), Moment.celebration, "a celebration is for a receipt, and this is not paid in full"),
            (bill(), .amends, "the document puts nothing right"),
            (receipt(), .reminder, "nothing is overdue: no amount is due, or no day is named"),
            (bill(), .milestone, "no milestone is reached; one can be written as 'milestone'"),
        ])
    func untrue(invoice: Invoice, moment: Moment, objection: String) {
        let decision = MomentFacts(invoice).decision(asked: moment, isGuardOverridden: true)
        #expect(decision.moment == .regular)
        #expect(decision.objection == objection)
        #expect(!decision.overridesGuard)
    }

    @Test("gives way to the invoice's own where it is not to be had")
    func second() {
        var invoice = bill()
        invoice.personal.moment = .welcome
        let decision = MomentFacts(invoice).decision(asked: .celebration)
        #expect(decision.moment == .welcome)
        #expect(decision.asked == .celebration && decision.objection != nil)
        #expect(decision.reason == "the invoice says so")
    }

    @Test("names the milestone that the facts reach")
    func milestone() {
        #expect(MomentFacts(bill(), known(months(4))).decision(asked: .milestone).milestone == .documents(5))
        #expect(MomentFacts(bill(), known(months(4))).decision(asked: .regular).milestone == nil)
    }

    @Test("comes from the invoice too, and the user's goes before it")
    func invoiceAsks() {
        var invoice = bill()
        invoice.personal.moment = .welcome
        #expect(invoice.personalized().personalization.moment == .welcome)
        #expect(invoice.personalized(moment: .welcomeBack).personalization.moment == .welcomeBack)
        #expect(invoice.personalized(note: "Hello", isPlain: true).personalization == Personalization(moment: .plain))
    }

    @Test("makes a reminder of the day that it is looked at from")
    func reminder() {
        let facts = MomentFacts(bill(), asOf: day(2026, 12, 20))
        let personalized = facts.personalized(by: facts.decision())
        #expect(personalized.personalization.moment == .reminder)
        #expect(personalized.invoice.personal.reminder?.date == day(2026, 12, 20))
    }
}
