import Foundation
import HandselInvoice

let lineFaults: [Fault] = [
    Fault("HANDSEL-LINE-ID", .warning, "lineItems[1].id") {
        $0.lineItems[0].id = "1"
        $0.lineItems.append($0.lineItems[0])
    },
    Fault("BR-25", .error, "lineItems[0].name") { $0.lineItems[0].name = "" },
    Fault("BR-26", .error, "lineItems[0].price") { $0.lineItems[0].price = nil },
    Fault("BR-26", .warning, "lineItems[0].price") {
        $0.lineItems[0].price = nil
        $0.lineItems[0].statedNet = 100
    },
    Fault("BR-27", .error, "lineItems[0].price") { $0.lineItems[0].price = Price(net: -1) },
    Fault("BR-28", .error, "lineItems[0].price.gross") {
        $0.lineItems[0].price = Price(net: 0, discount: -1, gross: -1)
    },
    Fault("PEPPOL-EN16931-R046", .error, "lineItems[0].price.net") {
        $0.lineItems[0].price = Price(net: 50, discount: 5, gross: 56)
    },
    Fault("PEPPOL-EN16931-R121", .error, "lineItems[0].price.baseQuantity") { $0.lineItems[0].price?.baseQuantity = 0 },
    Fault("PEPPOL-EN16931-R130", .warning, "lineItems[0].price.baseUnit") { $0.lineItems[0].price?.baseUnit = "day" },
    Fault("HANDSEL-NEGATIVE-QUANTITY", .note, "lineItems[0].quantity") { $0.lineItems[0].quantity = -2 },
    Fault("HANDSEL-NEGATIVE-QUANTITY", .warning, "lineItems[0].quantity") {
        $0.typeCode = .creditNote
        $0.lineItems[0].quantity = -2
    },
    Fault("HANDSEL-NEGATIVE-TOTAL", .warning, "totals.gross") { $0.lineItems[0].quantity = -2 },
    Fault("BR-54", .warning, "lineItems[0].attributes[0]") {
        $0.lineItems[0].attributes = [ItemAttribute(name: "Colour", value: "")]
    },
    Fault("BR-64", .warning, "lineItems[0].standardId") { $0.lineItems[0].standardId = Identifier("4006381333931") },
    Fault("BR-65", .warning, "lineItems[0].classifications[0]") {
        $0.lineItems[0].classifications = [Identifier("77")]
    },
    Fault("BR-CO-04", .warning, "lineItems") { $0.lineItems[0].tax = nil },
    Fault("BR-CO-04", .error, "lineItems[1].tax") {
        $0.lineItems.append(LineItem(name: "Visit", price: Price(net: 1)))
    },
    Fault("BR-41", .error, "lineItems[0].allowances[0]") {
        $0.lineItems[0].allowances = [AllowanceOrCharge(reason: "A")]
    },
    Fault("BR-42", .warning, "lineItems[0].allowances[0].reason") {
        $0.lineItems[0].allowances = [AllowanceOrCharge(amount: 1)]
    },
    Fault("BR-43", .error, "lineItems[0].charges[0]") { $0.lineItems[0].charges = [AllowanceOrCharge(reason: "A")] },
    Fault("BR-44", .warning, "lineItems[0].charges[0].reason") {
        $0.lineItems[0].charges = [AllowanceOrCharge(amount: 1)]
    },
    Fault("BR-31", .error, "allowances[0]") { $0.allowances = [AllowanceOrCharge(reason: "A")] },
    Fault("BR-33", .warning, "allowances[0].reason") { $0.allowances = [AllowanceOrCharge(amount: 1)] },
    Fault("BR-36", .error, "charges[0]") { $0.charges = [AllowanceOrCharge(reason: "A")] },
    Fault("BR-38", .warning, "charges[0].reason") { $0.charges = [AllowanceOrCharge(amount: 1)] },
    Fault("BR-32", .error, "allowances[0].tax") {
        $0.lineItems.append(LineItem(name: "Book", price: Price(net: 1), tax: .standard(7)))
        $0.allowances = [AllowanceOrCharge(amount: 1, reason: "A")]
    },
    Fault("BR-37", .error, "charges[0].tax") {
        $0.lineItems.append(LineItem(name: "Book", price: Price(net: 1), tax: .standard(7)))
        $0.charges = [AllowanceOrCharge(amount: 1, reason: "A")]
    },
    Fault("PEPPOL-EN16931-R042", .warning, "allowances[0].percent") {
        $0.allowances = [AllowanceOrCharge(amount: 1, base: 100, reason: "A")]
    },
    Fault("HANDSEL-NEGATIVE-ALLOWANCE", .warning, "allowances[0].amount") {
        $0.allowances = [AllowanceOrCharge(amount: -1, reason: "A")]
    },
    Fault("HANDSEL-PERCENTAGE", .warning, "allowances[0].percent") {
        $0.allowances = [AllowanceOrCharge(percent: 101, reason: "A")]
    },
]

