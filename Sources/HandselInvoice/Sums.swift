public import Foundation

/// Every amount of an invoice, added up once. Indices are those of the invoice's lists.
public struct Sums: Hashable, Sendable {
    /// BT-131 of each line.
    public var lineItemNets: [Decimal] = []
    /// BT-92 of each allowance on the document.
    public var allowances: [Decimal] = []
    /// BT-99 of each charge on the document.
    public var charges: [Decimal] = []
    /// BG-23, in the order in which the categories first occur.
    public var taxBreakdown: [TaxSubtotal] = []
    /// BG-22.
    public var totals = Totals()
}

extension Invoice {
    /// What a page prints: each amount as stated, else computed from those before it (EN 16931-1, 6.4).
    ///
    /// Adding up takes time with thousands of lines: ask once and keep the answer.
    public var sums: Sums { addedUp(keepingStated: true).kept }

    /// What quantities, prices and rates give, whatever amounts are stated; `prepaid` and `rounding` are always as stated.
    public var computedSums: Sums { addedUp(keepingStated: false).kept }

    /// The totals that a page prints: as stated, else computed.
    public var totals: Totals { sums.totals }

    /// The totals that quantities, prices and rates give.
    public var computedTotals: Totals { computedSums.totals }

    /// The tax breakdown that a page prints: as stated, else computed.
    public var taxBreakdown: [TaxSubtotal] { sums.taxBreakdown }

    /// How many digits amounts have after the point; 2 while no currency is known.
    public var digits: Int { currency?.digits ?? 2 }
}

/// The amounts to keep, and beside them what each formula gives for the amounts that were kept before it.
struct AddedUp {
    var kept = Sums()
    var expected = Sums()
}

extension Invoice {
    func addedUp(keepingStated: Bool) -> AddedUp {
        let digits = digits
        var sums = AddedUp()
        for line in lineItems {
            let computed = line.computedNet(digits: digits)
            let net = (keepingStated ? line.statedNet : nil) ?? computed ?? line.statedNet ?? 0
            sums.kept.lineItemNets.append(net)
            sums.expected.lineItemNets.append(computed ?? net)
        }
        let rows = TaxRows(of: self, lineItemNets: sums.kept.lineItemNets)
        func amounts(of list: [AllowanceOrCharge]) -> (kept: [Decimal], expected: [Decimal]) {
            var (kept, expected): ([Decimal], [Decimal]) = ([], [])
            for entry in list {
                let computed = entry.computedAmount(of: rows.base(for: entry), digits: digits)
                kept.append((keepingStated ? entry.statedAmount : nil) ?? computed ?? entry.statedAmount ?? 0)
                expected.append(computed ?? entry.statedAmount ?? 0)
            }
            return (kept, expected)
        }
        (sums.kept.allowances, sums.expected.allowances) = amounts(of: allowances)
        (sums.kept.charges, sums.expected.charges) = amounts(of: charges)
        sums.expected.taxBreakdown = rows.breakdown(
            of: self, allowances: sums.kept.allowances, charges: sums.kept.charges, digits: digits)
        let isStated = keepingStated && !statedTaxBreakdown.isEmpty
        sums.kept.taxBreakdown = isStated ? statedTaxBreakdown : sums.expected.taxBreakdown
        addTotals(to: &sums, keepingStated: keepingStated)
        return sums
    }

    private func addTotals(to sums: inout AddedUp, keepingStated: Bool) {
        let stated = keepingStated ? statedTotals : StatedTotals()
        var kept = Totals()
        var expected = Totals()
        expected.lineItems = sums.kept.lineItemNets.reduce(0, +)
        kept.lineItems = stated.lineItems ?? expected.lineItems
        expected.allowances = sums.kept.allowances.reduce(0, +)
        kept.allowances = stated.allowances ?? expected.allowances
        expected.charges = sums.kept.charges.reduce(0, +)
        kept.charges = stated.charges ?? expected.charges
        expected.net = kept.lineItems - kept.allowances + kept.charges
        kept.net = stated.net ?? expected.net
        expected.tax = sums.kept.taxBreakdown.reduce(0) { $0 + $1.amount }
        kept.tax = stated.tax ?? expected.tax
        expected.gross = kept.net + kept.tax
        kept.gross = stated.gross ?? expected.gross
        kept.prepaid = statedTotals.prepaid ?? 0
        expected.prepaid = kept.prepaid
        kept.rounding = statedTotals.rounding ?? 0
        expected.rounding = kept.rounding
        expected.due = kept.gross - kept.prepaid + kept.rounding
        kept.due = stated.due ?? expected.due
        sums.kept.totals = kept
        sums.expected.totals = expected
    }
}

extension LineItem {
    /// BT-131 as stated, else computed; 0 where there is neither a price nor a stated amount.
    public func net(in currency: Currency) -> Decimal {
        statedNet ?? computedNet(digits: currency.digits) ?? 0
    }

    /// Quantity by price, rounded to `digits` digits after the point, before allowances and charges; `nil` without a price.
    public func product(digits: Int) -> Decimal? {
        guard let price else { return nil }
        let product = price.net.times(quantity)
        guard price.baseQuantity != 1 else { return product.rounded(to: digits) }
        guard price.baseQuantity > 0 else { return nil }
        return (product / price.baseQuantity).rounded(to: digits)
    }

    /// BT-131: the rounded product, with charges added and allowances taken off (PEPPOL-EN16931-R120).
    func computedNet(digits: Int) -> Decimal? {
        guard var net = product(digits: digits) else { return nil }
        guard !(allowances.isEmpty && charges.isEmpty) else { return net }
        let product = net
        for charge in charges { net += charge.amount(of: product, digits: digits) }
        for allowance in allowances { net -= allowance.amount(of: product, digits: digits) }
        return net
    }
}

extension AllowanceOrCharge {
    /// The amount as stated, else the percentage of its base, or of `wholeBase` where it has none; 0 where nothing is known.
    public func amount(of wholeBase: Decimal, digits: Int) -> Decimal {
        statedAmount ?? computedAmount(of: wholeBase, digits: digits) ?? 0
    }

    /// The rounded percentage of the base (PEPPOL-EN16931-R040); `nil` without a percentage.
    func computedAmount(of wholeBase: Decimal, digits: Int) -> Decimal? {
        percent.map { $0.percent(of: base ?? wholeBase).rounded(to: digits) }
    }
}
