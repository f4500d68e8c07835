import Foundation
import HandselHistory
import HandselInvoice
import HandselMoments
import Testing

@Suite("The customers of a history")
struct CustomerTests {
    private let amelia = customer("Amelia Chen", id: "K-1")
    private let oskar = customer("Oskar Nowak", id: "K-2", email: "oskar@nowak.uk", postCode: "BS1")

    private func numbers(of customer: Party, _ history: History) throws -> [String] {
        try history.relationship(of: invoice("R-99", "2027-01-01", of: customer)).documents.map(\.number)
    }

    @Test("are listed with their documents, days and sums by currency")
    func list() throws {
        try withHistory { history in
            var credit = invoice("R-3", "2026-05-01", of: amelia, net: 20)
            credit.typeCode = .creditNote
            var euros = invoice("R-4", "2026-04-01", of: amelia, net: 7)
            euros.currency = .euro
            try history.record(
                invoice("R-1", "2026-03-01", of: amelia, net: 100, prepaid: 100), credit, euros,
                invoice("R-2", of: oskar, net: 50))
            let list = try history.customers()
            #expect(list.map(\.key) == ["C-1", "C-2"])
            #expect(list.map(\.name) == ["Amelia Chen", "Oskar Nowak"])
            #expect(list.map(\.documents) == [3, 1])
            #expect(list[0].first == day("2026-03-01") && list[0].last == day("2026-05-01"))
            #expect(
                list[0].sums == [
                    .init(currency: "EUR", billed: 7, open: 7), .init(currency: "GBP", billed: 80, open: 0),
                ])
            #expect(list[1].sums == [.init(currency: "GBP", billed: 50, open: 50)])
            #expect(list[0].supplier == "Fern & Field")
        }
    }

    @Test("are found by key, by the number of a document, and by name")
    func found() throws {
        try withHistory { history in
            try history.record(
                invoice("R-1", of: amelia), invoice("R-2", of: oskar),
                invoice("R-3", of: customer("Amelia Chen", id: "K-3")))
            for name in ["C-2", " c-2 ", "R-2", "oskar nowak"] {
                #expect(try history.customer(name).summary.key == "C-2")
            }
            let record = try history.customer("C-2")
            #expect(record.identifiers == [Identifier("K-2")])
            #expect(record.details.email?.value == "oskar@nowak.uk")
            #expect(record.documents.map(\.facts.number) == ["R-2"])
            let file = history.file
            #expect(throws: HistoryError.unknownCustomer("C-9", file: file)) { try history.customer("C-9") }
            #expect(throws: HistoryError.severalCustomers("amelia chen", keys: ["C-1", "C-3"], file: file)) {
                try history.customer("amelia chen")
            }
        }
    }

    @Test("have words that hold for all their documents")
    func tagged() throws {
        try withHistory { history in
            try history.record(invoice("R-1", of: amelia))
            #expect(try history.tag("C-1", adding: ["plain", "print-clearly"]) == ["plain", "print-clearly"])
            #expect(try history.tag("C-1", adding: ["plain"], removing: ["print-clearly"]) == ["plain"])
            #expect(try history.relationship(of: invoice("R-2", of: amelia)).tags == ["plain"])
            #expect(throws: HistoryError.self) { try history.tag("C-1", adding: [" "]) }
        }
    }

    @Test("who are joined are one, by either key and by what either was known by")
    func merged() throws {
        try withHistory { history in
            try history.record(invoice("R-1", of: amelia), invoice("R-2", of: oskar))
            _ = try history.tag("C-1", adding: ["plain"])
            #expect(try history.merge("C-1", into: "R-2") == "C-2")
            #expect(try numbers(of: amelia, history) == ["R-1", "R-2"])
            #expect(try numbers(of: oskar, history) == ["R-1", "R-2"])
            #expect(try history.customers().map(\.key) == ["C-2"])
            let record = try history.customer("C-1")
            #expect(record.summary.key == "C-2" && record.summary.tags == ["plain"] && record.merged == ["C-1"])
            #expect(throws: HistoryError.self) { try history.merge("C-1", into: "C-2") }
        }
    }

    @Test("who were joined are parted again with what each had, and what came since stays; then they are no doubt")
    func undone() throws {
        try withHistory { history in
            let oneEmail = customer("Oskar Nowak", id: "K-1", email: "oskar@nowak.uk")
            try history.record(invoice("R-1", of: amelia), invoice("R-2", of: oskar))
            _ = try history.merge("C-1", into: "C-2")
            try history.record(invoice("R-3", "2026-04-01", of: oskar))
            #expect(try history.undoMerge(of: "C-1") == "C-2")
            #expect(try numbers(of: amelia, history) == ["R-1"])
            #expect(try numbers(of: oskar, history) == ["R-2", "R-3"])
            #expect(try history.customer("C-1").apart == ["C-2"])
            #expect(
                try history.relationship(of: invoice("R-4", of: oneEmail)).doubts.allSatisfy { !$0.contains("C-2") })
            #expect(throws: HistoryError.self) { try history.undoMerge(of: "C-1") }
        }
    }

    @Test("can be parted by their documents, and the numbers that both have then tell them apart by name")
    func split() throws {
        try withHistory { history in
            let other = customer("Rosa Lind", id: "K-1")
            try history.record(invoice("R-1", of: amelia), invoice("R-2", of: other), invoice("R-3", of: amelia))
            #expect(try numbers(of: amelia, history).count == 3)
            #expect(try history.split("C-1", documents: ["R-2"]) == "C-2")
            #expect(try numbers(of: amelia, history) == ["R-1", "R-3"])
            #expect(try numbers(of: other, history) == ["R-2"])
            for asked in [amelia, other] {
                #expect(try history.relationship(of: invoice("R-9", of: asked)).doubts == [])
            }
            // A document stays where it was put, also when it comes again.
            #expect(try history.record(HistoryEntry(invoice("R-2", of: other))).customer == "C-2")
            for wrong in [["R-9"], ["R-1", "R-3"], []] {
                #expect(throws: HistoryError.self) { try history.split("C-1", documents: wrong) }
            }
            #expect(try numbers(of: amelia, history) == ["R-1", "R-3"])
        }
    }

    @Test("who share an e-mail and are said to be two are no doubt any more")
    func apart() throws {
        try withHistory { history in
            let one = customer("Chen", id: "K-1", email: "books@office.uk")
            let two = customer("Nowak", id: "K-2", email: "books@office.uk")
            try history.record(invoice("R-1", of: one), invoice("R-2", of: two))
            #expect(try history.relationship(of: invoice("R-3", of: one)).doubts.count == 1)
            try history.keepApart("C-2", "C-1")
            #expect(try history.relationship(of: invoice("R-3", of: one)).doubts == [])
            #expect(try history.relationship(of: invoice("R-2", of: two)).doubts == [])
            #expect(throws: HistoryError.self) { try history.keepApart("C-1", "R-1") }
        }
    }

    @Test("of two suppliers cannot be joined")
    func twoSuppliers() throws {
        try withHistory { history in
            try history.record(invoice("R-1"), invoice("R-2", supplier: Party(name: "Wren", vatId: "GB9")))
            #expect(throws: HistoryError.self) { try history.merge("C-1", into: "C-2") }
        }
    }
}

