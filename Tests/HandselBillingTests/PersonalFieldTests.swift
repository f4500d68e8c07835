import HandselBilling
import HandselInvoice
import HandselSource
import Testing

@Suite("What an invoice file says to one customer")
struct PersonalFieldTests {
    private func read(_ members: String, due: String = "2026-12-07") throws -> ReadInvoice {
        let text = """
            {"number": "1", "issueDate": "2026-11-23", "dueDate": "\(due)", "currency": "EUR",
             "supplier": {"name": "Wren Street Piano"}, "customer": {"name": "Oskar Nowak"},
             "lineItems": [{"name": "Lesson", "price": 38}], \(members)}
            """
        return try InvoiceReader().invoice(from: SourceValue(reading: Array(text.utf8), file: "bill.json"))
    }

    private func complaints(_ members: String) throws -> [String] {
        let read = try read(members)
        return read.findings.filter { $0.severity == .error }.map { "\($0.path): \($0.found)" }
    }

    @Test("is read with its times and links")
    func whole() throws {
        let personal = try read(
            """
            "moment": "final-mile", "milestone": "Ten lessons",
            "nextStep": {"text": "Choose a day", "link": "https://wren.example/days"},
            "question": "How was it?",
            "lookBack": [{"date": "2026-01-05", "text": "First lesson"}, {"when": "In May", "text": "The concert"}, "Rain"],
            "staysValid": "The recordings", "comingUp": "A letter",
            "reminder": {"date": "2026-12-20", "level": 2}
            """
        ).invoice.personal
        #expect(personal.moment == .finalMile)
        #expect(personal.milestone == "Ten lessons")
        #expect(personal.nextStep == Step(text: "Choose a day", link: "https://wren.example/days"))
        #expect(personal.question == Step(text: "How was it?"))
        #expect(
            personal.lookBack == [
                Event(date: CalendarDate(iso: "2026-01-05"), text: "First lesson"),
                Event(when: "In May", text: "The concert"), Event(text: "Rain"),
            ])
        #expect(personal.staysValid == ["The recordings"])
        #expect(personal.comingUp == [Event(text: "A letter")])
        #expect(personal.reminder == Reminder(date: CalendarDate(iso: "2026-12-20"), level: 2))
    }

    @Test("may name several next steps and questions, of which the first counts")
    func several() throws {
        let personal = try read(
            #""nextStep": ["Choose a day", {"text": "Rate us", "link": "https://wren.example/r"}], "question": ["How was it?"]"#
        ).invoice.personal
        #expect(personal.nextStep == Step(text: "Choose a day"))
        #expect(personal.nextSteps.map(\.text) == ["Choose a day", "Rate us"])
        #expect(personal.questions == [Step(text: "How was it?")])
        var changed = personal
        changed.nextStep = Step(text: "Call us")
        #expect(changed.nextSteps.map(\.text) == ["Call us", "Rate us"])
        changed.nextStep = nil
        #expect(changed.nextSteps.map(\.text) == ["Rate us"])
        let link = #""nextStep": [{"text": "Go", "link": "http://a.example"}]"#
        #expect(try complaints(link) == ["nextStep.link: 'http://a.example'"])
    }

    @Test("names a moment that there is")
    func unknownMoment() throws {
        let findings = try read(#""moment": "birthday""#).findings
        let finding = try #require(findings.first { $0.path == "moment" })
        #expect(finding.severity == .error)
        #expect(finding.wanted.contains("welcome"))
    }

    @Test("leads only to the web", arguments: ["http://a.example", "javascript:alert(1)", "https://", "https://a b"])
    func links(link: String) throws {
        #expect(try complaints(#""nextStep": {"text": "Go", "link": "\#(link)"}"#) == ["nextStep.link: '\(link)'"])
        #expect(try complaints(#""question": {"text": "Go", "link": "\#(link)"}"#) == ["question.link: '\(link)'"])
    }

    @Test("reminds after the due date, and of something due")
    func reminder() throws {
        #expect(try complaints(#""reminder": "2026-12-20""#) == [])
        #expect(
            try complaints(#""reminder": "2026-12-07""#) == [
                "reminder.date: 2026-12-07, and the invoice is due on 2026-12-07"
            ])
        #expect(
            try complaints(#""reminder": "2026-12-20", "prepaid": 38"#) == [
                "reminder: a reminder of a document with nothing due"
            ])
    }
}
