import Foundation
import HandselHistory
import HandselInvoice
import HandselMoments
import Testing

@Suite("A document in the history")
struct RecordingTests {
    @Test("is recorded once, however often it comes")
    func once() throws {
        try withHistory { history in
            #expect(try history.record(HistoryEntry(invoice("R-1"))).change == .new)
            #expect(try history.record(HistoryEntry(invoice("R-1"))).change == .unchanged)
            let next = try history.relationship(of: invoice("R-2", "2026-04-01"))
            #expect(next.documents.map(\.number) == ["R-1"])
            #expect(next.customerId == "C-1")
            #expect(next.source == .history)
        }
    }

    @Test("gets a new version when its content changed, and the facts are those of the latest")
    func versions() throws {
        try withHistory { history in
            try history.record(invoice("R-1", net: 100))
            #expect(try history.record(HistoryEntry(invoice("R-1", net: 120))).change == .changed(version: 2))
            #expect(try history.record(HistoryEntry(invoice("R-1", net: 120))).change == .unchanged)
            #expect(try history.record(HistoryEntry(invoice("R-1", net: 130))).change == .changed(version: 3))
            let next = try history.relationship(of: invoice("R-2", "2026-04-01"))
            #expect(next.documents.map(\.gross) == [130])
        }
    }

    @Test("is the same one whether it comes from an export or was completed with the brand's way to pay and a note")
    func contentOnly() throws {
        try withHistory { history in
            try history.record(invoice("R-1"))
            var rendered = invoice("R-1")
            rendered.supplier = Party(name: "Fern & Field", vatId: "GB123456789", legalInfo: "Registered in Bath")
            rendered.payment = PaymentInstructions(remittance: "R-1")
            rendered.personal.note = "Thank you"
            #expect(try history.record(HistoryEntry(rendered)).change == .unchanged)
            rendered.customer.address = PostalAddress(lines: ["8 Mill Row"])
            #expect(try history.record(HistoryEntry(rendered)).change == .changed(version: 2))
        }
    }

    @Test("is none of the facts about itself, nor is an older version or its note")
    func notItself() throws {
        try withHistory { history in
            let thanks = RecordedPersonalization(moment: .welcome, note: "Hello", noteId: "welcome-3")
            _ = try history.record(HistoryEntry(invoice("R-1"), thanks))
            _ = try history.record(HistoryEntry(invoice("R-1", net: 120), thanks))
            let again = try history.relationship(of: invoice("R-1", net: 140))
            #expect(again.documents.isEmpty && again.later.isEmpty && again.notesGiven.isEmpty)
            #expect(again.isFirstDocument)
            let next = try history.relationship(of: invoice("R-2", "2026-04-01"))
            #expect(next.notesGiven == ["welcome-3"])
            #expect(next.documents.map(\.moment) == [.welcome])
            #expect(try history.personalizations(of: invoice("R-1")) == [thanks])
            #expect(try history.personalizations(of: invoice("R-2")) == [])
        }
    }

    @Test("keeps all that was said with it, the latest last, and notes by their id or else by their text")
    func personalizations() throws {
        try withHistory { history in
            let first = RecordedPersonalization(moment: .welcome, reason: "the first", note: "Hello", noteId: "w-1")
            let second = RecordedPersonalization(
                moment: .milestone, milestone: "documents-5", reason: "the fifth", note: "Five!", noteSource: "file",
                hand: "ada", layout: "studio", guardOverridden: true)
            _ = try history.record(HistoryEntry(invoice("R-1"), first))
            #expect(try history.record(HistoryEntry(invoice("R-1"), second)).change == .unchanged)
            // An import later on knows nothing of what was said and takes nothing away.
            _ = try history.record(HistoryEntry(invoice("R-1")))
            #expect(try history.personalizations(of: invoice("R-1")) == [first, second])
            let next = try history.relationship(of: invoice("R-2", "2026-04-01"))
            #expect(next.notesGiven == ["w-1", "Five!"])
            #expect(next.documents.map(\.milestone) == ["documents-5"])
        }
    }

