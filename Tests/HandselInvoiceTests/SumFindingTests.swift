import Foundation
import HandselInvoice
import Testing

private let payments: [FindingCase] = [
    FindingCase("nothing about when to pay", "warning BR-CO-25 dueDate") { $0.dueDate = nil },
    FindingCase("terms in place of a due date") {
        $0.dueDate = nil
        $0.paymentTerms = "At once"
    },
    FindingCase("nothing to pay") {
        $0.dueDate = nil
        $0.statedTotals.prepaid = number("44.63")
    },
    FindingCase("no means", "warning BR-49 payment.meansCode") { $0.payment = PaymentInstructions() },
    FindingCase("transfer to no account", "warning BR-61 payment.creditTransfers") {
        $0.payment = PaymentInstructions(meansCode: "58")
    },
    FindingCase("empty account", "error BR-50 payment.creditTransfers[0]") {
        $0.payment = PaymentInstructions(creditTransfers: [CreditTransfer()])
    },
    FindingCase("right account") {
        $0.payment = PaymentInstructions(creditTransfers: [
            CreditTransfer(iban: "DE89 3704 0044 0532 0130 00", bic: "COBADEFFXXX")
        ])
    },
    FindingCase("wrong IBAN", "error HANDSEL-IBAN payment.creditTransfers[0].iban") {
        $0.payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89370400440532013001")])
    },
    FindingCase("wrong BIC", "warning HANDSEL-BIC payment.creditTransfers[0].bic") {
        $0.payment = PaymentInstructions(creditTransfers: [CreditTransfer(accountNumber: "1", bic: "COBADEFFX")])
    },
    FindingCase("whole card number", "error BR-51 payment.card.number") {
        $0.payment = PaymentInstructions(card: PaymentCard(number: "4111 1111 1111 1111"))
    },
    FindingCase("card number of eleven digits", "error BR-51 payment.card.number") {
        $0.payment = PaymentInstructions(card: PaymentCard(number: "4111111 **** 1111"))
    },
    FindingCase("card number of ten digits") {
        $0.payment = PaymentInstructions(card: PaymentCard(number: "411111 **** 1111"))
    },
    FindingCase(
        "debit without a mandate from a wrong account", "warning PEPPOL-EN16931-R061 payment.directDebit.mandate",
        "error HANDSEL-IBAN payment.directDebit.account"
    ) { $0.payment = PaymentInstructions(directDebit: DirectDebit(account: "DE00")) },
    FindingCase("unsafe link", "error HANDSEL-PAYMENT-LINK payment.link") {
        $0.payment = PaymentInstructions(link: "http://pay.example/1")
    },
    FindingCase(
        "wrong reference, UPI address, Pix key and symbol", "error HANDSEL-REFERENCE payment.structuredReference",
        "error HANDSEL-UPI payment.upi", "error HANDSEL-PIX payment.pix.key",
        "error HANDSEL-SYMBOL payment.variableSymbol"
    ) {
        $0.payment = PaymentInstructions(
            link: "https://pay.example/1", structuredReference: "RF19539007547034", upi: "firm",
            pix: PixAccount(key: "x"),
            czechSymbols: CzechSymbols(variable: "12345678901"))
    },
    FindingCase("right reference, UPI address, Pix key and symbols") {
        $0.payment = PaymentInstructions(
            structuredReference: "RF18 5390 0754 7034", upi: "firm@bank", pix: PixAccount(key: "123.456.789-09"),
            czechSymbols: CzechSymbols(variable: "1", constant: "0308", specific: "1234567890"))
    },
    FindingCase("link to nowhere", "error HANDSEL-PAYMENT-LINK payment.link") {
        $0.payment = PaymentInstructions(link: "https://")
    },
    FindingCase("link in two pieces", "error HANDSEL-PAYMENT-LINK payment.link") {
        $0.payment = PaymentInstructions(link: "https://pay.example/a b")
    },
    FindingCase("link") { $0.payment = PaymentInstructions(link: "https://pay.example/1") },
]

