import Foundation
import HandselInvoice
import HandselMoments
import Testing

@Suite("The moment of a document")
struct MomentChoiceTests {
    /// One item of 100 without tax, due on 7 December.
    private func invoice() -> Invoice {
        let item = LineItem(name: "Piano lesson", price: Price(net: 100), tax: TaxCategory(.zeroRated, rate: 0))
        var invoice = Invoice(
            number: "1", issueDate: CalendarDate(iso: "2026-11-23"), currency: .euro, customer: Party(name: "Oskar"),
            lineItems: [item])
        invoice.dueDate = CalendarDate(iso: "2026-12-07")
        return invoice
    }

    private func paid() -> Invoice {
        var invoice = invoice()
        invoice.statedTotals.prepaid = 100
        return invoice
    }

    @Test("is regular where nothing else is known")
    func regular() {
        #expect(invoice().moment(asked: nil) == MomentChoice(.regular))
    }

    @Test(
        "is the one asked for where the tone allows it", arguments: [Moment.welcome, .welcomeBack, .finalMile, .plain])
    func asked(moment: Moment) {
        #expect(invoice().moment(asked: moment) == MomentChoice(moment))
    }

    @Test("is the last one where the work ends with it, by mark or by count")
    func ends() {
        var last = invoice()
        last.personal.engagement = Engagement(instalment: 3, instalments: 3)
        #expect(last.moment(asked: nil).moment == .finalMile)
        last.personal.engagement = Engagement(instalment: 2, instalments: 3)
        #expect(last.moment(asked: nil).moment == .regular)
        last.personal.engagement = Engagement(isFinal: true)
        #expect(last.moment(asked: nil).moment == .finalMile)
        #expect(last.moment(asked: .welcome).moment == .welcome)
    }

    @Test("celebrates only what is paid in full")
    func celebration() {
        #expect(paid().moment(asked: .celebration) == MomentChoice(.celebration))
        let choice = invoice().moment(asked: .celebration)
        #expect(choice.moment == .regular)
        #expect(choice.objection == "a celebration is for a receipt, and this is not paid in full")
    }

    @Test(
        "never cheers where money goes back or something was wrong",
        arguments: [TypeCode.creditNote, .selfBilledCreditNote, .correctedInvoice],
        [Moment.celebration, .welcome, .milestone, .finalMile, .welcomeBack, .regular])
    func amends(code: TypeCode, asked: Moment) {
        var credit = invoice()
        credit.typeCode = code
        credit.personal.milestone = "Ten"
        #expect(credit.moment(asked: nil) == MomentChoice(.amends))
        let choice = credit.moment(asked: asked)
        #expect(choice.moment == .amends)
        #expect(choice.objection == "the document gives money back or corrects another")
    }

    @Test("is a reminder where the document is one, whatever is asked", arguments: Moment.allCases)
    func reminder(asked: Moment) {
        var late = invoice()
        late.personal.reminder = Reminder(date: CalendarDate(iso: "2026-12-20"))
        let expected: Moment = asked == .plain ? .plain : .reminder
        #expect(late.moment(asked: asked).moment == expected)
        #expect((late.moment(asked: asked).objection == nil) == [.plain, .reminder].contains(asked))
    }

    @Test("reminds only of what is due on a day")
    func nothingOverdue() {
        #expect(invoice().moment(asked: .reminder) == MomentChoice(.reminder))
        #expect(paid().moment(asked: .reminder).moment == .regular)
        var open = invoice()
        open.dueDate = nil
        #expect(open.moment(asked: .reminder).objection != nil)
    }

    @Test("is plain for a customer tagged so", arguments: Moment.allCases)
    func plain(asked: Moment) {
        var quiet = invoice()
        quiet.personal.tags = ["plain"]
        #expect(quiet.moment(asked: asked).moment == .plain)
    }

    @Test("makes nothing of a document of nothing", arguments: [Moment.welcome, .finalMile, .welcomeBack])
    func nothing(asked: Moment) {
        var empty = invoice()
        empty.lineItems[0].price = Price(net: 0)
        #expect(empty.moment(asked: asked) == MomentChoice(.regular, objection: "nothing is billed"))
    }

    @Test("is a milestone where one is named")
    func milestone() {
        var tenth = invoice()
        #expect(tenth.moment(asked: .milestone).objection == "no milestone is named; write one as 'milestone'")
        tenth.personal.milestone = "Our tenth lesson"
        #expect(tenth.moment(asked: .milestone) == MomentChoice(.milestone))
    }

    @Test("is what the invoice says itself, unless another is asked for")
    func stated() {
        var invoice = invoice()
        invoice.personal.moment = .welcome
        #expect(invoice.personalized().personalization.moment == .welcome)
        #expect(invoice.personalized(moment: .welcomeBack).personalization.moment == .welcomeBack)
        #expect(invoice.personalized(note: "Hello", isPlain: true).personalization == Personalization(moment: .plain))
    }
}
