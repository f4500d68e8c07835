import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("A long invoice")
struct LongInvoiceTests {
    @Test("repeats the head on each page and carries sums that are exactly those of the rows above")
    func carriedSums() throws {
        let document = try Rendering.document(try Rendering.bytes(ofExample: "sixty-items.json"))
        let pages = try document.pages()
        #expect(pages.count > 2)
        var sum: Decimal = 0
        for (index, page) in pages.enumerated() {
            #expect(page.contains("What we did for you"))
            #expect(page.contains("Page \(index + 1) / \(pages.count)"))
            let isLast = index == pages.count - 1
            if index > 0 { #expect(page.contains("Brought forward \(shown(sum))")) }
            sum += rowSums(page)
            if !isLast { #expect(page.contains("Carried forward \(shown(sum))")) }
        }
        #expect(pages[pages.count - 1].contains("Sum of items €\(shown(sum))"))
    }

    @Test("never leaves its totals alone on a page", arguments: 1...40)
    func totals(count: Int) throws {
        let pages = try Rendering.document(invoice(items: count)).pages()
        let last = try #require(pages.last)
        #expect(last.contains("Amount due"))
        #expect(last.contains("Lesson \(count) "))
    }

    @Test("of 10,000 line items has all of them, each once, in their order")
    func tenThousand() throws {
        let document = try Rendering.document(invoice(items: 10_000))
        let words = try document.words()
        let numbers = words.matches(of: /Lesson ([0-9]+)\b/).compactMap { Int($0.output.1) }
        #expect(numbers == Array(1...10_000))
        #expect(document.amountDue == "142800")
        // Some 26 rows to a page.
        #expect((300...450).contains(document.pageCount))
    }

    @Test("is refused where it has more pages than it may")
    func pageLimit() throws {
        let settings = Rendering.settings { $0.limits.pages = 3 }
        let results = try Renderer(installation: Rendering.installation, settings: settings).documents(
            inFile: "long.json", bytes: invoice(items: 200))
        guard case .failure(let error) = try #require(results.first) else {
            Issue.record("the document was made")
            return
        }
        #expect(error.description.contains("more than 3 pages"))
    }

    private func invoice(items: Int) -> [UInt8] {
        let rows = (1...items).map { "{ \"name\": \"Lesson \($0)\", \"quantity\": 1, \"price\": 12 }" }
        return Rendering.invoice(
            replacing: "{ \"name\": \"Piano lesson\", \"quantity\": 4, \"unit\": \"hour\", \"price\": \"38.00\" }",
            with: rows.joined(separator: ",\n"))
    }

    /// The sum of the last column of all rows on a page: "5 pot 3.95 19.75".
    private func rowSums(_ page: String) -> Decimal {
        page.matches(of: /[0-9]+ (?:pot|pots|pcs) [0-9.]+ ([0-9.]+)/).reduce(0) { sum, match in
            sum + (Decimal(string: String(match.output.1)) ?? 0)
        }
    }

    private func shown(_ amount: Decimal) -> String {
        amount.formatted(.number.precision(.fractionLength(2)).locale(Locale(identifier: "en_001")))
    }
}