private let allowances: [FindingCase] = [
    FindingCase("empty allowance", "error BR-31 allowances[0]", "warning BR-33 allowances[0].reason") {
        $0.allowances = [AllowanceOrCharge()]
    },
    FindingCase("empty charge", "error BR-36 charges[0]", "warning BR-38 charges[0].reason") {
        $0.charges = [AllowanceOrCharge()]
    },
    FindingCase(
        "empty line allowance", "error BR-41 lineItems[0].allowances[0]",
        "warning BR-42 lineItems[0].allowances[0].reason"
    ) { $0.lineItems[0].allowances = [AllowanceOrCharge()] },
    FindingCase(
        "empty line charge", "error BR-43 lineItems[0].charges[0]", "warning BR-44 lineItems[0].charges[0].reason"
    ) { $0.lineItems[0].charges = [AllowanceOrCharge()] },
    FindingCase("allowance with a code for its reason") {
        $0.allowances = [AllowanceOrCharge(amount: 1, reasonCode: "95")]
    },
    FindingCase("base alone", "warning PEPPOL-EN16931-R042 allowances[0].percent") {
        $0.allowances = [AllowanceOrCharge(amount: 1, base: 10, reason: "Rebate")]
    },
    FindingCase("negative charge", "warning HANDSEL-NEGATIVE-ALLOWANCE charges[0].amount") {
        $0.charges = [AllowanceOrCharge(amount: -1, reason: "Freight")]
    },
    FindingCase("charge of more than the whole", "warning HANDSEL-PERCENTAGE charges[0].percent") {
        $0.charges = [AllowanceOrCharge(percent: 101, reason: "Freight")]
    },
    FindingCase("charge of the whole") { $0.charges = [AllowanceOrCharge(percent: 100, reason: "Freight")] },
    FindingCase(
        "untaxed allowance and charge among two rates", "error BR-32 allowances[0].tax", "error BR-37 charges[0].tax"
    ) {
        $0.lineItems.append(line("1", "10", tax: .standard(7)))
        $0.allowances = [AllowanceOrCharge(amount: 1, reason: "Rebate")]
        $0.charges = [AllowanceOrCharge(amount: 1, reason: "Freight")]
    },
    // 10 % of 37.50 is 3.75; two cents are let pass with a warning.
    FindingCase("stated allowance two cents off", "warning PEPPOL-EN16931-R040 allowances[0].amount") {
        $0.allowances = [AllowanceOrCharge(amount: number("3.77"), percent: 10, reason: "Rebate")]
    },
    FindingCase("stated charge three cents off", "error PEPPOL-EN16931-R040 charges[0].amount") {
        $0.charges = [AllowanceOrCharge(amount: number("3.78"), percent: 10, reason: "Freight")]
    },
    FindingCase("stated line allowance off", "error PEPPOL-EN16931-R040 lineItems[0].allowances[0].amount") {
        $0.lineItems[0].allowances = [AllowanceOrCharge(amount: 4, percent: 10, reason: "Rebate")]
    },
]

