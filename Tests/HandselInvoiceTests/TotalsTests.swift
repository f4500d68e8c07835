import Foundation
import HandselInvoice
import Testing

@Suite("The net amount of a line")
struct LineNetTests {
    private func net(_ line: LineItem, in currency: Currency = .euro) -> String { "\(line.net(in: currency))" }

    @Test(
        "is quantity by price, rounded to the currency's digits",
        arguments: [
            ("3", "12.50", "37.5"), ("3", "0.333", "1"), ("3", "0.335", "1.01"), ("-3", "0.335", "-1.01"),
            ("0", "12.50", "0"), ("0.25", "0.02", "0.01"), ("186.5", "48.9", "9119.85"), ("1", "0", "0"),
        ])
    func product(quantity: String, price: String, expected: String) {
        #expect(net(line(quantity, price)) == expected)
    }

    @Test(
        "heeds for how many units the price is",
        arguments: [
            ("640", "189", "100", "1209.6"), ("7", "10", "3", "23.33"), ("5", "1", "1000", "0.01"),
            ("4", "1", "1000", "0"),
            ("1", "1", "0.5", "2"),
        ])
    func baseQuantity(quantity: String, price: String, base: String, expected: String) {
        #expect(net(line(quantity, price, per: base)) == expected)
    }

    @Test("rounds the product first, then adds charges and takes off allowances, each rounded")
    func roundsFirst() {
        // 3 × 0.335 = 1.005, rounded 1.01; 33 % of it 0.3333, rounded 0.33; 1.01 - 0.33 = 0.68.
        // Rounding once at the end would give 1.005 × 0.67 = 0.67335, so 0.67.
        var item = line("3", "0.335")
        item.allowances = [AllowanceOrCharge(percent: 33, reason: "Discount")]
        #expect(net(item) == "0.68")
        item.charges = [AllowanceOrCharge(amount: number("0.50"), reason: "Freight")]
        #expect(net(item) == "1.18")
    }

    @Test("takes percentages of the base where one is given, else of the product")
    func bases() {
        var item = line("2", "10")
        item.allowances = [AllowanceOrCharge(base: 50, percent: 10), AllowanceOrCharge(percent: 10)]
        // 20 - 5 - 2
        #expect(net(item) == "13")
        item.charges = [AllowanceOrCharge(base: number("0.25"), percent: 10)]
        // 10 % of 0.25 is 0.025, rounded 0.03.
        #expect(net(item) == "13.03")
    }

    @Test("has no digits in yen and three in dinars")
    func currencies() throws {
        #expect(net(line("3", "333.5"), in: .yen) == "1001")
        #expect(net(line("3", "1.2345"), in: try #require(Currency("KWD"))) == "3.704")
    }

    @Test("is as stated where it is stated, and 0 where nothing is known")
    func stated() {
        var item = line("3", "12.50")
        item.statedNet = 40
        #expect(net(item) == "40")
        #expect(net(LineItem(statedNet: 7)) == "7")
        #expect(net(LineItem()) == "0")
        #expect(net(line("3", "1", per: "0")) == "0")
        #expect(line("3", "1", per: "-1").product(digits: 2) == nil)
    }
}

@Suite("The totals of an invoice")
struct TotalsTests {
    /// BT-106 to BT-110, BT-112 to BT-115, one after the other.
    private func words(_ totals: Totals) -> String {
        [
            totals.lineItems, totals.allowances, totals.charges, totals.net, totals.tax, totals.gross, totals.prepaid,
            totals.rounding, totals.due,
        ].map(\.description).joined(separator: " ")
    }

    private func words(_ rows: [TaxSubtotal]) -> [String] {
        rows.map { "\($0.category.code.rawValue)\($0.category.rate.map(\.description) ?? "") \($0.base) \($0.amount)" }
    }

