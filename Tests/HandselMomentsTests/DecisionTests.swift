import Foundation
import HandselInvoice
import HandselMoments
import Testing

/// Facts, and the moment that they make.
struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var invoice: Invoice
    var relationship: Relationship
    var rules: MomentRules
    var asOf: CalendarDate?
    var moment: Moment

    init(
        _ name: String, _ invoice: Invoice = bill(), _ relationship: Relationship = Relationship(),
        rules: MomentRules = MomentRules(), asOf: CalendarDate? = nil, is moment: Moment
    ) {
        testDescription = name
        self.invoice = invoice
        self.relationship = relationship
        self.rules = rules
        self.asOf = asOf
        self.moment = moment
    }

    var facts: MomentFacts { MomentFacts(invoice, relationship, rules: rules, asOf: asOf) }
}

func with(_ invoice: Invoice = bill(), _ change: (inout Invoice) -> Void) -> Invoice {
    var invoice = invoice
    change(&invoice)
    return invoice
}

func rules(_ change: (inout MomentRules) -> Void) -> MomentRules {
    var rules = MomentRules()
    change(&rules)
    return rules
}

@Suite("The moment of a document, on both sides of each border")
struct DecisionTests {
    static let firsts = [
        Case("a receipt, nothing before", receipt(), known(), is: .celebration),
        Case(
            "a receipt, a receipt before", receipt(), known([past("1", on: day(2026, 11, 1), .receipt)]), is: .regular),
        Case("an invoice, nothing before", bill(), known(), is: .welcome),
        Case("an invoice, a receipt before", bill(), known([past("1", on: day(2026, 11, 1), .receipt)]), is: .welcome),
        Case("an invoice, an invoice before", bill(), known([past("1", on: day(2026, 11, 1))]), is: .regular),
        Case("one document alone, no history", bill(), is: .regular),
        Case("one receipt alone, no history", receipt(), is: .regular),
        Case("taken for a new customer", bill(), Relationship(source: .assumedNew), is: .welcome),
        Case("taken for a new customer, paid", receipt(), Relationship(source: .assumedNew), is: .celebration),
        Case("taken for a known customer", bill(), Relationship(source: .assumedKnown), is: .regular),
        Case("first of its export", bill(), Relationship(source: .export), is: .welcome),
        Case("dated before the first one", bill(), known(later: [past("1", on: day(2026, 12, 1))]), is: .regular),
    ]

    static let finals = [
        Case(
            "the last of three", with { $0.personal.engagement = Engagement(instalment: 3, instalments: 3) },
            known(months(2)), is: .finalMile),
        Case(
            "the second of three", with { $0.personal.engagement = Engagement(instalment: 2, instalments: 3) },
            known(months(2)), is: .regular),
        Case(
            "the one of one", with { $0.personal.engagement = Engagement(instalment: 1, instalments: 1) },
            known(months(2)), is: .regular),
        Case(
            "marked as the last one", with { $0.personal.engagement = Engagement(isFinal: true) }, known(months(2)),
            is: .finalMile),
        Case(
            "the last of three where four are wanted",
            with { $0.personal.engagement = Engagement(instalment: 3, instalments: 3) }, known(months(2)),
            rules: rules { $0.finalInstalments = 4 }, is: .regular),
    ]

    static let gaps = [
        Case("180 days after the last one", bill(), known([past("1", on: day(2026, 5, 27))]), is: .welcomeBack),
        Case("179 days after the last one", bill(), known([past("1", on: day(2026, 5, 28))]), is: .regular),
        Case(
            "a shorter gap by the rules", bill(), known([past("1", on: day(2026, 10, 24))]),
            rules: rules { $0.gapDays = 30 }, is: .welcomeBack),
        Case(
            "a renewal after a year", with { $0.personal.engagement = renewed },
            known([past("1", on: day(2025, 11, 24))]),
            is: .milestone),
    ]

    static let renewed = {
        var engagement = Engagement()
        engagement.isRenewal = true
        return engagement
    }()

    static let milestones = [
        Case("the fifth", bill(), known(months(4)), is: .milestone),
        Case("the sixth", bill(), known(months(5)), is: .regular),
        Case(
            "the fifth, of which one gave money back", bill(),
            known(months(3) + [past("9", on: day(2026, 11, 1), .creditNote)]), is: .regular),
        Case(
            "the third by the rules", bill(), known(months(2)), rules: rules { $0.milestoneDocuments = [3] },
            is: .milestone),
        Case(
            "a year after the first", bill(),
            known([past("1", on: day(2025, 11, 23)), past("2", on: day(2026, 10, 1))]),
            is: .milestone),
        Case(
            "a day less than a year after the first", bill(),
            known([past("1", on: day(2025, 11, 24)), past("2", on: day(2026, 10, 1))]), is: .regular),
        Case(
            "the second one after a year", bill(),
            known([past("1", on: day(2025, 11, 1)), past("2", on: day(2026, 11, 2))]), is: .regular),
        Case(
            "a year after the first, no anniversaries", bill(),
            known([past("1", on: day(2025, 11, 23)), past("2", on: day(2026, 10, 1))]),
            rules: rules { $0.hasAnniversaries = false }, is: .regular),
        Case("10,000 in all", bill(), known([past("1", on: day(2026, 10, 1), gross: 9_900)]), is: .milestone),
        Case("9,999 in all", bill(), known([past("1", on: day(2026, 10, 1), gross: 9_899)]), is: .regular),
        Case(
            "10,000 were passed before", bill(), known([past("1", on: day(2026, 10, 1), gross: 10_000)]), is: .regular),
        Case(
            "a renewal", with { $0.personal.engagement = renewed }, known([past("1", on: day(2026, 10, 1))]),
            is: .milestone),
        Case(
            "a renewal, not wanted by the rules", with { $0.personal.engagement = renewed },
            known([past("1", on: day(2026, 10, 1))]), rules: rules { $0.hasRenewals = false }, is: .regular),
        Case("as the invoice says", with { $0.personal.milestone = "A hundred lessons" }, is: .milestone),
        Case(
            "the same milestone again", bill(),
            known([past("1", on: day(2026, 10, 1), gross: 9_900, milestone: "sum-10000")]), is: .regular),
    ]