let taxFaults: [Fault] = [
    Fault("BR-S-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = .standard(0) },
    Fault("BR-S-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.standard) },
    Fault("BR-S-06", .error, "allowances[0].tax") {
        $0.allowances = [AllowanceOrCharge(amount: 1, reason: "A", tax: .standard(-1))]
    },
    Fault("BR-S-07", .error, "charges[0].tax") {
        $0.charges = [AllowanceOrCharge(amount: 1, reason: "A", tax: .standard(-1))]
    },
    Fault("BR-Z-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.zeroRated, rate: 1) },
    Fault("BR-E-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.exempt, rate: 1) },
    Fault("BR-AE-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.reverseCharge, rate: 1) },
    Fault("BR-IC-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.intraCommunity, rate: 1) },
    Fault("BR-G-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.export, rate: 1) },
    Fault("BR-O-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.outsideScope, rate: 1) },
    Fault("BR-AF-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.canaryIslands) },
    Fault("BR-AG-05", .error, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.ceutaMelilla, rate: -1) },
    Fault("HANDSEL-RATE", .warning, "lineItems[0].tax") { $0.lineItems[0].tax = .standard(cents(19)) },
    Fault("HANDSEL-RATE", .warning, "lineItems[0].tax") { $0.lineItems[0].tax = .standard(1900) },
    Fault("BR-S-02", .warning, "supplier.vatId") { $0.supplier?.vatId = nil },
    Fault("BR-Z-02", .warning, "supplier.vatId") {
        $0.lineItems[0].tax = TaxCategory(.zeroRated, rate: 0)
        $0.supplier?.vatId = nil
    },
    Fault("BR-G-02", .warning, "supplier.vatId") {
        $0.lineItems[0].tax = TaxCategory(.export, rate: 0)
        $0.supplier?.vatId = nil
        $0.supplier?.taxNumber = "048/999/00007"
    },
    Fault("BR-AE-02", .warning, "customer.vatId") {
        $0.lineItems[0].tax = TaxCategory(.reverseCharge, rate: 0)
        $0.customer.vatId = nil
    },
    Fault("BR-IC-02", .warning, "customer.vatId") {
        $0.lineItems[0].tax = TaxCategory(.intraCommunity, rate: 0)
        $0.customer.vatId = nil
    },
    Fault("BR-O-02", .warning, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.outsideScope) },
    Fault("BR-E-10", .warning, "lineItems[0].tax") { $0.lineItems[0].tax = TaxCategory(.exempt, rate: 0) },
    Fault("BR-S-10", .warning, "lineItems[0].tax") { $0.lineItems[0].tax?.exemptionReason = "None" },
    Fault("BR-Z-10", .warning, "lineItems[0].tax") {
        $0.lineItems[0].tax = TaxCategory(.zeroRated, rate: 0, exemptionCode: "VATEX-EU-G")
    },
    Fault("BR-IC-11", .warning, "delivery.date") {
        $0.lineItems[0].tax = TaxCategory(.intraCommunity, rate: 0)
        $0.delivery?.date = nil
    },
    Fault("BR-IC-12", .warning, "delivery.address.country") {
        $0.lineItems[0].tax = TaxCategory(.intraCommunity, rate: 0)
        $0.delivery?.address = nil
    },
    Fault("BR-O-11", .warning, "lineItems[1].tax") {
        $0.lineItems.append(LineItem(name: "Fee", price: Price(net: 1), tax: TaxCategory(.outsideScope)))
    },
]

let sumFaults: [Fault] = [
    Fault("PEPPOL-EN16931-R120", .error, "lineItems[0].net") { $0.lineItems[0].statedNet = cents(10_003) },
    Fault("PEPPOL-EN16931-R120", .warning, "lineItems[0].net") { $0.lineItems[0].statedNet = cents(10_002) },
    Fault("PEPPOL-EN16931-R040", .error, "lineItems[0].allowances[0].amount") {
        $0.lineItems[0].allowances = [AllowanceOrCharge(amount: 11, base: 100, percent: 10, reason: "A")]
    },
    Fault("PEPPOL-EN16931-R040", .error, "allowances[0].amount") {
        $0.allowances = [AllowanceOrCharge(amount: 11, percent: 10, reason: "A")]
    },
    Fault("PEPPOL-EN16931-R040", .warning, "charges[0].amount") {
        $0.charges = [AllowanceOrCharge(amount: cents(1001), percent: 10, reason: "A")]
    },
    Fault("BR-S-01", .error, "taxBreakdown[1]") {
        $0.statedTaxBreakdown = [
            TaxSubtotal(category: .standard(19), base: 100, amount: 19),
            TaxSubtotal(category: .standard(7), base: 0, amount: 0),
        ]
    },
    Fault("BR-S-01", .error, "taxBreakdown[1]") {
        $0.statedTaxBreakdown = [
            TaxSubtotal(category: .standard(19), base: 100, amount: 19),
            TaxSubtotal(category: .standard(19), base: 0, amount: 0),
        ]
    },
    Fault("BR-S-01", .error, "taxBreakdown") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(7), base: 100, amount: 7)]
    },
    Fault("BR-S-08", .error, "taxBreakdown[0].base") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: 101, amount: cents(1919))]
    },
    Fault("BR-CO-17", .warning, "taxBreakdown[0].amount") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: 100, amount: cents(1901))]
    },
    Fault("BR-CO-17", .error, "taxBreakdown[0].amount") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: 100, amount: 20)]
    },
    Fault("BR-AE-09", .error, "taxBreakdown[0].amount") {
        let reverse = TaxCategory(.reverseCharge, rate: 0)
        $0.lineItems[0].tax = reverse
        $0.statedTaxBreakdown = [TaxSubtotal(category: reverse, base: 100, amount: cents(1))]
    },
    Fault("BR-CO-10", .error, "totals.lineItems") { $0.statedTotals.lineItems = cents(10_001) },
    Fault("BR-CO-11", .error, "totals.allowances") { $0.statedTotals.allowances = 1 },
    Fault("BR-CO-12", .error, "totals.charges") { $0.statedTotals.charges = 1 },
    Fault("BR-CO-13", .error, "totals.net") { $0.statedTotals.net = 99 },
    Fault("BR-CO-14", .error, "totals.tax") { $0.statedTotals.tax = cents(1899) },
    Fault("BR-CO-15", .error, "totals.gross") { $0.statedTotals.gross = cents(11_901) },
    Fault("BR-CO-16", .error, "totals.due") {
        $0.statedTotals.prepaid = 19
        $0.statedTotals.due = 119
    },
    Fault("BR-DEC-23", .error, "lineItems[0].net") { $0.lineItems[0].statedNet = mills(100_001) },
    Fault("BR-DEC-24", .error, "lineItems[0].allowances[0].amount") {
        $0.lineItems[0].allowances = [AllowanceOrCharge(amount: mills(1), reason: "A")]
    },
    Fault("BR-DEC-28", .error, "lineItems[0].charges[0].base") {
        $0.lineItems[0].charges = [AllowanceOrCharge(base: mills(1), percent: 1, reason: "A")]
    },
    Fault("BR-DEC-01", .error, "allowances[0].amount") {
        $0.currency = .yen
        $0.allowances = [AllowanceOrCharge(amount: cents(150), reason: "A")]
    },
    Fault("BR-DEC-05", .error, "charges[0].amount") { $0.charges = [AllowanceOrCharge(amount: mills(1), reason: "A")] },
    Fault("BR-DEC-14", .error, "totals.gross") { $0.statedTotals.gross = mills(119_001) },
    Fault("BR-DEC-19", .error, "taxBreakdown[0].base") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: mills(100_001), amount: 19)]
    },
    Fault("HANDSEL-NUMBER", .error, "lineItems[0].quantity") { $0.lineItems[0].quantity = .nan },
    Fault("HANDSEL-NUMBER", .error, "lineItems[0].price.net") {
        $0.lineItems[0].price = Price(net: Decimal(sign: .plus, exponent: 15, significand: 1))
    },
    Fault("HANDSEL-NUMBER", .error, "totals.prepaid") {
        $0.statedTotals.prepaid = Decimal(sign: .plus, exponent: -19, significand: 1)
    },
]
