import Foundation
import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout
import HandselTestSupport
import HandselType
import Testing

@Suite("The studio layout")
struct StudioTests {
    private func pages(_ invoice: Invoice, brand: Brand = Brand(), in locale: String = "en") throws -> [Frame] {
        let bytes = try Data(contentsOf: repositoryRoot.appending(path: "layouts/studio/layout.yaml"))
        let layout = try Layout(
            reading: Array(bytes), file: "layout.yaml", name: "studio", vocabulary: layoutVocabulary,
            parts: SharedParts())
        let fonts = try textFonts()
        let composition = try composed(invoice, note: "Thank you!", brand: brand, in: locale, layout: layout)
        return try composition.pages(on: nil, fonts: fonts, images: NoPictures(), hand: nil)
    }

    /// 60 line items of 10.01, 20.01 and so on.
    private func long() throws -> Invoice {
        try invoice((1...60).map { item("Item number \($0)", at: "\($0 * 10).01") })
    }

    @Test("shows a small invoice on one page", arguments: LanguageTests.tags)
    func small(locale: String) throws {
        let pages = try pages(invoice([item("Roses", 12, at: "4.50"), item("Work", at: "100")]), in: locale)
        #expect(pages.count == 1)
        let words = pages[0].text
        for word in ["2026-014", "Chen Architects", "Roses", "Work", "Fern & Field GmbH", "Thank you!"] {
            #expect(words.contains(word), "\(word)")
        }
        // 154 and 19 % of it: 183.26 to pay, in the panel and below the totals.
        if locale == "en" { #expect(words.components(separatedBy: "€183.26").count == 3) }
    }

    @Test("keeps everything on its paper", arguments: LanguageTests.tags)
    func onPaper(locale: String) throws {
        for page in try pages(long(), in: locale) {
            let paper = Rect(origin: .zero, size: page.size)
            #expect(page.flattened().allSatisfy { paper.contains($0.rect, tolerance: 0.02) })
        }
    }

    @Test("carries the right sum from page to page, and shows each item once")
    func carried() throws {
        let pages = try pages(long())
        #expect(pages.count >= 3)
        var last = 0
        for (number, page) in pages.enumerated() {
            let lines = page.text.split(separator: "\n").map(String.init)
            // Items up to the n-th add up to 5 n (n + 1) and n cents.
            func sum(_ count: Int) -> String {
                let whole = "\(5 * count * (count + 1))"
                let grouped = whole.count > 3 ? "\(whole.dropLast(3)),\(whole.suffix(3))" : whole
                return "\(grouped).\(count < 10 ? "0" : "")\(count)"
            }
            if number > 0 {
                let brought = try #require(lines.firstIndex(of: "Brought forward"))
                #expect(lines[brought + 1] == sum(last))
            }
            let items = lines.compactMap { line in
                line.hasPrefix("Item number ") ? Int(line.dropFirst("Item number ".count)) : nil
            }
            #expect(items == Array((last + 1)...(last + items.count)))
            last += items.count
            if number < pages.count - 1 {
                let carried = try #require(lines.firstIndex(of: "Carried forward"))
                #expect(lines[carried + 1] == sum(last))
            }
        }
        #expect(last == 60)
        // 18,300.60 and 19 %, which is 3,477.114
        #expect(pages.last?.text.contains("€21,777.71") == true)
    }

    @Test("shows nothing that only another language has")
    func language() throws {
        let german = try pages(long(), in: "de").map(\.text).joined()
        for word in ["Übertrag", "Vielen Dank, Amelia", "Zu zahlen", "21.777,71"] { #expect(german.contains(word)) }
        for word in ["Carried", "Thank you, Amelia", "Amount due"] { #expect(!german.contains(word)) }
    }

    @Test("has the same pages each time")
    func same() throws {
        #expect(try pages(long()).map(\.outline) == pages(long()).map(\.outline))
    }
}