private let sums: [FindingCase] = [
    FindingCase("line net as computed") { $0.lineItems[0].statedNet = number("37.50") },
    FindingCase("line net two cents off", "warning PEPPOL-EN16931-R120 lineItems[0].net") {
        $0.lineItems[0].statedNet = number("37.52")
    },
    FindingCase("line net three cents off", "error PEPPOL-EN16931-R120 lineItems[0].net") {
        $0.lineItems[0].statedNet = number("37.53")
    },
    FindingCase("other sum of lines", "error BR-CO-10 totals.lineItems") { $0.statedTotals.lineItems = 37 },
    FindingCase("other sum of allowances", "error BR-CO-11 totals.allowances") { $0.statedTotals.allowances = 1 },
    FindingCase("other sum of charges", "error BR-CO-12 totals.charges") { $0.statedTotals.charges = 1 },
    FindingCase("other net", "error BR-CO-13 totals.net") { $0.statedTotals.net = 37 },
    FindingCase("other tax", "error BR-CO-14 totals.tax") { $0.statedTotals.tax = 7 },
    FindingCase("other gross", "error BR-CO-15 totals.gross") { $0.statedTotals.gross = 44 },
    FindingCase("other amount due", "error BR-CO-16 totals.due") { $0.statedTotals.due = number("44.62") },
    FindingCase("every total as computed") {
        $0.statedTotals.lineItems = number("37.50")
        $0.statedTotals.net = number("37.5")
        $0.statedTotals.tax = number("7.13")
        $0.statedTotals.gross = number("44.63")
        $0.statedTotals.due = number("44.63")
    },
    FindingCase("breakdown as computed") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: number("37.50"), amount: number("7.13"))]
    },
    FindingCase("other base", "error BR-S-08 taxBreakdown[0].base") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: number("37.49"), amount: number("7.12"))]
    },
    // EN 16931's rule file lets 0.99 pass.
    FindingCase("tax added up otherwise", "warning BR-CO-17 taxBreakdown[0].amount") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: number("37.50"), amount: number("8.12"))]
    },
    FindingCase("other tax of a row", "error BR-CO-17 taxBreakdown[0].amount") {
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: number("37.50"), amount: number("8.13"))]
    },
    FindingCase("tax on what is exempt", "error BR-E-09 taxBreakdown[0].amount") {
        let exempt = TaxCategory(.exempt, rate: 0, exemptionReason: "§ 19 UStG")
        $0.lineItems[0].tax = exempt
        $0.statedTaxBreakdown = [TaxSubtotal(category: exempt, base: number("37.50"), amount: 1)]
    },
    FindingCase("row that no line has", "error BR-S-01 taxBreakdown[1]") {
        $0.statedTaxBreakdown = [
            TaxSubtotal(category: .standard(19), base: number("37.50"), amount: number("7.13")),
            TaxSubtotal(category: .standard(7), base: 0, amount: 0),
        ]
    },
    FindingCase("row that stands twice", "error BR-S-01 taxBreakdown[1]") {
        let row = TaxSubtotal(category: .standard(19), base: number("37.50"), amount: number("7.13"))
        $0.statedTaxBreakdown = [row, TaxSubtotal(category: .standard(19), base: 0, amount: 0)]
    },
    FindingCase("line that no row has", "error BR-S-01 taxBreakdown") {
        $0.lineItems.append(line("1", "10", tax: .standard(7)))
        $0.statedTaxBreakdown = [TaxSubtotal(category: .standard(19), base: number("37.50"), amount: number("7.13"))]
    },
]

private let digits: [FindingCase] = [
    FindingCase("line net with three digits", "error BR-DEC-23 lineItems[0].net") {
        $0.lineItems[0].statedNet = number("37.501")
    },
    FindingCase("price with five digits") { $0.lineItems[0].price?.net = number("12.50001") },
    FindingCase(
        "allowance and base with three digits", "error BR-DEC-01 allowances[0].amount",
        "error BR-DEC-02 allowances[0].base"
    ) {
        $0.allowances = [
            AllowanceOrCharge(amount: number("1.005"), base: number("10.055"), percent: 10, reason: "Rebate")
        ]
    },
    FindingCase("yen with a point", "error BR-DEC-18 totals.due") {
        $0.currency = .yen
        $0.lineItems[0].price?.net = 100
        $0.statedTotals.due = number("357.5")
    },
    FindingCase("dinars with three digits") {
        $0.currency = Currency("KWD")
        $0.lineItems[0].statedNet = number("37.500")
        $0.statedTotals.prepaid = number("0.125")
    },
    FindingCase("quantity beyond reckoning", "error HANDSEL-NUMBER lineItems[0].quantity") {
        $0.lineItems[0].quantity = Decimal(sign: .plus, exponent: 15, significand: 1)
    },
    FindingCase("price too fine to reckon with", "error HANDSEL-NUMBER lineItems[0].price.net") {
        $0.lineItems[0].price?.net = Decimal(sign: .plus, exponent: -19, significand: 1)
    },
]

@Suite("What is found about the sums of an invoice")
struct SumFindingTests {
    @Test("when its payment is", arguments: payments)
    func paymentsTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }

    @Test("when its allowances and charges have", arguments: allowances)
    func allowancesTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }

    @Test("when it states", arguments: sums)
    func sumsTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }

    @Test("when its numbers are", arguments: digits)
    func digitsTell(_ finding: FindingCase) { #expect(finding.found == finding.expected) }
}
