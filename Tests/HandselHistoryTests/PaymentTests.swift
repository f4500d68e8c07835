import Foundation
import HandselHistory
import HandselInvoice
import Testing

@Suite("What is open of a document")
struct PaymentTests {
    private func open(_ history: History) throws -> (open: Decimal?, paidOn: CalendarDate?) {
        let first = try history.relationship(of: invoice("R-9", "2026-12-01")).documents.first
        return (first?.open, first?.paidOn)
    }

    @Test("is what it asked for until a payment is known")
    func asked() throws {
        try withHistory { history in
            try history.record(invoice("R-1", net: 100, prepaid: 30))
            #expect(try open(history).open == 70)
            #expect(try open(history).paidOn == nil)
        }
    }

    @Test("grows smaller with each payment, which has its day")
    func payments() throws {
        try withHistory { history in
            try history.record(invoice("R-1", net: 100))
            let part = Decimal(2550) / 100
            #expect(
                try history.recordPayment(number: "R-1", supplier: fern, date: day("2026-03-20"), amount: part)
                    == Decimal(7450) / 100)
            #expect(
                try history.recordPayment(number: "R-1", supplier: nil, date: day("2026-03-10"), amount: 80) == 0)
            #expect(try open(history) == (0, day("2026-03-20")))
            // Taken back.
            #expect(
                try history.recordPayment(number: "R-1", supplier: nil, date: day("2026-03-21"), amount: -80)
                    == Decimal(7450) / 100)
        }
    }

    @Test("follows a new version that says more is paid, which made a payment of the difference")
    func paidInVersion() throws {
        try withHistory { history in
            try history.record(invoice("R-1", net: 100))
            try history.record(invoice("R-1", net: 100, prepaid: 40))
            #expect(try open(history).open == 60)
            try history.record(invoice("R-1", net: 100, prepaid: 100))
            #expect(try open(history).open == 0)
        }
    }

    @Test("counts no payment twice that was recorded and then stands in a new version")
    func onlyOnce() throws {
        try withHistory { history in
            try history.record(invoice("R-1", net: 100))
            try history.recordPayment(number: "R-1", supplier: nil, date: day("2026-03-20"), amount: 40)
            try history.record(invoice("R-1", net: 100, prepaid: 40))
            #expect(try open(history).open == 60)
            try history.record(invoice("R-1", net: 100, prepaid: 70))
            #expect(try open(history).open == 30)
        }
    }

    @Test("keeps the payments that a new version knows nothing of, and a lower price is none")
    func unknownToVersion() throws {
        try withHistory { history in
            try history.record(invoice("R-1", net: 100))
            try history.recordPayment(number: "R-1", supplier: nil, date: day("2026-03-20"), amount: 40)
            try history.record(invoice("R-1", net: 80))
            #expect(try open(history).open == 40)
        }
    }

    @Test("cannot be changed for a document that is not there, that two suppliers have, or by nothing")
    func refused() throws {
        try withHistory { history in
            let wren = Party(name: "Wren Street Piano", vatId: "GB987654321")
            try history.record(invoice("R-1"), invoice("R-1", supplier: wren))
            func pay(_ number: String, _ supplier: Party?, _ amount: Decimal = 1) throws {
                try history.recordPayment(number: number, supplier: supplier, date: day("2026-03-20"), amount: amount)
            }
            let file = history.file
            #expect(throws: HistoryError.unknownDocument("R-2", file: file)) { try pay("R-2", nil) }
            #expect(throws: HistoryError.unknownDocument("R-2", file: file)) { try pay("R-2", fern) }
            #expect(
                throws: HistoryError.severalDocuments(
                    "R-1", suppliers: ["Fern & Field", "Wren Street Piano"], file: file)
            ) { try pay("R-1", nil) }
            #expect(throws: HistoryError.self) { try pay("R-1", fern, 0) }
            try pay("R-1", wren)
        }
    }
}
