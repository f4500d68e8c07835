import Foundation

/// The lines of an invoice by tax category and rate: what a tax breakdown is made from (BG-23).
struct TaxRows {
    private struct Key: Hashable {
        var code: TaxCategory.Code
        var rate: Decimal
    }

    private var categories: [TaxCategory] = []
    private var lineSums: [Decimal] = []
    private var places: [Key: Int] = [:]
    private let sumOfAll: Decimal

    init(of invoice: Invoice, lineItemNets: [Decimal]) {
        sumOfAll = lineItemNets.reduce(0, +)
        for (line, net) in zip(invoice.lineItems, lineItemNets) {
            guard let tax = line.tax else { continue }
            lineSums[row(of: tax)] += net
        }
    }

    private mutating func row(of tax: TaxCategory) -> Int {
        let key = Key(code: tax.code, rate: tax.rate ?? 0)
        if let place = places[key] {
            if categories[place].exemptionReason == nil { categories[place].exemptionReason = tax.exemptionReason }
            if categories[place].exemptionCode == nil { categories[place].exemptionCode = tax.exemptionCode }
            return place
        }
        places[key] = categories.count
        categories.append(tax)
        lineSums.append(0)
        return categories.count - 1
    }

    /// The tax that all lines share; `nil` when there are several or none.
    private var shared: TaxCategory? { categories.count == 1 ? categories.first : nil }

    /// What a percentage on the document is taken from: the lines with the same tax, or all where it names no tax.
    func base(for entry: AllowanceOrCharge) -> Decimal {
        guard let tax = entry.tax else { return sumOfAll }
        return places[Key(code: tax.code, rate: tax.rate ?? 0)].map { lineSums[$0] } ?? 0
    }

    /// BG-23 with the tax computed on each row as a whole and never summed from lines.
    func breakdown(of invoice: Invoice, allowances: [Decimal], charges: [Decimal], digits: Int) -> [TaxSubtotal] {
        var rows = self
        var bases = lineSums
        func add(_ amount: Decimal, of entry: AllowanceOrCharge) {
            guard let tax = entry.tax ?? shared else { return }
            let place = rows.row(of: tax)
            if place == bases.count { bases.append(0) }
            bases[place] += amount
        }
        for (entry, amount) in zip(invoice.allowances, allowances) { add(-amount, of: entry) }
        for (entry, amount) in zip(invoice.charges, charges) { add(amount, of: entry) }
        return zip(rows.categories, bases).map { category, base in
            var category = category
            if category.exemptionReason == nil, category.exemptionCode == nil {
                category.exemptionCode = category.code.usualExemptionCode
            }
            let amount = (category.rate ?? 0).percent(of: base).rounded(to: digits)
            return TaxSubtotal(category: category, base: base, amount: amount)
        }
    }
}

extension TaxCategory.Code {
    /// The VATEX code that says no more than the category itself does; `nil` where the reason must be given.
    var usualExemptionCode: String? {
        switch self {
        case .reverseCharge: "VATEX-EU-AE"
        case .intraCommunity: "VATEX-EU-IC"
        case .export: "VATEX-EU-G"
        case .outsideScope: "VATEX-EU-O"
        case .standard, .zeroRated, .exempt, .canaryIslands, .ceutaMelilla, .splitPayment: nil
        }
    }
}
