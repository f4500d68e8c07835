import Foundation
import HandselInvoice
import HandselLayout
import HandselTestSupport
import Testing

@testable import Handsel

/// Every layout with every moment that it serves, in four languages, placed and measured, not drawn: each with 12 line items,
/// with a single one left-to-right and right-to-left, and with 60 for the moments that have most around them. `make gallery`
/// draws the rest: all moments with 1 and 60 items in all languages.
@Suite("A page of an installed layout")
struct LayoutMatrixTests {
    @Test("is found with the others")
    func names() {
        let expected = ["atelier", "card", "garden", "ledger", "letter", "letterpress", "market", "studio", "till"]
        #expect(LayoutLibrary.names == expected)
    }

    @Test("shows everything, well apart and readable, for each moment and language", arguments: LayoutLibrary.names)
    func moments(layout: String) throws {
        let renderer = try LayoutLibrary.renderer(layout)
        let long: [Moment] = [.regular, .welcome, .celebration]
        var flaws = LayoutFlaws()
        for moment in renderer.moments {
            for language in LayoutLibrary.languages {
                let short = ["en", "ar"].contains(language) ? [1, 12] : [12]
                for items in short + (long.contains(moment) ? [60] : []) {
                    flaws.look(at: "\(moment.rawValue) \(language) \(items)", of: layout) {
                        try renderer.placed(LayoutLibrary.sample(language, moment, items: items))
                    }
                }
            }
        }
        flaws.record(layout)
    }

    @Test("sets its body text in 9 to 10.5 points", arguments: LayoutLibrary.names)
    func body(layout: String) throws {
        // A card of 105 by 148 mm is held nearer than a sheet.
        let sizes = layout == "card" ? 8...10.5 : 9...10.5
        let body = try #require(LayoutLibrary.renderer(layout).layouts.usual.layout.styles["body"])
        #expect(sizes.contains(body.size))
    }
}
