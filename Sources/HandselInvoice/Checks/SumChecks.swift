import Foundation

extension Invoice {
    /// Stated amounts against those that their formulas give: PEPPOL-EN16931-R120, R040, BR-CO-10 to BR-CO-18, BR-*-08, 09.
    func checkSums(_ report: inout Report) {
        let sums = addedUp(keepingStated: true)
        let smallest = Decimal(sign: .plus, exponent: -digits, significand: 1)
        for index in lineItems.indices {
            let (stated, computed) = (sums.kept.lineItemNets[index], sums.expected.lineItemNets[index])
            if stated != computed {
                differ(
                    "PEPPOL-EN16931-R120", "lineItems[\(index)].net", stated, computed,
                    "quantity by price with the line's allowances and charges", slack: smallest * 2, &report)
            }
            checkLineEntries(of: index, slack: smallest * 2, &report)
        }
        for (path, pairs) in [
            ("allowances", zip(sums.kept.allowances, sums.expected.allowances)),
            ("charges", zip(sums.kept.charges, sums.expected.charges)),
        ] {
            for (index, pair) in pairs.enumerated() where pair.0 != pair.1 {
                differ(
                    "PEPPOL-EN16931-R040", "\(path)[\(index)].amount", pair.0, pair.1, "the percentage of the base",
                    slack: smallest * 2, &report)
            }
        }
        checkTaxBreakdown(sums, &report)
        checkTotals(sums, &report)
    }

    /// `slack` is up to where the Schematron lets a difference pass: a warning then, an error beyond.
    private func differ(
        _ rule: String, _ path: String, _ stated: Decimal, _ computed: Decimal, _ formula: String, slack: Decimal = 0,
        _ report: inout Report
    ) {
        let found = "\(stated), and \(formula) gives \(computed)"
        if (stated - computed).magnitude <= slack {
            report.warning(rule, path, found: found, wanted: "make them agree")
        } else {
            report.error(
                rule, path, found: found, wanted: "make them agree, or leave the amount out to have it computed")
        }
    }

    private func checkLineEntries(of index: Int, slack: Decimal, _ report: inout Report) {
        let line = lineItems[index]
        guard !(line.allowances.isEmpty && line.charges.isEmpty) else { return }
        let product = line.product(digits: digits) ?? line.statedNet ?? 0
        for (path, list) in [("allowances", line.allowances), ("charges", line.charges)] {
            for (place, entry) in list.enumerated() {
                guard let stated = entry.statedAmount, let computed = entry.computedAmount(of: product, digits: digits),
                    stated != computed
                else { continue }
                differ(
                    "PEPPOL-EN16931-R040", "lineItems[\(index)].\(path)[\(place)].amount", stated, computed,
                    "the percentage of the base", slack: slack, &report)
            }
        }
    }

    private func checkTaxBreakdown(_ sums: AddedUp, _ report: inout Report) {
        guard !statedTaxBreakdown.isEmpty else { return }
        for (index, row) in statedTaxBreakdown.enumerated() {
            let path = "taxBreakdown[\(index)]"
            let letters = row.category.code.ruleLetters
            if statedTaxBreakdown[..<index].contains(where: { $0.category.sharesRow(with: row.category) }) {
                report.error(
                    "BR-\(letters)-01", path, found: "a second row for \(inWords(row.category))",
                    wanted: "put them together")
                continue
            }
            guard let expected = sums.expected.taxBreakdown.first(where: { $0.category.sharesRow(with: row.category) })
            else {
                report.error(
                    "BR-\(letters)-01", path, found: "a row for \(inWords(row.category)), which no line has",
                    wanted: "leave it out, or give the lines that tax")
                continue
            }
            if row.base != expected.base {
                differ("BR-\(letters)-08", "\(path).base", row.base, expected.base, "adding up the lines", &report)
            }
            let tax = (row.category.rate ?? 0).percent(of: row.base).rounded(to: digits)
            if row.amount != tax {
                // Adding up the tax of single lines is common elsewhere; EN 16931's own rule file lets less than 1 pass.
                differ(
                    row.category.code == .standard ? "BR-CO-17" : "BR-\(letters)-09", "\(path).amount", row.amount, tax,
                    "the rate of the base",
                    slack: row.category.code == .standard && digits > 0
                        ? Decimal(sign: .plus, exponent: -2, significand: 99) : 0,
                    &report)
            }
        }
        for row in sums.expected.taxBreakdown
        where !statedTaxBreakdown.contains(where: { $0.category.sharesRow(with: row.category) }) {
            report.error(
                "BR-\(row.category.code.ruleLetters)-01", "taxBreakdown", found: "no row for \(inWords(row.category))",
                wanted: "add it, or leave the breakdown out to have it computed")
        }
    }

    private func inWords(_ category: TaxCategory) -> String {
        category.code.rawValue + (category.rate.map { " \($0) %" } ?? "")
    }

    private func checkTotals(_ sums: AddedUp, _ report: inout Report) {
        let formulas: [(rule: String, name: String, total: KeyPath<Totals, Decimal>, formula: String)] = [
            ("BR-CO-10", "lineItems", \.lineItems, "adding up the lines"),
            ("BR-CO-11", "allowances", \.allowances, "adding up the allowances"),
            ("BR-CO-12", "charges", \.charges, "adding up the charges"),
            ("BR-CO-13", "net", \.net, "lines less allowances plus charges"),
            ("BR-CO-14", "tax", \.tax, "adding up the tax breakdown"),
            ("BR-CO-15", "gross", \.gross, "net plus tax"),
            ("BR-CO-16", "due", \.due, "gross less prepaid plus rounding"),
        ]
        for entry in formulas {
            let (stated, computed) = (
                sums.kept.totals[keyPath: entry.total], sums.expected.totals[keyPath: entry.total]
            )
            guard stated != computed else { continue }
            differ(entry.rule, "totals.\(entry.name)", stated, computed, entry.formula, &report)
        }
        if sums.kept.totals.gross < 0 {
            report.warning(
                "HANDSEL-NEGATIVE-TOTAL", "totals.gross", found: "\(sums.kept.totals.gross)",
                wanted: "write a credit note with positive amounts")
        }
    }
}
