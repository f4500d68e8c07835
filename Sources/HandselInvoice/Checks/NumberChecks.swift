import Foundation

extension Invoice {
    /// Numbers that cannot be added up exactly, and amounts with more digits than the currency has (BR-DEC).
    func checkNumbers(_ report: inout Report) {
        for (index, line) in lineItems.enumerated() {
            let path = "lineItems[\(index)]"
            check(line.quantity, "\(path).quantity", &report)
            check(line.price?.net, "\(path).price.net", &report)
            check(line.price?.gross, "\(path).price.gross", &report)
            check(line.price?.discount, "\(path).price.discount", &report)
            check(line.price?.baseQuantity, "\(path).price.baseQuantity", &report)
            check(line.tax?.rate, "\(path).tax.rate", &report)
            checkAmount(line.statedNet, "BR-DEC-23", "\(path).net", &report)
            check(line.allowances, ["BR-DEC-24", "BR-DEC-25"], "\(path).allowances", &report)
            check(line.charges, ["BR-DEC-27", "BR-DEC-28"], "\(path).charges", &report)
        }
        check(allowances, ["BR-DEC-01", "BR-DEC-02"], "allowances", &report)
        check(charges, ["BR-DEC-05", "BR-DEC-06"], "charges", &report)
        let totals: [(amount: Decimal?, rule: String, name: String)] = [
            (statedTotals.lineItems, "BR-DEC-09", "lineItems"), (statedTotals.allowances, "BR-DEC-10", "allowances"),
            (statedTotals.charges, "BR-DEC-11", "charges"), (statedTotals.net, "BR-DEC-12", "net"),
            (statedTotals.tax, "BR-DEC-13", "tax"), (statedTotals.gross, "BR-DEC-14", "gross"),
            (statedTotals.prepaid, "BR-DEC-16", "prepaid"), (statedTotals.rounding, "BR-DEC-17", "rounding"),
            (statedTotals.due, "BR-DEC-18", "due"),
        ]
        for total in totals { checkAmount(total.amount, total.rule, "totals.\(total.name)", &report) }
        check(taxInTaxCurrency, "taxInTaxCurrency", &report)
        for (index, row) in statedTaxBreakdown.enumerated() {
            let path = "taxBreakdown[\(index)]"
            check(row.category.rate, "\(path).rate", &report)
            checkAmount(row.base, "BR-DEC-19", "\(path).base", &report)
            checkAmount(row.amount, "BR-DEC-20", "\(path).amount", &report)
        }
    }

    private func check(_ list: [AllowanceOrCharge], _ rules: [String], _ path: String, _ report: inout Report) {
        for (index, entry) in list.enumerated() {
            checkAmount(entry.statedAmount, rules[0], "\(path)[\(index)].amount", &report)
            checkAmount(entry.base, rules[1], "\(path)[\(index)].base", &report)
            check(entry.percent, "\(path)[\(index)].percent", &report)
            check(entry.tax?.rate, "\(path)[\(index)].tax.rate", &report)
        }
    }

    /// Amounts in the document currency have its digits at most (for two digits, BR-DEC-01 to 28).
    private func checkAmount(_ amount: Decimal?, _ rule: String, _ path: String, _ report: inout Report) {
        guard let amount, check(amount, path, &report), let currency, amount.fractionDigits > digits else { return }
        report.error(
            rule, path, found: "\(amount)",
            wanted: digits == 0
                ? "write it without a point, as \(currency) has no smaller unit"
                : "write at most \(digits) digits after the point, as \(currency) has")
    }

    @discardableResult
    private func check(_ number: Decimal?, _ path: String, _ report: inout Report) -> Bool {
        guard let number, !number.canBeAddedUp else { return true }
        report.error(
            "HANDSEL-NUMBER", path, found: number.isNaN ? "something that is not a number" : "\(number)",
            wanted: "write a number below 10^15 with at most \(greatestDigitCount) digits")
        return false
    }
}

extension Decimal {
    /// Whether products and sums of it stay exact: not NaN, below 10^15, at most 18 significant digits.
    fileprivate var canBeAddedUp: Bool {
        if isNaN { return false }
        if isZero { return true }
        let limit = Decimal(sign: .plus, exponent: 15, significand: 1)
        guard magnitude < limit else { return false }
        // A whole significand such as 1500 × 10^-3 may carry zeros; only digits that say something count.
        return magnitude.rounded(to: greatestDigitCount) == magnitude
            && significand.magnitude < Decimal(sign: .plus, exponent: greatestDigitCount, significand: 1)
    }
}