@Suite("A customer who is forgotten")
struct ForgettingTests {
    private let secrets = [
        "Zerlinda", "Quackenbush", "+44 1225 5550", "Hidden Lane", "XR7 9ZZ", "K-77123", "GB77123", "secretword",
        "Bespoke hedgehog", "R-1701", "R-1702", "library-note-9",
    ]

    @Test("leaves days and sums, and no byte of them in the file or beside it")
    func bytes() throws {
        try withFolder { folder in
            let file = folder + "/history.sqlite"
            let history = try History(file: file, mode: .create)
            var zerlinda = customer("Zerlinda Quackenbush", id: "K-77123", vatId: "GB77123", email: "Zerlinda@quack.uk")
            zerlinda.contact?.phone = "+44 1225 5550"
            zerlinda.address = PostalAddress(lines: ["4 Hidden Lane"], city: "Bath", postCode: "XR7 9ZZ")
            let said = RecordedPersonalization(
                moment: .welcome, reason: "Zerlinda is new", note: "Dear Zerlinda", noteId: "library-note-9")
            _ = try history.record(
                HistoryEntry(invoice("R-1701", of: zerlinda, net: 90, item: "Bespoke hedgehog", prepaid: 10), said))
            _ = try history.record(HistoryEntry(invoice("R-1701", of: zerlinda, net: 100, prepaid: 40), said))
            try history.record(
                invoice("R-1702", of: customer("Zerlinda Q", id: "K-78"), net: 5),
                invoice("R-2", of: customer(id: "K-1")))
            _ = try history.tag("C-1", adding: ["secretword"])
            _ = try history.merge("C-2", into: "C-1")
            let before = try history.customer("C-1").summary
            #expect(try secrets.filter { try self.files(folder).contains($0) } == secrets.filter { $0 != "" })

            #expect(try history.forget("C-2") == 2)

            let after = try history.customer("C-1").summary
            #expect(after.sums == before.sums && after.first == before.first && after.documents == 2)
            #expect(after.sums == [.init(currency: "GBP", billed: 105, open: 65)])
            #expect(after.isForgotten && after.name.isEmpty && after.tags.isEmpty)
            #expect(try secrets.filter { try self.files(folder).contains($0) } == [])
            #expect(try history.relationship(of: invoice("R-3", of: zerlinda)).isFirstDocument)
            #expect(try history.customers().map(\.name) == ["", "Amelia Chen"])
            #expect(try history.check() == [])
            #expect(throws: HistoryError.self) { try history.tag("C-1", adding: ["plain"]) }
            #expect(try history.forget("C-1") == 2)
        }
    }

    @Test("while another reads the file is out of the tables, and it is told that bytes are left")
    func reading() throws {
        try withFolder { folder in
            let file = folder + "/history.sqlite"
            let history = try History(file: file, mode: .create, busySeconds: 0.1)
            try history.record(invoice("R-1701", of: customer("Zerlinda")))
            let reader = try Reader(file: file)
            #expect(throws: HistoryError.notErased(file: file)) { try history.forget("C-1") }
            reader.end()
            #expect(try history.forget("C-1") == 1)
            #expect(try !files(folder).contains("Zerlinda"))
        }
    }

    /// All bytes of a folder's files, as text that can be searched.
    private func files(_ folder: String) throws -> String {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
        }.joined()
    }
}
