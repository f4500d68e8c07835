import HandselInvoice
import HandselLayout
import HandselMoments
import Testing

@testable import HandselCompose

@Suite("What is sought at the first glance at a document")
struct FirstSightTests {
    private func composed(
        as moment: Moment = .regular, brand: Brand = Brand(), layout: Layout = Layout(name: "none", parts: []),
        _ change: (inout Invoice) throws -> Void = { _ in }
    ) throws -> Composition {
        var invoice = try invoice([item("Roses", at: "100")])
        invoice.dueDate = try day("2026-12-07")
        invoice.payment = transfer()
        try change(&invoice)
        return Composition(
            invoice.personalized(moment: moment), layout: layout, brand: brand, language: try language("en"),
            locale: "en")
    }

    @Test("is everything that it has, and nothing else")
    func sights() throws {
        #expect(try composed().firstSights == FirstSight.allCases)
        #expect(try composed(as: .plain).firstSights == [.sender, .amountDue, .dueDate, .howToPay])
        #expect(try composed { $0.dueDate = nil }.firstSights == [.sender, .thanks, .amountDue, .howToPay])
        #expect(try composed { $0.payment = nil }.firstSights == [.sender, .thanks, .amountDue, .dueDate])
        #expect(try composed { $0.statedTotals.prepaid = 119 }.firstSights == [.sender, .thanks, .amountDue])
        #expect(try composed(as: .amends) { $0.typeCode = .creditNote }.firstSights == [.sender, .thanks, .amountDue])
        #expect(
            try composed { $0.payment?.directDebit = DirectDebit(mandate: "M-1") }.firstSights == [
                .sender, .thanks, .amountDue, .dueDate,
            ])
        var printed = Brand(name: "Fern & Field")
        printed.letterhead = Brand.Letterhead("letterhead.pdf")
        #expect(try composed(brand: printed).firstSights.first == .thanks)
    }

    private let hiding = Layout(name: "hiding", styles: ["body": TextAttributes(size: 10, lineHeight: 1.2)]) {
        Text("{brand.name}").named("letterhead")
        Text("{moment.headline}").named("thanks")
        Text("{invoice.dueDate}").named("dueDate")
        PageBreak()
        Text("{invoice.due}").named("amountDue")
    }

    @Test("is told as one warning where a layout hides it, and is an error in strict placing")
    func told() throws {
        var composition = try composed(layout: hiding)
        func pages(_ composition: Composition) throws -> [Frame] {
            try composition.pages(on: nil, fonts: textFonts(), images: NoPictures(), hand: nil)
        }
        #expect(
            try pages(composition).flatMap(\.allRemarks).map(\.description) == [
                "in the layout 'hiding' the first glance does not meet the amount due ('amountDue' on page 2), how to pay "
                    + "(no frame 'howToPay')"
            ])
        composition.isStrict = true
        let error = #expect(throws: LayoutError.self) { try pages(composition) }
        guard case .flawed(let flaws)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(flaws.map(\.kind) == [.overlooked(.amountDue), .overlooked(.howToPay)])
    }
}
