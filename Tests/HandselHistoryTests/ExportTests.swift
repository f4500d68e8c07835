import Foundation
import HandselHistory
import HandselInvoice
import Testing

@Suite("An export of a history")
struct ExportTests {
    private func lines(_ history: History) throws -> String {
        var text = ""
        try history.exportLines { text += $0 + "\n" }
        return text
    }

    private func filled(_ history: History) throws {
        var long = invoice("R-1", net: Decimal(1999) / 100, prepaid: 3)
        long.personal.engagement = Engagement(name: "Harbour \"Lane\"", instalment: 1, instalments: 3)
        let said = RecordedPersonalization(
            moment: .milestone, milestone: "years-1", reason: "a year", note: "Hello\n你好", noteId: "m-1",
            noteSource: "library", hand: "ada", layout: "letter", guardOverridden: true)
        _ = try history.record(HistoryEntry(long, said))
        try history.record(
            invoice("R-1", net: 25), invoice("R-2", of: customer("Oskar", email: "o@n.uk", postCode: "BS1")),
            invoice("R-3", of: customer("Rosa", id: "K-3")),
            invoice("R-4", supplier: Party(name: "Wren", vatId: "GB9")),
            invoice("R-5", of: customer("Ivy", id: "K-5")))
        try history.recordPayment(number: "R-2", supplier: nil, date: day("2026-04-01"), amount: Decimal(1) / 100)
        _ = try history.tag("C-2", adding: ["plain"])
        _ = try history.merge("C-2", into: "C-1")
        try history.keepApart("C-1", "C-5")
        _ = try history.forget("C-3")
    }

    @Test("is the same text when it is taken over and exported again, and the facts are the same")
    func roundTrip() throws {
        try withFolder { folder in
            let first = try History(file: folder + "/1", mode: .create)
            try filled(first)
            let text = try lines(first)
            #expect(History.isExport(Array(text.utf8)))
            let second = try History(file: folder + "/2", mode: .create)
            #expect(try second.importLines(Array(text.utf8), source: "export.jsonl") == 5)
            #expect(try lines(second) == text)
            let asked = invoice("R-9", "2027-01-01")
            #expect(try second.relationship(of: asked) == first.relationship(of: asked))
            #expect(try second.customers() == first.customers())
            #expect(try second.undoMerge(of: "C-2") == "C-1")
            #expect(try second.check() == [])
            #expect(throws: HistoryError.notEmpty(file: folder + "/2", documents: 5)) {
                try second.importLines(Array(text.utf8), source: "export.jsonl")
            }
        }
    }

    @Test("has a line for each thing, amounts as texts, and no name of one who was forgotten")
    func content() throws {
        try withHistory { history in
            try filled(history)
            let text = try lines(history)
            let all = text.split(separator: "\n")
            #expect(all.first == #"{"type":"handsel-history","version":1}"#)
            #expect(all.count(where: { $0.hasPrefix(#"{"type":"document""#) }) == 5)
            #expect(text.contains(#""gross":"19.99""#))
            #expect(!text.contains("Rosa"))
        }
    }

    @Test(
        "with a mistake is refused with its line, and nothing of it is kept",
        arguments: [
            (#"{"type":"handsel-history","version":1}"#, #"{"type":"handsel-history","version":2}"#, 1),
            (#""gross":"19.99""#, #""gross":"19,99""#, 9),
            (#""issue_date":"2026-03-01""#, #""issue_date":"2026-02-30""#, 9),
            (#""kind":"invoice""#, #""kind":"poem""#, 9),
            (#""moment":"milestone""#, #""moment":"party""#, 9),
            (#"{"type":"document","id":2"#, #"{"type":"document","id":1"#, 10),
            (#"{"type":"document","id":2"#, #"{"type":"document","id":9223372036854775807"#, 10),
            (#"{"type":"apart""#, #"{"type":"together""#, 15),
        ])
    func mistakes(right: String, wrong: String, line: Int) throws {
        try withFolder { folder in
            let first = try History(file: folder + "/1", mode: .create)
            try filled(first)
            let text = try lines(first)
            try #require(text.contains(right))
            let second = try History(file: folder + "/2", mode: .create)
            do throws(HistoryError) {
                _ = try second.importLines(Array(text.replacing(right, with: wrong).utf8), source: "x.jsonl")
                Issue.record("'\(wrong)' was taken over")
            } catch {
                guard case .malformedLine("x.jsonl", line, _) = error else {
                    Issue.record("\(error)")
                    return
                }
            }
            #expect(try second.customers() == [])
            #expect(try second.importLines(Array(text.utf8), source: "x.jsonl") == 5)
        }
    }
}
