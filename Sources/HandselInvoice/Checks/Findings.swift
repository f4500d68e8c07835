extension Invoice {
    /// Everything that is missing, wrong or doubtful, in the order of the checks; empty when all is well.
    ///
    /// What makes the page wrong or untrue is an error; what EN 16931 demands and a page can do without is a warning.
    /// BR-01 (specification) is left to whoever writes the e-invoice, and BR-21 to BR-23 are met by the model: a line
    /// counts by its place, by one, in pieces, where nothing else is said.
    public func findings() -> [Finding] {
        var report = Report()
        checkNumbers(&report)
        let numbersAreSound = report.findings.isEmpty
        checkHeader(&report)
        checkTexts(&report)
        checkParties(&report)
        checkDates(&report)
        checkReferences(&report)
        checkLineItems(&report)
        checkAllowancesAndCharges(&report)
        checkTaxCategories(&report)
        checkPayment(&report)
        checkPersonal(&report)
        if numbersAreSound { checkSums(&report) }
        return report.findings
    }
}

/// Findings as they are made.
struct Report {
    private(set) var findings: [Finding] = []

    mutating func error(_ rule: String, _ path: String, found: String, wanted: String) {
        findings.append(Finding(.error, rule: rule, path: path, found: found, wanted: wanted))
    }

    mutating func warning(_ rule: String, _ path: String, found: String, wanted: String) {
        findings.append(Finding(.warning, rule: rule, path: path, found: found, wanted: wanted))
    }

    mutating func note(_ rule: String, _ path: String, found: String, wanted: String) {
        findings.append(Finding(.note, rule: rule, path: path, found: found, wanted: wanted))
    }
}
