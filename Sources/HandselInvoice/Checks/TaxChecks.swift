import Foundation

extension TaxCategory.Code {
    /// The letters of the category in rule names, which differ from its code for K, L and M.
    var ruleLetters: String {
        switch self {
        case .intraCommunity: "IC"
        case .canaryIslands: "AF"
        case .ceutaMelilla: "AG"
        default: rawValue
        }
    }
}

extension Invoice {
    /// BR-S-*, BR-Z-*, BR-E-*, BR-AE-*, BR-IC-*, BR-G-*, BR-O-* as far as they do not concern sums.
    func checkTaxCategories(_ report: inout Report) {
        var uses: [(tax: TaxCategory, path: String, rule: String)] = []
        for (index, line) in lineItems.enumerated() {
            if let tax = line.tax { uses.append((tax, "lineItems[\(index)].tax", "05")) }
        }
        for (index, entry) in allowances.enumerated() {
            if let tax = entry.tax { uses.append((tax, "allowances[\(index)].tax", "06")) }
        }
        for (index, entry) in charges.enumerated() {
            if let tax = entry.tax { uses.append((tax, "charges[\(index)].tax", "07")) }
        }
        for use in uses { checkRate(of: use.tax, use.path, use.rule, &report) }

        var categories: [(code: TaxCategory.Code, path: String)] = []
        for use in uses where !categories.contains(where: { $0.code == use.tax.code }) {
            categories.append((use.tax.code, use.path))
        }
        for (code, path) in categories {
            checkIds(for: code, path, &report)
            let taxes =
                uses.map(\.tax).filter { $0.code == code }
                + statedTaxBreakdown.map(\.category).filter { $0.code == code }
            checkReason(for: code, taxes: taxes, path, &report)
        }
        if categories.contains(where: { $0.code == .intraCommunity }) { checkIntraCommunity(&report) }
        if categories.count > 1, let outside = categories.first(where: { $0.code == .outsideScope }) {
            report.warning(
                "BR-O-11", outside.path, found: "category O beside others",
                wanted: "bill what is outside the scope of tax on an invoice of its own")
        }
    }

    private func checkRate(of tax: TaxCategory, _ path: String, _ rule: String, _ report: inout Report) {
        let rule = "BR-\(tax.code.ruleLetters)-\(rule)"
        switch tax.code {
        case .standard:
            guard let rate = tax.rate, rate > 0 else {
                report.error(
                    rule, path, found: tax.rate.map { "the rate \($0)" } ?? "no rate",
                    wanted: "write a rate above 0, or category Z or E")
                return
            }
            if rate < 1 {
                report.warning(
                    "HANDSEL-RATE", path, found: "a rate of \(rate) %", wanted: "write percent: 19 for 19 %")
            } else if rate > 100 {
                report.warning("HANDSEL-RATE", path, found: "a rate of \(rate) %", wanted: "write percent: 19 for 19 %")
            }
        case .canaryIslands, .ceutaMelilla, .splitPayment:
            guard let rate = tax.rate, rate >= 0 else {
                report.error(
                    rule, path, found: tax.rate.map { "the rate \($0)" } ?? "no rate",
                    wanted: "write a rate of 0 or more")
                return
            }
        case .outsideScope:
            if let rate = tax.rate, rate != 0 {
                report.error(rule, path, found: "the rate \(rate) in category O", wanted: "leave the rate out")
            }
        case .zeroRated, .exempt, .reverseCharge, .intraCommunity, .export:
            if let rate = tax.rate, rate != 0 {
                report.error(
                    rule, path, found: "the rate \(rate) in category \(tax.code.rawValue)",
                    wanted: "write 0, or category S")
            }
        }
    }

    /// BR-*-02: who must be known to the tax office.
    private func checkIds(for code: TaxCategory.Code, _ path: String, _ report: inout Report) {
        let rule = "BR-\(code.ruleLetters)-02"
        let supplierVATId = supplier?.vatId ?? taxRepresentative?.vatId
        let supplierIsKnown: Bool
        switch code {
        case .outsideScope:
            if supplierVATId != nil || customer.vatId != nil {
                report.warning(
                    rule, path, found: "a VAT id with category O", wanted: "leave VAT ids out, or use category E or Z")
            }
            return
        case .intraCommunity, .export: supplierIsKnown = supplierVATId != nil
        default: supplierIsKnown = supplierVATId != nil || supplier?.taxNumber != nil
        }
        if !supplierIsKnown {
            report.warning(
                rule, "supplier.vatId", found: "no VAT id of the supplier",
                wanted: "state it; category \(code.rawValue) needs it")
        }
        let customerIsKnown =
            switch code {
            case .reverseCharge: customer.vatId != nil || customer.legalId != nil
            case .intraCommunity: customer.vatId != nil
            default: true
            }
        if !customerIsKnown {
            report.warning(
                rule, "customer.vatId", found: "no VAT id of the customer",
                wanted: "state it; category \(code.rawValue) needs it")
        }
    }

    /// BR-*-10: S and Z have no reason for an exemption, the others must.
    private func checkReason(
        for code: TaxCategory.Code, taxes: [TaxCategory], _ path: String, _ report: inout Report
    ) {
        let hasReason = taxes.contains { $0.exemptionReason != nil || $0.exemptionCode != nil }
        let rule = "BR-\(code.ruleLetters)-10"
        switch code {
        case .standard, .zeroRated, .canaryIslands, .ceutaMelilla, .splitPayment:
            if hasReason {
                report.warning(
                    rule, path, found: "a reason for an exemption in category \(code.rawValue)",
                    wanted: "leave it out, or use the category that it belongs to")
            }
        case .exempt, .reverseCharge, .intraCommunity, .export, .outsideScope:
            if !hasReason, code.usualExemptionCode == nil {
                report.warning(
                    rule, path, found: "no reason for the exemption",
                    wanted: "write it, such as \"Kleinunternehmer, § 19 UStG\"")
            }
        }
    }

    private func checkIntraCommunity(_ report: inout Report) {
        if delivery?.date == nil, period == nil {
            report.warning(
                "BR-IC-11", "delivery.date", found: "no day of delivery", wanted: "state it; category K needs it")
        }
        if delivery?.address?.country == nil {
            report.warning(
                "BR-IC-12", "delivery.address.country", found: "no country of delivery",
                wanted: "state it; category K needs it")
        }
    }
}