    @Test("are lines, net, tax and gross")
    func plain() {
        // 37.50 × 19 % = 7.125, rounded 7.13.
        let invoice = invoice(line("3", "12.50"))
        #expect(words(invoice.totals) == "37.5 0 0 37.5 7.13 44.63 0 0 44.63")
        #expect(words(invoice.taxBreakdown) == ["S19 37.5 7.13"])
    }

    @Test("tax each group as a whole and never line by line")
    func taxOfGroups() {
        // 0.99 × 19 % = 0.1881, so 0.19; three times 0.06 would be 0.18.
        let invoice = invoice(line("1", "0.33"), line("1", "0.33"), line("1", "0.33"))
        #expect(words(invoice.totals) == "0.99 0 0 0.99 0.19 1.18 0 0 1.18")
    }

    @Test("take document allowances and charges from the group of their tax")
    func documentAllowances() {
        var invoice = invoice(line("1", "100"), line("1", "50", tax: .standard(7)))
        invoice.allowances = [
            AllowanceOrCharge(percent: 10, reason: "Rebate", tax: .standard(19)),
            AllowanceOrCharge(percent: 10, reason: "Rebate", tax: .standard(7)),
        ]
        invoice.charges = [AllowanceOrCharge(amount: number("8.40"), reason: "Freight", tax: .standard(19))]
        // 19 %: 100 - 10 + 8.40 = 98.40, tax 18.696; 7 %: 50 - 5 = 45, tax 3.15.
        #expect(words(invoice.taxBreakdown) == ["S19 98.4 18.7", "S7 45 3.15"])
        #expect(words(invoice.totals) == "150 15 8.4 143.4 21.85 165.25 0 0 165.25")
        #expect(invoice.sums.allowances == [10, 5])
        #expect(invoice.sums.charges == [number("8.40")])
        #expect(invoice.sums.lineItemNets == [100, 50])
    }

    @Test("give an allowance without a tax to the one tax that all lines share")
    func sharedTax() {
        var invoice = invoice(line("1", "100"), line("1", "50"))
        invoice.allowances = [
            AllowanceOrCharge(percent: 10, reason: "Rebate"),
            AllowanceOrCharge(base: 20, percent: 50, reason: "Rebate"),
        ]
        // 150 - 15 - 10 = 125, tax 23.75.
        #expect(words(invoice.totals) == "150 25 0 125 23.75 148.75 0 0 148.75")
        #expect(words(invoice.taxBreakdown) == ["S19 125 23.75"])
    }

    @Test("open a row for a charge whose tax no line has")
    func chargeOfItsOwn() {
        var invoice = invoice(line("1", "100", tax: .standard(7)))
        invoice.charges = [AllowanceOrCharge(amount: 10, reason: "Freight", tax: .standard(19))]
        #expect(words(invoice.taxBreakdown) == ["S7 100 7", "S19 10 1.9"])
        #expect(words(invoice.totals) == "100 0 10 110 8.9 118.9 0 0 118.9")
    }

    @Test("list taxes in the order in which they first occur, one row for each category and rate")
    func order() {
        let exempt = TaxCategory(.exempt, rate: 0, exemptionReason: "§ 4 UStG")
        let rows = invoice(
            line("1", "1", tax: .standard(7)), line("1", "2", tax: exempt), line("1", "3"),
            line("1", "4", tax: .standard(number("7.0"))), line("1", "5", tax: TaxCategory(.exempt))
        ).taxBreakdown
        #expect(words(rows) == ["S7 5 0.35", "E0 7 0", "S19 3 0.57"])
        #expect(rows[1].category.exemptionReason == "§ 4 UStG")
    }