    static let quiet = rules { $0.toneGuard.isQuietWhileOverdue = true }

    static let guards = [
        Case("a credit note", with { $0.typeCode = .creditNote }, known(), is: .amends),
        Case("a correction", with { $0.typeCode = .correctedInvoice }, known(), is: .amends),
        Case("a reminder", with { $0.personal.reminder = Reminder() }, known(), is: .reminder),
        Case("a day after it was due", bill(), known(), asOf: day(2026, 12, 8), is: .reminder),
        Case("on the day it is due", bill(), known(), asOf: day(2026, 12, 7), is: .welcome),
        Case("paid, looked at later", receipt(), known(), asOf: day(2027, 1, 1), is: .celebration),
        Case("nothing billed", bill(of: 0), known(), is: .regular),
        Case(
            "an earlier one is overdue", bill(),
            known(months(3) + [past("4", on: day(2026, 11, 1), open: 100, due: day(2026, 11, 22))]),
            rules: quiet, is: .regular),
        Case(
            "an earlier one is due today", bill(),
            known(months(3) + [past("4", on: day(2026, 11, 1), open: 100, due: day(2026, 11, 23))]),
            rules: quiet, is: .milestone),
        Case(
            "an earlier one is overdue, and the rules do not mind", bill(),
            known(months(3) + [past("4", on: day(2026, 11, 1), open: 100, due: day(2026, 11, 22))]),
            is: .milestone),
        Case("a customer in mourning", bill(), known(tags: ["Bereavement"]), is: .plain),
        Case("a dispute about the document", with { $0.personal.tags = ["dispute"] }, known(), is: .plain),
        Case(
            "a tag of the firm's own", with { $0.personal.tags = ["vip"] }, known(),
            rules: rules { $0.toneGuard.plainTags = ["VIP"] }, is: .plain),
        Case(
            "no welcome in this firm", bill(), known(), rules: rules { $0.toneGuard.without = [.welcome] }, is: .regular
        ),
        Case(
            "no amends in this firm", with { $0.typeCode = .creditNote }, known(),
            rules: rules { $0.toneGuard.without = [.amends] }, is: .plain),
    ]

    @Test("is decided by the facts", arguments: firsts + finals + gaps + milestones + guards)
    func decided(example: Case) {
        let decision = example.facts.decision()
        #expect(decision.moment == example.moment)
        #expect(!decision.reason.isEmpty)
        #expect(decision.trials.map(\.moment) == MomentCatalog.all.map(\.moment))
        #expect(decision.trials.filter { $0.outcome == .chosen }.map(\.moment) == [example.moment])
    }

    @Test(
        "names the milestone that is reached",
        arguments: [
            (known(months(4)), Milestone.documents(5)),
            (known([past("1", on: day(2024, 11, 1)), past("2", on: day(2026, 10, 1))]), .years(2)),
            (known([past("1", on: day(2026, 10, 1), gross: 99_900)]), .sum(100_000)),
        ])
    func reached(relationship: Relationship, milestone: Milestone) {
        #expect(MomentFacts(bill(), relationship).decision().milestone == milestone)
    }

    @Test("names one milestone where two are reached: the year before the number")
    func oneMilestone() {
        var before = months(4)
        before[0].issueDate = day(2025, 11, 1)
        #expect(MomentFacts(bill(), known(before)).decision().milestone == .years(1))
    }

    @Test("counts sums in hundreds where a currency has no decimals")
    func yen() {
        var invoice = bill(of: 1_000)
        invoice.currency = Currency("JPY")
        var before = past("1", on: day(2026, 10, 1), gross: 999_000)
        before.currency = "JPY"
        #expect(MomentFacts(invoice, known([before])).decision().milestone == .sum(1_000_000))
        before.gross = 99_000
        #expect(MomentFacts(invoice, known([before])).decision().milestone == nil)
    }

    @Test("has a rule for each moment, once")
    func catalog() {
        #expect(MomentCatalog.all.count == Moment.allCases.count)
        #expect(Set(MomentCatalog.all.map(\.moment)) == Set(Moment.allCases))
    }

    @Test("tells that a document came late")
    func late() {
        let decision = MomentFacts(bill(), known(later: [past("1", on: day(2026, 12, 1))])).decision()
        #expect(decision.remarks.count == 1)
        #expect(
            decision.remarks.first?.contains("before the customer's first one that is known, 1 of 2026-12-01") == true)
    }

    @Test("keeps the doubts of the history")
    func doubts() {
        var relationship = known()
        relationship.doubts = ["C-1 and C-2 may be one customer"]
        #expect(MomentFacts(bill(), relationship).decision().remarks == relationship.doubts)
    }
}
