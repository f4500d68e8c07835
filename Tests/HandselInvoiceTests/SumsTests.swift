import Foundation
import HandselInvoice
import Testing

private func invoice(_ lines: [LineItem], currency: Currency? = .euro) -> Invoice {
    Invoice(currency: currency, lineItems: lines)
}

@Suite("The sums of an invoice")
struct SumsTests {
    @Test("begin with each line's product, rounded half away from zero")
    func lineProducts() {
        let sums = invoice([
            // 3 × 0.335 = 1.005, -3 × 0.335 = -1.005, 3 × 0.3349 = 1.0047
            LineItem(quantity: 3, price: Price(net: mills(335))), LineItem(quantity: -3, price: Price(net: mills(335))),
            LineItem(quantity: 3, price: Price(net: Decimal(sign: .plus, exponent: -4, significand: 3349))),
        ]).computedSums
        #expect(sums.lineItemNets == [cents(101), cents(-101), cents(100)])
        #expect(sums.totals.lineItems == cents(100))
    }

    @Test("divide by the base quantity before they round")
    func baseQuantity() {
        // 640 at 189 for 100: 1209.60. 1 at 10 for 3: 3.333…
        let sums = invoice([
            LineItem(quantity: 640, price: Price(net: 189, baseQuantity: 100)),
            LineItem(quantity: 1, price: Price(net: 10, baseQuantity: 3)),
        ]).computedSums
        #expect(sums.lineItemNets == [cents(120_960), cents(333)])
    }

    @Test("round the product before a line's allowances and charges")
    func lineAllowances() {
        var line = LineItem(quantity: 3, price: Price(net: mills(3335)))
        // 10.005 is 10.01; 10 % of it is 1.001, so 1.00; 7.5 % of 20 is 1.50; 0.25 is added.
        line.allowances = [AllowanceOrCharge(percent: 10), AllowanceOrCharge(base: 20, percent: mills(7500))]
        line.charges = [AllowanceOrCharge(amount: cents(25))]
        #expect(invoice([line]).computedSums.lineItemNets == [cents(776)])
    }