    @Test("that is reminded of keeps its moment and the milestone that it named, and the reminder's note was given")
    func reminded() throws {
        try withHistory { history in
            let named = RecordedPersonalization(moment: .milestone, milestone: "documents-5", note: "Five!")
            _ = try history.record(HistoryEntry(invoice("R-1"), named))
            var reminder = invoice("R-1")
            reminder.personal.reminder = Reminder(date: day("2026-04-01"), level: 1)
            let said = RecordedPersonalization(moment: .reminder, note: "May we remind you?")
            #expect(try history.record(HistoryEntry(reminder, said)).change == .unchanged)
            let next = try history.relationship(of: invoice("R-2", "2026-05-01"))
            #expect(next.documents.map(\.moment) == [.milestone])
            #expect(next.documents.map(\.milestone) == ["documents-5"])
            #expect(next.notesGiven == ["Five!", "May we remind you?"])
        }
    }

    @Test("stands by its day, and on one day in the order of recording, whenever it was recorded")
    func order() throws {
        try withHistory { history in
            try history.record(
                invoice("R-3", "2026-03-03"), invoice("R-1", "2026-03-01"), invoice("R-2b", "2026-03-02"),
                invoice("R-2a", "2026-03-02"), invoice("R-4", "2026-03-04"))
            let new = try history.relationship(of: invoice("R-X", "2026-03-02"))
            #expect(new.documents.map(\.number) == ["R-1", "R-2b", "R-2a"])
            #expect(new.later.map(\.number) == ["R-3", "R-4"])
            let own = try history.relationship(of: invoice("R-2b", "2026-03-02"))
            #expect(own.documents.map(\.number) == ["R-1"])
            // What was recorded after it does not make it late.
            #expect(own.later.map(\.number) == ["R-3"])
        }
    }

    @Test("that is dated before the first one is not the first")
    func tooEarly() throws {
        try withHistory { history in
            try history.record(invoice("R-1", "2026-03-01"))
            let early = try history.relationship(of: invoice("R-2", "2025-03-01"))
            #expect(!early.isFirstDocument)
            #expect(early.documents.isEmpty && early.later.map(\.number) == ["R-1"])
        }
    }

    @Test("has what it billed, its biggest item and the work that it belongs to")
    func facts() throws {
        try withHistory { history in
            var first = invoice("R-1", net: Decimal(1999) / 100, item: "Rose bed", due: "2026-03-15")
            first.personal.engagement = Engagement(name: "Harbour Lane", instalment: 2, instalments: 3)
            try history.record(first)
            var credit = invoice("R-2", "2026-03-20", net: 5)
            credit.typeCode = .creditNote
            try history.record(credit)
            let known = try history.relationship(of: invoice("R-3", "2026-04-01")).documents
            #expect(
                known == [
                    PastDocument(
                        number: "R-1", issueDate: day("2026-03-01"), dueDate: day("2026-03-15"), kind: .invoice,
                        currency: "GBP", gross: Decimal(1999) / 100, open: Decimal(1999) / 100, item: "Rose bed",
                        engagement: Engagement(name: "Harbour Lane", instalment: 2, instalments: 3)),
                    PastDocument(
                        number: "R-2", issueDate: day("2026-03-20"), kind: .creditNote, currency: "GBP", gross: 5,
                        open: 0, item: "Planting"),
                ])
        }
    }

    @Test("without number, day or customer has no place in it")
    func incomplete() throws {
        try withHistory { history in
            var dateless = invoice("R-1")
            dateless.issueDate = nil
            for wrong in [invoice(""), dateless, invoice("R-1", of: Party())] {
                #expect(throws: HistoryError.self) { try history.record(HistoryEntry(wrong)) }
                #expect(throws: HistoryError.self) { try history.relationship(of: wrong) }
            }
            let results = try history.record([HistoryEntry(invoice("R-1")), HistoryEntry(dateless)])
            #expect(try results[0].get().change == .new)
            #expect(results[1] == .failure(.incomplete(document: "document R-1", missing: "issue date")))
        }
    }
}
