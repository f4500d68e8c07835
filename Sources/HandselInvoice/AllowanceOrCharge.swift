public import Foundation

/// BG-20, BG-27 an allowance, or BG-21, BG-28 a charge; which one it is, the list it stands in says.
public struct AllowanceOrCharge: Hashable, Sendable {
    /// BT-92, 99, 136, 141 amount without tax as stated; `nil` where it follows from base and percentage.
    public var statedAmount: Decimal?
    /// BT-93, 100, 137, 142. With a percentage and no base, the base is the line (quantity by price), or on the document
    /// the sum of the lines that have the same tax.
    public var base: Decimal?
    /// BT-94, 101, 138, 143 percentage, such as 10 for a tenth.
    public var percent: Decimal?
    /// BT-97, 104, 139, 144.
    public var reason: String?
    /// BT-98, 140 (UNTDID 5189) for allowances, BT-105, 145 (UNTDID 7161) for charges.
    public var reasonCode: String?
    /// BT-95, 96, 102, 103 tax, on the document only; `nil` for the tax that all lines share.
    public var tax: TaxCategory?

    public init(
        amount: Decimal? = nil, base: Decimal? = nil, percent: Decimal? = nil, reason: String? = nil,
        reasonCode: String? = nil, tax: TaxCategory? = nil
    ) {
        statedAmount = amount
        self.base = base
        self.percent = percent
        self.reason = reason
        self.reasonCode = reasonCode
        self.tax = tax
    }
}