    @Test("tax each group of category and rate as a whole and not line by line")
    func taxByGroup() {
        // Three times 0.35 at 7 %: line by line 0.02 each, together 1.05 × 0.07 = 0.0735, so 0.07.
        let seven = TaxCategory.standard(7)
        let sums = invoice([
            LineItem(price: Price(net: cents(35)), tax: seven), LineItem(price: Price(net: 10), tax: .standard(19)),
            LineItem(price: Price(net: cents(35)), tax: seven), LineItem(price: Price(net: cents(35)), tax: seven),
        ]).computedSums
        #expect(
            sums.taxBreakdown == [
                TaxSubtotal(category: seven, base: cents(105), amount: cents(7)),
                TaxSubtotal(category: .standard(19), base: 10, amount: cents(190)),
            ])
        #expect(sums.totals.tax == cents(197))
        #expect(sums.totals.gross == cents(1302))
    }

    @Test("round tax half away from zero, below zero too")
    func taxRounding() {
        // 2.50 × 5 % = 0.125
        let up = invoice([LineItem(price: Price(net: cents(250)), tax: .standard(5))])
        let down = invoice([LineItem(quantity: -1, price: Price(net: cents(250)), tax: .standard(5))])
        #expect(up.computedTotals.tax == cents(13))
        #expect(down.computedTotals.tax == cents(-13))
    }

    @Test("take document allowances and charges from the group of their tax")
    func documentAllowances() {
        var sample = invoice([
            LineItem(price: Price(net: 200), tax: .standard(19)), LineItem(price: Price(net: 100), tax: .standard(7)),
        ])
        sample.allowances = [
            AllowanceOrCharge(percent: 10, tax: .standard(19)), AllowanceOrCharge(amount: 5, tax: .standard(7)),
        ]
        sample.charges = [AllowanceOrCharge(amount: 30, tax: .standard(19))]
        let sums = sample.computedSums
        // 19 %: 200 - 20 + 30 = 210, tax 39.90. 7 %: 100 - 5 = 95, tax 6.65.
        #expect(sums.taxBreakdown.map(\.base) == [210, 95])
        #expect(sums.taxBreakdown.map(\.amount) == [cents(3990), cents(665)])
        #expect(sums.totals.allowances == 25)
        #expect(sums.totals.charges == 30)
        #expect(sums.totals.net == 305)
        #expect(sums.totals.gross == cents(35_155))
    }

    @Test("give an allowance without a tax the one that all lines share")
    func sharedTax() {
        var sample = invoice([
            LineItem(price: Price(net: 60), tax: .standard(20)), LineItem(price: Price(net: 40), tax: .standard(20)),
        ])
        sample.allowances = [AllowanceOrCharge(percent: 5)]
        #expect(sample.computedSums.taxBreakdown == [TaxSubtotal(category: .standard(20), base: 95, amount: 19)])
    }

    @Test("end with what was paid and what rounds")
    func due() {
        var sample = invoice([LineItem(price: Price(net: cents(1002)), tax: .standard(mills(7700)))])
        sample.currency = Currency("CHF")
        sample.statedTotals.prepaid = 5
        sample.statedTotals.rounding = cents(1)
        // 10.02 × 7.7 % = 0.77154; 10.79 - 5 + 0.01 = 5.80
        #expect(sample.computedTotals.tax == cents(77))
        #expect(sample.computedTotals.due == cents(580))
    }

    @Test("have the digits of the currency")
    func currencyDigits() {
        // 3 × 33.335 = 100.005; 8 % of it in whole yen is 8, in fils 8.000.
        let lines = [LineItem(quantity: 3, price: Price(net: mills(33_335)), tax: .standard(8))]
        let yen = invoice(lines, currency: .yen).computedTotals
        #expect(yen.net == 100)
        #expect(yen.tax == 8)
        let dinar = invoice(lines, currency: Currency("KWD")).computedTotals
        #expect(dinar.net == mills(100_005))
        #expect(dinar.tax == 8)
        #expect(invoice(lines, currency: .euro).computedTotals.net == cents(10_001))
        #expect(invoice(lines, currency: nil).computedTotals.net == cents(10_001))
    }

    @Test("have no tax in category O and name the usual reason where the category says it all")
    func categoriesWithoutTax() {
        let reverse = invoice([LineItem(price: Price(net: 10), tax: TaxCategory(.reverseCharge, rate: 0))])
        #expect(reverse.computedSums.taxBreakdown.first?.category.exemptionCode == "VATEX-EU-AE")
        #expect(reverse.computedTotals.gross == 10)
        let outside = invoice([
            LineItem(price: Price(net: 10), tax: TaxCategory(.outsideScope, exemptionReason: "No tax here"))
        ])
        #expect(outside.computedSums.taxBreakdown.first?.category.exemptionCode == nil)
        #expect(outside.computedTotals.tax == 0)
    }

    @Test("keep what is stated and go on from there")
    func stated() {
        var sample = invoice([
            LineItem(quantity: 3, price: Price(net: cents(333)), tax: .standard(20), statedNet: 10),
            LineItem(name: "Amount alone", tax: .standard(20), statedNet: 5),
        ])
        // Stated 10.00 where 3 × 3.33 is 9.99.
        #expect(sample.totals.lineItems == 15)
        #expect(sample.totals.tax == 3)
        #expect(sample.computedTotals.lineItems == cents(1499))
        sample.statedTotals.tax = cents(301)
        #expect(sample.totals.gross == cents(1801))
        #expect(sample.computedTotals.gross == cents(1799))
        sample.statedTaxBreakdown = [TaxSubtotal(category: .standard(20), base: 15, amount: cents(302))]
        #expect(sample.taxBreakdown.map(\.amount) == [cents(302)])
        #expect(sample.lineItems[0].net(in: .euro) == 10)
        #expect(sample.computedSums.lineItemNets == [cents(999), 5])
    }

    @Test("are nothing for an invoice without lines")
    func nothing() {
        #expect(Invoice().totals == Totals())
        #expect(Invoice().taxBreakdown.isEmpty)
    }

    @Test("of ten thousand lines take no longer than a few seconds")
    func manyLines() {
        let lines = (1...10_000).map { number in
            LineItem(
                name: "Item \(number)", quantity: Decimal(number % 7 + 1), price: Price(net: cents(199 + number % 50)),
                tax: .standard(number % 2 == 0 ? 19 : 7))
        }
        var sample = soundInvoice()
        sample.lineItems = lines
        let start = ContinuousClock.now
        #expect(sample.totals.lineItems == lines.reduce(0) { $0 + $1.quantity * ($1.price?.net ?? 0) })
        #expect(sample.findings().isEmpty)
        let time = ContinuousClock.now - start
        print("10,000 lines added up twice and checked in \(time)")
        #expect(time < .seconds(10))
    }
}