    @Test(
        "say the reason that the category itself gives, where none is stated",
        arguments: [
            (TaxCategory.Code.reverseCharge, "VATEX-EU-AE"), (.intraCommunity, "VATEX-EU-IC"), (.export, "VATEX-EU-G"),
            (.outsideScope, "VATEX-EU-O"), (.exempt, nil), (.standard, nil), (.zeroRated, nil),
        ] as [(TaxCategory.Code, String?)])
    func reasons(code: TaxCategory.Code, reason: String?) {
        let rows = invoice(line("1", "1", tax: TaxCategory(code, rate: 0))).taxBreakdown
        #expect(rows.map(\.category.exemptionCode) == [reason])
        #expect(rows.map(\.amount) == [0])
    }

    @Test("have no tax where no line has one")
    func untaxed() {
        let invoice = invoice(line("3", "12.50", tax: nil))
        #expect(words(invoice.totals) == "37.5 0 0 37.5 0 37.5 0 0 37.5")
        #expect(invoice.taxBreakdown.isEmpty)
    }

    @Test("have no digits in yen, three in dinars, two where no currency is known")
    func digits() {
        // 3 × 333.5 = 1000.5, so 1001; 10 % of it 100.1, so 100.
        let yen = invoice(line("3", "333.5", tax: .standard(10)), currency: .yen)
        #expect(words(yen.totals) == "1001 0 0 1001 100 1101 0 0 1101")
        // 3 × 1.2345 = 3.7035, so 3.704; 5 % of it 0.1852, so 0.185.
        let dinars = invoice(line("3", "1.2345", tax: .standard(5)), currency: currency("KWD"))
        #expect(words(dinars.totals) == "3.704 0 0 3.704 0.185 3.889 0 0 3.889")
        #expect(invoice(line("3", "0.335"), currency: nil).totals.lineItems == number("1.01"))
    }

    @Test("take off what was paid and add what rounds the amount due")
    func prepaidAndRounding() {
        var invoice = invoice(line("3", "12.50"))
        invoice.statedTotals.prepaid = 20
        invoice.statedTotals.rounding = number("0.02")
        // 44.63 - 20 + 0.02
        #expect(words(invoice.totals) == "37.5 0 0 37.5 7.13 44.63 20 0.02 24.65")
        #expect(words(invoice.computedTotals) == words(invoice.totals))
    }

    @Test("count negative quantities down, and credit notes up")
    func negative() {
        let mixed = invoice(line("2", "10"), line("-1", "10"))
        #expect(words(mixed.totals) == "10 0 0 10 1.9 11.9 0 0 11.9")
        let back = invoice(line("-3", "12.50"))
        #expect(words(back.totals) == "-37.5 0 0 -37.5 -7.13 -44.63 0 0 -44.63")
        var credit = invoice(line("1", "10"))
        credit.typeCode = .creditNote
        #expect(words(credit.totals) == "10 0 0 10 1.9 11.9 0 0 11.9")
    }

    @Test("keep what is stated, and compute the rest from it")
    func stated() {
        var invoice = invoice(line("3", "12.50"))
        invoice.lineItems[0].statedNet = 40
        #expect(words(invoice.totals) == "40 0 0 40 7.6 47.6 0 0 47.6")
        #expect(words(invoice.computedTotals) == "37.5 0 0 37.5 7.13 44.63 0 0 44.63")
        invoice.statedTotals.gross = 50
        #expect(words(invoice.totals) == "40 0 0 40 7.6 50 0 0 50")
        invoice.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: 40, amount: 8)]
        #expect(words(invoice.totals) == "40 0 0 40 8 50 0 0 50")
        #expect(words(invoice.taxBreakdown) == ["S19 40 8"])
        #expect(words(invoice.computedSums.taxBreakdown) == ["S19 37.5 7.13"])
    }

    @Test("are exact over ten thousand lines")
    func manyLines() {
        var invoice = invoice()
        invoice.lineItems = Array(repeating: line("1", "0.01"), count: 10_000)
        #expect(words(invoice.totals) == "100 0 0 100 19 119 0 0 119")
    }

    @Test("are 0 for an invoice of nothing")
    func nothing() {
        #expect(words(Invoice().totals) == "0 0 0 0 0 0 0 0 0")
    }
}
