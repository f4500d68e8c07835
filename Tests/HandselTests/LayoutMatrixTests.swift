import Foundation
import HandselInvoice
import HandselLayout
import HandselTestSupport
import Testing

@testable import Handsel

/// Every layout with every moment that it serves, in four languages, with 1, 12 and 60 line items: placed and measured, not
/// drawn. Long documents are placed for the moments that have most around them; `make gallery` draws all moments with 60
/// items, and brands with other languages than English.
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
                for items in long.contains(moment) ? [1, 12, 60] : [1, 12] {
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
        let body = try #require(LayoutLibrary.renderer(layout).layout.styles["body"])
        #expect(sizes.contains(body.size))
    }
}
