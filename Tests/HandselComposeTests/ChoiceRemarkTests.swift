import HandselInvoice
import HandselMoments
import Testing

@testable import HandselCompose

@Suite("What a document offers")
struct ChoiceRemarkTests {
    private func composed(
        _ moment: Moment = .welcome, brand: Brand = Brand(), _ change: (inout Invoice) -> Void = { _ in }
    ) throws -> Composition {
        var invoice = try invoice([item("Roses", at: "100")])
        change(&invoice)
        return Composition(
            invoice.personalized(moment: moment), layout: .init(name: "none", parts: []), brand: brand,
            language: try language("en"), locale: "en")
    }

    @Test("is one next step and one question; what else the invoice names is told and not printed")
    func steps() throws {
        let several = try composed(.regular) { invoice in
            invoice.personal.nextSteps = ["Follow us", "Rate us", "Call us"].map { Step(text: $0) }
            invoice.personal.questions = (1...8).map { Step(text: "Question \($0)") }
        }
        #expect(several.text("nextStep.text") == "Follow us")
        #expect(several.text("question.text") == "Question 1")
        #expect(
            several.remarks == [
                "the invoice names 3 next steps and a page shows 1; not printed: Rate us, Call us",
                "the invoice names 8 questions and a page shows 1; not printed: Question 2, Question 3, Question 4, "
                    + "Question 5, Question 6 and 2 more",
            ])
        let one = try composed { $0.personal.nextStep = Step(text: "Follow us") }
        #expect(one.remarks == [])
    }

    @Test("is at most six links of the brand, those with a purpose first")
    func links() throws {
        var brand = Brand(name: "Fern & Field")
        brand.links = Brand.Links(
            [.help: .init("https://fern.example/help"), .account: .init("https://fern.example/me")],
            other: (1...5).map { .init("https://fern.example/\($0)", title: "Link \($0)") })
        let welcome = try composed(brand: brand)
        #expect(
            welcome.rows("brand.links", ["address"]).map { $0[0] } == [
                "fern.example/me", "fern.example/help", "fern.example/1", "fern.example/2", "fern.example/3",
                "fern.example/4",
            ])
        #expect(welcome.remarks == ["the brand names 7 links and a page shows 6; not printed: Link 5"])
        // Other documents show none of them.
        #expect(try composed(.regular, brand: brand).remarks == [])
        brand.links.other.removeLast()
        #expect(try composed(brand: brand).remarks == [])
    }
}
