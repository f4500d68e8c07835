import Foundation

extension Invoice {
    /// BR-31 to BR-44, BR-CO-21 to BR-CO-24 and Peppol's R042.
    func checkAllowancesAndCharges(_ report: inout Report) {
        let rows = lineItems.reduce(into: [TaxCategory]()) { rows, line in
            if let tax = line.tax, !rows.contains(where: tax.sharesRow) { rows.append(tax) }
        }
        check(allowances, "allowances", .init(amount: "BR-31", reason: "BR-33", tax: "BR-32"), rows, &report)
        check(charges, "charges", .init(amount: "BR-36", reason: "BR-38", tax: "BR-37"), rows, &report)
        for (index, line) in lineItems.enumerated() {
            let path = "lineItems[\(index)]"
            check(line.allowances, "\(path).allowances", .init(amount: "BR-41", reason: "BR-42"), rows, &report)
            check(line.charges, "\(path).charges", .init(amount: "BR-43", reason: "BR-44"), rows, &report)
        }
    }

    private struct Rules {
        var amount: String
        var reason: String
        /// `nil` on lines, which have their own tax.
        var tax: String?
    }

    private func check(
        _ list: [AllowanceOrCharge], _ path: String, _ rules: Rules, _ rows: [TaxCategory], _ report: inout Report
    ) {
        for (index, entry) in list.enumerated() {
            let path = "\(path)[\(index)]"
            if entry.statedAmount == nil, entry.percent == nil {
                report.error(rules.amount, path, found: "no amount", wanted: "write an amount or a percentage")
            }
            if entry.base != nil, entry.percent == nil {
                report.warning(
                    "PEPPOL-EN16931-R042", "\(path).percent", found: "a base without a percentage",
                    wanted: "write the percentage, or leave out the base")
            }
            if let amount = entry.statedAmount, amount < 0 {
                report.warning(
                    "HANDSEL-NEGATIVE-ALLOWANCE", "\(path).amount", found: "\(amount)",
                    wanted: "write a positive number; what goes the other way is a charge or an allowance")
            }
            if let percent = entry.percent, percent < 0 || percent > 100 {
                report.warning(
                    "HANDSEL-PERCENTAGE", "\(path).percent", found: "\(percent) %", wanted: "write it from 0 to 100")
            }
            if entry.reason == nil, entry.reasonCode == nil {
                report.warning(rules.reason, "\(path).reason", found: "no reason", wanted: "say what it is for")
            }
            if let rule = rules.tax, entry.tax == nil, rows.count > 1 {
                report.error(
                    rule, "\(path).tax", found: "no tax, and the lines have several",
                    wanted: "say which tax it belongs to, or make one for each")
            }
        }
    }
}
